/* SPDX-License-Identifier: Apache-2.0 */
/* FILE.meta beside a text, which says its symbol, title and date. */
#include "frame.h"
#include "texts.h"

#include "cli/side_file.h"

#include <stdlib.h>

static const char text[] = "Peace at sea\n\nThe General Assembly,\n\nRecalling its resolution "
                           "70/1,\n\n1. Requests the Council to report.\n";

FUZZ_TARGET(meta) {
  cg_slice side;
  cg_document_options options = {.size = sizeof(cg_document_options), .title = {"", 0}};
  char *const name = strdup(fuzz_file("text.meta", fuzz_slice(data, size)));
  fuzz_require(name != NULL, "memory");
  name[strlen(name) - 5] = '\0';
  const cg_status status = cli_side_file_read(name, &side, &options);
  fuzz_require(!status || status == CG_BAD_INPUT || status == CG_CANNOT_READ,
               "what stands beside a text is read or refused, as what cannot be decompressed is");
  if (!status) {
    fuzz_read_text(fuzz_context(), (cg_slice){text, sizeof(text) - 1}, &options, (uint32_t)size);
  }
  cli_file_unmap(side);
  free(name);
  return 0;
}
