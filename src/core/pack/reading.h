/* SPDX-License-Identifier: Apache-2.0 */
/** @file reading.h  Reading functions shared by citations. */
#ifndef CG_PACK_READING_H
#define CG_PACK_READING_H

#include "pack/citation.h"

/** Curly quotation marks. */
#define CG_QUOTE_OPENS 0x201Cu
#define CG_QUOTE_CLOSES 0x201Du

/** The lexeme of the word at `at`; `lex` is 0 if it has none or is not a word. */
static inline cg_lexeme cg_read_lexeme(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD
           ? cg_packs_lexeme(reading->packs, reading->tokens[at].word)
           : (cg_lexeme){0, 0};
}

/** Find a name that may start at `at`, by cg_names_begin(). */
cg_name cg_read_name_begun(const cg_reading *reading, cg_name_kind kind, uint32_t at, uint32_t end);

/** The longest name of kind `kind` that starts at `at` and ends before `end`, which must not be
 * after that of the reading. */
static inline cg_name cg_read_name_within(const cg_reading *reading, cg_name_kind kind, uint32_t at,
                                          uint32_t end) {
  return at < end &&
             cg_names_begin(reading->packs, cg_name_kind_bit(kind), reading->tokens, at, end)
           ? cg_read_name_begun(reading, kind, at, end)
           : (cg_name){CG_NONE, at};
}

/** Likewise, before the end of the reading. */
static inline cg_name cg_read_name(const cg_reading *reading, cg_name_kind kind, uint32_t at) {
  return cg_read_name_within(reading, kind, at, reading->end);
}

/** Likewise, where an expression of several words may begin. */
cg_lexeme cg_read_words(const cg_reading *reading, uint32_t at, uint32_t *next);

/** The lexeme of the word or the longest expression of several words at `at`; `next` becomes the
 * index after it. */
static inline cg_lexeme cg_read_expression(const cg_reading *reading, uint32_t at, uint32_t *next) {
  if (at < reading->end && cg_names_begin(reading->packs, cg_name_kind_bit(CG_NAME_OF_LEXEME),
                                          reading->tokens, at, reading->end)) {
    return cg_read_words(reading, at, next);
  }
  *next = at + 1;
  return cg_read_lexeme(reading, at);
}

/** The lexeme at `at`, before what founded a body: that of "established", or CG_FOUNDED_BARE for
 * "under" before "resolution". */
cg_lexeme cg_read_founding(const cg_reading *reading, uint32_t at);

/** Whether there is a token at `at` and it is the mark `mark`. */
static inline bool cg_read_is_mark(const cg_reading *reading, uint32_t at, char mark) {
  return at < reading->end && cg_token_is_mark(&reading->tokens[at], mark);
}

/** Index after the comma, the "and" or both at `at`; `at` if neither is there. */
static inline uint32_t cg_read_past_joint(const cg_reading *reading, uint32_t at) {
  const uint32_t word = at + cg_read_is_mark(reading, at, ',');
  return word + (cg_read_lexeme(reading, word).lex == CG_LEX_AND);
}

/** The singular of a word or name by its spelling: "Committee" of "Committees", "Congress" of
 * "Congresses"; empty if it does not end like a plural. */
static inline cg_slice cg_singular(cg_slice plural) {
  const size_t ending = cg_slice_has_suffix(plural, CG_SLICE("sses")) ? 2
                        : cg_slice_has_suffix(plural, CG_SLICE("s"))  ? 1
                                                                      : plural.length;
  return (cg_slice){plural.data, plural.length - ending};
}

/** Whether the token at `at` follows the one before it without white space. */
static inline bool cg_read_is_glued(const cg_reading *reading, uint32_t at) {
  return at < reading->end && !cg_token_has(&reading->tokens[at], CG_TOKEN_SPACED);
}

/** The words of the token at `at`. */
static inline cg_slice cg_read_text(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return (cg_slice){reading->text.data + token->begin, token->length};
}

/** Whether a mark that may open a quotation is at `at`. */
static inline bool cg_read_is_quote(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_MARK &&
         (reading->tokens[at].word == '"' || reading->tokens[at].word == CG_QUOTE_OPENS);
}

/** Index after the mark that closes the quotation at `at`, if fewer than `most` tokens are between;
 * otherwise `at`. */
uint32_t cg_read_quoted(const cg_reading *reading, uint32_t at, uint32_t most);

/** Index of the first token from `at` on that is not a footnote mark. */
uint32_t cg_read_past_notes(const cg_reading *reading, uint32_t at);

/** Whether an ordinal may begin at `at`, as it can with few words. */
static inline bool cg_read_may_be_ordinal(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return lex == CG_LEX_ORDINAL || lex == CG_LEX_TENS || lex == CG_LEX_HUNDRED ||
         (at < reading->end && reading->tokens[at].kind == CG_TOKEN_NUMBER) ||
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_HUNDRED;
}

/** Read the ordinal that may begin at `at`. */
uint32_t cg_read_ordinal_begun(const cg_reading *reading, uint32_t at, uint32_t *next);

/** Read an ordinal at `at`, in words ("seventy-third", "one hundred and first") or digits ("73rd");
 * returns its value, 0 if there is none; `next` becomes the index after it. */
static inline uint32_t cg_read_ordinal(const cg_reading *reading, uint32_t at, uint32_t *next) {
  return cg_read_may_be_ordinal(reading, at) ? cg_read_ordinal_begun(reading, at, next) : 0;
}

#endif /* CG_PACK_READING_H */
