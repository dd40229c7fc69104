/* SPDX-License-Identifier: Apache-2.0 */
/* Finds errors in packs that do not prevent loading. */
#include "load/check.h"

#include "load/check_identifiers.h"
#include "load/check_values.h"
#include "load/headers.h"
#include "load/load.h"

#include "base/buffer.h"
#include "base/try.h"
#include "load/checking.h"
#include "pack/names.h"
#include "rdf/vocabulary.h"

static const cg_slice none = {"", 0};

void cg_check_report(cg_checking *c, const cg_pack_statement *s, const char *what,
                     cg_slice detail) {
  const cg_slice subject = cg_pack_subject(c->loading.all, s->subject);
  ++c->problem_count;
  cg_fail(c->loading.messages, CG_BAD_PACK, s->file, s->line, "<%.*s>: %s%s%.*s",
          (int)subject.length, subject.data, what, detail.length ? ": " : "", (int)detail.length,
          detail.data);
}

const cg_pack_statement *cg_check_find(const cg_checking *c, uint32_t subject, cg_slice iri) {
  const cg_span span = cg_pack_span(c->loading.all, subject);
  for (uint32_t i = span.begin; i < span.end; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, i);
    if (cg_check_is(s, iri)) {
      return s;
    }
  }
  return NULL;
}

/* Fold a name: names that differ only in case and white space are equal. */
static cg_status fold(const cg_checking *c, cg_slice name, cg_slice *out) {
  cg_buffer folded = cg_buffer_init(c->loading.arena);
  for (size_t i = 0; i < name.length; ++i) {
    const char byte = name.data[i];
    CG_TRY(cg_buffer_add_byte(&folded, cg_is_upper(byte) ? (char)(byte | 0x20) : byte));
  }
  *out = cg_buffer_slice(&folded);
  return CG_OK;
}

/* Report if another subject already has `key`. */
static cg_status claim(cg_checking *c, cg_table *table, cg_slice key, uint32_t statement,
                       const char *what) {
  const uint32_t other = cg_table_find(table, key);
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, statement);
  if (other == CG_NONE) {
    return cg_table_set(table, key, statement);
  }
  if (cg_pack_statement_at(c->loading.all, other)->subject != s->subject) {
    cg_check_report(c, s, what, key);
  }
  return CG_OK;
}

/* The labels of collective names are not matched. */
static bool is_name(const cg_pack_statement *s, cg_subject_role role) {
  const bool is_label =
    cg_check_is(s, CG_SKOS_PREF_LABEL) || cg_check_is(s, CG_SLICE(CG_SKOS "altLabel"));
  return (is_label && role == CG_SUBJECT_ENTRY && !cg_load_is_foreign_name(s)) ||
         cg_load_is_pack(s, "match");
}

/* Whether an earlier statement gives the subject the same name. */
static bool is_repeated(const cg_checking *c, uint32_t index, cg_subject_role role) {
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, index);
  const cg_span span = cg_pack_span(c->loading.all, s->subject);
  for (uint32_t i = span.begin; i < index; ++i) {
    const cg_pack_statement *const other = cg_pack_statement_at(c->loading.all, i);
    if (is_name(other, role) && cg_slice_is_equal(other->object.text, s->object.text)) {
      return true;
    }
  }
  return false;
}

/* Whether the thing `iri` also has the folded name, which is reported at that name. */
static cg_status has_name(const cg_checking *c, cg_slice iri, cg_slice name, bool *has) {
  const uint32_t other = cg_table_find(&c->loading.all->by_subject, iri);
  const cg_span span = other == CG_NONE ? (cg_span){0, 0} : cg_pack_span(c->loading.all, other);
  *has = false;
  for (uint32_t i = span.begin; i < span.end && !*has; ++i) {
    const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, i);
    cg_slice folded = none;
    CG_TRY(is_name(s, CG_SUBJECT_ENTRY) ? fold(c, s->object.text, &folded) : CG_OK);
    *has = folded.length && cg_slice_is_equal(folded, name);
  }
  return CG_OK;
}

/* Recognize a name as if it were a text. If the result is another thing or nothing, the name can
 * never match. */
static cg_status check_reading(cg_checking *c, const cg_checked *thing, const cg_pack_statement *s,
                               cg_slice folded) {
  const uint32_t found = cg_names_entry(c->packs, s->object.text);
  const cg_slice read = found == CG_NONE ? none : cg_entry_iri(c->packs, found);
  bool is_told = false;
  if (found == CG_NONE) {
    cg_check_report(c, s, "the recognizer does not find this name in a text", s->object.text);
    return CG_OK;
  }
  if (cg_slice_is_equal(read, thing->iri)) {
    return CG_OK;
  }
  CG_TRY(has_name(c, read, folded, &is_told));
  if (!is_told) {
    cg_check_report(c, s, "the recognizer reads this name as another thing", read);
  }
  return CG_OK;
}

