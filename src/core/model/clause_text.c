/* SPDX-License-Identifier: Apache-2.0 */
#include "model/clause_text.h"

#include "base/buffer.h"
#include "base/try.h"

/* A clause's text under construction. */
typedef struct {
  cg_document *document;
  const cg_token *tokens;
  cg_buffer out;
  uint32_t characters; /* Characters in `out` */
} writing;

static cg_status add_piece(writing *w, cg_span text) {
  const cg_characters *const characters = &w->document->characters;
  if (text.begin >= text.end) {
    return CG_OK;
  }
  const cg_text_piece piece = {text, (uint32_t)w->out.length, w->characters,
                               cg_characters_before(characters, text.begin)};
  CG_TRY(cg_array_append(&w->document->text_pieces, &piece));
  w->characters += cg_characters_before(characters, text.end) - piece.before;
  return cg_buffer_add(&w->out, cg_slice_part(w->document->text, text));
}

static cg_status add_byte(writing *w, char byte) {
  ++w->characters;
  return cg_buffer_add_byte(&w->out, byte);
}

static uint32_t end_of(const cg_token *token) { return token->begin + token->length; }

/* Adjacent note marks with the white space around them. */
typedef struct {
  cg_span cut;    /* Place in the repaired text */
  bool is_before; /* There is white space before the first mark */
  bool is_after;  /* ... and after the last one */
  uint32_t next;  /* The token after the last mark */
} note_run;

/* Find the note marks that begin at `first`, in `tokens`. */
static note_run find_notes(const writing *w, cg_span tokens, uint32_t first) {
  const cg_token *const all = w->tokens;
  const bool is_inside = first > tokens.begin && all[first - 1].kind != CG_TOKEN_BREAK &&
                         cg_token_has(&all[first], CG_TOKEN_SPACED);
  note_run run = {.next = first};
  while (run.next < tokens.end && all[run.next].kind == CG_TOKEN_NOTE) {
    ++run.next;
  }
  const uint32_t end = end_of(&all[run.next - 1]);
  run.cut.begin = is_inside ? end_of(&all[first - 1]) : all[first].begin;
  run.cut.end = run.next < tokens.end ? all[run.next].begin : end;
  run.is_before = run.cut.begin < all[first].begin;
  run.is_after = run.cut.end > end;
  return run;
}

/* Whether a space is needed where marks were removed before `next`. */
static bool needs_space(const note_run *run, const cg_token *next) {
  const bool is_mark = next->kind == CG_TOKEN_MARK;
  const bool is_closing = is_mark && next->word < 0x80 && strchr(",.;:)]", (int)next->word);
  const bool is_opening = next->kind == CG_TOKEN_WORD || next->kind == CG_TOKEN_NUMBER ||
                          (is_mark && (next->word == '(' || next->word == '['));
  return (run->is_after && !is_closing) || (run->is_before && is_opening);
}

/* The next note mark from token `at` on; `end` if there is none. */
static uint32_t next_note(const cg_token *tokens, uint32_t at, uint32_t end) {
  while (at < end && tokens[at].kind != CG_TOKEN_NOTE) {
    ++at;
  }
  return at;
}

/* Add the words of `tokens`, without note marks. */
static cg_status add_words(writing *w, cg_span tokens) {
  const cg_span text = cg_document_text_span(w->document, tokens);
  uint32_t copied = text.begin;
  for (uint32_t i = next_note(w->tokens, tokens.begin, tokens.end); i < tokens.end;
       i = next_note(w->tokens, i, tokens.end)) {
    const note_run run = find_notes(w, tokens, i);
    CG_TRY(add_piece(w, (cg_span){copied, run.cut.begin}));
    const bool is_inside =
      w->out.length && w->out.data[w->out.length - 1] != '\n' && run.next < tokens.end;
    if (is_inside && w->tokens[run.next].kind != CG_TOKEN_BREAK &&
        needs_space(&run, &w->tokens[run.next])) {
      CG_TRY(add_byte(w, ' '));
    }
    copied = run.cut.end;
    i = run.next;
  }
  return add_piece(w, (cg_span){copied, text.end});
}

