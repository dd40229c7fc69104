/* SPDX-License-Identifier: Apache-2.0 */
#include <clausegraph/redland.h>

#include "addons/redland/serializer.h"
#include "addons/redland/turn.h"

#include <string.h>

/* Whether `syntax` is one that raptor writes. */
static bool is_ours(const char *syntax) {
  size_t i = 0;
  while (cg_syntax(i).name && strcmp(cg_syntax(i).name, syntax)) {
    ++i;
  }
  return cg_syntax(i).is_addon;
}

static cg_status write_in_turn(const cg_graph *graph, const char *syntax, cg_sink sink,
                               void *handle) {
  cg_serializer serializer;
  if (!is_ours(syntax)) {
    return cg_graph_write(graph, syntax, sink, handle);
  }
  cg_status status = cg_serializer_open(&serializer, syntax, sink, handle);
  if (!status) {
    status = cg_graph_visit(graph, cg_serializer_take, &serializer);
  }
  return cg_serializer_close(&serializer, status);
}

cg_status cg_redland_write(const cg_graph *graph, const char *syntax, cg_sink sink, void *handle) {
  cg_turn_take();
  const cg_status status = write_in_turn(graph, syntax, sink, handle);
  cg_turn_end();
  return status;
}
