/* SPDX-License-Identifier: Apache-2.0 */
/* Determines which citations count, and their end points. */
#include "addons/network/ties.h"

#include "addons/network/classes.h"
#include "addons/network/network_impl.h"

#include "base/try.h"

/* Flags of things. */
enum { IS_ORGAN_WANTED = 1, IS_VERB_WANTED = 2, IS_DOCUMENT_WANTED = 4 };

/* The options, resolved once. */
typedef struct {
  const cg_network *network;
  const cg_network_options *options;
  const cg_level *level;
  uint64_t kinds; /* Bit set of the classes of the cited thing; 0: any */
  uint8_t part;   /* 0: any */
  uint8_t *flags; /* By thing */
} tying;

static const cg_citing_clause *clause_at(const cg_network *network, uint32_t index) {
  return cg_array_at(&network->clauses, index);
}

cg_slice cg_network_date(const cg_network *network, const cg_thing_facts *thing) {
  const uint64_t documents =
    CG_CLASS_BIT(CG_CLASS_DOCUMENT) | CG_CLASS_BIT(CG_CLASS_COURT_DECISION);
  const uint32_t known = thing->adopted_on ? thing->adopted_on : thing->date;
  const bool is_stated = !known && !thing->is_disputed && (thing->classes & documents);
  return cg_string(&network->strings, is_stated ? thing->stated : known);
}

/* Whether `word` is the thing's IRI, the last part of it, or its name. */
static bool is_called(const cg_network *network, const cg_thing_facts *thing, cg_slice word) {
  size_t key = thing->iri.length;
  while (key && thing->iri.data[key - 1] != '/' && thing->iri.data[key - 1] != '#') {
    --key;
  }
  return cg_slice_is_equal(word, thing->iri) ||
         cg_slice_is_alike(word, cg_slice_from(thing->iri, key)) ||
         cg_slice_is_alike(word, cg_string(&network->strings, thing->label));
}

/* Flag the things that `words` name. A word without a match is noted. */
static void flag_called(tying *t, const cg_slice *words, size_t count, uint8_t flag,
                        const char *what) {
  const cg_network *const network = t->network;
  for (size_t i = 0; i < count; ++i) {
    bool is_found = false;
    for (uint32_t j = 1; j < network->things.count; ++j) {
      if (is_called(network, cg_network_thing(network, j), words[i])) {
        t->flags[j] |= flag;
        is_found = true;
      }
    }
    if (!is_found) {
      cg_note(&network->messages, what, "no thing in the graphs is called '%.*s'",
              (int)words[i].length, words[i].data);
    }
  }
}

uint32_t cg_network_year(const cg_network *network, const cg_thing_facts *thing) {
  const cg_slice date = cg_network_date(network, thing);
  const uint32_t year = date.length < 4 ? CG_NONE : cg_slice_number((cg_slice){date.data, 4});
  return year == CG_NONE ? 0 : year;
}

/* Whether the citing document is of a requested organ and year. */
static bool is_document_wanted(const tying *t, const cg_thing_facts *document) {
  const cg_network_options *const o = t->options;
  const uint32_t year = cg_network_year(t->network, document);
  return document->is_read && (!o->organ_count || (t->flags[document->organ] & IS_ORGAN_WANTED)) &&
         (!o->from_year || year >= o->from_year) && (!o->to_year || (year && year <= o->to_year));
}

static void flag_wanted(tying *t) {
  flag_called(t, t->options->organs, t->options->organ_count, IS_ORGAN_WANTED, "organ");
  flag_called(t, t->options->verbs, t->options->verb_count, IS_VERB_WANTED, "verb");
  for (uint32_t i = 1; i < t->network->things.count; ++i) {
    if (is_document_wanted(t, cg_network_thing(t->network, i))) {
      t->flags[i] |= IS_DOCUMENT_WANTED;
    }
  }
}

static bool has_wanted_verb(const tying *t, const cg_citation *citation) {
  const cg_slice verbs = cg_string(&t->network->strings, citation->verbs);
  bool has = !t->options->verb_count;
  for (size_t at = 0; !has && at < verbs.length; at += sizeof(uint32_t)) {
    uint32_t verb = 0;
    memcpy(&verb, verbs.data + at, sizeof(verb));
    has = (t->flags[verb] & IS_VERB_WANTED) != 0;
  }
  return has;
}

