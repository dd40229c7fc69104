/* SPDX-License-Identifier: Apache-2.0 */
/* Conversion of a text to normalized UTF-8, and the map back to its bytes. */
#include "frame.h"

#include "base/utf8.h"
#include "input/input.h"

static void check(const cg_document *document) {
  const cg_slice text = document->decoded;
  const size_t size = document->source.length;
  uint32_t before = 0;
  fuzz_require(cg_utf8_valid_length(text) == text.length, "what is decoded is UTF-8");
  for (size_t i = 0; i < text.length; ++i) {
    const bool is_control = (unsigned char)text.data[i] < ' ' && !memchr("\n\t\f", text.data[i], 3);
    const bool is_line_end =
      text.data[i] == '\r' && i + 1 < text.length && text.data[i + 1] == '\n';
    fuzz_require(!is_control || is_line_end, "no control characters are left");
  }
  for (uint32_t i = 0; i < text.length; ++i) {
    const uint32_t origin = cg_map_origin(&document->decoded_map, i);
    const cg_span span =
      cg_map_origin_span(&document->decoded_map, (cg_span){i, (uint32_t)text.length});
    fuzz_require(before <= origin && origin < size, "bytes come from bytes, in their order");
    fuzz_require(span.begin <= span.end && span.end <= size, "a span comes from a span");
    before = origin;
  }
}

FUZZ_TARGET(decoder) {
  cg_arena *const arena = fuzz_arena();
  cg_document document = {
    .arena = arena, .messages = &fuzz_messages, .name = "input", .source = fuzz_slice(data, size)};
  const cg_status status = cg_input_run(&document, NULL);
  fuzz_require(!status || status == CG_BAD_INPUT, "a text is decoded or refused");
  if (!status) {
    check(&document);
  }
  cg_arena_free(arena);
  return 0;
}
