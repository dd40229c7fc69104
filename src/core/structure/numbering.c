/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/numbering.h"
#include "pack/reading.h"

#define NUMBER_REACH 64u /* Blocks searched for the next number */

/* State of one number series. */
typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  cg_survey *survey;
  uint32_t last;   /* Number of the last paragraph; 0 before the first */
  uint32_t before; /* Last number printed, of a paragraph or in a list; 0 before the first */
  bool is_round;   /* Paragraphs are numbered "(1)" or "1)" */
} series;

static cg_reading reading_at(const series *s, uint32_t index) {
  return cg_reading_in(s->document, s->packs, cg_block_at(s->document, index));
}

/* Whether `index` starts a new series: another formula or section. */
static bool is_restart(const series *s, uint32_t index) {
  return s->survey->enacting_ends[index] != CG_NONE || s->survey->sections[index].length;
}

/* The next number printed with a full stop in this part of the text; 0 if there is none. */
static uint32_t next_number(const series *s, uint32_t index) {
  for (uint32_t i = index + 1; i < s->survey->running && i < index + NUMBER_REACH; ++i) {
    const cg_reading reading = reading_at(s, i);
    const cg_item item = cg_item_read(&reading, cg_block_at(s->document, i)->tokens.begin, 0);
    if (is_restart(s, i)) {
      return 0;
    }
    if (item.kind == CG_ITEM_NUMBER) {
      return item.value;
    }
  }
  return 0;
}

/* Whether a number lost its full stop: "11 Condemns", where the number is the expected one or the
   one after it, and a verb follows. */
static bool is_bare_number(const series *s, const cg_reading *reading, uint32_t at) {
  const cg_token *const token = &reading->tokens[at];
  return token->kind == CG_TOKEN_NUMBER && token->length <= 3 &&
         (token->word == s->last + 1 || (s->last && token->word == s->last + 2)) &&
         at + 1 < reading->end && cg_token_has(&reading->tokens[at + 1], CG_TOKEN_SPACED) &&
         cg_opening_at(reading, at + 1) == CG_OPENING_FINITE;
}

/* "(1) Requests" or "1) Requests", if paragraphs have no other numbers. */
static bool is_round_number(const series *s, const cg_reading *reading, const cg_item *item) {
  const uint32_t value = cg_slice_number(item->mark);
  const bool opens =
    value == 1 && !s->last && cg_opening_at(reading, item->tokens.end) == CG_OPENING_FINITE;
  return item->kind == CG_ITEM_LETTER && item->mark.length && cg_is_digit(item->mark.data[0]) &&
         (opens || (s->is_round && value == s->last + 1));
}

/* "l." or "I." before "2.". */
static bool is_one(const series *s, const cg_reading *reading, uint32_t index, uint32_t at) {
  const cg_slice text = cg_read_text(reading, at);
  return !s->last && text.length == 1 &&
         (text.data[0] == 'l' || text.data[0] == 'I' || text.data[0] == 'i') &&
         cg_read_is_mark(reading, at + 1, '.') && at + 2 < reading->end &&
         cg_token_has(&reading->tokens[at + 2], CG_TOKEN_SPACED) && next_number(s, index) == 2;
}

/* Whether block `index` ends with a colon, so that a list follows. */
static bool is_chapeau(const series *s, uint32_t index) {
  const cg_reading reading = reading_at(s, index);
  return cg_final_mark(&reading, cg_block_at(s->document, index)->tokens) == ':';
}

/* Whether block `i` is a heading under that of block `index`: marked in the file, or the first with
   a number under a letter. */
static bool is_inner_heading(const series *s, uint32_t index, uint32_t i, const cg_item *item) {
  const cg_reading reading = reading_at(s, i);
  const cg_span heading = cg_block_at(s->document, index)->tokens;
  const bool is_first =
    i == index + 1 && item->value == 1 && reading.tokens[heading.begin].kind == CG_TOKEN_WORD;
  return (is_first || cg_block_at(s->document, i)->level) &&
         cg_is_numbered_heading(&reading, cg_block_at(s->document, i)->tokens);
}

/* The number of the paragraph below the heading at `index`; 0 if none follows in this part of the
 * text. */
static uint32_t number_below(const series *s, uint32_t index) {
  for (uint32_t i = index + 1;
       i < s->survey->running && i < index + NUMBER_REACH && !is_restart(s, i); ++i) {
    const cg_reading reading = reading_at(s, i);
    const cg_item item = cg_item_read(&reading, cg_block_at(s->document, i)->tokens.begin, 0);
    if (item.kind == CG_ITEM_NUMBER && !is_inner_heading(s, index, i, &item)) {
      return item.value;
    }
  }
  return 0;
}

/* Whether "B. Attendance" or "2. Costs" is a heading: the expected number follows, and no list or
 * colon precedes it. */
static bool is_heading(const series *s, uint32_t index, const cg_item *item) {
  const cg_reading reading = reading_at(s, index);
  return item->kind == CG_ITEM_NUMBER && s->before == s->last &&
         cg_is_numbered_heading(&reading, cg_block_at(s->document, index)->tokens) &&
         number_below(s, index) == s->last + 1 && (!index || !is_chapeau(s, index - 1));
}

static cg_item read_item(series *s, uint32_t index) {
  const cg_reading reading = reading_at(s, index);
  const uint32_t at = cg_block_at(s->document, index)->tokens.begin;
  if (at >= reading.end || s->survey->is_contents[index]) {
    return (cg_item){0};
  }
  cg_item item = cg_item_read(&reading, at, s->last ? s->last + 1 : 0);
  if (is_round_number(s, &reading, &item)) {
    item.kind = CG_ITEM_NUMBER;
    item.value = cg_slice_number(item.mark);
    s->is_round = true;
  } else if (!item.kind && is_bare_number(s, &reading, at)) {
    item = (cg_item){
      CG_ITEM_NUMBER, reading.tokens[at].word, cg_read_text(&reading, at), {"", 0}, {at, at + 1}};
  } else if (item.kind != CG_ITEM_NUMBER && is_one(s, &reading, index, at)) {
    item = (cg_item){CG_ITEM_NUMBER, 1, cg_read_text(&reading, at), {"", 0}, {at, at + 2}};
  }
  return item;
}

bool cg_is_numbered_heading(const cg_reading *reading, cg_span tokens) {
  const cg_item item = cg_item_read(reading, tokens.begin, 1);
  return item.kind == CG_ITEM_NUMBER && tokens.end - tokens.begin < CG_LONGEST_MARKED &&
         cg_is_heading(reading, (cg_span){item.tokens.end, tokens.end});
}

void cg_numbering_read(const cg_document *document, const cg_packs *packs, cg_survey *survey) {
  series s = {document, packs, survey, 0, 0, false};
  for (uint32_t i = 0; i < survey->running; ++i) {
    if (is_restart(&s, i)) {
      s.last = 0;
      s.before = 0;
      s.is_round = false;
      survey->items[i] = (cg_item){0};
      continue;
    }
    survey->items[i] = read_item(&s, i);
    cg_item *const item = &survey->items[i];
    if (is_heading(&s, i, item)) {
      *item = (cg_item){0};
    }
    s.before = item->kind == CG_ITEM_NUMBER ? item->value : s.before;
    if (item->kind == CG_ITEM_NUMBER && (item->value > s.last || item->value == 1)) {
      s.last = item->value;
    }
  }
}
