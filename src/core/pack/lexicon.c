/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/lexicon.h"

#include "pack/packs_impl.h"

static const char *const names[CG_LEX_COUNT] = {
  [CG_LEX_MONTH] = "Month",
  [CG_LEX_ORDINAL] = "Ordinal",
  [CG_LEX_TENS] = "Tens",
  [CG_LEX_ORDINAL_ENDING] = "OrdinalEnding",
  [CG_LEX_HUNDRED] = "Hundred",
  [CG_LEX_AND] = "And",
  [CG_LEX_OR] = "Or",
  [CG_LEX_OF] = "Of",
  [CG_LEX_ON] = "On",
  [CG_LEX_TO] = "To",
  [CG_LEX_THE] = "The",
  [CG_LEX_IN] = "In",
  [CG_LEX_FROM] = "From",
  [CG_LEX_AT] = "At",
  [CG_LEX_FOR] = "For",
  [CG_LEX_CONNECTOR] = "Connector",
  [CG_LEX_OWN] = "Own",
  [CG_LEX_RESOLUTION] = "ResolutionWord",
  [CG_LEX_DECISION] = "DecisionWord",
  [CG_LEX_REPORT] = "DocumentWord",
  [CG_LEX_SESSION] = "SessionWord",
  [CG_LEX_SESSION_WORD] = "SessionAdjective",
  [CG_LEX_SPECIAL] = "SpecialSession",
  [CG_LEX_OF_PARTIES] = "PartiesPhrase",
  [CG_LEX_DEVOTED] = "SessionSubject",
  [CG_LEX_MEETING] = "MeetingWord",
  [CG_LEX_PINPOINT] = "Pinpoint",
  [CG_LEX_GOAL] = "GoalWord",
  [CG_LEX_TARGET] = "TargetWord",
  [CG_LEX_AGENDA] = "AgendaWord",
  [CG_LEX_ITEM] = "ItemWord",
  [CG_LEX_CONTAINED] = "Contained",
  [CG_LEX_ENTITLED] = "Entitled",
  [CG_LEX_COURT_DECISION] = "CourtDecisionWord",
  [CG_LEX_IBID] = "Ibid",
  [CG_LEX_OFFICIAL_RECORDS] = "OfficialRecords",
  [CG_LEX_SUPPLEMENT] = "Supplement",
  [CG_LEX_NUMBER_SIGN] = "NumberSign",
  [CG_LEX_DATED] = "Dated",
  [CG_LEX_THERETO] = "Thereto",
  [CG_LEX_THAT] = "That",
  [CG_LEX_SAME] = "Same",
  [CG_LEX_INSTRUMENT_HEAD] = "InstrumentHead",
  [CG_LEX_BODY_HEAD] = "BodyHead",
  [CG_LEX_OFFICE_HEAD] = "OfficeHead",
  [CG_LEX_EVENT_HEAD] = "EventHead",
  [CG_LEX_PLACE_HEAD] = "PlaceHead",
  [CG_LEX_NAME_BREAK] = "SentenceWord",
  [CG_LEX_GENERIC] = "GenericWord",
  [CG_LEX_GOVERNMENT] = "Government",
  [CG_LEX_RESPECTIVELY] = "Respectively",
  [CG_LEX_LIST_WORD] = "ListWord",
  [CG_LEX_ANNEX] = "AnnexWord",
  [CG_LEX_ADOPTED] = "Adopted",
  [CG_LEX_CONCLUDED] = "Concluded",
  [CG_LEX_VOTE] = "VoteWord",
  [CG_LEX_CITE] = "Cite",
  [CG_LEX_PAGE] = "PageWord",
  [CG_LEX_SYMBOL_PART] = "SymbolPart",
  [CG_LEX_SYMBOL_ROOT] = "SymbolRoot",
  [CG_LEX_SYMBOL_INNER] = "SymbolInner",
  [CG_LEX_SYMBOL_SUFFIX] = "SymbolSuffix",
  [CG_LEX_FASCICLE] = "Fascicle",
  [CG_LEX_KEEPS_HYPHEN] = "HyphenPrefix",
  [CG_LEX_FOUNDED] = "FoundingWord",
  [CG_LEX_ADVERB] = "Adverb",
  [CG_LEX_SPEAKER] = "Speaker",
  [CG_LEX_MASTHEAD] = "MastheadWord",
  [CG_LEX_INSERTED] = "InsertedNumber",
  [CG_LEX_ADOPTION] = "AdoptionWords",
  [CG_LEX_ADOPTER] = "AdopterWord",
  [CG_LEX_CURRENCY] = "CurrencyWord",
  [CG_LEX_FOUND] = "FoundingVerb",
  [CG_LEX_RELATIVE] = "RelativeWord",
  [CG_LEX_TITLE_VERB] = "TitleVerb",
  [CG_LEX_SMALL_BODY] = "SmallBody",
  [CG_LEX_AUXILIARY] = "Auxiliary",
  [CG_LEX_PROVISION] = "ProvisionWord",
  [CG_LEX_HERE] = "Here",
  [CG_LEX_VOTE_MANNER] = "VoteManner",
  [CG_LEX_VOTE_SIDE] = "VoteSide",
  [CG_LEX_NO_COUNT] = "NoCount",
  [CG_LEX_STATEMENT_WORD] = "StatementWord",
};

cg_slice cg_lex_name(cg_lex lex) {
  return cg_slice_of(lex > 0 && lex < CG_LEX_COUNT ? names[lex] : NULL);
}

cg_lex cg_lex_find(cg_slice name) {
  for (cg_lex lex = 1; lex < CG_LEX_COUNT; ++lex) {
    if (cg_slice_is_equal(name, cg_lex_name(lex))) {
      return lex;
    }
  }
  return 0;
}

cg_lexeme cg_packs_expression(const cg_packs *packs, uint32_t index) {
  return ((const cg_lexeme *)packs->parts[CG_PART_EXPRESSIONS].items)[index];
}
