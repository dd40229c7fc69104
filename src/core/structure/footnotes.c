/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/footnotes.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

/* Candidates examined for one mark, because marks are in the order of the notes */
#define MARKS_REACH 64u
#define CLAUSES_REACH 128u /* Clauses of a page examined to match a note by meaning */

typedef struct {
  cg_document *document;
  const cg_packs *packs;
  cg_token *tokens;
  uint32_t body_count; /* Clauses before the first footnote */
  cg_array marks;      /* uint32_t: tokens that are marks, in order */
  uint32_t next_mark;  /* Index in `marks` of the last mark matched */
  bool is_marked;      /* The current mark has a note */
  uint32_t page_begin; /* First clause on or after the page of the current note */
  uint32_t *tied;      /* For each footnote: index of its mark in `marks`, or CG_NONE */
  uint32_t *pages;     /* For each mark: its page */
} tying;

static cg_clause *clause_at(const tying *t, uint32_t index) {
  return cg_array_at(&t->document->clauses, index);
}

/* The clause (not a footnote) with the token, or CG_NONE. Clauses are sorted by token. */
static uint32_t clause_of(const tying *t, uint32_t token) {
  uint32_t low = 0;
  uint32_t high = t->body_count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (clause_at(t, middle)->tokens.end <= token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < t->body_count && token >= clause_at(t, low)->tokens.begin ? low : CG_NONE;
}

/* Collect all tokens of the clauses that are marks. In the front matter, signs that are not numbers
   are remains of emblems. */
static cg_status find_marks(tying *t) {
  const uint32_t end = t->body_count ? clause_at(t, t->body_count - 1)->tokens.end : 0;
  const uint32_t begin = t->body_count ? clause_at(t, 0)->tokens.begin : 0;
  const bool has_front = t->body_count && clause_at(t, 0)->kind == CG_CLAUSE_FRONT;
  const uint32_t front = has_front ? clause_at(t, 0)->tokens.end : begin;
  for (uint32_t i = begin; i < end; ++i) {
    if (t->tokens[i].kind == CG_TOKEN_NOTE && (i >= front || t->tokens[i].word != CG_NONE)) {
      CG_TRY(cg_array_append(&t->marks, &i));
    }
  }
  return CG_OK;
}

/* Find the page of each mark, and allocate the mark of each note. */
static cg_status find_pages(tying *t) {
  const cg_array *const starts = &t->document->page_starts;
  const uint32_t count = t->document->clauses.count - t->body_count;
  t->tied = cg_arena_take_many(t->document->arena, count, sizeof(uint32_t));
  t->pages = cg_arena_take_many(t->document->arena, t->marks.count + 1, sizeof(uint32_t));
  if (!t->tied || !t->pages) {
    return CG_NO_MEMORY;
  }
  uint32_t page = 0;
  for (uint32_t i = 0; i < t->marks.count; ++i) {
    const uint32_t token = *(const uint32_t *)cg_array_at(&t->marks, i);
    const uint32_t place = cg_map_origin(&t->document->text_map, t->tokens[token].begin);
    while (page < starts->count &&
           ((const cg_page_start *)cg_array_at(starts, page))->decoded <= place) {
      ++page;
    }
    t->pages[i] = page;
  }
  return CG_OK;
}

/* The index in `marks` of the mark of footnote `number`, or CG_NONE. Marks are in the order of
 * their notes, so none before the last match is used, unless the text marks each of them
 * explicitly. */
static uint32_t find_mark(const tying *t, uint32_t number) {
  const uint32_t *const marks = t->marks.items;
  const bool is_ordered = number < CG_NOTE_ABOVE_NUMBERS; /* Asterisks are a separate series */
  const uint32_t certain = t->document->marks.count || !is_ordered ? t->next_mark : 0;
  const uint32_t after = t->next_mark + 1;
  if (t->document->marks.count && t->is_marked && after < t->marks.count && number != CG_NONE &&
      t->tokens[marks[after]].word == number) {
    return after; /* Numbers that restart on each page: "1" on one page and "1" on the next */
  }
  for (uint32_t i = t->next_mark; i < t->marks.count && i < t->next_mark + MARKS_REACH; ++i) {
    if (number != CG_NONE && t->tokens[marks[i]].word == number) {
      return i;
    }
  }
  for (uint32_t i = certain; number != CG_NONE && i-- > 0;) {
    if (t->tokens[marks[i]].word == number) {
      return i;
    }
  }
  return CG_NONE;
}

static void tie(cg_clause *note, uint32_t clause, cg_note_link link) {
  note->noted = clause;
  note->note_link = link;
  note->label = note->key; /* A label "fn" without a suffix is that of notes that belong nowhere. */
}

/* Match the note to the mark with its number; returns the index in `marks`, or CG_NONE. */
static uint32_t tie_by_mark(tying *t, cg_clause *note, uint32_t number) {
  const uint32_t found = find_mark(t, number);
  const uint32_t mark =
    found == CG_NONE ? CG_NONE : *(const uint32_t *)cg_array_at(&t->marks, found);
  const uint32_t clause = mark == CG_NONE ? CG_NONE : clause_of(t, mark);
  if (clause == CG_NONE) {
    return CG_NONE;
  }
  t->is_marked = t->is_marked || number < CG_NOTE_ABOVE_NUMBERS;
  /* One mark may belong to two notes with the same number. */
  t->next_mark = number < CG_NOTE_ABOVE_NUMBERS ? found : t->next_mark;
  tie(note, clause, CG_NOTE_MARK);
  return found;
}

/* Match the notes from `note` to `note_end`, which have no readable number, to the marks between
   two places, if their numbers are equal. */
static void tie_run(tying *t, cg_span notes, cg_span marks) {
  if (notes.end - notes.begin != marks.end - marks.begin) {
    return;
  }
  for (uint32_t i = 0; i < notes.end - notes.begin; ++i) {
    const uint32_t mark = *(const uint32_t *)cg_array_at(&t->marks, marks.begin + i);
    const uint32_t clause = clause_of(t, mark);
    if (clause != CG_NONE) {
      tie(clause_at(t, t->body_count + notes.begin + i), clause, CG_NOTE_PLACE);
    }
  }
}

static cg_slice mark_text(const tying *t, uint32_t mark) {
  const cg_token *const token = &t->tokens[*(const uint32_t *)cg_array_at(&t->marks, mark)];
  return cg_slice_part(t->document->text, (cg_span){token->begin, token->begin + token->length});
}

/* Match by sign: a scanner turns the mark in the text and before its note into the same sign. Only
   signs that occur once in both places are matched. */
static void tie_signs(tying *t, cg_span notes, cg_span marks) {
  for (uint32_t i = notes.begin; i < notes.end; ++i) {
    const cg_slice sign = clause_at(t, t->body_count + i)->printed;
    uint32_t found = CG_NONE;
    bool is_single = sign.length && t->tied[i] == CG_NONE;
    for (uint32_t k = notes.begin; is_single && k < notes.end; ++k) {
      is_single = k == i || !cg_slice_is_equal(clause_at(t, t->body_count + k)->printed, sign);
    }
    for (uint32_t k = marks.begin; is_single && k < marks.end; ++k) {
      const bool is_same = cg_slice_is_equal(mark_text(t, k), sign);
      is_single = !is_same || found == CG_NONE;
      found = is_same ? k : found;
    }
    const uint32_t clause = is_single && found != CG_NONE
                              ? clause_of(t, *(const uint32_t *)cg_array_at(&t->marks, found))
                              : CG_NONE;
    if (clause != CG_NONE) {
      tie(clause_at(t, t->body_count + i), clause, CG_NOTE_MARK);
      t->tied[i] = found;
    }
  }
}

/* The notes of a page are in the order of its marks: between notes matched by number, match the
   others if there are as many notes as marks. */
static void tie_page(tying *t, cg_span notes, cg_span marks) {
  uint32_t note = notes.begin;
  uint32_t mark = marks.begin;
  for (uint32_t i = notes.begin; i < notes.end; ++i) {
    const uint32_t tied = t->tied[i];
    if (tied == CG_NONE) {
      continue;
    }
    if (tied >= mark && tied < marks.end) {
      tie_run(t, (cg_span){note, i}, (cg_span){mark, tied});
      mark = tied + 1;
    }
    note = i + 1;
  }
  tie_run(t, (cg_span){note, notes.end}, (cg_span){mark, marks.end});
}

static void tie_by_order(tying *t) {
  const uint32_t count = t->document->clauses.count - t->body_count;
  uint32_t mark = 0;
  for (uint32_t i = 0; i < count;) {
    const uint32_t page = clause_at(t, t->body_count + i)->page;
    cg_span notes = {i, i};
    while (notes.end < count && clause_at(t, t->body_count + notes.end)->page == page) {
      ++notes.end;
    }
    while (mark < t->marks.count && t->pages[mark] < page) {
      ++mark;
    }
    cg_span marks = {mark, mark};
    while (marks.end < t->marks.count && t->pages[marks.end] == page) {
      ++marks.end;
    }
    if (notes.end - notes.begin <= MARKS_REACH && marks.end - marks.begin <= MARKS_REACH) {
      tie_signs(t, notes, marks);
      tie_page(t, notes, marks);
    }
    i = notes.end;
  }
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
  const uint32_t *const marks = t->marks.items;
  uint32_t low = 0;
  uint32_t high = t->marks.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (marks[middle] < clause->tokens.begin) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < t->marks.count && marks[low] < clause->tokens.end;
}

/* Clauses on the page of the note, including one that continues from the page before. Notes must be
   passed page by page. */
static cg_span clauses_beside(tying *t, const cg_clause *note) {
  while (t->page_begin < t->body_count && clause_at(t, t->page_begin)->page < note->page) {
    ++t->page_begin;
  }
  uint32_t end = t->page_begin;
  while (end < t->body_count && clause_at(t, end)->page == note->page &&
         end < t->page_begin + CLAUSES_REACH) {
    ++end;
  }
  return (cg_span){t->page_begin ? t->page_begin - 1 : 0, end};
}

/* Match to the clause of the page that names the body, preferably one with a note mark. */
static bool tie_by_meaning(tying *t, cg_clause *note) {
  const uint32_t body = reporting_body(t, note);
  const cg_span clauses = clauses_beside(t, note);
  uint32_t found = CG_NONE;
  for (uint32_t i = clauses.begin; body != CG_NONE && i < clauses.end; ++i) {
    if (names_body(t, clause_at(t, i), body)) {
      const bool is_better =
        found == CG_NONE || (has_mark(t, clause_at(t, i)) && !has_mark(t, clause_at(t, found)));
      found = is_better ? i : found;
    }
  }
  if (found != CG_NONE) {
    tie(note, found, CG_NOTE_MEANING);
  }
  return found != CG_NONE;
}

/* Match to the only clause of the page with a note mark. */
static void tie_by_place(tying *t, cg_clause *note) {
  const cg_span clauses = clauses_beside(t, note);
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
    tie(note, found, CG_NOTE_PLACE);
  }
}

