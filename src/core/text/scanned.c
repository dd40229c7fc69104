/* SPDX-License-Identifier: Apache-2.0 */
#include "text/scanned.h"

#include "base/try.h"

/* Index of the first scanned token that begins at or after `origin` in the decoded text. */
static uint32_t find_token(const cg_array *tokens, uint32_t origin) {
  const cg_token *const all = tokens->items;
  uint32_t low = 0;
  uint32_t high = tokens->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (all[middle].begin < origin) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* The run of the text map at `place`. The walk finds the first scanned token in it when it enters
 * the run. */
static const cg_map_run *enter_run(cg_scanned *s, uint32_t place) {
  const cg_array *const map = &s->document->text_map.runs;
  const cg_map_run *const runs = map->items;
  const uint32_t before = s->run;
  while (s->run + 1 < map->count && runs[s->run + 1].from <= place) {
    ++s->run;
  }
  if (s->run != before || !place) {
    s->next = find_token(&s->document->scanned, runs[s->run].to);
  }
  return &runs[s->run];
}

/* Whether `token` comes next after `origin` in the decoded text: at once, or after one character of
 * white space. */
static inline bool follows(const cg_token *token, uint32_t origin) {
  return token->begin == origin + cg_token_has(token, CG_TOKEN_SPACED);
}

/* Copy tokens from `next` up to `past` that follow each other after `origin` in the decoded text
 * and end at `limit` or before, to `out`; returns how many. */
static uint32_t copy_following(const cg_token *next, const cg_token *past, uint32_t origin,
                               uint32_t limit, uint32_t shift, cg_token *out) {
  const cg_token *const first = next;
  for (; next < past && follows(next, origin); ++next) {
    origin = next->begin + next->length;
    if (origin > limit) {
      break;
    }
    cg_unpoison(out, sizeof(*out));
    *out = *next;
    out++->begin -= shift;
  }
  return (uint32_t)(next - first);
}

cg_status cg_scanned_copy(cg_scanned *scanned, size_t *place, size_t end) {
  const cg_array *const map = &scanned->document->text_map.runs;
  const cg_array *const tokens = &scanned->document->scanned;
  cg_array *const out = &scanned->document->tokens;
  if (!tokens->count || !map->count) {
    return CG_OK;
  }
  const cg_map_run *const run = enter_run(scanned, (uint32_t)*place);
  if (run->from_unit != 1 || run->to_unit != 1) {
    return CG_OK;
  }
  const uint32_t shift = run->to - run->from; /* Modulo 2^32 */
  /* The character behind a token must also be copied: it decides where the token ends. */
  const bool is_cut = scanned->run + 1 < map->count && run[1].from <= end;
  const uint32_t limit = (is_cut ? run[1].from - 1 : (uint32_t)end) + shift;
  const uint32_t origin = (uint32_t)*place + shift;
  const cg_token *const all = tokens->items;
  while (scanned->next < tokens->count && all[scanned->next].begin < origin) {
    ++scanned->next;
  }
  CG_TRY(cg_array_room(out, tokens->count - scanned->next));
  cg_token *const copies = (cg_token *)out->items + out->count;
  const uint32_t count =
    copy_following(all + scanned->next, all + tokens->count, origin, limit, shift, copies);
  out->count += count;
  scanned->next += count;
  *place = count ? copies[count - 1].begin + copies[count - 1].length : *place;
  return CG_OK;
}
