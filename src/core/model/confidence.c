/* SPDX-License-Identifier: Apache-2.0 */
#include "model/confidence.h"

#include <stddef.h>

#define ROW(...) {__VA_ARGS__},

/* A kind of evidence; 0 in a field matches any value. */
typedef struct {
  cg_method method;
  cg_reference_status status;
  cg_rule rule;
  cg_note_link note;
  double confidence;
} evidence;

static const evidence kinds[] = {
  CG_CONFIDENCES(ROW) /* From ontology/rules.ttl, the most specific first */
};

double cg_link_confidence(cg_rule rule, cg_method method, cg_reference_status status) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    const evidence *const kind = &kinds[i];
    if (!kind->note && (!kind->method || kind->method == method) &&
        (!kind->status || kind->status == status) && (!kind->rule || kind->rule == rule)) {
      return kind->confidence;
    }
  }
  return 0; /* Unreachable: tools/ontologyc refuses a method without a value. */
}

double cg_note_confidence(cg_note_link link) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    if (kinds[i].note == link) {
      return kinds[i].confidence;
    }
  }
  return 1; /* A matching mark is certain. */
}
