/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file open_name.h  Names that no pack knows, told by a head noun and capitals. */
#ifndef CG_RECOGNIZE_OPEN_NAME_H
#define CG_RECOGNIZE_OPEN_NAME_H

#include "pack/citation.h"

typedef struct {
  uint32_t end;      /**< Index after its last token; 0 if there is no name */
  uint32_t run;      /**< Index after the unbroken run of capitals that has the head */
  uint32_t words;    /**< Words of that run */
  cg_lexeme head;    /**< What the head noun tells */
  bool      is_generic; /**< All its words are heads or generic: "Panel of Experts" */
} cg_open_name;

/** Read the longest such name that starts at token `at`, a capitalized word. */
cg_open_name cg_open_name_read(const cg_reading *reading, uint32_t at);

/** Whether a head noun of names may stand as a name by itself: "the Convention". */
bool cg_lex_is_head(cg_lex lex);

#endif /* CG_RECOGNIZE_OPEN_NAME_H */
