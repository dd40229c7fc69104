/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/graph.h"

#include "base/try.h"
#include "graph/acts.h"
#include "graph/clauses.h"
#include "graph/description.h"
#include "graph/making.h"
#include "graph/parts.h"
#include "graph/self_references.h"
#include "graph/things.h"
#include "graph/vote.h"

/* Approximate numbers of statements per item and per document; nearly all documents have fewer. */
#define PER_LINK 14u
#define PER_CLAUSE 8u
#define PER_THING 12u
#define PER_ACT 10u
#define PER_ACT_PART 4u
#define PER_DOCUMENT 100u

/* Reserve room for the statements, so that they are rarely moved. */
static cg_status make_room(const cg_document *document, cg_array *statements) {
  const size_t count =
    document->links.count * (size_t)PER_LINK + document->clauses.count * (size_t)PER_CLAUSE +
    document->things.count * (size_t)PER_THING + document->acts.count * (size_t)PER_ACT +
    document->act_parts.count * (size_t)PER_ACT_PART + PER_DOCUMENT;
  return count < UINT32_MAX ? cg_array_reserve(statements, (uint32_t)count) : CG_OK;
}

cg_named_statements cg_document_graph_at(const cg_document_graph *graph, uint32_t index) {
  if (!index) {
    return (cg_named_statements){graph->iri, graph->statements};
  }
  const cg_things_part *const part = cg_array_at(&graph->things_parts, index - 1);
  cg_named_statements named = {part->graph, graph->things};
  named.statements.items =
    (char *)graph->things.items + (size_t)part->statements.begin * graph->things.item_size;
  named.statements.count = named.statements.capacity =
    part->statements.end - part->statements.begin;
  return named;
}

/* Write all descriptions of things, where the options say. */
static cg_status make_things(cg_making *m) {
  cg_document_graph *const graph = m->graph;
  CG_TRY(cg_make_things(m));
  CG_TRY(cg_make_provisions(m));
  CG_TRY(cg_make_verbs(m));
  m->statements = cg_making_own(m);
  if (graph->things_parts.count) {
    ((cg_things_part *)cg_array_at(&graph->things_parts, graph->things_parts.count - 1))
      ->statements.end = graph->things.count;
  }
  if (m->options->things == CG_THINGS_NONE) {
    graph->things.count = 0;
    graph->things_parts.count = 0;
  }
  return CG_OK;
}

cg_status cg_graph_run(const cg_document *document, const cg_packs *packs,
                       const cg_graph_options *options, cg_arena *arena, cg_line_stream *lines,
                       cg_document_graph *out) {
  *out = (cg_document_graph){document->iri, cg_statements_init(arena), cg_statements_init(arena),
                             cg_array_init(arena, sizeof(cg_things_part))};
  cg_making m = {
    .document = document,
    .packs = packs,
    .options = options,
    .arena = arena,
    .graph = out,
    .lines = lines,
    .described = cg_table_init(arena),
    .waiting = cg_array_init(arena, sizeof(cg_slice)),
    .parts = cg_array_init(arena, sizeof(cg_waiting_part)),
  };
  m.statements = cg_making_own(&m);
  m.seen_in = cg_arena_take_many(arena, (size_t)document->things.count + 1, sizeof(*m.seen_in));
  m.clause_iris =
    cg_arena_take_many(arena, (size_t)document->clauses.count + 1, sizeof(*m.clause_iris));
  CG_TRY(m.seen_in && m.clause_iris ? CG_OK : CG_NO_MEMORY);
  /* Most documents name fewer verbs, and things behind things, than things. */
  CG_TRY(cg_table_reserve(&m.described, 2 * document->things.count));
  CG_TRY(lines ? CG_OK : make_room(document, &out->statements));
  CG_TRY(cg_make_acts_ready(&m));
  CG_TRY(cg_make_document(&m));
  CG_TRY(cg_make_vote(&m));
  CG_TRY(cg_make_clauses(&m));
  CG_TRY(cg_make_self_references(&m));
  CG_TRY(make_things(&m));
  return options->describe ? cg_make_description(&m) : CG_OK;
}
