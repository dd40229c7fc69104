/* SPDX-License-Identifier: Apache-2.0 */
/* Names: known, open, short, and acronyms. */
#include "recognize/names.h"

#include "recognize/calendar.h"
#include "recognize/founded.h"
#include "recognize/items.h"
#include "recognize/scanner.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"

#define ACRONYM_SHORTEST 3u

/* "(UNMHA)" after a name: the tokens between the parentheses. */
static cg_span abbreviation_at(const cg_scanner *s, uint32_t at) {
  const cg_span none = {0, 0};
  const uint32_t open = cg_read_past_notes(&s->reading, at);
  uint32_t close = open + 1;
  if (!cg_read_is_mark(&s->reading, open, '(')) {
    return none;
  }
  while (close < s->reading.end && close < open + 5 &&
         (s->reading.tokens[close].kind == CG_TOKEN_WORD ||
          cg_read_is_mark(&s->reading, close, '-'))) {
    if (s->reading.tokens[close].kind == CG_TOKEN_WORD &&
        (s->reading.tokens[close].length < 2 ||
         !cg_is_upper(cg_read_text(&s->reading, close).data[1]))) {
      return none;
    }
    ++close;
  }
  return close > open + 1 && cg_read_is_mark(&s->reading, close, ')')
           ? (cg_span){open + 1, close}
           : none;
}

#define ALIAS_MOST 6u /* Tokens of a short name in parentheses */

static bool is_quote(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_MARK &&
         (reading->tokens[at].word == '"' || reading->tokens[at].word == 0x201C ||
          reading->tokens[at].word == 0x201D);
}

/* "(Water Convention)", "(“the Water Convention”)" after a name: the tokens of two words or more that end in a head noun. */
static cg_span alias_at(const cg_scanner *s, uint32_t at) {
  const cg_reading *const reading = &s->reading;
  const cg_span none = {0, 0};
  uint32_t begin = cg_read_past_notes(reading, at);
  if (!cg_read_is_mark(reading, begin, '(')) {
    return none;
  }
  for (++begin; is_quote(reading, begin) || cg_read_lexeme(reading, begin).lex == CG_LEX_THE;) {
    ++begin;
  }
  uint32_t end = begin;
  while (end < begin + ALIAS_MOST && cg_open_is_capital(reading, end)) {
    ++end;
  }
  const bool is_closed = cg_read_is_mark(reading, end + is_quote(reading, end), ')');
  return end > begin + 1 && is_closed && cg_lex_is_head(cg_read_lexeme(reading, end - 1).lex)
           ? (cg_span){begin, end}
           : none;
}

/* What the text says after a name, in parentheses, that it will be called. */
static cg_span defined_at(const cg_scanner *s, uint32_t at) {
  const cg_span abbreviation = abbreviation_at(s, at);
  return abbreviation.end > abbreviation.begin ? abbreviation : alias_at(s, at);
}

/* A name of a goal list, "Sustainable Development Goals 8 and 10", gives way to its goals. */
static bool is_goal_list(const cg_scanner *s, cg_name name) {
  return name.owner != CG_NONE && cg_packs_entry(s->reading.packs, name.owner)->has_goals &&
         cg_read_lexeme(&s->reading, name.end - 1).lex == CG_LEX_GOAL &&
         name.end < s->reading.end && s->reading.tokens[name.end].kind == CG_TOKEN_NUMBER;
}

/* "GUAM" is an abbreviation, not the island, where the words around it are not all in capitals; "DRC" is a State's own. */
static bool is_shouted(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_entry *const entry =
    name.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, name.owner);
  const cg_slice label = entry ? cg_packs_text(s->reading.packs, entry->label) : (cg_slice){"", 0};
  const bool is_place = entry && (cg_kind_is_state(entry->kind) || entry->kind == CG_KIND_PLACE);
  return is_place && name.end == at + 1 && cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS) &&
         label.length == s->reading.tokens[at].length && cg_is_lower(label.data[1]) &&
         cg_document_clauses(s->document)[s->clause].kind != CG_CLAUSE_FRONT;
}

