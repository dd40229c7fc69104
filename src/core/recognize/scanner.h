/* SPDX-License-Identifier: Apache-2.0 */
/** @file scanner.h  What the rules share while one clause is read. */
#ifndef CG_RECOGNIZE_SCANNER_H
#define CG_RECOGNIZE_SCANNER_H

#include "model/document.h"
#include "pack/citation.h"
#include "pack/reading.h"

typedef struct {
  cg_document *document;
  cg_reading reading; /**< Up to the end of the clause */
  uint32_t begin;     /**< First token of the clause after its governing verb */
  uint32_t clause;    /**< Its index */
  uint32_t first;     /**< Index of the clause's first mention */
  uint32_t head;      /**< Index of the mention that heads the list of numbers, or CG_NONE */
  cg_kind listed;     /**< Kind of the documents in that list */
  /** Document that the days in its `tokens` identify; its kind is 0 if there is none */
  cg_mention told;
} cg_scanner;

/** A rule tries the words at token `at`.  It adds mentions and sets `next` to the index after what
 * it took; `next` == `at` says that it does not apply. */
typedef cg_status (*cg_rule_function)(cg_scanner *s, uint32_t at, uint32_t *next);

/** A mention of `kind` by `rule` over `tokens`, the rest unset. */
cg_mention cg_scanner_mention(const cg_scanner *s, cg_mention_kind kind, cg_rule rule,
                              cg_span tokens);

/** Add `mention` to the document. */
static inline cg_status cg_scanner_add(cg_scanner *s, cg_mention mention) {
  return cg_array_append(&s->document->mentions, &mention);
}

/** The class of the word at `at`. */
static inline cg_lex cg_scanner_lex(const cg_scanner *s, uint32_t at) {
  return cg_read_lexeme(&s->reading, at).lex;
}

/** Whether a number is at `at`, up to the end of the clause. */
static inline bool cg_scanner_is_number(const cg_scanner *s, uint32_t at) {
  return at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_NUMBER;
}

/** The last mention of the clause, or NULL. */
cg_mention *cg_scanner_last(const cg_scanner *s);

/** Index of the last mention of the clause, or CG_NONE. */
uint32_t cg_scanner_last_index(const cg_scanner *s);

/** The token before `at` in the clause that is no note or quotation mark: its index, or CG_NONE. */
uint32_t cg_scanner_before(const cg_scanner *s, uint32_t at);

/** Whether the comma at `at` is in a list, "norms, rules and principles", whose items are words in
 * small letters. */
bool cg_scanner_is_list(const cg_reading *reading, uint32_t at);

#endif /* CG_RECOGNIZE_SCANNER_H */
