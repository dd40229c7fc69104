/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/export.h"

#include "base/slice.h"
#include "cli/addon.h"
#include "cli/arguments.h"
#include "cli/compression.h"
#include "cli/export_folder.h"
#include "cli/export_impl.h"
#include "cli/export_write.h"
#include "cli/parallel.h"
#include "cli/stop.h"
#include "cli/summary.h"
#include "cli/syntax.h"
#include "cli/things.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static void print_formats(void) {
  for (size_t i = 0; cg_syntax(i).name; ++i) {
    printf("%-14s %s\n", cg_syntax(i).name, cg_syntax(i).label);
  }
  printf("%-14s %s\n", CLI_AKN, "Akoma Ntoso 3.0: the text, not the graph");
}

static int take_shard_size(cli_export_options *options, const char *value) {
  unsigned long size;
  if (cli_take_limit(&size, "--shard-size", value, "use 1 or more")) {
    return CLI_EXIT_USAGE;
  }
  if (!size) {
    cli_complain("--shard-size '%s' is too small; use 1 or more", value);
    return CLI_EXIT_USAGE;
  }
  options->shard_size = size;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  cli_export_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; return CLI_EXIT_FINE;
  case 'j': return cli_take_jobs(&options->jobs, value);
  case 'o': options->output = value; return CLI_EXIT_FINE;
  case CLI_KEY_OUTPUT_DIR: options->folder = value; return CLI_EXIT_FINE;
  case CLI_KEY_SHARD_SIZE: return take_shard_size(options, value);
  case CLI_KEY_RESUME: options->resumes = 1; return CLI_EXIT_FINE;
  case CLI_KEY_SUMMARY: options->summary = value; return CLI_EXIT_FINE;
  case CLI_KEY_PROGRESS: options->tells_progress = 1; return CLI_EXIT_FINE;
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

/* What the description is to say besides the graph's own. */
static int prepare_description(cli_export_options *options) {
  cg_graph_options *const graph = &options->graph;
  if (!graph->describe && (graph->timestamp || graph->dataset)) {
    cli_complain("--timestamp and --dataset need --describe; add it");
    return CLI_EXIT_USAGE;
  }
  graph->syntax = strcmp(options->format, CLI_AKN) != 0 ? options->format : NULL;
  if (!graph->describe || graph->timestamp) {
    return CLI_EXIT_FINE;
  }
  const int result = cli_timestamp_read(options->epoch);
  graph->timestamp = options->epoch[0] ? options->epoch : NULL;
  return result;
}

/* The format and the ending of the files in a folder: "nq.gz" is a format with a compression. */
static int settle_folder(cli_export_options *options) {
  static char name[64];
  if (!options->folder && (options->shard_size || options->resumes)) {
    cli_complain("%s needs --output-dir; add it",
                 options->shard_size ? "--shard-size" : "--resume");
    return CLI_EXIT_USAGE;
  }
  if (options->folder && !*options->folder) {
    cli_complain("the name after --output-dir is empty; name a new folder");
    return CLI_EXIT_USAGE;
  }
  if (options->folder && options->output) {
    cli_complain("--output-dir and --output: choose one");
    return CLI_EXIT_USAGE;
  }
  if (!options->folder || !options->format) {
    options->format = options->folder && !options->format ? "turtle" : options->format;
    return CLI_EXIT_FINE;
  }
  if ((size_t)snprintf(name, sizeof(name), "%s", options->format) < sizeof(name) &&
      cli_compression_of_name(name)) {
    /* Only the compression, so far */
    options->ending = options->format + cli_compression_stem(name);
    name[cli_compression_stem(name)] = '\0';
    options->format = name;
  }
  return CLI_EXIT_FINE;
}

/* The whole ending of the files in a folder. */
static void settle_ending(cli_export_options *options) {
  static char ending[32];
  const char *found = "";
  size_t longest = 0;
  /* jsonld-inline has the ending of jsonld */
  for (const cg_format *format = cli_syntax_formats(); format->ending; ++format) {
    const size_t length = strlen(format->format);
    if (length > longest && !strncmp(format->format, options->format, length)) {
      found = format->ending;
      longest = length;
    }
  }
  snprintf(ending, sizeof(ending), "%s%s", found, options->ending ? options->ending : "");
  options->ending = ending;
}

/* With shards, --resume looks at all inputs first, and then reads those of changed shards. */
static int check_twice(const cli_export_options *options, const char *name) {
  struct stat about;
  const int is_input = !strcmp(name, "-");
  if (options->shard_size && options->resumes &&
      (is_input || (!stat(name, &about) && !S_ISREG(about.st_mode) && !S_ISDIR(about.st_mode)))) {
    cli_complain(
      "%s: cannot be read twice, which --resume with --shard-size does; save it as a file",
      is_input ? "standard input" : name);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

static int check_all_twice(const cli_export_options *options, char **files, int count) {
  int result =
    options->session.files_from ? check_twice(options, options->session.files_from) : CLI_EXIT_FINE;
  for (int i = 0; i < count && !result; ++i) {
    result = check_twice(options, files[i]);
  }
  return result;
}

/* Combinations that have no meaning are refused. */
static int check_options(cli_export_options *options, char **files, int file_count) {
  if (settle_folder(options) ||
      cg_format_settle(&options->format, options->output, cli_syntax_formats(), "turtle")) {
    return CLI_EXIT_USAGE;
  }
  if (!strcmp(options->format, CLI_AKN) &&
      (options->graph.describe || options->graph.annotations)) {
    cli_complain("'%s' is the text, not the graph; omit --describe and --annotations, or choose "
                 "another format",
                 CLI_AKN);
    return CLI_EXIT_USAGE;
  }
  if (strcmp(options->format, CLI_AKN) != 0 && !cg_syntax_is_known(options->format)) {
    return cli_refuse_word("format", options->format, cli_choices_of("export", "format"));
  }
  settle_ending(options);
  if (options->shard_size && !cli_export_joining(options->format)) {
    return cli_export_refuse_several(options);
  }
  if (file_count && !options->folder && !cli_export_joining(options->format) &&
      !cli_session_is_single(&options->session, files, file_count)) {
    return cli_export_refuse_several(options);
  }
  int result = cli_things_take(&options->graph.things, options->things, options->format);
  result = result ? result : cli_session_check_files(&options->session, file_count);
  result = result ? result : check_all_twice(options, files, file_count);
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

/* One stream, whole or not at all where it is a file. */
static int run_to_output(cli_exporting *e, char **files, int count) {
  cg_status status = cg_ledger_new(e->session.context, &e->graph.ledger);
  status = status ? status : cli_output_open(&e->output, e->options->output);
  int result = cli_exit_of(status);
  if (status) {
    return result;
  }
  cli_stop_catch();
  result = cli_session_run(&e->session, files, count);
  const cg_status last = e->session.inputs.is_stopped ? CG_OK : cli_export_release(e, 1);
  result = last ? cli_exit_of(last) : result;
  const int is_kept =
    !cli_stop_signal() && (result == CLI_EXIT_FINE || result == CLI_EXIT_SOME_FAILED);
  status = cli_output_close(&e->output, is_kept                     ? CG_OK
                                        : result == CLI_EXIT_OUTPUT ? CG_CANNOT_WRITE
                                                                    : CG_BAD_INPUT);
  if (cli_stop_signal() && e->options->output) {
    cli_complain("%s: was not written", e->options->output);
  }
  return is_kept && status ? cli_exit_of(status) : result;
}

static int run(const cli_export_options *options, char **files, int count) {
  cli_exporting e = {.options = options,
                     .graph = options->graph,
                     .session = {.options = &options->session,
                                 .visit = cli_export_visit,
                                 .handle = &e,
                                 .prints = !options->output},
                     .joining = cli_export_joining(options->format)};
  /* Else there is one document */
  e.session.jobs = e.joining || options->folder ? options->jobs : 1;
  /* raptor does one thing at a time */
  e.session.jobs = options->write ? 1 : e.session.jobs;
  e.session.prepare = cli_export_can_prepare(options) ? cli_export_prepare : NULL;
  e.session.discard = cli_export_discard;
  int result = cli_session_open(&options->session, &e.session.context);
  if (result) {
    return result;
  }
  e.session.tells_progress = options->tells_progress;
  e.session.summary = options->summary ? cli_summary_new() : NULL;
  result =
    options->folder ? cli_export_folder_run(&e, files, count) : run_to_output(&e, files, count);
  if (e.session.summary) {
    const int written = cli_summary_write(e.session.summary, &e.session, options->summary,
                                          !e.session.inputs.is_stopped);
    result = written ? written : result;
    cli_summary_free(e.session.summary);
  }
  free(e.held.bytes);
  cg_ledger_free(e.graph.ledger);
  cg_context_close(e.session.context);
  cli_stop_end();
  return result;
}

int cli_export_run(int argc, char **argv, cli_graph_write write) {
  cli_export_options options = {
    .session = cli_session_options_init(), .graph = CG_GRAPH_OPTIONS_INIT, .write = write};
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
