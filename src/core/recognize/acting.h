/* SPDX-License-Identifier: Apache-2.0 */
/** @file acting.h  What the files that find acts share while one clause is read. */
#ifndef CG_RECOGNIZE_ACTING_H
#define CG_RECOGNIZE_ACTING_H

#include "model/document.h"
#include "pack/phrases.h"
#include "pack/reading.h"
#include "pack/verbs.h"

/** What is kept for each token, because the searches of a clause ask for it again and again. */
typedef struct {
  uint32_t cover; /**< The mention in whose words it is: its index plus 1, or 0 */
  uint8_t phrase; /**< The cg_phrase that begins with it, */
  uint8_t length; /**< and its tokens */
  uint16_t place; /**< cg_acting_place */
} cg_acting_token;

/** What may begin at a token after the first verb of a clause. Most tokens begin nothing. */
typedef enum {
  CG_PLACE_NONE,
  CG_PLACE_JOINT,    /**< A comma, a semicolon, "and": a verb or a task may follow */
  CG_PLACE_SENTENCE, /**< A capital after a full stop or dash: a verb may follow */
  CG_PLACE_INNER,    /**< An infinitive, "that", "which": it belongs to the task before it */
} cg_acting_place;

typedef struct {
  cg_document *document;
  /** Up to the end of the clause */
  cg_reading reading;
  /** Of the document's clauses: those of other documents of the text lie before and after */
  cg_span tokens;
  /** From the first on; those after the clause are not yet known, and all zero */
  cg_acting_token *kept;
  /** Its index */
  uint32_t clause;
  /** The verb of the enacting words, "The Council decides: 1. That", or CG_NONE */
  uint32_t enacting;
  /** Where an infinitive inside the current task begins, or CG_NONE */
  uint32_t inner;
  /** "that" is inside the current task: verbs without "to" may be its own */
  bool is_deep;
  /** "which" is inside the current task: verbs after it may be its own up to ", and" */
  bool is_relative;
  /** "to" and a noun are inside the current task: "access to water" */
  bool has_goal;
  /** The current tasks are a list, "to transfer …, to respect … and to …" */
  bool is_list;
} cg_acting;

/** Whether there is a token at `at`, up to the end of the clause. */
static inline bool cg_acting_has(const cg_acting *a, uint32_t at) {
  return at >= a->tokens.begin && at < a->reading.end;
}

/** What is kept for the token at `at`. */
static inline cg_acting_token cg_acting_kept(const cg_acting *a, uint32_t at) {
  return cg_acting_has(a, at) ? a->kept[at - a->tokens.begin] : (cg_acting_token){0, 0, 0, 0};
}

/** The mention in whose words the token at `at` is, or CG_NONE. */
static inline uint32_t cg_acting_mention(const cg_acting *a, uint32_t at) {
  return cg_acting_kept(a, at).cover - 1;
}

/** That mention itself, or NULL. */
static inline const cg_mention *cg_acting_named(const cg_acting *a, uint32_t at) {
  const uint32_t mention = cg_acting_mention(a, at);
  return mention == CG_NONE ? NULL : cg_array_at(&a->document->mentions, mention);
}

/** The class of what a mention names, if its words say so; 0 otherwise. */
cg_kind cg_acting_kind(const cg_acting *a, const cg_mention *mention);

/** Whether `mention` names somebody who can act, a body, a State, a group, an event; CG_NONE does
 * not. */
bool cg_acting_can_act(const cg_acting *a, uint32_t mention);

/** Find the phrases of the clause, from token `begin` on; there are none inside the words of a
 * mention. */
void cg_acting_find_phrases(const cg_acting *a, uint32_t begin);

/** What may begin at `at`, up to the end of the clause. */
static inline cg_acting_place cg_acting_place_at(const cg_acting *a, uint32_t at) {
  return (cg_acting_place)a->kept[at - a->tokens.begin].place;
}

