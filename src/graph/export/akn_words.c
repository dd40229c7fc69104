/* SPDX-License-Identifier: Apache-2.0 */
#include "export/akn_words.h"

#include "base/escape.h"
#include "base/try.h"
#include "base/utf8.h"

#include <clausegraph/clausegraph.h>
#include <stdlib.h>

/* Words that refer, in the text of a clause. */
struct cg_akn_mark {
  size_t stands_in;
  cg_span characters;
  size_t index;
};

void cg_akn_put(const cg_akn_writing *w, const char *text) {
  cg_outlet_take(w->outlet, cg_slice_of(text));
}

void cg_akn_put_text(const cg_akn_writing *w, cg_slice text) {
  cg_escape_put(w->outlet, text, &cg_escape_xml);
}

void cg_akn_put_attribute(const cg_akn_writing *w, const char *name, cg_slice value) {
  cg_akn_put(w, " ");
  cg_akn_put(w, name);
  cg_akn_put(w, "=\"");
  cg_akn_put_text(w, value);
  cg_akn_put(w, "\"");
}

static const cg_clause *clause_at(const cg_akn_writing *w, size_t index) {
  return cg_array_at(&w->document->clauses, (uint32_t)index);
}

/* The bytes of `characters` in `text`. */
static cg_span bytes_of(cg_slice text, cg_span characters) {
  cg_span span = {0, 0};
  uint32_t count = 0;
  for (size_t i = 0; i <= text.length; ++count) {
    span.begin = count == characters.begin ? (uint32_t)i : span.begin;
    if (count == characters.end || i == text.length) {
      span.end = (uint32_t)i;
      return span;
    }
    const size_t length = cg_utf8_sequence(cg_slice_from(text, i));
    i += length ? length : 1;
  }
  return span;
}

static size_t first_mark(const cg_akn_writing *w, size_t clause) {
  size_t low = 0;
  size_t high = w->mark_count;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (w->marks[middle].stands_in < clause) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Write the text of a clause. Of references with overlapping words, the first is marked. */
void cg_akn_put_words(const cg_akn_writing *w, size_t clause) {
  const cg_slice text = clause_at(w, clause)->text;
  uint32_t done = 0;
  for (size_t i = first_mark(w, clause); i < w->mark_count && w->marks[i].stands_in == clause;
       ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, w->marks[i].index);
    const cg_span span = bytes_of(text, w->marks[i].characters);
    if (!reference.target.length || span.begin < done || span.end <= span.begin) {
      continue;
    }
    cg_akn_put_text(w, (cg_slice){text.data + done, span.begin - done});
    cg_akn_put(w, "<ref");
    cg_akn_put_attribute(w, "href", reference.target);
    cg_akn_put(w, ">");
    cg_akn_put_text(w, (cg_slice){text.data + span.begin, span.end - span.begin});
    cg_akn_put(w, "</ref>");
    done = span.end;
  }
  cg_akn_put_text(w, cg_slice_from(text, done));
}

/* Write the footnotes whose marks are in the clause, at its end. */
void cg_akn_put_notes(const cg_akn_writing *w, size_t clause) {
  for (uint32_t i = w->first_notes[clause]; i != CG_NONE; i = w->next_notes[i]) {
    const cg_clause *const note = clause_at(w, i);
    cg_akn_put(w, "<authorialNote");
    cg_akn_put_attribute(w, "eId", note->eid);
    if (note->printed.length) {
      cg_akn_put_attribute(w, "marker", note->printed);
    }
    cg_akn_put(w, "><p>");
    cg_akn_put_words(w, i);
    cg_akn_put(w, "</p></authorialNote>");
  }
}

void cg_akn_put_paragraph(const cg_akn_writing *w, size_t clause) {
  cg_akn_put(w, "<p>");
  cg_akn_put_words(w, clause);
  cg_akn_put_notes(w, clause);
  cg_akn_put(w, "</p>");
}

static int compare(const void *a, const void *b) {
  const cg_akn_mark *const x = a;
  const cg_akn_mark *const y = b;
  if (x->stands_in != y->stands_in) {
    return x->stands_in < y->stands_in ? -1 : 1;
  }
  if (x->characters.begin != y->characters.begin) {
    return x->characters.begin < y->characters.begin ? -1 : 1;
  }
  return x->index < y->index ? -1 : x->index > y->index;
}

static cg_status find_marks(cg_akn_writing *w, cg_arena *arena) {
  w->mark_count = cg_document_reference_count(w->document);
  cg_akn_mark *const marks = cg_arena_take_many(arena, w->mark_count + 1, sizeof(*marks));
  CG_TRY(marks ? CG_OK : CG_NO_MEMORY);
  for (size_t i = 0; i < w->mark_count; ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, i);
    marks[i] = (cg_akn_mark){reference.stands_in, reference.characters, i};
  }
  qsort(marks, w->mark_count, sizeof(*marks), compare);
  w->marks = marks;
  return CG_OK;
}

/* The footnotes of each clause, in order. */
static cg_status find_notes(cg_akn_writing *w, cg_arena *arena) {
  const uint32_t count = w->document->clauses.count;
  uint32_t *const first = cg_arena_take_raw(arena, ((size_t)count + 1) * sizeof(*first));
  uint32_t *const next = cg_arena_take_raw(arena, ((size_t)count + 1) * sizeof(*next));
  CG_TRY(first && next ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < count; ++i) {
    first[i] = CG_NONE;
  }
  for (uint32_t i = count; i-- > 0;) { /* Backwards, so that each is prepended to the list */
    const cg_clause *const note = clause_at(w, i);
    if (note->kind == CG_CLAUSE_FOOTNOTE && note->noted != CG_NONE) {
      next[i] = first[note->noted];
      first[note->noted] = i;
    }
  }
  w->first_notes = first;
  w->next_notes = next;
  return CG_OK;
}

cg_status cg_akn_prepare(cg_akn_writing *w, cg_arena *arena) {
  CG_TRY(find_marks(w, arena));
  return find_notes(w, arena);
}
