/* SPDX-License-Identifier: Apache-2.0 */
#include "text/tokens.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/words.h"
#include "text/scanned.h"

#define LONGEST_TOKEN ((size_t)UINT16_MAX - 1) /* And the slash of a note mark */

/* A block being tokenized. */
typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_words words;
  cg_scanned scanned;
  cg_slice text;
  uint32_t block_first; /* Index of the block's first token */
  uint32_t open_quotes;
  uint32_t next_mark; /* Index of the next known note mark */
  bool is_marked;     /* All note marks are known */
} cutting;

static const cg_token *last_token(const cutting *c) {
  const cg_array *const tokens = &c->document->tokens;
  return tokens->count > c->block_first ? cg_array_at(tokens, tokens->count - 1) : NULL;
}

/* Whether texts of this kind never use the sign, so that it is a misread mark. */
static bool is_odd_sign(uint32_t code) {
  switch (code) {
  case '*':
  case '^':
  case '~':
  case '`':
  case '\\':
  case '|':
  case '>':
  case '<':
  case 0xA9:
  case 0xAE:
  case 0xB0:
  case 0x2020:
  case 0x2021:
  case 0x2022:
  case 0x2122: return true;
  default: return cg_superscript(code) < 10;
  }
}

static bool is_quote(uint32_t code) { return code == '"' || code == '\'' || code == 0x201D; }

/* Whether a straight quote opens a quotation by its position: first, or after white space, a
   bracket, a dash or a slash. */
static bool opens_quote(const cutting *c, const cg_scan *scan) {
  const cg_token *const last = last_token(c);
  return !last || scan->flags & CG_SCAN_SPACED || cg_token_is_mark(last, '(') ||
         cg_token_is_mark(last, '[') || cg_token_is_mark(last, '-') || cg_token_is_mark(last, '/');
}

/* Whether a closing quote closes an open one; counts the open ones. */
static bool closes_quote(cutting *c, const cg_scan *scan) {
  if (scan->code == 0x201C || (scan->code == '"' && opens_quote(c, scan))) {
    ++c->open_quotes;
    return true;
  }
  if ((scan->code == 0x201D || scan->code == '"') && c->open_quotes) {
    --c->open_quotes;
    return true;
  }
  return false;
}

/* Whether the token is a single apostrophe, straight or curly, other than that of "Council's". */
static bool is_apostrophe(const cg_token *token) {
  return cg_token_is_mark(token, '\'') && (token->length == 1 || token->length == 3);
}

static bool is_lower_next(const cutting *c, const cg_scan *scan) {
  cg_scan next;
  cg_scan_next(c->text, scan->begin + scan->length, &next);
  return next.kind == CG_SCAN_WORD && !(next.flags & CG_SCAN_CAPITAL);
}

/* Whether the mark `scan` is a misread footnote mark. */
static bool is_note_mark(cutting *c, const cg_scan *scan) {
  const cg_token *const last = last_token(c);
  const bool is_closing = closes_quote(c, scan);
  if (!last || scan->flags & CG_SCAN_SPACED || is_closing) {
    return false;
  }
  const bool after_note = last->kind == CG_TOKEN_NOTE;
  const bool after_comma = cg_token_is_mark(last, ',') || cg_token_is_mark(last, ';');
  const bool after_word = last->kind == CG_TOKEN_WORD || after_note ||
                          (last->kind == CG_TOKEN_NUMBER && last->length == 4);
  if (is_odd_sign(scan->code)) {
    return after_word || after_comma || cg_token_is_mark(last, '.') || is_apostrophe(last) ||
           cg_superscript(scan->code) < 10;
  }
  if (scan->code == '?' || scan->code == '!') {
    return after_comma || after_note || (after_word && is_lower_next(c, scan));
  }
  if (is_quote(scan->code)) {
    return after_comma || after_note || (after_word && scan->code != '\'');
  }
  return false;
}

/* Whether a number directly after a word or mark is a note mark: "Covenant2", "1976,3",
 * "Nationals®12". */
static bool is_glued_note(const cutting *c, const cg_scan *scan) {
  const cg_token *const last = last_token(c);
  if (!last || scan->flags & CG_SCAN_SPACED || scan->length > 3) {
    return false;
  }
  const size_t end = scan->begin + scan->length;
  const char next = end < c->text.length ? c->text.data[end] : ' ';
  if (last->kind == CG_TOKEN_NOTE) {
    return true;
  }
  if (last->kind == CG_TOKEN_WORD) {
    return last->length > 3 && !cg_token_has(last, CG_TOKEN_CAPITALS) && next != '/' &&
           next != '-' && !cg_is_letter(next);
  }
  const cg_token *const before = c->document->tokens.count > c->block_first + 1 ? last - 1 : NULL;
  /* "of 20 December 2017,74/236 of": a number that contains a slash is not a mark. */
  const bool is_number =
    next == '/' && end + 1 < c->text.length && cg_is_digit(c->text.data[end + 1]);
  return cg_token_is_mark(last, ',') && before && !cg_is_letter(next) && next != ',' &&
         !is_number &&
         (before->kind == CG_TOKEN_WORD ||
          (before->kind == CG_TOKEN_NUMBER && before->length == 4 && scan->length < 3));
}

