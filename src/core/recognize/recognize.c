/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/recognize.h"

#include "base/try.h"
#include "pack/days.h"
#include "pack/forms.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/acts.h"
#include "recognize/calendar.h"
#include "recognize/dated.h"
#include "recognize/documents.h"
#include "recognize/dotted.h"
#include "recognize/items.h"
#include "recognize/lists.h"
#include "recognize/names.h"
#include "recognize/own.h"
#include "recognize/pinpoints.h"
#include "recognize/respective_days.h"
#include "recognize/several_bodies.h"
#include "recognize/short_name.h"
#include "recognize/small_name.h"
#include "recognize/verbs.h"

#define SEVERAL 2 /* Value of "resolutions" */

/* Rules for numbers, and for words by what the lexicon says that they do.  The first that takes
 * anything wins; names come last. */
static const cg_rule_function number_rules[] = {
  cg_rule_formed,    cg_rule_days,      cg_rule_session, cg_rule_session_year,
  cg_several_bodies, cg_rule_list_item, cg_rule_name,    NULL};

typedef struct {
  cg_lex lex;
  cg_rule_function rule;
} word_rule;

static const word_rule word_rules[] = {
  {CG_LEX_MONTH, cg_rule_days},
  {CG_LEX_ORDINAL, cg_rule_session},
  {CG_LEX_TENS, cg_rule_session},
  {CG_LEX_HUNDRED, cg_rule_session},
  {CG_LEX_SESSION_WORD, cg_rule_session_of_year},
  {CG_LEX_RESOLUTION, cg_rule_list_head},
  {CG_LEX_DECISION, cg_rule_list_head},
  {CG_LEX_REPORT, cg_rule_dated},
  {CG_LEX_SYMBOL_PART, cg_rule_statement},
  {CG_LEX_OFFICIAL_RECORDS, cg_rule_records},
  {CG_LEX_IBID, cg_rule_records},
  {CG_LEX_GOAL, cg_rule_goal},
  {CG_LEX_TARGET, cg_rule_target},
  {CG_LEX_AGENDA, cg_rule_agenda},
  {CG_LEX_ITEM, cg_rule_item},
  {CG_LEX_COURT_DECISION, cg_rule_court_decision},
  {CG_LEX_SMALL_BODY, cg_rule_small_body},
  {CG_LEX_THERETO, cg_rule_thereto},
  {CG_LEX_THAT, cg_rule_own_document},
  {CG_LEX_PINPOINT, cg_rule_own_part},
  {CG_LEX_ANNEX, cg_rule_own_part},
};

/* Which rules can take each word, so that most words cost one look-up; built once per document. */
typedef struct {
  cg_rule_function by_lex[CG_LEX_COUNT]; /* From word_rules */
  bool is_live[CG_LEX_COUNT];            /* Words of the class have a rule, or may begin a name */
  bool opens_symbol[256];                /* By the first byte */
} rule_table;

/* What a word in small letters may begin: a name of a pack entry, or an expression. */
#define LIVE_NAMES (cg_name_kind_bit(CG_NAME_OF_ENTRY) | cg_name_kind_bit(CG_NAME_OF_LEXEME))

/* Classes of words in small letters that may begin a name: an ordinal ("third Conference", "one
 * hundred and first"), a "commission" that may be founded. */
static bool begins_name(cg_lex lex) {
  return lex == CG_LEX_BODY_HEAD || lex == CG_LEX_ORDINAL || lex == CG_LEX_TENS ||
         lex == CG_LEX_HUNDRED;
}

static void fill(rule_table *table, const cg_packs *packs) {
  *table = (rule_table){{NULL}, {false}, {false}};
  for (size_t i = 0; i < sizeof(word_rules) / sizeof(word_rules[0]); ++i) {
    table->by_lex[word_rules[i].lex] = word_rules[i].rule;
  }
  for (cg_lex lex = 0; lex < CG_LEX_COUNT; ++lex) {
    table->is_live[lex] = table->by_lex[lex] || begins_name(lex);
  }
  cg_forms_openings(packs, table->opens_symbol);
}

/* Whether a symbol in the form of a body may begin at `at`. */
static bool opens_symbol(const cg_reading *reading, const rule_table *rules, uint32_t at) {
  return rules->opens_symbol[(unsigned char)reading->text.data[reading->tokens[at].begin]];
}

static cg_status read_number(cg_scanner *s, const rule_table *rules, uint32_t at, uint32_t *next) {
  for (const cg_rule_function *rule = number_rules + !opens_symbol(&s->reading, rules, at);
       *rule && *next == at; ++rule) {
    CG_TRY((*rule)(s, at, next));
  }
  return CG_OK;
}

