/* SPDX-License-Identifier: Apache-2.0 */
/** @file correction.h  A curator's corrections of references. */
#ifndef CG_MODEL_CORRECTION_H
#define CG_MODEL_CORRECTION_H

#include "base/array.h"
#include "model/kind.h"

typedef enum {
  CG_CORRECTION_RIGHT = 1, /**< The reference is right */
  CG_CORRECTION_WRONG,     /**< It is wrong; `target` or `label` may state the right one */
  CG_CORRECTION_MISSING,   /**< The words refer to something but gave no reference */
} cg_correction_verdict;

/** A row of a corrections file. Words and clause locate it when a text is read again. */
typedef struct {
  uint32_t line;       /**< Line in the file, from 1 */
  cg_slice document;   /**< IRI */
  cg_slice clause;     /**< Fragment of the clause's IRI, "op3-e" */
  cg_slice quote;      /**< The words */
  uint32_t occurrence; /**< Which occurrence of these words in that clause, from 1 */
  cg_correction_verdict verdict;
  cg_slice said;   /**< IRI that the program gave; empty if missing, or for a date */
  cg_slice target; /**< IRI of the right target, or empty */
  cg_kind kind;    /**< Class of the target, or 0 */
  cg_slice label;  /**< Name or symbol of the target, or empty */
  cg_slice note;   /**< For people */
} cg_correction;

typedef struct {
  const char *path; /**< For messages */
  cg_slice text;    /**< The whole file */
  cg_array rows;    /**< cg_correction, in the order of the file */
} cg_corrections;

#endif /* CG_MODEL_CORRECTION_H */
