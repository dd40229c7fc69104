/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file open_name.h  Names that no pack knows, told by a head noun and capitals. */
#ifndef CG_RECOGNIZE_OPEN_NAME_H
#define CG_RECOGNIZE_OPEN_NAME_H

#include "pack/names.h"
#include "recognize/scanner.h"

typedef struct {
  uint32_t end;      /**< Index after its last token; 0 if there is no name */
  uint32_t run;      /**< Index after the unbroken run of capitals that has the head */
  uint32_t words;    /**< Words of that run */
  cg_lexeme head;    /**< What the head noun tells */
  bool      is_generic; /**< All its words are heads or generic: "Panel of Experts" */
} cg_open_name;

/** Read the longest such name that starts at token `at`, a capitalized word. */
cg_open_name cg_open_name_read(const cg_reading *reading, uint32_t at);

/** Index after the capitalized words from `at` on, "and" between them included; `words` is their number. */
uint32_t cg_open_capitals(const cg_reading *reading, uint32_t at, uint32_t *words);

/** Read "Committee established pursuant to resolution 751 (1992)" at `at`, where `open` and `known` are the names there:
 * adds a mention and sets `next` to the index after the body's own words; leaves `next` alone if there is none. */
cg_status cg_founded_read(cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known,
                          uint32_t *next);

/** Whether a head noun of names may stand as a name by itself: "the Convention". */
bool cg_lex_is_head(cg_lex lex);

#endif /* CG_RECOGNIZE_OPEN_NAME_H */
