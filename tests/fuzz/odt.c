/* SPDX-License-Identifier: Apache-2.0 */
/* ODT files, by their parts, and those that are one XML document. */
#include "documents.h"

#include "addons/convert/odt.h"

#include <unistd.h>

FUZZ_TARGET(odt) {
  const cg_slice input = fuzz_slice(data, size);
  if (cg_slice_has_prefix(input, CG_SLICE("<"))) {
    fuzz_read_document(convert_odt_read_flat, input, -1);
    return 0;
  }
  const int file = fuzz_open_package(input);
  fuzz_read_document(convert_odt_read, input, file);
  close(file);
  return 0;
}
