/* SPDX-License-Identifier: Apache-2.0 */
/* Descriptions of the things that links point to, with names and identifiers, so that one file is
 * self-contained. */
#include "graph/things.h"

#include "graph/acts.h"
#include "graph/making.h"

#include "base/try.h"
#include "pack/packs.h"
#include "pack/symbols.h"
#include "pack/verbs.h"

/* Whether the graph will describe the object of a fact: a thing of the packs, or a document known
 * by its IRI only. */
static bool is_described(const cg_making *m, const cg_term *object) {
  return object->is_iri && (cg_slice_has_prefix(object->text, cg_packs_base(m->packs)) ||
                            cg_packs_find(m->packs, object->text) != CG_NONE);
}

/* The page of a document, and the document that it supplements, corrects or revises. */
static cg_status make_symbol(cg_making *m, cg_slice iri, cg_slice symbol) {
  const cg_slice whole = cg_symbol_whole(m->packs, symbol);
  if (whole.length) {
    const cg_slice whole_iri = {iri.data, iri.length - (symbol.length - whole.length)};
    CG_TRY(cg_array_append(&m->waiting, &whole_iri));
    CG_TRY(cg_make_link(m, iri, CG_TERM(partOf), whole_iri));
  }
  return cg_make_page(m, iri, symbol);
}

/* Facts that imply others. */
typedef struct {
  bool has_name;   /* It has a label or title */
  bool is_dated;   /* It has a date */
  bool is_adopted; /* It has a date of adoption */
  cg_date date;
} told;

static void note_fact(told *t, cg_slice predicate, const cg_term *object) {
  const bool is_adoption = cg_slice_is_equal(predicate, CG_TERM(adoptedOn));
  const bool is_date = cg_slice_is_equal(predicate, CG_DCTERMS_DATE);
  t->has_name = t->has_name || cg_slice_is_equal(predicate, CG_SKOS_PREF_LABEL) ||
                cg_slice_is_equal(predicate, CG_DCTERMS_TITLE);
  t->is_adopted = t->is_adopted || is_adoption;
  t->is_dated = t->is_dated || is_date;
  if ((is_adoption || is_date) && !cg_date_is_set(t->date)) {
    t->date = cg_date_read(object->text);
  }
}

static bool is_adopted_kind(cg_kind kind) {
  return kind == CG_KIND_RESOLUTION || kind == CG_KIND_DECISION;
}

/* Add a name if the packs have none, and both dates if they have one: the date of adoption is also
   the document's date. */
static cg_status make_told(cg_making *m, const cg_entry *entry, const told *t) {
  const cg_slice iri = cg_packs_text(m->packs, entry->iri);
  if (!t->has_name && cg_kind_is(entry->kind, CG_KIND_DOCUMENT)) {
    CG_TRY(cg_make_english(m, iri, CG_SKOS_PREF_LABEL, cg_packs_text(m->packs, entry->label)));
  }
  if (t->is_adopted && !t->is_dated) {
    return cg_make_date(m, iri, CG_DCTERMS_DATE, t->date);
  }
  return t->is_dated && !t->is_adopted && is_adopted_kind(entry->kind)
           ? cg_make_date(m, iri, CG_TERM(adoptedOn), t->date)
           : CG_OK;
}

