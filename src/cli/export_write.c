/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/export_write.h"

#include "base/slice.h"
#include "cli/export_documents.h"
#include "cli/export_shards.h"
#include "cli/memory.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* About as many bytes of N-Quads as most documents have. */
#define BYTES_PER_DOCUMENT ((size_t)64 << 10)
#define BYTES_PER_REFERENCE ((size_t)5 << 10)

const cli_joining *cli_export_joining(const char *format) {
  static const cli_joining all[] = {{"turtle", "", "", ""},
                                    {"ntriples", "", "", ""},
                                    {"nquads", "", "", ""},
                                    {"jsonld", "[\n", ",\n", "]\n"},
                                    {"jsonld-inline", "[\n", ",\n", "]\n"}};
  for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); ++i) {
    if (!strcmp(all[i].format, format)) {
      return &all[i];
    }
  }
  return NULL;
}

int cli_export_refuse_several(const cli_export_options *options) {
  cli_complain("'%s' holds one document; use turtle, ntriples, nquads or jsonld for several",
               options->format);
  return CLI_EXIT_USAGE;
}

/* Whether nothing need be held: lines are written as they are made.  A description counts them
 * first. */
static int is_streamed(const cli_export_options *options) {
  return !options->write && !options->graph.describe &&
         (!strcmp(options->format, "ntriples") || !strcmp(options->format, "nquads"));
}

static cg_status take(cli_exporting *e, const char *text) {
  return cli_output_take(&e->output, cg_slice_of(text));
}

/* Whether a document alone is written otherwise than the first of several. */
static int is_listed(const cli_exporting *e) { return e->joining && e->joining->before[0]; }

cg_status cli_export_release(cli_exporting *e, int is_last) {
  cg_status status = CG_OK;
  if (!e->held.length) {
    return CG_OK;
  }
  if (is_listed(e)) {
    status = e->written ? take(e, e->joining->between)
             : is_last  ? CG_OK
                        : take(e, e->joining->before);
  }
  status = status ? status : cli_output_take(&e->output, (cg_slice){e->held.bytes, e->held.length});
  e->held.length = 0;
  ++e->written;
  return !status && is_last && is_listed(e) && e->written > 1 ? take(e, e->joining->after) : status;
}

/* The held bytes are `next` from now on, which is taken. */
static cg_status hold(cli_exporting *e, cli_held next) {
  const cg_status status = cli_export_release(e, 0);
  free(e->held.bytes);
  e->held = next;
  return !status && e->joining && !is_listed(e) ? cli_export_release(e, 0) : status;
}

/* The graph of `document` alone, written.  `is_added` says whether its things count as described,
 * though it fails later. */
