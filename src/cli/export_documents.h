/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_documents.h  An export with a file for each document: first beside the others, then
 * in its place. */
#ifndef CLI_EXPORT_DOCUMENTS_H
#define CLI_EXPORT_DOCUMENTS_H

#include "cli/export_impl.h"

/** Write the file of the document `iri` aside, compressed and synced; any thread may.  `*aside` is
 * its name, the caller's; NULL on failure.  Prints a message on failure. */
cg_status cli_export_document_put_aside(struct cli_export_folder *folder, cg_slice iri,
                                        cg_slice bytes, char **aside);

/** Put such a file, of the text `name`, in its place; in order.  Prints a message on failure. */
cg_status cli_export_document_place(struct cli_export_folder *folder, const char *name,
                                    cg_slice iri, const char *aside);

#endif /* CLI_EXPORT_DOCUMENTS_H */
