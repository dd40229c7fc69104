/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/context.h"

#include "resolve/beside.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/scan.h"
#include "base/try.h"
#include "pack/citation.h"
#include "pack/names.h"
#include "pack/reading.h"

/* Tokens looked back at for the parenthesis or word that opens an aside */
#define ASIDE_REACH 60u
#define RECENT_REACH 64u /* Things searched backwards if the head noun alone is not enough */

/* Whether an earlier mention of the clause means `thing`. */
static bool is_in_clause(const cg_resolver *r, uint32_t thing) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index;
       i-- > 0 && cg_resolver_mention(r, i)->clause == clause && r->index - i < RECENT_REACH;) {
    if (things[i] == thing) {
      return true;
    }
  }
  return false;
}

/* Remember the words of the current mention as a name of `thing`. */
static cg_status say_name(cg_resolver *r, uint32_t thing) {
  const cg_mention *const mention = cg_resolver_mention(r, r->index);
  const uint32_t entry = cg_resolver_thing(r, thing)->entry;
  if (mention->kind != CG_MENTION_NAME || entry == CG_NONE || mention->entry != entry ||
      !cg_kind_is(cg_resolver_thing(r, thing)->kind, CG_KIND_BODY)) {
    return CG_OK;
  }
  return cg_called_say(&r->called, thing, cg_document_words(r->document, mention->tokens));
}

/* Remember `thing` as the last one whose name has each of the words of the head of `name`; with
 * `is_behind`, not before one that the same clause names. */
static void remember_words(cg_resolver *r, uint32_t thing, const cg_calling *name, bool is_behind) {
  const uint32_t *const words = r->called.words.items;
  for (uint32_t i = name->words.begin; i < name->words.end; ++i) {
    const uint32_t last = cg_resolver_by_head(r, words[i]);
    if (!is_behind || last == CG_NONE || !is_in_clause(r, last)) {
      r->by_head[words[i]] = thing;
      r->is_head[words[i] / 64] |= (uint64_t)1 << words[i] % 64;
    }
  }
}

/* Whether the letters of `abbreviation` are, in their order, initials of words of `label`. */
static bool is_initials(cg_slice label, cg_slice abbreviation) {
  size_t next = 0;
  for (size_t i = 0; i < label.length && next < abbreviation.length; ++i) {
    const bool is_initial = !i || label.data[i - 1] == ' ' || label.data[i - 1] == '-';
    next += is_initial && (label.data[i] | 0x20) == (abbreviation.data[next] | 0x20);
  }
  return next == abbreviation.length;
}

/* "Federal Government of Somalia (FGS)": the abbreviation of a longer name that ends in the State's
 * is not the State's. */
static bool is_abbreviation_of(cg_kind kind, cg_slice label, cg_slice abbreviation) {
  size_t last = abbreviation.length;
  while (last && abbreviation.data[last - 1] != ' ') {
    --last;
  }
  if (last) { /* "(Water Convention)": another name with the same head noun */
    return cg_slice_has(label, cg_slice_from(abbreviation, last));
  }
  const bool is_loose =
    !cg_kind_is_state(kind) && kind != CG_KIND_PLACE && label.data[0] == abbreviation.data[0];
  return is_loose || is_initials(label, abbreviation);
}

/* Find all abbreviations of known names that the text defines, once: most texts have none before
 * its definition. */
static cg_status find_defined(cg_resolver *r) {
  r->has_defined = true;
  for (uint32_t i = 0; i < r->document->mentions.count; ++i) {
    const cg_mention *const mention = cg_resolver_mention(r, i);
    if (mention->kind != CG_MENTION_NAME ||
        mention->abbreviation.end <= mention->abbreviation.begin) {
      continue;
    }
    const cg_entry *const entry = cg_packs_entry(r->packs, mention->entry);
    const cg_slice words = cg_document_words(r->document, mention->abbreviation);
    if (is_abbreviation_of(entry->kind, cg_entry_label(r->packs, mention->entry), words) &&
        cg_table_find(&r->defined, words) == CG_NONE) {
      CG_TRY(cg_table_set(&r->defined, words, i));
    }
  }
  return CG_OK;
}

