/* SPDX-License-Identifier: Apache-2.0 */
#include "model/link_names.h"

#define NAME(constant, name) name,
#define METHOD_NAME(constant, name) [CG_METHOD_##constant] = name,
#define STATUS_NAME(constant, name) [CG_##constant] = name,

cg_slice cg_rule_key(cg_rule rule) {
  static const char *const keys[CG_RULE_COUNT] = {"", CG_RULES(NAME)};
  return cg_slice_of(keys[rule]);
}

/* A number from a caller may be of a later release. */
cg_slice cg_method_name(cg_method method) {
  static const char *const names[CG_METHOD_COUNT] = {"", CG_METHODS(METHOD_NAME)};
  return cg_slice_of((unsigned)method < CG_METHOD_COUNT ? names[method] : "");
}

cg_slice cg_reference_status_name(cg_reference_status status) {
  static const char *const names[CG_STATUS_COUNT] = {"", CG_STATUSES(STATUS_NAME)};
  return cg_slice_of((unsigned)status < CG_STATUS_COUNT ? names[status] : "");
}

cg_slice cg_omission_reason_words(cg_omission_reason reason) {
  static const char *const words[CG_OMITTED_COUNT] = {
    [CG_OMITTED_INSIDE] = "part of a longer name that has its own reference",
    [CG_OMITTED_OPTIONAL] = "the pack marks this name as optional: readers disagree whether it is a reference",
    [CG_OMITTED_HEADING] = "capitals in a heading do not mark a name",
    [CG_OMITTED_OWN] = "the document's own symbol, number or day",
    [CG_OMITTED_NO_ANTECEDENT] = "a short form without an antecedent in the text",
    [CG_OMITTED_DOUBTFUL] = "a short form that may not mean what was named last",
    [CG_OMITTED_NO_BODY] = "no body in the packs numbers its documents in this way",
    [CG_OMITTED_CURATED] = "a curator marked this reference as wrong",
  };
  return cg_slice_of(words[reason]);
}
