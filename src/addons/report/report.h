/* SPDX-License-Identifier: Apache-2.0 */
/** @file report.h  Review pages: documents with the target of every reference, as HTML for a
 * browser.
 *
 * A page needs no network and no other file: it contains style, script, picture and graph
 * (JSON-LD). The pages of several documents are connected by an index and by a page for each thing
 * that they refer to. */
#ifndef CG_REPORT_REPORT_H
#define CG_REPORT_REPORT_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_report cg_report; /**< Pages being written to a folder; one thread at a time */

/** Type of a report. */
typedef enum {
  /** Of one document: its page is index.html */
  CG_REPORT_SINGLE = 1,
  /** Several documents: index.html lists them, and each thing that they refer to has a page */
  CG_REPORT_MANY = 2,
} cg_report_form;

/** Start a report in the folder `folder`. It is written beside it and moved there by
 * cg_report_close(), so that readers never see part of it. `folder` must not exist, be empty, or
 * contain an earlier report, which is replaced; other files in it are kept. `base` is the base IRI
 * of `context`; NULL: the default. CG_CANNOT_WRITE and a message if the folder cannot be used. */
CG_CHECKED cg_status cg_report_open(const cg_environment *CG_NULLABLE environment,
                                    const cg_context *context, const char *folder,
                                    cg_report_form form, const char *CG_NULLABLE base,
                                    cg_report **out);

/** Add the page of `document`, which may be freed afterwards. A second document with the same IRI
 * is skipped with a note; a second document of a CG_REPORT_SINGLE is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_report_add(cg_report *report, const cg_document *document);

/** End: if `is_kept` and there is a page, connect the pages and move the folder into place,
 * otherwise remove everything. Always frees `report`, which may be NULL. */
CG_CHECKED cg_status cg_report_close(cg_report *CG_NULLABLE report, int is_kept);

CG_END_DECLS

#endif /* CG_REPORT_REPORT_H */
