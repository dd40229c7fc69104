/* SPDX-License-Identifier: Apache-2.0 */
/* Can a body have given a number?  By its sessions, by the years of its numbers and by the register
 * of resolutions. */
#include "resolve/possible.h"

#include "resolve/attribution.h"

#define YEAR_LEAST 1900u /* Greater numbers are years, not sessions */

/* The number in the digits of `text` from `begin` on; CG_NONE if there are none. */
static uint32_t digits_at(cg_slice text, size_t begin) {
  size_t end = begin;
  while (end < text.length && cg_is_digit(text.data[end])) {
    ++end;
  }
  return end > begin ? cg_slice_number((cg_slice){text.data + begin, end - begin}) : CG_NONE;
}

/* Index after the first `mark` of `text`; its length if there is none. */
static size_t past_mark(cg_slice text, char mark) {
  const char *const found = text.length ? memchr(text.data, mark, text.length) : NULL;
  return found ? (size_t)(found - text.data) + 1 : text.length;
}

static uint32_t roman_value(char letter) {
  switch (letter) {
  case 'I': return 1;
  case 'V': return 5;
  case 'X': return 10;
  case 'L': return 50;
  case 'C': return 100;
  default: return 0;
  }
}

/* The Roman number of `text` from `begin` up to ")"; CG_NONE if it is none, as that of special
 * sessions. */
static uint32_t roman_at(cg_slice text, size_t begin) {
  uint32_t sum = 0;
  for (size_t i = begin; i < text.length && text.data[i] != ')'; ++i) {
    const uint32_t value = roman_value(text.data[i]);
    const uint32_t next = i + 1 < text.length ? roman_value(text.data[i + 1]) : 0;
    if (!value) {
      return CG_NONE;
    }
    sum = value < next ? sum - value : sum + value;
  }
  return sum && sum < 1000 ? sum : CG_NONE;
}

/* The session in "70/147" or "217 (III)"; CG_NONE for special ones and other styles. */
static uint32_t session_of(const cg_mention *mention) {
  switch (mention->style) {
  case CG_STYLE_SESSION_NUMBER: return digits_at(mention->value, 0);
  case CG_STYLE_NUMBER_SESSION: return roman_at(mention->value, past_mark(mention->value, '('));
  default: return CG_NONE;
  }
}

/* Whether the body wrote its numbers so in that session or year: the Assembly's "N/M" begin with
 * the thirty-first. */
static bool is_style_of(const cg_entry *body, cg_style style, uint32_t session) {
  return !body->slashed_from || (style == CG_STYLE_NUMBER_SESSION ? session < body->slashed_from
                                                                  : session >= body->slashed_from);
}

/* The year in which a session opened; 0 if no pack knows it. */
static uint32_t year_of_session(const cg_entry *body, uint32_t session) {
  return body->first_year && session >= body->first_session
           ? body->first_year + (session - body->first_session) / body->sessions_a_year
           : 0;
}

uint32_t cg_own_year(const cg_resolver *r) {
  const cg_metadata *const own = &r->document->metadata;
  cg_register_row row;
  if (own->date.year || !own->symbol.length) {
    return own->date.year;
  }
  if (cg_register_find(cg_packs_register(r->packs), own->symbol, &row)) {
    return row.date.year;
  }
  if (own->organ == CG_NONE) {
    return 0;
  }
  const cg_entry *const body = cg_packs_entry(r->packs, own->organ);
  const cg_slice prefix = cg_series_prefix(r->packs, body, CG_KIND_RESOLUTION);
  if (!prefix.length || !cg_slice_has_prefix(own->symbol, prefix)) {
    return 0;
  }
  const cg_slice number = cg_slice_from(own->symbol, prefix.length);
  const uint32_t first = digits_at(number, 0);
  if (past_mark(number, '(') < number.length) { /* "1325(2000)", "2296(XXII)" */
    const uint32_t year = digits_at(number, past_mark(number, '('));
    return year == CG_NONE ? 0 : year;
  }
  if (first == CG_NONE || first >= YEAR_LEAST) {
    return first == CG_NONE ? 0 : first;
  }
  /* A yearly session goes on into the year after. */
  const uint32_t opens = year_of_session(body, first);
  return opens && is_style_of(body, CG_STYLE_SESSION_NUMBER, first)
           ? opens + (body->sessions_a_year == 1)
           : 0;
}

/* Whether a body of unknown sessions can have come to that one by `year`: at most one a year since
 * its founding. */
static bool is_founded_by(const cg_resolver *r, uint32_t entry, uint32_t session, uint32_t year) {
  const uint32_t founder = cg_packs_founder(r->packs, entry);
  cg_register_row row;
  if (founder == CG_NONE || !year) {
    return true;
  }
  const cg_slice iri = cg_entry_iri(r->packs, founder);
  const size_t begin = cg_packs_base(r->packs).length + sizeof("doc/") - 1;
  return begin >= iri.length ||
         !cg_register_find(cg_packs_register(r->packs), cg_slice_from(iri, begin), &row) ||
         row.date.year + session <= year + 1u;
}

/* Whether `session` of the body can have adopted something on the printed day, or without one,
 * before the document. */
