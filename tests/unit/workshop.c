/* SPDX-License-Identifier: Apache-2.0 */
#include "workshop.h"

#include "input/input.h"
#include "load/load.h"
#include "pack/builder.h"
#include "structure/structure.h"
#include "text/text.h"

#include <check.h>
#include <stdlib.h>

static cg_arena *arena;
static const cg_messages silence = {NULL, NULL};

static void free_arena(void) {
  cg_arena_free(arena);
  arena = NULL;
}

static cg_arena *the_arena(void) {
  if (!arena) {
    ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
    atexit(free_arena);
  }
  return arena;
}

const cg_packs *workshop_packs(void) {
  static const cg_packs *packs;
  if (!packs) {
    const char *const folder = getenv("CLAUSEGRAPH_PACKS");
    ck_assert_msg(folder != NULL, "CLAUSEGRAPH_PACKS must name the packs");
    ck_assert_int_eq(
      cg_load_packs(folder, CG_SLICE(CG_DEFAULT_BASE), &silence, the_arena(), &packs), CG_OK);
  }
  return packs;
}

cg_document *workshop_document(const char *text, bool is_structured) {
  cg_document *const document = cg_arena_take(the_arena(), sizeof(*document));
  ck_assert_ptr_nonnull(document);
  *document = (cg_document){.arena = the_arena(),
                            .messages = &silence,
                            .name = "test",
                            .iri = CG_SLICE("https://example.org/doc"),
                            .source = cg_slice_of(text)};
  document->metadata.organ = CG_NONE;
  ck_assert_int_eq(cg_input_run(document, workshop_packs()), CG_OK);
  ck_assert_int_eq(cg_text_run(document, workshop_packs()), CG_OK);
  if (is_structured) {
    ck_assert_int_eq(cg_structure_run(document, workshop_packs()), CG_OK);
  }
  return document;
}

cg_reading workshop_reading(const cg_document *document) {
  return (cg_reading){workshop_packs(), cg_document_tokens(document), document->text,
                      document->tokens.count, NULL};
}
