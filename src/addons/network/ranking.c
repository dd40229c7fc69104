/* SPDX-License-Identifier: Apache-2.0 */
/* Ranks things by a measure, with their citations. */
#include "addons/network/classes.h"
#include "addons/network/ranking_impl.h"
#include "addons/network/ranking_write.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"

#include <stdlib.h>

static double by_documents(const cg_measures_view *view) { return view->in_degree; }
static double by_citations(const cg_measures_view *view) { return view->in_weight; }
static double by_pagerank(const cg_measures_view *view) { return view->pagerank; }
static double by_authority(const cg_measures_view *view) { return view->authority; }
static double by_hub(const cg_measures_view *view) { return view->hub; }
static double by_betweenness(const cg_measures_view *view) { return view->betweenness; }
static double by_core(const cg_measures_view *view) { return view->core; }

static const cg_ranking_by measures[] = {
  {"documents", "documents that cite it", by_documents},
  {"citations", "references to it", by_citations},
  {"pagerank", "PageRank", by_pagerank},
  {"authority", "authority (HITS)", by_authority},
  {"hub", "hub (HITS), of what cites", by_hub},
  {"betweenness", "betweenness", by_betweenness},
  {"core", "core number", by_core},
};

#define MEASURE_COUNT (sizeof(measures) / sizeof(measures[0]))

int cg_ranking_get_measure(size_t index, cg_network_choice *out, size_t size) {
  const cg_network_choice choice =
    index < MEASURE_COUNT ? (cg_network_choice){measures[index].name, measures[index].label}
                          : (cg_network_choice){NULL, NULL};
  return cg_struct_give(choice.name ? &choice : NULL, sizeof(choice), out, size);
}

static const cg_ranking_by *find_measure(const char *name) {
  for (size_t i = 0; i < MEASURE_COUNT; ++i) {
    if (!name || !strcmp(name, measures[i].name)) {
      return &measures[i];
    }
  }
  return NULL;
}

cg_measure_extent cg_ranking_extent(const char *measure) {
  const cg_ranking_by *const by = find_measure(measure);
  const bool is_count = by && (by->value == by_documents || by->value == by_citations);
  return is_count ? CG_MEASURE_COUNTS : CG_MEASURE_ALL;
}

/* Sorted by value, then by documents, then by references, then by IRI. */
typedef struct {
  cg_rank rank;
  uint32_t documents;
  uint32_t references;
} sorted_rank;

static int compare_ranks(const void *a, const void *b) {
  const sorted_rank *const x = a;
  const sorted_rank *const y = b;
  const int orders[] = {(x->rank.value < y->rank.value) - (x->rank.value > y->rank.value),
                        (x->documents < y->documents) - (x->documents > y->documents),
                        (x->references < y->references) - (x->references > y->references),
                        (x->rank.node > y->rank.node) - (x->rank.node < y->rank.node)};
  int order = 0;
  for (size_t i = 0; !order && i < sizeof(orders) / sizeof(orders[0]); ++i) {
    order = orders[i];
  }
  return order;
}

/* Values that differ only in the last bits of a sum are equal. */
static double rounded(double value) { return (double)(int64_t)(value * 1e9 + 0.5) / 1e9; }

/* Find things of the requested kind that are cited or, for hubs, that cite. */
static cg_status find_ranks(const cg_measures *m, const cg_ranking_by *by, uint32_t kind,
                            cg_array *ranks) {
  for (uint32_t i = 0; i < m->summary.nodes; ++i) {
    const cg_measures_view *const view = &m->views[i];
    const double value = rounded(by->value(view));
    const bool counts = value > 0 && (by->value == by_hub || view->in_degree);
    if (counts && (!kind || cg_class_is_below(cg_network_node(m->network, i).type, kind))) {
      const sorted_rank one = {{.node = i, .value = value}, view->in_degree, view->in_weight};
      CG_TRY(cg_array_append(ranks, &one));
    }
  }
  if (ranks->count) {
    qsort(ranks->items, ranks->count, sizeof(sorted_rank), compare_ranks);
  }
  return CG_OK;
}

/* A verb and the number of documents that cite with it. */
typedef struct {
  cg_slice verb;
  uint32_t count;
} verb_count;

static int compare_verbs(const void *a, const void *b) {
  const verb_count *const x = a;
  const verb_count *const y = b;
  return x->count != y->count ? (x->count < y->count) - (x->count > y->count)
                              : cg_slice_compare(x->verb, y->verb);
}

static cg_status count_verb(cg_array *verbs, cg_slice verb) {
  for (uint32_t i = 0; i < verbs->count; ++i) {
    verb_count *const one = cg_array_at(verbs, i);
    if (cg_slice_is_equal(one->verb, verb)) {
      ++one->count;
      return CG_OK;
    }
  }
  const verb_count one = {verb, 1};
  return cg_array_append(verbs, &one);
}

