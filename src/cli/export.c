/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/export.h"

#include "base/slice.h"
#include "cli/addon.h"
#include "cli/arguments.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/parallel.h"
#include "cli/session.h"
#include "cli/syntax.h"
#include "cli/things.h"
#include "cli/timestamp.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  cg_graph_options   graph;
  const char        *format; /* NULL: by the name of the output, else Turtle */
  const char        *output;
  const char        *things; /* As given; NULL: by the format */
  unsigned           jobs;
  cli_graph_write    write;  /* Of this program; NULL: the library's alone */
  char               epoch[CLI_TIMESTAMP_SIZE]; /* Time of SOURCE_DATE_EPOCH, or empty */
} export_options;

#define AKN "akn" /* A format of the document, not of its graph */

static void print_formats(void) {
  for (size_t i = 0; cg_syntax(i).name; ++i) {
    printf("%-14s %s\n", cg_syntax(i).name, cg_syntax(i).label);
  }
  printf("%-14s %s\n", AKN, "Akoma Ntoso 3.0: the text, not the graph");
}

static int take_option(void *handle, int key, const char *value) {
  export_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; return CLI_EXIT_FINE;
  case 'j': return cli_take_jobs(&options->jobs, value);
  case 'o': options->output = value; return CLI_EXIT_FINE;
  case CLI_KEY_NO_TEXT: options->graph.no_text = 1; return CLI_EXIT_FINE;
  case CLI_KEY_SOURCE_OFFSETS: options->graph.source_offsets = 1; return CLI_EXIT_FINE;
  case CLI_KEY_ANNOTATIONS: options->graph.annotations = 1; return CLI_EXIT_FINE;
  case CLI_KEY_DESCRIBE: options->graph.describe = 1; return CLI_EXIT_FINE;
  case CLI_KEY_TIMESTAMP: options->graph.timestamp = value; return CLI_EXIT_FINE;
  case CLI_KEY_DATASET: options->graph.dataset = value; return CLI_EXIT_FINE;
  case CLI_KEY_THINGS: options->things = value; return CLI_EXIT_FINE;
  case CLI_KEY_MIN_CONFIDENCE: return cli_take_confidence(&options->graph.min_confidence, value);
  default: cli_session_take(&options->session, key, value); return CLI_EXIT_FINE;
  }
}

/* How the outputs of several documents become a file of a format. */
typedef struct {
  const char *format;
  const char *before;
  const char *between;
  const char *after;
} joining;