cg_status cg_context_abbreviated(cg_resolver *r, cg_slice abbreviation, uint32_t *thing) {
  *thing = cg_table_find(&r->abbreviations, abbreviation);
  if (*thing != CG_NONE) {
    return CG_OK;
  }
  CG_TRY(r->has_defined ? CG_OK : find_defined(r));
  const uint32_t mention = cg_table_find(&r->defined, abbreviation);
  return mention == CG_NONE ? CG_OK
                            : cg_thing_of_entry(r, cg_resolver_mention(r, mention)->entry, thing);
}

bool cg_context_is_aside(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_token *const tokens = cg_document_tokens(r->document);
  const uint32_t begin = mention->tokens.begin;
  const uint32_t first =
    begin - clause->tokens.begin < ASIDE_REACH ? clause->tokens.begin : begin - ASIDE_REACH + 1;
  uint32_t closed = 0;
  bool is_near = true; /* No comma between the mention and the word */
  for (uint32_t i = begin; i-- > first;) {
    const uint32_t mark = tokens[i].kind == CG_TOKEN_MARK ? tokens[i].word : 0;
    if (((mark == '(' || mark == '[') && !closed--) ||
        (is_near && tokens[i].kind == CG_TOKEN_WORD &&
         cg_packs_lexeme(r->packs, tokens[i].word).lex == CG_LEX_RELATIVE)) {
      return true;
    }
    closed += mark == ')' || mark == ']';
    is_near = is_near && mark != ',' && mark != ';';
  }
  return false;
}

/* Whether an earlier mention of the clause means a thing that the same short forms can mean: what
 * an aside names does not come between. */
static bool has_before(const cg_resolver *r, uint32_t thing) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index;
       i-- > 0 && cg_resolver_mention(r, i)->clause == clause && r->index - i < RECENT_REACH;) {
    if (things[i] != CG_NONE && things[i] != thing &&
        cg_kind_is_called_as(cg_resolver_thing(r, things[i])->kind,
                             cg_resolver_thing(r, thing)->kind)) {
      return true;
    }
  }
  return false;
}

cg_status cg_context_recall(cg_resolver *r, uint32_t thing) {
  CG_TRY(cg_called_add(&r->called, thing, cg_resolver_thing(r, thing)->label));
  return cg_array_append(&r->recent, &thing);
}

cg_status cg_context_name(cg_resolver *r, uint32_t thing) {
  const cg_mention *const mention = cg_resolver_mention(r, r->index);
  if (mention->abbreviation.end > mention->abbreviation.begin) {
    const cg_slice words = cg_document_words(r->document, mention->abbreviation);
    const cg_thing *const named = cg_resolver_thing(r, thing);
    if (is_abbreviation_of(named->kind, named->label, words)) {
      r->has_aliases = r->has_aliases || !cg_is_single_word(words);
      CG_TRY(cg_table_set(&r->abbreviations, words, thing));
    }
  }
  const bool is_behind = has_before(r, thing) && cg_context_is_aside(r, mention);
  CG_TRY(cg_context_recall(r, thing));
  const uint32_t count = r->recent.count;
  if (is_behind && count > 1) { /* The thing before the aside remains the last one named. */
    uint32_t *const recent = r->recent.items;
    recent[count - 1] = recent[count - 2];
    recent[count - 2] = thing;
  }
  CG_TRY(say_name(r, thing));
  const cg_called *const called = cg_called_at(&r->called, thing);
  remember_words(r, thing, &called->label, is_behind);
  remember_words(r, thing, &called->said, is_behind);
  return CG_OK;
}

static bool is_short_of(const cg_resolver *r, uint32_t thing, cg_slice name, cg_kind kind) {
  return cg_called_is(&r->called, thing, cg_resolver_thing(r, thing)->kind, name, kind);
}

/* The vocabulary number of the last word of `name`. */
static uint32_t last_word(const cg_resolver *r, cg_slice name) {
  uint32_t word = CG_NONE;
  cg_scan scan;
  for (cg_scan_next(name, 0, &scan); scan.kind;
       cg_scan_next(name, scan.begin + scan.length, &scan)) {
    if (scan.kind == CG_SCAN_WORD) {
      word = cg_names_scanned(r->packs, &scan);
    }
  }
  return word;
}

