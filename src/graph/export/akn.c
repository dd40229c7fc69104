/* SPDX-License-Identifier: Apache-2.0 */
/* Akoma Ntoso 3.0 (OASIS Standard of 29 August 2018): a statement, as the United Nations'
 * guidelines specify for resolutions. The preamble has the preambular paragraphs before the first
 * operative one. Those of later sections are containers in the main body, to keep the reading
 * order. */
#include "export/akn.h"
#include "export/akn_words.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "model/kind.h"

#include <clausegraph/clausegraph.h>

static const cg_clause *clause_at(const cg_akn_writing *w, size_t index) {
  return cg_array_at(&w->document->clauses, (uint32_t)index);
}

/* --- Clauses */

static bool has_children(const cg_akn_writing *w, size_t clause) {
  return clause + 1 < w->document->clauses.count && clause_at(w, clause + 1)->parent == clause;
}

/* The element name of a clause in the main body. */
static const char *element_of(const cg_clause *clause) {
  switch (clause->is_closing ? 0 : clause->kind) {
  case 0: return "wrapUp";
  case CG_CLAUSE_OPERATIVE: return "paragraph";
  case CG_CLAUSE_SUBPARAGRAPH: return "subparagraph";
  default: return "hcontainer";
  }
}

/* Write the text before a clause: a heading or the enacting words. */
static void put_before(const cg_akn_writing *w, size_t clause, const char *open,
                       const char *close) {
  const cg_slice before = cg_document_clause(w->document, clause).before;
  if (before.length) {
    cg_akn_put(w, open);
    cg_akn_put_text(w, before);
    cg_akn_put(w, close);
  }
}

static void open_clause(const cg_akn_writing *w, size_t index, bool is_leaf) {
  const cg_clause *const clause = clause_at(w, index);
  cg_akn_put(w, "<");
  cg_akn_put(w, element_of(clause));
  if (element_of(clause)[0] == 'h') {
    cg_akn_put_attribute(w, "name",
                         clause->kind == CG_CLAUSE_ANNEX ? CG_SLICE("annex") : CG_SLICE("recital"));
  }
  cg_akn_put_attribute(w, "eId", clause->eid);
  cg_akn_put(w, ">");
  if (clause->printed.length) {
    cg_akn_put(w, "<num>");
    cg_akn_put_text(w, clause->printed);
    cg_akn_put(w, "</num>");
  }
  if (clause->is_closing) {
    put_before(w, index, "<p>", "</p>");
    cg_akn_put_paragraph(w, index);
    return;
  }
  if (clause->parent != CG_NONE) {
    put_before(w, index, "<heading>", "</heading>");
  }
  cg_akn_put(w, is_leaf ? "<content>" : "<intro>");
  cg_akn_put_paragraph(w, index);
  cg_akn_put(w, is_leaf ? "</content>" : "</intro>");
}

static void close_clause(const cg_akn_writing *w, size_t index) {
  cg_akn_put(w, "</");
  cg_akn_put(w, element_of(clause_at(w, index)));
  cg_akn_put(w, ">\n");
}

/* Close `open` and its ancestors, down to `until`. */
static uint32_t close_until(const cg_akn_writing *w, uint32_t open, uint32_t until) {
  while (open != CG_NONE && open != until) {
    close_clause(w, open);
    open = clause_at(w, open)->parent;
  }
  return open;
}

#define FORMULA "<formula name=\"enactingFormula\"><p>", "</p></formula>\n"

static void put_body(const cg_akn_writing *w, size_t first) {
  uint32_t open = CG_NONE;
  bool is_empty = true;
  cg_akn_put(w, "<mainBody>\n");
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
  cg_akn_put(w, is_empty ? "<p/>\n</mainBody>\n" : "</mainBody>\n");
}

/* Write a preambular paragraph with its items as blocks, because recitals may contain blocks but no
   numbered paragraphs. */
