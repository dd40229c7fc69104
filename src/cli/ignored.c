/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/ignored.h"

#include "base/form.h"
#include "base/slice.h"
#include "cli/syntax.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

/* The ending of the name, without its dot; empty where it has none. */
static const char *ending_of(const char *path) {
  const char *const slash = strrchr(path, '/');
  const char *const dot = strrchr(slash ? slash : path, '.');
  return dot && dot[1] ? dot + 1 : "";
}

static int is_among(const char *ending, const char *const *endings, size_t count) {
  for (size_t i = 0; i < count; ++i) {
    if (!strcasecmp(ending, endings[i])) {
      return 1;
    }
  }
  return 0;
}

/* "a.pdf.meta" beside "a.pdf". */
static int is_side_file(const char *path) {
  const size_t length = strlen(path);
  if (length < 6 || strcmp(path + length - 5, ".meta")) {
    return 0;
  }
  char *const text = strndup(path, length - 5);
  const int is_there = text && !access(text, F_OK);
  free(text);
  return is_there;
}

/* What a run writes before it is renamed into place: "graph.nt.clausegraph-Ab3dEf".  A run whose
 * output is in the folder that it reads would find its own. */
static int is_unfinished(const char *path) {
  static const char mark[] = ".clausegraph-";
  const size_t length = strlen(path);
  const size_t tail = sizeof(mark) - 1 + 6;
  return length > tail && !strncmp(path + length - tail, mark, sizeof(mark) - 1);
}

static int is_same(const struct stat *info, const char *path) {
  struct stat other;
  return path && !stat(path, &other) && other.st_dev == info->st_dev &&
         other.st_ino == info->st_ino;
}

cli_ignored cli_ignored_find(const char *path, const char *const *others, size_t other_count,
                             int takes_graphs) {
  static const char *const endings[] = {
    "py",     "c",   "h",       "cc",   "cpp", "hpp",  "java", "js",   "mjs",    "ts",
    "rs",     "go",  "r",       "rb",   "pl",  "sh",   "css",  "rq",   "sparql", "sql",
    "yaml",   "yml", "toml",    "ini",  "cfg", "conf", "log",  "lock", "bib",    "tex",
    "ipynb",  "svg", "graphml", "gexf", "net", "gv",   "xsd",  "xsl",  "xslt",   "dtd",
    "jsonld", "akn", "trig",    "trix", "owl", "map",  "ico",  "woff", "woff2",  "meta"};
  struct stat info;
  const int is_quiet = is_side_file(path) || is_unfinished(path);
  if (stat(path, &info) || is_quiet) {
    return (cli_ignored){NULL, is_quiet}; /* What cannot be asked about is read, and fails there. */
  }
  for (size_t i = 0; i < other_count; ++i) {
    if (is_same(&info, others[i])) {
      return (cli_ignored){NULL, 1};
    }
  }
  if (!S_ISREG(info.st_mode)) {
    return (cli_ignored){
      S_ISDIR(info.st_mode) ? "a symbolic link to a folder" : "not a regular file", 0};
  }
  const char *const syntax = cli_syntax_of(path);
  if (syntax && strcmp(syntax, "json")) {
    return (cli_ignored){takes_graphs ? NULL : "a graph", 0};
  }
  const int is_other = is_among(ending_of(path), endings, sizeof(endings) / sizeof(endings[0]));
  return (cli_ignored){is_other ? "not a document, by its ending" : NULL, 0};
}

int cli_ignored_claims(const char *path) {
  static const char *const endings[] = {"pdf", "doc",  "docx", "odt", "rtf", "htm", "html", "xhtml",
                                        "txt", "text", "md",   "zip", "gz",  "xz",  "zst"};
  return is_among(ending_of(path), endings, sizeof(endings) / sizeof(endings[0]));
}

int cli_ignored_markup(cg_slice head) {
  const cg_slice text = cg_slice_trim(head);
  return cg_slice_has_prefix(text, CG_SLICE("<?xml")) && cg_form_find(head).class == CG_FORM_TEXT;
}
