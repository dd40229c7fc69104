/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file correcting.h  What the files of this folder share. */
#ifndef CG_CORRECT_CORRECTING_H
#define CG_CORRECT_CORRECTING_H

#include "correct/correct.h"

/** One correction on its way. */
typedef struct {
  cg_document         *document;
  const cg_packs      *packs;
  const cg_correction *row;
  uint32_t             clause; /**< In which the words stand */
  cg_span              tokens; /**< The words */
  bool                 is_refuted; /**< The wrong reference is gone */
} cg_correcting;

/** Find the words of the correction in its clause, or in a footnote whose mark stands there; false if they are not there. */
bool cg_correct_find(cg_correcting *c);

/** The thing that the correction says is meant: one of the document, of the packs, or a new one by its kind and label.
 * CG_NONE, with a note, where it says too little. */
cg_status cg_correct_meaning(cg_correcting *c, uint32_t *out);

/** Tell why the correction is left out. */
void cg_correct_note(const cg_correcting *c, const char *why);

#endif /* CG_CORRECT_CORRECTING_H */
