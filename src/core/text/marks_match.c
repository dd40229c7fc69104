/* SPDX-License-Identifier: Apache-2.0 */
#include "text/marks_match.h"

#include "base/try.h"

#define MOST_TRIED 256u    /* Maximum candidates examined for one note */
#define MOST_PAIRS 100000u /* Maximum candidates examined for all notes */
#define PAGE_WORTH 3u      /* Weight of the page as evidence for or against a mark */

/* A note with a candidate mark, and the best sequence that ends with this pair. */
typedef struct {
  uint32_t choice;
  uint32_t total;  /* Total score of the sequence */
  uint32_t before; /* The previous pair in the sequence, or CG_NONE */
} pair;

typedef struct {
  const cg_document *document;
  cg_array *choices;
  uint32_t *order; /* Candidates sorted by value, then by place */
  uint32_t *best;  /* Fenwick tree over candidates: the pair with the highest total up to each */
  cg_array pairs;
  bool has_pages;
} matching;

static const cg_mark_choice *choice_at(const matching *m, uint32_t index) {
  return cg_array_at(m->choices, index);
}

static const pair *pair_at(const matching *m, uint32_t index) {
  return cg_array_at(&m->pairs, index);
}

static uint32_t total_of(const matching *m, uint32_t index) {
  return index == CG_NONE ? 0 : pair_at(m, index)->total;
}

/* The best pair of a candidate before `choice`. */
static uint32_t best_before(const matching *m, uint32_t choice) {
  uint32_t found = CG_NONE;
  for (uint32_t i = choice; i; i -= i & (~i + 1)) {
    found = total_of(m, m->best[i]) > total_of(m, found) ? m->best[i] : found;
  }
  return found;
}

static void note_best(const matching *m, uint32_t index) {
  for (uint32_t i = pair_at(m, index)->choice + 1; i <= m->choices->count; i += i & (~i + 1)) {
    if (total_of(m, index) > total_of(m, m->best[i])) {
      m->best[i] = index;
    }
  }
}

/* The score of `choice` as the mark of the note; 0 if impossible. */
static uint32_t worth(const matching *m, const cg_mark_choice *choice, const cg_block *note) {
  if (!m->has_pages) {
    return choice->score > 1 ? choice->score : 0;
  }
  const bool is_beside = note->page >= choice->pages.begin && note->page <= choice->pages.end;
  if (is_beside) {
    return choice->score + PAGE_WORTH;
  }
  return choice->score > PAGE_WORTH ? choice->score - PAGE_WORTH : 0;
}

/* The first index in `order` whose candidate has at least `value` and may be on `page` or later. */
static uint32_t first_of(const matching *m, uint32_t value, uint32_t page) {
  uint32_t low = 0;
  uint32_t high = m->choices->count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    const cg_mark_choice *const choice = choice_at(m, m->order[middle]);
    if (choice->value < value || (choice->value == value && choice->pages.end < page)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* Start of the candidates for `note` in `order`: those of its page, or the first if its page has
 * none. */
static uint32_t start_of(const matching *m, const cg_block *note) {
  const uint32_t start = first_of(m, note->note, m->has_pages ? note->page : 0);
  const bool is_there = start < m->choices->count &&
                        choice_at(m, m->order[start])->value == note->note &&
                        choice_at(m, m->order[start])->pages.begin <= note->page;
  return is_there ? start : first_of(m, note->note, 0);
}

static cg_status match_note(matching *m, const cg_block *note) {
  const uint32_t first = m->pairs.count;
  const uint32_t start = start_of(m, note);
  for (uint32_t i = start; i < m->choices->count && i < start + MOST_TRIED; ++i) {
    const uint32_t index = m->order[i];
    const cg_mark_choice *const choice = choice_at(m, index);
    if (choice->value != note->note || m->pairs.count > MOST_PAIRS) {
      break;
    }
    const uint32_t score = worth(m, choice, note);
    if (score) {
      const uint32_t before = best_before(m, index);
      const pair item = {index, score + total_of(m, before), before};
      CG_TRY(cg_array_append(&m->pairs, &item));
    }
  }
  for (uint32_t i = first; i < m->pairs.count; ++i) {
    note_best(m, i);
  }
  return CG_OK;
}

/* Sort `order` by value, stably, by merging runs of 1, 2, 4 ... */
static cg_status sort(matching *m, cg_arena *arena) {
  const uint32_t count = m->choices->count;
  uint32_t *from = m->order;
  uint32_t *to = cg_arena_take(arena, (size_t)count * sizeof(uint32_t));
  if (!to) {
    return CG_NO_MEMORY;
  }
  for (uint32_t width = 1; width < count; width *= 2) {
    for (uint32_t begin = 0; begin < count; begin += 2 * width) {
      const uint32_t middle = begin + width < count ? begin + width : count;
      const uint32_t end = middle + width < count ? middle + width : count;
      uint32_t a = begin;
      uint32_t b = middle;
      for (uint32_t i = begin; i < end; ++i) {
        const bool is_first =
          b == end || (a < middle && choice_at(m, from[a])->value <= choice_at(m, from[b])->value);
        to[i] = is_first ? from[a++] : from[b++];
      }
    }
    uint32_t *const swap = from;
    from = to;
    to = swap;
  }
  m->order = from;
  return CG_OK;
}

static cg_status prepare(matching *m) {
  cg_arena *const arena = m->document->arena;
  const size_t count = m->choices->count;
  m->order = cg_arena_take(arena, (count + 1) * sizeof(uint32_t));
  m->best = cg_arena_take(arena, (count + 1) * sizeof(uint32_t));
  if (!m->order || !m->best) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    m->order[i] = i;
  }
  for (uint32_t i = 0; i <= count; ++i) {
    m->best[i] = CG_NONE;
  }
  return sort(m, arena);
}

/* Accept a mark that is repeated because two clauses refer to the same note. */
static void take_repeated(const matching *m, const cg_block *note) {
  uint32_t i = first_of(m, note->note, 0);
  for (uint32_t n = 0; i < m->choices->count && n < MOST_TRIED; ++i, ++n) {
    cg_mark_choice *const choice = cg_array_at(m->choices, m->order[i]);
    if (choice->value != note->note) {
      return;
    }
    choice->is_taken = choice->is_taken || choice->is_sure;
  }
}

bool cg_marks_have_pages(const cg_document *document) {
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_block *const block = cg_array_at(&document->blocks, i);
    if (block->page && block->kind == CG_BLOCK_RUNNING) {
      return true;
    }
  }
  return false;
}

cg_status cg_marks_match(const cg_document *document, cg_array *choices) {
  matching m = {.document = document,
                .choices = choices,
                .pairs = cg_array_init(document->arena, sizeof(pair)),
                .has_pages = cg_marks_have_pages(document)};
  if (!choices->count) {
    return CG_OK;
  }
  CG_TRY(prepare(&m));
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_block *const block = cg_array_at(&document->blocks, i);
    /* Asterisks are not in order */
    if (block->kind == CG_BLOCK_NOTE && block->note < CG_NOTE_ABOVE_NUMBERS) {
      CG_TRY(match_note(&m, block));
    }
  }
  for (uint32_t i = best_before(&m, choices->count); i != CG_NONE; i = pair_at(&m, i)->before) {
    cg_mark_choice *const choice = cg_array_at(choices, pair_at(&m, i)->choice);
    choice->is_taken = true;
  }
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_block *const block = cg_array_at(&document->blocks, i);
    if (block->kind == CG_BLOCK_NOTE && block->note != CG_NONE) {
      take_repeated(&m, block);
    }
  }
  return CG_OK;
}
