/* SPDX-License-Identifier: Apache-2.0 */
/** @file walk.h  From a file to its documents, through archives and compression. */
#ifndef CG_CONVERT_WALK_H
#define CG_CONVERT_WALK_H

#include "addons/convert/limits.h"
#include "addons/convert/outlet.h"

/** How documents are read. */
typedef struct {
  bool           is_ocr; /**< Pages without text are put through OCR */
  convert_limits limits; /**< Of each document */
  int            nowhere; /**< Takes what libraries print: /dev/null; -1: nothing does */
} convert_choice;

/** Hand every document of `file`, a regular file, to `outlet`. */
cg_status convert_walk(convert_outlet *outlet, int file, const convert_choice *choice);

#endif /* CG_CONVERT_WALK_H */
