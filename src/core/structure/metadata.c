/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/metadata.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "structure/own_symbol.h"
#include "structure/title.h"
#include "structure/vote.h"

#define SYMBOL_LINES 2u    /* Short lines above "Statement": symbol and day */
#define ROLL_MOST 1000u    /* Maximum blocks of a roll-call, one per State */
#define SYMBOL_MOST 12u    /* Tokens in a symbol line such as "S/PRST/2012/28" */
#define ASIDE_LONGEST 200u /* Maximum tokens of an aside; an unclosed bracket is not an aside */
#define WORDS_MOST 12u     /* Tokens of the text that serve as a title */

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  bool is_adoption; /* The last block was about the adoption and ended before its day */
} reader;

/* Index of the first meeting number of the block, or its end. Few blocks have the word "meeting",
 * and only in these numbers are read. */
static uint32_t find_meeting(const cg_reading *reading, const cg_block *block) {
  uint32_t at = block->tokens.begin;
  while (at < block->tokens.end && cg_read_lexeme(reading, at).lex != CG_LEX_MEETING) {
    ++at;
  }
  at = at < block->tokens.end ? block->tokens.begin : at;
  while (at < block->tokens.end && !cg_meeting_at(reading, at)) {
    ++at;
  }
  return at;
}

static void take_meeting(const reader *r, const cg_block *block) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  const uint32_t at = find_meeting(&reading, block);
  if (at < block->tokens.end && !r->document->metadata.meeting) {
    r->document->metadata.meeting = cg_meeting_at(&reading, at);
  }
}

/* Whether a block below the text is a meeting line, "2nd plenary meeting 6 February 1992". Its day
 * may be a block of its own; `is_after` says that the block above was a meeting line without a
 * day. */
static bool take_closing(const reader *r, const cg_block *block, bool is_after) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_reading reading = cg_reading_in(r->document, r->packs, block);
  const uint32_t at = find_meeting(&reading, block);
  cg_days days[CG_DAYS_MOST];
  const bool is_meeting = at < block->tokens.end;
  for (uint32_t i = is_meeting ? at : block->tokens.begin;
       (is_meeting || is_after) && i < block->tokens.end; ++i) {
    if (!cg_date_is_set(metadata->date) && cg_read_days(&reading, i, days)) {
      metadata->date = days[0].first;
      return false;
    }
  }
  return is_meeting;
}

/* Read the vote from the blocks `first` to `end` that have the same role as the first. */
static cg_status take_vote(const reader *r, const cg_survey *survey, uint32_t first, uint32_t end) {
  const cg_block *const block = cg_block_at(r->document, first);
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  uint32_t last = first;
  uint32_t begin = block->tokens.begin;
  while (last + 1 < end && last - first < ROLL_MOST &&
         survey->roles[last + 1] == survey->roles[first]) {
    ++last;
  }
  while (begin < block->tokens.end && cg_read_lexeme(&reading, begin).lex != CG_LEX_ADOPTED) {
    ++begin;
  }
  return r->document->metadata.vote.words.length || begin >= block->tokens.end
           ? CG_OK
           : cg_vote_read(r->document, r->packs,
                          (cg_span){begin, cg_block_at(r->document, last)->tokens.end});
}

/* Index after an aside that starts at `at`, "… (resolution 46/113, para. 18)", which concerns other
   documents; otherwise `at`. */
static uint32_t past_aside(const cg_reading *reading, uint32_t at) {
  uint32_t depth = 0;
  for (uint32_t i = at;
       cg_read_is_mark(reading, at, '(') && i < reading->end && i < at + ASIDE_LONGEST; ++i) {
    depth += cg_read_is_mark(reading, i, '(');
    depth -= cg_read_is_mark(reading, i, ')');
    if (!depth) {
      return i;
    }
  }
  return at;
}

/* Read a block of the front matter: meeting, date of adoption, whether it is a resolution or a
 * decision. */
