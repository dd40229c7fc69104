/* SPDX-License-Identifier: Apache-2.0 */
/* Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018), a statement as the United Nations' guidelines have resolutions.  The preamble has
 * the preambular paragraphs before the first operative one; those of later sections are containers of the main body, so that the
 * order of reading is kept. */
#include "export/akn.h"

#include "base/buffer.h"
#include "base/escape.h"
#include "base/table.h"
#include "base/try.h"
#include "base/utf8.h"
#include "model/kind.h"

#include <clausegraph/clausegraph.h>
#include <stdlib.h>

/* Words that refer, in the text of a clause. */
typedef struct {
  size_t  stands_in;
  cg_span characters;
  size_t  index;
} marked;

typedef struct {
  const cg_document *document;
  const cg_packs    *packs;
  cg_outlet         *outlet;
  const marked      *marks; /* By clause and place */
  size_t             mark_count;
  const uint32_t     *first_notes; /* By clause: its first footnote, or CG_NONE */
  const uint32_t     *next_notes;  /* By footnote: the next one of the same clause, or CG_NONE */
} akn_writing;

static void put(const akn_writing *w, const char *text) { cg_outlet_take(w->outlet, cg_slice_of(text)); }

static void put_text(const akn_writing *w, cg_slice text) { cg_escape_put(w->outlet, text, &cg_escape_xml); }

static void put_attribute(const akn_writing *w, const char *name, cg_slice value) {
  put(w, " ");
  put(w, name);
  put(w, "=\"");
  put_text(w, value);
  put(w, "\"");
}

static const cg_clause *clause_at(const akn_writing *w, size_t index) {
  return cg_array_at(&w->document->clauses, (uint32_t)index);
}

/* --- Words and references */

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

static size_t first_mark(const akn_writing *w, size_t clause) {
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

/* The text of a clause; of references with the same or overlapping words the first is marked. */
static void put_words(const akn_writing *w, size_t clause) {
  const cg_slice text = clause_at(w, clause)->text;
  uint32_t done = 0;
  for (size_t i = first_mark(w, clause); i < w->mark_count && w->marks[i].stands_in == clause; ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, w->marks[i].index);
    const cg_span span = bytes_of(text, w->marks[i].characters);
    if (!reference.target.length || span.begin < done || span.end <= span.begin) {
      continue;
    }
    put_text(w, (cg_slice){text.data + done, span.begin - done});
    put(w, "<ref");
    put_attribute(w, "href", reference.target);
    put(w, ">");
    put_text(w, (cg_slice){text.data + span.begin, span.end - span.begin});
    put(w, "</ref>");
    done = span.end;
  }
  put_text(w, cg_slice_from(text, done));
}

/* The footnotes whose marks are in the clause; Akoma Ntoso has them where their marks are, here at its end. */
static void put_notes(const akn_writing *w, size_t clause) {
  for (uint32_t i = w->first_notes[clause]; i != CG_NONE; i = w->next_notes[i]) {
    const cg_clause *const note = clause_at(w, i);
    put(w, "<authorialNote");
    put_attribute(w, "eId", note->eid);
    if (note->printed.length) {
      put_attribute(w, "marker", note->printed);
    }
    put(w, "><p>");
    put_words(w, i);
    put(w, "</p></authorialNote>");
  }
}

static void put_paragraph(const akn_writing *w, size_t clause) {
  put(w, "<p>");
  put_words(w, clause);
  put_notes(w, clause);
  put(w, "</p>");
}

/* --- Clauses */

static bool has_children(const akn_writing *w, size_t clause) {
  return clause + 1 < w->document->clauses.count && clause_at(w, clause + 1)->parent == clause;
}

/* The element of a clause in the main body. */
static const char *element_of(const cg_clause *clause) {
  switch (clause->is_closing ? 0 : clause->kind) {
  case 0: return "wrapUp";
  case CG_CLAUSE_OPERATIVE: return "paragraph";
  case CG_CLAUSE_SUBPARAGRAPH: return "subparagraph";
  default: return "hcontainer";
  }
}

/* What stands before a clause: a heading, the enacting words. */
static void put_before(const akn_writing *w, size_t clause, const char *open, const char *close) {
  const cg_slice before = cg_document_clause(w->document, clause).before;
  if (before.length) {
    put(w, open);
    put_text(w, before);
    put(w, close);
  }
}

static void open_clause(const akn_writing *w, size_t index, bool is_leaf) {
  const cg_clause *const clause = clause_at(w, index);
  put(w, "<");
  put(w, element_of(clause));
  if (element_of(clause)[0] == 'h') {
    put_attribute(w, "name", clause->kind == CG_CLAUSE_ANNEX ? CG_SLICE("annex") : CG_SLICE("recital"));
  }
  put_attribute(w, "eId", clause->eid);
  put(w, ">");
  if (clause->printed.length) {
    put(w, "<num>");
    put_text(w, clause->printed);
    put(w, "</num>");
  }
  if (clause->is_closing) {
    put_before(w, index, "<p>", "</p>");
    put_paragraph(w, index);
    return;
  }
  if (clause->parent != CG_NONE) {
    put_before(w, index, "<heading>", "</heading>");
  }
  put(w, is_leaf ? "<content>" : "<intro>");
  put_paragraph(w, index);
  put(w, is_leaf ? "</content>" : "</intro>");
}

