/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/bare_number.h"

#include "base/buffer.h"
#include "base/roman.h"
#include "base/try.h"
#include "pack/reading.h"
#include "recognize/ranges.h"

#include <string.h>

#define YEAR_FIRST 1945u /* Of the United Nations */
#define YEAR_LAST 2199u

uint32_t cg_bare_number_year(const cg_packs *packs, uint32_t number) {
  for (uint32_t i = 0; i < cg_packs_official_count(packs); ++i) {
    const cg_entry *const body = cg_packs_entry(packs, cg_packs_official(packs, i));
    if (body->numbering & CG_STYLE_NUMBER_YEAR) {
      return cg_register_year(cg_packs_register(packs), cg_packs_text(packs, body->resolutions),
                              number);
    }
  }
  return 0;
}

/* The body that the words before the list name, or that speaks: only one of sessions can have given
 * all its numbers. */
static uint32_t body_of(const cg_scanner *s, cg_owner owner) {
  const cg_mention *const organ =
    owner.organ == CG_NONE ? NULL : cg_array_at(&s->document->mentions, owner.organ);
  return organ ? organ->entry : s->document->metadata.organ;
}

/* Whether the words before the list say whose its numbers are, and that body numbers otherwise than
 * without sessions. */
static bool is_of_sessions(const cg_scanner *s, cg_owner owner) {
  const uint32_t body = owner.organ != CG_NONE || owner.is_own ? body_of(s, owner) : CG_NONE;
  const uint32_t numbering =
    body == CG_NONE ? 0 : cg_packs_entry(s->reading.packs, body)->numbering;
  return numbering && !(numbering & CG_STYLE_NUMBER_YEAR);
}

uint32_t cg_bare_year(const cg_scanner *s, uint32_t at) {
  if (cg_scanner_lex(s, at + 1) != CG_LEX_OF || !cg_scanner_is_number(s, at + 2)) {
    return 0;
  }
  const cg_token *const year = &s->reading.tokens[at + 2];
  const bool is_year = year->length == 4 && year->word > YEAR_FIRST && year->word <= YEAR_LAST;
  return is_year && cg_number_stands_alone(&s->reading, at + 2) ? year->word : 0;
}

static cg_status write_yearly(const cg_scanner *s, uint32_t at, uint32_t year, uint32_t next,
                              cg_number *out) {
  cg_buffer value = cg_buffer_init(s->document->arena);
  CG_TRY(cg_buffer_add(&value, cg_read_text(&s->reading, at)));
  CG_TRY(cg_buffer_add_byte(&value, '('));
  CG_TRY(cg_buffer_add_number(&value, year));
  CG_TRY(cg_buffer_add_byte(&value, ')'));
  *out = (cg_number){CG_STYLE_NUMBER_YEAR, cg_buffer_slice(&value), next, next == at + 1};
  return CG_OK;
}

cg_slice cg_session_registered(const cg_scanner *s, uint32_t at, cg_owner owner, cg_date day) {
  const cg_slice none = {"", 0};
  const uint32_t body = body_of(s, owner);
  const cg_packs *const packs = s->reading.packs;
  cg_register_row row;
  if (body == CG_NONE || s->listed != CG_KIND_RESOLUTION ||
      !(cg_packs_entry(packs, body)->numbering & CG_STYLE_NUMBER_SESSION) ||
      !cg_register_numbered(cg_packs_register(packs),
                            cg_packs_text(packs, cg_packs_entry(packs, body)->resolutions),
                            cg_read_text(&s->reading, at), &row)) {
    return none;
  }
  const bool is_day =
    !day.year || (row.date.year == day.year && (!day.month || cg_date_compare(row.date, day) == 0));
  const char *const open = memchr(row.symbol.data, '(', row.symbol.length);
  const char *const close = memchr(row.symbol.data, ')', row.symbol.length);
  return is_day && open && close > open ? (cg_slice){open, (size_t)(close - open) + 1} : none;
}

/* "(III)" for 1948: the session of the body of the list that opened in `year`, where it has one a
 * year and its numbers had a session then; empty if that is not so. */