/* Write the facts of a pack entry; things that they link to are also described. */
static cg_status make_entry(cg_making *m, const cg_entry *entry) {
  const cg_slice base = cg_packs_base(m->packs);
  const cg_slice iri = cg_packs_text(m->packs, entry->iri);
  told t = {false, false, false, {0, 0, 0}};
  CG_TRY(cg_make_describe(m, iri, cg_packs_text(m->packs, entry->release)));
  CG_TRY(cg_make_types(m, iri, entry->kind));
  for (uint32_t i = entry->facts.begin; i < entry->facts.end; ++i) {
    const cg_fact *const fact = cg_packs_fact(m->packs, i);
    const cg_term object = {cg_packs_text(m->packs, fact->object),
                            cg_packs_text(m->packs, fact->datatype),
                            cg_packs_text(m->packs, fact->language), fact->is_iri};
    CG_TRY(
      cg_make_statement(m, &(cg_statement){iri, cg_packs_text(m->packs, fact->predicate), object}));
    note_fact(&t, cg_packs_text(m->packs, fact->predicate), &object);
    if (is_described(m, &object)) {
      CG_TRY(cg_array_append(&m->waiting, &object.text));
    }
  }
  CG_TRY(make_told(m, entry, &t));
  const bool is_document = cg_kind_is(entry->kind, CG_KIND_DOCUMENT);
  const cg_slice symbol = cg_slice_from(iri, base.length);
  return is_document && cg_slice_has_prefix(symbol, CG_SLICE("doc/"))
           ? make_symbol(m, iri, cg_slice_from(symbol, 4))
           : CG_OK;
}

static cg_slice owner_property(const cg_thing *thing) {
  if (thing->kind == CG_KIND_SESSION) {
    return CG_TERM(sessionOf);
  }
  if (thing->kind == CG_KIND_AGENDA_ITEM) {
    return CG_TERM(itemOf);
  }
  if (cg_kind_is(thing->kind, CG_KIND_COURT_DECISION)) {
    return CG_TERM(court);
  }
  return thing->is_written ? CG_TERM(author) : CG_TERM(adoptedBy);
}

static cg_status make_owner(cg_making *m, const cg_thing *thing) {
  if (thing->addressee.length) {
    CG_TRY(cg_array_append(&m->waiting, &thing->addressee));
    CG_TRY(cg_make_link(m, thing->iri, CG_TERM(addressee), thing->addressee));
  }
  if (thing->owner == CG_NONE) {
    return CG_OK;
  }
  const cg_thing *const owner = cg_array_at(&m->document->things, thing->owner);
  CG_TRY(cg_array_append(&m->waiting, &owner->iri));
  return cg_make_link(m, thing->iri, owner_property(thing), owner->iri);
}

/* Write the facts of the document with this symbol from the register of resolutions. `is_dated`
   becomes true if it has a day; may be NULL. */
static cg_status make_registered(cg_making *m, cg_slice iri, cg_slice symbol, bool *is_dated) {
  cg_register_row row;
  if (!cg_register_find(cg_packs_register(m->packs), symbol, &row)) {
    return CG_OK;
  }
  if (row.title.length) {
    CG_TRY(cg_make_english(m, iri, CG_DCTERMS_TITLE, row.title));
  }
  if (is_dated) {
    *is_dated = cg_date_is_set(row.date);
  }
  CG_TRY(cg_make_date(m, iri, CG_DCTERMS_DATE, row.date));
  return cg_make_date(m, iri, CG_TERM(adoptedOn), row.date);
}

/* Describe a thing that is known only from the text. */
static cg_status make_new(cg_making *m, const cg_thing *thing) {
  const cg_slice none = {"", 0};
  bool is_dated = false;
  const bool is_coined = cg_kind_is(thing->kind, CG_KIND_DOCUMENT) && !thing->identifier.length &&
                         !thing->notation.length;
  CG_TRY(cg_make_describe(m, thing->iri, none));
  CG_TRY(cg_make_types(m, thing->iri, thing->kind));
  CG_TRY(cg_make_english(m, thing->iri, is_coined ? CG_DCTERMS_TITLE : CG_SKOS_PREF_LABEL,
                         thing->label));
  if (thing->kind == CG_KIND_AGENDA_ITEM && !thing->notation.length) {
    CG_TRY(cg_make_english(m, thing->iri, CG_DCTERMS_TITLE, thing->label));
  }
  if (thing->identifier.length) {
    CG_TRY(cg_make_literal(m, thing->iri, CG_DCTERMS_IDENTIFIER, thing->identifier, none));
    CG_TRY(make_registered(m, thing->iri, thing->identifier, &is_dated));
  }
  if (thing->other.length) {
    CG_TRY(cg_make_literal(m, thing->iri, CG_DCTERMS_IDENTIFIER, thing->other, none));
  }
  if (thing->same.length) {
    CG_TRY(cg_make_link(m, thing->iri, CG_OWL_SAME_AS, thing->same));
  }
  if (thing->notation.length) {
    CG_TRY(cg_make_literal(m, thing->iri, CG_SKOS_NOTATION, thing->notation, none));
  }
  if (thing->number.length) {
    CG_TRY(cg_make_literal(m, thing->iri, CG_TERM(sessionNumber), thing->number, none));
  }
  if (!is_dated) {
    CG_TRY(cg_make_date(m, thing->iri, CG_DCTERMS_DATE, thing->date));
    CG_TRY(is_adopted_kind(thing->kind)
             ? cg_make_date(m, thing->iri, CG_TERM(adoptedOn), thing->date)
             : CG_OK);
  }
  CG_TRY(make_owner(m, thing));
  return thing->identifier.length && cg_kind_is(thing->kind, CG_KIND_DOCUMENT)
           ? make_symbol(m, thing->iri, thing->identifier)
           : CG_OK;
}

