/* SPDX-License-Identifier: Apache-2.0 */
/* What several threads may do at once: every public function that the headers do not reserve for
 * one thread.  Each thread runs all jobs, beginning with another one, and all runs of a job must
 * give the same.  ThreadSanitizer looks on in `make check-sanitizers`. */
#include "threads/jobs.h"

#ifdef HAVE_LIBRDF
#  include <librdf.h>
#endif

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char text[] =
  "S/RES/9001 (2030)\n\nResolution 9001 (2030)\n\nAdopted by the Security Council at its 9999th "
  "meeting, on 3 May 2030\n\n"
  "The Security Council,\n\nRecalling its resolution 1325 (2000),1 and the Universal Declaration "
  "of Human Rights,\n\n"
  "Reaffirming General Assembly resolution 70/1,\n\n"
  "1. Requests the Secretary-General to report on article 5 of the Charter by 1 June 2031;\n\n"
  "2. Decides to extend the mandate referred to in paragraph 1 above until 30 June 2031:\n\n"
  "(a) Urges Member States to ratify the Convention on the Rights of the Child;\n\n"
  "(b) Invites the Office of Nowhere to take note of the present resolution;\n\n"
  "3. Decides to remain seized of the matter.\n\n1 See A/70/1.\n";

static const struct {
  const char *name;
  cg_status (*run)(job_run *run);
} jobs[] = {
  {"packs", job_packs},
  {"document", job_document},
  {"look-up", job_look_up},
  {"network", job_network},
  {"redland", job_redland},
  {"shared document", job_shared_document},
  {"store", job_store},
  {"graph", job_graph},
  {"file", job_file},
  {"stored", job_stored},
  {"model", job_model},
  {"ledger", job_ledger},
  {"measures", job_measures},
  {"storage", job_storage},
  {"statements", job_statements},
  {"names", job_names},
  {"redland again", job_redland},
  {"pack folder", job_pack_folder}, /* The last, which takes longest and is run once */
};
#define JOBS (sizeof(jobs) / sizeof(*jobs))

/* A thread, and what its runs gave. */
typedef struct {
  const shared *with;
  unsigned number;
  unsigned rounds;
  uint64_t digests[JOBS];
  int is_bad;
} worker;

void digest_number(job_run *run, uint64_t number) {
  run->digest = (run->digest ^ number) * UINT64_C(0x100000001b3);
}

cg_status digest_bytes(void *run, cg_slice bytes) {
  for (size_t i = 0; i < bytes.length; ++i) {
    digest_number(run, (unsigned char)bytes.data[i]);
  }
  return CG_OK;
}

void digest_text(job_run *run, const char *words) {
  digest_bytes(run, (cg_slice){words, strlen(words)});
}

static void do_job(worker *w, size_t i, int is_first) {
  job_run run = {w->with, w->number, UINT64_C(0xcbf29ce484222325)};
  const cg_status status = jobs[i].run(&run);
  if (status) {
    printf("%s in thread %u: %s\n", jobs[i].name, w->number, cg_status_text(status));
    w->is_bad = 1;
  } else if (!is_first && run.digest != w->digests[i]) {
    printf("%s in thread %u: another result than before\n", jobs[i].name, w->number);
    w->is_bad = 1;
  }
  w->digests[i] = run.digest;
}

static void *work(void *handle) {
  worker *const w = handle;
  for (unsigned round = 0; round < w->rounds; ++round) {
    for (size_t i = 0; i < JOBS - 1; ++i) {
      do_job(w, (i + (size_t)2 * w->number) % (JOBS - 1), !round);
    }
  }
  do_job(w, JOBS - 1, 1);
  return NULL;
}

/* Run all threads, and hold their results to each other. */
static int run_threads(const shared *with, unsigned rounds) {
  static worker workers[THREADS];
  pthread_t threads[THREADS];
  int bad = 0;
  for (unsigned i = 0; i < THREADS; ++i) {
    workers[i] = (worker){.with = with, .number = i, .rounds = rounds};
    if (pthread_create(&threads[i], NULL, work, &workers[i])) {
      return 1;
    }
  }
  for (unsigned i = 0; i < THREADS; ++i) {
    bad |= pthread_join(threads[i], NULL) || workers[i].is_bad;
  }
  for (size_t i = 0; i < JOBS; ++i) {
    for (unsigned j = 1; j < THREADS; ++j) {
      if (workers[j].digests[i] != workers[0].digests[i]) {
        printf("%s: threads 0 and %u have different results\n", jobs[i].name, j);
        bad = 1;
      }
    }
  }
  return bad;
}

