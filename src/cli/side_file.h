/* SPDX-License-Identifier: Apache-2.0 */
/** @file side_file.h  What a text does not say about itself, in FILE.meta beside it. */
#ifndef CLI_SIDE_FILE_H
#define CLI_SIDE_FILE_H

#include "cli/files.h"

#include <clausegraph/options.h>

/** Read `name`.meta if there is one: lines "symbol: …", "title: …", "date: …".  It fills what
 * `options` lacks, which then borrows from `out`; the caller ends that with cli_file_unmap(). */
cg_status cli_side_file_read(const char *name, cg_slice *out, cg_document_options *options);

#endif /* CLI_SIDE_FILE_H */
