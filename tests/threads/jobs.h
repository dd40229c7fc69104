/* SPDX-License-Identifier: Apache-2.0 */
/* What threads do at once.  A job digests all that it is given back, so that each of its runs,
 * beside whatever else runs, can be held to give the same. */
#ifndef CLAUSEGRAPH_TESTS_JOBS_H
#define CLAUSEGRAPH_TESTS_JOBS_H

#include <clausegraph/redland.h>

#define THREADS 6

/* What the threads share; none of it changes while they run. */
typedef struct {
  const cg_context *context;
  const cg_context *corrected; /* With the corrections of a curator */
  const cg_document *document;
  const char *folder; /* Where threads may write, each below a name of its own */
  const char *path;   /* File with `text` */
  const char *packs;  /* Folder of packs */
  const char *image;  /* File of compiled ones */
  cg_slice text;
  librdf_model *models[THREADS];
} shared;

/* One run of a job: who runs it, and what it gave. */
typedef struct {
  const shared *with;
  unsigned thread;
  uint64_t digest;
} job_run;

/* Takes bytes; a cg_sink whose handle is a job_run. */
cg_status digest_bytes(void *run, cg_slice bytes);
void digest_text(job_run *run, const char *words);
void digest_number(job_run *run, uint64_t number);

/* Bytes that were written, to be read again; freed by the caller. */
typedef struct {
  char *bytes;
  size_t length;
} kept;

/* A cg_sink whose handle is a `kept`. */
cg_status keep_bytes(void *handle, cg_slice bytes);

/* Read a document and make its graph, both the caller's, also on failure. */
cg_status make_graph(const shared *with, const cg_graph_options *options, cg_document **document,
                     cg_graph **graph);

cg_status job_packs(job_run *run);
cg_status job_pack_folder(job_run *run);
cg_status job_document(job_run *run);
cg_status job_look_up(job_run *run);
cg_status job_file(job_run *run);
cg_status job_shared_document(job_run *run);
cg_status job_graph(job_run *run);
cg_status job_ledger(job_run *run);
cg_status job_statements(job_run *run);
cg_status job_names(job_run *run);
cg_status job_redland(job_run *run);
cg_status job_model(job_run *run);
cg_status job_store(job_run *run);
cg_status job_stored(job_run *run);
cg_status job_storage(job_run *run);
cg_status job_network(job_run *run);
cg_status job_measures(job_run *run);

#endif