static size_t put_recital(const cg_akn_writing *w, size_t index) {
  cg_akn_put(w, "<recital");
  cg_akn_put_attribute(w, "eId", clause_at(w, index)->eid);
  cg_akn_put(w, ">");
  cg_akn_put_paragraph(w, index);
  for (++index;
       index < w->document->clauses.count && clause_at(w, index)->kind == CG_CLAUSE_SUBPARAGRAPH;
       ++index) {
    put_before(w, index, "<p>", "</p>");
    cg_akn_put(w, "<p");
    cg_akn_put_attribute(w, "eId", clause_at(w, index)->eid);
    cg_akn_put(w, ">");
    cg_akn_put_text(w, clause_at(w, index)->printed);
    cg_akn_put(w, clause_at(w, index)->printed.length ? " " : "");
    cg_akn_put_words(w, index);
    cg_akn_put_notes(w, index);
    cg_akn_put(w, "</p>");
  }
  cg_akn_put(w, "</recital>\n");
  return index;
}

/* Write the preamble, if any; returns the first clause after it. */
static size_t put_preamble(const cg_akn_writing *w, size_t first) {
  const size_t count = w->document->clauses.count;
  const bool has_recitals = first < count && clause_at(w, first)->kind == CG_CLAUSE_PREAMBULAR;
  const bool has_formula = first < count && cg_document_clause(w->document, first).before.length;
  size_t i = first;
  if (!has_recitals && !has_formula) {
    return first;
  }
  cg_akn_put(w, "<preamble>\n");
  put_before(w, first, FORMULA);
  if (has_recitals) {
    cg_akn_put(w, "<recitals>\n");
    while (i < count && clause_at(w, i)->kind == CG_CLAUSE_PREAMBULAR) {
      i = put_recital(w, i);
    }
    cg_akn_put(w, "</recitals>\n");
  }
  cg_akn_put(w, "</preamble>\n");
  return i;
}

/* Write the title and the front matter; returns the first clause after them. */
static size_t put_preface(const cg_akn_writing *w) {
  const bool has_front = w->document->clauses.count && clause_at(w, 0)->kind == CG_CLAUSE_FRONT;
  cg_akn_put(w, "<preface eId=\"preface\">\n<longTitle><p>");
  if (w->document->metadata.symbol.length) {
    cg_akn_put(w, "<docNumber>");
    cg_akn_put_text(w, w->document->metadata.symbol);
    cg_akn_put(w, "</docNumber> ");
  }
  cg_akn_put(w, "<docTitle>");
  cg_akn_put_text(w, w->document->metadata.title);
  cg_akn_put(w, "</docTitle></p></longTitle>\n");
  if (has_front) {
    cg_akn_put_paragraph(w, 0);
    cg_akn_put(w, "\n");
  }
  cg_akn_put(w, "</preface>\n");
  return has_front;
}

/* Write the footnotes whose marks were not found. */
static void put_conclusions(const cg_akn_writing *w) {
  bool is_open = false;
  for (size_t i = 0; i < w->document->clauses.count; ++i) {
    const cg_clause *const note = clause_at(w, i);
    if (note->kind == CG_CLAUSE_FOOTNOTE && note->noted == CG_NONE) {
      cg_akn_put(w, is_open ? "<p" : "<conclusions>\n<p");
      cg_akn_put_attribute(w, "eId", note->eid);
      cg_akn_put(w, ">");
      cg_akn_put_words(w, i);
      cg_akn_put(w, "</p>\n");
      is_open = true;
    }
  }
  cg_akn_put(w, is_open ? "</conclusions>\n" : "");
}

/* --- Metadata */

static const char *name_of(cg_kind kind) {
  return kind == CG_KIND_RESOLUTION ? "resolution"
         : kind == CG_KIND_DECISION ? "decision"
                                    : "document";
}

