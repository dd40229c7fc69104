/* SPDX-License-Identifier: Apache-2.0 */
/** @file walk.h  From a file to its documents, through archives and compression. */
#ifndef CG_CONVERT_WALK_H
#define CG_CONVERT_WALK_H

#include "addons/convert/outlet.h"

/** Hand every document of `file`, a regular file, to `outlet`. */
cg_status convert_walk(convert_outlet *outlet, int file, bool is_ocr);

#endif /* CG_CONVERT_WALK_H */
