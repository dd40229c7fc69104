/* SPDX-License-Identifier: Apache-2.0 */
/* Documents identified by their author and their day: "statements of its President of 1 May 2020
 * and 3 June 2021", "the letter dated 5 March 2019 from the Secretary-General". */
#include "recognize/dated.h"

#include "recognize/documents.h"
#include "recognize/scanner.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/reading.h"

#define PRESIDENTIAL 1     /* Value of "presidential" */
#define MADE 2             /* Value of "made" */
#define AUTHOR_REACH 25u   /* Tokens of an author or addressee */
#define ADJECTIVES_MOST 2u /* Between "his" and "report" */

/* The parts of the phrase, in any order. */
typedef struct {
  uint32_t author;    /* Token at which the author's name begins; CG_NONE if it has none */
  uint32_t addressee; /* The same of its addressee */
  bool is_own;        /* "its President", "his letter" */
  cg_span days;       /* Tokens of its days */
  uint32_t end;       /* Index after the phrase */
} phrase;

static bool is_capital(const cg_reading *reading, uint32_t at) {
  return at < reading->end && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
}

/* Index after the days of a list from `at` on: "1 May 2020 and 3 June 2021", "14 May 2010 and of 5
 * July 2011"; `at` if there are none. */
static uint32_t past_days(const cg_reading *reading, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  uint32_t end = at;
  for (uint32_t place = at;;) {
    const uint32_t count = cg_read_days(reading, place, days);
    if (!count) {
      return end;
    }
    end = days[count - 1].tokens.end;
    place = end + cg_read_is_mark(reading, end, ',');
    place += cg_read_lexeme(reading, place).lex == CG_LEX_AND;
    if (place == end) {
      return end;
    }
    place += cg_read_lexeme(reading, place).lex == CG_LEX_OF;
  }
}

/* Index after "of 1 May 2020" or "dated 1 May 2020" at `at`, whose days `out` gets; `at` if there
 * is none. */
static uint32_t read_its_days(const cg_reading *reading, uint32_t at, phrase *out) {
  const uint32_t place = at + cg_read_is_mark(reading, at, ',');
  const cg_lex lex = cg_read_lexeme(reading, place).lex;
  const bool opens = lex == CG_LEX_DATED || ((lex == CG_LEX_OF || lex == CG_LEX_ON) && place == at);
  const uint32_t end = opens ? past_days(reading, place + 1) : place + 1;
  if (end == place + 1) {
    return at;
  }
  out->days = (cg_span){place + 1, end};
  return end;
}

/* Index after a name with small words inside, "President of the Security Council", from `at` on. */
static uint32_t past_name(const cg_reading *reading, uint32_t at) {
  phrase ignored;
  uint32_t end = at;
  for (uint32_t i = at; i < reading->end && i < at + AUTHOR_REACH; ++i) {
    const cg_token *const token = &reading->tokens[i];
    const cg_lex lex = cg_read_lexeme(reading, i).lex;
    if (is_capital(reading, i)) {
      end = i + 1;
    } else if (read_its_days(reading, i, &ignored) > i || lex == CG_LEX_FROM || lex == CG_LEX_TO ||
               (!cg_lex_is_connective(lex) && !cg_token_is_mark(token, '-') &&
                !(cg_read_is_glued(reading, i) && token->kind == CG_TOKEN_WORD))) {
      break;
    }
  }
  return end;
}

/* Index after "of the Secretary-General", "from its President", "by the Chair" at `at`; `at` if
 * there is none. */
static uint32_t read_author(const cg_reading *reading, uint32_t at, phrase *out) {
  const cg_lexeme word = cg_read_lexeme(reading, at);
  if (word.lex != CG_LEX_OF && word.lex != CG_LEX_FROM &&
      !(word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY)) {
    return at;
  }
  const cg_lex second = cg_read_lexeme(reading, at + 1).lex;
  const uint32_t name = at + 1 + (second == CG_LEX_THE || second == CG_LEX_OWN);
  if (!is_capital(reading, name)) {
    return at;
  }
  out->author = name;
  out->is_own = second == CG_LEX_OWN;
  return past_name(reading, name);
}

/* Index after "to the President of the Council", "addressed to …" at `at`; `at` if there is
 * none. */
static uint32_t read_addressee(const cg_reading *reading, uint32_t at, phrase *out) {
  uint32_t next = at;
  if (cg_read_expression(reading, at, &next).lex != CG_LEX_TO) {
    return at;
  }
  next += cg_read_lexeme(reading, next).lex == CG_LEX_THE;
  if (!is_capital(reading, next)) {
    return at;
  }
  out->addressee = next;
  return past_name(reading, next);
}

/* Index after "on behalf of the Council" at `at`, for whom the author speaks; `at` if there is
 * none. */
static uint32_t past_behalf(const cg_reading *reading, uint32_t at) {
  const uint32_t name = at + 3 + (cg_read_lexeme(reading, at + 3).lex == CG_LEX_THE);
  const bool is_such = cg_read_lexeme(reading, at).lex == CG_LEX_ON &&
                       cg_read_lexeme(reading, at + 2).lex == CG_LEX_OF && at + 1 < reading->end &&
                       reading->tokens[at + 1].kind == CG_TOKEN_WORD && is_capital(reading, name);
  return is_such ? past_name(reading, name) : at;
}

