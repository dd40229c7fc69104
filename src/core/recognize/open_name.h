/* SPDX-License-Identifier: Apache-2.0 */
/** @file open_name.h  Names that no pack knows, identified by a head noun and capitals. */
#ifndef CG_RECOGNIZE_OPEN_NAME_H
#define CG_RECOGNIZE_OPEN_NAME_H

#include "pack/names.h"
#include "recognize/scanner.h"

typedef struct {
  uint32_t end;    /**< Index after its last token; 0 if there is no name */
  uint32_t run;    /**< Index after the unbroken run of capitals that has the head */
  uint32_t words;  /**< Words of that run */
  cg_lexeme head;  /**< Class of the head noun */
  bool is_generic; /**< All its words are heads or generic: "Panel of Experts" */
} cg_open_name;

/** Read the longest such name that starts at token `at`: a capitalized word, or the year or ordinal
 * of an event. */
cg_open_name cg_open_name_read(const cg_reading *reading, uint32_t at);

/** The run of capitals from `at`, up to its last head noun; its `end` is 0 if it has none. */
cg_open_name cg_open_run(const cg_reading *reading, uint32_t at);

/** Whether such a run whose head noun has a capital starts at `at`: "Human Rights initiative" may
 * be the end of another name. */
bool cg_open_starts_run(const cg_reading *reading, uint32_t at);

/** Whether the head noun is that of an event. */
static inline bool cg_open_is_event(const cg_open_name *name) {
  return name->head.lex == CG_LEX_EVENT_HEAD;
}

/** Whether the head is made of several words, and is no name without the rest: "Meeting of States
 * Parties to the Convention". */
bool cg_open_is_of_parties(const cg_reading *reading, const cg_open_name *name);

/** Kind of what packs know by the name at `at`, 0 if nothing; sets `end` to the index after it. */
cg_kind cg_open_known_kind(const cg_reading *reading, uint32_t at, uint32_t *end);

/** A capitalized word that may be in a name; not "The", "Its" or "Further" at the start of a
 * sentence. */
bool cg_open_is_capital(const cg_reading *reading, uint32_t at);

/** Whether "’s" or "’" is at `at`, and a capitalized word after it. */
bool cg_open_is_possessive(const cg_reading *reading, uint32_t at);

/** Whether "the" is before the word at `at`. */
bool cg_open_is_the(const cg_reading *reading, uint32_t at);

/** Index after one word of a name, with a hyphenated second part, or `at`. */
uint32_t cg_open_past_word(const cg_reading *reading, uint32_t at);

/** Index after the capitalized words from `at` on, "and" between them included; `words` is their
 * number. */
uint32_t cg_open_capitals(const cg_reading *reading, uint32_t at, uint32_t *words);

/** Whether a head noun of names may be a name by itself: "the Convention". */
bool cg_lex_is_head(cg_lex lex);

#endif /* CG_RECOGNIZE_OPEN_NAME_H */