/* "recalls; reaffirms" */
static cg_status count_verbs(cg_array *verbs, cg_slice list) {
  while (list.length) {
    const char *const end = memchr(list.data, ';', list.length);
    const size_t length = end ? (size_t)(end - list.data) : list.length;
    const cg_slice verb = cg_slice_trim((cg_slice){list.data, length});
    CG_TRY(verb.length ? count_verb(verbs, verb) : CG_OK);
    list = cg_slice_from(list, end ? length + 1 : length);
  }
  return CG_OK;
}

static cg_status tell_verbs(cg_array *verbs, cg_slice *out) {
  cg_buffer text = cg_buffer_init(verbs->arena);
  if (verbs->count) {
    qsort(verbs->items, verbs->count, sizeof(verb_count), compare_verbs);
  }
  for (uint32_t i = 0; i < verbs->count && i < CG_RANKING_VERBS; ++i) {
    const verb_count *const one = cg_array_at(verbs, i);
    CG_TRY(cg_buffer_add(&text, i ? CG_SLICE("; ") : CG_SLICE("")));
    CG_TRY(cg_buffer_add(&text, one->verb));
    CG_TRY(cg_buffer_add_byte(&text, ' '));
    CG_TRY(cg_buffer_add_number(&text, one->count));
  }
  *out = cg_buffer_slice(&text);
  return CG_OK;
}

/* Fill in the citations of the things in `rows`. */
static cg_status describe(const cg_measures *m, cg_rank *rows, uint32_t count, cg_arena *arena) {
  /* 0: none */
  uint32_t *const row_of = cg_arena_take_many(arena, (size_t)m->summary.nodes + 1, sizeof(*row_of));
  cg_array *const verbs = cg_arena_take_many(arena, (size_t)count + 1, sizeof(*verbs));
  if (!row_of || !verbs) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    row_of[rows[i].node] = i + 1;
    verbs[i] = cg_array_init(arena, sizeof(verb_count));
  }
  for (size_t i = 0; i < cg_network_edge_count(m->network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(m->network, i);
    const uint32_t row = edge.is_conflict ? 0 : row_of[edge.target];
    if (row) {
      rows[row - 1].acts += edge.acts;
      rows[row - 1].preambular += edge.preambular;
      rows[row - 1].operative += edge.operative;
      CG_TRY(count_verbs(&verbs[row - 1], edge.verbs));
    }
  }
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(tell_verbs(&verbs[i], &rows[i].verbs));
  }
  return CG_OK;
}

static cg_status make_rows(cg_ranking *ranking, uint32_t kind, cg_arena *arena) {
  const cg_measures *const m = ranking->measures;
  cg_array ranks = cg_array_init(arena, sizeof(sorted_rank));
  CG_TRY(find_ranks(m, ranking->by, kind, &ranks));
  const uint32_t count =
    ranks.count < ranking->options->count ? ranks.count : (uint32_t)ranking->options->count;
  cg_rank *const rows = cg_arena_take_many(arena, (size_t)count + 1, sizeof(*rows));
  if (!rows) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    rows[i] = ((const sorted_rank *)cg_array_at(&ranks, i))->rank;
  }
  ranking->rows = rows;
  ranking->count = count;
  return describe(m, rows, count, arena);
}

static cg_status check(const cg_measures *m, const cg_ranking_options *options, uint32_t *kind) {
  *kind = options->kind ? cg_class_find(cg_slice_of(options->kind)) : 0;
  if (!find_measure(options->by)) {
    return cg_fail(&m->network->messages, CG_BAD_ARGUMENT, "by", 0, "unknown measure '%s'",
                   options->by);
  }
  if (options->kind && !*kind) {
    return cg_fail(&m->network->messages, CG_BAD_ARGUMENT, "kind", 0, "unknown class '%s'",
                   options->kind);
  }
  return CG_OK;
}

cg_status cg_ranking_write(const cg_measures *m, const cg_ranking_options *options,
                           const char *format, int has_headings, cg_sink sink, void *handle) {
  cg_ranking_options chosen;
  CG_TRY(
    cg_struct_take(&m->network->messages, "cg_ranking_options", options, &chosen, sizeof(chosen)));
  cg_ranking ranking = {.measures = m, .options = &chosen, .by = find_measure(chosen.by)};
  cg_network_writer w = {.network = m->network, .outlet = {sink, handle, CG_OK}};
  const bool is_text = !strcmp(format, "text");
  uint32_t kind = 0;
  CG_TRY(check(m, &chosen, &kind));
  if (!is_text && strcmp(format, "csv") && strcmp(format, "tsv") && strcmp(format, "jsonl")) {
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(cg_arena_new(m->network->allocator, &w.arena));
  const cg_status status = make_rows(&ranking, kind, w.arena);
  if (!status && is_text) {
    cg_ranking_write_text(&w, &ranking);
  } else if (!status) {
    cg_ranking_write_rows(&w, &ranking, format, has_headings != 0);
  }
  cg_arena_free(w.arena);
  return status ? status : w.outlet.status;
}