/* "Strait of Gibraltar", "Lake Chad", "Niger basin": a State's name that is part of the name of a place. */
static bool is_feature(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_reading *const reading = &s->reading;
  if (name.owner == CG_NONE || !cg_kind_is_state(cg_packs_entry(reading->packs, name.owner)->kind)) {
    return false;
  }
  if (cg_read_lexeme(reading, name.end).lex == CG_LEX_PLACE_HEAD) {
    return true;
  }
  uint32_t before = at - (at > s->begin && cg_read_lexeme(reading, at - 1).lex == CG_LEX_THE);
  const bool is_of = before > s->begin && cg_read_lexeme(reading, before - 1).lex == CG_LEX_OF;
  before = is_of ? before - 1 : at;
  return before > s->begin && cg_read_lexeme(reading, before - 1).lex == CG_LEX_PLACE_HEAD &&
         (is_of || cg_token_has(&reading->tokens[before - 1], CG_TOKEN_CAPITAL));
}

/* Whether the name of `inner` is a reference of its own inside the words of `outer`: where the canonical name of
 * `outer` does not contain it ("Special Rapporteur of the Human Rights Council on …"), or `outer` does not count. */
static bool counts_inside(const cg_packs *packs, const cg_entry *inner, const cg_entry *outer, cg_slice words) {
  if (!outer) {
    return false;
  }
  const bool can_count = cg_kind_is(inner->kind, CG_KIND_BODY) || cg_kind_is_state(inner->kind);
  const bool is_new = !cg_kind_is_state(outer->kind) && !cg_slice_is_equal(cg_packs_text(packs, outer->label), words) &&
                      !cg_slice_has(cg_packs_text(packs, outer->label), cg_packs_text(packs, inner->label));
  return can_count && (outer->is_optional || is_new);
}

/* Whether a post is named in the plural at `at`: its words before "of" are others than those of `label`, "Presidents of the Council". */
static bool is_plural_post(const cg_scanner *s, uint32_t at, uint32_t end, cg_slice label) {
  uint32_t of = at;
  while (of < end && cg_read_lexeme(&s->reading, of).lex != CG_LEX_OF) {
    ++of;
  }
  const cg_slice words = of > at && of < end ? cg_document_words(s->document, (cg_span){at, of}) : (cg_slice){"", 0};
  return words.length && words.data[words.length - 1] == 's' && !cg_slice_has_prefix(label, words);
}

/* "the Presidents of the Council and the Assembly": the same post of each further body, up to the one behind "and".  `next` becomes
 * the index after the last. */
static cg_status add_shared_post(cg_scanner *s, cg_slice label, uint32_t *next) {
  const char *const of = memchr(label.data, ' ', label.length);
  size_t head = of ? (size_t)(of - label.data) : label.length;
  while (head + 4 < label.length && memcmp(label.data + head, " of ", 4)) {
    ++head;
  }
  for (bool is_last = false; !is_last;) {
    const bool has_comma = cg_read_is_mark(&s->reading, *next, ',');
    is_last = cg_read_lexeme(&s->reading, *next + has_comma).lex == CG_LEX_AND;
    const uint32_t place = *next + has_comma + is_last;
    const uint32_t at = place + (cg_read_lexeme(&s->reading, place).lex == CG_LEX_THE);
    const cg_name body = cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, at, s->reading.end);
    const cg_entry *const entry = body.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, body.owner);
    if (place == *next || !entry || !cg_kind_is(entry->kind, CG_KIND_BODY) || entry->kind == CG_KIND_OFFICE) {
      return CG_OK;
    }
    const cg_slice pieces[] = {{label.data, head}, CG_SLICE(" of the "), cg_packs_text(s->reading.packs, entry->label)};
    cg_mention post = cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, (cg_span){at, body.end});
    cg_mention inner = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, body.end});
    post.thing = CG_KIND_OFFICE;
    post.value = cg_join(s->document->arena, pieces, 3);
    post.entry = post.value.data ? cg_names_entry(s->reading.packs, post.value) : CG_NONE;
    if (post.entry != CG_NONE) {
      post.kind = CG_MENTION_NAME;
      post.rule = CG_RULE_KNOWN_NAME;
    }
    inner.entry = body.owner;
    inner.is_quiet = true;
    CG_TRY(post.value.data ? cg_scanner_add(s, post) : CG_NO_MEMORY);
    CG_TRY(cg_scanner_add(s, inner));
    *next = body.end;
  }
  return CG_OK;
}

