/* SPDX-License-Identifier: Apache-2.0 */
/* The text of the document. Each clause is one element whose text content is exactly the clause's
 * text, because the script computes offsets in it. */
#include "addons/report/text.h"

#include "addons/report/html.h"
#include "addons/report/page.h"
#include "addons/report/selves.h"
#include "addons/report/survey.h"
#include "addons/report/words.h"

/* Writes the text of a clause as pieces between the places where references, notes and
 * self-references begin or end. */
typedef struct {
  const cg_page *page;
  uint32_t clause;
  cg_span ahead; /* References of the clause that end after the current position */
  cg_span note;  /* The next or current footnote mark; past the text if there is none */
  size_t self;   /* The next or current self-reference of the clause, */
  cg_span own;   /* and its words; past the text if there is none */
  FILE *file;
} writing;

static const cg_page_reference *reference_at(const cg_page *page, uint32_t standing) {
  return &page->references[page->standing[standing]];
}

static bool covers(cg_span span, uint32_t at) { return span.begin <= at && at < span.end; }

static uint32_t length_of(cg_span span) { return span.end - span.begin; }

static void find_note(writing *w, uint32_t at) {
  cg_note_view note = {{UINT32_MAX, UINT32_MAX}};
  (void)cg_document_note(w->page->document, w->clause, at, &note);
  w->note = note.place;
}

/* The first self-reference of the clause that ends after `at`. */
static void find_self(writing *w, uint32_t at) {
  const cg_document *const document = w->page->document;
  w->own = (cg_span){UINT32_MAX, UINT32_MAX};
  for (; w->self < cg_document_self_reference_count(document); ++w->self) {
    const cg_self_reference_view self = cg_document_self_reference(document, w->self);
    if (self.stands_in > w->clause) {
      return;
    }
    if (self.stands_in == w->clause && self.place.end > at) {
      w->own = self.place;
      return;
    }
  }
}

/* Skip what ends before `at`. */
static void move_to(writing *w, uint32_t at) {
  while (w->ahead.begin < w->ahead.end &&
         reference_at(w->page, w->ahead.begin)->view.place.end <= at) {
    ++w->ahead.begin;
  }
  if (w->note.begin < at) {
    find_note(w, at);
  }
  if (w->own.end <= at) {
    find_self(w, at);
  }
}

static uint32_t nearer(uint32_t end, uint32_t at, cg_span span) {
  end = span.begin > at && span.begin < end ? span.begin : end;
  return span.end > at && span.end < end ? span.end : end;
}

/* End of the piece that begins at `at`: at most `end`, earlier if something else begins or ends. */
static uint32_t piece_end(const writing *w, uint32_t at, uint32_t end) {
  end = nearer(nearer(nearer(end, at, w->note), at, w->own), at,
               w->page->clauses[w->clause].view.title);
  for (uint32_t i = w->ahead.begin; i < w->ahead.end; ++i) {
    const cg_span place = reference_at(w->page, i)->view.place;
    end = nearer(end, at, place);
    if (place.begin > at) {
      break;
    }
  }
  return end;
}

/* The innermost (shortest) reference of `range` at `at`; CG_NONE if there is none. */
static uint32_t innermost(const cg_page *page, cg_span range, uint32_t at) {
  uint32_t found = CG_NONE;
  for (uint32_t i = range.begin; i < range.end && reference_at(page, i)->view.place.begin <= at;
       ++i) {
    const cg_span place = reference_at(page, i)->view.place;
    if (covers(place, at) &&
        (found == CG_NONE || length_of(place) < length_of(reference_at(page, found)->view.place))) {
      found = i;
    }
  }
  return found;
}

/* Whether some words of a reference, before `end`, are not covered by another reference. */
static bool has_own_piece(const writing *w, uint32_t standing, uint32_t end) {
  const cg_page_reference *const reference = reference_at(w->page, standing);
  for (uint32_t at = reference->view.place.begin; at < end;) {
    const uint32_t found = innermost(w->page, w->page->clauses[w->clause].references, at);
    if (reference_at(w->page, found)->anchor == reference->anchor) {
      return true;
    }
    at = reference_at(w->page, found)->view.place.end;
  }
  return false;
}

/* Write the numbers of all references at `at`: those with the innermost words, then those around
 * them. */
