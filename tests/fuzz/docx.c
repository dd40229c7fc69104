/* SPDX-License-Identifier: Apache-2.0 */
/* DOCX files, by their parts. */
#include "documents.h"

#include "addons/convert/docx.h"

#include <unistd.h>

FUZZ_TARGET(docx) {
  const cg_slice input = fuzz_slice(data, size);
  const int file = fuzz_open_package(input);
  fuzz_read_document(convert_docx_read, input, file);
  close(file);
  return 0;
}