/* Whether the name that begins at `at` and ends a longer one is only the rest of it: "Space Conference" of "Fifth Space
 * Conference", but not "Office of Reeds" of "Division for Peat of the Office of Reeds". */
static bool is_rest(const cg_scanner *s, uint32_t at) {
  const cg_lex before = cg_read_lexeme(&s->reading, at - 1).lex;
  return before != CG_LEX_OF &&
         !(before == CG_LEX_THE && at > s->begin + 1 && cg_read_lexeme(&s->reading, at - 2).lex == CG_LEX_OF);
}

/* Names inside the words of a longer one, which is of `entry` or, if that is NULL, a short form.  Those that do not count
 * still can be what a short form means: "the High Commissioner" after "Office of the United Nations High Commissioner for
 * Human Rights"; and they count where the longer one turns out to mean nothing. */
static cg_status add_inner(cg_scanner *s, cg_span tokens, const cg_entry *entry) {
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const cg_name inner = cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, i,
                                        tokens.end);
    const cg_entry *const found =
      inner.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, inner.owner);
    const bool is_end = found && entry && inner.end == tokens.end && found->kind == entry->kind;
    if (!found || !found->kind || found == entry || found->is_optional || (is_end && is_rest(s, i)) ||
        is_shouted(s, i, inner) || is_feature(s, i, inner)) {
      continue;
    }
    cg_mention mention = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME,
                                            (cg_span){i, inner.end});
    mention.entry = inner.owner;
    mention.is_quiet =
      !counts_inside(s->reading.packs, found, entry, cg_document_words(s->document, tokens));
    CG_TRY(cg_scanner_add(s, mention));
    i = entry ? inner.end - 1 : i; /* Of what an open name has inside, all parts can be meant later. */
  }
  return CG_OK;
}

static cg_status add_known(cg_scanner *s, uint32_t at, cg_name name) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_span tokens = {at, name.end};
  cg_mention mention = cg_scanner_mention(
    s, CG_MENTION_NAME, entry->kind ? CG_RULE_KNOWN_NAME : CG_RULE_COLLECTIVE_NAME, tokens);
  mention.entry = name.owner;
  mention.abbreviation = defined_at(s, name.end);
  CG_TRY(cg_scanner_add(s, mention));
  return entry->kind ? add_inner(s, tokens, entry) : CG_OK;
}

static cg_status add_open(cg_scanner *s, uint32_t at, const cg_open_name *name) {
  const cg_span tokens = {at, name->end};
  cg_mention mention =
    name->is_generic ? cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, tokens)
                     : cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, tokens);
  mention.thing = name->head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)name->head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  mention.abbreviation = defined_at(s, name->end);
  CG_TRY(cg_scanner_add(s, mention));
  const uint32_t begin = name->is_generic ? at : name->run - 1; /* A part of the run is called what the whole is called. */
  return add_inner(s, (cg_span){begin, name->end}, NULL);
}

/* "the Protocols thereto" after a treaty. */
static bool is_thereto(const cg_scanner *s, uint32_t head_end) {
  const uint32_t at = cg_read_is_mark(&s->reading, head_end, '-') ? head_end + 2 : head_end;
  return cg_read_lexeme(&s->reading, at).lex == CG_LEX_THERETO;
}

