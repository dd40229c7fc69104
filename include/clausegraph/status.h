/* SPDX-License-Identifier: Apache-2.0 */
/** @file status.h  What functions that can fail return. */
#ifndef CLAUSEGRAPH_STATUS_H
#define CLAUSEGRAPH_STATUS_H

#include <clausegraph/macros.h>

CG_BEGIN_DECLS

/** Outcome of a call.  Numbers never change; new ones go last. */
typedef enum {
  CG_OK            = 0, /**< Done */
  CG_NO_MEMORY     = 1, /**< An allocation failed */
  CG_BAD_ARGUMENT  = 2, /**< The caller passed something that the function does not take */
  CG_BAD_INPUT     = 3, /**< The input is not a text that can be read */
  CG_CANNOT_READ   = 4, /**< A file or folder cannot be opened or read */
  CG_CANNOT_WRITE  = 5, /**< Output cannot be written */
  CG_BAD_PACK      = 6, /**< A data pack is invalid */
  CG_INTERNAL      = 7, /**< A library below us failed without saying why */
} cg_status;

/** A few words for a status, in English.
 * @param status that is described
 * @return static */
CG_API const char *cg_status_text(cg_status status);

CG_END_DECLS

#endif /* CLAUSEGRAPH_STATUS_H */
