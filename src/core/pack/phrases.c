/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/phrases.h"

cg_phrase cg_phrase_find(cg_slice name) {
  static const char *const names[CG_PHRASE_COUNT] = {
    [CG_PHRASE_INFINITIVE] = "Infinitive", [CG_PHRASE_THAT] = "ThatClause",
    [CG_PHRASE_THOSE] = "Determiner",      [CG_PHRASE_AND] = "Joining",
    [CG_PHRASE_LISTED] = "Listing",        [CG_PHRASE_OF] = "Belonging",
    [CG_PHRASE_ASIDE] = "Aside",           [CG_PHRASE_CONSULTED] = "Consulting",
    [CG_PHRASE_GOVERNMENT] = "Governing",  [CG_PHRASE_NOT] = "Negation",
    [CG_PHRASE_CONTINUED] = "Continuing",  [CG_PHRASE_DUTY] = "Duty",
    [CG_PHRASE_SPEAKER] = "Speaking",      [CG_PHRASE_ITSELF] = "Itself",
    [CG_PHRASE_DEADLINE] = "Deadline",     [CG_PHRASE_UNTIL] = "Until",
    [CG_PHRASE_AT] = "Occasion",           [CG_PHRASE_DONE] = "Done",
    [CG_PHRASE_PERIOD] = "Periodicity",    [CG_PHRASE_EVERY] = "Every",
    [CG_PHRASE_UNIT] = "PeriodUnit",       [CG_PHRASE_DELIVER] = "Delivering",
    [CG_PHRASE_INFORM] = "Informing",      [CG_PHRASE_DELIVERABLE] = "Deliverable",
    [CG_PHRASE_PRONOUN] = "Pronoun",       [CG_PHRASE_MANDATE] = "MandatePhrase",
    [CG_PHRASE_TERMS] = "TermsPhrase",     [CG_PHRASE_PURPOSE] = "Purpose",
    [CG_PHRASE_TASK_VERB] = "TaskVerb",    [CG_PHRASE_TASK_NOUN] = "TaskVerbOrNoun",
    [CG_PHRASE_WITHIN] = "Within",         [CG_PHRASE_END_OF] = "EndOf",
    [CG_PHRASE_FOR_WHOM] = "ForWhom",      [CG_PHRASE_COPULA] = "Copula",
    [CG_PHRASE_PARTY] = "Party",           [CG_PHRASE_TASKS] = "TaskList",
    [CG_PHRASE_SUPPLY] = "Supplying",      [CG_PHRASE_SAYING] = "Saying",
    [CG_PHRASE_GIVEN] = "Given",           [CG_PHRASE_PLURAL] = "PluralPronoun",
    [CG_PHRASE_VERB] = "InfinitiveVerb",
  };
  for (cg_phrase phrase = 1; phrase < CG_PHRASE_COUNT; ++phrase) {
    if (cg_slice_is_equal(name, cg_slice_of(names[phrase]))) {
      return phrase;
    }
  }
  return 0;
}
