/* SPDX-License-Identifier: Apache-2.0 */
/* Documents by symbol and number, records, and reports without a symbol. */
#include "recognize/documents.h"

#include "recognize/lists.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/days.h"
#include "pack/forms.h"
#include "pack/names.h"
#include "pack/reading.h"

#define RECORDS_REACH 60u /* Tokens between "Official Records" and the symbol */
#define REPORT_REACH 40u
#define ADJECTIVES_MOST 4u   /* Tokens of "related report", "follow-up report" */
#define SUPPLEMENTS_MOST 60u /* Members of "Add.1-14" */

/* "1/CP.21", "GC(64)/RES/9", "39 C/Resolution 15": a symbol in the form of a body that the packs
 * know. */
cg_status cg_rule_formed(cg_scanner *s, uint32_t at, uint32_t *next) {
  const bool is_bound = cg_read_is_glued(&s->reading, at + 1) && at + 1 < s->reading.end &&
                        s->reading.tokens[at + 1].kind != CG_TOKEN_WORD;
  const bool is_lettered =
    s->reading.tokens[at].kind == CG_TOKEN_NUMBER && cg_read_is_mark(&s->reading, at + 2, '/');
  cg_formed formed;
  if (!is_bound && !is_lettered && !cg_read_is_mark(&s->reading, at + 1, '(')) {
    return CG_OK;
  }
  CG_TRY(cg_read_formed(&s->reading, at, s->document->arena, &formed));
  if (formed.body == CG_NONE) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_SYMBOL, CG_RULE_SYMBOL, (cg_span){at, formed.next});
  mention.value = formed.value;
  mention.entry = formed.body;
  mention.thing = formed.kind;
  *next = formed.next;
  return cg_scanner_add(s, mention);
}

/* "Add" of "Add.1", "Corr" of "Corr.2": the index of its number at `at`, or CG_NONE. */
static uint32_t supplement_number(const cg_scanner *s, uint32_t at) {
  const cg_reading *const reading = &s->reading;
  const bool is_word = at + 2 < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD;
  return is_word &&
             cg_packs_symbol_part(reading->packs, cg_read_text(reading, at)) ==
               CG_LEX_SYMBOL_SUFFIX &&
             cg_read_is_mark(reading, at + 1, '.') &&
             reading->tokens[at + 2].kind == CG_TOKEN_NUMBER
           ? at + 2
           : CG_NONE;
}

/* The document `symbol` with "/Add.1" behind it, where `word` is the token "Add". */
static cg_status add_supplement(cg_scanner *s, cg_slice symbol, uint32_t word, uint32_t number,
                                cg_span tokens) {
  cg_buffer value = cg_buffer_init(s->document->arena);
  CG_TRY(cg_buffer_add(&value, symbol));
  CG_TRY(cg_buffer_add_byte(&value, '/'));
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, word)));
  CG_TRY(cg_buffer_add_byte(&value, '.'));
  CG_TRY(cg_buffer_add_number(&value, number));
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_SYMBOL, CG_RULE_SYMBOL, tokens);
  mention.value = cg_buffer_slice(&value);
  return cg_scanner_add(s, mention);
}

/* Whether the symbol that ends at `next` has a suffix already, "A/49/61/Add.1": what follows is
 * another document, not a part of it. */
static bool has_suffix(const cg_scanner *s, uint32_t next) {
  return next > s->begin + 3 && supplement_number(s, next - 3) != CG_NONE;
}

/* "A/49/61 and Corr.1 and 2 and Add.1-3": the documents that supplement the one whose symbol ends
 * at `next`. */
static cg_status add_supplements(cg_scanner *s, cg_slice symbol, uint32_t *next) {
  const cg_reading *const reading = &s->reading;
  uint32_t word = CG_NONE;
  while (word != CG_NONE || !has_suffix(s, *next)) {
    const uint32_t comma = cg_read_is_mark(reading, *next, ',');
    const uint32_t place =
      *next + comma + (cg_read_lexeme(reading, *next + comma).lex == CG_LEX_AND);
    const uint32_t named = place > *next ? supplement_number(s, place) : CG_NONE;
    const bool is_next =
      named == CG_NONE && word != CG_NONE && place > *next && place < reading->end &&
      reading->tokens[place].kind == CG_TOKEN_NUMBER && reading->tokens[place].length < 3 &&
      !cg_read_is_mark(reading, place + 1, '/') && !cg_read_is_mark(reading, place + 1, '(');
    if ((named == CG_NONE && !is_next) ||
        (named != CG_NONE && cg_read_is_mark(reading, named + 1, '/'))) {
      break;
    }
    word = named == CG_NONE ? word : place;
    const uint32_t at = named == CG_NONE ? place : named;
    const uint32_t first = reading->tokens[at].word;
    const bool is_range = cg_read_is_mark(reading, at + 1, '-') && at + 2 < reading->end &&
                          reading->tokens[at + 2].kind == CG_TOKEN_NUMBER &&
                          reading->tokens[at + 2].word > first &&
                          reading->tokens[at + 2].word - first < SUPPLEMENTS_MOST;
    const uint32_t last = is_range ? reading->tokens[at + 2].word : first;
    for (uint32_t number = first; number <= last; ++number) {
      CG_TRY(add_supplement(s, symbol, word, number, (cg_span){place, is_range ? at + 3 : at + 1}));
    }
    *next = is_range ? at + 3 : at + 1;
  }
  return CG_OK;
}

