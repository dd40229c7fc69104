/* SPDX-License-Identifier: Apache-2.0 */
/** @file party_noun.h  Nouns of people and bodies: "providers of assistance", "the factions". */
#ifndef CG_RECOGNIZE_PARTY_NOUN_H
#define CG_RECOGNIZE_PARTY_NOUN_H

#include "recognize/acting.h"

/** Whether what begins with `phrase` names nobody who belongs to a list. */
bool cg_party_is_aside(cg_phrase phrase);

/** Whether the words from token `begin` to `end` end with such a noun: "providers", "working
 * group". */
bool cg_party_noun_ends(const cg_acting *a, uint32_t begin, uint32_t end);

/** The end of the words from token `begin` to `end` without adverbs and "of" behind them: "the
 * others also", "the Chair of that". */
uint32_t cg_party_noun_end(const cg_acting *a, uint32_t begin, uint32_t end);

/** Whether the words before token `end` own what follows: "Member States' contributions", "the
 * Secretary-General's report". */
bool cg_party_noun_owns(const cg_acting *a, uint32_t end);

/** Whether the participle at `at` is inside the words of a party that end before `end`: "the
 * elected Chair". */
bool cg_party_noun_is_elected(const cg_acting *a, uint32_t at, uint32_t end);

/** Whether the word at `at` is the verb of the subject before it: "the Unit report", "all parties
 * immediately cease". */
bool cg_party_noun_verb(const cg_acting *a, uint32_t at);

/** Whether the words from token `at` to `end` are such a noun with "of" and a noun behind it, which
 * no reference is: "members of the crew". */
bool cg_party_noun_is_of(const cg_acting *a, uint32_t at, uint32_t end);

/** Index after the noun at `at`, and whom it belongs to, if it is the subject of a verb before
 * token `limit`, "that the leadership of the Unit take steps"; CG_NONE if something is to be done
 * to it, "that the members be released", or another noun follows. */
uint32_t cg_party_noun_subject(const cg_acting *a, uint32_t at, uint32_t limit);

#endif /* CG_RECOGNIZE_PARTY_NOUN_H */
