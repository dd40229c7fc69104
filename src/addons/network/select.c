/* SPDX-License-Identifier: Apache-2.0 */
/* Levels, and the selection of nodes and edges from citations. */
#include "addons/network/cocitation.h"
#include "addons/network/edges.h"
#include "addons/network/network_impl.h"
#include "addons/network/nodes.h"
#include "addons/network/strings.h"
#include "addons/network/ties.h"

#include "base/growing.h"
#include "base/try.h"

#define DOCUMENTS (CG_CLASS_BIT(CG_CLASS_DOCUMENT) | CG_CLASS_BIT(CG_CLASS_COURT_DECISION))
#define INSTRUMENTS CG_CLASS_BIT(CG_CLASS_INSTRUMENT)
#define BODIES CG_CLASS_BIT(CG_CLASS_BODY)

static const cg_level levels[] = {
  {"document", "document to document or court decision", CG_FROM_DOCUMENT, DOCUMENTS},
  {"clause", "clause to document or court decision", CG_FROM_CLAUSE, DOCUMENTS},
  {"instrument", "document to instrument", CG_FROM_DOCUMENT, INSTRUMENTS},
  {"all", "document to document, court decision or instrument", CG_FROM_DOCUMENT,
   DOCUMENTS | INSTRUMENTS},
  {"thing", "document to document, court decision, instrument or body", CG_FROM_DOCUMENT,
   DOCUMENTS | INSTRUMENTS | BODIES},
  {"body", "adopting body to document or court decision", CG_FROM_BODY, DOCUMENTS},
  {"co-citation", "instrument to instrument, where a document cites both", CG_FROM_PAIR,
   INSTRUMENTS},
};

#define LEVEL_COUNT (sizeof(levels) / sizeof(levels[0]))

int cg_network_get_level(size_t index, cg_network_choice *out, size_t size) {
  const cg_network_choice choice = index < LEVEL_COUNT
                                     ? (cg_network_choice){levels[index].name, levels[index].label}
                                     : (cg_network_choice){NULL, NULL};
  return cg_struct_give(choice.name ? &choice : NULL, sizeof(choice), out, size);
}

static const cg_level *find_level(const char *name) {
  for (size_t i = 0; i < LEVEL_COUNT; ++i) {
    if (!name || !strcmp(name, levels[i].name)) {
      return &levels[i];
    }
  }
  return NULL;
}

/* Replace the selection by an empty one. */
static cg_status renew(cg_network *network) {
  cg_selection *const s = &network->selection;
  cg_arena_free(s->arena);
  *s = (cg_selection){0};
  CG_TRY(cg_arena_new(network->allocator, &s->arena));
  s->nodes = cg_array_init(s->arena, sizeof(cg_network_node_view));
  s->edges = cg_array_init(s->arena, sizeof(cg_network_edge_view));
  return cg_strings_init(&s->words, s->arena);
}

/* Replace node numbers by node indexes. Without direction, the smaller one becomes the source. */
static void renumber(cg_array *ties, const uint32_t *ranks, bool is_directed) {
  for (uint32_t i = 0; i < ties->count; ++i) {
    cg_tie *const tie = cg_array_at(ties, i);
    const uint32_t source = ranks[tie->source];
    const uint32_t target = ranks[tie->target];
    const bool is_turned = !is_directed && source > target;
    tie->source = is_turned ? target : source;
    tie->target = is_turned ? source : target;
  }
}

/* Note an empty selection because of a class that the level does not cite. */
static void tell_nothing(const cg_network *network, const cg_network_options *options,
                         const cg_level *level) {
  if (options->kind_count && network->citations.count > 1) {
    cg_note(&network->messages, "kind",
            "no thing of this class is cited at the level '%s'; try another level", level->name);
  }
}

static cg_status make(cg_network *network, const cg_network_options *options, const cg_level *level,
                      cg_arena *arena) {
  const size_t count = (size_t)network->things.count + network->clauses.count;
  cg_array ties = cg_array_init(arena, sizeof(cg_tie));
  bool *const is_used = cg_arena_take(arena, count);
  uint32_t *const ranks = cg_arena_take_many(arena, count, sizeof(*ranks));
  if (!is_used || !ranks) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_network_tie(network, options, level, &ties, is_used));
  if (!ties.count) {
    tell_nothing(network, options, level);
  }
  CG_TRY(level->source == CG_FROM_PAIR ? cg_network_pair(&ties) : CG_OK);
  for (uint32_t i = 0; i < ties.count; ++i) {
    const cg_tie *const tie = cg_array_at(&ties, i);
    is_used[tie->source] = true;
    is_used[tie->target] = true;
  }
  CG_TRY(cg_network_make_nodes(network, is_used, ranks, arena));
  renumber(&ties, ranks, network->selection.is_directed);
  return cg_network_make_edges(network, &ties, level->source != CG_FROM_BODY);
}

cg_status cg_network_select(cg_network *network, const cg_network_options *options) {
  cg_network_options wanted;
  cg_arena *arena = NULL;
  CG_TRY(
    cg_struct_take(&network->messages, "cg_network_options", options, &wanted, sizeof(wanted)));
  const cg_level *const level = find_level(wanted.level);
  if (!level) {
    return cg_fail(&network->messages, CG_BAD_ARGUMENT, "level", 0, "unknown level '%s'",
                   wanted.level);
  }
  CG_TRY(renew(network));
  network->selection.is_directed = level->source != CG_FROM_PAIR;
  CG_TRY(cg_arena_new(network->allocator, &arena));
  const cg_status status = make(network, &wanted, level, arena);
  cg_arena_free(arena);
  return status ? (cg_status)(renew(network) ? CG_NO_MEMORY : status) : CG_OK;
}
