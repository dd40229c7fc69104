/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbers.h  Lines of numbers and signs alone. */
#ifndef CG_TEXT_NUMBERS_H
#define CG_TEXT_NUMBERS_H

#include "base/slice.h"

/** What a line of numbers alone may be. */
typedef enum {
  CG_NUMBERS_NONE = 0,
  CG_NUMBERS_DIGITS,   /**< "212", "- 2 -": a page number, or the mark of a note */
  CG_NUMBERS_FRACTION, /**< "2/4": page 2 of 4 */
  CG_NUMBERS_JOB,      /**< "23-24925 (E)   211223", "*2324925*", with a page number or not */
  CG_NUMBERS_RULE,     /**< "________" */
} cg_numbers;

/** What the line `text`, not empty, is if it has nothing but numbers and signs. */
cg_numbers cg_numbers_of(cg_slice text);

#endif /* CG_TEXT_NUMBERS_H */
