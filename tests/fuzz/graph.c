/* SPDX-License-Identifier: Apache-2.0 */
/* Graphs in Turtle, N-Triples and N-Quads, read by serd. Everything read can be written and read
 * again. */
#include "frame.h"

#include "base/buffer.h"

#include <clausegraph/statements.h>

typedef struct {
  cg_buffer lines; /* N-Triples of the valid statements */
  size_t count;    /* Number of these */
} reading;

static cg_status take(void *handle, const cg_statement_view *statement) {
  reading *const r = handle;
  const size_t before = r->lines.length;
  const cg_status status = cg_statement_write(statement, cg_buffer_take, &r->lines);
  r->lines.length = status ? before : r->lines.length;
  r->count += !status;
  return CG_OK; /* Graphs of other programs may contain invalid terms, which a writer refuses. */
}

static cg_status count(void *handle, const cg_statement_view *statement) {
  (void)statement;
  ++*(size_t *)handle;
  return CG_OK;
}

static cg_status drop(void *handle, const cg_statement_view *statement) {
  const cg_slice parts[] = {statement->subject,  statement->predicate, statement->object,
                            statement->datatype, statement->language,  statement->graph};
  for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); ++i) {
    fuzz_drop(handle, parts[i]);
  }
  return CG_OK;
}

static void check(cg_slice data, const char *syntax, const cg_environment *environment) {
  cg_arena *const arena = fuzz_arena();
  reading first = {cg_buffer_init(arena), 0};
  size_t again = 0;
  size_t sum = 0;
  const cg_status status = cg_statements_read(environment, "input", data, syntax, take, &first);
  fuzz_require(!status || status == CG_BAD_INPUT, "a graph is read or refused");
  fuzz_require(!cg_statements_read(environment, "output", cg_buffer_slice(&first.lines), "ntriples",
                                   count, &again) &&
                 again == first.count,
               "what was written can be read");
  const cg_status blanks =
    cg_statements_read_blanks(environment, "input", data, syntax, drop, &sum);
  fuzz_require(!blanks || blanks == CG_BAD_INPUT, "a graph with blank nodes is read or refused");
  cg_arena_free(arena);
}

FUZZ_TARGET(graph) {
  static const char *const syntaxes[] = {"turtle", "ntriples", "nquads"};
  const cg_environment environment = {.size = sizeof(cg_environment), .log = fuzz_messages.log};
  for (size_t i = 0; i < 3; ++i) {
    check(fuzz_slice(data, size), syntaxes[i], &environment);
  }
  return 0;
}