/* The second symbol of "A/48/486-S/26560", whose first begins at `begin` and ends at `at`; its
 * value is empty if there is none. Symbols of one body, "A/72/353-A/72/360", are two documents. */
static cg_status read_joint(const cg_scanner *s, uint32_t begin, uint32_t at, cg_number *out) {
  *out = (cg_number){0, {"", 0}, at, false};
  const bool is_joined =
    cg_read_is_mark(&s->reading, at, '-') && at + 1 < s->reading.end &&
    cg_packs_symbol_part(s->reading.packs, cg_read_text(&s->reading, at + 1)) ==
      CG_LEX_SYMBOL_ROOT &&
    cg_read_is_mark(&s->reading, at + 2, '/') &&
    !cg_slice_is_equal(cg_read_text(&s->reading, begin), cg_read_text(&s->reading, at + 1));
  return is_joined ? cg_read_symbol(&s->reading, at + 1, s->document->arena, out) : CG_OK;
}

cg_status cg_rule_symbol(cg_scanner *s, uint32_t at, uint32_t *next) {
  cg_number symbol;
  CG_TRY(cg_read_symbol(&s->reading, at, s->document->arena, &symbol));
  if (!symbol.value.length) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_SYMBOL, CG_RULE_SYMBOL, (cg_span){at, symbol.next});
  cg_number joint;
  CG_TRY(read_joint(s, at, symbol.next, &joint));
  mention.value = symbol.value;
  mention.other = joint.value;
  mention.tokens.end = joint.value.length ? joint.next : symbol.next;
  *next = mention.tokens.end;
  CG_TRY(cg_scanner_add(s, mention));
  return joint.value.length ? CG_OK : add_supplements(s, symbol.value, next);
}

/* "PRST OS/12/1", "PRST/2017/21", "presidential statement 29/1": the number is read only right
 * after the word. */
cg_status cg_rule_statement(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  cg_number number;
  if ((cg_kind)word.value != CG_KIND_STATEMENT) {
    return word.lex == CG_LEX_REPORT ? cg_rule_unsymboled(s, at, next) : CG_OK;
  }
  const uint32_t first = at + 1 + cg_read_is_mark(&s->reading, at + 1, '/');
  CG_TRY(cg_read_number(&s->reading, first, s->document->arena, &number));
  if (!number.style) { /* "OS/12/1" looks like a symbol of its own. */
    CG_TRY(cg_read_symbol(&s->reading, first, s->document->arena, &number));
    number.style =
      number.value.length && word.lex == CG_LEX_SYMBOL_PART ? CG_STYLE_SESSION_NUMBER : 0;
  }
  if (!number.style) {
    return word.lex == CG_LEX_REPORT ? cg_rule_unsymboled(s, at, next) : CG_OK;
  }
  s->listed = CG_KIND_STATEMENT;
  s->head = s->document->mentions.count;
  *next = number.next;
  return cg_list_add(s, &number, (cg_span){at, number.next});
}

/* "Ibid., para. 14", with no document of its own: what was cited before. */
static cg_status add_ibid(cg_scanner *s, uint32_t at, uint32_t *next) {
  *next = at + 1;
  for (uint32_t i = at + 1; i < s->reading.end && i < at + REPORT_REACH; ++i) {
    const cg_lex lex = cg_read_lexeme(&s->reading, i).lex;
    if (lex == CG_LEX_RESOLUTION || lex == CG_LEX_DECISION ||
        cg_read_is_mark(&s->reading, i, ';')) {
      break;
    }
    if (lex == CG_LEX_SUPPLEMENT || lex == CG_LEX_ORDINAL || lex == CG_LEX_TENS ||
        lex == CG_LEX_SESSION || lex == CG_LEX_MEETING) {
      return CG_OK; /* Another part of the records, whose symbol is not printed */
    }
  }
  return cg_scanner_add(
    s, cg_scanner_mention(s, CG_MENTION_REPEATED, CG_RULE_IBID, (cg_span){at, at + 1}));
}

/* "Official Records of …, Supplement No. 53 (A/72/53)": one reference, by its symbol; what is
 * between is part of the citation. */
