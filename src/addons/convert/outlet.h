/* SPDX-License-Identifier: Apache-2.0 */
/** @file outlet.h  Standard output and error: frames for clausegraph, or one text and messages for people. */
#ifndef CG_CONVERT_OUTLET_H
#define CG_CONVERT_OUTLET_H

#include "base/slice.h"

#include <clausegraph/status.h>
#include <stdio.h>

typedef enum {
  CONVERT_AS_FRAMES = 1, /**< Everything as frames on standard output */
  CONVERT_AS_TEXT,       /**< The text of the only document, or of the chosen one */
  CONVERT_AS_LIST,       /**< Names of documents */
} convert_mode;

/** What was written so far. */
typedef struct {
  convert_mode mode;
  const char  *file;   /**< Its name, for messages to people */
  const char  *chosen; /**< The member that is wanted; NULL: any */
  FILE        *text;   /**< Text of the first document, kept until it is known to be the only one; owned */
  size_t       texts;
  size_t       failures;
} convert_outlet;

/** Whether the member `name` is wanted at all. */
bool convert_outlet_wants(const convert_outlet *outlet, cg_slice name);

/** Pass on a message of `kind` ("note", "failed", "skipped") about `name`, empty for the file itself. */
cg_status convert_outlet_message(convert_outlet *outlet, const char *kind, cg_slice name, cg_slice words);

/** Say that work goes on. */
cg_status convert_outlet_beat(convert_outlet *outlet, cg_slice name);

/** Pass on the text of `name`.  `text` is at its start and taken. */
cg_status convert_outlet_text(convert_outlet *outlet, cg_slice name, FILE *text);

/** Write what was kept, and the last frame. */
cg_status convert_outlet_end(convert_outlet *outlet);

#endif /* CG_CONVERT_OUTLET_H */
