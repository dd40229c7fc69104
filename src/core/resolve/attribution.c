/* SPDX-License-Identifier: Apache-2.0 */
/* Whose resolution is it?  Evidence in this order: an organ named in the phrase; "its" and the body
 * that adopts the document; the head of the list; a body named before in the clause; the adopting
 * body; a body named further on; the style of the number.  A body that cannot have given the number
 * (possible.c) is passed over at each step. */
#include "resolve/attribution.h"

#include "base/scan.h"
#include "pack/names.h"
#include "resolve/beside.h"
#include "resolve/context.h"
#include "resolve/possible.h"

cg_slice cg_series_prefix(const cg_packs *packs, const cg_entry *body, cg_kind kind) {
  switch (kind) {
  case CG_KIND_DECISION: return cg_packs_text(packs, body->decisions);
  case CG_KIND_STATEMENT: return cg_packs_text(packs, body->statements);
  default: return cg_packs_text(packs, body->resolutions);
  }
}

/* Whether a body can have given a number: cg_day_allows; where that leaves nobody,
 * cg_calendar_allows; NULL: any can. */
typedef bool (*allowing)(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

static bool numbers_so(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  if (entry == CG_NONE) {
    return false;
  }
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const uint32_t styles = mention->thing == CG_KIND_STATEMENT && body->statement_numbering
                            ? body->statement_numbering
                            : body->numbering;
  return cg_series_prefix(r->packs, body, mention->thing).length && (styles & mention->style);
}

/* Whether the body numbers so and `allows`, if given, does not rule it out. */
static bool can_have(const cg_resolver *r, uint32_t entry, const cg_mention *mention,
                     allowing allows) {
  return numbers_so(r, entry, mention) && (!allows || allows(r, entry, mention));
}

static const cg_attribution nobody = {CG_NONE, CG_NONE, CG_METHOD_NAMED_ORGAN, CG_RESOLVED};

static cg_attribution found_body(uint32_t body, cg_method method) {
  return (cg_attribution){body, CG_NONE, method, CG_RESOLVED};
}

static uint32_t thing_of(const cg_resolver *r, uint32_t mention) {
  return mention == CG_NONE ? CG_NONE : cg_resolver_meant(r, mention);
}

static bool adopts_by_kind(cg_kind kind) {
  return (cg_kind_is(kind, CG_KIND_BODY) || kind == CG_KIND_EVENT) && kind != CG_KIND_OFFICE &&
         kind != CG_KIND_MISSION && kind != CG_KIND_COURT;
}

/* Whether the head of the name, up to its first small word but "and", says that the body adopts
 * documents: "Council", not "Unit". */
static bool adopts_by_name(const cg_resolver *r, cg_slice label) {
  cg_scan scan;
  for (cg_scan_next(label, 0, &scan); scan.kind;
       cg_scan_next(label, scan.begin + scan.length, &scan)) {
    const cg_slice word = {label.data + scan.begin, scan.length};
    const bool is_word = scan.kind == CG_SCAN_WORD;
    if (is_word && cg_packs_symbol_part(r->packs, word) == CG_LEX_ADOPTER) {
      return true;
    }
    const cg_lex lex = cg_names_lexeme(r->packs, &scan).lex;
    /* "Governing Council" begins with one. */
    if (scan.begin && cg_lex_is_connective(lex) && lex != CG_LEX_AND) {
      return false;
    }
  }
  return false;
}

bool cg_attribution_adopts(const cg_resolver *r, cg_kind kind, cg_slice label) {
  return adopts_by_kind(kind) && adopts_by_name(r, label);
}

/* "the resolutions of the Security Council, in particular 435 (1978)": the last body of the clause
 * that numbers so and could have met. */
static uint32_t body_before(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && cg_resolver_mention(r, i)->clause == mention->clause;) {
    const uint32_t entry = cg_context_entry(r, i);
    if (cg_resolver_mention(r, i)->kind != CG_MENTION_NUMBERED &&
        can_have(r, entry, mention, allows)) {
      return entry;
    }
  }
  return CG_NONE;
}

/* Entry of the body whose series the list was last found to be of; at its head, what is said there;
 * or CG_NONE. */