/* Describe a thing of which only the name in this text is known. */
static cg_status make_unlisted(cg_making *m, const bool *is_unlisted) {
  const cg_thing *const things = m->document->things.items;
  for (uint32_t i = 0; i < m->document->things.count; ++i) {
    if (is_unlisted[i]) {
      CG_TRY(cg_make_describe(m, things[i].iri, (cg_slice){"", 0}));
      CG_TRY(cg_make_link(m, things[i].iri, CG_TERM(status), CG_TERM(Unlisted)));
    }
  }
  return CG_OK;
}

/* Describe a document that facts name only by its IRI: "doc/A/RES/44/25". */
static cg_status make_bare_document(cg_making *m, cg_slice iri) {
  const cg_slice base = cg_packs_base(m->packs);
  const cg_slice path =
    cg_slice_from(iri, cg_slice_has_prefix(iri, base) ? base.length : iri.length);
  if (!cg_slice_has_prefix(path, CG_SLICE("doc/"))) {
    return CG_OK;
  }
  const cg_slice symbol = cg_slice_from(path, 4);
  const cg_kind kind = cg_symbol_kind(m->packs, symbol);
  CG_TRY(cg_make_describe(m, iri, (cg_slice){"", 0}));
  CG_TRY(cg_make_types(m, iri, kind ? kind : CG_KIND_DOCUMENT));
  CG_TRY(cg_make_english(m, iri, CG_SKOS_PREF_LABEL, symbol));
  CG_TRY(cg_make_literal(m, iri, CG_DCTERMS_IDENTIFIER, symbol, CG_SLICE("")));
  CG_TRY(make_registered(m, iri, symbol, NULL));
  return make_symbol(m, iri, symbol);
}

/* Mark things that are targets or probable targets of a wanted link of the document. */
static cg_status find_wanted(const cg_making *m, bool **wanted, bool **unlisted) {
  const uint32_t count = m->document->things.count;
  *wanted = cg_arena_take(m->arena, (size_t)count + 1);
  *unlisted = cg_arena_take(m->arena, (size_t)count + 1);
  if (!*wanted || !*unlisted) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < m->document->links.count; ++i) {
    const cg_link *const link = cg_array_at(&m->document->links, i);
    if (!cg_make_is_wanted(m, link) || link->thing == CG_NONE) {
      continue;
    }
    (*wanted)[link->thing] = true;
    (*unlisted)[link->thing] = link->status == CG_UNLISTED || (*unlisted)[link->thing];
    if (link->probable != CG_NONE) {
      (*wanted)[link->probable] = true;
    }
    /* The session of an item, which need not have a reference */
    const uint32_t owner =
      ((const cg_thing *)cg_array_at(&m->document->things, link->thing))->owner;
    if (owner != CG_NONE &&
        ((const cg_thing *)cg_array_at(&m->document->things, owner))->entry == CG_NONE) {
      (*wanted)[owner] = true;
    }
  }
  return CG_OK;
}

