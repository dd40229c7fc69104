/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/query_file.h"

#include "base/iri.h"
#include "base/slice.h"
#include "cli/files.h"
#include "cli/places.h"
#include "cli/query_thing.h"
#include "cli/session.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MARK "# parameter: "
#define NEEDS_PATHS "\n# needs: property paths\n"

/* `first`, `second`, `third` as one string, from malloc(). */
static char *join(const char *first, const char *second, const char *third) {
  const size_t lengths[] = {strlen(first), strlen(second), strlen(third)};
  char *const out = malloc(lengths[0] + lengths[1] + lengths[2] + 1);
  if (out) {
    memcpy(out, first, lengths[0]);
    memcpy(out + lengths[0], second, lengths[1]);
    memcpy(out + lengths[0] + lengths[1], third, lengths[2] + 1);
  }
  return out;
}

/* A name of letters, digits and hyphens: no path. */
static int is_name(const char *name) {
  return *name && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(name);
}

cg_status cli_query_read(const char *name, char **out) {
  char place[CLI_PLACE_SIZE];
  char *const folder = cli_place_queries(place) ? join(place, "/", "") : NULL;
  char *const path = folder && is_name(name) ? join(folder, name, ".rq") : NULL;
  FILE *const found = path ? fopen(path, "rb") : NULL;
  cli_file file = {NULL, 0};
  cg_status status = CG_BAD_ARGUMENT;
  *out = NULL;
  if (!found) {
    cli_complain("no query '%s'; clausegraph query --list lists them", name);
  } else {
    fclose(found);
    status = cli_file_read(path, &file);
  }
  if (!status) {
    *out = malloc(file.length + 1);
    status = *out ? CG_OK : CG_NO_MEMORY;
  }
  if (!status) {
    memcpy(*out, file.data ? file.data : "", file.length);
    (*out)[file.length] = '\0';
  }
  free(file.data);
  free(folder);
  free(path);
  return status;
}

int cli_query_needs_paths(const char *query) { return strstr(query, NEEDS_PATHS) != NULL; }

/* The line that gives the parameter `name` its value, or NULL; sets where its value begins and
 * ends. */
static const char *find_parameter(const char *query, cg_slice name, const char **begin,
                                  const char **end) {
  for (const char *mark = strstr(query, MARK); mark; mark = strstr(mark + 1, MARK)) {
    const char *line = mark;
    while (line > query && line[-1] != '\n') {
      --line;
    }
    const char *const variable = memchr(line, '?', (size_t)(mark - line));
    const char *const open = memchr(line, '{', (size_t)(mark - line));
    const char *const close = open ? memchr(open, '}', (size_t)(mark - open)) : NULL;
    const size_t length = variable ? strcspn(variable + 1, " ") : 0;
    if (close && cg_slice_is_equal((cg_slice){variable + 1, length}, name)) {
      *begin = open + 1;
      *end = close;
      return line;
    }
  }
  return NULL;
}

/* Whether `value` can be in a string without escapes. */
static int is_plain(const char *value) { return !strpbrk(value, "\"\\\n\r"); }

/* `query` with `value` instead of the text from `begin` to `end`, from malloc(). */
static char *put_value(const char *query, const char *begin, const char *end, const char *value,
                       int is_iri) {
  char *const rest = join(is_iri ? "> " : "\" ", end, "");
  char *const head = strndup(query, (size_t)(begin - query));
  char *const opened = head && rest ? join(head, is_iri ? " <" : " \"", value) : NULL;
  char *const all = opened ? join(opened, rest, "") : NULL;
  free(rest);
  free(head);
  free(opened);
  return all;
}

cg_status cli_query_assign(const cg_environment *environment, char **query,
                           const char *assignment) {
  const char *const equal = strchr(assignment, '=');
  const char *begin = NULL;
  const char *end = NULL;
  if (!equal) {
    cli_complain("--param '%s' has no value; write --param NAME=VALUE", assignment);
    return CG_BAD_ARGUMENT;
  }
  if (!find_parameter(*query, (cg_slice){assignment, (size_t)(equal - assignment)}, &begin, &end)) {
    cli_complain("the query has no parameter '%.*s'; clausegraph query --list lists them",
                 (int)(equal - assignment), assignment);
    return CG_BAD_ARGUMENT;
  }
  const int is_iri = memchr(begin, '<', (size_t)(end - begin)) != NULL;
  char *iri = NULL;
  if (!is_plain(equal + 1)) {
    cli_complain("the value of '%.*s' has a quotation mark, a backslash or a line break",
                 (int)(equal - assignment), assignment);
    return CG_BAD_ARGUMENT;
  }
  if (is_iri && !cg_iri_is_valid(cg_slice_of(equal + 1))) {
    const cg_status status = cli_query_thing(environment, equal + 1, &iri);
    if (status) {
      return status;
    }
  }
  char *const all = put_value(*query, begin, end, iri ? iri : equal + 1, is_iri);
  free(iri);
  if (!all) {
    return CG_NO_MEMORY;
  }
  free(*query);
  *query = all;
  return CG_OK;
}

/* Name, question and parameters of one query. */
static void print_query(const char *name, const char *query) {
  const size_t length = strcspn(query, "\n");
  const int skip = query[0] == '#' && query[1] == ' ' ? 2 : 0;
  printf("%s\n  %.*s\n", name, (int)length - skip, query + skip);
  if (cli_query_needs_paths(query)) {
    puts("  needs property paths: for another store, not for clausegraph query");
  }
  for (const char *mark = strstr(query, MARK); mark; mark = strstr(mark + 1, MARK)) {
    const char *line = mark;
    while (line > query && line[-1] != '\n') {
      --line;
    }
    const char *const variable = strchr(line, '?');
    const char *const open = strchr(line, '{');
    if (variable && open && variable < mark && open < mark) {
      printf("  --param %.*s=...  %.*s, here%.*s\n", (int)strcspn(variable + 1, " "), variable + 1,
             (int)strcspn(mark + strlen(MARK), "\n"), mark + strlen(MARK),
             (int)strcspn(open + 1, "}"), open + 1);
    }
  }
}

static int is_query(const struct dirent *entry) {
  const size_t length = strlen(entry->d_name);
  return length > 3 && !strcmp(entry->d_name + length - 3, ".rq");
}

cg_status cli_query_list(void) {
  struct dirent **entries = NULL;
  char place[CLI_PLACE_SIZE];
  const int count = cli_place_queries(place) ? scandir(place, &entries, is_query, alphasort) : -1;
  if (count < 0) {
    cli_complain("%s: cannot open the folder of queries; name it in CLAUSEGRAPH_QUERIES", place);
    return CG_CANNOT_READ;
  }
  for (int i = 0; i < count; ++i) {
    char *query = NULL;
    entries[i]->d_name[strlen(entries[i]->d_name) - 3] = '\0';
    if (!cli_query_read(entries[i]->d_name, &query)) {
      print_query(entries[i]->d_name, query);
    }
    free(query);
    free(entries[i]);
  }
  free(entries);
  return CG_OK;
}
