/* SPDX-License-Identifier: Apache-2.0 */
/* "the report of the Secretary-General on reeds": where its words end, and whether its symbol
 * follows after all. */
#include "recognize/unsymboled.h"

#include "recognize/documents.h"

#include "base/try.h"
#include "pack/days.h"
#include "pack/names.h"
#include "pack/reading.h"

#define REPORT_REACH 40u   /* Tokens of the phrase that identifies the subject of a report */
#define ADJECTIVES_MOST 4u /* Tokens of "related report", "follow-up report" */

/* Whether the phrase that identifies a report's subject may go on over the token at `at`. */
static bool is_soft(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_WORD || cg_token_is_mark(token, '-') ||
         cg_token_is_mark(token, '\'') ||
         (cg_token_is_mark(token, '/') && cg_read_is_glued(reading, at)) ||
         (cg_token_is_mark(token, ',') && cg_scanner_is_list(reading, at));
}

/* Whether the phrase ends before the word at `at`: "entitled", "submitted", "pursuant"; before
 * "shall be" too, but for the verb of "that", as `is_relative` says. */
static bool ends_phrase(const cg_reading *reading, uint32_t at, bool is_relative) {
  const cg_lexeme word = cg_read_lexeme(reading, at);
  return word.lex == CG_LEX_ENTITLED || word.lex == CG_LEX_CONTAINED || word.lex == CG_LEX_DATED ||
         (word.lex == CG_LEX_AUXILIARY && (word.value == CG_AUXILIARY_DONE || !is_relative)) ||
         (word.lex == CG_LEX_FOUNDED && word.value == CG_FOUNDED_BARE) ||
         (word.lex == CG_LEX_AND && cg_lex_is_connective(cg_read_lexeme(reading, at + 1).lex) &&
          cg_read_lexeme(reading, at + 1).lex != CG_LEX_THE);
}

/* Whether the words behind the author say no subject: "to all the competent bodies", to whom the
 * report goes, or "that …"; "to the Council" is of the title. */
static bool is_no_subject(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const uint32_t next = at + 1;
  const bool is_to = lex == CG_LEX_TO && cg_read_lexeme(reading, next).lex != CG_LEX_THE &&
                     next < reading->end && !cg_token_has(&reading->tokens[next], CG_TOKEN_CAPITAL);
  return (is_to || lex == CG_LEX_THAT) && cg_token_has(&reading->tokens[at - 1], CG_TOKEN_CAPITAL);
}

/* Whether a word in small letters is at `at`. */
static bool is_small(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD &&
         !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL);
}

/* Whether "and" at `at` leads to something beside the report: "and the related report of …", or,
 * where no subject was named, "and the recommendations contained therein" and "and endorses …". */
static bool leads_beside(const cg_reading *reading, uint32_t at, bool has_subject) {
  const cg_lex determiner = cg_read_lexeme(reading, at + 1).lex;
  const bool is_determined = determiner == CG_LEX_THE || determiner == CG_LEX_OWN;
  const uint32_t first = at + 1 + is_determined;
  if (cg_read_lexeme(reading, at).lex != CG_LEX_AND) {
    return false;
  }
  if (!has_subject && is_small(reading, first)) {
    return true;
  }
  for (uint32_t i = first; is_determined && is_small(reading, i) && i < first + ADJECTIVES_MOST;
       ++i) {
    if (cg_read_lexeme(reading, i).lex == CG_LEX_REPORT) {
      return true;
    }
    i += cg_read_is_mark(reading, i + 1, '-'); /* "follow-up" */
  }
  return false;
}

/* Whether "resolution" or "decision" is at `at`. */
static bool is_document_word(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION;
}

/* Whether the words before `end` are "that resolution", which a number does not follow. */
static bool ends_with_repeated(const cg_reading *reading, uint32_t end) {
  const cg_lexeme determiner = cg_read_lexeme(reading, end - 2);
  return is_document_word(reading, end - 1) &&
         (determiner.lex == CG_LEX_THAT || determiner.lex == CG_LEX_SAME) &&
         !(end < reading->end && reading->tokens[end].kind == CG_TOKEN_NUMBER);
}

/* Whether the report at `at` is what somebody is "to transmit": the "to" after its author is the
 * recipient, not part of the title. */