static uint32_t body_of_list(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index; i-- > cg_beside_from(r, mention->head);) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    const uint32_t thing = cg_resolver_meant(r, i);
    const bool is_listed = other->kind == CG_MENTION_NUMBERED && other->head == mention->head;
    const uint32_t owner = is_listed && thing != CG_NONE
                             ? ((const cg_thing *)cg_array_at(&r->document->things, thing))->owner
                             : CG_NONE;
    if (owner != CG_NONE) {
      return ((const cg_thing *)cg_array_at(&r->document->things, owner))->entry;
    }
  }
  const cg_mention *const head = cg_resolver_mention(r, mention->head);
  const uint32_t named = cg_context_entry(r, head->organ);
  return named != CG_NONE ? named : head->is_own ? r->document->metadata.organ : CG_NONE;
}

static bool fits(const cg_resolver *r, uint32_t entry, const cg_mention *mention, allowing allows) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  /* A body whose symbols have a form numbers as others do: its name must say so. */
  return body->is_official && !cg_series_is_form(cg_packs_text(r->packs, body->resolutions)) &&
         can_have(r, entry, mention, allows);
}

bool cg_attribution_fits(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  return fits(r, entry, mention, cg_day_allows);
}

/* The body of the packs that numbers so and could have met; of several the first, and then it is
 * ambiguous.  A session that the packs do not know yet is passed over where another body fits. */
static cg_attribution by_style(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  cg_attribution known = nobody;
  cg_attribution ahead = nobody;
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs); ++i) {
    const uint32_t body = cg_packs_official(r->packs, i);
    if (!fits(r, body, mention, allows)) {
      continue;
    }
    cg_attribution *const out = cg_session_is_ahead(r, body, mention) ? &ahead : &known;
    const bool is_second = out->body != CG_NONE;
    *out = found_body(is_second ? out->body : body, CG_METHOD_NUMBERING_STYLE);
    out->status = is_second ? CG_AMBIGUOUS : CG_RESOLVED;
  }
  cg_attribution found = known.body != CG_NONE ? known : ahead;
  const uint32_t adopter = r->document->metadata.organ;
  /* "resolution 5/2" in a text of the Assembly, which cannot have it: one of many bodies without a
   * known series. */
  if (found.body != CG_NONE && mention->style == CG_STYLE_SESSION_NUMBER &&
      !cg_date_is_set(mention->date) && numbers_so(r, adopter, mention) &&
      !cg_style_allows(r, adopter, mention)) {
    found.status = CG_AMBIGUOUS;
  }
  return found;
}

/* A body of which no pack knows how it numbers; it may adopt documents. */
static bool is_unnumbered(const cg_resolver *r, uint32_t entry) {
  const cg_entry *const body = entry == CG_NONE ? NULL : cg_packs_entry(r->packs, entry);
  return body && adopts_by_kind(body->kind) && !body->numbering;
}

/* The same of a body whose name says that it adopts documents. */
static bool is_unlisted(const cg_resolver *r, uint32_t entry) {
  return is_unnumbered(r, entry) && adopts_by_name(r, cg_entry_label(r->packs, entry));
}

/* The organ named beside the number, where no pack knows how it numbers.  "the Committee in its
 * resolution 76/238" is not that where the register has the number. */
static cg_attribution by_unlisted(const cg_resolver *r, const cg_mention *mention, uint32_t after) {
  const uint32_t thing = thing_of(r, mention->organ);
  const uint32_t named = cg_context_entry(r, mention->organ);
  const bool is_registered = cg_is_registered(r, mention);
  const bool is_weak = cg_beside_is_inside(r, mention);
  const cg_thing *const open =
    thing == CG_NONE || named != CG_NONE ? NULL : cg_array_at(&r->document->things, thing);
  cg_attribution out = {CG_NONE, CG_NONE, CG_METHOD_NAMED_ORGAN, CG_UNLISTED};
  if (!is_registered && open && adopts_by_kind(open->kind) && adopts_by_name(r, open->label)) {
    out.owner = thing;
  } else if ((is_unlisted(r, named) && !(is_weak && is_registered)) ||
             (is_unnumbered(r, named) && !is_weak && !is_registered)) {
    out.body = named;
  } else if (is_unlisted(r, after) || (is_unnumbered(r, after) && !is_registered)) {
    out.body = after;
  }
  return out;
}

static bool is_found(const cg_attribution *found) {
  return found->body != CG_NONE || found->owner != CG_NONE;
}

/* The body named right beside the number that numbers so, though it cannot have given this one: the
 * words contradict themselves. */
