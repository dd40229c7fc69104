/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/storage_survey.h"

#include "addons/redland/tags.h"
#include "base/growing.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <clausegraph/statements.h>

static cg_status look_at_graph(cg_storage_survey *s, const cg_statement_view *statement) {
  const cg_slice graph = statement->graph;
  const bool is_own = cg_slice_is_equal(statement->subject, graph);
  const uint32_t known = graph.length ? cg_table_find(&s->graphs, graph) : 0;
  s->has_graphs = s->has_graphs || graph.length;
  if (!graph.length || known == 1 || (known == 0 && !is_own)) {
    return CG_OK;
  }
  const cg_slice name = cg_arena_copy(s->arena, graph);
  return name.data ? cg_table_set(&s->graphs, name, is_own) : CG_NO_MEMORY;
}

static cg_status look(void *handle, const cg_statement_view *statement) {
  cg_storage_survey *const s = handle;
  ++s->count;
  CG_TRY(look_at_graph(s, statement));
  s->has_long_tag = s->has_long_tag || statement->language.length > CG_TAG_MOST;
  if (cg_slice_is_equal(statement->predicate, CG_TERM(hasClause)) &&
      !cg_slice_is_equal(statement->subject, s->last)) {
    s->last = cg_arena_copy(s->arena, statement->subject);
    CG_TRY(s->last.data ? CG_OK : CG_NO_MEMORY);
    if (!s->documents || !cg_slice_is_equal(s->last, s->document)) {
      s->document = s->documents ? s->document : s->last;
      ++s->documents;
    }
  }
  return CG_OK;
}

/* Refuse shared graphs: a context is replaced as a whole, so the statements from other files would
 * be lost. */
static cg_status refuse_shared(const cg_storage *storage, const char *name,
                               const cg_storage_survey *s) {
  for (uint32_t i = 0; i < cg_table_slot_count(&s->graphs); ++i) {
    cg_slice graph;
    uint32_t is_document = 0;
    if (cg_table_slot_read(&s->graphs, i, &graph, &is_document) && !is_document) {
      return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                     "the graph <%.*s> is not that of a document; load the texts, or export them "
                     "again with their things inline",
                     (int)graph.length, graph.data);
    }
  }
  return CG_OK;
}

static cg_status check(const cg_storage *storage, const char *name, const cg_storage_survey *s) {
  if (s->has_long_tag) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "a language tag of more than %u bytes; shorten it", CG_TAG_MOST);
  }
  if (!s->documents) {
    return cg_fail(
      &storage->messages, CG_BAD_INPUT, name, 0,
      "no document: no statement with cg:hasClause; load a graph that clausegraph exported");
  }
  if (s->documents > 1 && !s->has_graphs && librdf_model_supports_contexts(storage->model)) {
    return cg_fail(&storage->messages, CG_BAD_INPUT, name, 0,
                   "several documents without named graphs, which Redland's contexts need; load "
                   "the texts, or N-Quads "
                   "(clausegraph export --things inline -o FILE.nq)");
  }
  return librdf_model_supports_contexts(storage->model) ? refuse_shared(storage, name, s) : CG_OK;
}

cg_status cg_storage_survey_read(const cg_storage *storage, const char *name, cg_slice data,
                                 const char *syntax, cg_arena *arena, cg_storage_survey *out) {
  const cg_environment environment = cg_environment_of(&storage->messages);
  *out = (cg_storage_survey){.arena = arena, .graphs = cg_table_init(arena)};
  CG_TRY(cg_statements_read(&environment, name, data, syntax, look, out));
  return check(storage, name, out);
}
