/* SPDX-License-Identifier: Apache-2.0 */
/* Documents by symbol and number, and records. */
#include "recognize/documents.h"

#include "recognize/lists.h"
#include "recognize/unsymboled.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/forms.h"
#include "pack/reading.h"
#include "pack/symbols.h"

#define IBID_REACH 40u       /* Tokens of "Ibid., Seventieth Session, Supplement No. 1" */
#define SUPPLEMENTS_MOST 60u /* Members of "Add.1-14" */

/* The class of a document with a form of `kind` at `at`: "decision 202 EX/5" says its class. */
static cg_kind kind_of_formed(const cg_scanner *s, uint32_t at, cg_kind kind) {
  const cg_lex before = at ? cg_scanner_lex(s, at - 1) : 0;
  return kind != CG_KIND_DOCUMENT      ? kind
         : before == CG_LEX_RESOLUTION ? CG_KIND_RESOLUTION
         : before == CG_LEX_DECISION   ? CG_KIND_DECISION
                                       : kind;
}

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
  mention.thing = kind_of_formed(s, at, formed.kind);
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

/* The document that "Add" at `word` supplements, behind `symbol`, which ends at `end`: the one of
 * the symbol, "A/49/61/Rev.1 and Add.1", or the one that this supplements, "A/49/61/Add.1 and
 * Add.2". */
static cg_slice supplemented(const cg_scanner *s, cg_slice symbol, uint32_t end, uint32_t word) {
  const uint32_t suffix = end > s->begin + 3 ? end - 3 : CG_NONE;
  const bool is_same =
    suffix != CG_NONE && supplement_number(s, suffix) != CG_NONE &&
    cg_slice_is_equal(cg_read_text(&s->reading, suffix), cg_read_text(&s->reading, word));
  return is_same ? cg_symbol_whole(s->reading.packs, symbol) : symbol;
}

/* Whether the number at `at`, in a list that ends before `end`, is one of its members: behind
 * "and", or before more of them; else it may be a footnote mark. */
static bool is_listed(const cg_reading *reading, uint32_t end, uint32_t at) {
  return at > end + cg_read_is_mark(reading, end, ',') || cg_read_is_mark(reading, at + 1, ',') ||
         cg_read_is_mark(reading, at + 1, '-') || cg_read_lexeme(reading, at + 1).lex == CG_LEX_AND;
}

/* Whether the word at `at` is a noun in the plural, as far as its letters say: "recommendations",
 * "States"; behind two addenda no verb has that ending. */
static bool is_plural(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_WORD ||
      cg_lex_is_connective(lex) || lex == CG_LEX_AUXILIARY || lex == CG_LEX_THAT) {
    return false;
  }
  const cg_slice word = cg_read_text(reading, at);
  return word.length > 3 && word.data[word.length - 1] == 's' && word.data[word.length - 2] != 's';
}

/* "and 12 recommendations", "and 12 new recommendations": the number at `at`, after `last` in a
 * list, counts things and is no addendum.  Before an adjective, only one that leaves out numbers.
 */
static bool counts_things(const cg_reading *reading, uint32_t at, uint32_t last) {
  const cg_lex lex = cg_read_lexeme(reading, at + 1).lex;
  const bool is_adjective = !lex || lex == CG_LEX_GENERIC || lex == CG_LEX_BODY_HEAD;
  return is_plural(reading, at + 1) ||
         (reading->tokens[at].word != last + 1 && is_adjective && is_plural(reading, at + 2));
}

/* "A/49/61 and Corr.1 and 2 and Add.1-3": the documents that supplement the one whose symbol ends
 * at `next`. */
static cg_status add_supplements(cg_scanner *s, cg_slice symbol, uint32_t *next) {
  const cg_reading *const reading = &s->reading;
  const uint32_t end = *next;
  /* "A/49/61/Add.1 and 2" */
  const uint32_t printed = end > s->begin + 3 ? supplement_number(s, end - 3) : CG_NONE;
  uint32_t word = printed == CG_NONE ? CG_NONE : printed - 2;
  uint32_t last = printed == CG_NONE ? 0 : reading->tokens[printed].word;
  for (;;) {
    const uint32_t place = cg_read_past_joint(reading, *next);
    const uint32_t named = place > *next ? supplement_number(s, place) : CG_NONE;
    const bool is_next =
      named == CG_NONE && word != CG_NONE && place > *next && place < reading->end &&
      reading->tokens[place].kind == CG_TOKEN_NUMBER && reading->tokens[place].length < 3 &&
      cg_read_lexeme(reading, place + 1).lex != CG_LEX_MONTH && is_listed(reading, *next, place) &&
      !cg_read_is_mark(reading, place + 1, '/') && !cg_read_is_mark(reading, place + 1, '(') &&
      !counts_things(reading, place, last);
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
    last = is_range ? reading->tokens[at + 2].word : first;
    const cg_slice whole = supplemented(s, symbol, end, word);
    for (uint32_t number = first; number <= last && whole.length; ++number) {
      CG_TRY(add_supplement(s, whole, word, number, (cg_span){place, is_range ? at + 3 : at + 1}));
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

/* Whether "Res" or "Res." at `at`, before a number, is short for "resolution", and no part of a
 * symbol. */
static bool is_short_resolution(const cg_scanner *s, uint32_t at) {
  const bool is_part =
    cg_read_is_mark(&s->reading, at + 1, '/') || (at && cg_read_is_mark(&s->reading, at - 1, '/'));
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  const uint32_t number = at + 1 + cg_read_is_mark(&s->reading, at + 1, '.');
  return word.lex == CG_LEX_SYMBOL_PART && (cg_kind)word.value == CG_KIND_RESOLUTION && !is_part &&
         number < s->reading.end && s->reading.tokens[number].kind == CG_TOKEN_NUMBER;
}

/* "PRST OS/12/1", "PRST/2017/21", "presidential statement 29/1": the number is read only right
 * after the word.  "Res. 70/1" is a resolution. */
cg_status cg_rule_statement(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  cg_number number;
  if (is_short_resolution(s, at)) {
    return cg_rule_list_head(s, at, next);
  }
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
  for (uint32_t i = at + 1; i < s->reading.end && i < at + IBID_REACH; ++i) {
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
  for (uint32_t i = at + 1; i < s->reading.end && i < at + CG_RECORDS_REACH; ++i) {
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

cg_status cg_has_symbol(const cg_scanner *s, uint32_t at, bool *out) {
  cg_number symbol = {.next = at};
  if (cg_read_is_mark(&s->reading, at, '(') || cg_read_is_mark(&s->reading, at, '[')) {
    const bool has_word = cg_read_lexeme(&s->reading, at + 1).lex == CG_LEX_CONTAINED;
    CG_TRY(cg_read_symbol(&s->reading, at + 1 + has_word, s->document->arena, &symbol));
  }
  *out = symbol.value.length != 0;
  return CG_OK;
}
