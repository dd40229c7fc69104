/* SPDX-License-Identifier: Apache-2.0 */
/* Listing and deleting the documents of a store. */
#include "addons/redland/folder.h"
#include "addons/redland/keep.h"
#include "addons/redland/kept.h"
#include "addons/redland/store.h"
#include "addons/redland/term.h"
#include "addons/redland/turn.h"
#include "base/buffer.h"
#include "base/try.h"
#include "rdf/vocabulary.h"

#include <unistd.h>

/* The document whose lines are being read; its lines are adjacent. */
typedef struct {
  const cg_store *store;
  cg_store_document_visit visit;
  void *handle;
  cg_buffer iri;
  cg_buffer symbol;
  size_t count;
} listing;

static cg_status end_document(listing *l) {
  const cg_slice iri = cg_buffer_slice(&l->iri);
  const cg_slice pieces[] = {CG_SLICE("documents/"), cg_store_file_of(l->store, iri)};
  if (!iri.length) {
    return CG_OK;
  }
  CG_TRY(pieces[1].data ? CG_OK : CG_NO_MEMORY);
  const cg_slice file = cg_join(l->store->arena, pieces, 2);
  CG_TRY(file.data ? CG_OK : CG_NO_MEMORY);
  const cg_store_document_view view = {iri, cg_buffer_slice(&l->symbol), file, l->count};
  CG_TRY(l->visit(l->handle, &view));
  l->iri.length = l->symbol.length = l->count = 0;
  return CG_OK;
}

static cg_status take_line(void *handle, const cg_store_line *line, bool is_thing) {
  listing *const l = handle;
  const cg_slice graph = cg_term_iri(line->terms[CG_GRAPH]);
  if (is_thing) {
    return CG_OK;
  }
  if (!cg_slice_is_equal(graph, cg_buffer_slice(&l->iri))) {
    CG_TRY(end_document(l));
    CG_TRY(cg_buffer_add(&l->iri, graph));
  }
  ++l->count;
  const bool is_symbol =
    !l->symbol.length && cg_term_is_iri(line->terms[CG_SUBJECT]) &&
    cg_slice_is_equal(cg_term_iri(line->terms[CG_SUBJECT]), graph) &&
    cg_slice_is_equal(cg_term_iri(line->terms[CG_PREDICATE]), CG_DCTERMS_IDENTIFIER) &&
    cg_term_is_literal(line->terms[CG_OBJECT]);
  return is_symbol ? cg_term_unescape(&l->symbol, cg_term_literal(line->terms[CG_OBJECT]).words)
                   : CG_OK;
}

cg_status cg_store_list(const cg_store *store, cg_store_document_visit visit, void *handle) {
  cg_arena *arena = NULL;
  if (!store->folder) {
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(cg_arena_new(cg_allocator_default(), &arena));
  listing l = {store, visit, handle, cg_buffer_init(arena), cg_buffer_init(arena), 0};
  cg_status status = cg_store_read_kept(store, take_line, &l);
  status = status ? status : end_document(&l);
  cg_arena_free(arena);
  return status;
}

/* Destination of the lines. */
typedef struct {
  cg_sink sink;
  void *handle;
} dumping;

static cg_status dump_line(void *handle, const cg_store_line *line, bool is_thing) {
  const dumping *const d = handle;
  (void)is_thing;
  CG_TRY(d->sink(d->handle, line->text));
  return d->sink(d->handle, CG_SLICE("\n"));
}

cg_status cg_store_dump(const cg_store *store, cg_sink sink, void *handle) {
  dumping d = {sink, handle};
  return store->folder ? cg_store_read_kept(store, dump_line, &d) : CG_BAD_ARGUMENT;
}

static cg_status delete_in_turn(cg_store *store, cg_slice iri) {
  const cg_slice file = cg_store_file_of(store, iri);
  const char *const path = file.data ? cg_store_path(store, "documents/", file.data) : NULL;
  CG_TRY(path ? CG_OK : CG_NO_MEMORY);
  if (access(path, F_OK)) {
    return cg_fail(&store->messages, CG_BAD_INPUT, store->folder, 0,
                   "no document <%.*s>; clausegraph store list --store %s lists them",
                   (int)iri.length, iri.data, store->folder);
  }
  CG_TRY(cg_store_mark(store, true));
  const cg_status status = cg_store_drop(store, iri);
  store->has_failed |= status != CG_OK;
  return status;
}

cg_status cg_store_delete(cg_store *store, cg_slice iri) {
  if (!store->folder || store->mode != CG_STORE_WRITE) {
    return CG_BAD_ARGUMENT;
  }
  cg_turn_take();
  const cg_status status = store->has_failed ? CG_CANNOT_WRITE : delete_in_turn(store, iri);
  cg_turn_end();
  return status;
}