/* NULL for a format that holds one document. */
static const joining *find_joining(const char *format) {
  static const joining all[] = {{"turtle", "", "", ""},
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

static int refuse_several(const export_options *options) {
  cli_complain("'%s' holds one document; use turtle, ntriples, nquads or jsonld for several", options->format);
  return CLI_EXIT_USAGE;
}

/* What the description is to say besides the graph's own. */
static int prepare_description(export_options *options) {
  cg_graph_options *const graph = &options->graph;
  if (!graph->describe && (graph->timestamp || graph->dataset)) {
    cli_complain("--timestamp and --dataset need --describe; add it");
    return CLI_EXIT_USAGE;
  }
  graph->syntax = strcmp(options->format, AKN) != 0 ? options->format : NULL;
  if (!graph->describe || graph->timestamp) {
    return CLI_EXIT_FINE;
  }
  const int result = cli_timestamp_read(options->epoch);
  graph->timestamp = options->epoch[0] ? options->epoch : NULL;
  return result;
}

/* What cannot be meant. */
static int check_options(export_options *options, char **files, int file_count) {
  if (cg_format_settle(&options->format, options->output, cli_syntax_formats(), "turtle")) {
    return CLI_EXIT_USAGE;
  }
  if (!strcmp(options->format, AKN) && (options->graph.describe || options->graph.annotations)) {
    cli_complain("'%s' is the text, not the graph; omit --describe and --annotations, or choose another format", AKN);
    return CLI_EXIT_USAGE;
  }
  if (strcmp(options->format, AKN) != 0 && !cg_syntax_is_known(options->format)) {
    return cli_refuse_word("format", options->format, cli_choices_of("export", "format"));
  }
  if (file_count && !find_joining(options->format) && !cli_session_is_single(&options->session, files, file_count)) {
    return refuse_several(options);
  }
  int result = cli_things_take(&options->graph.things, options->things, options->format);
  result = result ? result : cli_session_check_files(&options->session, file_count);
  return result ? result : prepare_description(options);
}

/* Whether an add-on writes `format`. */
static int is_addon(const char *format) {
  size_t i = 0;
  while (cg_syntax(i).name && strcmp(cg_syntax(i).name, format)) {
    ++i;
  }
  return cg_syntax(i).name && cg_syntax(i).is_addon;
}

/* Documents die after their visit, so each goes into a graph of its own and out at once; nothing of one that fails. */
typedef struct {
  const export_options *options;
  cg_graph_options      graph;   /* Those of the options, with the ledger of the run */
  cli_session            session;
  cli_output             output;
  const joining         *joining;
  cli_held               held;    /* The document at hand, written; kept until the next one unless it can go out at once */
  size_t                 written; /* Documents in the output */
} exporting;

/* Whether nothing need be held: lines are written as they are made.  A description counts them first. */
static int is_streamed(const export_options *options) {
  return !options->write && !options->graph.describe && (!strcmp(options->format, "ntriples") || !strcmp(options->format, "nquads"));
}

static cg_status take(exporting *e, const char *text) { return cli_output_take(&e->output, cg_slice_of(text)); }

/* Whether a document alone is written otherwise than the first of several. */
static int is_listed(const exporting *e) { return e->joining && e->joining->before[0]; }

/* What is held to the output, before another document or after all. */
static cg_status release(exporting *e, int is_last) {
  cg_status status = CG_OK;
  if (!e->held.length) {
    return CG_OK;
  }
  if (is_listed(e)) {
    status = e->written ? take(e, e->joining->between) : is_last ? CG_OK : take(e, e->joining->before);
  }
  status = status ? status : cli_output_take(&e->output, (cg_slice){e->held.bytes, e->held.length});
  e->held.length = 0;
  ++e->written;
  return !status && is_last && is_listed(e) && e->written > 1 ? take(e, e->joining->after) : status;
}

/* The held bytes are `next` from now on, which is taken. */
static cg_status hold(exporting *e, cli_held next) {
  const cg_status status = release(e, 0);
  free(e->held.bytes);
  e->held = next;
  return !status && e->joining && !is_listed(e) ? release(e, 0) : status;
}

/* The graph of `document` alone, written.  `is_added` says whether its things count as described, though it fails later. */
static cg_status write_graph(const exporting *e, const cg_graph_options *graph_options, const cg_document *document, cli_held *out,
                             int *is_added) {
  const cli_graph_write write = e->options->write ? e->options->write : cg_graph_write;
  cg_graph *graph = NULL;
  cg_status status = cg_graph_new(e->session.context, graph_options, &graph);
  status = status ? status : cg_graph_add(graph, document);
  *is_added = !status;
  status = status ? status : write(graph, e->options->format, cli_held_take, out);
  cg_graph_free(graph);
  return status;
}

/* --- What threads do at the same time: all but what depends on the documents before */

typedef struct {
  cli_held  bytes;
  cg_lines *lines; /* Of things, where they are shared; else NULL */
} prepared;

static void discard(void *handle, void *given) {
  prepared *const p = given;
  (void)handle;
  if (p) {
    cg_lines_free(p->lines);
    free(p->bytes.bytes);
    free(p);
  }
}

static cg_status prepare(void *handle, const cg_document *document, void **out, size_t *bytes) {
  const exporting *const e = handle;
  const export_options *const options = e->options;
  const cg_context *const context = e->session.context;
  prepared *const p = calloc(1, sizeof(*p));
  int is_added = 0; /* To no ledger */
  cg_status status = p ? CG_OK : CG_NO_MEMORY;
  if (!status && !is_streamed(options)) {
    status = write_graph(e, &options->graph, document, &p->bytes, &is_added);
  } else if (!status && options->graph.things == CG_THINGS_SHARED) {
    status = cg_lines_new(context, &options->graph, document, options->format, cli_held_take, &p->bytes, &p->lines);
  } else if (!status) {
    status = cg_document_write_lines(context, &options->graph, document, options->format, cli_held_take, &p->bytes);
  }
  if (status) {
    discard(NULL, p);
    return status;
  }
  *out = p;
  *bytes = p->bytes.capacity;
  return CG_OK;
}

/* A graph that is kept describes shared things by the ledger, so it is made in the order of the documents. */
static int can_prepare(const export_options *options) {
  return is_streamed(options) || (!options->write && options->graph.things != CG_THINGS_SHARED);
}

/* --- What one thread does in order */

static cg_status put_prepared(exporting *e, prepared *p) {
  if (!is_streamed(e->options)) {
    const cli_held bytes = p->bytes;
    p->bytes = (cli_held){NULL, 0, 0};
    return hold(e, bytes);
  }
  const cg_status status = cli_output_take(&e->output, (cg_slice){p->bytes.bytes, p->bytes.length});
  return status || !p->lines ? status : cg_lines_write_things(p->lines, e->graph.ledger, cli_output_take, &e->output);
}

static cg_status put_document(exporting *e, const char *name, const cg_document *document, int *is_begun) {
  cli_held next = {0};
  *is_begun = 1;
  if (is_streamed(e->options)) {
    return cg_document_write_lines(e->session.context, &e->graph, document, e->options->format, cli_output_take, &e->output);
  }
  if (e->options->write) { /* raptor writes */
    cli_memory_guard(name);
  }
  const cg_status status = write_graph(e, &e->graph, document, &next, is_begun);
  if (e->options->write) {
    cli_memory_guard(NULL);
  }
  if (status) {
    free(next.bytes);
    return status;
  }
  return hold(e, next);
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  exporting *const e = handle;
  if (e->session.inputs.documents && !e->joining) {
    e->session.is_quiet = 1; /* Told below */
    e->session.inputs.is_stopped = refuse_several(e->options);
    return CG_BAD_ARGUMENT;
  }
  if (!strcmp(e->options->format, AKN)) {
    e->held.length = 0;
    return cg_document_write_akn(document, cli_held_take, &e->held);
  }
  int is_begun = 1; /* Part of it may be written, and its things count as described */
  const cg_status status = e->session.prepared ? put_prepared(e, e->session.prepared) : put_document(e, name, document, &is_begun);
  e->session.inputs.is_stopped |= status && is_begun;
  return status;
}

static int run(const export_options *options, char **files, int count) {
  exporting e = {.options = options,
                 .graph = options->graph,
                 .session = {.options = &options->session, .visit = visit, .handle = &e, .prints = !options->output},
                 .joining = find_joining(options->format)};
  e.session.jobs = e.joining ? options->jobs : 1; /* Else there is one document */
  e.session.prepare = can_prepare(options) ? prepare : NULL;
  e.session.discard = discard;
  int result = cli_session_open(&options->session, &e.session.context);
  if (result) {
    return result;
  }
  cg_status status = cg_ledger_new(e.session.context, &e.graph.ledger);
  status = status ? status : cli_output_open(&e.output, options->output);
  result = cli_exit_of(status);
  if (!status) {
    result = cli_session_run(&e.session, files, count);
    const cg_status last = e.session.inputs.is_stopped ? CG_OK : release(&e, 1);
    result = last ? cli_exit_of(last) : result;
    const int is_kept = result == CLI_EXIT_FINE || result == CLI_EXIT_SOME_FAILED;
    status = cli_output_close(&e.output, is_kept ? CG_OK
                                        : result == CLI_EXIT_OUTPUT ? CG_CANNOT_WRITE
                                                                   : CG_BAD_INPUT);
    result = is_kept && status ? cli_exit_of(status) : result;
  }
  free(e.held.bytes);
  cg_ledger_free(e.graph.ledger);
  cg_context_close(e.session.context);
  return result;
}

int cli_export_run(int argc, char **argv, cli_graph_write write) {
  export_options options = {.session = cli_session_options_init(), .graph = CG_GRAPH_OPTIONS_INIT, .write = write};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("export", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (options.format && !strcmp(options.format, "help")) {
    print_formats();
    return CLI_EXIT_FINE;
  }
  result = check_options(&options, argv + optind, argc - optind);
  if (!result && !write && is_addon(options.format)) {
    return cli_addon_run("redland", argc, argv);
  }
  return result ? result : run(&options, argv + optind, argc - optind);
}
