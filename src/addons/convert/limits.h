/* SPDX-License-Identifier: Apache-2.0 */
/** @file limits.h  What the reading of one document may use. */
#ifndef CG_CONVERT_LIMITS_H
#define CG_CONVERT_LIMITS_H

#include <stdbool.h>

#define CONVERT_MEMORY_MB 224    /**< Memory of one process, beside mapped files; 256 MiB with code and files */
#define CONVERT_CPU_SECONDS 60   /**< Processor time of one process */
#define CONVERT_SECONDS 90       /**< Time of one document */
#define CONVERT_OCR_SECONDS 3600 /**< The same, with OCR */

/** Limit the memory of this process and of those that it starts. */
void convert_limits_set_memory(void);

/** Set all limits on this process and those that it starts. */
void convert_limits_set(bool is_ocr);

#endif /* CG_CONVERT_LIMITS_H */