static void read_block(reader *r, const cg_block *block) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_reading reading = cg_reading_in(r->document, r->packs, block);
  bool is_adoption = r->is_adoption;
  take_meeting(r, block);
  for (uint32_t i = block->tokens.begin; i < block->tokens.end; ++i) {
    i = i > block->tokens.begin ? past_aside(&reading, i) : i;
    const cg_lex lex = cg_read_lexeme(&reading, i).lex;
    cg_days days[CG_DAYS_MOST];
    if (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION) {
      const cg_kind kind = lex == CG_LEX_RESOLUTION ? CG_KIND_RESOLUTION : CG_KIND_DECISION;
      metadata->kind = metadata->kind == CG_KIND_DOCUMENT ? kind : metadata->kind;
    }
    is_adoption = is_adoption || lex == CG_LEX_ADOPTED || lex == CG_LEX_RESOLUTION ||
                  (metadata->kind == CG_KIND_STATEMENT && lex == CG_LEX_MEETING);
    if (is_adoption && !cg_date_is_set(metadata->date) && cg_read_days(&reading, i, days)) {
      metadata->date = days[0].first;
    }
  }
  r->is_adoption = is_adoption && block->tokens.end > block->tokens.begin &&
                   cg_read_lexeme(&reading, block->tokens.end - 1).lex == CG_LEX_ON;
}

/* Whether the block begins with "Statement". */
static bool is_statement(const reader *r, const cg_block *block) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  const cg_lexeme word = cg_read_lexeme(&reading, block->tokens.begin);
  return word.lex == CG_LEX_REPORT && (cg_kind)word.value == CG_KIND_STATEMENT;
}

/* "Statement by the President of the Security Council" in the first line or below the symbol: the
 * document is a statement, of the first body on the line that numbers documents. */
static void read_statement(const reader *r, const cg_survey *survey) {
  cg_metadata *const metadata = &r->document->metadata;
  uint32_t line = 0;
  while (line + 1 < survey->first_body && line < SYMBOL_LINES &&
         !is_statement(r, cg_block_at(r->document, line)) &&
         cg_block_at(r->document, line)->tokens.end -
             cg_block_at(r->document, line)->tokens.begin <=
           SYMBOL_MOST) {
    ++line;
  }
  const cg_block *const first = cg_block_at(r->document, line);
  const cg_reading reading = cg_reading_of(r->document, r->packs, first->tokens.end);
  if (!is_statement(r, first)) {
    return;
  }
  metadata->kind = CG_KIND_STATEMENT;
  for (uint32_t i = first->tokens.begin; survey->organ == CG_NONE && i < first->tokens.end; ++i) {
    const cg_name name =
      cg_names_find(r->packs, CG_NAME_OF_ENTRY, reading.tokens, i, first->tokens.end);
    if (name.owner != CG_NONE && cg_packs_entry(r->packs, name.owner)->is_official) {
      metadata->organ = name.owner;
      return;
    }
  }
}

/* For "4 (1946). Resolution of 29 April 1946" without a body: the body with this numbering
 * style. */
static cg_status read_style(const reader *r, uint32_t *organ) {
  const cg_block *const first = cg_block_at(r->document, 0);
  const cg_reading reading = cg_reading_of(r->document, r->packs, first->tokens.end);
  cg_number number;
  CG_TRY(cg_read_number(&reading, first->tokens.begin, r->document->arena, &number));
  if (!number.style || cg_read_lexeme(&reading, number.next + 1).lex != CG_LEX_RESOLUTION) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < cg_packs_count(r->packs); ++i) {
    const cg_entry *const entry = cg_packs_entry(r->packs, i);
    if (!entry->is_official || !(entry->numbering & number.style)) {
      continue;
    }
    if (*organ != CG_NONE) { /* Several bodies use this style. */
      *organ = CG_NONE;
      return CG_OK;
    }
    *organ = i;
  }
  return CG_OK;
}

/* Set "Resolution 1325 (2000)", the usual title of resolutions without one. Nothing is set for
 * bodies that do not use such titles, nor for a symbol printed without its year, "S/RES/1325". */