uint32_t cg_context_antecedent(const cg_resolver *r, cg_slice name, cg_kind kind) {
  const uint32_t word = last_word(r, name);
  const uint32_t by_head = word == CG_NONE ? CG_NONE : cg_resolver_by_head(r, word);
  if (by_head != CG_NONE && is_short_of(r, by_head, name, kind)) {
    return by_head;
  }
  const uint32_t *const recent = r->recent.items;
  const char initial = cg_called_initial(name);
  for (uint32_t i = r->recent.count; i-- > 0 && r->recent.count - i <= RECENT_REACH;) {
    if (cg_called_has_initial(&r->called, recent[i], initial) &&
        is_short_of(r, recent[i], name, kind)) {
      return recent[i];
    }
  }
  return CG_NONE;
}

/* Whether `label` has the word `which`, "third" or "2010", in large or small letters. */
static bool has_word(cg_slice label, cg_slice which) {
  for (size_t i = 0; i + which.length <= label.length; ++i) {
    size_t same = 0;
    while (same < which.length && (label.data[i + same] | 0x20) == (which.data[same] | 0x20)) {
      ++same;
    }
    const bool is_start = !i || label.data[i - 1] == ' ';
    const bool is_end = i + same == label.length || !cg_is_letter(label.data[i + same]);
    if (same == which.length && is_start && is_end) {
      return true;
    }
  }
  return false;
}

uint32_t cg_context_numbered(const cg_resolver *r, cg_slice name, cg_kind kind, cg_slice which) {
  const uint32_t *const recent = r->recent.items;
  for (uint32_t i = r->recent.count; i-- > 0 && r->recent.count - i <= RECENT_REACH;) {
    if (has_word(cg_resolver_thing(r, recent[i])->label, which) &&
        is_short_of(r, recent[i], name, kind)) {
      return recent[i];
    }
  }
  return CG_NONE;
}

uint32_t cg_context_whole(const cg_resolver *r, cg_slice name, cg_kind kind) {
  return cg_is_single_word(name) ? CG_NONE : cg_context_antecedent(r, name, kind);
}

cg_status cg_context_use(cg_resolver *r, cg_slice name, uint32_t thing) {
  const uint32_t place = cg_table_find(&r->uses, name);
  if (place != CG_NONE) {
    cg_short_use *const use = cg_array_at(&r->use_list, place);
    use->count = use->thing == thing ? use->count + 1 : 1;
    use->thing = thing;
    return CG_OK;
  }
  const cg_short_use use = {thing, 1};
  CG_TRY(cg_table_set(&r->uses, name, r->use_list.count));
  return cg_array_append(&r->use_list, &use);
}

cg_short_use cg_context_last_use(const cg_resolver *r, cg_slice name) {
  const cg_short_use none = {CG_NONE, 0};
  const uint32_t place = cg_table_find(&r->uses, name);
  return place == CG_NONE ? none : *(const cg_short_use *)cg_array_at(&r->use_list, place);
}

uint32_t cg_context_last_named(const cg_resolver *r, cg_kind kind) {
  const uint32_t *const recent = r->recent.items;
  for (uint32_t i = r->recent.count; i-- > 0 && r->recent.count - i <= RECENT_REACH;) {
    if (cg_kind_is(cg_resolver_thing(r, recent[i])->kind, kind)) {
      return recent[i];
    }
  }
  return CG_NONE;
}

uint32_t cg_context_last_in_clause(const cg_resolver *r, cg_kind kind) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && cg_resolver_mention(r, i)->clause == clause;) {
    if (things[i] != CG_NONE && cg_kind_is(cg_resolver_thing(r, things[i])->kind, kind)) {
      return things[i];
    }
  }
  return CG_NONE;
}

uint32_t cg_context_entry(const cg_resolver *r, uint32_t mention) {
  const uint32_t thing = mention == CG_NONE ? CG_NONE : cg_resolver_meant(r, mention);
  return thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
}

bool cg_context_is_another(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const bool is_word = begin > 1 && reading.tokens[begin - 1].kind == CG_TOKEN_WORD &&
                       !cg_token_has(&reading.tokens[begin - 1], CG_TOKEN_CAPITAL);
  const cg_lexeme first = begin ? cg_read_lexeme(&reading, begin - 1) : (cg_lexeme){0, 0};
  const cg_lexeme second = is_word && (!first.lex || first.lex == CG_LEX_GENERIC)
                             ? cg_read_lexeme(&reading, begin - 2)
                             : first;
  return cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) && second.lex == CG_LEX_CONNECTOR &&
         second.value == CG_CONNECTOR_A;
}
