/* SPDX-License-Identifier: Apache-2.0 */
/* Makes edges from ties. All ties between two nodes are one edge, or two if some are conflicts. */
#include "addons/network/edges.h"

#include "addons/network/network_impl.h"
#include "addons/network/nodes.h"
#include "addons/network/strings.h"

#include "base/buffer.h"
#include "base/try.h"

#include <stdlib.h>

/* A tie with its sort keys. */
typedef struct {
  cg_tie tie;
  uint32_t document; /* Thing */
  uint32_t key;
} keyed_tie;

/* The current edge: its ties, and buffers for its words. */
typedef struct {
  cg_network *network;
  bool has_clauses;
  cg_array words; /* cg_slice */
} making;

static const cg_citation *citation_of(const cg_network *network, const keyed_tie *keyed) {
  return cg_array_at(&network->citations, keyed->tie.citation);
}

static const cg_citing_clause *clause_of(const cg_network *network, const keyed_tie *keyed) {
  return cg_array_at(&network->clauses, citation_of(network, keyed)->clause);
}

static int compare_numbers(uint32_t a, uint32_t b) { return (a > b) - (a < b); }

static bool is_same_edge(const cg_tie *a, const cg_tie *b) {
  return a->source == b->source && a->target == b->target && a->is_conflict == b->is_conflict;
}

static int compare_keyed(const void *a, const void *b) {
  const keyed_tie *const x = a;
  const keyed_tie *const y = b;
  const int orders[] = {compare_numbers(x->tie.source, y->tie.source),
                        compare_numbers(x->tie.target, y->tie.target),
                        x->tie.is_conflict - y->tie.is_conflict,
                        compare_numbers(x->document, y->document),
                        compare_numbers(x->key, y->key),
                        compare_numbers(x->tie.citation, y->tie.citation)};
  for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); ++i) {
    if (orders[i]) {
      return orders[i];
    }
  }
  return 0;
}

/* Sort the collected words, remove duplicates, and join them. */
static cg_status join_words(making *m, int (*compare)(const void *, const void *),
                            cg_slice separator, cg_slice *out) {
  cg_strings *const strings = &m->network->selection.words;
  uint32_t number = 0;
  *out = CG_SLICE("");
  if (!m->words.count) {
    return CG_OK;
  }
  const size_t count = cg_words_sort(m->words.items, m->words.count, compare);
  const cg_slice *const words = m->words.items;
  m->words.count = 0;
  if (count == 1) {
    *out = words[0];
    return CG_OK;
  }
  cg_buffer joined = cg_buffer_init(m->words.arena);
  for (size_t i = 0; i < count; ++i) {
    CG_TRY(i ? cg_buffer_add(&joined, separator) : CG_OK);
    CG_TRY(cg_buffer_add(&joined, words[i]));
  }
  CG_TRY(cg_strings_add(strings, cg_buffer_slice(&joined), &number));
  *out = cg_string(strings, number);
  return CG_OK;
}

static cg_status add_word(making *m, cg_slice word) {
  return word.length ? cg_array_append(&m->words, &word) : CG_OK;
}

static cg_status add_verbs(making *m, const cg_citation *citation) {
  const cg_network *const network = m->network;
  const cg_slice verbs = cg_string(&network->strings, citation->verbs);
  for (size_t at = 0; at < verbs.length; at += sizeof(uint32_t)) {
    uint32_t verb = 0;
    memcpy(&verb, verbs.data + at, sizeof(verb));
    CG_TRY(add_word(m, cg_network_label(network, cg_network_thing(network, verb))));
  }
  return CG_OK;
}

static cg_status make_clauses(making *m, const keyed_tie *ties, uint32_t count, cg_slice *out) {
  for (uint32_t i = 0; m->has_clauses && i < count; ++i) {
    CG_TRY(add_word(m, cg_string(&m->network->strings, clause_of(m->network, &ties[i])->label)));
  }
  return join_words(m, cg_labels_compare, CG_SLICE(" "), out);
}

static cg_status make_verbs(making *m, const keyed_tie *ties, uint32_t count, cg_slice *out) {
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(add_verbs(m, citation_of(m->network, &ties[i])));
  }
  return join_words(m, cg_words_compare, CG_SLICE("; "), out);
}

static cg_status make_dates(making *m, const keyed_tie *ties, uint32_t count, cg_slice *out) {
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(
      add_word(m, cg_string(&m->network->strings, citation_of(m->network, &ties[i])->stated_date)));
  }
  return join_words(m, cg_words_compare, CG_SLICE(" "), out);
}

static cg_status make_probable(making *m, const keyed_tie *ties, uint32_t count, cg_slice *out) {
  for (uint32_t i = 0; i < count; ++i) {
    const uint32_t probable = citation_of(m->network, &ties[i])->probable;
    CG_TRY(probable
             ? add_word(m, cg_network_label(m->network, cg_network_thing(m->network, probable)))
             : CG_OK);
  }
  return join_words(m, cg_words_compare, CG_SLICE("; "), out);
}

