/* SPDX-License-Identifier: Apache-2.0 */
/* The whole analysis of a text, and one writer. The bytes of the text select the options, so that a
   file alone reproduces a finding. */
#include "frame.h"
#include "texts.h"

#include "base/table.h"

#define LONGEST_TITLE 24u /* Bytes of the text that are also passed as its title */

FUZZ_TARGET(analysis) {
  const cg_slice text = fuzz_slice(data, size);
  const uint32_t chosen = cg_hash(text);
  const cg_slice title = {text.data, size < LONGEST_TITLE ? size : LONGEST_TITLE};
  cg_document_options options = {.size = sizeof(cg_document_options), .title = {"", 0}};
  if ((chosen >> 16 & 7) == 0) {
    options.title = title;
  }
  if ((chosen >> 19 & 7) == 0) {
    options.symbol = title;
  }
  fuzz_read_text(fuzz_context(), text, &options, chosen);
  return 0;
}