/* Read the parts after the word at `at`, or after "made" behind it, each at most once. */
static phrase read_phrase(const cg_reading *reading, uint32_t at) {
  phrase out = {CG_NONE, CG_NONE, false, {0, 0}, at + 1};
  const cg_lexeme made = cg_read_lexeme(reading, at + 1);
  uint32_t place = at + 1 + (made.lex == CG_LEX_STATEMENT_WORD && made.value == MADE);
  for (uint32_t next = place;; place = next) {
    if (!out.days.end) {
      next = read_its_days(reading, place, &out);
    }
    if (next == place && out.author == CG_NONE) {
      next = read_author(reading, place, &out);
    }
    if (next == place) {
      next = read_addressee(reading, place, &out);
    }
    if (next == place && out.author != CG_NONE) {
      next = past_behalf(reading, place);
    }
    if (next == place) {
      out.end = place;
      return out;
    }
  }
}

/* Whether "’s" precedes `at`: "the Secretary-General’s report of 12 April 2019". */
static bool is_of_one_before(const cg_reading *reading, uint32_t at) {
  const uint32_t length =
    at > 1 && cg_read_is_mark(reading, at - 1, '\'') ? reading->tokens[at - 1].length : 0;
  /* "'s" and "’s" are one token */
  return (length == 2 || length == 4) && is_capital(reading, at - 2);
}

/* What is before the word at `at` and adjectives of it: "his" of "his previous report". */
static uint32_t before_adjectives(const cg_scanner *s, uint32_t at) {
  uint32_t before = cg_scanner_before(s, at);
  for (uint32_t i = 0; i < ADJECTIVES_MOST && before != CG_NONE; ++i) {
    const cg_lex lex = cg_read_lexeme(&s->reading, before).lex;
    const bool is_adjective = s->reading.tokens[before].kind == CG_TOKEN_WORD &&
                              !is_capital(&s->reading, before) &&
                              (!lex || lex == CG_LEX_ORDINAL || lex == CG_LEX_SESSION_WORD);
    if (!is_adjective) {
      break;
    }
    before = cg_scanner_before(s, before);
  }
  return before;
}

cg_status cg_rule_dated(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  phrase told = read_phrase(&s->reading, at);
  const uint32_t before = told.author == CG_NONE ? before_adjectives(s, at) : CG_NONE;
  bool is_told = false;
  if (told.author == CG_NONE) {
    const cg_lexeme own =
      before != CG_NONE ? cg_read_lexeme(&s->reading, before) : (cg_lexeme){0, 0};
    told.is_own = own.lex == CG_LEX_OWN ||
                  (own.lex == CG_LEX_STATEMENT_WORD && own.value == PRESIDENTIAL) ||
                  (word.value != CG_KIND_STATEMENT && is_of_one_before(&s->reading, at));
  }
  if (!told.days.end || (told.author == CG_NONE && !told.is_own)) {
    return cg_rule_statement(s, at, next);
  }
  CG_TRY(cg_has_symbol(s, cg_read_past_notes(&s->reading, told.days.end), &is_told));
  CG_TRY(is_told ? CG_OK : cg_has_symbol(s, cg_read_past_notes(&s->reading, told.end), &is_told));
  /* "his report of 4 June 2007 (S/2007/330)", "the statement of its President of …": the symbol is
   * the reference; the day may come again. */
  if (is_told && word.value != CG_KIND_STATEMENT && told.author != CG_NONE) {
    return cg_rule_statement(s, at, next);
  }
  s->told = cg_scanner_mention(s, CG_MENTION_UNSYMBOLED, CG_RULE_REPORT_WITHOUT_SYMBOL, told.days);
  s->told.thing = (cg_kind)word.value;
  s->told.number = told.author == CG_NONE ? at : told.author;
  s->told.addressee = told.addressee;
  s->told.is_own = told.is_own;
  s->told.is_quiet = is_told;
  *next = at + 1; /* The names and days are references of their own. */
  return CG_OK;
}

/* The words of a day, without a note mark inside them: "23 July 128 1993" with the mark 128. */
static cg_slice words_of_day(const cg_scanner *s, cg_span tokens) {
  uint32_t note = tokens.begin;
  while (note < tokens.end && s->reading.tokens[note].kind != CG_TOKEN_NOTE) {
    ++note;
  }
  if (note == tokens.begin || note + 1 >= tokens.end) {
    return cg_document_words(s->document, tokens);
  }
  const cg_slice pieces[] = {cg_document_words(s->document, (cg_span){tokens.begin, note}),
                             CG_SLICE(" "),
                             cg_document_words(s->document, (cg_span){note + 1, tokens.end})};
  return cg_join(s->document->arena, pieces, 3);
}

cg_status cg_dated_add(cg_scanner *s, const cg_days *days) {
  const cg_span all = s->told.tokens;
  if (s->told.clause != s->clause || days->tokens.begin < all.begin || days->tokens.end > all.end) {
    return CG_OK;
  }
  cg_mention mention = s->told;
  mention.tokens = days->tokens;
  mention.value = words_of_day(s, days->tokens);
  mention.date = days->first;
  CG_TRY(mention.value.data ? CG_OK : CG_NO_MEMORY);
  CG_TRY(cg_scanner_add(s, mention));
  mention.date = days->last; /* "statements of 3 and 4 May 2020": two */
  return cg_date_is_set(days->last) ? cg_scanner_add(s, mention) : CG_OK;
}