static cg_attribution by_contradiction(const cg_resolver *r, const cg_mention *mention) {
  const uint32_t named =
    cg_beside_is_inside(r, mention) ? CG_NONE : cg_context_entry(r, mention->organ);
  const uint32_t body = numbers_so(r, named, mention) ? named : cg_beside_after(r, r->index);
  return numbers_so(r, body, mention) ? found_body(body, CG_METHOD_NAMED_ORGAN) : nobody;
}

/* The body of the list that the number is in. */
static cg_attribution by_list(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  const bool is_listed = mention->head != CG_NONE && mention->head < r->index;
  const uint32_t listed = is_listed ? body_of_list(r, mention) : CG_NONE;
  if (can_have(r, listed, mention, allows)) {
    return found_body(listed, CG_METHOD_CARRIED_ORGAN);
  }
  const uint32_t owner = cg_beside_after_list(r, mention);
  if (can_have(r, owner, mention, allows)) {
    return found_body(owner, CG_METHOD_NAMED_ORGAN);
  }
  const uint32_t unlisted = is_unlisted(r, listed)  ? listed
                            : is_unlisted(r, owner) ? owner
                                                    : CG_NONE;
  return (cg_attribution){unlisted, CG_NONE, CG_METHOD_CARRIED_ORGAN, CG_UNLISTED};
}

/* Whether the number in "the Congress, as set out in its resolution 72/192 of 19 December 2017" is
 * the speaker's: number and day are of one session of his. */
static bool is_of_adopter(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  return mention->is_own && cg_date_is_set(mention->date) &&
         can_have(r, r->document->metadata.organ, mention, allows);
}

/* What the words around the number say. */
static cg_attribution by_words(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  const uint32_t named = cg_context_entry(r, mention->organ);
  const uint32_t after = can_have(r, named, mention, allows) ? named : cg_beside_after(r, r->index);
  const uint32_t adopter = r->document->metadata.organ;
  if (can_have(r, after, mention, allows)) {
    return found_body(after, CG_METHOD_NAMED_ORGAN);
  }
  const cg_attribution unlisted = by_unlisted(r, mention, after);
  if (is_found(&unlisted) && !is_of_adopter(r, mention, allows)) {
    return unlisted;
  }
  const uint32_t acting = cg_beside_acting(r, mention);
  if (can_have(r, acting, mention, allows)) {
    return found_body(acting, CG_METHOD_NAMED_ORGAN);
  }
  if (mention->is_own && can_have(r, adopter, mention, allows)) {
    return found_body(adopter, CG_METHOD_ADOPTING_ORGAN);
  }
  return by_list(r, mention, allows);
}

/* The nearest body named further on in the clause that has an official series and numbers so. */
static uint32_t body_further_on(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  for (uint32_t i = r->index + 1; i < cg_beside_to(r); ++i) {
    const cg_mention *const next = cg_resolver_mention(r, i);
    if (next->clause != mention->clause) {
      break;
    }
    if (next->kind == CG_MENTION_NAME && next->entry != CG_NONE &&
        fits(r, next->entry, mention, allows)) {
      return next->entry;
    }
  }
  return CG_NONE;
}

/* The nearest body named before in the clause of which no pack knows how it numbers. */
static uint32_t unlisted_before(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && cg_resolver_mention(r, i)->clause == mention->clause;) {
    const uint32_t entry = cg_context_entry(r, i);
    if (cg_resolver_mention(r, i)->kind != CG_MENTION_NUMBERED && is_unlisted(r, entry) &&
        cg_packs_entry(r->packs, entry)->kind != CG_KIND_EVENT) {
      return entry;
    }
  }
  return CG_NONE;
}

/* A body that the clause named before, or the one that adopts the document; then others that the
 * clause names. */
static cg_attribution by_neighbour(const cg_resolver *r, const cg_mention *mention,
                                   allowing allows) {
  const uint32_t adopter = r->document->metadata.organ;
  const bool is_adopters = can_have(r, adopter, mention, allows);
  const uint32_t before = body_before(r, mention, allows);
  /* A commission that the clause names need not be the author of what it carries out. */
  if (before != CG_NONE && (!is_adopters || cg_packs_entry(r->packs, before)->is_official)) {
    return found_body(before, CG_METHOD_CARRIED_ORGAN);
  }
  if (is_adopters) {
    return found_body(adopter, CG_METHOD_ADOPTING_ORGAN);
  }
  const uint32_t further = body_further_on(r, mention, allows);
  if (further != CG_NONE) {
    return found_body(further, CG_METHOD_NAMED_ORGAN);
  }
  return nobody;
}