static bool is_wanted(const tying *t, const cg_citation *citation) {
  const cg_citing_clause *const clause = clause_at(t->network, citation->clause);
  const uint64_t classes = cg_network_thing(t->network, citation->target)->classes;
  return (classes & t->level->targets) && (!t->kinds || (classes & t->kinds)) &&
         citation->target != clause->document &&
         (t->flags[clause->document] & IS_DOCUMENT_WANTED) &&
         (!t->part || clause->part == t->part) &&
         citation->confidence >= t->options->min_confidence * CG_CERTAIN - 0.5 &&
         has_wanted_verb(t, citation);
}

/* Whether day or year `a` is after `b`; parts that one of them lacks count as equal. */
static bool is_after(cg_slice a, cg_slice b) {
  const size_t shorter = a.length < b.length ? a.length : b.length;
  return shorter >= 4 && memcmp(a.data, b.data, shorter) > 0;
}

static uint32_t source_of(const tying *t, uint32_t clause) {
  const uint32_t document = clause_at(t->network, clause)->document;
  switch (t->level->source) {
  case CG_FROM_CLAUSE: return t->network->things.count + clause;
  case CG_FROM_BODY: return cg_network_thing(t->network, document)->organ;
  default: return document;
  }
}

static cg_status tie_all(const tying *t, cg_array *ties) {
  const cg_network *const network = t->network;
  for (uint32_t i = 1; i < network->citations.count; ++i) {
    const cg_citation *const citation = cg_array_at(&network->citations, i);
    if (!is_wanted(t, citation)) {
      continue;
    }
    const uint32_t document = clause_at(network, citation->clause)->document;
    const cg_slice cited = cg_network_date(network, cg_network_thing(network, citation->target));
    const cg_slice citing = cg_network_date(network, cg_network_thing(network, document));
    const cg_tie tie = {.source = source_of(t, citation->clause),
                        .target = citation->target,
                        .citation = i,
                        .count = 1,
                        .is_conflict = citation->is_conflict || is_after(cited, citing)};
    if (tie.source && tie.source != tie.target) {
      CG_TRY(cg_array_append(ties, &tie));
    }
  }
  return CG_OK;
}

/* Resolve classes and part in the options. */
static cg_status look_up(tying *t) {
  const cg_network_options *const o = t->options;
  const cg_messages *const messages = &t->network->messages;
  for (size_t i = 0; i < o->kind_count; ++i) {
    const uint32_t kind = cg_class_find(o->kinds[i]);
    if (!kind || cg_class_is_clause(kind)) {
      return cg_fail(
        messages, CG_BAD_ARGUMENT, "kind", 0,
        "'%.*s' is not a class of cited things, such as Resolution, Treaty or Judgment",
        (int)o->kinds[i].length, o->kinds[i].data);
    }
    t->kinds |= CG_CLASS_BIT(kind);
  }
  if (o->part && !strcmp(o->part, "preambular")) {
    t->part = CG_CLASS_PREAMBULAR_PARAGRAPH;
  } else if (o->part && !strcmp(o->part, "operative")) {
    t->part = CG_CLASS_OPERATIVE_PARAGRAPH;
  } else if (o->part) {
    return cg_fail(messages, CG_BAD_ARGUMENT, "part", 0,
                   "'%s' is neither 'preambular' nor 'operative'", o->part);
  }
  return CG_OK;
}

/* At the level of bodies, note how many documents have no body. */
static void tell_bodiless(const tying *t) {
  uint32_t count = 0;
  for (uint32_t i = 1; i < t->network->things.count; ++i) {
    count += (t->flags[i] & IS_DOCUMENT_WANTED) && !cg_network_thing(t->network, i)->organ;
  }
  if (count) {
    cg_note(&t->network->messages, "level",
            "%u documents do not name the body that adopted them and are skipped", (unsigned)count);
  }
}

cg_status cg_network_tie(const cg_network *network, const cg_network_options *options,
                         const cg_level *level, cg_array *ties, bool *is_used) {
  tying t = {.network = network,
             .options = options,
             .level = level,
             .flags = cg_arena_take(ties->arena, (size_t)network->things.count + 1)};
  CG_TRY(t.flags ? look_up(&t) : CG_NO_MEMORY);
  flag_wanted(&t);
  for (uint32_t i = 1; level->source == CG_FROM_DOCUMENT && i < network->things.count; ++i) {
    is_used[i] = (t.flags[i] & IS_DOCUMENT_WANTED) != 0;
  }
  if (level->source == CG_FROM_BODY) {
    tell_bodiless(&t);
  }
  return tie_all(&t, ties);
}
