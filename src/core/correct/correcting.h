/* SPDX-License-Identifier: Apache-2.0 */
/** @file correcting.h  Declarations shared by the files of this folder. */
#ifndef CG_CORRECT_CORRECTING_H
#define CG_CORRECT_CORRECTING_H

#include "correct/correct.h"
#include "correct/former.h"

/** A correction being applied. */
typedef struct {
  cg_document *document;
  const cg_packs *packs;
  const cg_correction *row;
  const cg_slice *keys; /**< Fragments of the clauses in release 0.1 */
  uint32_t clause;      /**< The clause that contains the words */
  cg_span tokens;       /**< The words */
  bool has_said;        /**< A link of the words has the target that the correction names */
  bool is_refuted;      /**< The wrong reference has been removed */
} cg_correcting;

/** Note why the correction is skipped. */
void cg_correct_note(const cg_correcting *c, const char *why);

#endif /* CG_CORRECT_CORRECTING_H */
