/* SPDX-License-Identifier: Apache-2.0 */
/** @file report.h  Review pages: documents as they read, with what every reference means, as HTML to open in a browser.
 *
 * A page needs no network and no other file: style, script, picture and graph (JSON-LD) stand in it.  Pages of several
 * documents are tied together by an index and by a page for each thing that they refer to. */
#ifndef CG_REPORT_REPORT_H
#define CG_REPORT_REPORT_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_report cg_report; /**< Pages on their way into a folder; one thread at a time */

/** How a report is made. */
typedef enum {
  CG_REPORT_SINGLE = 1, /**< Of one document: its page is index.html */
  CG_REPORT_MANY = 2,   /**< Of several: index.html lists them, and each thing that they refer to has a page */
} cg_report_form;

/** Start a report that will be the folder `folder`.  It is written beside it and put there by cg_report_close(), so
 * that nobody meets half of it.  What is in `folder` already must be nothing, or an earlier report, which is then replaced;
 * files of others in it are left alone.  `base` is the start of IRIs that `context` was
 * opened with; NULL: the default.  CG_CANNOT_WRITE and a message where the folder cannot be used. */
CG_CHECKED cg_status cg_report_open(const cg_environment *CG_NULLABLE environment, const cg_context *context, const char *folder,
                                    cg_report_form form, const char *CG_NULLABLE base, cg_report **out);

/** Add the page of `document`, which may be freed afterwards.  A second document with the same IRI is passed
 * over with a note; a second document of a CG_REPORT_SINGLE is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_report_add(cg_report *report, const cg_document *document);

/** End: if `is_kept` and there is a page, write what ties the pages together and put the folder in its place, else take all
 * away.  Frees `report`, which may be NULL, in every case. */
CG_CHECKED cg_status cg_report_close(cg_report *CG_NULLABLE report, int is_kept);

CG_END_DECLS

#endif /* CG_REPORT_REPORT_H */
