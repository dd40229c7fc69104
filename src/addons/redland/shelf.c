/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/shelf.h"

#include "addons/redland/term.h"
#include "base/try.h"

#include <string.h>

/* The last load that described a thing. */
typedef struct {
  uint32_t load;    /* Counted from 1 */
  uint32_t file;    /* The first one of that load */
  bool     is_pack; /* A pack described it then */
} subject_state;

/* The last load that stated a property of a thing. */
typedef struct {
  uint32_t load;
  uint32_t file; /* The first one of that load */
} property_state;

typedef struct {
  cg_slice text;
  uint32_t subject;
  uint32_t property;
  uint32_t load;
  bool     is_pack;
} kept;

cg_shelf cg_shelf_init(cg_arena *arena) {
  return (cg_shelf){arena,
                    cg_table_init(arena),
                    cg_array_init(arena, sizeof(subject_state)),
                    cg_table_init(arena),
                    cg_array_init(arena, sizeof(property_state)),
                    cg_array_init(arena, sizeof(kept))};
}

/* The number of `key` in `table`; a new one is copied, and is the next of `all`. */
static cg_status number_of(cg_shelf *shelf, cg_table *table, cg_array *all, cg_slice key, uint32_t *out) {
  *out = cg_table_find(table, key);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice copy = cg_arena_copy(shelf->arena, key);
  void *const state = copy.data ? cg_array_extend(all) : NULL;
  CG_TRY(state ? CG_OK : CG_NO_MEMORY);
  memset(state, 0, all->item_size);
  *out = all->count - 1;
  return cg_table_set(table, copy, *out);
}

/* Subject and predicate, as they stand in the line with what is between them. */
static cg_slice property_of(const cg_store_line *line) {
  const cg_slice predicate = line->terms[CG_PREDICATE];
  const char *const begin = line->terms[CG_SUBJECT].data;
  return (cg_slice){begin, (size_t)(predicate.data + predicate.length - begin)};
}

/* Whether the line is needed; what is known of its subject and property is brought up to date. */
static bool is_needed(subject_state *subject, property_state *property, const kept *k, bool is_literal, uint32_t file) {
  if (subject->load < k->load) {
    *subject = (subject_state){k->load, file, k->is_pack};
  }
  subject->is_pack = subject->is_pack || (subject->load == k->load && k->is_pack);
  if (property->load < k->load) {
    *property = (property_state){k->load, file};
  }
  const bool is_repeated = k->is_pack && subject->load == k->load && subject->file != file && property->file != file;
  return property->load == k->load && !is_repeated && (!is_literal || property->file == file);
}

cg_status cg_shelf_add(cg_shelf *shelf, const cg_store_line *line, uint32_t file, uint32_t load) {
  kept k = {.load = load, .is_pack = !cg_store_is_things_graph(line->terms[CG_GRAPH])};
  CG_TRY(number_of(shelf, &shelf->subjects, &shelf->all_subjects, line->terms[CG_SUBJECT], &k.subject));
  CG_TRY(number_of(shelf, &shelf->properties, &shelf->all_properties, property_of(line), &k.property));
  if (!is_needed(cg_array_at(&shelf->all_subjects, k.subject), cg_array_at(&shelf->all_properties, k.property), &k,
                 cg_term_is_literal(line->terms[CG_OBJECT]), file)) {
    return CG_OK;
  }
  k.text = cg_arena_copy(shelf->arena, line->text);
  return k.text.data ? cg_array_append(&shelf->statements, &k) : CG_NO_MEMORY;
}

/* Whether no later load replaced the statement: its property, or, where a pack describes the thing or did so, the thing. */
static bool stands(const cg_shelf *shelf, const kept *k) {
  const subject_state *const subject = cg_array_at(&shelf->all_subjects, k->subject);
  const property_state *const property = cg_array_at(&shelf->all_properties, k->property);
  return k->load == property->load && (k->load == subject->load || !(subject->is_pack || k->is_pack));
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
