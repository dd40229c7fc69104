/* SPDX-License-Identifier: Apache-2.0 */
/* Ages of cited things: years between citing and cited document, if both are known. */
#include "addons/network/measures_ages.h"

#include "addons/network/measures_impl.h"

/* Sums for a node. */
typedef struct {
  double years_to_cited;
  double years_to_citing;
  uint32_t cited;
  uint32_t citing;
} ages;

static void note_year(cg_measures_view *view, uint32_t year) {
  if (!view->first_cited || year < view->first_cited) {
    view->first_cited = year;
  }
  if (year > view->last_cited) {
    view->last_cited = year;
  }
}

cg_status cg_measure_ages(cg_measures *m, cg_arena *arena) {
  const size_t node_count = cg_network_node_count(m->network);
  const bool is_directed = cg_network_is_directed(m->network) != 0;
  ages *const all = cg_arena_take_many(arena, node_count + 1, sizeof(*all));
  if (!all) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; is_directed && i < cg_network_edge_count(m->network); ++i) {
    const cg_network_edge_view edge = cg_network_edge(m->network, i);
    const uint32_t citing = cg_network_node(m->network, edge.source).year;
    const uint32_t cited = cg_network_node(m->network, edge.target).year;
    if (citing && !edge.is_conflict) {
      note_year(&m->views[edge.target], citing);
    }
    if (citing && cited && !edge.is_conflict) {
      const double years = (double)citing - cited;
      all[edge.source].years_to_cited += years;
      ++all[edge.source].cited;
      all[edge.target].years_to_citing += years;
      ++all[edge.target].citing;
    }
  }
  for (size_t i = 0; i < node_count; ++i) {
    m->views[i].age_of_cited = all[i].cited ? all[i].years_to_cited / all[i].cited : -1;
    m->views[i].age_when_cited = all[i].citing ? all[i].years_to_citing / all[i].citing : -1;
  }
  return CG_OK;
}