static void close_clause(const akn_writing *w, size_t index) {
  put(w, "</");
  put(w, element_of(clause_at(w, index)));
  put(w, ">\n");
}

/* Close `open` and what it is in, down to `until`. */
static uint32_t close_until(const akn_writing *w, uint32_t open, uint32_t until) {
  while (open != CG_NONE && open != until) {
    close_clause(w, open);
    open = clause_at(w, open)->parent;
  }
  return open;
}

#define FORMULA "<formula name=\"enactingFormula\"><p>", "</p></formula>\n"

static void put_body(const akn_writing *w, size_t first) {
  uint32_t open = CG_NONE;
  bool is_empty = true;
  put(w, "<mainBody>\n");
  for (size_t i = first; i < w->document->clauses.count; ++i) {
    const cg_clause *const clause = clause_at(w, i);
    if (clause->kind == CG_CLAUSE_FOOTNOTE) {
      continue;
    }
    open = close_until(w, open, clause->parent);
    if (open == CG_NONE && i > first) {
      put_before(w, i, "<p>", "</p>\n");
    }
    open_clause(w, i, !has_children(w, i));
    open = (uint32_t)i;
    is_empty = false;
  }
  close_until(w, open, CG_NONE);
  put(w, is_empty ? "<p/>\n</mainBody>\n" : "</mainBody>\n");
}

/* A preambular paragraph, and its items as paragraphs of it: recitals have blocks, not paragraphs with numbers. */
static size_t put_recital(const akn_writing *w, size_t index) {
  put(w, "<recital");
  put_attribute(w, "eId", clause_at(w, index)->eid);
  put(w, ">");
  put_paragraph(w, index);
  for (++index; index < w->document->clauses.count && clause_at(w, index)->kind == CG_CLAUSE_SUBPARAGRAPH; ++index) {
    put_before(w, index, "<p>", "</p>");
    put(w, "<p");
    put_attribute(w, "eId", clause_at(w, index)->eid);
    put(w, ">");
    put_text(w, clause_at(w, index)->printed);
    put(w, clause_at(w, index)->printed.length ? " " : "");
    put_words(w, index);
    put_notes(w, index);
    put(w, "</p>");
  }
  put(w, "</recital>\n");
  return index;
}

/* The preamble, if there is one; returns the first clause after it. */
static size_t put_preamble(const akn_writing *w, size_t first) {
  const size_t count = w->document->clauses.count;
  const bool has_recitals = first < count && clause_at(w, first)->kind == CG_CLAUSE_PREAMBULAR;
  const bool has_formula = first < count && cg_document_clause(w->document, first).before.length;
  size_t i = first;
  if (!has_recitals && !has_formula) {
    return first;
  }
  put(w, "<preamble>\n");
  put_before(w, first, FORMULA);
  if (has_recitals) {
    put(w, "<recitals>\n");
    while (i < count && clause_at(w, i)->kind == CG_CLAUSE_PREAMBULAR) {
      i = put_recital(w, i);
    }
    put(w, "</recitals>\n");
  }
  put(w, "</preamble>\n");
  return i;
}

/* The title and the front matter; returns the first clause after them. */
static size_t put_preface(const akn_writing *w) {
  const bool has_front = w->document->clauses.count && clause_at(w, 0)->kind == CG_CLAUSE_FRONT;
  put(w, "<preface eId=\"preface\">\n<longTitle><p>");
  if (w->document->metadata.symbol.length) {
    put(w, "<docNumber>");
    put_text(w, w->document->metadata.symbol);
    put(w, "</docNumber> ");
  }
  put(w, "<docTitle>");
  put_text(w, w->document->metadata.title);
  put(w, "</docTitle></p></longTitle>\n");
  if (has_front) {
    put_paragraph(w, 0);
    put(w, "\n");
  }
  put(w, "</preface>\n");
  return has_front;
}

/* Footnotes whose marks are nowhere. */
static void put_conclusions(const akn_writing *w) {
  bool is_open = false;
  for (size_t i = 0; i < w->document->clauses.count; ++i) {
    const cg_clause *const note = clause_at(w, i);
    if (note->kind == CG_CLAUSE_FOOTNOTE && note->noted == CG_NONE) {
      put(w, is_open ? "<p" : "<conclusions>\n<p");
      put_attribute(w, "eId", note->eid);
      put(w, ">");
      put_words(w, i);
      put(w, "</p>\n");
      is_open = true;
    }
  }
  put(w, is_open ? "</conclusions>\n" : "");
}

/* --- Metadata */

static const char *name_of(cg_kind kind) {
  return kind == CG_KIND_RESOLUTION ? "resolution" : kind == CG_KIND_DECISION ? "decision" : "document";
}

