/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/query.h"

#include "base/slice.h"
#include "cli/apart.h"
#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/format.h"
#include "cli/output.h"
#include "cli/query_file.h"
#include "cli/session.h"
#include "cli/syntax.h"

#include <clausegraph/store.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define PARAMETERS_MOST 16
#define SECONDS_MOST 300ul /* Of the processor */
#define MEGABYTES_MOST 2048ul
#define ROWS_MOST 1000000ul

typedef struct {
  cg_environment environment;
  const char *folder;
  const char *file; /* A graph to ask instead of a store */
  const char *named;
  const char *format;
  const char *output;
  const char *parameters[PARAMETERS_MOST];
  int parameter_count;
  cli_apart_limits limits;
  cg_query_options answer;
  int is_spreadsheet;
  int is_list; /* Only the shipped queries are asked for */
} query_options;

static int add_parameter(query_options *options, const char *value) {
  if (options->parameter_count == PARAMETERS_MOST) {
    cli_complain("more than %d parameters", PARAMETERS_MOST);
    return CLI_EXIT_USAGE;
  }
  options->parameters[options->parameter_count++] = value;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  query_options *const options = handle;
  switch (key) {
  case CLI_KEY_LIST: options->is_list = 1; return CLI_EXIT_FINE;
  case CLI_KEY_STORE: options->folder = value; return CLI_EXIT_FINE;
  case CLI_KEY_FILE: options->file = value; return CLI_EXIT_FINE;
  case CLI_KEY_NAMED: options->named = value; return CLI_EXIT_FINE;
  case 'f': options->format = value; return CLI_EXIT_FINE;
  case CLI_KEY_JSON: options->format = "json"; return CLI_EXIT_FINE;
  case 'o': options->output = value; return CLI_EXIT_FINE;
  case CLI_KEY_SECONDS:
    return cli_take_limit(&options->limits.seconds, "--time-limit", value, NULL);
  case CLI_KEY_MEMORY:
    return cli_take_limit(&options->limits.megabytes, "--memory-limit", value, NULL);
  case CLI_KEY_ROWS: return cli_take_limit(&options->answer.rows, "--row-limit", value, NULL);
  case CLI_KEY_SPREADSHEET: options->is_spreadsheet = 1; return CLI_EXIT_FINE;
  default: return add_parameter(options, value);
  }
}

/* The query's text, from the argument, a file or the shipped ones; the caller frees `*out`. */
static cg_status read_query(const query_options *options, const char *argument, char **out) {
  cli_file file = {NULL, 0};
  if (options->named) {
    return cli_query_read(options->named, out);
  }
  FILE *const found = strcmp(argument, "-") ? fopen(argument, "rb") : stdin;
  if (!found && !strpbrk(argument, "{ \t\n")) { /* No SPARQL is without both a space and a brace */
    cli_complain("'%s' is neither a SPARQL query nor a readable file", argument);
    return CG_CANNOT_READ;
  }
  if (!found) {
    *out = strdup(argument);
    return *out ? CG_OK : CG_NO_MEMORY;
  }
  if (found != stdin) {
    fclose(found);
  }
  cg_status status = cli_file_read(argument, &file);
  *out = status ? NULL : malloc(file.length + 1);
  if (*out) {
    memcpy(*out, file.data ? file.data : "", file.length);
    (*out)[file.length] = '\0';
  }
  free(file.data);
  return status ? status : *out ? CG_OK : CG_NO_MEMORY;
}

/* Whether rasqal has what the shipped query `name` needs; prints a message if it has not. */
static cg_status check_needs(const char *name, const char *query) {
  if (!cli_query_needs_paths(query)) {
    return CG_OK;
  }
  cli_complain(
    "%s: needs property paths, which rasqal lacks; load the exported graph into Oxigraph (oxigraph "
    "load --location "
    "graph.db --file graph.nt) or Fuseki (tdb2.tdbloader --loc tdb2 graph.nt): docs/stores.md",
    name);
  return CG_BAD_INPUT;
}

static cg_status assign_all(const query_options *options, char **query) {
  cg_status status = CG_OK;
  for (int i = 0; !status && i < options->parameter_count; ++i) {
    status = cli_query_assign(&options->environment, query, options->parameters[i]);
  }
  return status;
}

/* Whether `data` can be in a syntax of graphs, by its first characters: an IRI, XML, JSON, a
 * directive, a comment, a blank node. */
static int may_be_graph(cg_slice data) {
  const cg_slice mark = CG_SLICE("\xEF\xBB\xBF");
  const cg_slice text =
    cg_slice_trim(cg_slice_has_prefix(data, mark) ? cg_slice_from(data, mark.length) : data);
  const cg_slice words[] = {CG_SLICE("PREFIX"), CG_SLICE("BASE")};
  int is_word = 0;
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    is_word |= text.length > words[i].length &&
               cg_slice_is_alike((cg_slice){text.data, words[i].length}, words[i]);
  }
  return !text.length || is_word || strchr("<@#_{[(", text.data[0]);
}

