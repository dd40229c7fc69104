/* SPDX-License-Identifier: Apache-2.0 */
/** @file correction.h  What a curator said of references. */
#ifndef CG_MODEL_CORRECTION_H
#define CG_MODEL_CORRECTION_H

#include "base/array.h"
#include "model/kind.h"

typedef enum {
  CG_CORRECTION_RIGHT = 1, /**< The reference is what is meant */
  CG_CORRECTION_WRONG,     /**< It is not; `target` or `label` may say what is */
  CG_CORRECTION_MISSING,   /**< The words refer to something and gave no reference */
} cg_correction_verdict;

/** One row of a corrections file.  Words and clause find its place again when a text is read anew. */
typedef struct {
  uint32_t              line;       /**< In the file, counted from 1 */
  cg_slice              document;   /**< IRI */
  cg_slice              clause;     /**< Fragment of the clause's IRI, "op3-e" */
  cg_slice              quote;      /**< The words */
  uint32_t              occurrence; /**< Of these words in that clause, counted from 1 */
  cg_correction_verdict verdict;
  cg_slice              said;       /**< IRI that the program gave them; empty of one that is missing, or a date */
  cg_slice              target;     /**< IRI of what is meant, or empty */
  cg_kind               kind;       /**< Its class, or 0 */
  cg_slice              label;      /**< Its name or symbol, or empty */
  cg_slice              note;       /**< For people */
} cg_correction;

typedef struct {
  const char *path; /**< For messages */
  cg_slice    text; /**< All of the file */
  cg_array    rows; /**< cg_correction, in the order of the file */
} cg_corrections;

#endif /* CG_MODEL_CORRECTION_H */