static void put_level(const cg_akn_writing *w, const char *level, const char *rest) {
  char day[CG_DATE_LENGTH];
  const cg_date date = w->document->metadata.date;
  cg_akn_put(w, "<FRBR");
  cg_akn_put(w, level);
  cg_akn_put(w, "><FRBRthis");
  cg_akn_put_attribute(w, "value", w->document->iri);
  cg_akn_put(w, "/><FRBRuri");
  cg_akn_put_attribute(w, "value", w->document->iri);
  cg_akn_put(w, "/><FRBRdate");
  if (cg_date_is_set(date)) {
    cg_date_write(date, day);
    cg_akn_put_attribute(w, "date", (cg_slice){day, sizeof(day)});
    cg_akn_put(w, " name=\"adoption\"");
  } else {
    cg_akn_put(w, " date=\"0001-01-01\" name=\"unknown\""); /* The schema requires a date */
  }
  cg_akn_put(w, "/><FRBRauthor href=\"#author\"/>");
  cg_akn_put(w, rest);
  cg_akn_put(w, "</FRBR");
  cg_akn_put(w, level);
  cg_akn_put(w, ">\n");
}

/* List each target once, by the mark of the first reference to it. */
static cg_status put_references(const cg_akn_writing *w, cg_table *seen) {
  const uint32_t organ = w->document->metadata.organ;
  cg_akn_put(w, "<references source=\"#clausegraph\">\n<TLCOrganization eId=\"clausegraph\" "
                "href=\"https://w3id.org/clausegraph\" showAs=\"clausegraph\"/>\n"
                "<TLCOrganization eId=\"author\"");
  cg_akn_put_attribute(w, "href",
                       organ == CG_NONE ? CG_SLICE("#unknown") : cg_entry_iri(w->packs, organ));
  cg_akn_put_attribute(w, "showAs",
                       organ == CG_NONE
                         ? CG_SLICE("unknown")
                         : cg_packs_text(w->packs, cg_packs_entry(w->packs, organ)->label));
  cg_akn_put(w, "/>\n");
  for (size_t i = 0; i < cg_document_reference_count(w->document); ++i) {
    const cg_reference_view reference = cg_document_reference(w->document, i);
    if (!reference.target.length || cg_table_find(seen, reference.target) != CG_NONE) {
      continue;
    }
    cg_digits digits;
    CG_TRY(cg_table_set(seen, reference.target, seen->count + 1));
    cg_akn_put(w, "<TLCReference eId=\"thing_");
    cg_akn_put_text(w, cg_digits_of(seen->count, &digits));
    cg_akn_put(w, "\"");
    cg_akn_put_attribute(w, "name", cg_kind_name(reference.kind));
    cg_akn_put_attribute(w, "href", reference.target);
    cg_akn_put_attribute(w, "showAs", reference.label);
    cg_akn_put(w, "/>\n");
  }
  cg_akn_put(w, "</references>\n");
  return CG_OK;
}

static cg_status write_all(cg_akn_writing *w, cg_arena *arena) {
  cg_table seen = cg_table_init(arena);
  CG_TRY(cg_akn_prepare(w, arena));
  cg_akn_put(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<akomaNtoso "
                "xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n<statement name=\"");
  cg_akn_put(w, name_of(w->document->metadata.kind));
  cg_akn_put(w, "\">\n<meta>\n<identification source=\"#clausegraph\">\n");
  put_level(w, "Work", "<FRBRcountry value=\"un\"/>");
  put_level(w, "Expression", "<FRBRlanguage language=\"eng\"/>");
  put_level(w, "Manifestation", "");
  cg_akn_put(w, "</identification>\n");
  CG_TRY(put_references(w, &seen));
  cg_akn_put(w, "</meta>\n");
  put_body(w, put_preamble(w, put_preface(w)));
  put_conclusions(w);
  cg_akn_put(w, "</statement>\n</akomaNtoso>\n");
  return w->outlet->status;
}

cg_status cg_akn_write(const cg_document *document, const cg_packs *packs, cg_outlet *outlet) {
  cg_akn_writing w = {.document = document, .packs = packs, .outlet = outlet};
  cg_arena *arena = NULL;
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  const cg_status status = write_all(&w, arena);
  cg_arena_free(arena);
  return status;
}