static cg_status check_name(cg_checking *c, const cg_checked *thing, uint32_t index) {
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, index);
  const cg_slice name = s->object.text;
  const uint32_t problems = c->problem_count;
  cg_slice folded = none;
  CG_TRY(fold(c, name, &folded));
  CG_TRY(claim(c, &c->names, folded, index, "another thing has this name"));
  if (c->problem_count > problems) {
    return CG_OK;
  }
  if (is_repeated(c, index, thing->type.role)) {
    cg_check_report(c, s, "the thing already has this name", name);
  } else {
    CG_TRY(check_reading(c, thing, s, folded));
  }
  if (cg_slice_has_prefix(name, CG_SLICE("the ")) || cg_slice_trim(name).length != name.length) {
    cg_check_report(c, s, "remove the article before the name, or the spaces at its ends", name);
  }
  return CG_OK;
}

static cg_status check_statement(cg_checking *c, uint32_t index, const cg_checked *thing) {
  const cg_pack_statement *const s = cg_pack_statement_at(c->loading.all, index);
  const cg_kind kind = thing->type.kind;
  const bool is_thing = thing->type.role == CG_SUBJECT_ENTRY;
  const bool is_matched = (is_thing || thing->type.role == CG_SUBJECT_COLLECTIVE) &&
                          !cg_kind_is(kind, CG_KIND_DOCUMENT) && kind != CG_KIND_SESSION &&
                          kind != CG_KIND_GOAL && kind != CG_KIND_TARGET &&
                          kind != CG_KIND_ADDRESSEE_GROUP;
  CG_TRY(cg_check_value(c, thing, s));
  if (!is_thing && !is_matched) {
    return CG_OK;
  }
  cg_check_identifier(c, thing, s);
  if (cg_check_is(s, CG_SLICE("http://www.w3.org/2002/07/owl#sameAs"))) {
    return claim(c, &c->identifiers, s->object.text, index, "another thing has this owl:sameAs");
  }
  if (cg_check_is(s, CG_DCTERMS_IDENTIFIER) || cg_check_is(s, CG_SKOS_NOTATION)) {
    return claim(c, &c->identifiers, s->object.text, index, "another thing has this identifier");
  }
  return is_name(s, thing->type.role) && is_matched ? check_name(c, thing, index) : CG_OK;
}

/* Report missing properties of the subject. */
static void check_needs(cg_checking *c, const cg_checked *thing) {
  const cg_pack_statement *const first =
    cg_pack_statement_at(c->loading.all, cg_pack_span(c->loading.all, thing->index).begin);
  if (!cg_check_find(c, thing->index, CG_RDF_TYPE)) {
    cg_check_report(c, first, "no class; the entry has no effect", none);
  }
  if ((thing->type.role == CG_SUBJECT_ENTRY || thing->type.role == CG_SUBJECT_COLLECTIVE) &&
      !cg_check_find(c, thing->index, CG_SLICE(CG_DCTERMS "source"))) {
    cg_check_report(c, first, "no dcterms:source", none);
  }
}

/* Whether the subject is a header, which describes the file and not a thing. */
static bool is_header(const cg_checking *c, uint32_t index) {
  const cg_pack_statement *const type = cg_check_find(c, index, CG_RDF_TYPE);
  return type &&
         cg_slice_is_equal(type->object.text, CG_SLICE("http://www.w3.org/2002/07/owl#Ontology"));
}

static cg_status check_subject(cg_checking *c, uint32_t index) {
  const cg_span span = cg_pack_span(c->loading.all, index);
  cg_checked thing = {.index = index, .iri = cg_pack_subject(c->loading.all, index)};
  if (is_header(c, index)) {
    return CG_OK;
  }
  CG_TRY(cg_load_type(&c->loading, index, &thing.type));
  for (uint32_t i = span.begin; i < span.end; ++i) {
    CG_TRY(check_statement(c, i, &thing));
  }
  cg_check_days(c, &thing);
  check_needs(c, &thing);
  return CG_OK;
}

static cg_status check_register(cg_checking *c) {
  const cg_slice pieces[] = {cg_slice_of(c->folder), CG_SLICE("/" CG_REGISTER_FILE)};
  const cg_slice path = cg_join(c->loading.arena, pieces, 2);
  if (!path.data) {
    return CG_NO_MEMORY;
  }
  cg_register_check(cg_packs_register(c->packs), path.data, c->loading.messages, &c->problem_count);
  return CG_OK;
}

static cg_status check_all(cg_checking *c) {
  for (uint32_t i = 0; i < c->loading.all->subjects.count; ++i) {
    CG_TRY(check_subject(c, i));
  }
  CG_TRY(check_register(c));
  return cg_load_check_headers(&c->loading, &c->problem_count);
}

cg_status cg_load_check(const char *folder, const cg_messages *messages, cg_arena *arena,
                        uint32_t *problem_count) {
  const cg_packs *packs = NULL;
  cg_pack_statements all;
  /* Report everything that fails to load first. */
  CG_TRY(cg_load_packs(folder, CG_SLICE(CG_DEFAULT_BASE), messages, arena, &packs));
  cg_status status = cg_pack_statements_read(folder, messages, arena, &all);
  cg_checking c = {.loading = {.all = &all, .messages = messages, .arena = arena},
                   .folder = folder,
                   .packs = packs,
                   .names = cg_table_init(arena),
                   .identifiers = cg_table_init(arena)};
  status = status ? status : check_all(&c);
  *problem_count = c.problem_count;
  return status;
}
