/* SPDX-License-Identifier: Apache-2.0 */
/** @file limits.h  Limits and confinement for reading one document. */
#ifndef CG_CONVERT_LIMITS_H
#define CG_CONVERT_LIMITS_H

#include <stdbool.h>

/** Limits of a process; 0: no limit. */
typedef struct {
  unsigned long seconds;   /**< Processor time; the limit by the clock is half as much again */
  unsigned long megabytes; /**< Memory, without mapped files */
} convert_limits;

/** The default limits, with or without OCR. */
convert_limits convert_limits_default(bool is_ocr);

/** Clock time in seconds that a document may take; 0: no limit. */
unsigned long convert_limits_patience(const convert_limits *limits);

/** Limit the memory of this process and its children. */
void convert_limits_set_memory(const convert_limits *limits);

/** Set all limits on this process and its children. */
void convert_limits_set(const convert_limits *limits);

/** From now on, this process and its children can read files and start programs, but cannot write,
 * remove or rename files or reach the network; cg_confine() lists the platforms. No effect if
 * temporary files must have names. */
void convert_limits_confine(void);

#endif /* CG_CONVERT_LIMITS_H */
