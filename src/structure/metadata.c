/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/metadata.h"

#include "base/try.h"
#include "pack/names.h"
#include "structure/item.h"

#define TITLE_SEARCH 4u /* Blocks above the enacting formula among which the title is */

typedef struct {
  cg_document    *document;
  const cg_packs *packs;
  const cg_entry *organ; /* NULL if unknown */
  bool            is_adoption; /* The last block was of the adoption, and broke off before its day */
} reader;

static const cg_block *block_at(const cg_document *document, uint32_t index) {
  return cg_array_at(&document->blocks, index);
}

/* Prefix of the organ's resolutions or decisions, empty if it has no official series. */
static cg_slice series(const reader *r, cg_kind kind) {
  const cg_slice none = {"", 0};
  if (!r->organ || !r->organ->is_official) {
    return none;
  }
  return kind == CG_KIND_STATEMENT  ? r->organ->statements
         : kind == CG_KIND_DECISION ? r->organ->decisions
                                    : r->organ->resolutions;
}

/* The document's symbol from its number, "1325(2000)", unless it is known. */
static cg_status take_number(const reader *r, cg_kind kind, const cg_number *number) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_slice prefix = series(r, kind);
  if (metadata->symbol.length || !prefix.length || !(r->organ->numbering & number->style)) {
    return CG_OK;
  }
  const cg_slice pieces[] = {prefix, number->value};
  metadata->symbol = cg_join(r->document->arena, pieces, 2);
  metadata->kind = kind;
  return metadata->symbol.data ? CG_OK : CG_NO_MEMORY;
}

/* "S/RES/902 (1994)" as a block or line of its own. */
static cg_status take_symbol(const reader *r, const cg_number *symbol) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_kind kind = cg_symbol_kind(r->packs, symbol->value);
  if (!metadata->symbol.length && kind) {
    metadata->symbol = symbol->value;
    metadata->kind = kind;
  }
  return CG_OK;
}

/* "7396th meeting", "89th plenary meeting" at `at`: its number, or 0. */
static uint32_t meeting_at(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  const uint32_t number = cg_read_ordinal(reading, at, &next);
  const bool is_meeting = cg_read_lexeme(reading, next).lex == CG_LEX_MEETING ||
                          cg_read_lexeme(reading, next + 1).lex == CG_LEX_MEETING;
  return number && is_meeting ? number : 0;
}

static void take_meeting(const reader *r, const cg_block *block) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  for (uint32_t i = block->tokens.begin;
       i < block->tokens.end && !r->document->metadata.meeting; ++i) {
    r->document->metadata.meeting = meeting_at(&reading, i);
  }
}

/* "[Adopted by a recorded vote of 26 to 6, with 15 abstentions. The voting was as follows:": its first sentence. */
static void take_vote(const reader *r, const cg_block *block) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  const uint32_t begin =
    block->tokens.begin + (reading.tokens[block->tokens.begin].kind == CG_TOKEN_MARK);
  uint32_t end = begin;
  bool has_vote = false;
  if (begin >= block->tokens.end || cg_read_lexeme(&reading, begin).lex != CG_LEX_ADOPTED) {
    return;
  }
  while (end < block->tokens.end && !cg_read_is_mark(&reading, end, '.') &&
         !cg_read_is_mark(&reading, end, ']')) {
    has_vote = has_vote || cg_read_lexeme(&reading, end).lex == CG_LEX_VOTE;
    ++end;
  }
  if (has_vote && !r->document->metadata.vote.length) {
    r->document->metadata.vote = cg_document_words(r->document, (cg_span){begin, end});
  }
}

/* Where an aside that starts at `at` ends, "… (resolution 46/113, para. 18)", which tells of other documents; else `at`. */
static uint32_t past_aside(const cg_reading *reading, uint32_t at) {
  uint32_t depth = 0;
  for (uint32_t i = at; cg_read_is_mark(reading, at, '(') && i < reading->end; ++i) {
    depth += cg_read_is_mark(reading, i, '(');
    depth -= cg_read_is_mark(reading, i, ')');
    if (!depth) {
      return i;
    }
  }
  return at;
}