/* Whether a name may begin with the word at `at`. */
static bool may_be_name(const cg_reading *reading, uint32_t at) {
  return cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL) ||
         begins_name(cg_read_lexeme(reading, at).lex) ||
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_HUNDRED ||
         cg_read_name(reading, CG_NAME_OF_ENTRY, at).owner != CG_NONE;
}

/* Whether the token at `at` makes the word before it one that a rule may take: "-" and "/" bind
 * words, "hundred" follows "one". */
static bool is_joint(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end) {
    return false;
  }
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_WORD
           ? cg_packs_lexeme(reading->packs, token->word).lex == CG_LEX_HUNDRED
           : cg_token_is_mark(token, '-') || cg_token_is_mark(token, '/');
}

/* Whether no rule can take the word at `at`, as most, if no joint is behind it: it begins no name,
 * no expression, no rule and no symbol. */
static bool is_plain(const cg_reading *reading, const rule_table *rules, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return !cg_token_has(token, CG_TOKEN_CAPITAL) &&
         !cg_names_begin(reading->packs, LIVE_NAMES, reading->tokens, at, reading->end) &&
         !rules->is_live[cg_packs_lexeme(reading->packs, token->word).lex] &&
         !opens_symbol(reading, rules, at);
}

static cg_status read_word(cg_scanner *s, const rule_table *rules, uint32_t at, uint32_t *next) {
  uint32_t past = 0;
  cg_lex lex = 0;
  CG_TRY(opens_symbol(&s->reading, rules, at) ? cg_rule_formed(s, at, next) : CG_OK);
  if (*next > at) {
    return CG_OK;
  }
  if (cg_read_is_mark(&s->reading, at + 1, '/') || cg_read_is_mark(&s->reading, at + 1, '-')) {
    CG_TRY(cg_rule_symbol(s, at, next));
    if (*next == at) {
      CG_TRY(cg_rule_list_item(s, at, next));
    }
  }
  if (*next == at && s->reading.tokens[at].length == 1) {
    CG_TRY(cg_rule_dotted(s, at, next));
  }
  if (*next == at) {
    lex = cg_read_expression(&s->reading, at, &past).lex;
    if (rules->by_lex[lex]) {
      CG_TRY(rules->by_lex[lex](s, at, next));
    }
  }
  /* "International Division of Labour" */
  const bool is_gap = lex == CG_LEX_NAME_BREAK && past > at + 1;
  return *next == at && (is_gap || may_be_name(&s->reading, at)) ? cg_rule_name(s, at, next)
                                                                 : CG_OK;
}

/* Index of the first token from `begin` on, before `end`, that a rule may take.  A joint is no
 * plain word itself, so that it is looked for but once, where the plain words end. */
static uint32_t past_plain(const cg_reading *reading, const rule_table *rules, uint32_t begin,
                           uint32_t end) {
  uint32_t at = begin;
  while (at < end && reading->tokens[at].kind == CG_TOKEN_WORD && is_plain(reading, rules, at)) {
    ++at;
  }
  return at > begin && is_joint(reading, at) ? at - 1 : at;
}

/* Whether the list that the clause has opened is of several: "resolutions", not "resolution". */
static bool is_plural_list(const cg_scanner *s) {
  const cg_mention *const head =
    s->head == CG_NONE ? NULL : cg_array_at(&s->document->mentions, s->head);
  if (!head) {
    return false;
  }
  const cg_lexeme first = cg_read_lexeme(&s->reading, head->tokens.begin);
  const bool has_word = first.lex == CG_LEX_RESOLUTION || first.lex == CG_LEX_DECISION;
  /* Parts and ranges begin behind it: "resolutions 70/1 A and B" */
  const uint32_t before = has_word ? CG_NONE : cg_scanner_before(s, head->tokens.begin);
  const cg_lexeme word = before == CG_NONE ? first : cg_read_lexeme(&s->reading, before);
  return (word.lex == CG_LEX_RESOLUTION || word.lex == CG_LEX_DECISION) && word.value == SEVERAL;
}

/* Whether a member of a list may end before `at`: "3/4 of the members" is a fraction. */
static bool ends_member(const cg_reading *reading, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return at >= reading->end || lex == CG_LEX_AND || lex == CG_LEX_ON || lex == CG_LEX_ENTITLED ||
         (lex == CG_LEX_OF && cg_read_days(reading, at + 1, days)) ||
         cg_read_is_mark(reading, at, ',') || cg_read_is_mark(reading, at, ';') ||
         cg_read_is_mark(reading, at, '.') || cg_read_is_mark(reading, at, ')');
}

/* "resolutions 70/1 of 25 September 2015; 71/2 of 19 September 2016": a semicolon between the
 * numbers of one list. */