/** The phrase at `at`. */
static inline cg_phrase_found cg_acting_phrase(const cg_acting *a, uint32_t at) {
  const cg_acting_token kept = cg_acting_kept(a, at);
  return (cg_phrase_found){(cg_phrase)kept.phrase, at + kept.length};
}

/** Whether "shall" or the like is at `at`: "will be" is a copula too. */
static inline bool cg_acting_is_duty(const cg_acting *a, uint32_t at) {
  const cg_phrase_found phrase = cg_acting_phrase(a, at);
  return phrase.phrase == CG_PHRASE_DUTY ||
         (phrase.phrase == CG_PHRASE_COPULA && phrase.end > at + 1);
}

/** Whether an infinitive, "to ensure", begins at `at`. */
bool cg_acting_is_infinitive(const cg_acting *a, uint32_t at);

/** Index after the mention or the token at `at`. */
static inline uint32_t cg_acting_next(const cg_acting *a, uint32_t at) {
  const cg_mention *const inside = cg_acting_named(a, at);
  return inside && inside->tokens.end > at ? inside->tokens.end : at + 1;
}

/** The comma that ends the words between commas from token `at` on, ", in this phase,"; CG_NONE if
 * none comes soon. */
uint32_t cg_acting_aside_end(const cg_acting *a, uint32_t at);

/** Whether the token at `at` is a note mark or may open a quotation. */
bool cg_acting_is_quote(const cg_acting *a, uint32_t at);

/** Whether the token is the mark of an owner, "the States' partners". */
static inline bool cg_acting_is_apostrophe(const cg_token *token) {
  return token->kind == CG_TOKEN_MARK && (token->word == '\'' || token->word == 0x2019);
}

/** Index after the apostrophe at `at`, and its "s", "Chad's partners". */
uint32_t cg_acting_past_apostrophe(const cg_acting *a, uint32_t at);

/** Whether the full stop at `at` ends a sentence, rather than an abbreviation. */
bool cg_acting_is_full_stop(const cg_acting *a, uint32_t at);

/** Whether the token at `at` is the full stop of a sentence. */
static inline bool cg_acting_ends_sentence(const cg_acting *a, uint32_t at) {
  return cg_token_is_mark(&a->reading.tokens[at], '.') && cg_acting_is_full_stop(a, at);
}

/** Whether the token at `at` ends a sentence or what the clause does: ".", ";". */
static inline bool cg_acting_is_stop(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  return token->kind == CG_TOKEN_BREAK || cg_token_is_mark(token, ';') ||
         cg_acting_ends_sentence(a, at);
}

/** Index after the adverbs and commas at `at`. */
uint32_t cg_acting_past_adverbs(const cg_acting *a, uint32_t at);

/** What the words after `verb` name. */
static inline cg_verb_takes cg_acting_takes(const cg_acting *a, uint32_t verb) {
  return (cg_verb_takes)cg_packs_verb(a->reading.packs, verb)->takes;
}

/** The part of `act`, the last one of the clause, that was added last, or NULL. */
static inline const cg_act_part *cg_acting_last_part(const cg_acting *a, const cg_act *act) {
  const cg_array *const parts = &a->document->act_parts;
  return parts->count > act->parts.begin ? cg_array_at(parts, parts->count - 1) : NULL;
}

/** A part that is `mention`. */
static inline cg_act_part cg_acting_part(const cg_acting *a, cg_act_role role, uint32_t mention) {
  const cg_mention *const named = cg_array_at(&a->document->mentions, mention);
  return (cg_act_part){.role = role, .mention = mention, .entry = CG_NONE, .tokens = named->tokens};
}

/** Add a part to the last act. */
static inline cg_status cg_acting_add(const cg_acting *a, cg_act_part part) {
  part.thing = CG_NONE;
  return cg_array_append(&a->document->act_parts, &part);
}

#endif /* CG_RECOGNIZE_ACTING_H */
