/* SPDX-License-Identifier: Apache-2.0 */
/* The measures of a node, for all formats. */
#include "addons/network/figures.h"

#include "addons/network/measures_impl.h"
#include "addons/network/write_impl.h"

#include <math.h>
#include <stdio.h>

#define PLACES 9
#define PLACES_POWER 1e9

cg_slice cg_decimal_text(double value, char *room) {
  const double whole = floor(value);
  uint64_t fraction = (uint64_t)((value - whole) * PLACES_POWER + 0.5);
  uint64_t integer = (uint64_t)whole;
  if (fraction >= (uint64_t)PLACES_POWER) {
    fraction = 0;
    ++integer;
  }
  size_t length = (size_t)snprintf(room, CG_NUMBER_LENGTH, "%llu.%09llu",
                                   (unsigned long long)integer, (unsigned long long)fraction);
  while (room[length - 1] == '0' && room[length - 2] != '.') {
    --length;
  }
  return (cg_slice){room, length};
}

static cg_slice count(uint32_t value, char *room) {
  return (cg_slice){room, (size_t)snprintf(room, CG_NUMBER_LENGTH, "%u", (unsigned)value)};
}

static cg_slice decimal(double value, char *room) {
  return value < 0 ? CG_SLICE("") : cg_decimal_text(value, room);
}

static cg_slice year(uint32_t value, char *room) {
  return value ? count(value, room) : CG_SLICE("");
}

static cg_slice word(cg_previous_basis basis, char *room) {
  (void)room;
  return basis == CG_PREVIOUS_TITLE  ? CG_SLICE("title")
         : basis == CG_PREVIOUS_LIST ? CG_SLICE("list")
                                     : CG_SLICE("");
}

#define FIGURE(field, how)                                                                         \
  static cg_slice figure_##field(const cg_measured_node *node, char *room) {                       \
    return how(node->measures->views[node->index].field, room);                                    \
  }
#define FIGURE_NODE(field)                                                                         \
  static cg_slice figure_##field(const cg_measured_node *node, char *room) {                       \
    const uint32_t other = node->measures->views[node->index].field;                               \
    (void)room;                                                                                    \
    return other == CG_NO_NODE ? CG_SLICE("")                                                      \
                               : cg_network_node(node->measures->network, other).iri;              \
  }

FIGURE(in_degree, count)
FIGURE(out_degree, count)
FIGURE(in_weight, count)
FIGURE(out_weight, count)
FIGURE(pagerank, decimal)
FIGURE(hub, decimal)
FIGURE(authority, decimal)
FIGURE(betweenness, decimal)
FIGURE(component, count)
FIGURE(component_size, count)
FIGURE(community, count)
FIGURE(core, count)
FIGURE(co_cited, count)
FIGURE(co_citations, count)
FIGURE_NODE(co_cited_most)
FIGURE(co_cited_count, count)
FIGURE(coupled, count)
FIGURE(couplings, count)
FIGURE_NODE(coupled_most)
FIGURE(coupled_count, count)
FIGURE(age_of_cited, decimal)
FIGURE(age_when_cited, decimal)
FIGURE(first_cited, year)
FIGURE(last_cited, year)
FIGURE_NODE(previous)
FIGURE(basis, word)
FIGURE(chain, count)

const cg_figure cg_figures[] = {
  {"in_degree", "inDegree", CG_FIGURE_COUNT, figure_in_degree},
  {"out_degree", "outDegree", CG_FIGURE_COUNT, figure_out_degree},
  {"in_weight", "inWeight", CG_FIGURE_COUNT, figure_in_weight},
  {"out_weight", "outWeight", CG_FIGURE_COUNT, figure_out_weight},
  {"pagerank", "pageRank", CG_FIGURE_DECIMAL, figure_pagerank},
  {"hub", "hub", CG_FIGURE_DECIMAL, figure_hub},
  {"authority", "authority", CG_FIGURE_DECIMAL, figure_authority},
  {"betweenness", "betweenness", CG_FIGURE_DECIMAL, figure_betweenness},
  {"component", "component", CG_FIGURE_COUNT, figure_component},
  {"component_size", "componentSize", CG_FIGURE_COUNT, figure_component_size},
  {"community", "community", CG_FIGURE_COUNT, figure_community},
  {"core", "coreNumber", CG_FIGURE_COUNT, figure_core},
  {"co_cited", "coCited", CG_FIGURE_COUNT, figure_co_cited},
  {"co_citations", "coCitations", CG_FIGURE_COUNT, figure_co_citations},
  {"co_cited_most", "coCitedMost", CG_FIGURE_NODE, figure_co_cited_most},
  {"co_cited_count", "coCitedCount", CG_FIGURE_COUNT, figure_co_cited_count},
  {"coupled", "coupled", CG_FIGURE_COUNT, figure_coupled},
  {"couplings", "couplings", CG_FIGURE_COUNT, figure_couplings},
  {"coupled_most", "coupledMost", CG_FIGURE_NODE, figure_coupled_most},
  {"coupled_count", "coupledCount", CG_FIGURE_COUNT, figure_coupled_count},
  {"age_of_cited", "ageOfCited", CG_FIGURE_DECIMAL, figure_age_of_cited},
  {"age_when_cited", "ageWhenCited", CG_FIGURE_DECIMAL, figure_age_when_cited},
  {"first_cited", "firstCited", CG_FIGURE_YEAR, figure_first_cited},
  {"last_cited", "lastCited", CG_FIGURE_YEAR, figure_last_cited},
  {"previous", "previous", CG_FIGURE_NODE, figure_previous},
  {"previous_by", "previousBy", CG_FIGURE_WORD, figure_basis},
  {"chain", "chainLength", CG_FIGURE_COUNT, figure_chain},
  {NULL, NULL, CG_FIGURE_COUNT, NULL},
};
