/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/link_names.h"

cg_slice cg_rule_key(cg_rule rule) {
  static const char *const keys[CG_RULE_COUNT] = {
    [CG_RULE_SYMBOL] = "symbol",
    [CG_RULE_RESOLUTION_NUMBER] = "resolution-number",
    [CG_RULE_DECISION_NUMBER] = "decision-number",
    [CG_RULE_OFFICIAL_RECORDS] = "official-records",
    [CG_RULE_DATE] = "date",
    [CG_RULE_DATE_RANGE] = "date-range",
    [CG_RULE_SESSION] = "session",
    [CG_RULE_SPECIAL_SESSION] = "special-session",
    [CG_RULE_GOAL] = "goal",
    [CG_RULE_TARGET] = "target",
    [CG_RULE_AGENDA_ITEM] = "agenda-item",
    [CG_RULE_COURT_DECISION] = "court-decision",
    [CG_RULE_KNOWN_NAME] = "known-name",
    [CG_RULE_OPEN_NAME] = "open-name",
    [CG_RULE_SHORT_FORM] = "short-form",
    [CG_RULE_ABBREVIATION] = "abbreviation",
    [CG_RULE_COLLECTIVE_NAME] = "collective-name",
    [CG_RULE_IBID] = "ibid",
    [CG_RULE_REPORT_WITHOUT_SYMBOL] = "report-without-symbol",
    [CG_RULE_ITS_RESOLUTION] = "its-resolution",
    [CG_RULE_FOUNDED_BODY] = "founded-body",
    [CG_RULE_THAT_RESOLUTION] = "that-resolution",
    [CG_RULE_CURATION] = "curation",
  };
  return cg_slice_of(keys[rule]);
}

cg_slice cg_method_name(cg_method method) {
  static const char *const names[CG_METHOD_COUNT] = {
    [CG_METHOD_PRINTED_SYMBOL] = "PrintedSymbol",
    [CG_METHOD_NAMED_ORGAN] = "NamedOrgan",
    [CG_METHOD_ADOPTING_ORGAN] = "AdoptingOrgan",
    [CG_METHOD_CARRIED_ORGAN] = "CarriedOrgan",
    [CG_METHOD_NUMBERING_STYLE] = "NumberingStyle",
    [CG_METHOD_KNOWN_NAME] = "KnownName",
    [CG_METHOD_COLLECTIVE_NAME] = "CollectiveName",
    [CG_METHOD_OPEN_NAME] = "OpenName",
    [CG_METHOD_SHORT_FORM] = "ShortForm",
    [CG_METHOD_DEFINED_ABBREVIATION] = "DefinedAbbreviation",
    [CG_METHOD_REPETITION] = "Repetition",
    [CG_METHOD_PRINTED_DATE] = "PrintedDate",
    [CG_METHOD_COUNTED_SESSION] = "CountedSession",
    [CG_METHOD_PRINTED_NUMBER] = "PrintedNumber",
    [CG_METHOD_QUOTED_TITLE] = "QuotedTitle",
    [CG_METHOD_FOUNDING_DOCUMENT] = "FoundingDocument",
    [CG_METHOD_CURATED] = "Curated",
  };
  return cg_slice_of(names[method]);
}

cg_slice cg_link_status_name(cg_link_status status) {
  static const char *const names[CG_LINK_STATUS_COUNT] = {
    [CG_RESOLVED] = "Resolved",
    [CG_AMBIGUOUS] = "Ambiguous",
    [CG_UNLISTED] = "Unlisted",
    [CG_CONFLICT] = "Conflict",
  };
  return cg_slice_of(names[status]);
}

cg_slice cg_omission_reason_words(cg_omission_reason reason) {
  static const char *const words[CG_OMITTED_COUNT] = {
    [CG_OMITTED_INSIDE] = "part of a longer name, whose reference says it",
    [CG_OMITTED_OPTIONAL] = "the pack marks this name as optional: readers disagree whether it is a reference",
    [CG_OMITTED_HEADING] = "capitals of a heading tell no name",
    [CG_OMITTED_OWN] = "the document's own symbol, number or day",
    [CG_OMITTED_NO_ANTECEDENT] = "a short form, and nothing was named before that it could mean",
    [CG_OMITTED_DOUBTFUL] = "a short form that need not mean what was named last",
    [CG_OMITTED_NO_BODY] = "no body of the packs numbers its documents so",
    [CG_OMITTED_CURATED] = "a curator said that these words do not mean it",
  };
  return cg_slice_of(words[reason]);
}