static void put_references(const writing *w, uint32_t at, uint32_t found) {
  const uint32_t anchor = reference_at(w->page, found)->anchor;
  for (int is_around = 0; is_around < 2; ++is_around) {
    for (uint32_t i = w->ahead.begin;
         i < w->ahead.end && reference_at(w->page, i)->view.place.begin <= at; ++i) {
      const cg_page_reference *const reference = reference_at(w->page, i);
      if (covers(reference->view.place, at) && (reference->anchor != anchor) == is_around) {
        cg_html_put(w->file, i == found && !is_around ? "$u" : " $u",
                    (unsigned)w->page->standing[i]);
      }
    }
  }
}

/* "Resolved" if all references with these words are, otherwise the status of the first that is
 * not. */
static cg_slice status_of(const writing *w, uint32_t found) {
  const uint32_t anchor = reference_at(w->page, found)->anchor;
  for (uint32_t i = found; i < w->ahead.end && reference_at(w->page, i)->anchor == anchor; ++i) {
    const cg_page_reference *const reference = reference_at(w->page, i);
    if (cg_page_is_doubtful(reference)) {
      return cg_reference_status_name(reference->view.status);
    }
  }
  return CG_SLICE("Resolved");
}

/* Write a piece of a reference. After an interruption by another reference it continues in pieces
   that are not reachable with the keyboard. */
static void put_reference(writing *w, uint32_t at, uint32_t found, cg_slice words) {
  const cg_page_reference *const reference = reference_at(w->page, found);
  const uint32_t index = w->page->standing[found];
  const bool is_first = !has_own_piece(w, found, at);
  const cg_slice status = status_of(w, found);
  cg_html_put(w->file, "<a class='ref k-$t s-$t$r' href='#cg-r$u' data-refs='",
              cg_page_family(w->page, reference), status,
              is_first ? CG_SLICE("") : CG_SLICE(" rest"), (unsigned)index);
  put_references(w, at, found);
  cg_html_put(w->file, "'");
  if (is_first) {
    cg_html_put(w->file, " id='cg-t$u'", (unsigned)index);
  } else {
    cg_html_put(w->file, " tabindex='-1'");
  }
  cg_html_put(w->file, ">$t</a>", words);
}

/* The clause's footnote with this mark, or CG_NONE. */
static uint32_t footnote_of(const cg_page *page, uint32_t clause, cg_slice mark) {
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    const cg_clause_view *const view = &page->clauses[i].view;
    if (view->type == CG_FOOTNOTE && view->noted == clause &&
        cg_slice_is_equal(view->number, mark)) {
      return i;
    }
  }
  return CG_NONE;
}

static void put_note(const writing *w, cg_slice mark) {
  const uint32_t footnote = footnote_of(w->page, w->clause, mark);
  if (footnote == CG_NONE) {
    cg_html_put(w->file, "<sup>$t</sup>", mark);
  } else {
    cg_html_put(w->file, "<sup><a href='#$t'>$t</a></sup>", w->page->clauses[footnote].view.key,
                mark);
  }
}

static void put_piece(writing *w, cg_span piece) {
  const cg_slice words = cg_slice_part(w->page->clauses[w->clause].view.text, piece);
  const uint32_t found = innermost(w->page, w->ahead, piece.begin);
  if (found != CG_NONE) {
    put_reference(w, piece.begin, found, words);
  } else if (w->note.begin == piece.begin) {
    put_note(w, words);
  } else if (covers(w->own, piece.begin)) {
    cg_page_self_link(w->page, w->self, words, w->file);
  } else {
    cg_html_text(w->file, words);
  }
}

/* After the words, write links to references whose words are completely covered by others. */
static void put_hidden(const writing *w) {
  const cg_span range = w->page->clauses[w->clause].references;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    const uint32_t index = w->page->standing[i];
    const cg_page_reference *const reference = &w->page->references[index];
    if (reference->anchor == index && !has_own_piece(w, i, reference->view.place.end)) {
      cg_html_put(w->file, "<span id='cg-t$u'></span>", (unsigned)index);
    }
  }
}

