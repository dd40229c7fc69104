/* SPDX-License-Identifier: Apache-2.0 */
/* Citations of one thing by year of the citing document. */
#include "addons/network/timeline_impl.h"
#include "addons/network/timeline_write.h"

#include "base/growing.h"
#include "base/try.h"

static cg_slice key_of(cg_slice iri) {
  size_t key = iri.length;
  while (key && iri.data[key - 1] != '/' && iri.data[key - 1] != '#') {
    --key;
  }
  return cg_slice_from(iri, key);
}

static bool is_called(const cg_network_node_view *node, cg_slice word) {
  return cg_slice_is_equal(node->iri, word) || cg_slice_is_alike(key_of(node->iri), word) ||
         cg_slice_is_alike(node->label, word) || cg_slice_is_alike(node->title, word) ||
         cg_slice_is_alike(node->identifier, word);
}

/* Whether `text` contains `word`, ignoring case. */
static bool has_words(cg_slice text, cg_slice word) {
  for (size_t i = 0; i + word.length <= text.length; ++i) {
    if (cg_slice_is_alike((cg_slice){text.data + i, word.length}, word)) {
      return true;
    }
  }
  return false;
}

static bool has_in_name(const cg_network_node_view *node, cg_slice word) {
  return has_words(node->title, word) || has_words(node->label, word);
}

/* The cited node for which `is` matches `word`; `count` becomes the number of matches. */
static uint32_t find_by(const cg_measures *m, cg_slice word,
                        bool (*is)(const cg_network_node_view *, cg_slice), uint32_t *count) {
  uint32_t found = CG_NO_NODE;
  *count = 0;
  for (uint32_t i = 0; i < m->summary.nodes; ++i) {
    const cg_network_node_view node = cg_network_node(m->network, i);
    if (m->views[i].in_degree && is(&node, word)) {
      found = found == CG_NO_NODE ? i : found;
      ++*count;
    }
  }
  return found;
}

static cg_status find(const cg_measures *m, const char *of, uint32_t *out) {
  const cg_messages *const messages = &m->network->messages;
  const cg_slice word = cg_slice_of(of);
  uint32_t count = 0;
  *out = find_by(m, word, is_called, &count);
  if (!count && word.length) {
    *out = find_by(m, word, has_in_name, &count);
  }
  if (!count) {
    return cg_fail(messages, CG_BAD_ARGUMENT, "of", 0, "no cited thing is called '%s'", of);
  }
  if (count > 1) {
    const cg_network_node_view first = cg_network_node(m->network, *out);
    return cg_fail(messages, CG_BAD_ARGUMENT, "of", 0,
                   "%u cited things are called '%s'; give an IRI, such as %.*s", (unsigned)count,
                   of, (int)first.iri.length, first.iri.data);
  }
  return CG_OK;
}

/* Count by year, including years without citations between the first and the last. */
static cg_status count_years(const cg_measures *m, cg_timeline *t) {
  const cg_network *const network = m->network;
  t->from = m->views[t->node].first_cited;
  t->year_count = t->from ? m->views[t->node].last_cited - t->from + 1 : 0;
  t->years = cg_arena_take_many(t->arena, (size_t)t->year_count + 1, sizeof(*t->years));
  for (size_t i = 0; t->years && i < cg_network_edge_count(network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    const uint32_t year = cg_network_node(network, edge.source).year;
    if (edge.target != t->node || edge.is_conflict) {
      continue;
    }
    cg_timeline_year *const one = year ? &t->years[year - t->from] : &t->undated;
    ++one->documents;
    one->preambular += edge.preambular;
    one->operative += edge.operative;
    one->others += edge.count - edge.preambular - edge.operative;
  }
  return t->years ? CG_OK : CG_NO_MEMORY;
}

static cg_status write(const cg_measures *m, const char *of, const char *format, cg_timeline *t,
                       cg_network_writer *w) {
  CG_TRY(find(m, of, &t->node));
  t->view = cg_network_node(m->network, t->node);
  CG_TRY(count_years(m, t));
  if (!strcmp(format, "svg")) {
    cg_timeline_write_svg(w, t);
  } else if (!strcmp(format, "csv")) {
    cg_timeline_write_csv(w, t);
  } else if (!strcmp(format, "jsonl")) {
    cg_timeline_write_json(w, t);
  } else {
    cg_timeline_write_text(w, t);
  }
  return w->outlet.status;
}

cg_status cg_timeline_write(cg_network *network, const cg_network_options *options, const char *of,
                            const char *format, cg_sink sink, void *handle) {
  cg_network_options wanted;
  cg_network_writer w = {.network = network, .outlet = {sink, handle, CG_OK}};
  cg_timeline timeline = {0};
  cg_measures *measures = NULL;
  CG_TRY(
    cg_struct_take(&network->messages, "cg_network_options", options, &wanted, sizeof(wanted)));
  wanted.level = wanted.level ? wanted.level : "thing";
  if (strcmp(format, "svg") && strcmp(format, "csv") && strcmp(format, "jsonl") &&
      strcmp(format, "text")) {
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(cg_measures_new(network, &wanted, CG_MEASURE_COUNTS, &measures));
  cg_status status = cg_arena_new(network->allocator, &timeline.arena);
  if (!status) {
    status = write(measures, of, format, &timeline, &w);
    cg_arena_free(timeline.arena);
  }
  cg_measures_free(measures);
  return status;
}
