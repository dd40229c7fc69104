/* SPDX-License-Identifier: Apache-2.0 */
/** @file cited.h  Things that the documents of a report refer to. */
#ifndef CG_REPORT_CITED_H
#define CG_REPORT_CITED_H

#include "addons/report/report_impl.h"

/** Name of the page for `iri` in folder `part`: the characters of the IRI that file names allow,
 * and a hash, because file systems may ignore case. Allocated in `arena`. */
cg_status cg_report_file(const cg_report *report, cg_slice part, cg_slice iri, cg_arena *arena,
                         cg_slice *out);

/** Copy `text` into the memory of the report. */
cg_status cg_report_keep(cg_report *report, cg_slice *text);

/** Record the document of `page` and its references; its things get their files. */
cg_status cg_report_note(cg_report *report, cg_page *page, cg_slice file);

#endif /* CG_REPORT_CITED_H */