static bool is_handed_on(const cg_reading *reading, uint32_t at) {
  return at > 2 && cg_read_lexeme(reading, at - 1).lex == CG_LEX_THE && is_small(reading, at - 2) &&
         cg_read_lexeme(reading, at - 3).lex == CG_LEX_TO;
}

/* Where the phrase that identifies a report's subject ends; a name that packs know is taken
 * whole. */
static uint32_t phrase_end(const cg_scanner *s, uint32_t at) {
  const bool is_sent = is_handed_on(&s->reading, at);
  uint32_t end = at;
  bool has_subject = false;
  bool is_relative = false;
  cg_span last = {at, at}; /* The last name of the subject */
  while (
    end < s->reading.end && end < at + REPORT_REACH && is_soft(&s->reading, end) &&
    !(end > at &&
      (ends_phrase(&s->reading, end, is_relative) || leads_beside(&s->reading, end, has_subject) ||
       (!has_subject && (is_no_subject(&s->reading, end) ||
                         (is_sent && cg_read_lexeme(&s->reading, end).lex == CG_LEX_TO)))))) {
    has_subject = has_subject || cg_read_lexeme(&s->reading, end).lex == CG_LEX_ON ||
                  (end > at && is_small(&s->reading, end) &&
                   !cg_lex_is_connective(cg_read_lexeme(&s->reading, end).lex));
    const cg_lex lex = cg_read_lexeme(&s->reading, end).lex;
    is_relative = is_relative || lex == CG_LEX_THAT || lex == CG_LEX_RELATIVE;
    const cg_name name = cg_read_name(&s->reading, CG_NAME_OF_ENTRY, end);
    last = name.owner != CG_NONE && has_subject ? (cg_span){end, name.end} : last;
    end = name.owner == CG_NONE ? end + 1 : name.end;
  }
  const uint32_t whole = end;
  /* "… of" a date, "… resolution" a number, "… of General Assembly resolution" with its body */
  while (end > at && !ends_with_repeated(&s->reading, end)) {
    const cg_lex lex = cg_read_lexeme(&s->reading, end - 1).lex;
    if (end == last.end && end < whole && is_document_word(&s->reading, end)) {
      end = last.begin;
      continue;
    }
    if (!cg_lex_is_connective(lex) && !is_document_word(&s->reading, end - 1) &&
        lex != CG_LEX_FOUNDED && lex != CG_LEX_OWN) {
      break;
    }
    --end;
  }
  return end;
}

/* The index after "of 4 June 2007" or "dated 4 June 2007" at `at`, and after note marks; `day` is
 * set to such a day if it is the only one. */
static uint32_t past_its_day(const cg_reading *reading, uint32_t at, cg_date *day) {
  cg_days days[CG_DAYS_MOST];
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const uint32_t count =
    lex == CG_LEX_OF || lex == CG_LEX_DATED ? cg_read_days(reading, at + 1, days) : 0;
  *day = count == 1 && !cg_date_is_set(days[0].last) ? days[0].first : (cg_date){0, 0, 0};
  return cg_read_past_notes(reading, count ? days[count - 1].tokens.end : at);
}

/* The index after "of resolution 253 (1968)" at `at`, which founded the author; `at` if there is
 * none. */
static uint32_t past_its_founder(const cg_reading *reading, uint32_t at) {
  const uint32_t number = at + 2;
  const bool is_such =
    cg_read_lexeme(reading, at).lex == CG_LEX_OF && is_document_word(reading, at + 1) &&
    number < reading->end && reading->tokens[number].kind == CG_TOKEN_NUMBER &&
    cg_read_is_mark(reading, number + 1, '(') && cg_read_is_mark(reading, number + 3, ')');
  return is_such ? number + 4 : at;
}

/* Whether a name follows "of", "of the" or "of its" at `at`: the author's; "the study of topics"
 * and "the report of the Team's work" are no documents of an author. */
static bool has_author(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at + 1).lex;
  uint32_t name = at + 1 + (lex == CG_LEX_THE || lex == CG_LEX_OWN);
  if (name >= reading->end || !cg_token_has(&reading->tokens[name], CG_TOKEN_CAPITAL) ||
      cg_read_lexeme(reading, name).lex == CG_LEX_NAME_BREAK) {
    return false;
  }
  while (name < reading->end && cg_token_has(&reading->tokens[name], CG_TOKEN_CAPITAL)) {
    ++name;
  }
  return !cg_read_is_mark(reading, name, '\'');
}