/* What a block of the front says: symbol, "Resolution 1325 (2000)", meeting, date of adoption. */
static cg_status read_block(reader *r, const cg_block *block) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  bool is_adoption = r->is_adoption;
  if (cg_item_read(&reading, block->tokens.begin, 0).kind) {
    return CG_OK; /* The last paragraph of the document before, on the same page */
  }
  take_meeting(r, block);
  for (uint32_t i = block->tokens.begin; i < block->tokens.end; ++i) {
    i = i > block->tokens.begin ? past_aside(&reading, i) : i;
    const cg_lex lex = cg_read_lexeme(&reading, i).lex;
    cg_number number;
    cg_days days[CG_DAYS_MOST];
    CG_TRY(cg_read_symbol(&reading, i, r->document->arena, &number));
    if (number.value.length && i == block->tokens.begin) {
      CG_TRY(take_symbol(r, &number));
    }
    if (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION) {
      const cg_kind kind = lex == CG_LEX_RESOLUTION ? CG_KIND_RESOLUTION : CG_KIND_DECISION;
      metadata->kind = metadata->kind == CG_KIND_DOCUMENT ? kind : metadata->kind;
      CG_TRY(cg_read_number(&reading, i + 1, r->document->arena, &number));
      if (number.style) {
        CG_TRY(take_number(r, kind, &number));
      }
    }
    is_adoption = is_adoption || lex == CG_LEX_ADOPTED || lex == CG_LEX_RESOLUTION ||
                  (metadata->kind == CG_KIND_STATEMENT && lex == CG_LEX_MEETING);
    if (is_adoption && !cg_date_is_set(metadata->date) && cg_read_days(&reading, i, days)) {
      metadata->date = days[0].first;
    }
  }
  r->is_adoption = is_adoption && block->tokens.end > block->tokens.begin &&
                   cg_read_lexeme(&reading, block->tokens.end - 1).lex == CG_LEX_ON;
  return CG_OK;
}

/* "Statement by the President of the Security Council": the document is one, and the body is the first that the front
 * names and that numbers documents. */
static void read_statement(const reader *r, const cg_survey *survey) {
  cg_metadata *const metadata = &r->document->metadata;
  const cg_block *const first = block_at(r->document, 0);
  const cg_reading reading = cg_reading_of(r->document, r->packs, first->tokens.end);
  const cg_lexeme word = cg_read_lexeme(&reading, first->tokens.begin);
  if (word.lex != CG_LEX_REPORT || (cg_kind)word.value != CG_KIND_STATEMENT) {
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

/* "4 (1946). Resolution of 29 April 1946" without the name of a body: the one whose numbers look so. */
static cg_status read_style(const reader *r, uint32_t *organ) {
  const cg_block *const first = block_at(r->document, 0);
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
    if (*organ != CG_NONE) { /* Several number so. */
      *organ = CG_NONE;
      return CG_OK;
    }
    *organ = i;
  }
  return CG_OK;
}

/* "78/166. Title", "2020/2 Title", "PRST OS/12/1. Title": the number goes to the symbol; index of the title's first token. */
static cg_status read_title_number(const reader *r, const cg_block *block, uint32_t *begin) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  const cg_lexeme first = cg_read_lexeme(&reading, block->tokens.begin);
  const bool is_statement =
    first.lex == CG_LEX_SYMBOL_PART && (cg_kind)first.value == CG_KIND_STATEMENT;
  cg_number number;
  *begin = block->tokens.begin + is_statement;
  CG_TRY(cg_read_number(&reading, *begin, r->document->arena, &number));
  if (is_statement && !number.style) {
    CG_TRY(cg_read_symbol(&reading, *begin, r->document->arena, &number));
    number.style = number.value.length ? CG_STYLE_SESSION_NUMBER : 0;
  }
  if (!number.style) {
    *begin = block->tokens.begin;
    return CG_OK;
  }
  *begin = number.next;
  while (*begin < block->tokens.end && reading.tokens[*begin].kind == CG_TOKEN_MARK) {
    ++*begin;
  }
  const cg_kind kind = is_statement ? CG_KIND_STATEMENT
                       : r->document->metadata.kind == CG_KIND_DECISION ? CG_KIND_DECISION
                                                                        : CG_KIND_RESOLUTION;
  return take_number(r, kind, &number);
}