/* "resolutions 32/ 18 and 33/ 7": a scanner put a space behind the slash at `slash`. */
static bool is_loose_number(const cutting *c, size_t slash) {
  const cg_token *const last = last_token(c);
  const cg_lex lex =
    last->kind == CG_TOKEN_WORD ? cg_packs_lexeme(c->packs, last->word).lex : CG_LEX_COUNT;
  return (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION || lex == CG_LEX_AND) &&
         slash + 2 < c->text.length && c->text.data[slash + 1] == ' ' &&
         cg_is_digit(c->text.data[slash + 2]);
}

/* "of 4 March 1994 1/ on": a number followed by a slash and nothing more. */
static bool is_slash_note(const cutting *c, const cg_scan *scan) {
  const size_t end = scan->begin + scan->length;
  const char slash = end < c->text.length ? c->text.data[end] : ' ';
  const char next = end + 1 < c->text.length ? c->text.data[end + 1] : ' ';
  return last_token(c) && scan->flags & CG_SCAN_SPACED && scan->length < 4 && slash == '/' &&
         !cg_is_digit(next) && !cg_is_letter(next) && !is_loose_number(c, end);
}

static uint32_t number_of(const cutting *c, const cg_scan *scan) {
  return cg_slice_number((cg_slice){c->text.data + scan->begin, scan->length});
}

/* Whether the note mark that ends before `scan` can include it. */
static bool can_widen(const cg_token *note, const cg_scan *scan, uint32_t base) {
  return base + scan->begin + scan->length - note->begin <= UINT16_MAX;
}

/* Extend a note mark: several signs in a row are one mark, several superscript digits one
 * number. */
static void widen_note(cg_token *note, const cutting *c, const cg_scan *scan, uint32_t base) {
  const uint32_t digit = scan->kind == CG_SCAN_MARK ? cg_superscript(scan->code) : 10;
  note->length = (uint16_t)(base + scan->begin + scan->length - note->begin);
  if (scan->kind == CG_SCAN_NUMBER) {
    note->word = note->word == CG_NONE ? number_of(c, scan) : CG_NONE;
  } else {
    note->word = digit < 10 && note->word != CG_NONE ? note->word * 10 + digit : CG_NONE;
  }
}

static cg_status add_token(cutting *c, const cg_scan *scan, uint32_t base) {
  cg_token *const token = cg_array_extend(&c->document->tokens);
  if (!token) {
    return CG_NO_MEMORY;
  }
  *token = (cg_token){base + (uint32_t)scan->begin, CG_NONE, (uint16_t)scan->length,
                      (uint8_t)scan->kind, (uint8_t)scan->flags};
  if (scan->kind == CG_SCAN_WORD) {
    const cg_slice folded = {scan->fold, scan->fold_length};
    token->word = cg_packs_word(c->packs, folded, scan->hash);
  } else {
    token->word = scan->kind == CG_SCAN_NUMBER ? number_of(c, scan) : scan->code;
  }
  return CG_OK;
}

static cg_status add_note(cutting *c, cg_scan *scan, uint32_t base) {
  cg_token *const last = (cg_token *)last_token(c);
  const bool is_glued = last && !(scan->flags & CG_SCAN_SPACED) && can_widen(last, scan, base);
  if (is_glued && last->kind == CG_TOKEN_NOTE) {
    widen_note(last, c, scan, base);
    return CG_OK;
  }
  if (is_glued && is_apostrophe(last) && !cg_token_has(last, CG_TOKEN_SPACED)) {
    last->kind = CG_TOKEN_NOTE; /* "Families'®": both signs belong to the mark */
    last->word = CG_NONE;
    widen_note(last, c, scan, base);
    return CG_OK;
  }
  const bool is_slash = scan->kind == CG_SCAN_NUMBER && is_slash_note(c, scan);
  CG_TRY(add_token(c, scan, base));
  cg_token *const note = cg_array_at(&c->document->tokens, c->document->tokens.count - 1);
  if (scan->kind == CG_SCAN_MARK) {
    note->word = cg_superscript(scan->code) < 10 ? cg_superscript(scan->code) : CG_NONE;
  }
  note->kind = CG_TOKEN_NOTE;
  scan->length += is_slash;
  note->length = (uint16_t)(note->length + is_slash);
  return CG_OK;
}