/* The plural of a head noun is no lexeme: "Protocols" before "thereto" is told by that word alone. */
static cg_status try_thereto(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at;
  while (end < s->reading.end && end < at + 3 && s->reading.tokens[end].kind == CG_TOKEN_WORD &&
         cg_token_has(&s->reading.tokens[end], CG_TOKEN_CAPITAL)) {
    ++end;
  }
  if (end == at || !is_thereto(s, end)) {
    return CG_OK;
  }
  *next = end + 1;
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_THERETO, CG_RULE_COLLECTIVE_NAME,
                                          (cg_span){at, end + 1});
  return cg_scanner_add(s, mention);
}

cg_status cg_rule_thereto(cg_scanner *s, uint32_t at, uint32_t *next) {
  uint32_t end = at;
  const cg_lex lex = cg_read_expression(&s->reading, at, &end).lex;
  if (lex != CG_LEX_THERETO || end <= at + 1 || cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL)) {
    return CG_OK; /* "thereto" alone; "Optional Protocols thereto" is a name. */
  }
  *next = end;
  return cg_scanner_add(s, cg_scanner_mention(s, CG_MENTION_THERETO, CG_RULE_COLLECTIVE_NAME, (cg_span){at, end}));
}

/* "Treaty of Alliance", "Committee of the Whole": what follows the head noun makes another name of it. */
static bool goes_on(const cg_scanner *s, uint32_t end) {
  if (cg_read_lexeme(&s->reading, end).lex != CG_LEX_OF) {
    return false;
  }
  const uint32_t at = end + 1 + (cg_read_lexeme(&s->reading, end + 1).lex == CG_LEX_THE);
  return at < s->reading.end && s->reading.tokens[at].kind == CG_TOKEN_WORD &&
         cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
}

/* Index after two or more capitals behind "the", such as "World Programme", which may be the first or last words of a
 * name; `at` if there are none. */
static uint32_t past_phrase(const cg_scanner *s, uint32_t at) {
  uint32_t words = 0;
  if (!at || cg_read_lexeme(&s->reading, at - 1).lex != CG_LEX_THE) {
    return at;
  }
  const uint32_t end = cg_open_capitals(&s->reading, at, &words);
  return words > 1 ? end : at;
}

/* "the Declaration and the Programme of Action on X": the first is on X too. */
static cg_status add_shared_tail(cg_scanner *s, cg_span head, cg_lexeme lexeme, uint32_t *next) {
  const uint32_t second = head.end + 2;
  const bool is_joined = lexeme.lex == CG_LEX_INSTRUMENT_HEAD &&
                         cg_read_lexeme(&s->reading, head.end).lex == CG_LEX_AND &&
                         cg_read_lexeme(&s->reading, head.end + 1).lex == CG_LEX_THE;
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  const cg_open_name other = is_joined ? cg_open_name_read(&s->reading, second) : none;
  if (!other.end || other.end == other.run || other.head.lex != CG_LEX_INSTRUMENT_HEAD ||
      other.is_generic) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_document_words(s->document, head), CG_SLICE(" "),
                             cg_document_words(s->document, (cg_span){other.run, other.end})};
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, head);
  mention.thing = (cg_kind)lexeme.value;
  mention.value = cg_join(s->document->arena, pieces, 3);
  *next = head.end;
  return mention.value.data ? cg_scanner_add(s, mention) : CG_NO_MEMORY;
}

/* "the Convention", "the Optional Protocol", "the High Commissioner": capitals that end in a head noun,
 * a short name of a pack entry, or capitals that may be part of a name. */
