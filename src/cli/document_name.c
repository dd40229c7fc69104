/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/document_name.h"

#include "base/sha256.h"
#include "base/slice.h"

#include <stdio.h>
#include <string.h>

#define LONGEST 200u
#define HASH 16u

static int is_plain(char c) {
  return cg_is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         strchr("-.()%", c) != NULL;
}

void cli_document_name(cg_slice iri, cg_slice base, char out[CLI_DOCUMENT_NAME_SIZE]) {
  char hash[CG_SHA256_LENGTH];
  cg_slice rest = cg_slice_has_prefix(iri, base) ? cg_slice_from(iri, base.length) : iri;
  rest = cg_slice_has_prefix(rest, CG_SLICE("doc/")) ? cg_slice_from(rest, 4) : rest;
  size_t length = 0;
  for (size_t i = 0; i < rest.length && length <= LONGEST; ++i) {
    const char c = rest.data[i];
    if (c == '/') {
      out[length++] = '_';
    } else if (c && is_plain(c) && (c != '.' || length)) { /* A dot in front would hide the file */
      out[length++] = c;
    } else {
      length += (size_t)snprintf(out + length, 4, "%%%02X", (unsigned char)c);
    }
  }
  if (length > LONGEST) {
    cg_sha256(iri, hash);
    length = LONGEST - HASH;
    out[length++] = '-';
    memcpy(out + length, hash, HASH);
    length += HASH;
  }
  out[length] = '\0';
}
