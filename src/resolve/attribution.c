/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose resolution is it?  Evidence in this order: an organ named in the phrase; "its" and the body that adopts the
 * document; the head of the list; when the bodies met; a body named before in the clause; the adopting body; the style
 * of the number. */
#include "resolve/attribution.h"

/* Share of right answers for each kind of evidence, as counted on the gold texts. */
#define BY_NAME 0.99
#define BY_OWN 0.98
#define BY_LIST 0.97
#define BY_ADOPTER 0.95
#define BY_CALENDAR 0.9
#define BY_STYLE 0.85
#define BY_CHANCE 0.5

#define SYMBOL_MOST 128u /* Longest symbol that is looked up in the register */

cg_slice cg_series_prefix(const cg_entry *body, cg_kind kind) {
  switch (kind) {
  case CG_KIND_DECISION: return body->decisions;
  case CG_KIND_STATEMENT: return body->statements;
  default: return body->resolutions;
  }
}

/* Whether a body can have given a number: cg_day_allows; where that leaves nobody, cg_calendar_allows, then allow_all. */
typedef bool (*allowing)(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

static bool allow_all(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  return r && entry != CG_NONE && mention;
}

static bool numbers_so(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  if (entry == CG_NONE) {
    return false;
  }
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const uint32_t styles = mention->thing == CG_KIND_STATEMENT && body->statement_numbering
                            ? body->statement_numbering
                            : body->numbering;
  return cg_series_prefix(body, mention->thing).length && (styles & mention->style);
}

static const cg_mention *mention_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->mentions, index);
}

/* The session in "70/147"; CG_NONE for special ones and other styles. */
static uint32_t session_of(const cg_mention *mention) {
  uint32_t digits = 0;
  while (digits < mention->value.length && cg_is_digit(mention->value.data[digits])) {
    ++digits;
  }
  return mention->style == CG_STYLE_SESSION_NUMBER && digits
           ? cg_slice_number((cg_slice){mention->value.data, digits})
           : CG_NONE;
}

bool cg_calendar_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const uint32_t session = session_of(mention);
  const cg_date date = mention->date;
  if (session == CG_NONE) {
    return true;
  }
  const cg_calendar_row *const row = cg_packs_session(r->packs, entry, session);
  if (row && cg_date_is_set(date)) {
    return cg_date_compare(date, row->begin) >= 0 && cg_date_compare(date, row->end) <= 0;
  }
  if (!body->first_year) {
    return true;
  }
  const uint32_t opens = body->first_year + (session - 1) / body->sessions_a_year;
  if (cg_date_is_set(date)) { /* A yearly session goes on into the year after. */
    return date.year == opens || (body->sessions_a_year == 1 && date.year == opens + 1);
  }
  const cg_date own = r->document->metadata.date;
  return !cg_date_is_set(own) || opens <= own.year;
}

cg_date cg_known_day(const cg_resolver *r, uint32_t entry, const cg_mention *mention, cg_register_row *out) {
  char symbol[SYMBOL_MOST];
  const cg_slice prefix = cg_series_prefix(cg_packs_entry(r->packs, entry), mention->thing);
  const size_t length = prefix.length + mention->value.length;
  const cg_date none = {0, 0, 0};
  if (!prefix.length || length > sizeof(symbol)) {
    return none;
  }
  memcpy(symbol, prefix.data, prefix.length);
  memcpy(symbol + prefix.length, mention->value.data, mention->value.length);
  return cg_register_find(cg_packs_register(r->packs), (cg_slice){symbol, length}, out) ? out->date : none;
}

/* Whether the printed day is another than the one on which the body adopted that number. */
static bool is_misdated(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  cg_register_row row;
  const cg_date known = cg_date_is_set(mention->date) ? cg_known_day(r, entry, mention, &row) : mention->date;
  return cg_date_is_set(known) && cg_date_compare(known, mention->date);
}

bool cg_day_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  return cg_calendar_allows(r, entry, mention) && !is_misdated(r, entry, mention);
}

/* "resolution 68/237 of the General Assembly", "resolution 141 (XXX) of 5 April 1974 of the Economic Commission …": the
 * body named right after the number `index`; a name is looked up where it will be recognized next. */
