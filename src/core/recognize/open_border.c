/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/open_border.h"

#include "pack/names.h"
#include "pack/reading.h"

/* Index after "the" at `at`; `at` if it is not there. */
static uint32_t past_the(const cg_reading *reading, uint32_t at) {
  return at + (cg_read_lexeme(reading, at).lex == CG_LEX_THE);
}

/* Whether another name starts behind the preposition at `at`, after "and": "the Fund for Reeds and
 * to the Fund for Lakes". */
static bool starts_apart(const cg_reading *reading, uint32_t at) {
  const uint32_t name = past_the(reading, at + 1);
  uint32_t end = 0;
  return name > at + 1 && cg_lex_is_connective(cg_read_lexeme(reading, at).lex) &&
         (cg_open_known_kind(reading, name, &end) || cg_open_starts_run(reading, name));
}

/* Whether another name starts at `at`, after "and": then the first is whole. */
static bool starts_name(const cg_reading *reading, uint32_t at) {
  uint32_t end = 0;
  return starts_apart(reading, at) || cg_read_lexeme(reading, at).lex == CG_LEX_THE ||
         cg_open_known_kind(reading, at, &end) || cg_open_starts_run(reading, at);
}

/* "Conference of the African Union and the League of Ports": two bodies hold one event. */
static bool is_of_two(const cg_name_tail *t, uint32_t at) {
  const uint32_t next = past_the(t->reading, at + 1);
  uint32_t end = 0;
  return cg_open_is_event(t->name) && cg_kind_is(t->last, CG_KIND_BODY) &&
         t->last != CG_KIND_OFFICE &&
         cg_kind_is(cg_open_known_kind(t->reading, next, &end), CG_KIND_BODY);
}

/* "the Americas and the Caribbean": two places. */
static bool is_of_places(const cg_name_tail *t, uint32_t at) {
  const uint32_t next = past_the(t->reading, at + 1);
  uint32_t end = 0;
  return t->last == CG_KIND_PLACE && cg_open_known_kind(t->reading, next, &end) == CG_KIND_PLACE;
}

/* Whether a state or another place is named at `at`, perhaps behind "the": "in the Sultanate of
 * Oman". */
static bool is_place_at(const cg_reading *reading, uint32_t at) {
  uint32_t end = 0;
  const cg_kind kind = cg_open_known_kind(reading, past_the(reading, at), &end);
  return kind == CG_KIND_PLACE || cg_kind_is_state(kind);
}

/* "in Windhoek" after an event's name is where it was held; "at Windhoek" after any other name is
 * where it is. */
static bool is_venue(const cg_name_tail *t, uint32_t at) {
  const uint32_t place = past_the(t->reading, at + 1);
  uint32_t end = 0;
  const cg_kind kind = cg_read_lexeme(t->reading, at).lex == CG_LEX_AT
                         ? cg_open_known_kind(t->reading, place, &end)
                         : 0;
  if (kind == CG_KIND_PLACE || kind == CG_KIND_MISSION || cg_kind_is_state(kind)) {
    return true;
  }
  /* "Conference to Review Progress Made in the Implementation of …", "Symposium on the Role of … in
   * the Protection of …": what has a purpose or a subject has "in" there, too. */
  const cg_lex first = cg_read_lexeme(t->reading, t->name->end).lex;
  const bool has_purpose = first == CG_LEX_TO || (first == CG_LEX_ON && place > at + 1 &&
                                                  !is_place_at(t->reading, place + 2));
  return (cg_open_is_event(t->name) || cg_open_is_of_parties(t->reading, t->name)) &&
         cg_read_lexeme(t->reading, at).lex == CG_LEX_IN && cg_open_is_capital(t->reading, place) &&
         !(has_purpose && cg_read_lexeme(t->reading, place + 1).lex == CG_LEX_OF &&
           !cg_open_known_kind(t->reading, place, &end));
}

/* "on the Upper Strip and the Lower Area": what goes on as it began, and is no name by itself. */
static bool is_parallel(const cg_name_tail *t, uint32_t at) {
  uint32_t words = 0;
  uint32_t end = 0;
  const uint32_t next = at + 2;
  const bool is_begun = cg_read_lexeme(t->reading, t->name->end).lex == CG_LEX_ON &&
                        cg_read_lexeme(t->reading, t->name->end + 1).lex == CG_LEX_THE;
  if (!is_begun || t->name->head.lex != CG_LEX_INSTRUMENT_HEAD ||
      (t->last && t->last != CG_KIND_PLACE) ||
      cg_read_lexeme(t->reading, at + 1).lex != CG_LEX_THE ||
      cg_open_known_kind(t->reading, next, &end) || cg_open_starts_run(t->reading, next)) {
    return false;
  }
  for (end = cg_open_capitals(t->reading, next, &words); end > next; --end) {
    const cg_lex lex = cg_read_lexeme(t->reading, end - 1).lex;
    if (lex == CG_LEX_NAME_BREAK || lex == CG_LEX_GOVERNMENT || lex == CG_LEX_GENERIC ||
        cg_lex_is_head(lex)) {
      return false;
    }
  }
  return words > 1;
}

/* "the Unit for Reeds as the Division for Peat": two names. */
static bool is_compared(const cg_name_tail *t, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(t->reading, at);
  return word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_AS &&
         starts_name(t->reading, at + 1);
}

/* "Working Group on Reeds by the Lakes Commission": whose act it is, no part of the name; but
 * "Carriage of Goods by Sea". */
static bool is_act(const cg_name_tail *t, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(t->reading, at);
  uint32_t end = 0;
  return word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY &&
         (cg_read_lexeme(t->reading, at + 1).lex == CG_LEX_THE ||
          cg_open_known_kind(t->reading, at + 1, &end));
}

/* "the request to the Special Representative by Minister Heron", "under the Special Representative
 * a police force is formed": a post's name has no such words. */
static bool is_past_post(const cg_name_tail *t, uint32_t at) {
  if (t->name->head.lex != CG_LEX_OFFICE_HEAD) {
    return false;
  }
  const cg_lexeme word = cg_read_lexeme(t->reading, at);
  return word.lex == CG_LEX_CONNECTOR &&
         (word.value == CG_CONNECTOR_BY || word.value == CG_CONNECTOR_A);
}

/* "a post in the Office of Lakes from the P-4 to the P-5 level": what is moved from somewhere; but
 * "between", and "Convention on the Protection of Reeds from the Effects of …". */
static bool is_source(const cg_name_tail *t, uint32_t at) {
  if (t->name->head.lex != CG_LEX_BODY_HEAD) {
    return false;
  }
  const cg_lexeme word = cg_read_lexeme(t->reading, at);
  return word.lex == CG_LEX_FROM && word.value != CG_FROM_BETWEEN &&
         cg_read_lexeme(t->reading, at + 1).lex == CG_LEX_THE;
}

bool cg_open_parts_names(const cg_name_tail *t, uint32_t at) {
  return starts_name(t->reading, at + 1) && !is_of_two(t, at) && !is_of_places(t, at) &&
         !is_parallel(t, at);
}

bool cg_open_is_border(const cg_name_tail *t, uint32_t at) {
  return is_venue(t, at) || is_compared(t, at) || is_act(t, at) || is_past_post(t, at) ||
         is_source(t, at);
}
