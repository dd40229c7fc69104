/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/shelf.h"

#include "addons/redland/term.h"
#include "base/try.h"

#include <stdlib.h>
#include <string.h>

/* The last load that described a thing. */
typedef struct {
  cg_slice term;
  uint32_t load; /* Counted from 1 */
  uint32_t file; /* The first file of that load */
  bool is_pack;  /* A pack described it in that load */
} subject_state;

/* The last load that stated a property of a thing. */
typedef struct {
  uint32_t load;
  uint32_t file; /* The first file of that load */
} property_state;

typedef struct {
  cg_slice text;
  cg_slice term; /* The subject */
  cg_shelf_origin origin;
  uint32_t subject;
  uint32_t property;
  uint32_t number; /* Order of arrival */
} kept;

cg_shelf cg_shelf_init(cg_arena *arena) {
  return (cg_shelf){arena,
                    cg_table_init(arena),
                    cg_array_init(arena, sizeof(subject_state)),
                    cg_table_init(arena),
                    cg_array_init(arena, sizeof(property_state)),
                    cg_table_init(arena),
                    cg_array_init(arena, sizeof(kept)),
                    0};
}

/* The number of `key` in `table`. A new key is copied and appended to `all`. */
static cg_status number_of(cg_shelf *shelf, cg_table *table, cg_array *all, cg_slice key,
                           uint32_t *out) {
  *out = cg_table_find(table, key);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice copy = cg_arena_copy(shelf->arena, key);
  CG_TRY(copy.data && cg_array_add(all) ? CG_OK : CG_NO_MEMORY);
  shelf->size += key.length + all->item_size + sizeof(kept);
  *out = all->count - 1;
  return cg_table_set(table, copy, *out);
}

static cg_status subject_of(cg_shelf *shelf, cg_slice term, uint32_t *out) {
  const uint32_t count = shelf->all_subjects.count;
  CG_TRY(number_of(shelf, &shelf->subjects, &shelf->all_subjects, term, out));
  if (*out < count) {
    return CG_OK;
  }
  subject_state *const subject = cg_array_at(&shelf->all_subjects, *out);
  subject->term = cg_arena_copy(shelf->arena, term);
  return subject->term.data ? CG_OK : CG_NO_MEMORY;
}

/* Subject and predicate as one slice of the line, including the space between them. */
static cg_slice property_of(const cg_store_line *line) {
  const cg_slice predicate = line->terms[CG_PREDICATE];
  const char *const begin = line->terms[CG_SUBJECT].data;
  return (cg_slice){begin, (size_t)(predicate.data + predicate.length - begin)};
}

/* Whether the line is needed. Updates the state of its subject and property. */
static bool is_needed(subject_state *subject, property_state *property,
                      const cg_shelf_origin *origin, bool is_literal) {
  const uint32_t load = origin->load;
  const uint32_t file = origin->file;
  if (subject->load < load) {
    *subject = (subject_state){subject->term, load, file, false};
  }
  subject->is_pack = subject->is_pack || (subject->load == load && origin->is_of_pack);
  if (property->load < load) {
    *property = (property_state){load, file};
  }
  const bool is_repeated =
    origin->is_pack && subject->load == load && subject->file != file && property->file != file;
  return property->load == load && !is_repeated && (!is_literal || property->file == file);
}

/* Keep the line `text` once; if it exists from another load, the later one replaces it. */
static cg_status keep(cg_shelf *shelf, cg_slice text, kept *k) {
  const uint32_t index = cg_table_find(&shelf->texts, text);
  if (index != CG_NONE) {
    kept *const same = cg_array_at(&shelf->statements, index);
    same->origin = same->origin.load < k->origin.load ? k->origin : same->origin;
    return CG_OK;
  }
  k->text = cg_arena_copy(shelf->arena, text);
  k->number = shelf->statements.count;
  shelf->size += text.length + 2 * sizeof(*k);
  CG_TRY(k->text.data ? cg_array_append(&shelf->statements, k) : CG_NO_MEMORY);
  return cg_table_set(&shelf->texts, k->text, k->number);
}

cg_status cg_shelf_add(cg_shelf *shelf, const cg_store_line *line, const cg_shelf_origin *origin) {
  kept k = {.origin = *origin};
  CG_TRY(subject_of(shelf, line->terms[CG_SUBJECT], &k.subject));
  CG_TRY(
    number_of(shelf, &shelf->properties, &shelf->all_properties, property_of(line), &k.property));
  subject_state *const subject = cg_array_at(&shelf->all_subjects, k.subject);
  k.term = subject->term;
  return is_needed(subject, cg_array_at(&shelf->all_properties, k.property), origin,
                   cg_term_is_literal(line->terms[CG_OBJECT]))
           ? keep(shelf, line->text, &k)
           : CG_OK;
}

static int compare_texts(const void *a, const void *b) {
  return cg_slice_compare(((const kept *)a)->text, ((const kept *)b)->text);
}

static int compare_things(const void *a, const void *b) {
  const kept *const x = a;
  const kept *const y = b;
  const int sign = x->subject == y->subject ? 0 : cg_slice_compare(x->term, y->term);
  return sign ? sign : (x->number > y->number) - (x->number < y->number);
}

static void sort(cg_shelf *shelf, int (*compare)(const void *, const void *)) {
  if (shelf->statements.count) {
    qsort(shelf->statements.items, shelf->statements.count, sizeof(kept), compare);
  }
}

void cg_shelf_sort(cg_shelf *shelf) { sort(shelf, compare_texts); }

void cg_shelf_sort_by_thing(cg_shelf *shelf) { sort(shelf, compare_things); }

/* Whether no later load has replaced the property. */
static bool is_last(const cg_shelf *shelf, const kept *k) {
  return k->origin.load ==
         ((const property_state *)cg_array_at(&shelf->all_properties, k->property))->load;
}

/* Whether no later load has replaced the statement: its property or, if a pack describes or
   described the thing, the thing. */
static bool stands(const cg_shelf *shelf, const kept *k) {
  const subject_state *const subject = cg_array_at(&shelf->all_subjects, k->subject);
  return is_last(shelf, k) &&
         (k->origin.load == subject->load || !(subject->is_pack || k->origin.is_pack));
}

bool cg_shelf_next(const cg_shelf *shelf, uint32_t *at, cg_store_line *line) {
  while (*at < shelf->statements.count) {
    const kept *const k = cg_array_at(&shelf->statements, (*at)++);
    size_t begin = 0;
    if (stands(shelf, k)) {
      return cg_store_next_line(k->text, &begin, line);
    }
  }
  return false;
}

bool cg_shelf_next_kept(const cg_shelf *shelf, uint32_t *at, cg_shelf_line *line) {
  while (*at < shelf->statements.count) {
    const kept *const k = cg_array_at(&shelf->statements, (*at)++);
    const subject_state *const subject = cg_array_at(&shelf->all_subjects, k->subject);
    if (is_last(shelf, k)) {
      *line = (cg_shelf_line){k->text, k->term, k->origin};
      line->origin.is_of_pack =
        k->origin.is_pack || (k->origin.load == subject->load && subject->is_pack);
      return true;
    }
  }
  return false;
}