static uint32_t body_after(const cg_resolver *r, uint32_t index) {
  const cg_mention *const mention = mention_at(r, index);
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end + 16};
  uint32_t end = mention->tokens.end;
  for (uint32_t i = index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const next = mention_at(r, i);
    if (next->clause != mention->clause || next->tokens.begin > end + 2 ||
        cg_read_lexeme(&reading, end).lex != CG_LEX_OF) {
      break;
    }
    if (next->kind == CG_MENTION_NAME) {
      return next->entry;
    }
    if (next->kind != CG_MENTION_DATE) {
      break;
    }
    end = next->tokens.end;
  }
  return CG_NONE;
}

/* "decisions 250/2002, 275/2003 and 428/12 of the African Commission": the body named after the last number of the list,
 * where nothing but numbers and their dates stand between. */
static uint32_t body_after_list(const cg_resolver *r, const cg_mention *mention) {
  uint32_t last = r->index;
  for (uint32_t i = r->index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const next = mention_at(r, i);
    const bool is_listed = next->kind == CG_MENTION_NUMBERED && next->head == mention->head;
    if (next->clause != mention->clause || (!is_listed && next->kind != CG_MENTION_DATE)) {
      break;
    }
    last = is_listed ? i : last;
  }
  return body_after(r, last);
}

/* "the resolutions of the Security Council, in particular 435 (1978)": the last body of the clause that numbers so and
 * could have met. */
static uint32_t body_before(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  for (uint32_t i = r->index; i-- > 0 && mention_at(r, i)->clause == mention->clause;) {
    const uint32_t entry = cg_context_entry(r, i);
    if (mention_at(r, i)->kind != CG_MENTION_NUMBERED && numbers_so(r, entry, mention) &&
        allows(r, entry, mention)) {
      return entry;
    }
  }
  return CG_NONE;
}

/* Entry of the body whose series the list was last found to be of; at its head, what is said there; or CG_NONE. */
static uint32_t body_of_list(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index; i-- > mention->head;) {
    const cg_mention *const other = mention_at(r, i);
    const uint32_t thing = *(const uint32_t *)cg_array_at(&r->mention_things, i);
    const bool is_listed = other->kind == CG_MENTION_NUMBERED && other->head == mention->head;
    const uint32_t owner =
      is_listed && thing != CG_NONE
        ? ((const cg_thing *)cg_array_at(&r->document->things, thing))->owner
        : CG_NONE;
    if (owner != CG_NONE) {
      return ((const cg_thing *)cg_array_at(&r->document->things, owner))->entry;
    }
  }
  const cg_mention *const head = mention_at(r, mention->head);
  const uint32_t named = cg_context_entry(r, head->organ);
  return named != CG_NONE ? named : head->is_own ? r->document->metadata.organ : CG_NONE;
}

static bool fits(const cg_resolver *r, uint32_t entry, const cg_mention *mention, allowing allows) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  /* A body whose symbols have a form numbers as others do: its name must tell. */
  return body->is_official && !cg_series_is_form(body->resolutions) && numbers_so(r, entry, mention) &&
         allows(r, entry, mention);
}

bool cg_attribution_fits(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  return fits(r, entry, mention, cg_day_allows);
}

/* The body of the packs that numbers so and could have met; of several the first, and then it is ambiguous. */
static cg_attribution by_style(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  cg_attribution out = {CG_NONE, CG_METHOD_NUMBERING_STYLE, CG_RESOLVED, BY_STYLE};
  for (uint32_t i = 0; i < cg_packs_count(r->packs); ++i) {
    if (!fits(r, i, mention, allows)) {
      continue;
    }
    if (out.body != CG_NONE) {
      out.status = CG_AMBIGUOUS;
      out.confidence = BY_CHANCE;
      return out;
    }
    out.body = i;
  }
  return out;
}

/* A body of which no pack knows how it numbers. */
static bool is_unlisted(const cg_resolver *r, uint32_t entry) {
  return entry != CG_NONE && cg_kind_is(cg_packs_entry(r->packs, entry)->kind, CG_KIND_BODY) &&
         !cg_packs_entry(r->packs, entry)->numbering;
}

