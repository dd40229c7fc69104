/* SPDX-License-Identifier: Apache-2.0 */
/* References: the evidence for the links of a clause. */
#include "graph/references.h"

#include "graph/acts.h"
#include "graph/annotations.h"
#include "graph/evidence.h"
#include "graph/making.h"
#include "graph/parts.h"

#include "base/try.h"

static const cg_mention *mention_of(const cg_making *m, const cg_link *link) {
  return cg_array_at(&m->document->mentions, link->mention);
}

/* IRI of the reference to the `nth` thing that `words` mean: ";2" for the second. */
static cg_status iri_of_words(cg_making *m, const cg_quoted *words, uint32_t nth, cg_slice *out) {
  CG_TRY(cg_make_place_iri(m, words->clause, words->characters, out));
  if (nth > 1) {
    cg_buffer iri = cg_buffer_init(m->arena);
    CG_TRY(cg_buffer_add(&iri, *out));
    CG_TRY(cg_buffer_add_byte(&iri, ';'));
    CG_TRY(cg_buffer_add_number(&iri, nth));
    *out = cg_buffer_slice(&iri);
  }
  return CG_OK;
}

/* Write the rule: the pack entry for a known name, else the recognizer's rule. */
static cg_status make_decision(cg_making *m, cg_slice iri, const cg_link *link) {
  CG_TRY(cg_make_decision(m, iri, mention_of(m, link)->rule, link->method, link->status));
  return cg_make_confidence(m, iri, link->confidence);
}

static cg_status make_targets(cg_making *m, cg_slice iri, const cg_link *link) {
  const cg_thing *const things = m->document->things.items;
  if (link->thing != CG_NONE) {
    CG_TRY(cg_make_link(m, iri, CG_TERM(target), things[link->thing].iri));
  }
  return link->probable == CG_NONE
           ? CG_OK
           : cg_make_link(m, iri, CG_TERM(probableTarget), things[link->probable].iri);
}

static cg_status make_reference(cg_making *m, cg_slice iri, const cg_link *link,
                                const cg_quoted *words) {
  const cg_mention *const mention = mention_of(m, link);
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Reference)));
  CG_TRY(make_targets(m, iri, link));
  CG_TRY(cg_make_quote(m, iri, words));
  CG_TRY(cg_make_days(m, iri, CG_TERM(statedDate), mention->date, mention->until));
  if (mention->pinpoint.end > mention->pinpoint.begin) {
    CG_TRY(cg_make_pinpoint(m, iri, mention->clause, mention->pinpoint));
    CG_TRY(cg_make_target_clauses(m, iri, link));
  }
  CG_TRY(cg_make_governor(m, iri, mention));
  CG_TRY(make_decision(m, iri, link));
  CG_TRY(cg_make_footnote(m, iri, link->footnote));
  if (!m->options->annotations || link->thing == CG_NONE) {
    return CG_OK;
  }
  const cg_thing *const thing = cg_array_at(&m->document->things, link->thing);
  return cg_make_annotation(m, iri, thing->iri, words->clause, words->quote, words->characters);
}

/* Whether two links have the same words: candidates of one mention, or the members of "A to D". */
static bool has_same_words(const cg_making *m, const cg_link *a, const cg_link *b) {
  const cg_span one = mention_of(m, a)->tokens;
  const cg_span other = mention_of(m, b)->tokens;
  return one.begin == other.begin && one.end == other.end;
}

/* A link being written. */
typedef struct {
  cg_slice iri;
  cg_quoted words;
} reference;

/* Write all links from the clause first, so that the clause's statements stay together. */
static cg_status make_references(cg_making *m, uint32_t clause, cg_span links, reference *all) {
  uint32_t nth = 0;
  cg_slice clause_iri = {NULL, 0};
  CG_TRY(cg_make_clause_iri(m, clause, &clause_iri));
  for (uint32_t i = links.begin; i < links.end; ++i) {
    const cg_link *const link = cg_making_link(m, i);
    const bool is_same = i > links.begin && has_same_words(m, cg_making_link(m, i - 1), link);
    nth = is_same ? nth + 1 : 1;
    reference *const one = &all[i - links.begin];
    one->words = cg_quoted_of(m, mention_of(m, link)->clause, mention_of(m, link)->tokens);
    CG_TRY(iri_of_words(m, &one->words, nth, &one->iri));
    if (cg_make_is_wanted(m, link)) {
      CG_TRY(cg_make_link(m, clause_iri, CG_TERM(hasReference), one->iri));
    }
  }
  for (uint32_t i = links.begin; i < links.end; ++i) {
    if (cg_make_is_wanted(m, cg_making_link(m, i))) {
      const reference *const one = &all[i - links.begin];
      CG_TRY(make_reference(m, one->iri, cg_making_link(m, i), &one->words));
    }
  }
  return CG_OK;
}

cg_status cg_make_references(cg_making *m, uint32_t clause, cg_span links) {
  const size_t size = ((size_t)(links.end - links.begin) + 1) * sizeof(reference);
  reference *const all = cg_arena_take_raw(m->arena, size);
  CG_TRY(all ? make_references(m, clause, links, all) : CG_NO_MEMORY);
  cg_arena_release(m->arena, all, size);
  return CG_OK;
}
