/* SPDX-License-Identifier: Apache-2.0 */
/** @file walk.h  From a file to its documents, through archives and compression. */
#ifndef CG_CONVERT_WALK_H
#define CG_CONVERT_WALK_H

#include "addons/convert/limits.h"
#include "addons/convert/outlet.h"

/** How to read documents. */
typedef struct {
  bool is_ocr;           /**< Read pages without text by OCR */
  convert_limits limits; /**< Limits for each document */
  int nowhere;           /**< /dev/null, for output of libraries; -1: none */
} convert_choice;

/** Pass every document of `file`, a regular file, to `outlet`. */
cg_status convert_walk(convert_outlet *outlet, int file, const convert_choice *choice);

#endif /* CG_CONVERT_WALK_H */
