/* SPDX-License-Identifier: Apache-2.0 */
/* Fails allocations one by one, once and for good: every call must say so, and nothing may crash or
 * leak. */
#include "addons/report/report.h"

#ifdef HAVE_NETWORK
#  include <clausegraph/network.h>
#endif

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define REPORTED 3000u /* Bytes of the text that a report is made of: it writes many files */
/* Allocations of the middle document of three that are failed, from the first */
#define MIDDLE_STEPS 20u
#define STEPS 120u /* Allocations that are failed, spread over all that a run makes */

/* Fails allocation number `fails_at`, and all after it if `is_persistent`; counts what is alive. */
typedef struct {
  unsigned count;
  unsigned fails_at;
  int is_persistent;
  long alive;
} failing;

/* What a run is made of. */
typedef struct {
  const char *packs;
  const char *corrections;
  cg_slice text;
} inputs;

static void *resize(void *handle, void *pointer, size_t size) {
  failing *const f = handle;
  if (!size) {
    f->alive -= pointer != NULL;
    free(pointer);
    return NULL;
  }
  const unsigned number = f->count++;
  if (number == f->fails_at || (f->is_persistent && number > f->fails_at)) {
    return NULL;
  }
  f->alive += pointer == NULL;
  return realloc(pointer, size);
}

static cg_status take(void *handle, cg_slice bytes) {
  *(size_t *)handle += bytes.length;
  return CG_OK;
}

#ifdef HAVE_NETWORK
/* The networks of `graph`, in the one format whose writer needs memory. */
static cg_status make_networks(const cg_environment *environment, const cg_graph *graph) {
  cg_network *network = NULL;
  size_t length = 0;
  cg_status status = cg_network_new(environment, &network);
  status = status ? status : cg_graph_visit(graph, cg_network_take, network);
  status = status ? status : cg_network_settle(network, "sample");
  for (size_t i = 0; !status && cg_network_level(i).name; ++i) {
    const cg_network_options level = {.size = sizeof(cg_network_options),
                                      .level = cg_network_level(i).name};
    status = cg_network_select(network, &level);
    status = status ? status : cg_network_write(network, "pajek", take, &length);
  }
  cg_network_free(network);
  return status;
}
#else
static cg_status make_networks(const cg_environment *environment, const cg_graph *graph) {
  (void)environment;
  (void)graph;
  return CG_OK;
}
#endif