/* What the words around the number say; a body of CG_NONE says that they say nothing. */
static cg_attribution by_words(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  const uint32_t named = cg_context_entry(r, mention->organ);
  const uint32_t after = numbers_so(r, named, mention) ? named : body_after(r, r->index);
  const uint32_t adopter = r->document->metadata.organ;
  if (numbers_so(r, after, mention)) {
    return (cg_attribution){after, CG_METHOD_NAMED_ORGAN, CG_RESOLVED, BY_NAME};
  }
  if (is_unlisted(r, named) || is_unlisted(r, after)) {
    return (cg_attribution){is_unlisted(r, named) ? named : after, CG_METHOD_NAMED_ORGAN,
                            CG_UNLISTED, BY_NAME};
  }
  if (mention->is_own && numbers_so(r, adopter, mention) && allows(r, adopter, mention)) {
    return (cg_attribution){adopter, CG_METHOD_ADOPTING_ORGAN, CG_RESOLVED, BY_OWN};
  }
  const bool is_listed = mention->head != CG_NONE && mention->head < r->index;
  const uint32_t listed = is_listed ? body_of_list(r, mention) : CG_NONE;
  if (numbers_so(r, listed, mention) && allows(r, listed, mention)) {
    return (cg_attribution){listed, CG_METHOD_CARRIED_ORGAN, CG_RESOLVED, BY_LIST};
  }
  const uint32_t owner = body_after_list(r, mention);
  const cg_link_status status = is_unlisted(r, owner) ? CG_UNLISTED : CG_RESOLVED;
  return (cg_attribution){numbers_so(r, owner, mention) || status == CG_UNLISTED ? owner : CG_NONE,
                          CG_METHOD_NAMED_ORGAN, status, BY_LIST};
}

/* A body that the clause named before, or the one that adopts the document. */
static cg_attribution by_neighbour(const cg_resolver *r, const cg_mention *mention, allowing allows) {
  const uint32_t adopter = r->document->metadata.organ;
  const uint32_t before = body_before(r, mention, allows);
  if (before != CG_NONE) {
    return (cg_attribution){before, CG_METHOD_CARRIED_ORGAN, CG_RESOLVED, BY_ADOPTER};
  }
  const bool is_adopters = numbers_so(r, adopter, mention) && allows(r, adopter, mention);
  return (cg_attribution){is_adopters ? adopter : CG_NONE, CG_METHOD_ADOPTING_ORGAN, CG_RESOLVED, BY_ADOPTER};
}

/* Where nobody adopted that number on that day, the day is wrong: what the words say, then what the calendar allows. */
static cg_attribution by_wrong_day(const cg_resolver *r, const cg_mention *mention, bool is_common) {
  const uint32_t adopter = r->document->metadata.organ;
  cg_attribution found = by_words(r, mention, cg_calendar_allows);
  found = found.body == CG_NONE ? by_neighbour(r, mention, cg_calendar_allows) : found;
  if (found.body == CG_NONE && !is_common) {
    const cg_attribution style = by_style(r, mention, cg_calendar_allows);
    found = style.status == CG_AMBIGUOUS ? found : style;
  }
  found = found.body == CG_NONE ? by_words(r, mention, allow_all) : found;
  if (found.body == CG_NONE && numbers_so(r, adopter, mention)) {
    found = (cg_attribution){adopter, CG_METHOD_ADOPTING_ORGAN, CG_RESOLVED, BY_CALENDAR};
  }
  return found;
}

cg_attribution cg_attribute(const cg_resolver *r, const cg_mention *mention) {
  cg_attribution found = by_words(r, mention, cg_day_allows);
  found = found.body == CG_NONE ? by_neighbour(r, mention, cg_day_allows) : found;
  /* Every executive board has a decision 2020/3. */
  const bool is_common = mention->thing == CG_KIND_DECISION && mention->style == CG_STYLE_YEAR_NUMBER;
  if (found.body == CG_NONE && !is_common) {
    found = by_style(r, mention, cg_day_allows);
  }
  return found.body == CG_NONE && cg_date_is_set(mention->date) ? by_wrong_day(r, mention, is_common) : found;
}
