/* SPDX-License-Identifier: Apache-2.0 */
/** @file citation.h  Reads dates, numbers and symbols of documents from tokens. */
#ifndef CG_PACK_CITATION_H
#define CG_PACK_CITATION_H

#include "base/buffer.h"
#include "model/token.h"
#include "pack/names.h"
#include "pack/packs.h"

/** Tokens to be read, from `at` on, before `end`. */
typedef struct {
  const cg_packs *packs;
  const cg_token *tokens;
  cg_slice text; /**< The text of the tokens */
  uint32_t end;
  cg_name_memo *memo; /**< Cache of names already found, or NULL */
} cg_reading;

/** A day, or days from `first` to `last`, with its words. */
typedef struct {
  cg_date first;
  cg_date last; /**< Not set for a single day */
  cg_span tokens;
} cg_days;

/** Maximum number of days that cg_read_days() returns. */
#define CG_DAYS_MOST 16u

/** Number of a resolution or decision. */
typedef struct {
  cg_style style;
  cg_slice value;   /**< Normalized: "70/147", "217(III)A", "1325(2000)" */
  uint32_t next;    /**< Index after it */
  bool is_yearless; /**< The year in `value` was not printed */
} cg_number;

/** Read such a number at `at`; `out->style` is 0 if there is none. `value` is allocated in
 * `arena`. */
cg_status cg_read_number(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_number *out);

/** Read the number at `at` whose session or year is apart from it, in the parenthesis at `open`:
 * "2603 A and B (XXIV)". */
cg_status cg_read_number_of_session(const cg_reading *reading, uint32_t at, uint32_t open,
                                    cg_arena *arena, cg_number *out);

/** Read a symbol of a document ("A/C.3/72/L.50/Rev.1", "S/RES/1325 (2000)") at `at`; its `style` is
 * 0. An empty `value` means that there is none. */
cg_status cg_read_symbol(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_number *out);

#endif /* CG_PACK_CITATION_H */
