/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/syntax.h"

#include "cli/compression.h"

#include <stddef.h>
#include <string.h>

const char *cli_syntax_of(const char *name) {
  static const char *const endings[][2] = {{".ttl", "turtle"}, {".nt", "ntriples"}, {".nq", "nquads"},
                                           {".rdf", "rdfxml"}, {".json", "json"},   {".dot", "dot"}};
  const size_t length = name ? cli_compression_stem(name) : 0;
  for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); ++i) {
    const size_t ending = strlen(endings[i][0]);
    if (length > ending && !strncmp(name + length - ending, endings[i][0], ending)) {
      return endings[i][1];
    }
  }
  return NULL;
}
