/* SPDX-License-Identifier: Apache-2.0 */
#include "model/link_names.h"

#include <clausegraph/acts.h>
#include <clausegraph/clauses.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
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

cg_slice cg_clause_type_name(cg_clause_type type) {
  static const char *const names[] = {"",
                                      [CG_FRONT_MATTER] = "FrontMatter",
                                      [CG_PREAMBULAR] = "PreambularParagraph",
                                      [CG_OPERATIVE] = "OperativeParagraph",
                                      [CG_SUBPARAGRAPH] = "Subparagraph",
                                      [CG_ANNEX] = "Annex",
                                      [CG_FOOTNOTE] = "Footnote"};
  return cg_slice_of((unsigned)type < LENGTH(names) ? names[type] : "");
}

cg_slice cg_act_part_role_name(cg_act_part_role role) {
  static const char *const names[] = {"",
                                      [CG_PART_ADDRESSEE] = "addressee",
                                      [CG_PART_SUBJECT] = "about", /* As in the ontology */
                                      [CG_PART_CONSULTED] = "consulted",
                                      [CG_PART_RECIPIENT] = "recipient",
                                      [CG_PART_DEADLINE] = "deadline",
                                      [CG_PART_UNTIL] = "until",
                                      [CG_PART_SESSION] = "session",
                                      [CG_PART_PERIODICITY] = "periodicity",
                                      [CG_PART_DELIVERABLE] = "deliverable",
                                      [CG_PART_OBJECT] = "object",
                                      [CG_PART_TERM] = "term"};
  return cg_slice_of((unsigned)role < LENGTH(names) ? names[role] : "");
}

cg_slice cg_iri_kind_name(cg_iri_kind kind) {
  static const char *const names[] = {
    "", [CG_IRI_OF_DOCUMENT] = "document", [CG_IRI_OF_CLAUSE] = "clause",
    [CG_IRI_OF_REFERENCE] = "reference"};
  return cg_slice_of((unsigned)kind < LENGTH(names) ? names[kind] : "");
}

cg_slice cg_omission_reason_words(cg_omission_reason reason) {
  static const char *const words[CG_OMITTED_COUNT] = {
    [CG_OMITTED_INSIDE] = "part of a longer name that has its own reference",
    [CG_OMITTED_OPTIONAL] =
      "the pack marks this name as optional: readers disagree whether it is a reference",
    [CG_OMITTED_HEADING] = "capitals in a heading do not mark a name",
    [CG_OMITTED_OWN] = "the document's own symbol, number or day",
    [CG_OMITTED_NO_ANTECEDENT] = "a short form without an antecedent in the text",
    [CG_OMITTED_DOUBTFUL] = "a short form that may not mean what was named last",
    [CG_OMITTED_NO_BODY] = "no body in the packs numbers its documents in this way",
    [CG_OMITTED_CURATED] = "a curator marked this reference as wrong",
  };
  return cg_slice_of(words[reason]);
}
