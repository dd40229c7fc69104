/* SPDX-License-Identifier: Apache-2.0 */
/* How fast: MB of text a second for each stage, and documents a second, over texts made from the
 * sample and over a folder of texts if there is one.  usage: bench [--brief] PACKS SAMPLE [FOLDER];
 * --brief reads less of the sample, for the test that this program works. */
#include "base/buffer.h"
#include "engine/act_views.h"
#include "engine/context_impl.h"
#include "graph/graph.h"
#include "input/input.h"
#include "model/clause_text.h"
#include "model/document.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "structure/structure.h"
#include "text/text.h"

#include <dirent.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define LARGEST ((size_t)64 << 20)
#define CORPUS_BYTES ((size_t)32 << 20)
#define COPIES_MOST 512u /* Of the sample in one document */
#define BRIEF_SHARE 16u  /* --brief reads one part in so many */

static cg_status find_clauses(cg_document *document, const cg_packs *packs) {
  const cg_status status = cg_structure_run(document, packs);
  return status ? status : cg_clause_texts_make(document);
}

static cg_status resolve(cg_document *document, const cg_packs *packs) {
  const cg_status status = cg_resolve_run(document, packs);
  return status ? status : cg_act_days_run(document, packs);
}

static const struct {
  const char *name;
  cg_status (*run)(cg_document *document, const cg_packs *packs);
} stages[] = {{"input", cg_input_run},
              {"text", cg_text_run},
              {"structure", find_clauses},
              {"recognize", cg_recognize_run},
              {"resolve", resolve}};

#define STAGE_COUNT (sizeof(stages) / sizeof(stages[0]))

typedef struct {
  double seconds[STAGE_COUNT + 1]; /* The graph is the last. */
  size_t bytes;
  size_t documents;
} totals;

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

/* One text through all stages; the time of each is added. */
static cg_status measure(const cg_packs *packs, cg_slice text, totals *t) {
  static const cg_messages silence = {NULL, NULL};
  static const cg_graph_options plain = CG_GRAPH_OPTIONS_INIT;
  cg_arena *arena = NULL;
  cg_document_graph graph;
  cg_status status = cg_arena_new(cg_allocator_default(), &arena);
  cg_document *const document = status ? NULL : cg_arena_take(arena, sizeof(*document));
  if (!document) {
    return CG_NO_MEMORY;
  }
  *document = (cg_document){.arena = arena,
                            .messages = &silence,
                            .name = "bench",
                            .iri = CG_SLICE("https://example.org/doc"),
                            .packs = packs,
                            .source = text};
  document->metadata.organ = CG_NONE;
  for (size_t i = 0; !status && i <= STAGE_COUNT; ++i) {
    const double begin = now();
    status = i < STAGE_COUNT ? stages[i].run(document, packs)
                             : cg_graph_run(document, packs, &plain, arena, NULL, &graph);
    t->seconds[i] += now() - begin;
  }
  t->bytes += text.length;
  ++t->documents;
  cg_arena_free(arena);
  return status;
}

static double megabytes_a_second(size_t bytes, double seconds) {
  return (double)bytes / 1e6 / seconds;
}

static void print(const char *what, const totals *t) {
  double analysis = 0;
  printf("%s: %zu documents, %.1f MB\n", what, t->documents, (double)t->bytes / 1e6);
  for (size_t i = 0; i < STAGE_COUNT; ++i) {
    analysis += t->seconds[i];
    printf("  %-10s %8.1f MB/s\n", stages[i].name, megabytes_a_second(t->bytes, t->seconds[i]));
  }
  printf("  %-10s %8.1f MB/s (input to links)\n", "analysis",
         megabytes_a_second(t->bytes, analysis));
  printf("  %-10s %8.1f MB/s\n", "graph", megabytes_a_second(t->bytes, t->seconds[STAGE_COUNT]));
  printf("  %-10s %8.0f a second\n", "documents",
         (double)t->documents / (analysis + t->seconds[STAGE_COUNT]));
}

static cg_slice read_file(const char *path, char *space) {
  FILE *const file = fopen(path, "rb");
  const size_t length = file ? fread(space, 1, LARGEST, file) : 0;
  if (file) {
    fclose(file);
  }
  return (cg_slice){space, length};
}

/* The sample `times` times over, its numbers varied so that no two copies are alike. */
static cg_slice repeat(cg_slice sample, unsigned times, char *space) {
  size_t length = 0;
  for (unsigned n = 0; n < times; ++n) {
    memcpy(space + length, sample.data, sample.length);
    for (size_t i = 0; n && i < sample.length; i += 97 + n % 7) {
      char *const c = &space[length + i];
      *c = cg_is_digit(*c) ? (char)('0' + (unsigned)(*c - '0' + (int)n) % 10) : *c;
    }
    length += sample.length;
  }
  return (cg_slice){space, length};
}

/* Many documents of the sample's size, then one document of growing size: time must grow as the
 * text does. */
static cg_status measure_sample(const cg_packs *packs, cg_slice sample, unsigned share,
                                char *space) {
  totals many = {0};
  while (many.bytes < CORPUS_BYTES / share) {
    if (measure(packs, sample, &many)) {
      return CG_INTERNAL;
    }
  }
  print("documents like the sample", &many);
  for (unsigned times = COPIES_MOST / BRIEF_SHARE; times <= COPIES_MOST / share; times *= 4) {
    totals one = {0};
    if (measure(packs, repeat(sample, times, space), &one)) {
      return CG_INTERNAL;
    }
    print("one document", &one);
  }
  return CG_OK;
}

static cg_status measure_folder(const cg_packs *packs, const char *folder, char *space) {
  DIR *const directory = opendir(folder);
  cg_status status = CG_OK;
  totals all = {0};
  if (!directory) {
    printf("no texts in %s: not measured\n", folder);
    return CG_OK;
  }
  for (const struct dirent *entry; !status && (entry = readdir(directory));) {
    char path[4096];
    const size_t length = strlen(entry->d_name);
    if (length < 5 || strcmp(entry->d_name + length - 4, ".txt")) {
      continue;
    }
    snprintf(path, sizeof(path), "%s/%s", folder, entry->d_name);
    status = measure(packs, read_file(path, space), &all);
  }
  closedir(directory);
  print(folder, &all);
  return status;
}

int main(int argc, char **argv) {
#ifdef __GLIBC__ /* As the program does: see src/cli/main.c */
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
  char *const space = malloc(LARGEST);
  char *const sample = malloc(LARGEST);
  cg_context *context = NULL;
  const bool is_brief = argc > 1 && !strcmp(argv[1], "--brief");
  argc -= is_brief;
  argv += is_brief;
  const cg_options options = {.size = sizeof(cg_options), .packs = argc > 1 ? argv[1] : NULL};
  const double begin = now();
  if (argc < 3 || !space || !sample || cg_context_open(NULL, &options, &context)) {
    fputs("usage: bench [--brief] PACKS SAMPLE [FOLDER]\n", stderr);
    free(space);
    free(sample);
    return 2;
  }
  printf("packs loaded in %.1f ms\n", (now() - begin) * 1e3);
  const unsigned share = is_brief ? BRIEF_SHARE : 1;
  cg_status status = measure_sample(context->packs, read_file(argv[2], sample), share, space);
  if (!status && argc > 3) {
    status = measure_folder(context->packs, argv[3], space);
  }
  cg_context_close(context);
  free(space);
  free(sample);
  return status != CG_OK;
}