static cg_status try_short(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_name known = cg_names_find(s->reading.packs, CG_NAME_SHORT, s->reading.tokens, at,
                                      s->reading.end);
  uint32_t end = at + 1;
  cg_lexeme head = cg_read_expression(&s->reading, at, &end);
  const bool is_cut = end > at + 1 && cg_lex_is_connective(cg_read_lexeme(&s->reading, end - 1).lex);
  if (is_cut) { /* "Action for" is no name. */
    head = (cg_lexeme){0, 0};
    end = at + 1;
  }
  const bool is_head = cg_lex_is_head(head.lex) || head.lex == CG_LEX_GOAL ||
                       head.lex == CG_LEX_AGENDA; /* "the Goals", "the Agenda" */
  if (known.owner == CG_NONE && is_head) {
    CG_TRY(add_shared_tail(s, (cg_span){at, end}, head, next));
    if (*next != at) {
      return CG_OK;
    }
  }
  const bool is_phrase = known.owner == CG_NONE && (!is_head || goes_on(s, end));
  if (is_phrase) {
    end = past_phrase(s, at);
    head = (cg_lexeme){0, 0};
  }
  if (end == at) {
    return CG_OK;
  }
  end = known.owner != CG_NONE && known.end > end ? known.end : end;
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, (cg_span){at, end});
  mention.entry = known.owner;
  mention.thing = head.lex == CG_LEX_EVENT_HEAD ? CG_KIND_EVENT : (cg_kind)head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  *next = is_phrase ? at + 1 : end; /* Names inside such capitals count for themselves. */
  return cg_scanner_add(s, mention);
}

/* "Secretary-General of la Francophonie": the post of another body than the one that packs know by the word alone. */
static bool is_post_of(const cg_scanner *s, uint32_t begin, cg_name name, const cg_open_name *open) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_slice label = cg_packs_text(s->reading.packs, entry->label);
  const uint32_t before = begin - (begin > s->begin && cg_read_lexeme(&s->reading, begin - 1).lex == CG_LEX_THE);
  const cg_lexeme word = before > s->begin ? cg_read_lexeme(&s->reading, before - 1) : (cg_lexeme){0, 0};
  const bool is_act = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY; /* "appointed by the … of a …" */
  uint32_t at = name.end + 1;
  if (entry->kind != CG_KIND_OFFICE || memchr(label.data, ' ', label.length) || open->is_generic || is_act ||
      cg_read_lexeme(&s->reading, name.end).lex != CG_LEX_OF ||
      (cg_read_lexeme(&s->reading, at).lex == CG_LEX_CONNECTOR && cg_read_lexeme(&s->reading, at).value == CG_CONNECTOR_A)) {
    return false;
  }
  while (at < open->end && cg_lex_is_connective(cg_read_lexeme(&s->reading, at).lex)) {
    ++at;
  }
  return at < open->end && cg_read_lexeme(&s->reading, at).lex != CG_LEX_NAME_BREAK;
}

/* Whether packs know a declaration whose name begins with these words: "Rivers Declaration on Peat". */
static bool is_begun(const cg_packs *packs, cg_slice words) {
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    const cg_slice label = cg_packs_text(packs, cg_packs_entry(packs, i)->label);
    if (cg_packs_entry(packs, i)->kind == CG_KIND_DECLARATION && cg_slice_has_prefix(label, words)) {
      return true;
    }
  }
  return false;
}

/* Whether a programme with no name of its own ends at `end`, behind a declaration: both are one text. */
static bool is_bare_programme(const cg_scanner *s, const cg_open_name *open, cg_lexeme second, uint32_t end) {
  const cg_lex lex = cg_read_lexeme(&s->reading, end).lex;
  return open->head.value == CG_KIND_DECLARATION && second.value == CG_KIND_PROGRAMME && lex != CG_LEX_OF &&
         lex != CG_LEX_ON && lex != CG_LEX_FOR && lex != CG_LEX_TO && lex != CG_LEX_IN && !open->is_generic;
}

