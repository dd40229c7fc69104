/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/reader.h"

#include "base/array.h"
#include "base/table.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/whole_file.h"
#include "rdf/serd_reader.h"

/* A file being read. */
typedef struct {
  cg_arena *arena;
  cg_table places; /* IRI to its index in `iris` */
  cg_array iris;   /* cg_slice: each IRI once, so that equal ones have the same address */
  cg_statement_sink sink;
  void *handle;
} reading;

static cg_status keep_iri(reading *r, cg_slice *iri) {
  const uint32_t place = cg_table_find(&r->places, *iri);
  if (place != CG_NONE) {
    *iri = *(const cg_slice *)cg_array_at(&r->iris, place);
    return CG_OK;
  }
  *iri = cg_arena_copy(r->arena, *iri);
  CG_TRY(iri->data ? cg_array_append(&r->iris, iri) : CG_NO_MEMORY);
  return cg_table_set(&r->places, *iri, r->iris.count - 1);
}

static cg_status keep_text(reading *r, cg_slice *text) {
  *text = cg_arena_copy(r->arena, *text);
  return text->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status take(void *handle, const cg_statement *statement, cg_slice graph, uint32_t line) {
  reading *const r = handle;
  cg_statement kept = *statement;
  (void)graph;
  CG_TRY(keep_iri(r, &kept.subject));
  CG_TRY(keep_iri(r, &kept.predicate));
  CG_TRY(keep_iri(r, &kept.object.datatype));
  CG_TRY(keep_iri(r, &kept.object.language));
  CG_TRY(kept.object.is_iri ? keep_iri(r, &kept.object.text) : keep_text(r, &kept.object.text));
  return r->sink(r->handle, &kept, line);
}

/* Line of byte `at`, from 1. */
static uint32_t line_of(cg_slice text, size_t at) {
  uint32_t line = 1;
  for (size_t i = 0; i < at; ++i) {
    line += text.data[i] == '\n';
  }
  return line;
}

cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_arena *arena,
                      cg_statement_sink sink, void *handle) {
  reading r = {arena, cg_table_init(arena), cg_array_init(arena, sizeof(cg_slice)), sink, handle};
  cg_slice text;
  CG_TRY(cg_whole_file_read(path, messages, arena, &text));
  const size_t valid = cg_utf8_valid_length(text);
  if (valid < text.length) {
    return cg_fail(messages, CG_BAD_PACK, path, line_of(text, valid), "invalid UTF-8");
  }
  const cg_status status = cg_serd_read_plain(path, text, messages, take, &r);
  return status == CG_BAD_INPUT ? CG_BAD_PACK : status;
}