/* Whether a block of the front speaks of the document's making rather than its subject. */
static bool is_about_making(const reader *r, const cg_block *block) {
  const cg_reading reading = cg_reading_of(r->document, r->packs, block->tokens.end);
  cg_days days[CG_DAYS_MOST];
  if (cg_read_is_mark(&reading, block->tokens.begin, '[') ||
      cg_read_is_mark(&reading, block->tokens.begin, '(')) {
    return true;
  }
  for (uint32_t i = block->tokens.begin; i < block->tokens.end; ++i) {
    const cg_lex lex = cg_read_lexeme(&reading, i).lex;
    if (lex == CG_LEX_ADOPTED || lex == CG_LEX_RESOLUTION || lex == CG_LEX_SESSION ||
        lex == CG_LEX_AGENDA || lex == CG_LEX_MEETING || cg_read_days(&reading, i, days)) {
      return true;
    }
  }
  return false;
}

static cg_status find_title(const reader *r, const cg_survey *survey) {
  cg_document *const document = r->document;
  for (uint32_t n = 1; n <= TITLE_SEARCH && n <= survey->first_body; ++n) {
    const cg_block *const block = block_at(document, survey->first_body - n);
    uint32_t begin = 0;
    CG_TRY(read_title_number(r, block, &begin));
    const bool is_numbered = begin > block->tokens.begin;
    if (begin >= block->tokens.end || block->tokens.end - block->tokens.begin < 2 ||
        (!is_numbered && is_about_making(r, block))) {
      continue;
    }
    const cg_reading reading = cg_reading_of(document, r->packs, block->tokens.end);
    if (cg_read_lexeme(&reading, begin).lex == CG_LEX_RESOLUTION) {
      return CG_OK; /* "104 (1954). Resolution of 20 June 1954" */
    }
    document->title_tokens = (cg_span){block->tokens.begin, block->tokens.end};
    if (!document->metadata.title.length) {
      document->metadata.title = cg_document_words(document, (cg_span){begin, block->tokens.end});
    }
    survey->roles[survey->first_body - n] = CG_ROLE_TITLE;
    return CG_OK;
  }
  return CG_OK;
}

cg_status cg_metadata_read(cg_document *document, const cg_packs *packs, const cg_survey *survey) {
  cg_metadata *const metadata = &document->metadata;
  reader r = {document, packs, NULL, false};
  metadata->organ = survey->organ;
  metadata->kind = CG_KIND_DOCUMENT;
  if (survey->first_body) {
    read_statement(&r, survey);
    CG_TRY(metadata->organ == CG_NONE ? read_style(&r, &metadata->organ) : CG_OK);
  }
  r.organ = metadata->organ == CG_NONE ? NULL : cg_packs_entry(packs, metadata->organ);
  for (uint32_t i = 0; i < survey->first_body; ++i) {
    CG_TRY(read_block(&r, block_at(document, i)));
  }
  for (uint32_t i = survey->first_body; i < document->blocks.count; ++i) {
    if (survey->roles[i] == CG_ROLE_BACK) {
      take_meeting(&r, block_at(document, i));
      take_vote(&r, block_at(document, i));
    }
  }
  return find_title(&r, survey);
}