/* Add everything in the clause except the title of front matter, unless it has nothing else. */
static cg_status add_clause(writing *w, const cg_clause *clause) {
  const cg_span title = w->document->title_tokens;
  const cg_span tokens = clause->tokens;
  if (clause->kind != CG_CLAUSE_FRONT || title.end <= title.begin || title.begin < tokens.begin ||
      title.end > tokens.end) {
    return add_words(w, tokens);
  }
  /* A break before or after the title is not a word. */
  const uint32_t before =
    title.begin - (title.begin > tokens.begin && w->tokens[title.begin - 1].kind == CG_TOKEN_BREAK);
  const uint32_t after =
    title.end + (title.end < tokens.end && w->tokens[title.end].kind == CG_TOKEN_BREAK);
  if (before <= tokens.begin && after >= tokens.end) {
    return add_words(w, tokens);
  }
  CG_TRY(before > tokens.begin ? add_words(w, (cg_span){tokens.begin, before}) : CG_OK);
  if (after >= tokens.end) {
    return CG_OK;
  }
  CG_TRY(w->out.length ? add_byte(w, '\n') : CG_OK);
  return add_words(w, (cg_span){after, tokens.end});
}

static cg_status make_text(cg_document *document, cg_clause *clause) {
  writing w = {.document = document,
               .tokens = cg_document_tokens(document),
               .out = cg_buffer_init(document->arena)};
  clause->pieces = (cg_span){document->text_pieces.count, document->text_pieces.count};
  clause->text = (cg_slice){"", 0};
  if (clause->tokens.begin >= clause->tokens.end) {
    return CG_OK;
  }
  const cg_span span = cg_document_text_span(document, clause->tokens);
  CG_TRY(cg_buffer_reserve(&w.out, (size_t)(span.end - span.begin) + 1));
  CG_TRY(add_clause(&w, clause));
  clause->text = cg_buffer_slice(&w.out);
  clause->pieces.end = document->text_pieces.count;
  return CG_OK;
}

/* Make the text of the title. It has no pieces, because nothing is searched in it. */
static cg_status make_title(cg_document *document) {
  writing w = {.document = document,
               .tokens = cg_document_tokens(document),
               .out = cg_buffer_init(document->arena)};
  if (document->title_tokens.end > document->title_tokens.begin) {
    CG_TRY(add_words(&w, document->title_tokens));
  }
  document->text_pieces.count = 0;
  document->title_text = cg_buffer_slice(&w.out);
  return CG_OK;
}

cg_status cg_clause_texts_make(cg_document *document) {
  cg_clause *const clauses = cg_document_clauses(document);
  document->text_pieces = cg_array_init(document->arena, sizeof(cg_text_piece));
  if (!document->characters.counts) { /* Shared by the documents of one text. */
    CG_TRY(cg_characters_init(&document->characters, document->text, document->arena));
  }
  CG_TRY(make_title(document));
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    CG_TRY(make_text(document, &clauses[i]));
  }
  return CG_OK;
}

