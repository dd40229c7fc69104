/* SPDX-License-Identifier: Apache-2.0 */
/** @file forms.h  Reads symbols of other bodies: "1/CP.21", "GC(64)/RES/9". */
#ifndef CG_PACK_FORMS_H
#define CG_PACK_FORMS_H

#include "pack/citation.h"

/** A symbol that matches a form. */
typedef struct {
  uint32_t body;  /**< Pack entry of the body; CG_NONE if there is no symbol */
  cg_kind kind;   /**< Kind of the document */
  cg_slice value; /**< Without white space */
  uint32_t next;  /**< Index after it */
} cg_formed;

/** Mark in `out` the bytes with which a symbol of a form may begin. */
void cg_forms_openings(const cg_packs *packs, bool out[256]);

/** Read the longest symbol at token `at` that matches a form; `value` is allocated in `arena`. */
cg_status cg_read_formed(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_formed *out);

/** Whether `form` is valid: its placeholders are known and its brackets closed. */
bool cg_form_is_valid(cg_slice form);

#endif /* CG_PACK_FORMS_H */
