/* SPDX-License-Identifier: Apache-2.0 */
/* What libFuzzer calls: see tests/fuzz/run-fuzzer. */
#include "fuzz/analysis.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static cg_context *context;
  const cg_options options = {.packs = getenv("CLAUSEGRAPH_PACKS")};
  if (!context && cg_context_open(&options, &context)) {
    fputs("target: no packs; set CLAUSEGRAPH_PACKS\n", stderr);
    exit(1);
  }
  cg_fuzz_text(context, data, size);
  return 0;
}
