/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/syntax.h"

#include <stddef.h>
#include <string.h>

const cg_format *cli_syntax_formats(void) {
  static const cg_format formats[] = {{".ttl", "turtle"}, {".nt", "ntriples"},   {".nq", "nquads"},
                                      {".rdf", "rdfxml"}, {".json", "json"},     {".dot", "dot"},
                                      {".html", "html"},  {".jsonld", "jsonld"}, {".akn", "akn"},
                                      {NULL, NULL}};
  return formats;
}

const char *cli_syntax_of(const char *name) {
  const char *const format = cg_format_of_name(name, cli_syntax_formats());
  /* No command reads these as graphs */
  return format && strcmp(format, "html") && strcmp(format, "jsonld") && strcmp(format, "akn")
           ? format
           : NULL;
}
