/* SPDX-License-Identifier: Apache-2.0 */
/** @file correcting.h  What the files of this folder share. */
#ifndef CG_CORRECT_CORRECTING_H
#define CG_CORRECT_CORRECTING_H

#include "correct/correct.h"
#include "correct/former.h"

/** One correction on its way. */
typedef struct {
  cg_document         *document;
  const cg_packs      *packs;
  const cg_correction *row;
  const cg_slice      *keys;   /**< Fragments that 0.1 gave the clauses */
  uint32_t             clause; /**< In which the words stand */
  cg_span              tokens; /**< The words */
  bool                 has_said;   /**< A link of the words is to what the correction speaks of */
  bool                 is_refuted; /**< The wrong reference is gone */
} cg_correcting;

/** Tell why the correction is left out. */
void cg_correct_note(const cg_correcting *c, const char *why);

#endif /* CG_CORRECT_CORRECTING_H */