static cg_status write_file(void *file, cg_slice bytes) {
  return fwrite(bytes.data, 1, bytes.length, file) == bytes.length ? CG_OK : CG_CANNOT_WRITE;
}

/* Compile the packs into the file `image`. */
static cg_status compile(const char *image, const cg_options *options) {
  FILE *const file = fopen(image, "wb");
  const cg_status status =
    file ? cg_packs_compile(NULL, options, write_file, file) : CG_CANNOT_WRITE;
  return file && fclose(file) ? CG_CANNOT_WRITE : status;
}

static cg_status write_text(const char *path) {
  FILE *const file = fopen(path, "wb");
  const cg_status status =
    file ? write_file(file, (cg_slice){text, sizeof(text) - 1}) : CG_CANNOT_WRITE;
  return file && fclose(file) ? CG_CANNOT_WRITE : status;
}

#ifdef HAVE_LIBRDF
static librdf_world *world;
static librdf_storage *storages[THREADS];

/* One world, which only cg_redland_add() uses while threads run. */
static int open_models(shared *with) {
  world = librdf_new_world();
  librdf_world_open(world);
  for (int i = 0; i < THREADS; ++i) {
    storages[i] = librdf_new_storage(world, "hashes", NULL, "hash-type='memory',contexts='yes'");
    with->models[i] = storages[i] ? librdf_new_model(world, storages[i], NULL) : NULL;
    if (!with->models[i]) {
      return 1;
    }
  }
  return 0;
}

static void close_models(const shared *with) {
  for (int i = 0; i < THREADS; ++i) {
    librdf_free_model(with->models[i]);
    librdf_free_storage(storages[i]);
  }
  librdf_free_world(world);
}
#else
static int open_models(shared *with) {
  (void)with;
  return 0;
}

static void close_models(const shared *with) { (void)with; }
#endif

/* Open what the threads share, run them, and close it. */
static int run_in(const char *folder, unsigned rounds) {
  const char *const source = getenv("srcdir");
  char corrections[4096];
  char image[4096];
  char path[4096];
  snprintf(corrections, sizeof(corrections), "%s/tests/documents/corrections.tsv",
           source ? source : ".");
  snprintf(image, sizeof(image), "%s/packs", folder);
  snprintf(path, sizeof(path), "%s/text.txt", folder);
  const cg_options options = {.size = sizeof(cg_options), .packs = getenv("CLAUSEGRAPH_PACKS")};
  const cg_options correcting = {
    .size = sizeof(cg_options), .packs = image, .corrections = corrections};
  shared with = {.folder = folder,
                 .path = path,
                 .packs = options.packs,
                 .image = image,
                 .text = {text, sizeof(text) - 1}};
  cg_context *context = NULL;
  cg_context *corrected = NULL;
  cg_document *document = NULL;
  cg_status status = compile(image, &options);
  status = status ? status : write_text(path);
  status = status ? status
                  : cg_context_open(NULL, &(cg_options){.size = sizeof(cg_options), .packs = image},
                                    &context);
  status = status ? status : cg_context_open(NULL, &correcting, &corrected);
  status = status ? status : cg_document_read(context, "shared", with.text, NULL, &document);
  with.context = context;
  with.corrected = corrected;
  with.document = document;
  int bad = status || open_models(&with) || run_threads(&with, rounds);
  close_models(&with);
  cg_document_free(document);
  cg_context_close(corrected);
  cg_context_close(context);
  return bad;
}

int main(int argc, char **argv) {
  char folder[] = "/tmp/threads-XXXXXX";
  char remove_folder[64];
  if (!mkdtemp(folder)) {
    return 1;
  }
  const int bad = run_in(folder, argc > 1 ? (unsigned)strtoul(argv[1], NULL, 10) : 4);
  snprintf(remove_folder, sizeof(remove_folder), "rm -rf %s", folder);
  return system(remove_folder) || bad;
}