/* Put a graph; `syntax` follows from the name of its file; it may be NULL. */
static cg_status put_graph(cg_store *store, const char *name, cg_slice data, const char *syntax) {
  if (!syntax && !may_be_graph(data)) {
    cli_complain("%s: not a graph; --file reads .nt, .ttl and .nq files that 'clausegraph export "
                 "-o FILE' wrote",
                 name);
    return CG_BAD_INPUT;
  }
  return cg_store_put_as(store, name, data, syntax ? syntax : "guess");
}

/* What a pipe brings. */
static cg_status put_standard_input(cg_store *store) {
  cli_file file;
  cg_status status = cli_file_read("-", &file);
  if (!status) {
    status =
      put_graph(store, "standard input", (cg_slice){file.data ? file.data : "", file.length}, NULL);
  }
  free(file.data);
  return status;
}

/* Open what is asked: a store, or a graph in memory. */
static cg_status open_store(const query_options *options, cg_store **out) {
  cg_status status = cg_store_open(&options->environment, options->folder, CG_STORE_READ, out);
  cg_slice data;
  if (status || !options->file) {
    return status;
  }
  if (!strcmp(options->file, "-")) {
    return put_standard_input(*out);
  }
  const char *const syntax = cli_syntax_of(options->file);
  status = cli_file_map(options->file, &data);
  if (!status) {
    status = put_graph(*out, options->file, data, syntax);
    cli_file_unmap(data);
  }
  return status;
}

/* Only a terminal has no room for long cells. */
static const char *format_of(const query_options *options) {
  return options->format                             ? options->format
         : !options->output && isatty(STDOUT_FILENO) ? "screen"
                                                     : "table";
}

/* By the name of the output, where no format is asked for; statements that a query constructs are
 * N-Triples in any. */
static int settle_format(query_options *options) {
  static const cg_format formats[] = {{".csv", "csv"},   {".tsv", "tsv"},  {".json", "json"},
                                      {".srj", "json"},  {".xml", "xml"},  {".srx", "xml"},
                                      {".txt", "table"}, {".nt", "table"}, {NULL, NULL}};
  if (cg_format_settle(&options->format, options->output, formats, NULL)) {
    return CLI_EXIT_USAGE;
  }
  const cli_choice *const choices = cli_choices_of("query", "format");
  return !options->format || cli_is_choice(options->format, choices)
           ? CLI_EXIT_FINE
           : cli_refuse_word("format", options->format, choices);
}

/* What is done in a process of its own. */
typedef struct {
  const query_options *options;
  const char *query;
  const char *format;
  cg_store *store;
} question;

static const char *name_of(const query_options *options) {
  return options->named ? options->named : "query";
}

static cg_status prepare(void *handle) {
  question *const q = handle;
  return open_store(q->options, &q->store);
}

static cg_status work(void *handle, cg_sink sink, void *sink_handle) {
  question *const q = handle;
  cg_status status = cg_store_set_query_options(q->store, &q->options->answer);
  if (!status) {
    status = cg_store_query(q->store, name_of(q->options), q->query, q->format, sink, sink_handle);
  }
  const cg_status closed = cg_store_close(q->store);
  return status ? status : closed;
}

/* Whether the text came whole decides the process's end: nothing stays of a file if that is not
 * good. */
static cg_status answer(const query_options *options, const char *query) {
  question q = {options, query, format_of(options), NULL};
  cli_apart apart;
  cli_output output;
  cg_status status =
    cli_apart_start(&apart, &options->limits, &(cli_apart_work){prepare, work, &q});
  if (status) {
    return status;
  }
  status = cli_output_open(&output, options->output);
  if (status) {
    cli_apart_stop(&apart);
    return status;
  }
  cli_output_guard(&output, options->is_spreadsheet, options->format);
  return cli_output_close(
    &output, cli_apart_end(&apart, &options->limits, name_of(options), cli_output_take, &output));
}

static int run(const query_options *options, const char *argument) {
  char *query = NULL;
  cg_status status = read_query(options, argument, &query);
  if (!status) {
    status = assign_all(options, &query);
  }
  if (!status && options->named) {
    status = check_needs(options->named, query);
  }
  if (!status) {
    status = answer(options, query);
  }
  free(query);
  return cli_exit_of(status);
}

int cli_command_query(int argc, char **argv) {
  query_options options = {.environment = cli_session_options_init().environment,
                           .limits = {SECONDS_MOST, MEGABYTES_MOST},
                           .answer = {.size = sizeof(cg_query_options), .rows = ROWS_MOST}};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("query", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (options.is_list) {
    return cli_exit_of(cli_query_list());
  }
  if (settle_format(&options)) {
    return CLI_EXIT_USAGE;
  }
  if (options.folder && options.file) {
    cli_complain("options '--store' and '--file' exclude each other; use one");
    return CLI_EXIT_USAGE;
  }
  if (!options.folder && !options.file) {
    cli_complain("no graph to query; name a store with --store DIR or a graph with --file GRAPH");
    return CLI_EXIT_USAGE;
  }
  if (argc - optind != !options.named) {
    cli_complain("one query is needed: its text, a file that has it, or --named NAME");
    return CLI_EXIT_USAGE;
  }
  return run(&options, options.named ? NULL : argv[optind]);
}
