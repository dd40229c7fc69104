/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What packs may hold but should not. */
#include "load/load.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/try.h"
#include "load/loading.h"
#include "rdf/vocabulary.h"

typedef struct {
  cg_loading loading;
  cg_table   names;       /* Folded name to the statement that gives it */
  cg_table   identifiers; /* Identifier or sameAs to the same */
  uint32_t   problem_count;
} checking;

static void report(checking *c, const cg_pack_statement *s, const char *what, cg_slice detail) {
  const cg_slice subject = cg_pack_subject(c->loading.all, s->subject);
  ++c->problem_count;
  cg_fail(c->loading.messages, CG_BAD_PACK, s->file, s->line, "<%.*s>: %s: %.*s",
          (int)subject.length, subject.data, what, (int)detail.length, detail.data);
}

/* Names are the same where only case and white space differ. */
static cg_status fold(const checking *c, cg_slice name, cg_slice *out) {
  cg_buffer folded = cg_buffer_init(c->loading.arena);
  for (size_t i = 0; i < name.length; ++i) {
    const char byte = name.data[i];
    CG_TRY(cg_buffer_add_byte(&folded, cg_is_upper(byte) ? (char)(byte | 0x20) : byte));
  }
  *out = cg_buffer_slice(&folded);
  return CG_OK;
}

/* Report where another subject has `key` already. */
static cg_status claim(checking *c, cg_table *table, cg_slice key, uint32_t statement,
                       const char *what) {
  const uint32_t other = cg_table_find(table, key);
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, statement);
  if (other == CG_NONE) {
    return cg_table_set(table, key, statement);
  }
  if (cg_pack_statement_at(c->loading.all, other)->subject != s->subject) {
    report(c, s, what, key);
  }
  return CG_OK;
}

static bool is_predicate(const cg_pack_statement *s, const char *iri) {
  return cg_slice_is_equal(s->predicate, cg_slice_of(iri));
}

static bool is_name(const cg_pack_statement *s) {
  return is_predicate(s, CG_SKOS "prefLabel") || is_predicate(s, CG_SKOS "altLabel") ||
         cg_load_is_pack(s, "match");
}

/* "http://www.wikidata.org/entity/Q42" */
static bool is_wikidata(cg_slice iri) {
  const cg_slice space = CG_SLICE("http://www.wikidata.org/entity/");
  if (!cg_slice_has_prefix(iri, space)) {
    return true;
  }
  const cg_slice key = cg_slice_from(iri, space.length);
  return key.length > 1 && key.data[0] == 'Q' && key.data[1] != '0' &&
         cg_slice_number(cg_slice_from(key, 1)) != CG_NONE;
}

/* A link to a thing under the base that no pack describes; documents may be named by their symbol alone. */
static bool is_dangling(const checking *c, const cg_pack_statement *s) {
  const cg_slice base = CG_SLICE(CG_PACK_BASE);
  return s->object.is_iri && cg_slice_has_prefix(s->object.text, base) &&
         !cg_slice_has_prefix(cg_slice_from(s->object.text, base.length), CG_SLICE("doc/")) &&
         cg_table_find(&c->loading.all->by_subject, s->object.text) == CG_NONE;
}

static cg_status check_statement(checking *c, uint32_t index, cg_subject_type type) {
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, index);
  const bool is_matched = !cg_kind_is(type.kind, CG_KIND_DOCUMENT) &&
                          type.kind != CG_KIND_SESSION && type.kind != CG_KIND_GOAL &&
                          type.kind != CG_KIND_TARGET;
  if (s->object.is_iri && !cg_iri_is_valid(s->object.text)) {
    report(c, s, "no valid IRI", s->object.text);
  }
  if (is_dangling(c, s)) {
    report(c, s, "no pack describes what it links to", s->object.text);
  }
  if (is_predicate(s, "http://www.w3.org/2002/07/owl#sameAs")) {
    if (!is_wikidata(s->object.text)) {
      report(c, s, "impossible Wikidata number", s->object.text);
    }
    return claim(c, &c->identifiers, s->object.text, index, "another thing has this owl:sameAs");
  }
  if (is_predicate(s, CG_DCTERMS "identifier")) {
    return claim(c, &c->identifiers, s->object.text, index, "another thing has this identifier");
  }
  if (is_name(s) && is_matched) {
    cg_slice folded = {NULL, 0};
    CG_TRY(fold(c, s->object.text, &folded));
    return claim(c, &c->names, folded, index, "another thing has this name");
  }
  return CG_OK;
}

static cg_status check_subject(checking *c, uint32_t index) {
  const cg_span span = cg_pack_span(c->loading.all, index);
  cg_subject_type type;
  bool has_source = false;
  CG_TRY(cg_load_type(&c->loading, index, &type));
  if (type.role != CG_SUBJECT_ENTRY && type.role != CG_SUBJECT_COLLECTIVE) {
    return CG_OK;
  }
  for (uint32_t i = span.begin; i < span.end; ++i) {
    has_source = has_source ||
                 is_predicate(cg_pack_statement_at(c->loading.all, i), CG_DCTERMS "source");
    CG_TRY(check_statement(c, i, type));
  }
  if (!has_source) {
    const cg_slice none = {"", 0};
    report(c, cg_pack_statement_at(c->loading.all, span.begin), "no dcterms:source", none);
  }
  return CG_OK;
}

cg_status cg_load_check(const char *folder, const cg_messages *messages, cg_arena *arena,
                        uint32_t *problem_count) {
  const cg_packs *packs = NULL;
  cg_pack_statements all;
  const cg_slice base = CG_SLICE(CG_PACK_BASE);
  CG_TRY(cg_load_packs(folder, base, messages, arena, &packs)); /* Whatever fails to load is told first. */
  CG_TRY(cg_pack_statements_read(folder, base, messages, arena, &all));
  checking c = {{NULL, &all, messages, arena}, cg_table_init(arena), cg_table_init(arena), 0};
  for (uint32_t i = 0; i < all.subjects.count; ++i) {
    CG_TRY(check_subject(&c, i));
  }
  CG_TRY(cg_load_check_headers(&c.loading, &c.problem_count));
  *problem_count = c.problem_count;
  return CG_OK;
}