static int compare_acts(const void *a, const void *b) {
  return compare_numbers(*(const uint32_t *)a, *(const uint32_t *)b);
}

/* Number of distinct acts that contain the citations. */
static cg_status count_acts(const making *m, const keyed_tie *ties, uint32_t count, uint32_t *out) {
  uint32_t *const acts = cg_arena_take_many(m->words.arena, count, sizeof(*acts));
  if (!acts) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    acts[i] = citation_of(m->network, &ties[i])->act;
  }
  qsort(acts, count, sizeof(*acts), compare_acts);
  *out = 1;
  for (uint32_t i = 1; i < count; ++i) {
    *out += acts[i] != acts[i - 1];
  }
  return CG_OK;
}

/* Sum up the numbers of an edge made of citations. */
static void add_up(const cg_network *network, const keyed_tie *ties, uint32_t count,
                   cg_network_edge_view *edge) {
  uint32_t surest = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const cg_citation *const citation = citation_of(network, &ties[i]);
    const uint8_t part = clause_of(network, &ties[i])->part;
    edge->documents += !i || ties[i].document != ties[i - 1].document;
    edge->preambular += part == CG_CLASS_PREAMBULAR_PARAGRAPH;
    edge->operative += part == CG_CLASS_OPERATIVE_PARAGRAPH;
    surest = citation->confidence > surest ? citation->confidence : surest;
  }
  edge->count = count;
  edge->confidence = surest / (double)CG_CERTAIN;
}

static cg_status make_edge(making *m, const keyed_tie *ties, uint32_t count) {
  const cg_slice none = {"", 0};
  cg_network_edge_view edge = {.source = ties->tie.source,
                               .target = ties->tie.target,
                               .clauses = none,
                               .verbs = none,
                               .stated_date = none,
                               .probable = none,
                               .is_conflict = ties->tie.is_conflict};
  if (ties->tie.citation) {
    add_up(m->network, ties, count, &edge);
    CG_TRY(count_acts(m, ties, count, &edge.acts));
    CG_TRY(make_clauses(m, ties, count, &edge.clauses));
    CG_TRY(make_verbs(m, ties, count, &edge.verbs));
    CG_TRY(make_dates(m, ties, count, &edge.stated_date));
    CG_TRY(make_probable(m, ties, count, &edge.probable));
  } else {
    edge.count = edge.documents = ties->tie.count; /* Co-citations have no acts: `acts` stays 0. */
    edge.confidence = 1;
  }
  return cg_array_append(&m->network->selection.edges, &edge);
}

/* The ties with their sort keys, sorted; repeated references are merged. */
static cg_status sort_ties(const cg_network *network, const cg_array *ties, cg_array *out) {
  uint32_t kept = 0;
  CG_TRY(cg_array_reserve(out, ties->count));
  for (uint32_t i = 0; i < ties->count; ++i) {
    keyed_tie keyed = {.tie = *(const cg_tie *)cg_array_at(ties, i)};
    if (keyed.tie.citation) {
      keyed.document = clause_of(network, &keyed)->document;
      keyed.key = citation_of(network, &keyed)->key;
    }
    CG_TRY(cg_array_append(out, &keyed));
  }
  keyed_tie *const all = out->items;
  if (out->count) {
    qsort(all, out->count, sizeof(*all), compare_keyed);
  }
  for (uint32_t i = 0; i < out->count; ++i) {
    const keyed_tie *const last = kept ? &all[kept - 1] : NULL;
    if (!last || !is_same_edge(&last->tie, &all[i].tie) || last->document != all[i].document ||
        last->key != all[i].key) {
      all[kept++] = all[i];
    }
  }
  out->count = kept;
  return CG_OK;
}

static uint32_t count_edges(const keyed_tie *ties, uint32_t count) {
  uint32_t edges = 0;
  for (uint32_t i = 0; i < count; ++i) {
    edges += !i || !is_same_edge(&ties[i - 1].tie, &ties[i].tie);
  }
  return edges;
}

cg_status cg_network_make_edges(cg_network *network, cg_array *ties, bool has_clauses) {
  making m = {network, has_clauses, cg_array_init(ties->arena, sizeof(cg_slice))};
  cg_array sorted = cg_array_init(ties->arena, sizeof(keyed_tie));
  CG_TRY(sort_ties(network, ties, &sorted));
  const keyed_tie *const all = sorted.items;
  CG_TRY(cg_array_reserve(&network->selection.edges, count_edges(all, sorted.count)));
  for (uint32_t i = 0, end = 0; i < sorted.count; i = end) {
    while (end < sorted.count && is_same_edge(&all[end].tie, &all[i].tie)) {
      ++end;
    }
    CG_TRY(make_edge(&m, &all[i], end - i));
  }
  return CG_OK;
}
