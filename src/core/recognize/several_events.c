/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/several_events.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"
#include "recognize/open_tail.h"
#include "recognize/several_bodies.h"

#define EVENTS_MOST 12u /* Events of one list */
#define WORDS_MOST 6u   /* Capitals up to "Conferences" */

/* The list while it is read. */
typedef struct {
  cg_span which[EVENTS_MOST]; /* The tokens of each ordinal or year */
  uint32_t count;
  uint32_t begin; /* First capital of what they share */
  uint32_t head;  /* "Conferences" */
  uint32_t end;
} series;

/* Index after the ordinal or year at `at`; `at` if there is none. */
static uint32_t past_which(const cg_reading *reading, uint32_t at) {
  uint32_t past = at;
  return cg_open_is_year(reading, at) ? at + 1 : cg_read_ordinal(reading, at, &past) ? past : at;
}

/* Read the ordinals or years from `at` on. */
static void read_which(const cg_reading *reading, uint32_t at, series *out) {
  for (uint32_t end; out->count < EVENTS_MOST && (end = past_which(reading, at)) > at;
       at = cg_read_past_joint(reading, end)) {
    out->which[out->count++] = (cg_span){at, end};
    out->begin = end;
    if (cg_read_past_joint(reading, end) == end) {
      break;
    }
  }
}

/* "Conference" of "Conferences". */
static cg_slice singular(const cg_reading *reading, uint32_t at) {
  return cg_singular(cg_read_text(reading, at));
}

/* Index after the treaty of "of the Parties to the Treaty on Reeds" at `at`, which packs know; 0 if
 * there is none. */
static uint32_t past_parties(const cg_reading *reading, uint32_t at) {
  uint32_t next = at;
  cg_read_expression(reading, at, &next);
  next += cg_read_lexeme(reading, next).lex == CG_LEX_TO;
  next += cg_read_lexeme(reading, next).lex == CG_LEX_THE;
  const cg_name treaty = cg_read_name(reading, CG_NAME_OF_ENTRY, next);
  return treaty.owner == CG_NONE ? 0 : treaty.end;
}

/* Find the head in the plural and where the name ends; false if there is none. */
static bool read_head(const cg_reading *reading, series *out) {
  const cg_lexeme event = {CG_LEX_EVENT_HEAD, CG_KIND_EVENT};
  for (out->head = out->begin; cg_open_is_capital(reading, out->head); ++out->head) {
    const uint32_t word = cg_names_word(reading->packs, singular(reading, out->head));
    if (out->head >= out->begin + WORDS_MOST) {
      return false;
    }
    if (word != CG_NONE && cg_packs_lexeme(reading->packs, word).lex == CG_LEX_EVENT_HEAD) {
      const uint32_t end = out->head + 1;
      cg_open_name name = {end, end, end - out->begin, event, false};
      const bool is_of_parties =
        cg_read_expression(reading, end, &(uint32_t){end}).lex == CG_LEX_OF_PARTIES;
      out->end = is_of_parties ? past_parties(reading, end) : cg_open_tail(reading, &name);
      return out->end != 0;
    }
  }
  return false;
}

/* "Review Conference on Reeds", after "second " with `which`. */
static cg_slice name_of(const cg_scanner *s, const series *list, cg_slice which) {
  const cg_slice none = {"", 0};
  const cg_slice space = CG_SLICE(" ");
  const bool has_words = list->head > list->begin;
  const bool has_tail = list->end > list->head + 1;
  const cg_slice pieces[] = {
    which,
    which.length ? space : none,
    has_words ? cg_document_words(s->document, (cg_span){list->begin, list->head}) : none,
    has_words ? space : none,
    singular(&s->reading, list->head),
    has_tail ? space : none,
    has_tail ? cg_document_words(s->document, (cg_span){list->head + 1, list->end}) : none};
  return cg_join(s->document->arena, pieces, sizeof(pieces) / sizeof(pieces[0]));
}

/* Add one event: by its name, or, if only its number identifies it, as a short form. */
static cg_status add_event(cg_scanner *s, const series *list, cg_span which) {
  const cg_slice name = name_of(s, list, cg_document_words(s->document, which));
  const uint32_t entry = name.data ? cg_names_entry(s->reading.packs, name) : CG_NONE;
  const cg_span tokens = {which.begin, list->end};
  cg_mention event = entry != CG_NONE
                       ? cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, tokens)
                     : list->end > list->head + 1
                       ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, tokens)
                       : cg_scanner_mention(s, CG_MENTION_SHORT, CG_RULE_SHORT_FORM, tokens);
  event.thing = CG_KIND_EVENT;
  event.entry = entry;
  event.value = name;
  if (event.kind == CG_MENTION_SHORT) {
    event.value = name_of(s, list, (cg_slice){"", 0});
    event.number = which.end - which.begin;
  }
  return name.data && event.value.data ? cg_scanner_add(s, event) : CG_NO_MEMORY;
}

cg_status cg_several_events(cg_scanner *s, uint32_t at, uint32_t *next) {
  series list = {.count = 0, .begin = at};
  read_which(&s->reading, at, &list);
  if (list.count < 2) {
    return CG_OK;
  }
  if (!read_head(&s->reading, &list)) {
    return cg_several_known(s, list.which, list.count, list.begin, next);
  }
  for (uint32_t i = 0; i < list.count; ++i) {
    CG_TRY(add_event(s, &list, list.which[i]));
  }
  *next = list.end;
  return CG_OK;
}
