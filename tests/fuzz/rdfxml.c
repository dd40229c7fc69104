/* SPDX-License-Identifier: Apache-2.0 */
/* Graphs in the syntaxes that raptor reads, into a store in memory: RDF/XML, and what raptor takes
 * the input for. */
#include "frame.h"

#include <clausegraph/store.h>

static void put(cg_slice data, const char *syntax) {
  const cg_environment environment = {.size = sizeof(cg_environment), .log = fuzz_messages.log};
  cg_store *store = NULL;
  fuzz_require(!cg_store_open(&environment, NULL, CG_STORE_WRITE, &store), "a store in memory");
  const cg_status status = cg_store_put_as(store, "input", data, syntax);
  fuzz_require(!status || status == CG_BAD_INPUT, "a graph is taken or refused");
  fuzz_require(cg_store_count(store) >= 0, "a number of statements");
  fuzz_require(!cg_store_close(store), "closing");
}

FUZZ_TARGET(rdfxml) {
  put(fuzz_slice(data, size), "rdfxml");
  put(fuzz_slice(data, size), "guess");
  return 0;
}
