/* SPDX-License-Identifier: Apache-2.0 */
/** @file numbers.h  Lines that contain only numbers and signs. */
#ifndef CG_TEXT_NUMBERS_H
#define CG_TEXT_NUMBERS_H

#include "base/slice.h"

/** Type of such a line. */
typedef enum {
  CG_NUMBERS_NONE = 0,
  CG_NUMBERS_DIGITS,   /**< "212", "- 2 -": a page number or a note mark */
  CG_NUMBERS_FRACTION, /**< "2/4": page 2 of 4 */
  CG_NUMBERS_JOB,      /**< "23-24925 (E)   211223", "*2324925*", with or without a page number */
  CG_NUMBERS_RULE,     /**< "________" */
} cg_numbers;

/** The type of the line `text`, which must not be empty, if it contains only numbers and signs. */
cg_numbers cg_numbers_of(cg_slice text);

#endif /* CG_TEXT_NUMBERS_H */
