/* SPDX-License-Identifier: Apache-2.0 */
/* The verbs with which a thing is cited, most frequent first. */
#include "addons/report/verbs.h"

#include "addons/report/report_impl.h"

#include "addons/report/html.h"
#include "base/try.h"

#include <stdlib.h>

typedef struct {
  cg_slice verb;
  uint32_t count; /* Number of clauses */
} tally;

/* Count each of `verbs`, "recalls, notes". */
static cg_status count_verbs(cg_slice verbs, cg_table *known, cg_array *tallies) {
  while (verbs.length) {
    const char *const comma = memchr(verbs.data, ',', verbs.length);
    const size_t length = comma ? (size_t)(comma - verbs.data) : verbs.length;
    const cg_slice verb = cg_slice_trim((cg_slice){verbs.data, length});
    uint32_t index = cg_table_find(known, verb);
    if (index == CG_NONE) {
      index = tallies->count;
      CG_TRY(cg_table_set(known, verb, index));
      CG_TRY(cg_array_append(tallies, &(tally){verb, 0}));
    }
    ++((tally *)cg_array_at(tallies, index))->count;
    verbs = cg_slice_from(verbs, comma ? length + 1 : length);
  }
  return CG_OK;
}

static int compare_tallies(const void *first, const void *second) {
  const tally *const a = first;
  const tally *const b = second;
  return a->count != b->count ? (a->count < b->count ? 1 : -1) : cg_slice_compare(a->verb, b->verb);
}

cg_status cg_report_put_verbs(const cg_report *report, const cg_cited *cited, cg_arena *arena,
                              FILE *file) {
  cg_table known = cg_table_init(arena);
  cg_array tallies = cg_array_init(arena, sizeof(tally));
  for (uint32_t i = cited->first; i != CG_NONE;) {
    const cg_report_citation *const citation = cg_array_at(&report->citations, i);
    CG_TRY(count_verbs(citation->verbs, &known, &tallies));
    i = citation->next;
  }
  if (!tallies.count) {
    return CG_OK;
  }
  qsort(tallies.items, tallies.count, sizeof(tally), compare_tallies);
  cg_html_put(file, "<p class='tally'>With the verbs ");
  for (uint32_t i = 0; i < tallies.count; ++i) {
    const tally *const one = cg_array_at(&tallies, i);
    cg_html_put(file, "$r$t <span class='count'>$u</span>", i ? CG_SLICE(", ") : CG_SLICE(""),
                one->verb, (unsigned)one->count);
  }
  cg_html_put(file, "</p>\n");
  return CG_OK;
}