static void put_level(const akn_writing *w, const char *level, const char *rest) {
  char day[CG_DATE_LENGTH];
  const cg_date date = w->document->metadata.date;
  put(w, "<FRBR");
  put(w, level);
  put(w, "><FRBRthis");
  put_attribute(w, "value", w->document->iri);
  put(w, "/><FRBRuri");
  put_attribute(w, "value", w->document->iri);
  put(w, "/><FRBRdate");
  if (cg_date_is_set(date)) {
    cg_date_write(date, day);
    put_attribute(w, "date", (cg_slice){day, sizeof(day)});
    put(w, " name=\"adoption\"");
  } else {
    put(w, " date=\"0001-01-01\" name=\"unknown\""); /* The schema demands a day */
  }
  put(w, "/><FRBRauthor href=\"#author\"/>");
  put(w, rest);
  put(w, "</FRBR");
  put(w, level);
  put(w, ">\n");
}

/* Each thing that the words refer to, once, by a mark for the first reference to it. */
static cg_status put_references(const akn_writing *w, cg_table *seen) {
  const uint32_t organ = w->document->metadata.organ;
  put(w, "<references source=\"#clausegraph\">\n<TLCOrganization eId=\"clausegraph\" href=\"https://w3id.org/clausegraph\" showAs=\"clausegraph\"/>\n"
         "<TLCOrganization eId=\"author\"");
  put_attribute(w, "href", organ == CG_NONE ? CG_SLICE("#unknown") : cg_entry_iri(w->packs, organ));
  put_attribute(w, "showAs", organ == CG_NONE ? CG_SLICE("unknown") : cg_packs_text(w->packs, cg_packs_entry(w->packs, organ)->label));
  put(w, "/>\n");
  for (size_t i = 0; i < cg_document_reference_count(w->document); ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, i);
    if (!reference.target.length || cg_table_find(seen, reference.target) != CG_NONE) {
      continue;
    }
    cg_digits digits;
    CG_TRY(cg_table_set(seen, reference.target, seen->count + 1));
    put(w, "<TLCReference eId=\"thing_");
    put_text(w, cg_digits_of(seen->count, &digits));
    put(w, "\"");
    put_attribute(w, "name", cg_kind_name(reference.kind));
    put_attribute(w, "href", reference.target);
    put_attribute(w, "showAs", reference.label);
    put(w, "/>\n");
  }
  put(w, "</references>\n");
  return CG_OK;
}

static int compare(const void *a, const void *b) {
  const marked *const x = a;
  const marked *const y = b;
  if (x->stands_in != y->stands_in) {
    return x->stands_in < y->stands_in ? -1 : 1;
  }
  if (x->characters.begin != y->characters.begin) {
    return x->characters.begin < y->characters.begin ? -1 : 1;
  }
  return x->index < y->index ? -1 : x->index > y->index;
}

static cg_status find_marks(akn_writing *w, cg_arena *arena) {
  w->mark_count = cg_document_reference_count(w->document);
  marked *const marks = cg_arena_take_many(arena, w->mark_count + 1, sizeof(*marks));
  CG_TRY(marks ? CG_OK : CG_NO_MEMORY);
  for (size_t i = 0; i < w->mark_count; ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, i);
    marks[i] = (marked){reference.stands_in, reference.characters, i};
  }
  qsort(marks, w->mark_count, sizeof(*marks), compare);
  w->marks = marks;
  return CG_OK;
}

/* The footnotes of each clause, in order. */
static cg_status find_notes(akn_writing *w, cg_arena *arena) {
  const uint32_t count = w->document->clauses.count;
  uint32_t *const first = cg_arena_take_raw(arena, ((size_t)count + 1) * sizeof(*first));
  uint32_t *const next = cg_arena_take_raw(arena, ((size_t)count + 1) * sizeof(*next));
  CG_TRY(first && next ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < count; ++i) {
    first[i] = CG_NONE;
  }
  for (uint32_t i = count; i-- > 0;) { /* From the last on, each before those that are known */
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

static cg_status write_all(akn_writing *w, cg_arena *arena) {
  cg_table seen = cg_table_init(arena);
  CG_TRY(find_marks(w, arena));
  CG_TRY(find_notes(w, arena));
  put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<statement name=\"");
  put(w, name_of(w->document->metadata.kind));
  put(w, "\">\n<meta>\n<identification source=\"#clausegraph\">\n");
  put_level(w, "Work", "<FRBRcountry value=\"un\"/>");
  put_level(w, "Expression", "<FRBRlanguage language=\"eng\"/>");
  put_level(w, "Manifestation", "");
  put(w, "</identification>\n");
  CG_TRY(put_references(w, &seen));
  put(w, "</meta>\n");
  put_body(w, put_preamble(w, put_preface(w)));
  put_conclusions(w);
  put(w, "</statement>\n</akomaNtoso>\n");
  return w->outlet->status;
}

cg_status cg_akn_write(const cg_document *document, const cg_packs *packs, cg_outlet *outlet) {
  akn_writing w = {.document = document, .packs = packs, .outlet = outlet};
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const cg_status status = write_all(&w, arena);
  cg_arena_free(arena);
  return status;
}
