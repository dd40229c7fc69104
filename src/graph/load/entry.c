/* SPDX-License-Identifier: Apache-2.0 */
/* Pack entries: things that texts refer to, and collective names. */
#include "load/entry.h"

#include "load/headers.h"
#include "load/load.h"
#include "load/loading.h"

#include "base/try.h"
#include "pack/forms.h"
#include "rdf/vocabulary.h"

/* An entry being loaded. */
typedef struct {
  const cg_loading *loading;
  uint32_t entry;
  cg_subject_type type;
  /* Index of the entry in its cg:sessionOf, cg:court or cg:adoptedBy, or CG_NONE */
  uint32_t owner;
  uint32_t number; /* Number of a session, or CG_NONE */
  cg_slice identifier;
  cg_date date; /* dcterms:date */
  cg_date begin;
  cg_date end;
} entering;

static cg_entry *edit(const entering *e) {
  return cg_pack_edit_entry(e->loading->builder, e->entry);
}

/* Documents, sessions and goals are recognized by symbols and numbers; their titles are not names
 * in a text. */
static bool has_names(cg_kind kind) {
  return !cg_kind_is(kind, CG_KIND_DOCUMENT) && kind != CG_KIND_SESSION && kind != CG_KIND_GOAL &&
         kind != CG_KIND_TARGET;
}

static cg_status add_name(const entering *e, const cg_pack_statement *statement,
                          cg_name_kind kind) {
  if (!statement->object.text.length) {
    return cg_load_fail(e->loading, statement, "empty name");
  }
  return has_names(e->type.kind)
           ? cg_pack_add_name(e->loading->builder,
                              e->type.kind == CG_KIND_ADDRESSEE_GROUP ? CG_NAME_OF_ADDRESSEE : kind,
                              e->entry, statement->object.text)
           : CG_OK;
}

static cg_status take_match(entering *e, const cg_pack_statement *s) {
  return add_name(e, s, CG_NAME_OF_ENTRY);
}

static cg_status take_short(entering *e, const cg_pack_statement *s) {
  return add_name(e, s, CG_NAME_SHORT);
}

static cg_status take_member(entering *e, const cg_pack_statement *s) {
  uint32_t member = 0;
  CG_TRY(cg_pack_add_entry(e->loading->builder, s->object.text, &member));
  return cg_text_is_set(cg_pack_edit_entry(e->loading->builder, member)->iri)
           ? cg_pack_add_member(e->loading->builder, e->entry, member)
           : CG_OK;
}

static cg_status take_resolutions(entering *e, const cg_pack_statement *s) {
  edit(e)->is_official = cg_load_is_pack(s, "resolutionSymbol");
  return cg_pack_add_text(e->loading->builder, s->object.text, &edit(e)->resolutions);
}

static cg_status take_decisions(entering *e, const cg_pack_statement *s) {
  return cg_pack_add_text(e->loading->builder, s->object.text, &edit(e)->decisions);
}

static cg_status take_statements(entering *e, const cg_pack_statement *s) {
  return cg_pack_add_text(e->loading->builder, s->object.text, &edit(e)->statements);
}

/* Parse "1946/1": year of the first session and number of sessions per year; "2000/1/44": of
 * session 44. */
static cg_status take_sessions(entering *e, const cg_pack_statement *s) {
  const cg_slice text = s->object.text;
  const bool has_first = text.length > 7 && text.data[6] == '/';
  const uint32_t year = (text.length == 6 || has_first) && text.data[4] == '/'
                          ? cg_slice_number((cg_slice){text.data, 4})
                          : CG_NONE;
  const uint32_t count = year == CG_NONE ? 0 : cg_slice_number((cg_slice){text.data + 5, 1});
  const uint32_t first = has_first ? cg_slice_number(cg_slice_from(text, 7)) : 1;
  if (!count || count == CG_NONE || !first || first == CG_NONE) {
    return cg_load_fail(e->loading, s,
                        "invalid sessions; write the year of the first and the number per year, "
                        "1946/1, or those of a later session and its number, 2000/1/44");
  }
  edit(e)->first_session = first;
  edit(e)->first_year = year;
  edit(e)->sessions_a_year = count;
  return CG_OK;
}

