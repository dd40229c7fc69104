/* SPDX-License-Identifier: Apache-2.0 */
/** @file forms.h  Symbols of documents that other bodies print: "1/CP.21", "GC(64)/RES/9". */
#ifndef CG_PACK_FORMS_H
#define CG_PACK_FORMS_H

#include "pack/citation.h"

/** A symbol of such a form. */
typedef struct {
  uint32_t body;  /**< Pack entry whose form it is; CG_NONE if there is no symbol */
  cg_kind  kind;  /**< Of the document */
  cg_slice value; /**< Without white space */
  uint32_t next;  /**< Index after it */
} cg_formed;

/** Note in `out` which bytes may begin a symbol of a form. */
void cg_forms_openings(const cg_packs *packs, bool out[256]);

/** Read the longest symbol at token `at` that has the form of a body; `value` is made in `arena`. */
cg_status cg_read_formed(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_formed *out);

/** Whether `form` can be a form: its places are known, its brackets close. */
bool cg_form_is_valid(cg_slice form);

#endif /* CG_PACK_FORMS_H */
