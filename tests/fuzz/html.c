/* SPDX-License-Identifier: Apache-2.0 */
/* Pages of HTML. */
#include "documents.h"

#include "addons/convert/html.h"

FUZZ_TARGET(html) {
  fuzz_read_document(convert_html_read, fuzz_slice(data, size), -1);
  return 0;
}
