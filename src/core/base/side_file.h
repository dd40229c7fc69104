/* SPDX-License-Identifier: Apache-2.0 */
/** @file side_file.h  What a text does not say about itself, in FILE.meta beside it. */
#ifndef CG_BASE_SIDE_FILE_H
#define CG_BASE_SIDE_FILE_H

#include "base/message.h"
#include "base/slice.h"

#include <clausegraph/options.h>

/** How the name of such a file ends. */
#define CG_SIDE_FILE_ENDING ".meta"

/** Read the lines "symbol: …", "title: …", "date: …" of `text`, the file `name`.  They fill what `options` lack, which then borrow from
 * `text`.  Another line is CG_BAD_INPUT, with a message. */
cg_status cg_side_file_take(const char *name, cg_slice text, const cg_messages *messages, cg_document_options *options);

#endif /* CG_BASE_SIDE_FILE_H */
