/* SPDX-License-Identifier: Apache-2.0 */
/** @file outlet.h  Output: frames for clausegraph, or one text and messages for people. */
#ifndef CG_CONVERT_OUTLET_H
#define CG_CONVERT_OUTLET_H

#include "base/slice.h"

#include <clausegraph/status.h>
#include <stdio.h>

typedef enum {
  CONVERT_AS_FRAMES = 1, /**< Everything as frames on standard output */
  CONVERT_AS_TEXT,       /**< The text of the only document, or of the selected one */
  CONVERT_AS_LIST,       /**< Names of documents */
} convert_mode;

/** State of the output. */
typedef struct {
  convert_mode mode;
  const char *file;   /**< Its name, for messages */
  const char *chosen; /**< The selected member; NULL: any */
  /** Text of the first document, kept until there is certainly no second one; owned */
  FILE *text;
  size_t texts;
  size_t failures;
} convert_outlet;

/** Whether the member `name` is to be read. */
bool convert_outlet_wants(const convert_outlet *outlet, cg_slice name);

/** Write a message of `kind` ("note", "failed", "skipped") about `name`, which is empty for the
 * file itself. */
cg_status convert_outlet_message(convert_outlet *outlet, const char *kind, cg_slice name,
                                 cg_slice words);

/** Signal that work continues. */
cg_status convert_outlet_beat(convert_outlet *outlet, cg_slice name);

/** Write the text of `name`. `text` is positioned at its start and taken. */
cg_status convert_outlet_text(convert_outlet *outlet, cg_slice name, FILE *text);

/** Write the kept text and the last frame. */
cg_status convert_outlet_end(convert_outlet *outlet);

#endif /* CG_CONVERT_OUTLET_H */