/* "the Rivers Declaration and the Programme of Action", which packs may know as "Rivers Declaration and Programme of Action". */
static cg_status add_pair(cg_scanner *s, uint32_t at, const cg_open_name *open, uint32_t *next) {
  uint32_t end = open->end + 2;
  const cg_lexeme second = cg_read_expression(&s->reading, open->end + 2, &end);
  const bool is_pair = open->head.lex == CG_LEX_INSTRUMENT_HEAD && open->end == open->run &&
                       cg_read_lexeme(&s->reading, open->end).lex == CG_LEX_AND &&
                       cg_read_lexeme(&s->reading, open->end + 1).lex == CG_LEX_THE && second.lex == CG_LEX_INSTRUMENT_HEAD;
  const cg_slice pieces[] = {cg_document_words(s->document, (cg_span){at, open->end}), CG_SLICE(" and "),
                             is_pair ? cg_document_words(s->document, (cg_span){open->end + 2, end}) : (cg_slice){"", 0}};
  const cg_slice name = is_pair ? cg_join(s->document->arena, pieces, 3) : (cg_slice){"", 0};
  const uint32_t entry = name.length ? cg_names_entry(s->reading.packs, name) : CG_NONE;
  if (!name.data) {
    return CG_NO_MEMORY;
  }
  if (!name.length || (entry == CG_NONE && (!is_bare_programme(s, open, second, end) || is_begun(s->reading.packs, pieces[0])))) {
    return CG_OK;
  }
  cg_mention mention = entry == CG_NONE
                         ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, (cg_span){at, end})
                         : cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, end});
  mention.entry = entry;
  mention.thing = CG_KIND_DECLARATION;
  mention.value = name;
  *next = end;
  return cg_scanner_add(s, mention);
}

/* A known name that nothing after it can make longer: one that ends with a head noun, a post, a State. */
static bool is_complete(const cg_scanner *s, uint32_t at, cg_name name, const cg_open_name *open) {
  if (is_post_of(s, at, name, open)) {
    return false;
  }
  const cg_kind kind = cg_packs_entry(s->reading.packs, name.owner)->kind;
  return cg_lex_is_head(cg_read_lexeme(&s->reading, name.end - 1).lex) ||
         kind == CG_KIND_OFFICE || cg_kind_is_state(kind) || kind == CG_KIND_PLACE;
}

/* Whether the open name is the better reading: a longer run of capitals up to a head, or a name that
 * goes on where the known one has no head of its own. */
static bool is_open_better(const cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known) {
  if (known.owner == CG_NONE || !open->end) {
    return open->end != 0;
  }
  return open->run > known.end ||
         (open->end > known.end && !is_complete(s, at, known, open) && open->run >= known.end);
}

/* "by the Secretary-General of the United Nations Special Coordinator": what is appointed begins inside the longest known
 * name, which then ends before "of the". */
static cg_name cut_name(const cg_scanner *s, uint32_t at, cg_name name) {
  const cg_reading *const reading = &s->reading;
  if (name.owner == CG_NONE || !cg_open_is_capital(reading, name.end)) {
    return name;
  }
  for (uint32_t i = at + 1; i + 2 < name.end; ++i) {
    const bool is_of_the = cg_read_lexeme(reading, i).lex == CG_LEX_OF && cg_read_lexeme(reading, i + 1).lex == CG_LEX_THE;
    if (is_of_the && cg_open_run(reading, i + 2).run > name.end) {
      const cg_name cut = cg_names_find(reading->packs, CG_NAME_OF_ENTRY, reading->tokens, at, i);
      return cut.owner != CG_NONE && cut.end == i ? cut : name;
    }
  }
  return name;
}

/* The longest name of a pack entry at `at`. */
static cg_name find_known(const cg_scanner *s, uint32_t at) {
  const cg_name none = {CG_NONE, at};
  const cg_name name = cut_name(s, at, cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, at,
                                                     s->reading.end));
  return is_shouted(s, at, name) || is_feature(s, at, name) ? none : name;
}

/* "the ECE Convention on …": behind the abbreviation or name of a body, a treaty that a pack knows is itself. */
static bool is_prefix(const cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known) {
  const uint32_t begin = known.owner == CG_NONE ? at + 1 : known.end;
  const bool is_body = known.owner == CG_NONE
                         ? cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITALS)
                         : cg_kind_is(cg_packs_entry(s->reading.packs, known.owner)->kind, CG_KIND_BODY);
  const cg_name rest = is_body && open->end ? find_known(s, begin) : known;
  return is_body && open->end && rest.owner != CG_NONE && rest.end >= open->end &&
         cg_kind_is(cg_packs_entry(s->reading.packs, rest.owner)->kind, CG_KIND_INSTRUMENT);
}