cg_status cg_rule_records(cg_scanner *s, uint32_t at, uint32_t *next) {
  const bool is_ibid = cg_read_lexeme(&s->reading, at).lex == CG_LEX_IBID;
  for (uint32_t i = at + 1; i < s->reading.end && i < at + RECORDS_REACH; ++i) {
    cg_number symbol;
    if (cg_read_is_mark(&s->reading, i, ']') ||
        (i > at + 2 && cg_read_lexeme(&s->reading, i).lex == CG_LEX_IBID)) {
      break;
    }
    CG_TRY(cg_read_symbol(&s->reading, i, s->document->arena, &symbol));
    if (symbol.value.length) {
      *next = symbol.next + cg_read_is_mark(&s->reading, symbol.next, ')');
      cg_mention mention =
        cg_scanner_mention(s, CG_MENTION_SYMBOL, is_ibid ? CG_RULE_IBID : CG_RULE_OFFICIAL_RECORDS,
                           (cg_span){at, *next});
      mention.value = symbol.value;
      CG_TRY(cg_scanner_add(s, mention));
      return add_supplements(s, symbol.value, next); /* "(A/72/53 and Corr.1)" */
    }
    *next = i + 1;
  }
  return is_ibid ? add_ibid(s, at, next) : CG_OK;
}

/* Whether the phrase that identifies a report's subject may go on over the token at `at`. */
static bool is_soft(const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_WORD || cg_token_is_mark(token, '-') ||
         cg_token_is_mark(token, '\'') ||
         (cg_token_is_mark(token, '/') && cg_read_is_glued(reading, at)) ||
         (cg_token_is_mark(token, ',') && cg_scanner_is_list(reading, at));
}

/* Whether the phrase ends before the word at `at`: "entitled", "submitted", "pursuant". */
static bool ends_phrase(const cg_reading *reading, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(reading, at);
  return word.lex == CG_LEX_ENTITLED || word.lex == CG_LEX_CONTAINED || word.lex == CG_LEX_DATED ||
         (word.lex == CG_LEX_AUXILIARY && word.value == CG_AUXILIARY_DONE) ||
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
  cg_span last = {at, at}; /* The last name of the subject */
  while (end < s->reading.end && end < at + REPORT_REACH && is_soft(&s->reading, end) &&
         !(end > at &&
           (ends_phrase(&s->reading, end) || leads_beside(&s->reading, end, has_subject) ||
            (!has_subject && (is_no_subject(&s->reading, end) ||
                              (is_sent && cg_read_lexeme(&s->reading, end).lex == CG_LEX_TO)))))) {
    has_subject = has_subject || cg_read_lexeme(&s->reading, end).lex == CG_LEX_ON ||
                  (end > at && is_small(&s->reading, end) &&
                   !cg_lex_is_connective(cg_read_lexeme(&s->reading, end).lex));
    const cg_name name = cg_read_name(&s->reading, CG_NAME_OF_ENTRY, end);
    last = name.owner != CG_NONE && has_subject ? (cg_span){end, name.end} : last;
    end = name.owner == CG_NONE ? end + 1 : name.end;
  }
  const uint32_t whole = end;
  /* "… of" a date, "… resolution" a number, "… of General Assembly resolution" with its body */
  while (end > at) {
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

/* The index after "of 4 June 2007" or "dated 4 June 2007" at `at`, and after note marks. */
static uint32_t past_its_day(const cg_reading *reading, uint32_t at) {
  cg_days days[CG_DAYS_MOST];
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  const uint32_t count =
    lex == CG_LEX_OF || lex == CG_LEX_DATED ? cg_read_days(reading, at + 1, days) : 0;
  return cg_read_past_notes(reading, count ? days[count - 1].tokens.end : at);
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

/* Whether the symbol follows at `at`: "(S/2007/328)", or in a note printed where its mark was,
 * "[A/78/514]", "[Official Records of … (A/79/17)]". */
static cg_status is_noted(const cg_scanner *s, uint32_t at, bool *out) {
  cg_number symbol = {0};
  *out = false;
  if (!cg_read_is_mark(&s->reading, at, '[') && !cg_read_is_mark(&s->reading, at, '(')) {
    return CG_OK;
  }
  CG_TRY(cg_read_symbol(&s->reading, at + 1, s->document->arena, &symbol));
  uint32_t next = at + 1;
  const bool is_record =
    cg_read_expression(&s->reading, at + 1, &next).lex == CG_LEX_OFFICIAL_RECORDS;
  for (uint32_t i = next; is_record && !symbol.value.length && i < at + RECORDS_REACH &&
                          !cg_read_is_mark(&s->reading, i, ']');
       ++i) {
    CG_TRY(cg_read_symbol(&s->reading, i, s->document->arena, &symbol));
  }
  *out = symbol.value.length;
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
  const uint32_t after = past_its_day(&s->reading, cg_read_past_notes(&s->reading, end));
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
  *next = at + 1; /* The names inside are references of their own. */
  return cg_scanner_add(s, mention);
}