static cg_status read_style(const entering *e, const cg_pack_statement *s, uint32_t *styles) {
  static const struct {
    const char *name;
    cg_style style;
  } known[] = {{"session-number", CG_STYLE_SESSION_NUMBER},
               {"number-session", CG_STYLE_NUMBER_SESSION},
               {"number-year", CG_STYLE_NUMBER_YEAR},
               {"year-number", CG_STYLE_YEAR_NUMBER},
               {"session.number", CG_STYLE_SESSION_DOT_NUMBER}};
  for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); ++i) {
    if (cg_slice_is_equal(s->object.text, cg_slice_of(known[i].name))) {
      *styles |= known[i].style;
      return CG_OK;
    }
  }
  return cg_load_fail(e->loading, s, "unknown numbering; docs/packs.md lists the styles");
}

static cg_status take_numbering(entering *e, const cg_pack_statement *s) {
  return read_style(e, s, &edit(e)->numbering);
}

static cg_status take_statement_numbering(entering *e, const cg_pack_statement *s) {
  return read_style(e, s, &edit(e)->statement_numbering);
}

static cg_status take_slashed(entering *e, const cg_pack_statement *s) {
  edit(e)->slashed_from = cg_slice_number(s->object.text);
  return edit(e)->slashed_from == CG_NONE
           ? cg_load_fail(e->loading, s,
                          "pack:slashedFrom is not a number; write the first session or year with "
                          "numbers such as 31/1")
           : CG_OK;
}

static cg_status take_form(entering *e, const cg_pack_statement *s, cg_kind kind) {
  return cg_form_is_valid(s->object.text)
           ? cg_pack_add_form(e->loading->builder, e->entry, kind, s->object.text)
           : cg_load_fail(e->loading, s,
                          "invalid form of symbols; docs/packs.md describes the syntax");
}

static cg_status take_resolution_form(entering *e, const cg_pack_statement *s) {
  return take_form(e, s, CG_KIND_RESOLUTION);
}

static cg_status take_decision_form(entering *e, const cg_pack_statement *s) {
  return take_form(e, s, CG_KIND_DECISION);
}

static cg_status take_document_form(entering *e, const cg_pack_statement *s) {
  return take_form(e, s, CG_KIND_DOCUMENT);
}

static cg_status take_supplement(entering *e, const cg_pack_statement *s) {
  edit(e)->supplement = cg_slice_number(s->object.text);
  return edit(e)->supplement == CG_NONE
           ? cg_load_fail(e->loading, s, "pack:supplement is not a number")
           : CG_OK;
}

static cg_status take_goals(entering *e, const cg_pack_statement *s) {
  edit(e)->has_goals = cg_slice_is_equal(s->object.text, CG_SLICE("true"));
  return CG_OK;
}

static cg_status take_session_numerals(entering *e, const cg_pack_statement *s) {
  edit(e)->has_session_numerals = cg_slice_is_equal(s->object.text, CG_SLICE("true"));
  return CG_OK;
}

static cg_status take_founder(entering *e, const cg_pack_statement *s) {
  uint32_t document = 0;
  CG_TRY(cg_pack_add_entry(e->loading->builder, s->object.text, &document));
  return cg_pack_add_founded(e->loading->builder, document, e->entry);
}

static cg_status take_optional(entering *e, const cg_pack_statement *s) {
  edit(e)->is_optional = cg_slice_is_equal(s->object.text, CG_SLICE("true"));
  return CG_OK;
}

static const struct {
  const char *name;
  cg_status (*take)(entering *e, const cg_pack_statement *s);
} pack_properties[] = {
  {"match", take_match},
  {"shortName", take_short},
  {"member", take_member},
  {"resolutionSymbol", take_resolutions},
  {"resolutionNotation", take_resolutions},
  {"decisionSymbol", take_decisions},
  {"decisionNotation", take_decisions},
  {"statementSymbol", take_statements},
  {"numbering", take_numbering},
  {"statementNumbering", take_statement_numbering},
  {"sessions", take_sessions},
  {"slashedFrom", take_slashed},
  {"resolutionForm", take_resolution_form},
  {"decisionForm", take_decision_form},
  {"documentForm", take_document_form},
  {"supplement", take_supplement},
  {"optional", take_optional},
  {"foundedBy", take_founder},
  {"goals", take_goals},
  {"sessionNumerals", take_session_numerals},
};