static cg_status name_by_number(const cg_document *document, const cg_packs *packs, cg_slice *out) {
  const cg_metadata *const metadata = &document->metadata;
  const cg_entry *const organ =
    metadata->organ == CG_NONE ? NULL : cg_packs_entry(packs, metadata->organ);
  const cg_slice symbol = metadata->symbol;
  const cg_slice series = organ ? cg_packs_text(packs, organ->resolutions) : (cg_slice){"", 0};
  if (!organ || !organ->is_official || !cg_slice_has_prefix(symbol, series) ||
      !(organ->numbering & CG_STYLE_NUMBER_YEAR)) {
    return CG_OK;
  }
  const cg_slice number = cg_slice_from(symbol, series.length);
  const char *const open = memchr(number.data, '(', number.length);
  if (!open) {
    return CG_OK;
  }
  const size_t digits = (size_t)(open - number.data);
  const cg_slice pieces[] = {cg_kind_name(CG_KIND_RESOLUTION),
                             CG_SLICE(" "),
                             {number.data, digits},
                             CG_SLICE(" "),
                             cg_slice_from(number, digits)};
  *out = cg_join(document->arena, pieces, 5);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* The first words of the text, for a document with neither title nor symbol. */
static cg_slice first_words(const cg_document *document, const cg_survey *survey) {
  const uint32_t from = survey->first_body < survey->running ? survey->first_body : 0;
  for (uint32_t i = from; i < survey->running; ++i) {
    const cg_span tokens = cg_block_at(document, i)->tokens;
    if (tokens.begin < tokens.end && survey->roles[i] != CG_ROLE_ENACTING) {
      const bool is_long = tokens.end - tokens.begin > WORDS_MOST;
      const cg_slice words = cg_title_words(
        document, (cg_span){tokens.begin, is_long ? tokens.begin + WORDS_MOST : tokens.end});
      const cg_slice pieces[] = {words, is_long ? CG_SLICE(" \xE2\x80\xA6") : CG_SLICE("")};
      return words.data ? cg_join(document->arena, pieces, 2) : words;
    }
  }
  return (cg_slice){"", 0};
}

/* The name of a document is its title, else its number, its symbol, or its first words. */
static cg_status name_document(cg_document *document, const cg_packs *packs,
                               const cg_survey *survey, const cg_title *title) {
  cg_slice *const name = &document->metadata.title;
  if (!name->length && title->words.begin < title->words.end) {
    *name = cg_title_words(document, title->words);
  } else if (!name->length) {
    CG_TRY(name_by_number(document, packs, name));
    *name = name->length ? *name : document->metadata.symbol;
    *name = name->length ? *name : first_words(document, survey);
  }
  return name->data ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_metadata_read(cg_document *document, const cg_packs *packs, const cg_survey *survey) {
  cg_metadata *const metadata = &document->metadata;
  reader r = {document, packs, false};
  cg_title title;
  metadata->organ = survey->organ;
  metadata->kind = CG_KIND_DOCUMENT;
  for (uint32_t i = 0; i < survey->running; ++i) {
    metadata->is_enacted = metadata->is_enacted || survey->enacting_ends[i] != CG_NONE;
  }
  if (survey->first_body) {
    read_statement(&r, survey);
    CG_TRY(metadata->organ == CG_NONE ? read_style(&r, &metadata->organ) : CG_OK);
  }
  CG_TRY(cg_title_find(document, packs, survey, &title));
  document->title_tokens = title.block;
  for (uint32_t i = 0; i < survey->first_body; ++i) {
    if (!survey->items[i].kind && (survey->roles[i] != CG_ROLE_TITLE || i == title.at)) {
      read_block(&r, cg_block_at(document, i));
      CG_TRY(take_vote(&r, survey, i, survey->first_body));
    }
  }
  CG_TRY(cg_own_symbol_find(document, packs, survey, &title));
  bool is_closing = false;
  for (uint32_t i = survey->first_body; i < survey->running; ++i) {
    if (survey->roles[i] == CG_ROLE_BACK) {
      is_closing = take_closing(&r, cg_block_at(document, i), is_closing);
      take_meeting(&r, cg_block_at(document, i));
      CG_TRY(take_vote(&r, survey, i, survey->running));
    }
  }
  return name_document(document, packs, survey, &title);
}
