/* SPDX-License-Identifier: Apache-2.0 */
/* References: the evidence for the links of a clause. */
#include "graph/references.h"

#include "graph/annotations.h"
#include "graph/making.h"

#include "base/try.h"
#include "model/clause_text.h"
#include "model/link_names.h"

static const cg_link *link_at(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->links, index);
}

static const cg_mention *mention_of(const cg_making *m, const cg_link *link) {
  return cg_array_at(&m->document->mentions, link->mention);
}

/* The words of a link, in the text of the clause in which they stand: a footnote, or the one that the link counts for. */
typedef struct {
  uint32_t clause;
  cg_span  text;       /* In the repaired text */
  cg_slice quote;
  cg_span  characters; /* Of the clause's text */
} link_words;

static link_words words_of(const cg_making *m, const cg_link *link) {
  const cg_document *const document = m->document;
  const cg_mention *const mention = mention_of(m, link);
  const cg_clause *const clause = cg_array_at(&document->clauses, mention->clause);
  const cg_span text = cg_document_text_span(document, mention->tokens);
  return (link_words){mention->clause, text,
                      cg_slice_part(clause->text, cg_clause_text_place(document, clause, text)),
                      cg_clause_text_characters(document, clause, text)};
}

/* IRI of the reference that is the `nth` thing which `words` mean: ";2" for the second. */
static cg_status iri_of_words(cg_making *m, const link_words *words, uint32_t nth, cg_slice *out) {
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

static cg_status make_words(cg_making *m, cg_slice iri, const link_words *words) {
  const cg_clause *const clause = cg_array_at(&m->document->clauses, words->clause);
  cg_slice printed = {NULL, 0};
  CG_TRY(cg_make_literal(m, iri, CG_TERM(quote), words->quote, CG_SLICE("")));
  CG_TRY(cg_clause_text_printed(m->document, clause, words->text, m->arena, &printed));
  if (printed.data) {
    CG_TRY(cg_make_literal(m, iri, CG_TERM(printed), printed, CG_SLICE("")));
  }
  CG_TRY(cg_make_number(m, iri, CG_TERM(start), words->characters.begin));
  CG_TRY(cg_make_number(m, iri, CG_TERM(end), words->characters.end));
  return cg_make_source_place(m, iri, words->text);
}

static cg_status make_named(cg_making *m, cg_slice iri, cg_slice predicate, const char *space,
                            cg_slice name) {
  const cg_slice pieces[] = {cg_slice_of(space), name};
  cg_slice object = {NULL, 0};
  CG_TRY(cg_make_iri(m, pieces, 2, &object));
  return cg_make_link(m, iri, predicate, object);
}

/* Two digits are as many as the counts behind a confidence bear. */
static cg_status make_confidence(cg_making *m, cg_slice iri, double confidence) {
  const uint32_t hundredths = (uint32_t)(confidence * 100 + 0.5);
  const char digits[] = {(char)('0' + hundredths / 100), '.', (char)('0' + hundredths / 10 % 10),
                         (char)('0' + hundredths % 10)};
  const cg_slice text = cg_arena_copy(m->arena, (cg_slice){digits, sizeof(digits)});
  return text.data ? cg_make_literal(m, iri, CG_TERM(confidence), text, CG_XSD_DECIMAL)
                   : CG_NO_MEMORY;
}

static cg_status make_footnote(cg_making *m, cg_slice iri, uint32_t footnote) {
  const cg_clause *const note =
    footnote == CG_NONE ? NULL : cg_array_at(&m->document->clauses, footnote);
  cg_slice note_iri = {NULL, 0};
  if (!note) {
    return CG_OK;
  }
  CG_TRY(cg_make_clause_iri(m, footnote, &note_iri));
  CG_TRY(cg_make_link(m, iri, CG_TERM(inFootnote), note_iri));
  return note->noted == CG_NONE
           ? CG_OK
           : make_named(m, iri, CG_TERM(noteLink), CG_NAMESPACE, cg_note_link_name(note->note_link));
}

/* What decided: the pack entry for a known name, else the rule of the recognizer. */
static cg_status make_decision(cg_making *m, cg_slice iri, const cg_link *link) {
  const cg_mention *const mention = mention_of(m, link);
  CG_TRY(make_named(m, iri, CG_TERM(rule), CG_RULE_NAMESPACE, cg_rule_key(mention->rule)));
  CG_TRY(make_named(m, iri, CG_TERM(method), CG_NAMESPACE, cg_method_name(link->method)));
  CG_TRY(make_named(m, iri, CG_TERM(status), CG_NAMESPACE, cg_link_status_name(link->status)));
  return make_confidence(m, iri, link->confidence);
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

/* The words of the pinpoint, without note marks. */
static cg_slice pinpoint_of(const cg_making *m, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&m->document->clauses, mention->clause);
  const cg_span text = cg_document_text_span(m->document, mention->pinpoint);
  return cg_slice_part(clause->text, cg_clause_text_place(m->document, clause, text));
}

static cg_status make_reference(cg_making *m, cg_slice iri, const cg_link *link, const link_words *words) {
  const cg_mention *const mention = mention_of(m, link);
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_TERM(Reference)));
  CG_TRY(make_targets(m, iri, link));
  CG_TRY(make_words(m, iri, words));
  CG_TRY(cg_make_date(m, iri, CG_TERM(statedDate), mention->date));
  if (mention->pinpoint.end > mention->pinpoint.begin) {
    CG_TRY(cg_make_literal(m, iri, CG_TERM(pinpoint), pinpoint_of(m, mention), CG_SLICE("")));
  }
  CG_TRY(make_decision(m, iri, link));
  CG_TRY(make_footnote(m, iri, link->footnote));
  if (!m->options->annotations || link->thing == CG_NONE) {
    return CG_OK;
  }
  const cg_thing *const thing = cg_array_at(&m->document->things, link->thing);
  return cg_make_annotation(m, iri, thing->iri, words->clause, words->quote, words->characters);
}