static cg_status export(const cg_environment *environment, const cg_context *context,
                        cg_slice text) {
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  size_t length = 0;
  const cg_graph_options options = {
    .size = sizeof(cg_graph_options), .annotations = 1, .describe = 1, .syntax = "ntriples"};
  cg_status status = cg_document_read(context, "sample", text, NULL, &document);
  if (!status) {
    status = cg_graph_new(context, &options, &graph);
  }
  if (!status) {
    status = cg_graph_add(graph, document);
  }
  if (!status) {
    status = cg_graph_write(graph, "ntriples", take, &length);
  }
  if (!status) {
    status = make_networks(environment, graph);
  }
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

static cg_status suggest(const cg_context *context) {
  size_t length = 0;
  return cg_packs_suggest(context, take, &length);
}

static cg_status report(const cg_environment *environment, const cg_context *context,
                        cg_slice text) {
  cg_document *document = NULL;
  cg_report *pages = NULL;
  const cg_slice part = {text.data, text.length < REPORTED ? text.length : REPORTED};
  cg_status status = cg_document_read(context, "sample", part, NULL, &document);
  if (!status) {
    status = cg_report_open(environment, context, "report", CG_REPORT_MANY, NULL, &pages);
  }
  if (!status) {
    status = cg_report_add(pages, document);
  }
  const cg_status closed = cg_report_close(pages, !status);
  cg_document_free(document);
  return status ? status : closed;
}

static cg_status run(failing *f, const inputs *in) {
  const cg_allocator allocator = {resize, f};
  const cg_environment environment = {.size = sizeof(cg_environment), .allocator = &allocator};
  const cg_options options = {
    .size = sizeof(cg_options), .packs = in->packs, .corrections = in->corrections};
  cg_context *context = NULL;
  cg_status status = cg_context_open(&environment, &options, &context);
  if (!status) {
    status = export(&environment, context, in->text);
  }
  if (!status) {
    status = suggest(context);
  }
  if (!status) {
    status = report(&environment, context, in->text);
  }
  cg_context_close(context);
  return status;
}

/* --- A document in the middle of a run */

#define MIDDLE_TEXT                                                                                \
  "S/RES/9002 (2030)\n\nThe Security Council,\n\nRecalling the Charter,\n\n1. Welcomes "           \
  "resolution 1325 (2000).\n"

/* What a run wrote. */
typedef struct {
  char bytes[1 << 20];
  size_t length;
} written;

static cg_status keep(void *handle, cg_slice bytes) {
  written *const out = handle;
  if (bytes.length > sizeof(out->bytes) - out->length) {
    return CG_CANNOT_WRITE;
  }
  memcpy(out->bytes + out->length, bytes.data, bytes.length);
  out->length += bytes.length;
  return CG_OK;
}

/* Add a document to `out`, and to a report if there is one; where it fails, `out` is as before. */
static cg_status do_document(const cg_context *context, cg_report *pages, const char *text,
                             written *out) {
  const cg_graph_options options = {
    .size = sizeof(cg_graph_options), .describe = 1, .syntax = "nquads"};
  const size_t before = out->length;
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  cg_status status =
    cg_document_read(context, "one", (cg_slice){text, strlen(text)}, NULL, &document);
  status = status ? status : cg_graph_new(context, &options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  status = status ? status : cg_graph_write(graph, "nquads", keep, out);
  status = status || !pages ? status : cg_report_add(pages, document);
  out->length = status ? before : out->length;
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

/* Three documents, or two where `middle` is NULL, of which only the middle one may fail: at
 * allocation `at` of its own. */
static cg_status do_three(failing *f, const inputs *in, const char *folder, const char *middle,
                          unsigned at, written *out) {
  const cg_allocator allocator = {resize, f};
  const cg_environment environment = {.size = sizeof(cg_environment), .allocator = &allocator};
  const cg_options options = {.size = sizeof(cg_options), .packs = in->packs};
  cg_context *context = NULL;
  cg_report *pages = NULL;
  cg_status failed = CG_OK;
  out->length = 0;
  cg_status status = cg_context_open(&environment, &options, &context);
  status = status || !folder
             ? status
             : cg_report_open(&environment, context, folder, CG_REPORT_MANY, NULL, &pages);
  status =
    status
      ? status
      : do_document(context, pages,
                    "S/RES/9001 (2030)\n\nThe Security Council,\n\n1. Recalls the Charter.\n", out);
  if (!status && middle) {
    f->count = 0;
    f->fails_at = at;
    failed = do_document(context, pages, middle, out);
    f->fails_at = (unsigned)-1;
  }
  status = status
             ? status
             : do_document(context, pages,
                           "S/RES/9003 (2030)\n\nThe Security Council,\n\n1. Recalls it.\n", out);
  const cg_status closed = cg_report_close(pages, !status);
  cg_context_close(context);
  return status ? status : closed ? closed : failed;
}

static int is_equal(const written *a, const written *b) {
  return a->length == b->length && !memcmp(a->bytes, b->bytes, a->length);
}

/* Nothing of the middle document is there, and all of the others, wherever it fails.  A report
 * whose own pages could not be made is gone as a whole. */
static int is_middle_good(const inputs *in) {
  static written wanted;
  static written found;
  failing all = {0, (unsigned)-1, 0, 0};
  unsigned count = 0; /* Of failures */
  int bad = do_three(&all, in, "wanted", NULL, 0, &wanted) != CG_OK;
  for (unsigned i = 0; !bad && i < MIDDLE_STEPS; ++i) {
    failing f = {0, (unsigned)-1, 0, 0};
    cg_status status = do_three(&f, in, NULL, MIDDLE_TEXT, i, &found);
    count += status == CG_NO_MEMORY;
    bad = f.alive || (status ? status != CG_NO_MEMORY || !is_equal(&found, &wanted)
                             : found.length <= wanted.length);
    status = do_three(&f, in, "report", MIDDLE_TEXT, i, &found);
    bad =
      bad || f.alive ||
      (status && (status != CG_NO_MEMORY || system("test ! -e report || diff -r wanted report")));
    bad = system("rm -rf report") || bad;
    if (bad) {
      printf("allocation %u of a document in the middle fails: status %d, %ld not freed\n", i,
             (int)status, f.alive);
    }
  }
  return !bad && count > 2;
}

static char *read_file(const char *path, size_t *length) {
  FILE *const file = fopen(path, "rb");
  char *const data = file ? malloc(1 << 20) : NULL;
  *length = data ? fread(data, 1, 1 << 20, file) : 0;
  if (file) {
    fclose(file);
  }
  return data;
}

/* Whether the folder that the program is in holds more than the report. */
static int has_rest(void) {
  DIR *const here = opendir(".");
  int count = 0;
  while (here && readdir(here)) {
    ++count;
  }
  return here && !closedir(here) && count > 3; /* ".", ".." and the report */
}

/* Whether failing allocation `at` ends as it must. */
static int is_good(unsigned at, int is_persistent, const inputs *in) {
  failing f = {0, at, is_persistent, 0};
  const cg_status status = run(&f, in);
  if (status != CG_NO_MEMORY || f.alive || has_rest()) {
    printf("allocation %u fails%s: status %d, %ld not freed\n", at,
           is_persistent ? " and all after it" : "", (int)status, f.alive);
    return 0;
  }
  return 1;
}

int main(void) {
  const char *const source = getenv("srcdir");
  char path[4096];
  char corrections[4096];
  size_t length = 0;
  snprintf(path, sizeof(path), "%s/tests/documents/protection-of-migrants.txt",
           source ? source : ".");
  snprintf(corrections, sizeof(corrections), "%s/tests/documents/corrections.tsv",
           source ? source : ".");
  char *const data = read_file(path, &length);
  char folder[] = "/tmp/fault-XXXXXX";
  if (!mkdtemp(folder) || chdir(folder)) {
    return 1;
  }
  const inputs in = {getenv("CLAUSEGRAPH_PACKS"), corrections, {data, length}};
  failing all = {0, (unsigned)-1, 0, 0};
  int bad = !data || run(&all, &in) || all.alive;
  const unsigned step = all.count / STEPS + 1;
  for (unsigned at = 0; !bad && at < all.count; at += at < 20 || at + 20 > all.count ? 1 : step) {
    bad = !is_good(at, 0, &in) || !is_good(at, 1, &in);
  }
  printf("%u allocations\n", all.count);
  bad = bad || system("rm -rf report") || !is_middle_good(&in);
  bad = system("rm -rf report wanted") || chdir("/") || rmdir(folder) || bad;
  free(data);
  return bad || !all.count;
}
