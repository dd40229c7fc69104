/* SPDX-License-Identifier: Apache-2.0 */
/* A corrections file and its text: the parts "corrections" and "text". */
#include "frame.h"
#include "texts.h"

#include "base/table.h"
#include "engine/context_impl.h"
#include "load/corrections.h"

FUZZ_TARGET(corrections) {
  fuzz_part corrections = {{"", 0}, {"", 0}};
  fuzz_part text = corrections;
  cg_slice rest = fuzz_slice(data, size);
  fuzz_next_part(&rest, &corrections);
  fuzz_next_part(&rest, &text);
  cg_arena *const arena = fuzz_arena();
  cg_context context = *fuzz_context();
  const cg_status status = cg_load_corrections(fuzz_file("corrections", corrections.bytes),
                                               &fuzz_messages, arena, &context.corrections);
  fuzz_require(!status || status == CG_BAD_INPUT, "corrections are read or refused");
  if (!status) {
    const cg_document_options options = {.size = sizeof(cg_document_options), .title = {"", 0}};
    fuzz_read_text(&context, text.bytes, &options, cg_hash(text.bytes));
  }
  cg_arena_free(arena);
  return 0;
}