/* The first piece of the clause that ends after `offset`, or one past the last. */
static uint32_t find_piece(const cg_document *document, const cg_clause *clause, uint32_t offset) {
  const cg_text_piece *const all = document->text_pieces.items;
  uint32_t low = clause->pieces.begin;
  uint32_t high = clause->pieces.end;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (all[middle].from.end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* A place between two bytes of a clause's text: byte `offset` of the repaired text, within or at
 * the end of `piece`. `piece` is NULL for a clause without text, or before the first piece. */
typedef struct {
  const cg_text_piece *piece;
  uint32_t offset;
} position;

/* The place where words begin at `offset`; if no piece contains it, the start of the next one. */
static position position_from(const cg_document *document, const cg_clause *clause,
                              uint32_t offset) {
  const uint32_t index = find_piece(document, clause, offset);
  if (clause->pieces.begin == clause->pieces.end) {
    return (position){NULL, 0};
  }
  const bool is_past = index == clause->pieces.end;
  const cg_text_piece *const piece =
    cg_array_at(&document->text_pieces, is_past ? index - 1 : index);
  const uint32_t from = is_past                      ? piece->from.end
                        : offset < piece->from.begin ? piece->from.begin
                                                     : offset;
  return (position){piece, from};
}

/* The place where words end at `offset`; if no piece contains it, the end of the one before. */
static position position_to(const cg_document *document, const cg_clause *clause, uint32_t offset) {
  const uint32_t index = offset ? find_piece(document, clause, offset - 1) : clause->pieces.begin;
  if (clause->pieces.begin == clause->pieces.end) {
    return (position){NULL, 0};
  }
  const cg_text_piece *piece =
    index < clause->pieces.end ? cg_array_at(&document->text_pieces, index) : NULL;
  if (piece && offset > piece->from.begin) {
    return (position){piece, offset};
  }
  if (index == clause->pieces.begin) {
    return (position){NULL, 0};
  }
  piece = cg_array_at(&document->text_pieces, index - 1);
  return (position){piece, piece->from.end};
}

static uint32_t bytes_at(position at) {
  return at.piece ? at.piece->bytes + at.offset - at.piece->from.begin : 0;
}

static uint32_t characters_at(const cg_document *document, position at) {
  return at.piece ? at.piece->characters + cg_characters_before(&document->characters, at.offset) -
                      at.piece->before
                  : 0;
}

static cg_span span_between(uint32_t begin, uint32_t end) {
  return (cg_span){begin, end < begin ? begin : end};
}

static cg_span bytes_between(position from, position to) {
  return span_between(bytes_at(from), bytes_at(to));
}

static cg_span characters_between(const cg_document *document, position from, position to) {
  return span_between(characters_at(document, from), characters_at(document, to));
}

cg_span cg_clause_text_place(const cg_document *document, const cg_clause *clause, cg_span text) {
  return bytes_between(position_from(document, clause, text.begin),
                       position_to(document, clause, text.end));
}

cg_span cg_clause_text_characters(const cg_document *document, const cg_clause *clause,
                                  cg_span text) {
  return characters_between(document, position_from(document, clause, text.begin),
                            position_to(document, clause, text.end));
}

cg_slice cg_clause_text_quote(const cg_document *document, const cg_clause *clause, cg_span text,
                              cg_span *characters) {
  const position from = position_from(document, clause, text.begin);
  const position to = position_to(document, clause, text.end);
  *characters = characters_between(document, from, to);
  return cg_slice_part(clause->text, bytes_between(from, to));
}

/* The first repair that ends after `offset`, or one past the last. */
static uint32_t find_repair(const cg_document *document, uint32_t offset) {
  const cg_repair *const all = document->repairs.items;
  uint32_t low = 0;
  uint32_t high = document->repairs.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (all[middle].span.end <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

cg_status cg_clause_text_printed(const cg_document *document, const cg_clause *clause, cg_span text,
                                 cg_arena *arena, cg_slice *out) {
  const cg_repair *const repairs = document->repairs.items;
  const uint32_t first = find_repair(document, text.begin);
  *out = (cg_slice){NULL, 0};
  if (first == document->repairs.count || repairs[first].span.begin >= text.end) {
    return CG_OK; /* True for most words */
  }
  const cg_span whole = cg_clause_text_place(document, clause, text);
  cg_buffer words = cg_buffer_init(arena);
  uint32_t copied = whole.begin;
  for (uint32_t i = first; i < document->repairs.count && repairs[i].span.begin < text.end; ++i) {
    const cg_span place = cg_clause_text_place(document, clause, repairs[i].span);
    if (place.begin >= copied && place.end <= whole.end && place.begin < place.end) {
      CG_TRY(cg_buffer_add(&words, cg_slice_part(clause->text, (cg_span){copied, place.begin})));
      CG_TRY(cg_buffer_add(&words, repairs[i].printed));
      copied = place.end;
    }
  }
  if (words.length) {
    CG_TRY(cg_buffer_add(&words, cg_slice_part(clause->text, (cg_span){copied, whole.end})));
    *out = cg_buffer_slice(&words);
  }
  return CG_OK;
}
