/* SPDX-License-Identifier: Apache-2.0 */
/* Queries: how they are spelled for rasqal, and what is refused.  Their execution has a process of
 * its own, which is not tried here. */
#include "frame.h"

#include "addons/redland/groups.h"
#include "addons/redland/spelling.h"
#include "addons/redland/unsafe.h"
#include "addons/redland/values.h"

static cg_slice without_end(const cg_buffer *text) {
  return (cg_slice){text->data, text->length - 1};
}

/* What was spelled once is spelled so again. */
static void check_spelling(cg_slice spelled, cg_arena *arena) {
  cg_buffer again = cg_buffer_init(arena);
  const char *refused = NULL;
  fuzz_require(!cg_sparql_spell(spelled, &again, &refused), "a spelled query can be spelled");
  fuzz_require(refused || cg_slice_is_equal(without_end(&again), spelled), "a spelled query stays");
}

FUZZ_TARGET(sparql) {
  cg_arena *const arena = fuzz_arena();
  cg_buffer spelled = cg_buffer_init(arena);
  cg_buffer other = cg_buffer_init(arena);
  const char *refused = NULL;
  bool computes = false;
  /* As cg_store_query() is given it: up to the first NUL. */
  const cg_slice query = cg_slice_of(cg_arena_copy(arena, fuzz_slice(data, size)).data);
  fuzz_require(!cg_sparql_spell(query, &spelled, &refused), "spelling");
  if (!refused) {
    const cg_slice text = without_end(&spelled);
    check_spelling(text, arena);
    fuzz_require(!cg_sparql_find_unsafe(text, arena, &refused, &computes),
                 "looking for what is unsafe");
    const cg_slice order = cg_sparql_distinct_order(text);
    fuzz_require(!order.length || (order.data >= text.data &&
                                   order.data + order.length <= text.data + text.length),
                 "the order is a part");
    fuzz_require(!cg_store_ask_of(text, &other), "asking for rows");
    other.length = 0;
    fuzz_require(!cg_store_of_nothing(text, &other), "asking of nothing");
    (void)cg_store_has_rows_of_values(text);
  }
  cg_arena_free(arena);
  return 0;
}
