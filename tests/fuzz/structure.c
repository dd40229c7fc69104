/* SPDX-License-Identifier: Apache-2.0 */
/* Lines, notes and blocks of a text, its division into documents, and the clauses of each. */
#include "frame.h"
#include "texts.h"

#include "base/try.h"
#include "engine/context_impl.h"
#include "input/input.h"
#include "structure/split.h"
#include "structure/structure.h"
#include "text/text.h"

static void check_spans(const cg_document *document) {
  const cg_token *const tokens = document->tokens.items;
  size_t before = 0;
  for (uint32_t i = 0; i < document->tokens.count; ++i) {
    const size_t end = (size_t)tokens[i].begin + tokens[i].length;
    fuzz_require(end <= document->text.length && tokens[i].begin >= before,
                 "tokens follow each other");
    before = tokens[i].begin;
  }
  const cg_clause *const clauses = document->clauses.items;
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    fuzz_require(clauses[i].parent == CG_NONE || clauses[i].parent < i,
                 "a clause is below one before it");
  }
}

static cg_status read(cg_document *document, const cg_packs *packs) {
  cg_array parts = cg_array_init(document->arena, sizeof(cg_array));
  CG_TRY(cg_input_run(document, packs));
  CG_TRY(cg_text_run(document, packs));
  CG_TRY(cg_split_run(document, packs, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    cg_document part = *document;
    part.is_part = true;
    part.blocks = *(const cg_array *)cg_array_at(&parts, i);
    CG_TRY(cg_structure_run(&part, packs));
    check_spans(&part);
  }
  CG_TRY(cg_structure_run(document, packs));
  check_spans(document);
  return CG_OK;
}

FUZZ_TARGET(structure) {
  cg_arena *const arena = fuzz_arena();
  cg_document document = {
    .arena = arena, .messages = &fuzz_messages, .name = "input", .source = fuzz_slice(data, size)};
  document.metadata.organ = CG_NONE;
  const cg_status status = read(&document, fuzz_context()->packs);
  fuzz_require(!status || status == CG_BAD_INPUT, "a text is read or refused");
  cg_arena_free(arena);
  return 0;
}
