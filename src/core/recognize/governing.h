/* SPDX-License-Identifier: Apache-2.0 */
/** @file governing.h  The verbs by which a clause does something. */
#ifndef CG_RECOGNIZE_GOVERNING_H
#define CG_RECOGNIZE_GOVERNING_H

#include "recognize/acting.h"
#include "recognize/verbs.h"

/** Index of the first token from `at` on that is no quotation mark. */
uint32_t cg_governing_begin(const cg_acting *a, uint32_t at);

/** The verb with which the clause begins at `begin`, or its first sentence; with `takes_base` also
 * an infinitive. */
cg_verb_found cg_governing_head(const cg_acting *a, uint32_t begin, bool takes_base);

/** The first participle after a comma or "and" between `at` and `end`, as in "The Council,
 * recalling …, decides"; its words begin at `end` if there is no such word. */
cg_verb_found cg_governing_aside(const cg_acting *a, uint32_t at, uint32_t end);

/** The request in the passive in the sentence at `at`: "The Secretary-General is invited to". */
cg_verb_found cg_governing_passive(const cg_acting *a, uint32_t at);

/** The verb after the joining word, comma or full stop at `at`, of the same form as the first
 * one. */
cg_verb_found cg_governing_next(const cg_acting *a, uint32_t at, bool is_finite);

/** The participle behind the comma or "and" at `at`, after a finite verb, of which the body that
 * speaks is the subject: ", recalling its resolution 5", ", and requesting …".  What is only an
 * aside before an infinitive, and what holds no reference and has no "and" before it, does not
 * count. */
cg_verb_found cg_governing_trailing(const cg_acting *a, uint32_t at);

/** The verb of the enacting words that end at the token `end`, "The Council resolves that:", or
 * CG_NONE. */
uint32_t cg_governing_enacting(const cg_acting *a, uint32_t end);

#endif /* CG_RECOGNIZE_GOVERNING_H */