static cg_status session_of_year(const cg_scanner *s, cg_owner owner, uint32_t year,
                                 cg_slice *out) {
  const uint32_t index = body_of(s, owner);
  const cg_entry *const body = index == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, index);
  char numeral[CG_ROMAN_LENGTH];
  *out = (cg_slice){"", 0};
  if (!body || !(body->numbering & CG_STYLE_NUMBER_SESSION) || body->sessions_a_year != 1 ||
      year < body->first_year) {
    return CG_OK;
  }
  const uint32_t session = body->first_session + year - body->first_year;
  if (session >= body->slashed_from) {
    return CG_OK;
  }
  const cg_slice pieces[] = {
    CG_SLICE("("), {numeral, cg_roman_write(session, numeral)}, CG_SLICE(")")};
  *out = cg_join(s->document->arena, pieces, 3);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

/* "194 (III)" for the number at `at`, which has no session: by the register, or by its year. */
static cg_status read_sessional(const cg_scanner *s, uint32_t at, cg_date day, cg_owner owner,
                                cg_number *out) {
  const uint32_t year = cg_bare_year(s, at);
  const cg_date when = year ? (cg_date){(uint16_t)year, 0, 0} : day;
  if (!when.year && owner.organ == CG_NONE && !owner.is_own) {
    return CG_OK;
  }
  cg_slice session = cg_session_registered(s, at, owner, when);
  CG_TRY(session.length || !year ? CG_OK : session_of_year(s, owner, year, &session));
  if (!session.length) {
    return CG_OK;
  }
  const cg_slice pieces[] = {cg_read_text(&s->reading, at), session};
  *out = (cg_number){CG_STYLE_NUMBER_SESSION, cg_join(s->document->arena, pieces, 2),
                     year ? at + 3 : at + 1, false};
  return out->value.data ? CG_OK : CG_NO_MEMORY;
}

/* Whether a number that may be a resolution by itself is at `at`. */
static bool is_bare(const cg_scanner *s, uint32_t at) {
  const cg_token *const token = &s->reading.tokens[at];
  return cg_scanner_is_number(s, at) && token->length >= CG_BARE_FEWEST && token->length <= 4 &&
         cg_number_stands_alone(&s->reading, at);
}

cg_status cg_bare_number_read(const cg_scanner *s, uint32_t at, cg_date day, cg_owner owner,
                              cg_number *out) {
  const cg_token *const token = &s->reading.tokens[at];
  if (s->listed != CG_KIND_RESOLUTION || !is_bare(s, at)) {
    return CG_OK;
  }
  if (is_of_sessions(s, owner)) {
    return read_sessional(s, at, day, owner, out);
  }
  const uint32_t known = cg_bare_number_year(s->reading.packs, token->word);
  /* "620 1988": the parentheses of the year were lost. */
  if (known && cg_scanner_is_number(s, at + 1) && s->reading.tokens[at + 1].word == known) {
    return write_yearly(s, at, known, at + 2, out);
  }
  const uint32_t printed = cg_bare_year(s, at);
  const uint32_t stated = printed ? printed : day.year;
  const uint32_t year = known ? known : stated;
  if (year && (!stated || stated == year) && !cg_scanner_is_number(s, at + 1)) {
    return write_yearly(s, at, year, printed ? at + 3 : at + 1, out);
  }
  CG_TRY(read_sessional(s, at, day, owner, out));
  /* "resolution 598 of 1988": a wrong year */
  return !out->style && known && printed ? write_yearly(s, at, printed, at + 3, out) : CG_OK;
}

cg_status cg_bare_number_known(const cg_scanner *s, uint32_t at, cg_number *out) {
  const uint32_t year =
    is_bare(s, at) ? cg_bare_number_year(s->reading.packs, s->reading.tokens[at].word) : 0;
  return year ? write_yearly(s, at, year, at + 1, out) : CG_OK;
}

cg_status cg_bare_number_slashed(const cg_scanner *s, uint32_t at, cg_number *out) {
  const bool is_slashed =
    out->style == CG_STYLE_NUMBER_SLASH_YEAR || out->style == CG_STYLE_YEAR_NUMBER;
  const uint32_t year = is_slashed ? s->reading.tokens[at + 2].word : 0;
  return year > YEAR_FIRST && s->listed == CG_KIND_RESOLUTION &&
             cg_bare_number_year(s->reading.packs, s->reading.tokens[at].word) == year
           ? write_yearly(s, at, year, at + 3, out)
           : CG_OK;
}
