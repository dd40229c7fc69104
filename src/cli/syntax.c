/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/syntax.h"

#include <stddef.h>
#include <string.h>

const char *cli_syntax_of(const char *name) {
  static const char *const endings[][2] = {{".ttl", "turtle"}, {".nt", "ntriples"}, {".nq", "nquads"},
                                           {".rdf", "rdfxml"}, {".json", "json"},   {".dot", "dot"}};
  const char *const ending = name ? strrchr(name, '.') : NULL;
  for (size_t i = 0; ending && i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (ending > name && !strcmp(ending, endings[i][0])) {
      return endings[i][1];
    }
  }
  return NULL;
}