static cg_status goes_on_with_number(const cg_scanner *s, uint32_t at, bool *out) {
  const uint32_t first = at + (cg_read_lexeme(&s->reading, at).lex == CG_LEX_AND);
  cg_number number = {0};
  *out = false;
  if (!is_plural_list(s) || first >= s->reading.end) {
    return CG_OK;
  }
  CG_TRY(cg_read_number(&s->reading, first, s->document->arena, &number));
  *out = number.style && ends_member(&s->reading, cg_read_past_notes(&s->reading, number.next));
  return CG_OK;
}

/* Try the rules at `at`, which is no plain word; `next` is set to the index after what they
 * took. */
static cg_status read_token(cg_scanner *s, const rule_table *rules, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  *next = at;
  if (token->kind == CG_TOKEN_WORD || token->kind == CG_TOKEN_NUMBER) {
    CG_TRY(token->kind == CG_TOKEN_WORD ? read_word(s, rules, at, next)
                                        : read_number(s, rules, at, next));
  } else if (token->kind == CG_TOKEN_BREAK || cg_token_is_mark(token, ';')) {
    bool goes_on = false;
    CG_TRY(token->kind == CG_TOKEN_BREAK ? CG_OK : goes_on_with_number(s, at + 1, &goes_on));
    s->head = goes_on ? s->head : CG_NONE;
  }
  *next = *next > at ? *next : at + 1; /* Whatever a rule says, the next word is further on. */
  return CG_OK;
}

/* Try the rules from `at` to `end`, or past it where they take more. */
static cg_status read_tokens(cg_scanner *s, const rule_table *rules, uint32_t at, uint32_t end,
                             uint32_t *next) {
  for (*next = at; (at = past_plain(&s->reading, rules, *next, end)) < end;) {
    CG_TRY(read_token(s, rules, at, next));
  }
  *next = at;
  return CG_OK;
}

static cg_status read_clause(cg_scanner *s, const rule_table *rules) {
  const cg_span title = s->document->title_tokens;
  uint32_t at = s->begin;
  if (title.end > title.begin && title.begin >= at && title.begin < s->reading.end) {
    CG_TRY(read_tokens(s, rules, at, title.begin, &at));
    at = at == title.begin ? title.end : at; /* The title is no clause. */
  }
  return read_tokens(s, rules, at, s->reading.end, &at);
}

/* The verb that opens a clause is no part of a name. */
static void skip_verb(cg_scanner *s, const cg_clause *clause) {
  if (clause->kind != CG_CLAUSE_FRONT && clause->kind != CG_CLAUSE_FOOTNOTE) {
    const cg_verb_found verb = cg_verb_at(&s->reading, s->begin);
    s->begin = verb.verb == CG_NONE ? s->begin : verb.words.end;
  }
}

/* Find what the clause `index` mentions, and then what it does. */
static cg_status recognize_clause(cg_document *document, const rule_table *rules, uint32_t index,
                                  cg_name_memo *memo, cg_acting *acting) {
  cg_clause *const clause = cg_array_at(&document->clauses, index);
  const cg_reading reading = {document->packs, cg_document_tokens(document), document->text,
                              clause->tokens.end, memo};
  cg_scanner s = {document, reading, clause->tokens.begin, index, document->mentions.count, CG_NONE,
                  0,        {0}};
  clause->mentions.begin = document->mentions.count;
  skip_verb(&s, clause);
  CG_TRY(read_clause(&s, rules));
  cg_respective_days_settle(&s);
  cg_pinpoints_find(&s);
  clause->mentions.end = document->mentions.count;
  CG_TRY(cg_document_limit(document, document->mentions.count, document->limits.references,
                           "references", "the reference limit"));
  return cg_acts_find(acting, index, &reading);
}

static cg_status recognize_all(cg_document *document, const cg_packs *packs, cg_arena *scratch) {
  rule_table rules;
  cg_acting acting;
  cg_name_memo *const memo = cg_arena_take_raw(scratch, sizeof(*memo));
  if (!memo) {
    return CG_NO_MEMORY;
  }
  cg_name_memo_init(memo);
  fill(&rules, packs);
  document->mentions = cg_array_init(document->arena, sizeof(cg_mention));
  document->self_references = cg_array_init(document->arena, sizeof(cg_self_reference));
  CG_TRY(cg_acts_begin(document, packs, memo, scratch, &acting));
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    CG_TRY(recognize_clause(document, &rules, i, memo, &acting));
  }
  return CG_OK;
}

cg_status cg_recognize_run(cg_document *document, const cg_packs *packs) {
  cg_arena *scratch = NULL;
  CG_TRY(cg_arena_new(cg_arena_allocator(document->arena), &scratch));
  const cg_status status = recognize_all(document, packs, scratch);
  cg_arena_free(scratch);
  return status;
}
