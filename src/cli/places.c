/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#if !defined(CG_PACK_DIR) || !defined(CG_QUERY_DIR) || !defined(CG_LIBEXEC_DIR)
#  error "The build says where things are installed: CG_PACK_DIR, CG_QUERY_DIR, CG_LIBEXEC_DIR"
#endif

#define SELF "/proc/self/exe"

/* The folder of the executable; that above where libtool keeps a program that is not installed in
 * .libs.  Returns 0 where the system does not say. */
static int find_self(char out[CLI_PLACE_SIZE]) {
  const ssize_t length = readlink(SELF, out, CLI_PLACE_SIZE - 1);
  if (length <= 0 || length == CLI_PLACE_SIZE - 1) {
    return 0;
  }
  out[length] = '\0';
  char *slash = strrchr(out, '/');
  if (!slash) {
    return 0;
  }
  *slash = '\0';
  slash = strrchr(out, '/');
  if (slash && !strcmp(slash, "/.libs")) {
    *slash = '\0';
  }
  return 1;
}

static int join(char out[CLI_PLACE_SIZE], const char *folder, const char *rest) {
  return snprintf(out, CLI_PLACE_SIZE, "%s%s", folder, rest) < CLI_PLACE_SIZE;
}

static int take(char out[CLI_PLACE_SIZE], const char *folder, const char *rest, int mode) {
  return join(out, folder, rest) && !access(out, mode);
}

/* `installed`, else the first of `beside`, relative to the executable and ended by NULL.  Build
 * folders are the checkout or lie one or two levels below it; an installation that was moved has
 * its programs in bin/ and libexec/clausegraph/. */
static int find(char out[CLI_PLACE_SIZE], const char *installed, const char *const *beside,
                int mode) {
  char self[CLI_PLACE_SIZE];
  if (take(out, installed, "", mode)) {
    return 1;
  }
  if (!find_self(self)) {
    return 0;
  }
  while (*beside && !take(out, self, *beside, mode)) {
    ++beside;
  }
  return *beside != NULL;
}

int cli_place_packs(char out[CLI_PLACE_SIZE]) {
  static const char *const beside[] = {"/../ontology/packs",
                                       "/ontology/packs",
                                       "/../share/clausegraph/packs",
                                       "/../../ontology/packs",
                                       "/../../share/clausegraph/packs",
                                       NULL};
  return find(out, CG_PACK_DIR, beside, R_OK | X_OK);
}

int cli_place_queries(char out[CLI_PLACE_SIZE]) {
  static const char *const beside[] = {"/../ontology/queries",
                                       "/ontology/queries",
                                       "/../share/clausegraph/queries",
                                       "/../../ontology/queries",
                                       "/../../share/clausegraph/queries",
                                       NULL};
  const char *const given = getenv("CLAUSEGRAPH_QUERIES");
  return given && *given ? take(out, given, "", F_OK)
                         : find(out, CG_QUERY_DIR, beside, R_OK | X_OK);
}

int cli_place_program(const char *name, char out[CLI_PLACE_SIZE]) {
  static const char *const besides[] = {"/", "/../libexec/clausegraph/"};
  const char *const given = getenv("CLAUSEGRAPH_LIBEXEC");
  char folder[CLI_PLACE_SIZE];
  char self[CLI_PLACE_SIZE];
  if (given && *given) {
    return join(folder, given, "/") && take(out, folder, name, X_OK);
  }
  for (size_t i = 0; find_self(self) && i < sizeof(besides) / sizeof(besides[0]); ++i) {
    if (join(folder, self, besides[i]) && take(out, folder, name, X_OK)) {
      return 1;
    }
  }
  return take(out, CG_LIBEXEC_DIR "/", name, X_OK);
}

int cli_place_convert(char out[CLI_PLACE_SIZE]) {
  const char *const given = getenv("CLAUSEGRAPH_CONVERT");
  return given && *given ? take(out, given, "", X_OK)
                         : cli_place_program("clausegraph-convert", out);
}
