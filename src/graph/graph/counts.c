/* SPDX-License-Identifier: Apache-2.0 */
#include "graph/counts.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "rdf/statement.h"
#include "rdf/vocabulary.h"

/* Kinds of finding; each is stored with the numbers of its terms. */
typedef enum {
  SEEN_STATEMENT = 1,
  SEEN_SUBJECT,
  SEEN_OBJECT,
  SEEN_SUBJECT_OF,
  SEEN_OBJECT_OF
} seen_kind;

typedef struct {
  uint32_t kind;
  uint32_t terms[3];
} finding;

typedef struct {
  cg_counts *counts;
  cg_arena *arena;
  cg_table terms;      /* Term to its number */
  cg_table seen;       /* Bytes of a finding */
  cg_table classes;    /* IRI to its place in `counts` */
  cg_table properties; /* The same */
} counting;

/* Number of the term with `key`; a new key is stored. */
static cg_status number_of(counting *c, cg_slice key, uint32_t *out) {
  *out = cg_table_find(&c->terms, key);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  *out = c->terms.count;
  return cg_table_set(&c->terms, key, *out);
}

/* The key of an IRI is the IRI; that of a literal begins with a quotation mark, which no IRI
 * does. */
static cg_status number_of_object(counting *c, const cg_term *object, uint32_t *out) {
  const cg_slice pieces[] = {CG_SLICE("\""),   object->text,  CG_SLICE("\"@"),
                             object->language, CG_SLICE("^"), object->datatype};
  const cg_slice key =
    object->is_iri ? object->text : cg_join(c->arena, pieces, sizeof(pieces) / sizeof(pieces[0]));
  return key.data ? number_of(c, key, out) : CG_NO_MEMORY;
}

/* Increment `count` if the finding is new; `is_new` may be NULL. */
static cg_status count_new(counting *c, finding f, uint32_t *count, bool *is_new) {
  const bool is_known = cg_table_find(&c->seen, (cg_slice){(const char *)&f, sizeof(f)}) != CG_NONE;
  if (is_new) {
    *is_new = !is_known;
  }
  if (is_known) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(c->arena, (cg_slice){(const char *)&f, sizeof(f)});
  ++*count;
  return kept.data ? cg_table_set(&c->seen, kept, 1) : CG_NO_MEMORY;
}

/* The part of `iri`, created if new; borrowed until the next call. */
static cg_status part_of(cg_table *table, cg_array *parts, cg_slice iri, cg_part **out) {
  uint32_t index = cg_table_find(table, iri);
  if (index == CG_NONE) {
    index = parts->count;
    CG_TRY(cg_array_append(parts, &(cg_part){.iri = iri}));
    CG_TRY(cg_table_set(table, iri, index));
  }
  *out = cg_array_at(parts, index);
  return CG_OK;
}

static cg_status count_property(counting *c, cg_slice predicate, const uint32_t terms[3]) {
  cg_part *part = NULL;
  CG_TRY(part_of(&c->properties, &c->counts->properties, predicate, &part));
  ++part->statements;
  CG_TRY(count_new(c, (finding){SEEN_SUBJECT_OF, {terms[1], terms[0], 0}}, &part->subjects, NULL));
  return count_new(c, (finding){SEEN_OBJECT_OF, {terms[1], terms[2], 0}}, &part->objects, NULL);
}

/* Statements are distinct, so each statement of the class has another subject. */
static cg_status count_class(counting *c, cg_slice iri) {
  cg_part *part = NULL;
  CG_TRY(part_of(&c->classes, &c->counts->classes, iri, &part));
  ++part->statements;
  ++part->subjects;
  part->objects = 1;
  return CG_OK;
}

static cg_status count_statement(counting *c, const cg_statement *s, cg_slice base) {
  cg_counts *const counts = c->counts;
  uint32_t terms[3];
  bool is_new = false;
  CG_TRY(number_of(c, s->subject, &terms[0]));
  CG_TRY(number_of(c, s->predicate, &terms[1]));
  CG_TRY(number_of_object(c, &s->object, &terms[2]));
  CG_TRY(count_new(c, (finding){SEEN_STATEMENT, {terms[0], terms[1], terms[2]}},
                   &counts->statements, &is_new));
  if (!is_new) {
    return CG_OK;
  }
  CG_TRY(count_new(c, (finding){SEEN_SUBJECT, {terms[0], 0, 0}}, &counts->subjects, &is_new));
  counts->entities += is_new && cg_slice_has_prefix(s->subject, base);
  CG_TRY(count_new(c, (finding){SEEN_OBJECT, {terms[2], 0, 0}}, &counts->objects, NULL));
  CG_TRY(count_property(c, s->predicate, terms));
  return s->object.is_iri && cg_slice_is_equal(s->predicate, CG_RDF_TYPE)
           ? count_class(c, s->object.text)
           : CG_OK;
}

cg_status cg_counts_run(const cg_array *statements, cg_slice base, cg_arena *arena,
                        cg_counts *out) {
  counting c = {out,
                arena,
                cg_table_init(arena),
                cg_table_init(arena),
                cg_table_init(arena),
                cg_table_init(arena)};
  *out = (cg_counts){.classes = cg_array_init(arena, sizeof(cg_part)),
                     .properties = cg_array_init(arena, sizeof(cg_part))};
  for (uint32_t i = 0; i < statements->count; ++i) {
    const cg_statement statement = cg_statements_at(statements, i);
    CG_TRY(count_statement(&c, &statement, base));
  }
  return CG_OK;
}
