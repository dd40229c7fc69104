/* SPDX-License-Identifier: Apache-2.0 */
/* Making and freeing networks, and looking at what is selected. */
#include "addons/network/drafts.h"
#include "addons/network/network_impl.h"
#include "addons/network/strings.h"
#include "addons/network/take.h"

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

cg_status cg_network_new(const cg_options *options, cg_network **out) {
  const cg_allocator *const allocator =
    options && options->allocator ? options->allocator : cg_allocator_default();
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_arena_new(allocator, &arena));
  cg_network *const network = cg_arena_take(arena, sizeof(*network));
  if (!network) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  network->allocator = allocator;
  network->arena = arena;
  if (options) {
    network->messages = (cg_messages){options->log, options->log_handle};
  }
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

cg_network_node_view cg_network_node(const cg_network *network, size_t index) {
  return *(const cg_network_node_view *)cg_array_at(&network->selection.nodes, (uint32_t)index);
}

size_t cg_network_edge_count(const cg_network *network) { return network->selection.edges.count; }

cg_network_edge_view cg_network_edge(const cg_network *network, size_t index) {
  return *(const cg_network_edge_view *)cg_array_at(&network->selection.edges, (uint32_t)index);
}

int cg_network_is_directed(const cg_network *network) { return network->selection.is_directed; }
