/* SPDX-License-Identifier: Apache-2.0 */
#include "base/growing.h"
#include "base/try.h"
#include "engine/context_impl.h"
#include "engine/graph_impl.h"
#include "graph/graph.h"
#include "rdf/lines_writer.h"

#include <string.h>

struct cg_lines {
  cg_arena *arena;
  const char *syntax;     /* Static */
  cg_ledger *ledger;      /* From the options, for cg_document_write_lines() */
  cg_document_graph made; /* Without the statements already written */
};

/* The static name of the syntax; NULL if it cannot be written line by line. */
static const char *find_syntax(const char *syntax) {
  return !strcmp(syntax, "ntriples") ? "ntriples" : !strcmp(syntax, "nquads") ? "nquads" : NULL;
}

/* Write the lines of the document's own graph. */
static cg_status write_own(cg_lines *lines, const cg_context *context,
                           const cg_graph_options *options, const cg_document *document,
                           cg_outlet *outlet) {
  cg_line_stream stream;
  CG_TRY(cg_line_stream_init(&stream, lines->arena, outlet, lines->syntax));
  cg_line_stream_name(&stream, document->iri);
  CG_TRY(cg_graph_run(document, context->packs, options, lines->arena, &stream, &lines->made));
  return cg_line_stream_end(&stream);
}

cg_status cg_lines_new(const cg_context *context, const cg_graph_options *options,
                       const cg_document *document, const char *syntax, cg_sink sink, void *handle,
                       cg_lines **out) {
  cg_graph_options chosen;
  cg_outlet outlet = {sink, handle, CG_OK};
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_struct_take(&context->messages, "cg_graph_options", options, &chosen, sizeof(chosen)));
  CG_TRY(cg_graph_check_options(context, &chosen));
  CG_TRY(cg_graph_check_packs(document, context->packs, &context->messages));
  if (chosen.describe || !find_syntax(syntax)) {
    cg_fail(&context->messages, CG_BAD_ARGUMENT, "syntax", 0,
            "'%s' and descriptions cannot be written line by line; use cg_graph_write()", syntax);
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(cg_arena_new(context->allocator, &arena));
  cg_lines *const lines = cg_arena_take(arena, sizeof(*lines));
  if (lines) {
    *lines = (cg_lines){.arena = arena, .syntax = find_syntax(syntax), .ledger = chosen.ledger};
  }
  const cg_status status =
    lines ? write_own(lines, context, &chosen, document, &outlet) : CG_NO_MEMORY;
  if (status) {
    cg_arena_free(arena);
    return status;
  }
  *out = lines;
  return CG_OK;
}

cg_status cg_lines_write_things(cg_lines *lines, cg_ledger *ledger, cg_sink sink, void *handle) {
  cg_outlet outlet = {sink, handle, CG_OK};
  cg_ledger own = cg_ledger_init(lines->arena);
  cg_line_stream stream;
  if (!lines->made.things.count) {
    return CG_OK;
  }
  CG_TRY(cg_ledger_keep(ledger ? ledger : &own, &lines->made));
  CG_TRY(cg_line_stream_init(&stream, lines->arena, &outlet, lines->syntax));
  for (uint32_t i = 1; i < cg_document_graph_count(&lines->made); ++i) {
    const cg_named_statements things = cg_document_graph_at(&lines->made, i);
    CG_TRY(cg_line_stream_put(&stream, &things.statements, things.iri));
  }
  lines->made.things.count = 0;
  return cg_line_stream_end(&stream);
}

void cg_lines_free(cg_lines *lines) {
  if (lines) {
    cg_arena_free(lines->arena);
  }
}

cg_status cg_document_write_lines(const cg_context *context, const cg_graph_options *options,
                                  const cg_document *document, const char *syntax, cg_sink sink,
                                  void *handle) {
  cg_lines *lines;
  CG_TRY(cg_lines_new(context, options, document, syntax, sink, handle, &lines));
  const cg_status status = cg_lines_write_things(lines, lines->ledger, sink, handle);
  cg_lines_free(lines);
  return status;
}
