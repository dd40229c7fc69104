/* SPDX-License-Identifier: Apache-2.0 */
/* The document and its clauses. */
#include "graph/clauses.h"

#include "graph/acts.h"
#include "graph/making.h"
#include "graph/references.h"
#include "graph/self_references.h"
#include "graph/vote.h"

#include "base/try.h"
#include "pack/packs.h"

static bool is_citable(cg_kind kind) {
  return cg_kind_is(kind, CG_KIND_DOCUMENT) || cg_kind_is(kind, CG_KIND_INSTRUMENT) ||
         cg_kind_is(kind, CG_KIND_COURT_DECISION);
}

/* Link to each target of a wanted link once; the flags are indexed by thing. */
static cg_status make_cites(cg_making *m) {
  uint8_t *const is_cited = cg_arena_take(m->arena, (size_t)m->document->things.count + 1);
  if (!is_cited) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < m->document->links.count; ++i) {
    const cg_link *const link = cg_making_link(m, i);
    if (link->thing == CG_NONE || is_cited[link->thing] || !cg_make_is_wanted(m, link) ||
        !is_citable(cg_making_thing(m, link->thing)->kind)) {
      continue;
    }
    is_cited[link->thing] = 1;
    CG_TRY(cg_make_link(m, m->document->iri, CG_TERM(cites), cg_making_thing(m, link->thing)->iri));
  }
  return CG_OK;
}

/* Describe the adoption of the document: the targets of its front matter, and the printed meeting
 * and vote. */
static cg_status make_proceedings(cg_making *m) {
  const cg_metadata *const metadata = &m->document->metadata;
  const cg_slice iri = m->document->iri;
  const cg_clause *const clauses = m->document->clauses.items;
  bool has_session = false;
  for (uint32_t i = 0; i < m->document->links.count; ++i) {
    const cg_link *const link = cg_making_link(m, i);
    const cg_kind kind = link->thing == CG_NONE ? 0 : cg_making_thing(m, link->thing)->kind;
    const bool is_session = kind == CG_KIND_SESSION && !has_session;
    if (clauses[link->clause].kind != CG_CLAUSE_FRONT || !cg_make_is_wanted(m, link) ||
        (!is_session && kind != CG_KIND_AGENDA_ITEM)) {
      continue;
    }
    has_session = has_session || is_session;
    CG_TRY(cg_make_link(m, iri, is_session ? CG_TERM(inSession) : CG_TERM(onAgendaItem),
                        cg_making_thing(m, link->thing)->iri));
  }
  if (metadata->meeting) {
    CG_TRY(cg_make_number(m, iri, CG_TERM(meetingNumber), metadata->meeting));
  }
  return cg_make_vote_link(m);
}

cg_status cg_make_document(cg_making *m) {
  const cg_document *const document = m->document;
  const cg_metadata *const metadata = &document->metadata;
  const cg_slice iri = document->iri;
  CG_TRY(cg_make_types(m, iri, metadata->kind ? metadata->kind : CG_KIND_DOCUMENT));
  if (metadata->symbol.length) {
    CG_TRY(cg_make_literal(m, iri, CG_DCTERMS_IDENTIFIER, metadata->symbol, CG_SLICE("")));
    CG_TRY(cg_make_page(m, iri, metadata->symbol));
  }
  if (metadata->title.length) {
    CG_TRY(cg_make_english(m, iri, CG_DCTERMS_TITLE, metadata->title));
  }
  CG_TRY(cg_make_date(m, iri, CG_TERM(adoptedOn), metadata->date));
  CG_TRY(cg_make_date(m, iri, CG_DCTERMS_DATE, metadata->date));
  if (metadata->organ != CG_NONE) {
    const cg_slice organ = cg_entry_iri(m->packs, metadata->organ);
    CG_TRY(cg_make_link(m, iri, CG_TERM(adoptedBy), organ));
    CG_TRY(cg_array_append(&m->waiting, &organ));
  }
  CG_TRY(make_proceedings(m));
  CG_TRY(make_cites(m));
  CG_TRY(cg_make_typed_citations(m));
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    cg_slice clause = {NULL, 0};
    CG_TRY(cg_make_clause_iri(m, i, &clause));
    CG_TRY(cg_make_link(m, iri, CG_TERM(hasClause), clause));
  }
  return CG_OK;
}

static cg_slice class_of(cg_clause_kind kind) {
  switch (kind) {
  case CG_CLAUSE_FRONT: return CG_TERM(FrontMatter);
  case CG_CLAUSE_PREAMBULAR: return CG_TERM(PreambularParagraph);
  case CG_CLAUSE_OPERATIVE: return CG_TERM(OperativeParagraph);
  case CG_CLAUSE_SUBPARAGRAPH: return CG_TERM(Subparagraph);
  case CG_CLAUSE_ANNEX: return CG_TERM(Annex);
  default: return CG_TERM(Footnote);
  }
}