/* "its resolution 141 (V) of 3 July 1950", where that is another day than the adopting body's: the
 * day is a slip, and the number is of no other body unless the register says so.  Without "its",
 * the same where the register has the adopter's number. */
static cg_attribution by_slip(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  const uint32_t adopter = r->document->metadata.organ;
  cg_register_row row;
  const bool is_slip = cg_date_is_set(mention->date) && can_have(r, adopter, mention, allows) &&
                       !cg_is_registered(r, mention);
  return is_slip && (mention->is_own || cg_date_is_set(cg_known_day(r, adopter, mention, &row)))
           ? found_body(adopter, CG_METHOD_ADOPTING_ORGAN)
           : nobody;
}

/* Where nobody adopted that number on that day, the day is wrong: what the words say, then what the
 * calendar allows. */
static cg_attribution by_wrong_day(const cg_resolver *r, const cg_mention *mention,
                                   bool is_common) {
  const uint32_t adopter = r->document->metadata.organ;
  const bool is_yearly = mention->style == CG_STYLE_NUMBER_YEAR;
  cg_attribution found = by_words(r, mention, cg_calendar_allows);
  found = is_found(&found) ? found : by_neighbour(r, mention, cg_calendar_allows);
  if (!is_found(&found) && !is_common) {
    const cg_attribution style = by_style(r, mention, cg_calendar_allows);
    found = style.status == CG_AMBIGUOUS ? found : style;
  }
  found = is_found(&found) ? found : by_words(r, mention, NULL);
  if (!is_found(&found) && numbers_so(r, adopter, mention) &&
      (is_yearly || cg_date_is_set(mention->date))) {
    found = found_body(adopter, CG_METHOD_ADOPTING_ORGAN);
  }
  return is_found(&found) || !is_yearly ? found : by_style(r, mention, NULL);
}

/* What no evidence but a body named before in the clause speaks for; a number with a year is the
 * Council's, whose year may be a slip, and one in a list is of the list's body, whose day may be
 * one. */
static cg_attribution by_nearness(const cg_resolver *r, const cg_mention *mention) {
  const bool is_listed = mention->head != CG_NONE && mention->head < r->index;
  const bool has_body = mention->style == CG_STYLE_NUMBER_YEAR ||
                        (is_listed && numbers_so(r, body_of_list(r, mention), mention));
  const uint32_t unlisted = has_body ? CG_NONE : unlisted_before(r, mention);
  return (cg_attribution){unlisted, CG_NONE, CG_METHOD_CARRIED_ORGAN, CG_UNLISTED};
}

/* "its resolution 80/2" in a text of a body that numbers so and has not come to it: the words and
 * the number contradict each other. */
static bool is_against_own(const cg_resolver *r, const cg_mention *mention,
                           const cg_attribution *found) {
  const uint32_t adopter = r->document->metadata.organ;
  return mention->is_own && found->body != adopter && !cg_date_is_set(mention->date) &&
         numbers_so(r, adopter, mention) && cg_style_allows(r, adopter, mention);
}

cg_attribution cg_attribute(const cg_resolver *r, const cg_mention *mention) {
  /* Every executive board has a decision 2020/3, every committee a decision 3/102. */
  const bool is_common =
    mention->thing == CG_KIND_DECISION &&
    (mention->style == CG_STYLE_YEAR_NUMBER || mention->style == CG_STYLE_SESSION_NUMBER);
  cg_attribution found = by_words(r, mention, cg_day_allows);
  if (!is_found(&found)) {
    found = by_contradiction(r, mention);
  }
  if (!is_found(&found) && mention->is_own) {
    found = by_slip(r, mention, cg_calendar_allows);
  }
  if (!is_found(&found)) {
    found = by_neighbour(r, mention, cg_day_allows);
  }
  if (!is_found(&found) && mention->is_own) {
    found = by_nearness(r, mention);
  }
  if (!is_found(&found)) {
    found = by_slip(r, mention, mention->is_own ? cg_style_allows : cg_calendar_allows);
  }
  if (!is_found(&found) && !is_common) {
    found = by_style(r, mention, cg_day_allows);
    found.status = found.status == CG_RESOLVED && is_against_own(r, mention, &found) ? CG_CONFLICT
                                                                                     : found.status;
  }
  if (!is_found(&found)) {
    found = by_nearness(r, mention);
  }
  return is_found(&found) ? found : by_wrong_day(r, mention, is_common);
}
