/* SPDX-License-Identifier: Apache-2.0 */
/** @file ends.h  How a line or paragraph ends, ignoring note marks, quotation marks and brackets
 * after its last word. */
#ifndef CG_TEXT_ENDS_H
#define CG_TEXT_ENDS_H

#include "base/slice.h"

/** How a text ends. */
typedef enum {
  CG_END_OPEN = 0, /**< In the middle of a sentence */
  CG_END_COMMA,
  CG_END_STOP,  /**< With a full stop, semicolon or colon */
  CG_END_QUOTE, /**< With a closing quotation mark that no final punctuation precedes */
} cg_end;

/** How `text` ends, which must have no trailing white space: "; 2", ";[19]" and ".”" end like ";"
 * and ".". */
cg_end cg_end_of(cg_slice text);

/** Whether the last byte of `text`, which must not be empty, is a comma or final punctuation. */
static inline bool cg_ends_with_stop(cg_slice text) {
  const char last = text.data[text.length - 1];
  return last == ',' || last == ';' || last == ':' || last == '.';
}

#endif /* CG_TEXT_ENDS_H */