/* Write the clause's words and their place in the source. */
static cg_status make_text(cg_making *m, cg_slice iri, const cg_clause *clause) {
  if (clause->tokens.begin >= clause->tokens.end) {
    return CG_OK;
  }
  CG_TRY(cg_make_source_place(m, iri, cg_document_text_span(m->document, clause->tokens)));
  return m->options->no_text || !clause->text.length
           ? CG_OK
           : cg_make_literal(m, iri, CG_TERM(text), clause->text, CG_SLICE(""));
}

/* Link to each target of a wanted link of the clause once. */
static cg_status make_refers(cg_making *m, cg_slice iri, uint32_t clause, cg_span links) {
  for (uint32_t i = links.begin; i < links.end; ++i) {
    const cg_link *const link = cg_making_link(m, i);
    if (link->thing == CG_NONE || !cg_make_is_wanted(m, link) ||
        m->seen_in[link->thing] == clause + 1) {
      continue;
    }
    m->seen_in[link->thing] = clause + 1;
    CG_TRY(cg_make_link(m, iri, CG_TERM(refersTo), cg_making_thing(m, link->thing)->iri));
  }
  return CG_OK;
}

static const cg_mention *date_at(const cg_making *m, uint32_t link) {
  const cg_mention *const mention =
    cg_array_at(&m->document->mentions, cg_making_link(m, link)->mention);
  return mention->kind == CG_MENTION_DATE ? mention : NULL;
}

static bool is_same_date(const cg_mention *a, const cg_mention *b) {
  return a && b && !cg_date_compare(a->date, b->date) && !cg_date_compare(a->until, b->until);
}

static cg_status make_days(cg_making *m, cg_slice iri, cg_span links) {
  for (uint32_t i = links.begin; i < links.end; ++i) {
    const cg_mention *const mention = date_at(m, i);
    bool is_new = mention && cg_make_is_wanted(m, cg_making_link(m, i));
    for (uint32_t j = links.begin; is_new && j < i; ++j) {
      is_new = !is_same_date(mention, date_at(m, j)) || !cg_make_is_wanted(m, cg_making_link(m, j));
    }
    if (is_new) {
      CG_TRY(cg_make_days(m, iri, CG_TERM(mentionsDate), mention->date, mention->until));
    }
  }
  return CG_OK;
}

static cg_status make_place_in_tree(cg_making *m, cg_slice iri, uint32_t index) {
  const cg_clause *const clause = cg_making_clause(m, index);
  cg_slice other = {NULL, 0};
  if (clause->parent != CG_NONE) {
    CG_TRY(cg_make_clause_iri(m, clause->parent, &other));
    CG_TRY(cg_make_link(m, iri, CG_TERM(parentClause), other));
  }
  if (index + 1 < m->document->clauses.count) {
    CG_TRY(cg_make_clause_iri(m, index + 1, &other));
    CG_TRY(cg_make_link(m, iri, CG_TERM(nextClause), other));
  }
  return CG_OK;
}

static cg_status make_clause(cg_making *m, uint32_t index, cg_span links) {
  const cg_clause *const clause = cg_making_clause(m, index);
  const cg_slice none = {"", 0};
  cg_slice iri = none;
  CG_TRY(cg_make_clause_iri(m, index, &iri));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, class_of(clause->kind)));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Clause)));
  CG_TRY(cg_make_plain(m, iri, CG_TERM(clauseLabel), clause->label, none));
  CG_TRY(cg_make_plain(m, iri, CG_TERM(eId), clause->eid, none));
  if (clause->kind == CG_CLAUSE_FOOTNOTE) {
    CG_TRY(cg_make_literal(m, iri, CG_TERM(footnoteMark), cg_note_bare(clause->printed), none));
  } else if (clause->printed.length) {
    CG_TRY(cg_make_literal(m, iri, CG_TERM(printedLabel), clause->printed, none));
  }
  CG_TRY(make_place_in_tree(m, iri, index));
  CG_TRY(make_text(m, iri, clause));
  CG_TRY(make_refers(m, iri, index, links));
  CG_TRY(make_days(m, iri, links));
  CG_TRY(cg_make_self_links(m, index));
  CG_TRY(cg_make_act_links(m, index, iri));
  CG_TRY(cg_make_references(m, index, links));
  return cg_make_acts(m, index);
}

cg_status cg_make_clauses(cg_making *m) {
  uint32_t next = 0;
  for (uint32_t i = 0; i < m->document->clauses.count; ++i) {
    const uint32_t begin = next;
    while (next < m->document->links.count && cg_making_link(m, next)->clause == i) {
      ++next;
    }
    CG_TRY(make_clause(m, i, (cg_span){begin, next}));
  }
  return CG_OK;
}