static cg_status take_pack_property(entering *e, const cg_pack_statement *s) {
  for (size_t i = 0; i < sizeof(pack_properties) / sizeof(pack_properties[0]); ++i) {
    if (cg_load_is_pack(s, pack_properties[i].name)) {
      return pack_properties[i].take(e, s);
    }
  }
  return cg_load_fail(e->loading, s, "unknown pack: property; docs/packs.md lists them");
}

static cg_status read_date(const entering *e, const cg_pack_statement *s, cg_date *out) {
  *out = cg_date_read(s->object.text);
  return cg_date_is_set(*out) || !cg_slice_is_equal(s->object.datatype, CG_XSD_DATE)
           ? CG_OK
           : cg_load_fail(e->loading, s, "not a calendar day; write YYYY-MM-DD");
}

static cg_status take_owner(entering *e, const cg_pack_statement *s) {
  return cg_pack_add_entry(e->loading->builder, s->object.text, &e->owner);
}

/* Read dates and owners, by which other entries are found. */
static cg_status take_relation(entering *e, const cg_pack_statement *s) {
  const cg_slice p = s->predicate;
  cg_date date;
  if (cg_slice_is_equal(s->object.datatype, CG_XSD_DATE)) {
    CG_TRY(read_date(e, s, &date));
    if (cg_slice_is_equal(p, CG_DCTERMS_DATE)) {
      e->date = date;
    } else if (cg_slice_is_equal(p, CG_TERM(startDate))) {
      e->begin = date;
    } else if (cg_slice_is_equal(p, CG_TERM(endDate))) {
      e->end = date;
    }
    return CG_OK;
  }
  if (cg_slice_is_equal(p, CG_TERM(sessionOf)) || cg_slice_is_equal(p, CG_TERM(court)) ||
      cg_slice_is_equal(p, CG_TERM(adoptedBy))) {
    return take_owner(e, s);
  }
  if (cg_slice_is_equal(p, CG_TERM(sessionNumber))) {
    e->number = cg_slice_number(s->object.text);
  } else if (cg_slice_is_equal(p, CG_DCTERMS_IDENTIFIER) ||
             (cg_slice_is_equal(p, CG_SKOS_NOTATION) && !e->identifier.length)) {
    e->identifier = s->object.text;
  } else if (cg_slice_is_equal(p, CG_TERM(supplements))) {
    uint32_t instrument = 0;
    CG_TRY(cg_pack_add_entry(e->loading->builder, s->object.text, &instrument));
    return cg_pack_add_supplement(e->loading->builder, instrument, e->entry);
  } else if (cg_slice_is_equal(p, CG_TERM(partOf))) {
    uint32_t whole = 0;
    CG_TRY(cg_pack_add_entry(e->loading->builder, s->object.text, &whole));
    return cg_pack_add_part(e->loading->builder, whole, e->entry);
  }
  return CG_OK;
}

/* Keep a statement for output: all except cg: classes, the source, and properties used only for
 * matching. */
static cg_status add_fact(const entering *e, const cg_pack_statement *s) {
  const bool is_own_class =
    cg_slice_is_equal(s->predicate, CG_RDF_TYPE) &&
    cg_slice_has_prefix(s->object.text, CG_SLICE(CG_NAMESPACE)) &&
    cg_kind_is(e->type.kind, cg_kind_find(cg_slice_from(s->object.text, sizeof(CG_NAMESPACE) - 1)));
  const bool is_kept_back = cg_slice_is_equal(s->predicate, CG_SLICE(CG_DCTERMS "source")) ||
                            cg_slice_is_equal(s->predicate, CG_SLICE(CG_SKOS "note"));
  if (is_own_class || is_kept_back) {
    return CG_OK;
  }
  cg_pack_builder *const builder = e->loading->builder;
  cg_fact fact = {.is_iri = s->object.is_iri};
  CG_TRY(cg_pack_add_iri(builder, s->predicate, &fact.predicate));
  CG_TRY(s->object.is_iri ? cg_pack_add_iri(builder, s->object.text, &fact.object)
                          : cg_pack_add_text(builder, s->object.text, &fact.object));
  CG_TRY(cg_pack_add_iri(builder, s->object.datatype, &fact.datatype));
  CG_TRY(cg_pack_add_text(builder, s->object.language, &fact.language));
  return cg_pack_add_fact(builder, e->entry, fact);
}

