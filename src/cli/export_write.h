/* SPDX-License-Identifier: Apache-2.0 */
/** @file export_write.h  Writes documents: threads into buffers, the main thread into the output,
 * in order. */
#ifndef CLI_EXPORT_WRITE_H
#define CLI_EXPORT_WRITE_H

#include "cli/export_impl.h"

/** Text between documents in files of `format`; NULL if such a file has one document. */
const cli_joining *cli_export_joining(const char *format);

/** Print that a file of the format has one document; returns an exit status. */
int cli_export_refuse_several(const cli_export_options *options);

/** Write the held document to the output, before another document or at the end (`is_last`). */
cg_status cli_export_release(cli_exporting *e, int is_last);

/** Whether threads can write documents into buffers. */
int cli_export_can_prepare(const cli_export_options *options);

/** A cli_prepare, a cli_discard and a cli_visit; `handle` is a cli_exporting. */
cg_status cli_export_prepare(void *handle, const cg_document *document, void **out, size_t *bytes);
void cli_export_discard(void *handle, void *given);
cg_status cli_export_visit(void *handle, const char *name, const cg_document *document);

#endif /* CLI_EXPORT_WRITE_H */