/* Whether two links are of the same words: candidates of one mention, or the members of "A to D". */
static bool has_same_words(const cg_making *m, const cg_link *a, const cg_link *b) {
  const cg_span one = mention_of(m, a)->tokens;
  const cg_span other = mention_of(m, b)->tokens;
  return one.begin == other.begin && one.end == other.end;
}

/* A link on its way. */
typedef struct {
  cg_slice   iri;
  link_words words;
} reference;

/* All links from the clause come first, so that it is described in one place. */
cg_status cg_make_references(cg_making *m, uint32_t clause, cg_span links) {
  reference *const all = cg_arena_take_many(m->arena, links.end - links.begin + 1, sizeof(*all));
  uint32_t nth = 0;
  cg_slice clause_iri = {NULL, 0};
  CG_TRY(all ? cg_make_clause_iri(m, clause, &clause_iri) : CG_NO_MEMORY);
  for (uint32_t i = links.begin; i < links.end; ++i) {
    const cg_link *const link = link_at(m, i);
    const bool is_same = i > links.begin && has_same_words(m, link_at(m, i - 1), link);
    nth = is_same ? nth + 1 : 1;
    reference *const one = &all[i - links.begin];
    one->words = words_of(m, link);
    CG_TRY(iri_of_words(m, &one->words, nth, &one->iri));
    if (cg_make_is_wanted(m, link)) {
      CG_TRY(cg_make_link(m, clause_iri, CG_TERM(hasReference), one->iri));
    }
  }
  for (uint32_t i = links.begin; i < links.end; ++i) {
    if (cg_make_is_wanted(m, link_at(m, i))) {
      const reference *const one = &all[i - links.begin];
      CG_TRY(make_reference(m, one->iri, link_at(m, i), &one->words));
    }
  }
  return CG_OK;
}
