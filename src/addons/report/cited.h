/* SPDX-License-Identifier: Apache-2.0 */
/** @file cited.h  What documents of a report refer to. */
#ifndef CG_REPORT_CITED_H
#define CG_REPORT_CITED_H

#include "addons/report/report_impl.h"

/** Name of the page for `iri` in folder `part`: what of the IRI a file's name can bear, and a hash, since file systems
 * may not tell capitals from small letters.  In `arena`. */
cg_status cg_report_file(const cg_report *report, cg_slice part, cg_slice iri, cg_arena *arena, cg_slice *out);

/** Copy `text` into what stays with the report. */
cg_status cg_report_keep(cg_report *report, cg_slice *text);

/** Note the document of `page`, whose things get their files, and what it refers to. */
cg_status cg_report_note(cg_report *report, cg_page *page, cg_slice file);

#endif /* CG_REPORT_CITED_H */