static bool has_met(const cg_resolver *r, uint32_t entry, uint32_t session, cg_date date) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const uint32_t own = r->own_year;
  const cg_calendar_row *const row = cg_packs_session(r->packs, entry, session);
  if (row && cg_date_is_set(date)) {
    return cg_date_compare(date, row->begin) >= 0 && cg_date_compare(date, row->end) <= 0;
  }
  const uint32_t opens = year_of_session(body, session);
  if (!opens) {
    return body->first_year
             ? !cg_date_is_set(date) || date.year <= body->first_year
             : is_founded_by(r, entry, session, cg_date_is_set(date) ? date.year : own);
  }
  /* The sessions of long ago were less regular. */
  if (cg_date_is_set(date) && body->slashed_from > YEAR_LEAST) {
    return date.year + 1u >= opens && date.year <= opens + 1u;
  }
  if (cg_date_is_set(date)) { /* A yearly session goes on into the year after. */
    return date.year == opens || (body->sessions_a_year == 1 && date.year == opens + 1);
  }
  return !own || opens <= own;
}

/* "1325 (2000)": the year is that of the register and of the printed day, or without one, not after
 * the document. */
static bool is_of_year(const cg_resolver *r, const cg_entry *body, const cg_mention *mention) {
  const uint32_t year = digits_at(mention->value, past_mark(mention->value, '('));
  const uint32_t known =
    cg_register_year(cg_packs_register(r->packs), cg_series_prefix(r->packs, body, mention->thing),
                     digits_at(mention->value, 0));
  const uint32_t own = r->own_year;
  const bool is_dated = cg_date_is_set(mention->date);
  return (!known || known == year) && (is_dated ? mention->date.year == year : !own || year <= own);
}

/* "2006/2": a year's session may open in the year before and end in the year after. */
static bool is_near_year(const cg_resolver *r, const cg_entry *body, const cg_mention *mention) {
  const uint32_t year = digits_at(mention->value, 0);
  const uint32_t own = r->own_year;
  const cg_date date = mention->date;
  return is_style_of(body, mention->style, year) &&
         (!cg_date_is_set(date) || (date.year + 1u >= year && date.year <= year + 1u)) &&
         (!own || year <= own + 1u);
}

static bool find_row(const cg_resolver *r, uint32_t entry, const cg_mention *mention,
                     cg_register_row *out) {
  cg_kept_row *const kept = r->last_row;
  const cg_slice value = mention->value;
  const cg_slice prefix =
    cg_series_prefix(r->packs, cg_packs_entry(r->packs, entry), mention->thing);
  const size_t length = prefix.length + value.length;
  if (!prefix.length || length > sizeof(kept->symbol)) {
    return false;
  }
  if (kept->length != length || memcmp(kept->symbol, prefix.data, prefix.length) ||
      memcmp(kept->symbol + prefix.length, value.data, value.length)) {
    memcpy(kept->symbol, prefix.data, prefix.length);
    memcpy(kept->symbol + prefix.length, value.data, value.length);
    kept->length = length;
    kept->is_found =
      cg_register_find(cg_packs_register(r->packs), (cg_slice){kept->symbol, length}, &kept->row);
  }
  *out = kept->row;
  return kept->is_found;
}

/* "3202 (S-VI)": the number of a special session that the register has, but not for this body. */
static bool is_of_special_elsewhere(const cg_resolver *r, uint32_t entry,
                                    const cg_mention *mention) {
  const size_t open = past_mark(mention->value, '(');
  cg_register_row row;
  const bool is_special = mention->style == CG_STYLE_NUMBER_SESSION &&
                          open + 1 < mention->value.length && mention->value.data[open + 1] == '-';
  return is_special && !find_row(r, entry, mention, &row) && cg_is_registered(r, mention);
}

bool cg_calendar_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const uint32_t session = session_of(mention);
  if (mention->style == CG_STYLE_NUMBER_YEAR) {
    return is_of_year(r, body, mention);
  }
  if (mention->style == CG_STYLE_YEAR_NUMBER) {
    return is_near_year(r, body, mention);
  }
  if (session == CG_NONE) {
    return !is_of_special_elsewhere(r, entry, mention);
  }
  return (!(body->numbering & CG_STYLE_SESSION_NUMBER) ||
          is_style_of(body, mention->style, session)) &&
         has_met(r, entry, session, mention->date);
}

bool cg_style_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  const uint32_t session = session_of(mention);
  return session == CG_NONE ||
         is_style_of(cg_packs_entry(r->packs, entry), mention->style, session);
}

bool cg_session_is_ahead(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  const uint32_t session = session_of(mention);
  return session != CG_NONE &&
         year_of_session(cg_packs_entry(r->packs, entry), session) > cg_packs_last_year(r->packs);
}

cg_date cg_known_day(const cg_resolver *r, uint32_t entry, const cg_mention *mention,
                     cg_register_row *out) {
  const cg_date none = {0, 0, 0};
  return find_row(r, entry, mention, out) ? out->date : none;
}

/* Whether the printed day is another than the one on which the body adopted that number. */
static bool is_misdated(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  cg_register_row row;
  const cg_date known =
    cg_date_is_set(mention->date) ? cg_known_day(r, entry, mention, &row) : mention->date;
  return cg_date_is_set(known) && cg_date_compare(known, mention->date);
}

bool cg_day_allows(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  return cg_calendar_allows(r, entry, mention) && !is_misdated(r, entry, mention);
}

bool cg_is_registered(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs); ++i) {
    const uint32_t body = cg_packs_official(r->packs, i);
    cg_register_row row;
    if (cg_packs_entry(r->packs, body)->numbering & mention->style &&
        find_row(r, body, mention, &row) &&
        (!cg_date_is_set(mention->date) || !cg_date_compare(row.date, mention->date))) {
      return true;
    }
  }
  return false;
}