cg_status cg_footnotes_tie(cg_document *document, const cg_packs *packs) {
  tying t = {.document = document,
             .packs = packs,
             .tokens = document->tokens.items,
             .marks = cg_array_init(document->arena, sizeof(uint32_t))};
  const cg_block *const blocks = document->blocks.items;
  while (t.body_count < document->clauses.count &&
         clause_at(&t, t.body_count)->kind != CG_CLAUSE_FOOTNOTE) {
    ++t.body_count;
  }
  if (t.body_count == document->clauses.count) {
    return CG_OK;
  }
  CG_TRY(find_marks(&t));
  CG_TRY(find_pages(&t));
  uint32_t block = 0;
  for (uint32_t i = t.body_count; i < document->clauses.count; ++i, ++block) {
    while (blocks[block].kind != CG_BLOCK_NOTE) {
      ++block;
    }
    t.tied[i - t.body_count] = tie_by_mark(&t, clause_at(&t, i), blocks[block].note);
  }
  if (!document->marks.count) {
    tie_by_order(&t);
  }
  for (uint32_t i = t.body_count; i < document->clauses.count; ++i) {
    cg_clause *const note = clause_at(&t, i);
    if (note->noted == CG_NONE && !tie_by_meaning(&t, note)) {
      tie_by_place(&t, note);
    }
  }
  return CG_OK;
}
