/* SPDX-License-Identifier: Apache-2.0 */
/** @file status.h  Return values of functions that can fail. */
#ifndef CLAUSEGRAPH_STATUS_H
#define CLAUSEGRAPH_STATUS_H

#include <clausegraph/macros.h>

CG_BEGIN_DECLS

/** Result of a call. Numbers never change; new ones are added at the end. */
typedef enum {
  CG_OK = 0,           /**< Success */
  CG_NO_MEMORY = 1,    /**< An allocation failed */
  CG_BAD_ARGUMENT = 2, /**< An invalid argument */
  CG_BAD_INPUT = 3,    /**< The input is not readable text */
  CG_CANNOT_READ = 4,  /**< A file or folder cannot be opened or read */
  CG_CANNOT_WRITE = 5, /**< Output cannot be written */
  CG_BAD_PACK = 6,     /**< A data pack is invalid */
  CG_INTERNAL = 7,     /**< A third-party library failed without giving a reason */
} cg_status;

/** A few words for a status, in English.
 * @param status that is described
 * @return static */
CG_API const char *cg_status_text(cg_status status);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STATUS_H */
