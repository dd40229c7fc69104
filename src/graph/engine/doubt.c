/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/doubt.h"

#include "base/buffer.h"
#include "base/try.h"

#define SAMPLE_WORDS 400u
#define LEAST_WORDS 20u /* Too few words do not show the language */
/* At least one word in this many must be a function word; in English one in 2.5 is usual. */
#define FUNCTION_PART 10u
#define READ 0u /* The packs list the language that is read (English) first. */
#define LONGEST_WORD 32u

/* --- Language */

/* Characters that are words by themselves: Han, in UTF-8 E4 B8 80 to E9 BF BF. */
static bool is_han(unsigned char byte) { return byte >= 0xE4 && byte <= 0xE9; }

static bool is_in_word(char c) { return cg_is_letter(c) || (unsigned char)c >= 0x80; }

/* The next word at or after `at`, copied to `out` with ASCII letters in lower case; false at the
 * end. */
static bool next_word(cg_slice text, size_t *at, char out[LONGEST_WORD], size_t *length) {
  while (*at < text.length && !is_in_word(text.data[*at])) {
    ++*at;
  }
  const size_t begin = *at;
  while (*at < text.length && is_in_word(text.data[*at]) &&
         !is_han((unsigned char)text.data[*at])) {
    ++*at;
  }
  if (*at == begin && *at < text.length) {
    *at = text.length - begin < 3 ? text.length : begin + 3;
  }
  const size_t whole = *at - begin;
  *length = whole < LONGEST_WORD ? whole : 0; /* A longer word is not a function word. */
  for (size_t i = 0; i < *length; ++i) {
    const char c = text.data[begin + i];
    out[i] = cg_is_upper(c) ? (char)(c | 0x20) : c;
  }
  return whole > 0;
}

/* Number of function words of `language` among the first words of `text`, at most `enough`; `words`
 * becomes the number of words examined. */
static uint32_t count_words(const cg_packs *packs, uint32_t language, cg_slice text,
                            uint32_t enough, uint32_t *words) {
  char word[LONGEST_WORD];
  size_t length = 0;
  size_t at = 0;
  uint32_t count = 0;
  for (*words = 0; *words < SAMPLE_WORDS && count < enough && next_word(text, &at, word, &length);
       ++*words) {
    count += cg_packs_is_function_word(packs, language, (cg_slice){word, length});
  }
  return count;
}

/* The language of `text`, as its number in the packs; CG_NONE if it cannot be determined. */
static uint32_t find_language(const cg_packs *packs, cg_slice text) {
  uint32_t words = 0;
  uint32_t most = 0;
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; i < cg_packs_language_count(packs); ++i) {
    /* This many English words are enough, whatever the number of words in other languages. */
    const uint32_t enough = i == READ ? SAMPLE_WORDS / FUNCTION_PART : SAMPLE_WORDS;
    const uint32_t count = count_words(packs, i, text, enough, &words);
    if (words < LEAST_WORDS) {
      return CG_NONE;
    }
    if (i == READ && count * FUNCTION_PART >= words) {
      return READ;
    }
    if (count > most) {
      most = count;
      found = i;
    }
  }
  return most * FUNCTION_PART >= words ? found : CG_NONE;
}

/* --- What was not found */

static bool has_paragraph(const cg_document *document) {
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    const cg_clause *const clause = cg_array_at(&document->clauses, i);
    if (clause->kind == CG_CLAUSE_PREAMBULAR || clause->kind == CG_CLAUSE_OPERATIVE) {
      return true;
    }
  }
  return false;
}

/* "no paragraph, no enacting words and no reference found", or nothing. */
static cg_status list_missing(const cg_document *document, cg_buffer *out) {
  const bool is_statement = document->metadata.kind == CG_KIND_STATEMENT;
  const bool is_missing[] = {!has_paragraph(document),
                             !document->metadata.is_enacted && !is_statement,
                             !document->links.count};
  static const char *const names[] = {
    "no paragraph", "no enacting words (a body's name and a comma)", "no reference"};
  size_t left = 0;
  for (size_t i = 0; i < 3; ++i) {
    left += is_missing[i];
  }
  for (size_t i = 0; i < 3; ++i) {
    if (is_missing[i]) {
      CG_TRY(cg_buffer_add(out, cg_slice_of(names[i])));
      --left;
      CG_TRY(cg_buffer_add(out, left > 1 ? CG_SLICE(", ")
                                : left   ? CG_SLICE(" and ")
                                         : CG_SLICE(" found; is it a resolution?")));
    }
  }
  return CG_OK;
}

cg_status cg_doubt_run(cg_document *document, const cg_packs *packs) {
  cg_buffer out = cg_buffer_init(document->arena);
  const uint32_t language = find_language(packs, document->text);
  document->language =
    language == CG_NONE ? (cg_slice){"", 0} : cg_packs_language_tag(packs, language);
  if (language != CG_NONE && language != READ) {
    CG_TRY(cg_buffer_add(&out, CG_SLICE("the text is in ")));
    CG_TRY(cg_buffer_add(&out, cg_packs_language(packs, language)));
    CG_TRY(cg_buffer_add(&out, CG_SLICE("; only ")));
    CG_TRY(cg_buffer_add(&out, cg_packs_language(packs, READ)));
    CG_TRY(cg_buffer_add(&out, CG_SLICE(" is read")));
  } else {
    CG_TRY(list_missing(document, &out));
  }
  document->doubt = cg_buffer_slice(&out);
  return CG_OK;
}