static void put_words(const cg_page *page, uint32_t clause, size_t *self, FILE *file) {
  const cg_clause_view *const view = &page->clauses[clause].view;
  const uint32_t length = (uint32_t)view->text.length;
  writing w = {page, clause, page->clauses[clause].references, {0, 0}, *self, {0, 0}, file};
  find_note(&w, 0);
  for (uint32_t at = 0; at < length;) {
    move_to(&w, at);
    const uint32_t end = piece_end(&w, at, length);
    const bool has_title = view->title.end > view->title.begin;
    if (has_title && at == view->title.begin) {
      cg_html_put(file, "<strong class='title'>");
    }
    put_piece(&w, (cg_span){at, end});
    if (has_title && end == view->title.end) {
      cg_html_put(file, "</strong>");
    }
    at = end;
  }
  *self = w.self;
  put_hidden(&w);
}

static cg_slice class_of(cg_clause_type type) {
  switch (type) {
  case CG_FRONT_MATTER: return CG_SLICE("front");
  case CG_PREAMBULAR: return CG_SLICE("preambular");
  case CG_OPERATIVE: return CG_SLICE("operative");
  case CG_SUBPARAGRAPH: return CG_SLICE("subparagraph");
  case CG_ANNEX: return CG_SLICE("annex");
  default: return CG_SLICE("footnote");
  }
}

/* Write links to footnotes whose mark is not in the clause. */
static void put_loose_notes(const cg_page *page, uint32_t clause, FILE *file) {
  const cg_slice text = page->clauses[clause].view.text;
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    const cg_clause_view *const view = &page->clauses[i].view;
    bool has_mark = false;
    cg_note_view note;
    if (view->type != CG_FOOTNOTE || view->noted != clause) {
      continue;
    }
    for (uint32_t at = 0; !has_mark && cg_document_note(page->document, clause, at, &note);
         at = note.place.end) {
      has_mark = cg_slice_is_equal(cg_slice_part(text, note.place), view->number);
    }
    if (!has_mark) {
      cg_html_put(file, " <a class='note' href='#$t'>$t</a>", view->key, view->key);
    }
  }
}

/* `self` is the first self-reference that is not in an earlier clause. */
static void put_clause(const cg_page *page, uint32_t index, size_t *self, FILE *file) {
  const cg_page_clause *const clause = &page->clauses[index];
  const cg_clause_view *const view = &clause->view;
  if (view->before.length) {
    cg_html_put(file, "<p class='before'>$t</p>\n", view->before);
  }
  cg_html_put(file, "<div class='clause $r d$u' id='$t'>", class_of(view->type),
              (unsigned)clause->depth, view->key);
  cg_html_put(file, "<span class='number'>$t</span><p><span class='words'>", view->number);
  put_words(page, index, self, file);
  cg_html_put(file, "</span>");
  put_loose_notes(page, index, file);
  if (view->type == CG_FOOTNOTE && view->noted != CG_NO_CLAUSE) {
    const cg_clause_view *const noted = &page->clauses[view->noted].view;
    cg_html_put(file, " <a class='note' href='#$t'>to $t</a>", noted->key, noted->key);
  }
  cg_html_put(file, "</p><a class='label' href='#$t' title='Clause $t: $t'>$t</a></div>\n",
              view->key, view->key, cg_page_verbs(page, index), view->key);
}

/* Heading of the section that begins with this type of clause. */
static const char *heading_of(const cg_page *page, uint32_t clause) {
  switch (page->clauses[clause].view.type) {
  case CG_FRONT_MATTER: return "Front matter";
  case CG_PREAMBULAR: return "Preamble";
  case CG_OPERATIVE: return "Operative part";
  case CG_ANNEX: return "Annex";
  case CG_FOOTNOTE: return "Footnotes";
  default: return NULL;
  }
}

void cg_page_text(const cg_page *page, FILE *file) {
  const char *heading = NULL;
  size_t self = 0;
  for (uint32_t i = 0; i < page->clause_count; ++i) {
    const char *const next = page->clauses[i].depth ? heading : heading_of(page, i);
    if (next && (!heading || strcmp(next, heading))) {
      cg_html_put(file, "$r<section><h2>$r</h2>\n", cg_slice_of(heading ? "</section>\n" : ""),
                  cg_slice_of(next));
      heading = next;
    }
    put_clause(page, i, &self, file);
  }
  cg_html_put(file, "$r", cg_slice_of(heading ? "</section>\n" : ""));
}