/* "the statements of its President": all there are, no one document. */
static bool is_class(const cg_reading *reading, uint32_t at) {
  return (cg_kind)cg_read_lexeme(reading, at).value == CG_KIND_STATEMENT &&
         cg_read_lexeme(reading, at + 2).lex == CG_LEX_OWN;
}

/* Whether "the" precedes the report at `at`, perhaps with adjectives: "the latest annual
 * report". */
static bool has_article(const cg_scanner *s, uint32_t at) {
  uint32_t before = cg_scanner_before(s, at);
  for (uint32_t i = 1; i < ADJECTIVES_MOST && before != CG_NONE; ++i) {
    const cg_lex lex = cg_read_lexeme(&s->reading, before).lex;
    if (lex == CG_LEX_THE || cg_lex_is_connective(lex) || !is_small(&s->reading, before)) {
      return lex == CG_LEX_THE;
    }
    before = cg_scanner_before(s, before);
  }
  return before != CG_NONE && cg_read_lexeme(&s->reading, before).lex == CG_LEX_THE;
}

/* Index after "contained in document" at `at`, perhaps behind a comma, behind which the symbol is;
 * `at` if the words are others. */
static uint32_t past_contained(const cg_reading *reading, uint32_t at) {
  const uint32_t first = at + cg_read_is_mark(reading, at, ',');
  if (cg_read_lexeme(reading, first).lex != CG_LEX_CONTAINED ||
      cg_read_lexeme(reading, first + 1).lex != CG_LEX_IN) {
    return at;
  }
  const uint32_t place = first + 2 + (cg_read_lexeme(reading, first + 2).lex == CG_LEX_THE);
  return place + (cg_read_lexeme(reading, place).lex == CG_LEX_CONTAINED);
}

/* Whether the report's symbol follows at `at`, also as that of its record: "[Official Records of …
 * (A/79/17)]". */
static cg_status is_noted(const cg_scanner *s, uint32_t at, bool *out) {
  const uint32_t inside = past_contained(&s->reading, at);
  uint32_t next = at + 1;
  CG_TRY(cg_has_symbol(s, at, out));
  if (inside > at) {
    cg_number symbol = {0};
    CG_TRY(cg_read_symbol(&s->reading, inside, s->document->arena, &symbol));
    *out = symbol.value.length != 0;
    return CG_OK;
  }
  const bool is_open =
    cg_read_is_mark(&s->reading, at, '[') || cg_read_is_mark(&s->reading, at, '(');
  const bool is_record =
    is_open && cg_read_expression(&s->reading, at + 1, &next).lex == CG_LEX_OFFICIAL_RECORDS;
  for (uint32_t i = next;
       is_record && !*out && i < at + CG_RECORDS_REACH && !cg_read_is_mark(&s->reading, i, ']');
       ++i) {
    cg_number symbol = {0};
    CG_TRY(cg_read_symbol(&s->reading, i, s->document->arena, &symbol));
    *out = symbol.value.length != 0;
  }
  return CG_OK;
}

/* "the reports of the Secretary-General on …" without any symbol; not in capitals, as in the
 * headings of a volume. */
cg_status cg_rule_unsymboled(cg_scanner *s, uint32_t at, uint32_t *next) {
  if (cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS) || !has_article(s, at) ||
      is_class(&s->reading, at) || cg_read_lexeme(&s->reading, at + 1).lex != CG_LEX_OF ||
      !has_author(&s->reading, at + 1)) {
    return CG_OK;
  }
  const uint32_t end = phrase_end(s, at);
  const uint32_t past = past_its_founder(&s->reading, end);
  cg_date day;
  const uint32_t after = past_its_day(&s->reading, cg_read_past_notes(&s->reading, past), &day);
  bool has_note = false;
  CG_TRY(is_noted(s, after, &has_note));
  if (end < at + 4 || (cg_read_is_mark(&s->reading, after, '(') && !has_note)) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_UNSYMBOLED, CG_RULE_REPORT_WITHOUT_SYMBOL, (cg_span){at, end});
  mention.thing = (cg_kind)cg_read_lexeme(&s->reading, at).value;
  mention.value = cg_document_words(s->document, mention.tokens);
  /* The symbol is the reference, also where the same words come again without it. */
  mention.is_quiet = has_note;
  mention.date = has_note ? day : mention.date;
  *next = at + 1; /* The names inside are references of their own. */
  return cg_scanner_add(s, mention);
}