static bool is_note(cutting *c, const cg_scan *scan) {
  if (c->is_marked) {
    return false;
  }
  return scan->kind == CG_SCAN_MARK
           ? is_note_mark(c, scan)
           : scan->kind == CG_SCAN_NUMBER && (is_glued_note(c, scan) || is_slash_note(c, scan));
}

/* Divide a word or number that is too long for a token; only damaged files contain such. */
static void shorten(const cutting *c, cg_scan *scan) {
  if (scan->length > LONGEST_TOKEN) {
    scan->length = LONGEST_TOKEN;
    while (scan->length > 1 &&
           ((unsigned char)c->text.data[scan->begin + scan->length] & 0xC0) == 0x80) {
      --scan->length;
    }
  }
}

/* Tokenize plain words from `at` on in the block's text, which begins at `base`, up to `end`; `at`
   becomes the place where they end. */
static cg_status add_plain(cutting *c, uint32_t base, size_t *at, size_t end) {
  const cg_words words = c->words;
  const cg_slice text = c->document->text;
  size_t place = base + *at;
  cg_token token;
  CG_TRY(cg_scanned_copy(&c->scanned, &place, base + end));
  while (cg_words_read(&words, text, place, base + end, &token) ||
         cg_words_read_mark(text, place, base + end, &token)) {
    cg_token *const next = cg_array_extend(&c->document->tokens);
    if (!next) {
      return CG_NO_MEMORY;
    }
    *next = token;
    place = token.begin + token.length;
    CG_TRY(cg_scanned_copy(&c->scanned, &place, base + end));
  }
  *at = place - base;
  return CG_OK;
}

/* Tokenize the block's text from `at` up to `end`. */
static cg_status cut_text(cutting *c, uint32_t base, size_t at, size_t end) {
  const cg_slice whole = c->text;
  c->text.length = end;
  for (cg_scan scan;; at = scan.begin + scan.length) {
    CG_TRY(add_plain(c, base, &at, end));
    cg_scan_next(c->text, at, &scan);
    if (!scan.kind) {
      break;
    }
    shorten(c, &scan);
    CG_TRY(is_note(c, &scan) ? add_note(c, &scan, base) : add_token(c, &scan, base));
  }
  c->text = whole;
  return CG_OK;
}

static cg_status add_known_mark(cutting *c, const cg_note_mark *mark) {
  const uint32_t begin = mark->text.begin;
  const bool is_spaced = begin && cg_is_space(c->document->text.data[begin - 1]);
  const cg_token token = {begin, mark->note, (uint16_t)(mark->text.end - begin), CG_TOKEN_NOTE,
                          is_spaced ? CG_TOKEN_SPACED : 0};
  return cg_array_append(&c->document->tokens, &token);
}

/* Tokenize the block's words and known note marks in order. */
static cg_status cut_block(cutting *c, cg_span block) {
  const cg_array *const marks = &c->document->marks;
  size_t at = 0;
  for (; c->next_mark < marks->count; ++c->next_mark) {
    const cg_note_mark *const mark = cg_array_at(marks, c->next_mark);
    if (mark->text.end > block.end) {
      break;
    }
    CG_TRY(cut_text(c, block.begin, at, mark->text.begin - block.begin));
    CG_TRY(add_known_mark(c, mark));
    at = mark->text.end - block.begin;
  }
  return cut_text(c, block.begin, at, c->text.length);
}

cg_status cg_tokens_cut(cg_document *document, const cg_packs *packs) {
  cg_block *const blocks = document->blocks.items;
  document->tokens = cg_array_init(document->arena, sizeof(cg_token));
  CG_TRY(
    cg_array_reserve(&document->tokens, (uint32_t)(document->text.length / CG_BYTES_A_TOKEN) + 64));
  cutting c = {.document = document,
               .packs = packs,
               .words = cg_packs_words(packs),
               .scanned = cg_scanned_begin(document),
               .is_marked = document->marks.count != 0};
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const uint32_t first = document->tokens.count;
    c.text = cg_slice_part(document->text, blocks[i].text);
    c.block_first = first;
    c.open_quotes = 0;
    CG_TRY(cut_block(&c, blocks[i].text));
    CG_TRY(cg_document_limit(document, document->tokens.count, document->limits.tokens,
                             "words and signs", "the token limit"));
    blocks[i].tokens = (cg_span){first, document->tokens.count};
    const cg_token end = {blocks[i].text.end, 0, 0, CG_TOKEN_BREAK, 0};
    CG_TRY(cg_array_append(&document->tokens, &end));
  }
  cg_array_release(&document->scanned);
  return CG_OK;
}
