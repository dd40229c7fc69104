/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "structure/footnotes.h"

#include "pack/names.h"

typedef struct {
  cg_document    *document;
  const cg_packs *packs;
  cg_token       *tokens;
  uint32_t        body_count; /* Clauses before the first footnote */
  uint32_t        after;      /* Token after the mark that was found last */
} tying;

static cg_clause *clause_at(const tying *t, uint32_t index) {
  return cg_array_at(&t->document->clauses, index);
}

/* The clause, no footnote, that has the token, or CG_NONE. */
static uint32_t clause_of(const tying *t, uint32_t token) {
  for (uint32_t i = 0; i < t->body_count; ++i) {
    const cg_span tokens = clause_at(t, i)->tokens;
    if (token >= tokens.begin && token < tokens.end) {
      return i;
    }
  }
  return CG_NONE;
}

/* "the Secretary-General, 50": a number that stands by itself between words that take none. */
static bool is_bare_mark(const tying *t, const cg_reading *reading, uint32_t at, uint32_t number) {
  const cg_token *const token = &t->tokens[at];
  if (token->kind != CG_TOKEN_NUMBER || token->word != number || !at) {
    return false;
  }
  const cg_token *const before = &t->tokens[at - 1];
  const cg_lex lex = cg_read_lexeme(reading, at - 1).lex;
  const cg_lex next = cg_read_lexeme(reading, at + 1).lex;
  const bool follows = (before->kind == CG_TOKEN_WORD && !lex) || cg_token_is_mark(before, ',');
  const bool is_counted = next == CG_LEX_MONTH || cg_read_is_mark(reading, at + 1, '(') ||
                          cg_read_is_mark(reading, at + 1, '/') ||
                          cg_read_is_mark(reading, at + 1, '-') ||
                          cg_read_is_mark(reading, at + 1, '.');
  return follows && !is_counted;
}

/* The mark of footnote `number` after the marks found before; its token, or CG_NONE. */
static uint32_t find_mark(const tying *t, uint32_t number) {
  if (!t->body_count || number == CG_NONE) {
    return CG_NONE;
  }
  const uint32_t end = clause_at(t, t->body_count - 1)->tokens.end;
  const cg_reading reading = cg_reading_of(t->document, t->packs, end);
  for (uint32_t i = t->after; i < end; ++i) {
    if ((t->tokens[i].kind == CG_TOKEN_NOTE && t->tokens[i].word == number) ||
        is_bare_mark(t, &reading, i, number)) {
      return i;
    }
  }
  return CG_NONE;
}

static void tie(cg_clause *note, uint32_t clause, cg_note_link link) {
  note->noted = clause;
  note->note_link = link;
  note->label = note->key; /* "fn" alone is the label of notes that belong nowhere. */
}

static bool tie_by_mark(tying *t, cg_clause *note, uint32_t number) {
  const uint32_t mark = find_mark(t, number);
  const uint32_t clause = mark == CG_NONE ? CG_NONE : clause_of(t, mark);
  if (clause == CG_NONE) {
    return false;
  }
  t->tokens[mark].kind = CG_TOKEN_NOTE;
  t->after = mark; /* One mark may serve two notes of the same number. */
  tie(note, clause, CG_NOTE_BY_MARK);
  return true;
}

/* The body whose report the note cites as a Supplement of the Official Records, or CG_NONE. */
static uint32_t reporting_body(const tying *t, const cg_clause *note) {
  const cg_reading reading = cg_reading_of(t->document, t->packs, note->tokens.end);
  for (uint32_t i = note->tokens.begin; i < note->tokens.end; ++i) {
    if (cg_read_lexeme(&reading, i).lex != CG_LEX_SUPPLEMENT) {
      continue;
    }
    for (uint32_t j = i + 1; j < note->tokens.end && j < i + 4; ++j) {
      if (t->tokens[j].kind == CG_TOKEN_NUMBER) {
        return cg_packs_supplement(t->packs, t->tokens[j].word);
      }
    }
  }
  return CG_NONE;
}

static bool names_body(const tying *t, const cg_clause *clause, uint32_t body) {
  for (uint32_t i = clause->tokens.begin; i < clause->tokens.end; ++i) {
    if (cg_names_find(t->packs, CG_NAME_OF_ENTRY, t->tokens, i, clause->tokens.end).owner == body) {
      return true;
    }
  }
  return false;
}

static bool has_mark(const tying *t, const cg_clause *clause) {
  for (uint32_t i = clause->tokens.begin; i < clause->tokens.end; ++i) {
    if (t->tokens[i].kind == CG_TOKEN_NOTE) {
      return true;
    }
  }
  return false;
}

/* Clauses on a page, with the one that goes on from the page before. */
static cg_span clauses_on(const tying *t, uint32_t page) {
  uint32_t begin = 0;
  while (begin < t->body_count && clause_at(t, begin)->page < page) {
    ++begin;
  }
  uint32_t end = begin;
  while (end < t->body_count && clause_at(t, end)->page == page) {
    ++end;
  }
  return (cg_span){begin ? begin - 1 : 0, end};
}

/* The clause of the page that names the body; one with a note mark goes first. */
static bool tie_by_meaning(const tying *t, cg_clause *note) {
  const uint32_t body = reporting_body(t, note);
  const cg_span clauses = clauses_on(t, note->page);
  uint32_t found = CG_NONE;
  for (uint32_t i = clauses.begin; body != CG_NONE && i < clauses.end; ++i) {
    if (names_body(t, clause_at(t, i), body)) {
      const bool is_better = found == CG_NONE || (has_mark(t, clause_at(t, i)) &&
                                                  !has_mark(t, clause_at(t, found)));
      found = is_better ? i : found;
    }
  }
  if (found != CG_NONE) {
    tie(note, found, CG_NOTE_BY_MEANING);
  }
  return found != CG_NONE;
}

/* The only clause of the page with a note mark. */
static void tie_by_place(const tying *t, cg_clause *note) {
  const cg_span clauses = clauses_on(t, note->page);
  uint32_t found = CG_NONE;
  for (uint32_t i = clauses.begin; i < clauses.end; ++i) {
    if (has_mark(t, clause_at(t, i))) {
      if (found != CG_NONE) {
        return;
      }
      found = i;
    }
  }
  if (found != CG_NONE) {
    tie(note, found, CG_NOTE_BY_PLACE);
  }
}

void cg_footnotes_tie(cg_document *document, const cg_packs *packs) {
  tying t = {document, packs, document->tokens.items, 0, 0};
  const cg_block *const blocks = document->blocks.items;
  while (t.body_count < document->clauses.count &&
         clause_at(&t, t.body_count)->kind != CG_CLAUSE_FOOTNOTE) {
    ++t.body_count;
  }
  uint32_t block = 0;
  for (uint32_t i = t.body_count; i < document->clauses.count; ++i, ++block) {
    cg_clause *const note = clause_at(&t, i);
    while (blocks[block].kind != CG_BLOCK_NOTE) {
      ++block;
    }
    if (!tie_by_mark(&t, note, blocks[block].note) && !tie_by_meaning(&t, note)) {
      tie_by_place(&t, note);
    }
  }
}
