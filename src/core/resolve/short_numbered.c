/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/short_numbered.h"

#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define YEAR_LENGTH 4u

/* The ordinal or year that says which of several: "Third Decade", "the third Conference", "the 2010
 * Conference". */
typedef struct {
  cg_slice which; /* Empty if there is none */
  cg_slice rest;  /* The short form without it */
  bool is_before; /* It is before the mention */
} numbered;

static numbered read_numbered(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const uint32_t before = begin ? begin - 1 : 0;
  numbered out = {{"", 0}, mention->value, false};
  uint32_t next = 0;
  if (mention->thing != CG_KIND_EVENT) {
    return out;
  }
  if (mention->number != CG_NONE) { /* "2000" of "the 2000 and 2010 Review Conferences" */
    out.which = cg_document_words(r->document, (cg_span){begin, begin + mention->number});
    return out;
  }
  if (begin + 1 < mention->tokens.end && cg_read_ordinal(&reading, begin, &next) &&
      next < mention->tokens.end) {
    out.which = cg_document_words(r->document, (cg_span){begin, next});
    out.rest = cg_document_words(r->document, (cg_span){next, mention->tokens.end});
    return out;
  }
  const bool is_year = begin && reading.tokens[before].kind == CG_TOKEN_NUMBER &&
                       reading.tokens[before].length == YEAR_LENGTH;
  const bool is_ordinal = begin && cg_read_ordinal(&reading, before, &next) && next == begin;
  out.is_before = is_year || is_ordinal;
  out.which = out.is_before ? cg_read_text(&reading, before) : out.which;
  return out;
}

/* What the first word of a name does. */
static cg_lex first_lex(const cg_resolver *r, cg_slice label) {
  size_t length = 0;
  while (length < label.length && cg_is_letter(label.data[length])) {
    ++length;
  }
  const uint32_t word = cg_names_word(r->packs, (cg_slice){label.data, length});
  return word == CG_NONE ? 0 : cg_packs_lexeme(r->packs, word).lex;
}

/* Whether the name has a year or an ordinal of its own, which says that it is another one. */
static bool tells_another(const cg_resolver *r, cg_slice label, const numbered *told) {
  const bool is_year = cg_is_digit(told->which.data[0]);
  const cg_lex first = first_lex(r, label);
  return !is_year || cg_is_digit(label.data[0]) || first == CG_LEX_ORDINAL || first == CG_LEX_TENS;
}

/* "the Second Decade" after "Third Decade of Reeds": the name of `named` with the other ordinal,
 * which packs may know. */
static cg_status other_of(cg_resolver *r, cg_slice label, const numbered *told, uint32_t *out) {
  size_t first = 0;
  while (first < label.length && label.data[first] != ' ') {
    ++first;
  }
  const cg_slice pieces[] = {told->which, cg_slice_from(label, first)};
  const cg_slice name = cg_join(r->document->arena, pieces, 2);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  return entry == CG_NONE ? cg_thing_open(r, CG_KIND_EVENT, name, out)
                          : cg_thing_of_entry(r, entry, out);
}

/* Whether the event with this name is one of a series that an ordinal or year may number, "Third
 * Conference on Reeds", "2010 Review Conference of the Parties to the Convention". */
static bool is_of_series(const cg_resolver *r, cg_slice label, const numbered *told) {
  const bool is_ordinal = label.length && first_lex(r, label) == CG_LEX_ORDINAL;
  const bool is_year = label.length && cg_is_digit(label.data[0]);
  return is_ordinal || (is_year && cg_is_digit(told->which.data[0]));
}

/* "the Tenth Review Conference", which nothing has named: one of the series that `named` is of, or,
 * with the ordinal in capitals, an event of this document.  In small letters more words must say
 * which series: "the ninth Review Conference", but not "the ninth Conference". */
static cg_status found_numbered(cg_resolver *r, const cg_mention *mention, const numbered *told,
                                uint32_t named, uint32_t *out) {
  const bool is_titled =
    !told->is_before && cg_beside_has_article(r, mention) && cg_is_upper(told->which.data[0]);
  const cg_slice label = named == CG_NONE ? (cg_slice){"", 0} : cg_resolver_thing(r, named)->label;
  const bool is_series = is_of_series(r, label, told);
  *out = CG_NONE;
  const bool is_listed = mention->number != CG_NONE; /* "Second" of "the Second and Third" */
  if (!is_series && (!is_titled || is_listed)) {
    return CG_OK;
  }
  if (!is_titled && cg_is_single_word(told->rest)) {
    return CG_OK;
  }
  CG_TRY(is_series ? other_of(r, label, told, out)
                   : cg_thing_local(r, "#event-", mention, CG_KIND_EVENT, out));
  return cg_context_name(r, *out);
}

/* The ordinal or year before the mention belongs to it. */
static void extend(cg_resolver *r, const numbered *told) {
  cg_mention *const own = cg_array_at(&r->document->mentions, r->index);
  own->tokens.begin -= told->is_before;
}

cg_status cg_resolve_numbered_short(cg_resolver *r, const cg_mention *mention, bool *is_done) {
  const numbered told = read_numbered(r, mention);
  uint32_t thing = CG_NONE;
  *is_done = false;
  if (!told.which.length) {
    return CG_OK;
  }
  thing = cg_context_numbered(r, told.rest, mention->thing, told.which);
  const uint32_t named = cg_context_antecedent(r, told.rest, mention->thing);
  if (thing == CG_NONE &&
      (named == CG_NONE || tells_another(r, cg_resolver_thing(r, named)->label, &told))) {
    uint32_t own = CG_NONE;
    CG_TRY(found_numbered(r, mention, &told, named, &own));
    if (own != CG_NONE) {
      *is_done = true;
      extend(r, &told);
      const bool is_known = cg_resolver_thing(r, own)->entry != CG_NONE;
      return cg_link_add(r, (cg_meaning){own, CG_NONE,
                                         is_known ? CG_METHOD_SHORT_FORM : CG_METHOD_OPEN_NAME,
                                         is_known ? CG_RESOLVED : CG_UNLISTED});
    }
  }
  if (thing == CG_NONE) {
    *is_done = named != CG_NONE && tells_another(r, cg_resolver_thing(r, named)->label, &told);
    return *is_done ? cg_link_omit(r, CG_OMITTED_NO_ANTECEDENT, CG_NONE) : CG_OK;
  }
  *is_done = true;
  extend(r, &told);
  CG_TRY(cg_context_recall(r, thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_SHORT_FORM));
}
