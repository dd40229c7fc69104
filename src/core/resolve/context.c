/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/context.h"

#include "resolve/resolver.h"

#include "base/scan.h"
#include "base/try.h"
#include "pack/citation.h"
#include "pack/names.h"
#include "pack/reading.h"

#define ASIDE_REACH 60u /* Tokens looked back at for the parenthesis or word that opens an aside */
#define RECENT_REACH 64u /* Things looked back at where the head noun alone does not tell */

/* Whether an earlier mention of the clause means `thing`. */
static bool is_in_clause(const cg_resolver *r, uint32_t thing) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index; i-- > 0 && cg_resolver_mention(r, i)->clause == clause && r->index - i < RECENT_REACH;) {
    if (things[i] == thing) {
      return true;
    }
  }
  return false;
}

/* The words by which the text last named `thing`, a body that packs know, such as "Libya Sanctions Committee"; or none. */
static cg_slice said_name(const cg_resolver *r, uint32_t thing) {
  return thing < r->said.count ? *(const cg_slice *)cg_array_at(&r->said, thing) : (cg_slice){"", 0};
}

/* Remember the words of the mention at hand as a name of `thing`. */
static cg_status say_name(cg_resolver *r, uint32_t thing) {
  const cg_mention *const mention = cg_resolver_mention(r, r->index);
  const cg_slice none = {"", 0};
  const uint32_t entry = cg_resolver_thing(r, thing)->entry;
  if (mention->kind != CG_MENTION_NAME || entry == CG_NONE || mention->entry != entry ||
      !cg_kind_is(cg_resolver_thing(r, thing)->kind, CG_KIND_BODY)) {
    return CG_OK;
  }
  while (r->said.count <= thing) {
    CG_TRY(cg_array_append(&r->said, &none));
  }
  *(cg_slice *)cg_array_at(&r->said, thing) = cg_document_words(r->document, mention->tokens);
  return CG_OK;
}

/* Remember `thing` as the last one whose name `all` has each of the words of its head; with `is_behind`, not before one
 * that the same clause names. */
