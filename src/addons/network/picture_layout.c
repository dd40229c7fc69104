/* SPDX-License-Identifier: Apache-2.0 */
/* Places nodes: igraph's force-directed layout, scaled to the picture, then overlapping nodes
 * pushed apart. */
#include "addons/network/picture_layout.h"

#include "addons/network/measures_graph.h"
#include "addons/network/picture_impl.h"

#include "base/try.h"

#include <math.h>
#include <stdlib.h>

#define ROUNDS 1500     /* Rounds of the force-directed layout */
#define PUSHES 80       /* Maximum rounds of pushing */
#define GAP 7.0         /* Between two nodes */
#define OUTLIERS 0.03   /* Fraction of nodes on each side that are ignored for scaling */
#define GOLDEN 2.399963 /* Angle between neighbours on a spiral */

static cg_status make_edges(const cg_picture *p, igraph_vector_int_t *edges) {
  CG_TRY_IGRAPH(igraph_vector_int_resize(edges, (igraph_integer_t)p->line_count * 2));
  for (uint32_t i = 0; i < p->line_count; ++i) {
    VECTOR(*edges)[(size_t)i * 2] = p->lines[i].source;
    VECTOR(*edges)[(size_t)i * 2 + 1] = p->lines[i].target;
  }
  return CG_OK;
}

/* Start from a spiral with the most cited in the middle, so that the layout does not depend on
 * chance. */
static cg_status start(const cg_picture *p, igraph_matrix_t *places) {
  CG_TRY_IGRAPH(igraph_matrix_resize(places, p->spot_count, 2));
  for (uint32_t i = 0; i < p->spot_count; ++i) {
    MATRIX(*places, i, 0) = sqrt(i + 1.0) * cos(GOLDEN * i);
    MATRIX(*places, i, 1) = sqrt(i + 1.0) * sin(GOLDEN * i);
  }
  return CG_OK;
}

/* Set bounds, to keep unconnected parts from flying off. */
static cg_status set_bounds(const cg_picture *p, igraph_vector_t bounds[4]) {
  const double half = 1.1 * sqrt((double)p->spot_count) + 2;
  const double wide = half * (CG_PLOT_RIGHT - CG_PLOT_LEFT) / (CG_PLOT_BOTTOM - CG_PLOT_TOP);
  const double ends[] = {-wide, wide, -half, half};
  for (size_t i = 0; i < 4; ++i) {
    CG_TRY_IGRAPH(igraph_vector_resize(&bounds[i], p->spot_count));
    igraph_vector_fill(&bounds[i], ends[i]);
  }
  return CG_OK;
}

static cg_status run_forces(const cg_picture *p, const igraph_t *graph, igraph_matrix_t *places) {
  igraph_vector_t bounds[4];
  cg_status status = CG_OK;
  memset(bounds, 0, sizeof(bounds));
  for (size_t i = 0; !status && i < 4; ++i) {
    status = cg_igraph_status(igraph_vector_init(&bounds[i], 0));
  }
  if (!status) {
    status = set_bounds(p, bounds);
  }
  if (!status) {
    status = cg_igraph_status(igraph_layout_fruchterman_reingold(
      graph, places, true, ROUNDS, sqrt((double)p->spot_count), IGRAPH_LAYOUT_NOGRID, NULL,
      &bounds[0], &bounds[1], &bounds[2], &bounds[3]));
  }
  for (size_t i = 0; i < 4; ++i) {
    igraph_vector_destroy(&bounds[i]);
  }
  return status;
}

static cg_status lay_out_with(const cg_picture *p, igraph_vector_int_t *edges,
                              igraph_matrix_t *places) {
  igraph_t graph;
  CG_TRY(make_edges(p, edges));
  CG_TRY(start(p, places));
  CG_TRY_IGRAPH(igraph_create(&graph, edges, p->spot_count, IGRAPH_UNDIRECTED));
  cg_status status = cg_igraph_status(igraph_simplify(&graph, true, true, NULL));
  if (!status) {
    status = run_forces(p, &graph, places);
  }
  igraph_destroy(&graph);
  return status;
}

