/* SPDX-License-Identifier: Apache-2.0 */
/** @file limits.h  What the reading of one document may use and do. */
#ifndef CG_CONVERT_LIMITS_H
#define CG_CONVERT_LIMITS_H

#include <stdbool.h>

/** What a process may use; 0: no limit. */
typedef struct {
  unsigned long seconds;   /**< Of the processor; a document may take half as much again by the clock */
  unsigned long megabytes; /**< Of memory, beside mapped files */
} convert_limits;

/** The limits by default, with OCR or without. */
convert_limits convert_limits_default(bool is_ocr);

/** Seconds that a document may take by the clock; 0: no limit. */
unsigned long convert_limits_patience(const convert_limits *limits);

/** Limit the memory of this process and of those that it starts. */
void convert_limits_set_memory(const convert_limits *limits);

/** Set all limits on this process and those that it starts. */
void convert_limits_set(const convert_limits *limits);

/** From now on, this process and those that it starts can read files and start programs, but write, remove and rename none,
 * and reach no network; cg_confine() says where.  Not where temporary files must have names. */
void convert_limits_confine(void);

#endif /* CG_CONVERT_LIMITS_H */