static cg_status take_statement(entering *e, const cg_pack_statement *s) {
  if (cg_slice_has_prefix(s->predicate, CG_SLICE(CG_PACK_NAMESPACE))) {
    return take_pack_property(e, s);
  }
  if (e->type.role == CG_SUBJECT_COLLECTIVE || cg_load_is_foreign_name(s)) {
    return CG_OK;
  }
  if (e->type.role == CG_SUBJECT_CONCEPT) {
    return add_fact(e, s);
  }
  if (cg_slice_is_equal(s->predicate, CG_SKOS_PREF_LABEL)) {
    CG_TRY(cg_pack_add_text(e->loading->builder, s->object.text, &edit(e)->label));
    CG_TRY(add_name(e, s, CG_NAME_OF_ENTRY));
  } else if (cg_slice_is_equal(s->predicate, CG_SLICE(CG_SKOS "altLabel"))) {
    CG_TRY(add_name(e, s, CG_NAME_OF_ENTRY));
  } else if (cg_slice_is_equal(s->predicate, CG_DCTERMS_TITLE) && !cg_text_is_set(edit(e)->label)) {
    CG_TRY(cg_pack_add_text(e->loading->builder, s->object.text, &edit(e)->label));
  }
  CG_TRY(take_relation(e, s));
  return add_fact(e, s);
}

/* Index what other stages look up by number or day. */
static cg_status index_entry(const entering *e) {
  cg_pack_builder *const builder = e->loading->builder;
  if (e->owner == CG_NONE) {
    return CG_OK;
  }
  if (e->type.kind == CG_KIND_SESSION && e->number != CG_NONE && cg_date_is_set(e->begin)) {
    return cg_pack_add_session(
      builder,
      (cg_calendar_row){e->owner, e->number, e->begin, cg_date_is_set(e->end) ? e->end : e->begin});
  }
  if (cg_kind_is(e->type.kind, CG_KIND_COURT_DECISION)) {
    return cg_pack_add_decision(builder, e->owner, e->entry, e->identifier, e->date);
  }
  return cg_kind_is(e->type.kind, CG_KIND_DOCUMENT) && cg_date_is_set(e->date)
           ? cg_pack_add_document(builder, e->owner, e->entry, e->date)
           : CG_OK;
}

cg_status cg_load_entry(const cg_loading *l, uint32_t index, cg_subject_type type) {
  entering e = {
    .loading = l, .type = type, .owner = CG_NONE, .number = CG_NONE, .identifier = {"", 0}};
  const cg_span span = cg_pack_span(l->all, index);
  CG_TRY(cg_pack_add_entry(l->builder, cg_pack_subject(l->all, index), &e.entry));
  edit(&e)->kind = type.kind;
  cg_text release = {0};
  CG_TRY(cg_load_release(l, index, &release));
  edit(&e)->release = release;
  for (uint32_t i = span.begin; i < span.end; ++i) {
    CG_TRY(take_statement(&e, cg_pack_statement_at(l->all, i)));
  }
  if (!cg_text_is_set(edit(&e)->label) && !has_names(type.kind)) {
    const cg_slice label = e.identifier.length ? e.identifier : cg_pack_subject(l->all, index);
    CG_TRY(cg_pack_add_text(l->builder, label, &edit(&e)->label));
  }
  if (type.role == CG_SUBJECT_ENTRY && !cg_text_is_set(edit(&e)->label)) {
    return cg_load_fail(l, cg_pack_statement_at(l->all, span.begin), "no skos:prefLabel");
  }
  return index_entry(&e);
}
