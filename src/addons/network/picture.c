/* SPDX-License-Identifier: Apache-2.0 */
/* Chooses the nodes and edges to draw. */
#include "addons/network/picture_impl.h"
#include "addons/network/picture_labels.h"
#include "addons/network/picture_layout.h"
#include "addons/network/picture_svg.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"

#include <math.h>
#include <stdlib.h>

#define NODES_DEFAULT 200
#define RADIUS_LEAST 4.0
#define RADIUS_MOST 22.0

/* A node with its sort keys. */
typedef struct {
  uint32_t node;
  uint32_t cited;
  uint32_t references;
  uint32_t citing;
  uint32_t ties; /* Number of edges with nodes already chosen */
} choice;

static int compare_counts(uint32_t a, uint32_t b) { return (a < b) - (a > b); }

static int compare_choices(const void *a, const void *b) {
  const choice *const x = a;
  const choice *const y = b;
  const int orders[] = {compare_counts(x->cited, y->cited),
                        compare_counts(x->references, y->references),
                        compare_counts(x->citing, y->citing), -compare_counts(x->node, y->node)};
  int order = 0;
  for (size_t i = 0; !order && i < sizeof(orders) / sizeof(orders[0]); ++i) {
    order = orders[i];
  }
  return order;
}

/* Rank all nodes that cite or are cited, the most cited first. */
static cg_status rank_nodes(cg_picture *p, choice **out) {
  const cg_network *const network = p->measures->network;
  const uint32_t node_count = p->measures->summary.nodes;
  bool *const has_edge = cg_arena_take(p->arena, (size_t)node_count + 1);
  choice *const choices = cg_arena_take_many(p->arena, (size_t)node_count + 1, sizeof(*choices));
  if (!has_edge || !choices) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < cg_network_edge_count(network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    has_edge[edge.source] = has_edge[edge.target] = true;
  }
  for (uint32_t i = 0; i < node_count; ++i) {
    const cg_measures_view *const view = &p->measures->views[i];
    if (has_edge[i]) {
      choices[p->candidates++] = (choice){i, view->in_degree, view->in_weight, view->out_degree, 0};
    }
  }
  qsort(choices, p->candidates, sizeof(*choices), compare_choices);
  *out = choices;
  return CG_OK;
}

/* Collect edges between spots; `spot_of` is indexed by node and has the spot plus one, or 0. */
static cg_status choose_lines(cg_picture *p, const uint32_t *spot_of) {
  const cg_network *const network = p->measures->network;
  const size_t edge_count = cg_network_edge_count(network);
  p->lines = cg_arena_take_many(p->arena, edge_count + 1, sizeof(*p->lines));
  if (!p->lines) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < edge_count; ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    const uint32_t source = spot_of[edge.source];
    const uint32_t target = spot_of[edge.target];
    if (source && target) {
      p->lines[p->line_count++] =
        (cg_line){source - 1, target - 1, edge.count, edge.is_conflict != 0};
      p->spots[source - 1].is_joined = p->spots[target - 1].is_joined = true;
    }
  }
  return CG_OK;
}

/* Remove spots without a line. */
static void drop_lonely(cg_picture *p, uint32_t *moved) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < p->spot_count; ++i) {
    moved[i] = kept;
    if (p->spots[i].is_joined) {
      p->spots[kept++] = p->spots[i];
    }
  }
  p->spot_count = kept;
  for (uint32_t i = 0; i < p->line_count; ++i) {
    p->lines[i].source = moved[p->lines[i].source];
    p->lines[i].target = moved[p->lines[i].target];
  }
}

/* Order of the remaining nodes once the most cited are chosen: by the number of these that they
 * cite. */
static int compare_ties(const void *a, const void *b) {
  const choice *const x = a;
  const choice *const y = b;
  return x->ties != y->ties ? compare_counts(x->ties, y->ties) : compare_choices(a, b);
}

/* The most cited nodes seldom cite each other, so half of the places are for the nodes that cite
   the other half most. */