static cg_status write_graph(const cli_exporting *e, const cg_graph_options *graph_options,
                             const cg_document *document, cli_held *out, int *is_added) {
  const cli_graph_write write = e->options->write ? e->options->write : cg_graph_write;
  cg_graph *graph = NULL;
  cg_status status = cg_graph_new(e->session.context, graph_options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  *is_added = !status;
  status = status ? status : write(graph, e->options->format, cli_held_take, out);
  cg_graph_free(graph);
  return status;
}

/* The same; where raptor writes, the process ends if memory does. */
static cg_status guarded(const cli_exporting *e, const char *name,
                         const cg_graph_options *graph_options, const cg_document *document,
                         cli_held *out, int *is_added) {
  if (!e->options->write) {
    return write_graph(e, graph_options, document, out, is_added);
  }
  cli_memory_guard(name);
  const cg_status status = write_graph(e, graph_options, document, out, is_added);
  cli_memory_guard(NULL);
  return status;
}

/* --- What threads do at the same time: all but what depends on the documents before */

typedef struct {
  cli_held bytes;
  cg_lines *lines; /* Of things, where the ledger decides; else NULL */
  char *aside;     /* The file of the document, which is not in its place; or NULL */
} prepared;

void cli_export_discard(void *handle, void *given) {
  prepared *const p = given;
  (void)handle;
  if (p) {
    if (p->aside) {
      unlink(p->aside);
      free(p->aside);
    }
    cg_lines_free(p->lines);
    free(p->bytes.bytes);
    free(p);
  }
}

static cg_status write_prepared(const cli_exporting *e, const cg_document *document, prepared *p) {
  const cli_export_options *const options = e->options;
  const int has_ledger =
    options->graph.things == CG_THINGS_SHARED && (!options->folder || options->shard_size);
  int is_added = 0; /* To no ledger */
  if (!strcmp(options->format, CLI_AKN)) {
    return cg_document_write_akn(document, cli_held_take, &p->bytes);
  }
  if (!is_streamed(options)) {
    return guarded(e, options->folder ? options->folder : options->format, &options->graph,
                   document, &p->bytes, &is_added);
  }
  return has_ledger ? cg_lines_new(e->session.context, &options->graph, document, options->format,
                                   cli_held_take, &p->bytes, &p->lines)
                    : cg_document_write_lines(e->session.context, &options->graph, document,
                                              options->format, cli_held_take, &p->bytes);
}

cg_status cli_export_prepare(void *handle, const cg_document *document, void **out, size_t *bytes) {
  const cli_exporting *const e = handle;
  prepared *const p = calloc(1, sizeof(*p));
  if (p) {
    (void)cli_held_reserve(&p->bytes, BYTES_PER_DOCUMENT + cg_document_reference_count(document) *
                                                             BYTES_PER_REFERENCE);
  }
  cg_status status = p ? write_prepared(e, document, p) : CG_NO_MEMORY;
  if (!status && e->folder && !e->options->shard_size) {
    status = cli_export_document_put_aside(e->folder, cg_document_iri(document),
                                           (cg_slice){p->bytes.bytes, p->bytes.length}, &p->aside);
    free(p->bytes.bytes);
    p->bytes = (cli_held){NULL, 0, 0};
  }
  if (status) {
    cli_export_discard(NULL, p);
    return status;
  }
  *out = p;
  *bytes = p->bytes.length;
  return CG_OK;
}

/* A graph that is kept describes shared things by the ledger, so it is made in the order of the
 * documents, unless each has a file. */
int cli_export_can_prepare(const cli_export_options *options) {
  const int is_alone = options->folder && !options->shard_size;
  return is_alone || is_streamed(options) ||
         (!options->write && options->graph.things != CG_THINGS_SHARED);
}

/* --- What one thread does in order */

static cg_status put_prepared(cli_exporting *e, prepared *p) {
  if (!is_streamed(e->options)) {
    const cli_held bytes = p->bytes;
    p->bytes = (cli_held){NULL, 0, 0};
    return hold(e, bytes);
  }
  const cg_status status = cli_output_take(&e->output, (cg_slice){p->bytes.bytes, p->bytes.length});
  return status || !p->lines
           ? status
           : cg_lines_write_things(p->lines, e->graph.ledger, cli_output_take, &e->output);
}

static cg_status put_document(cli_exporting *e, const char *name, const cg_document *document,
                              int *is_begun) {
  cli_held next = {0};
  *is_begun = 1;
  if (is_streamed(e->options)) {
    return cg_document_write_lines(e->session.context, &e->graph, document, e->options->format,
                                   cli_output_take, &e->output);
  }
  const cg_status status = guarded(e, name, &e->graph, document, &next, is_begun);
  if (status) {
    free(next.bytes);
    return status;
  }
  return hold(e, next);
}

cg_status cli_export_visit(void *handle, const char *name, const cg_document *document) {
  cli_exporting *const e = handle;
  if (e->folder && !e->options->shard_size) {
    prepared *const p = e->session.prepared;
    return p ? cli_export_document_place(e->folder, name, cg_document_iri(document), p->aside)
             : CG_NO_MEMORY;
  }
  if (e->session.inputs.documents && !e->joining) {
    e->session.is_quiet = 1; /* Told below */
    e->session.inputs.is_stopped = cli_export_refuse_several(e->options);
    return CG_BAD_ARGUMENT;
  }
  if (!strcmp(e->options->format, CLI_AKN)) {
    e->held.length = 0;
    return cg_document_write_akn(document, cli_held_take, &e->held);
  }
  int is_begun = 1; /* Part of it may be written, and its things count as described */
  const cg_status status = e->session.prepared ? put_prepared(e, e->session.prepared)
                                               : put_document(e, name, document, &is_begun);
  e->session.inputs.is_stopped |= status && is_begun;
  return status || !e->folder ? status
                              : cli_export_shards_note(e->folder, name, cg_document_iri(document));
}
