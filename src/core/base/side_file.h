/* SPDX-License-Identifier: Apache-2.0 */
/** @file side_file.h  Metadata of a text, in FILE.meta beside it. */
#ifndef CG_BASE_SIDE_FILE_H
#define CG_BASE_SIDE_FILE_H

#include "base/message.h"
#include "base/slice.h"

#include <clausegraph/options.h>

/** Suffix of the file's name. */
#define CG_SIDE_FILE_ENDING ".meta"

/** Read the lines "symbol: …", "title: …", "date: …" of `text`, the content of file `name`. They
 * fill gaps in `options`, which then borrow from `text`. Any other line is CG_BAD_INPUT, with a
 * message. */
cg_status cg_side_file_take(const char *name, cg_slice text, const cg_messages *messages,
                            cg_document_options *options);

#endif /* CG_BASE_SIDE_FILE_H */