static int compare_doubles(const void *a, const void *b) {
  const double x = *(const double *)a;
  const double y = *(const double *)b;
  return (x > y) - (x < y);
}

static double limit(double value, double least, double most) {
  return value < least ? least : value > most ? most : value;
}

/* Scale a coordinate to begin..end; the few outermost nodes are moved to the border. */
static void stretch(cg_picture *p, const igraph_matrix_t *places, int column, double begin,
                    double end, double *sorted) {
  const uint32_t n = p->spot_count;
  for (uint32_t i = 0; i < n; ++i) {
    sorted[i] = MATRIX(*places, i, column);
  }
  qsort(sorted, n, sizeof(*sorted), compare_doubles);
  const uint32_t outer = (uint32_t)(n * OUTLIERS);
  const double low = sorted[outer];
  const double high = sorted[n - 1 - outer];
  for (uint32_t i = 0; i < n; ++i) {
    const double share = high > low ? (MATRIX(*places, i, column) - low) / (high - low) : 0.5;
    const double radius = p->spots[i].radius;
    const double place = limit(begin + share * (end - begin), begin + radius, end - radius);
    *(column ? &p->spots[i].y : &p->spots[i].x) = place;
  }
}

static void keep_inside(cg_spot *spot) {
  spot->x = limit(spot->x, CG_PLOT_LEFT + spot->radius, CG_PLOT_RIGHT - spot->radius);
  spot->y = limit(spot->y, CG_PLOT_TOP + spot->radius, CG_PLOT_BOTTOM - spot->radius);
}

/* Push two nodes apart if they touch. */
static bool push(cg_spot *a, cg_spot *b, uint32_t turn) {
  double x = b->x - a->x;
  double y = b->y - a->y;
  double distance = sqrt(x * x + y * y);
  const double wanted = a->radius + b->radius + GAP;
  if (distance >= wanted) {
    return false;
  }
  if (distance < 0.01) { /* In the same place: use any direction */
    x = cos(GOLDEN * turn);
    y = sin(GOLDEN * turn);
    distance = 1;
  }
  const double step = (wanted - distance) / 2 / distance;
  a->x -= x * step;
  a->y -= y * step;
  b->x += x * step;
  b->y += y * step;
  keep_inside(a);
  keep_inside(b);
  return true;
}

static void push_apart(cg_picture *p) {
  bool has_moved = true;
  for (uint32_t round = 0; has_moved && round < PUSHES; ++round) {
    has_moved = false;
    for (uint32_t i = 0; i < p->spot_count; ++i) {
      for (uint32_t j = i + 1; j < p->spot_count; ++j) {
        has_moved = push(&p->spots[i], &p->spots[j], i + j) || has_moved;
      }
    }
  }
}

/* Run the layout with igraph under control. */
static cg_status lay_out(cg_picture *p) {
  igraph_vector_int_t edges;
  igraph_matrix_t places;
  double *const sorted = cg_arena_take_many(p->arena, (size_t)p->spot_count + 1, sizeof(*sorted));
  memset(&edges, 0, sizeof(edges));
  memset(&places, 0, sizeof(places));
  cg_status status = sorted ? cg_igraph_status(igraph_vector_int_init(&edges, 0)) : CG_NO_MEMORY;
  if (!status) {
    status = cg_igraph_status(igraph_matrix_init(&places, 0, 0));
  }
  if (!status) {
    status = lay_out_with(p, &edges, &places);
  }
  if (!status) {
    stretch(p, &places, 0, CG_PLOT_LEFT, CG_PLOT_RIGHT, sorted);
    stretch(p, &places, 1, CG_PLOT_TOP, CG_PLOT_BOTTOM, sorted);
  }
  igraph_vector_int_destroy(&edges);
  igraph_matrix_destroy(&places);
  return status;
}

cg_status cg_picture_lay_out(cg_picture *p) {
  cg_igraph_guard guard;
  if (!p->spot_count) {
    return CG_OK;
  }
  cg_status status = cg_igraph_guard_open(&guard);
  if (!status) {
    status = lay_out(p);
  }
  cg_igraph_guard_close(&guard);
  push_apart(p);
  return status;
}
