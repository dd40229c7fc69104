/* SPDX-License-Identifier: Apache-2.0 */
/* Creates and frees networks, and reads the selection. */
#include "addons/network/drafts.h"
#include "addons/network/network_impl.h"
#include "addons/network/strings.h"
#include "addons/network/take.h"

#include "base/growing.h"
#include "base/try.h"

static cg_status start(cg_network *network) {
  const cg_thing_facts nothing = {.iri = {"", 0}};
  cg_arena *const arena = network->arena;
  network->thing_table = cg_table_init(arena);
  network->things = cg_array_init(arena, sizeof(cg_thing_facts));
  network->clauses = cg_array_init(arena, sizeof(cg_citing_clause));
  network->citations = cg_array_init(arena, sizeof(cg_citation));
  CG_TRY(cg_strings_init(&network->strings, arena));
  CG_TRY(cg_array_append(&network->things, &nothing));
  CG_TRY(cg_array_add(&network->clauses) ? CG_OK : CG_NO_MEMORY);
  CG_TRY(cg_array_add(&network->citations) ? CG_OK : CG_NO_MEMORY);
  CG_TRY(cg_network_know_predicates(network));
  return cg_drafts_renew(network);
}

cg_status cg_network_new(const cg_environment *environment, cg_network **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_network *const network = cg_arena_take(arena, sizeof(*network));
  if (!network) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  network->allocator = chosen.allocator;
  network->arena = arena;
  network->messages = cg_environment_messages(&chosen);
  const cg_status status = start(network);
  if (status) {
    cg_network_free(network);
    return status;
  }
  *out = network;
  return CG_OK;
}

void cg_network_free(cg_network *network) {
  if (network) {
    cg_drafts_clear(&network->drafts);
    cg_arena_free(network->selection.arena);
    cg_arena_free(network->arena);
  }
}

size_t cg_network_node_count(const cg_network *network) { return network->selection.nodes.count; }

int cg_network_get_node(const cg_network *network, size_t index, cg_network_node_view *out,
                        size_t size) {
  const cg_array *const nodes = &network->selection.nodes;
  return cg_struct_give(index < nodes->count ? cg_array_at(nodes, (uint32_t)index) : NULL,
                        sizeof(*out), out, size);
}

size_t cg_network_edge_count(const cg_network *network) { return network->selection.edges.count; }

int cg_network_get_edge(const cg_network *network, size_t index, cg_network_edge_view *out,
                        size_t size) {
  const cg_array *const edges = &network->selection.edges;
  return cg_struct_give(index < edges->count ? cg_array_at(edges, (uint32_t)index) : NULL,
                        sizeof(*out), out, size);
}

int cg_network_is_directed(const cg_network *network) { return network->selection.is_directed; }