/* Describe what is queued, and empty the queue. */
static cg_status make_waiting(cg_making *m) {
  for (uint32_t i = 0; i < m->waiting.count; ++i) {
    const cg_slice iri = *(const cg_slice *)cg_array_at(&m->waiting, i);
    bool is_new = false;
    CG_TRY(cg_make_claim(m, iri, &is_new));
    if (is_new) {
      const uint32_t entry = cg_packs_find(m->packs, iri);
      const bool is_known = entry != CG_NONE && cg_packs_entry(m->packs, entry)->facts.end;
      CG_TRY(is_known ? make_entry(m, cg_packs_entry(m->packs, entry))
                      : make_bare_document(m, iri));
    }
  }
  m->waiting.count = 0;
  return CG_OK;
}

/* A thing named in the text may have the IRI of a pack entry. The entry then describes it, as in
   documents that name it in another way. */
static cg_status make_thing(cg_making *m, const cg_thing *thing) {
  const uint32_t entry =
    thing->entry == CG_NONE ? cg_packs_find(m->packs, thing->iri) : thing->entry;
  const bool is_known =
    entry != CG_NONE && (thing->entry != CG_NONE || cg_packs_entry(m->packs, entry)->facts.end);
  return is_known ? make_entry(m, cg_packs_entry(m->packs, entry)) : make_new(m, thing);
}

cg_status cg_make_things(cg_making *m) {
  const cg_thing *const things = m->document->things.items;
  bool *wanted = NULL;
  bool *unlisted = NULL;
  bool is_new = false;
  CG_TRY(cg_make_claim(m, m->document->iri, &is_new));
  CG_TRY(find_wanted(m, &wanted, &unlisted));
  cg_make_acts_want(m, wanted);
  for (uint32_t i = 0; i < m->document->things.count; ++i) {
    is_new = false;
    if (wanted[i]) {
      CG_TRY(cg_make_claim(m, things[i].iri, &is_new));
    }
    if (is_new) {
      CG_TRY(make_thing(m, &things[i]));
    }
  }
  CG_TRY(make_unlisted(m, unlisted));
  return make_waiting(m);
}

/* Describe verb `index`, unless it is marked in `seen`, and mark it. */
static cg_status make_verb(cg_making *m, uint32_t index, bool *seen) {
  if (seen[index]) {
    return CG_OK;
  }
  seen[index] = true;
  const cg_verb *const verb = cg_packs_verb(m->packs, index);
  const cg_slice iri = cg_packs_text(m->packs, verb->iri);
  const cg_slice group = cg_packs_text(m->packs, verb->group);
  bool is_new = false;
  CG_TRY(cg_make_claim(m, iri, &is_new));
  if (!is_new) {
    return CG_OK;
  }
  CG_TRY(cg_make_describe(m, iri, cg_packs_text(m->packs, verb->release)));
  CG_TRY(cg_make_link(m, iri, CG_RDF_TYPE, CG_SKOS_CONCEPT));
  CG_TRY(cg_make_english(m, iri, CG_SKOS_PREF_LABEL, cg_packs_text(m->packs, verb->label)));
  if (group.length) {
    CG_TRY(cg_make_link(m, iri, CG_SKOS_BROADER, group));
    CG_TRY(cg_array_append(&m->waiting, &group));
  }
  return CG_OK;
}

/* Describe the governing verbs with their groups. */
cg_status cg_make_verbs(cg_making *m) {
  bool *const seen = cg_arena_take(m->arena, (size_t)cg_packs_verb_count(m->packs) + 1);
  CG_TRY(seen ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; i < m->document->acts.count; ++i) {
    const cg_act *const act = cg_array_at(&m->document->acts, i);
    CG_TRY(make_verb(m, act->verb, seen));
    CG_TRY(act->mode == CG_NONE ? CG_OK : make_verb(m, act->mode, seen));
  }
  return make_waiting(m);
}