static cg_status remember_words(cg_resolver *r, uint32_t thing, cg_slice all, bool is_behind) {
  cg_head head;
  CG_TRY(cg_heads_add(&r->heads, all, &head));
  for (uint32_t i = head.words.begin; i < head.words.end; ++i) {
    const uint32_t word = *(const uint32_t *)cg_array_at(&r->heads.words, i);
    uint32_t *const last = &r->by_head[word];
    if (!is_behind || *last == CG_NONE || !is_in_clause(r, *last)) {
      *last = thing;
    }
  }
  return CG_OK;
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

/* "Federal Government of Somalia (FGS)": the abbreviation of a longer name that ends in the State's is not the
 * State's. */
static bool is_abbreviation_of(const cg_thing *thing, cg_slice abbreviation) {
  size_t last = abbreviation.length;
  while (last && abbreviation.data[last - 1] != ' ') {
    --last;
  }
  if (last) { /* "(Water Convention)": another name with the same head noun */
    return cg_slice_has(thing->label, cg_slice_from(abbreviation, last));
  }
  const bool is_loose = !cg_kind_is_state(thing->kind) && thing->kind != CG_KIND_PLACE &&
                        thing->label.data[0] == abbreviation.data[0];
  return is_loose || is_initials(thing->label, abbreviation);
}

/* Bodies may be called what events are ("Conference"), posts only what posts are. */
static bool is_same_class(cg_kind kind, cg_kind other) {
  const bool is_group = cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is(kind, CG_KIND_EVENT);
  const bool is_other_group = cg_kind_is(other, CG_KIND_BODY) || cg_kind_is(other, CG_KIND_EVENT);
  return is_group == is_other_group && (kind == CG_KIND_OFFICE) == (other == CG_KIND_OFFICE);
}

bool cg_context_is_aside(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  uint32_t closed = 0;
  bool is_near = true; /* No comma between the mention and the word */
  for (uint32_t i = mention->tokens.begin; i-- > clause->tokens.begin && i + ASIDE_REACH > mention->tokens.begin;) {
    if (is_near && cg_read_lexeme(&reading, i).lex == CG_LEX_RELATIVE) {
      return true;
    }
    if (cg_read_is_mark(&reading, i, '(') && !closed--) {
      return true;
    }
    closed += cg_read_is_mark(&reading, i, ')');
    is_near = is_near && !cg_read_is_mark(&reading, i, ',') && !cg_read_is_mark(&reading, i, ';');
  }
  return false;
}

/* Whether an earlier mention of the clause means a thing that the same short forms can mean: what an aside names does
 * not come between. */
static bool has_before(const cg_resolver *r, uint32_t thing) {
  const uint32_t *const things = r->mention_things.items;
  const uint32_t clause = cg_resolver_mention(r, r->index)->clause;
  for (uint32_t i = r->index; i-- > 0 && cg_resolver_mention(r, i)->clause == clause && r->index - i < RECENT_REACH;) {
    if (things[i] != CG_NONE && things[i] != thing &&
        is_same_class(cg_resolver_thing(r, things[i])->kind, cg_resolver_thing(r, thing)->kind)) {
      return true;
    }
  }
  return false;
}

cg_status cg_context_name(cg_resolver *r, uint32_t thing) {
  const cg_mention *const mention = cg_resolver_mention(r, r->index);
  if (mention->abbreviation.end > mention->abbreviation.begin) {
    const cg_slice words = cg_document_words(r->document, mention->abbreviation);
    if (is_abbreviation_of(cg_resolver_thing(r, thing), words)) {
      CG_TRY(cg_table_set(&r->abbreviations, words, thing));
    }
  }
  const bool is_behind = cg_context_is_aside(r, mention) && has_before(r, thing);
  CG_TRY(cg_array_append(&r->recent, &thing));
  const uint32_t count = r->recent.count;
  if (is_behind && count > 1) { /* What stands before the aside stays the last thing named. */
    uint32_t *const recent = r->recent.items;
    recent[count - 1] = recent[count - 2];
    recent[count - 2] = thing;
  }
  CG_TRY(say_name(r, thing));
  CG_TRY(remember_words(r, thing, cg_resolver_thing(r, thing)->label, is_behind));
  return remember_words(r, thing, said_name(r, thing), is_behind);
}

/* Where `name` ends in `label` if it stands there from `begin` on, hyphens and spaces aside; 0 if it does not. */
static size_t end_of_part(cg_slice label, size_t begin, cg_slice name) {
  size_t at = begin;
  for (size_t i = 0; i < name.length; ++i) {
    if (name.data[i] == ' ' || name.data[i] == '-' || name.data[i] == '\n') {
      continue;
    }
    while (at < label.length && (label.data[at] == ' ' || label.data[at] == '-')) {
      ++at;
    }
    if (at >= label.length || label.data[at] != name.data[i]) {
      return 0;
    }
    ++at;
  }
  return at == label.length || !cg_is_letter(label.data[at]) ? at : 0;
}

/* Whether the words of a head end at `end`: all of it, up to "and", or up to a number such as "II". */
static bool ends_words(cg_slice label, size_t end, size_t head) {
  const cg_slice conjunction = CG_SLICE(" and ");
  if (end >= head || cg_slice_has_prefix(cg_slice_from(label, end), conjunction)) {
    return true;
  }
  for (size_t i = end + 1; i < head; ++i) {
    if (!strchr("IVX", label.data[i])) {
      return false;
    }
  }
  return true;
}

static bool is_single_word(cg_slice name) {
  for (size_t i = 0; i < name.length; ++i) {
    if (name.data[i] == ' ') {
      return false;
    }
  }
  return true;
}

/* Length of the first word of `text`. */
static size_t word_length(cg_slice text) {
  size_t length = 0;
  while (length < text.length && text.data[length] != ' ') {
    ++length;
  }
  return length;
}

/* "Joint Programme" of "Joint United Nations Programme": only a name that packs call optional is left out behind the first word. */
static bool is_without_owner(const cg_resolver *r, cg_slice label, size_t head, cg_slice name) {
  const size_t first = word_length(name);
  if (first >= name.length || end_of_part(label, 0, (cg_slice){name.data, first}) != first) {
    return false;
  }
  const cg_slice rest = cg_slice_from(name, first + 1);
  for (size_t i = first + 2; i < head; ++i) {
    const size_t end = label.data[i - 1] == ' ' ? end_of_part(label, i, rest) : 0;
    if (end && ends_words(label, end, head)) {
      const cg_slice owner = {label.data + first + 1, i - first - 2};
      const uint32_t entry = owner.length ? cg_names_entry(r->packs, owner) : CG_NONE;
      return entry != CG_NONE && cg_packs_entry(r->packs, entry)->is_optional;
    }
  }
  return false;
}

/* Whether `name` is the first word or the last words of the head of `label`, the name of what is of `own` kind, and means what is
 * of `kind`: "Council" is not what "Security Council Committee" is called. */
static bool is_called(const cg_resolver *r, cg_slice label, cg_kind own, cg_slice name, cg_kind kind) {
  size_t head = cg_heads_length(&r->heads, label);
  /* "Programme" heads bodies and instruments; words beside it tell which. */
  const bool is_open = !is_single_word(name) && kind != CG_KIND_OFFICE && own != CG_KIND_OFFICE;
  if (kind && !is_open && !is_same_class(own, kind)) {
    return false;
  }
  while (head && label.data[head - 1] == ' ') {
    --head;
  }
  for (size_t i = 0; i < head; ++i) {
    const bool is_start = !i || label.data[i - 1] == ' ' || label.data[i - 1] == '-';
    const size_t end = is_start ? end_of_part(label, i, name) : 0;
    if (end && ((!i && is_single_word(name)) || ends_words(label, end, head))) {
      return true;
    }
  }
  return is_without_owner(r, label, head, name);
}

static bool is_short_of(const cg_resolver *r, uint32_t thing, cg_slice name, cg_kind kind) {
  const cg_kind own = cg_resolver_thing(r, thing)->kind;
  const cg_slice said = said_name(r, thing);
  return is_called(r, cg_resolver_thing(r, thing)->label, own, name, kind) || (said.length && is_called(r, said, own, name, kind));
}

bool cg_context_is_called(const cg_resolver *r, uint32_t entry, cg_slice name, cg_kind kind) {
  const cg_entry *const known = cg_packs_entry(r->packs, entry);
  return is_called(r, cg_packs_text(r->packs, known->label), known->kind, name, kind);
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
  const uint32_t by_head =
    word == CG_NONE ? CG_NONE : r->by_head[word];
  if (by_head != CG_NONE && is_short_of(r, by_head, name, kind)) {
    return by_head;
  }
  const uint32_t *const recent = r->recent.items;
  for (uint32_t i = r->recent.count; i-- > 0 && r->recent.count - i <= RECENT_REACH;) {
    if (is_short_of(r, recent[i], name, kind)) {
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
    if (has_word(cg_resolver_thing(r, recent[i])->label, which) && is_short_of(r, recent[i], name, kind)) {
      return recent[i];
    }
  }
  return CG_NONE;
}

uint32_t cg_context_whole(const cg_resolver *r, cg_slice name, cg_kind kind) {
  return is_single_word(name) ? CG_NONE : cg_context_antecedent(r, name, kind);
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
  for (uint32_t i = r->index; i-- > 0 && cg_resolver_mention(r, i)->clause == clause;) {
    if (things[i] != CG_NONE && cg_kind_is(cg_resolver_thing(r, things[i])->kind, kind)) {
      return things[i];
    }
  }
  return CG_NONE;
}

uint32_t cg_context_entry(const cg_resolver *r, uint32_t mention) {
  const uint32_t thing =
    mention == CG_NONE ? CG_NONE : cg_resolver_meant(r, mention);
  return thing == CG_NONE ? CG_NONE : cg_resolver_thing(r, thing)->entry;
}

bool cg_context_is_another(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const bool is_word = begin > 1 && reading.tokens[begin - 1].kind == CG_TOKEN_WORD &&
                       !cg_token_has(&reading.tokens[begin - 1], CG_TOKEN_CAPITAL);
  const cg_lexeme first = begin ? cg_read_lexeme(&reading, begin - 1) : (cg_lexeme){0, 0};
  const cg_lexeme second = is_word && (!first.lex || first.lex == CG_LEX_GENERIC) ? cg_read_lexeme(&reading, begin - 2) : first;
  return cg_kind_is(mention->thing, CG_KIND_INSTRUMENT) && second.lex == CG_LEX_CONNECTOR && second.value == CG_CONNECTOR_A;
}