/* "3 million United States dollars": no State is meant. */
static bool is_currency(const cg_scanner *s, cg_name known) {
  return known.owner != CG_NONE && cg_read_lexeme(&s->reading, known.end).lex == CG_LEX_CURRENCY;
}

/* The names inside a year or ordinal's name are its own; days in "Declaration of 3 May 2004 on …" are references. */
static cg_status add_days(cg_scanner *s, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i + 1 < end; ++i) {
    uint32_t next = i;
    if (s->reading.tokens[i].kind == CG_TOKEN_NUMBER) {
      CG_TRY(cg_rule_days(s, i, &next));
      i = next > i ? next - 1 : i;
    }
  }
  return CG_OK;
}

/* A short form, or an abbreviation that the text defines. */
static cg_status add_short(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  CG_TRY(try_short(s, at, next));
  if (*next == at && cg_token_has(token, CG_TOKEN_CAPITALS) && token->length >= ACRONYM_SHORTEST) {
    *next = at + 1;
    cg_mention mention = cg_scanner_mention(s, CG_MENTION_ACRONYM, CG_RULE_ABBREVIATION,
                                            (cg_span){at, at + 1});
    mention.value = cg_read_text(&s->reading, at);
    return cg_scanner_add(s, mention);
  }
  return CG_OK;
}

/* A known name, and the same post of the bodies behind it where it is in the plural. */
static cg_status add_whole(cg_scanner *s, uint32_t at, cg_name known, uint32_t *next) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, known.owner);
  const cg_slice label = cg_packs_text(s->reading.packs, entry->label);
  *next = known.end;
  CG_TRY(add_known(s, at, known));
  return entry->kind == CG_KIND_OFFICE && is_plural_post(s, at, known.end, label) ? add_shared_post(s, label, next) : CG_OK;
}

cg_status cg_rule_name(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_token *const token = &s->reading.tokens[at];
  const cg_name known = find_known(s, at);
  const bool is_capital =
    token->kind == CG_TOKEN_WORD && cg_token_has(token, CG_TOKEN_CAPITAL);
  const cg_open_name none = {0, 0, 0, {0, 0}, false};
  cg_open_name open = cg_open_name_read(&s->reading, at);
  if (is_goal_list(s, known)) {
    return cg_rule_goal(s, known.end - 1, next);
  }
  if (is_currency(s, known)) {
    *next = known.end;
    return CG_OK;
  }
  uint32_t past = at;
  if (known.owner == CG_NONE && cg_read_expression(&s->reading, at, &past).lex == CG_LEX_NAME_BREAK && past > at + 1) {
    *next = past; /* "International Division of Labour" names nothing. */
    return CG_OK;
  }
  open = is_prefix(s, at, &open, known) ? none : open;
  const cg_name brief = cg_names_find(s->reading.packs, CG_NAME_SHORT, s->reading.tokens, at,
                                      s->reading.end);
  if (is_capital) {
    CG_TRY(cg_founded_read(s, at, &open, known, next));
  }
  if (is_capital && *next == at && known.owner == CG_NONE) {
    CG_TRY(cg_founded_new(s, at, &open, next));
  }
  if (is_capital && *next == at && known.owner == CG_NONE) {
    CG_TRY(try_thereto(s, at, next));
  }
  if (*next != at) {
    return CG_OK;
  }
  if (is_open_better(s, at, &open, known)) {
    CG_TRY(add_pair(s, at, &open, next));
    if (*next != at) {
      return CG_OK;
    }
  }
  if (is_open_better(s, at, &open, known) && (brief.owner == CG_NONE || brief.end < open.end)) {
    *next = open.end;
    CG_TRY(add_open(s, at, &open));
    return add_days(s, at, open.end);
  }
  if (known.owner != CG_NONE) {
    return add_whole(s, at, known, next);
  }
  if (!is_capital) {
    return token->kind == CG_TOKEN_WORD ? cg_founded_plain(s, at, next) : CG_OK;
  }
  return add_short(s, at, next);
}