static cg_status prefer_citing(const cg_picture *p, choice *choices, uint32_t most) {
  const cg_network *const network = p->measures->network;
  const uint32_t half = most / 2;
  uint32_t *const place_of =
    cg_arena_take_many(p->arena, (size_t)p->measures->summary.nodes + 1, sizeof(*place_of));
  if (!place_of) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < p->candidates; ++i) {
    place_of[choices[i].node] = i;
  }
  for (size_t i = 0; i < cg_network_edge_count(network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(network, i);
    choices[place_of[edge.source]].ties += place_of[edge.target] < half;
    choices[place_of[edge.target]].ties +=
      place_of[edge.source] < half && !cg_network_is_directed(network);
  }
  qsort(choices + half, p->candidates - half, sizeof(*choices), compare_ties);
  qsort(choices, most, sizeof(*choices), compare_choices);
  return CG_OK;
}

static cg_status choose(cg_picture *p, size_t most) {
  choice *choices = NULL;
  uint32_t *const spot_of =
    cg_arena_take_many(p->arena, (size_t)p->measures->summary.nodes + 1, sizeof(*spot_of));
  CG_TRY(spot_of ? rank_nodes(p, &choices) : CG_NO_MEMORY);
  p->spot_count = p->candidates < most ? p->candidates : (uint32_t)most;
  CG_TRY(p->spot_count < p->candidates ? prefer_citing(p, choices, p->spot_count) : CG_OK);
  p->spots = cg_arena_take_many(p->arena, (size_t)p->spot_count + 1, sizeof(*p->spots));
  uint32_t *const moved = cg_arena_take_many(p->arena, (size_t)p->spot_count + 1, sizeof(*moved));
  if (!p->spots || !moved) {
    return CG_NO_MEMORY;
  }
  const double greatest = p->spot_count && choices[0].cited ? choices[0].cited : 1;
  for (uint32_t i = 0; i < p->spot_count; ++i) {
    const double size = sqrt(choices[i].cited / greatest);
    p->spots[i] = (cg_spot){.node = choices[i].node,
                            .radius = RADIUS_LEAST + (RADIUS_MOST - RADIUS_LEAST) * size};
    spot_of[choices[i].node] = i + 1;
  }
  CG_TRY(choose_lines(p, spot_of));
  drop_lonely(p, moved);
  return CG_OK;
}

static cg_status make_title(cg_picture *p, const char *title) {
  if (title) {
    p->title = cg_slice_of(title);
    return CG_OK;
  }
  for (size_t i = 0; cg_network_level(i).name; ++i) {
    if (!strcmp(cg_network_level(i).name, p->measures->options.level)) {
      const cg_slice pieces[] = {CG_SLICE("Citations: "), cg_slice_of(cg_network_level(i).label)};
      p->title = cg_join(p->arena, pieces, 2);
    }
  }
  return p->title.data ? CG_OK : CG_NO_MEMORY;
}

static cg_status draw(cg_picture *p, const cg_picture_options *options, cg_network_writer *w) {
  const size_t most = options->nodes ? options->nodes : NODES_DEFAULT;
  CG_TRY(make_title(p, options->title));
  CG_TRY(choose(p, most));
  CG_TRY(cg_picture_lay_out(p));
  cg_picture_place_labels(p);
  cg_picture_write_svg(w, p);
  return w->outlet.status;
}

cg_status cg_picture_write(const cg_measures *measures, const cg_picture_options *options,
                           cg_sink sink, void *handle) {
  cg_picture_options chosen;
  cg_picture picture = {.measures = measures};
  cg_network_writer w = {.network = measures->network, .outlet = {sink, handle, CG_OK}};
  CG_TRY(cg_struct_take(&measures->network->messages, "cg_picture_options", options, &chosen,
                        sizeof(chosen)));
  CG_TRY(cg_arena_new(measures->network->allocator, &picture.arena));
  const cg_status status = draw(&picture, &chosen, &w);
  cg_arena_free(picture.arena);
  return status;
}
