/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network.h"

#include "base/slice.h"
#include "cli/format.h"
#include "cli/network_measures.h"
#include "cli/network_options.h"
#include "cli/network_timeline.h"
#include "cli/network_top.h"
#include "cli/output.h"
#include "cli/suggestion.h"
#include "cli/table.h"

#include <clausegraph/picture.h>

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  cli_network_source source;
  cg_picture_options picture;
} options;

static int is_format_known(const char *format) {
  size_t i = 0;
  while (cg_network_format(i).name && strcmp(cg_network_format(i).name, format)) {
    ++i;
  }
  return cg_network_format(i).name != NULL || !strcmp(format, "svg");
}

/* Settle the format. */
static int check_format(cli_network_source *o) {
  static const cg_format formats[] = {{".graphml", "graphml"}, {".gexf", "gexf"}, {".csv", "csv"},
                                      {".dot", "dot"},         {".gv", "dot"},    {".net", "pajek"},
                                      {".json", "json"},       {".svg", "svg"},   {NULL, NULL}};
  if (cg_format_settle(&o->format, o->output, formats, "graphml")) {
    return CLI_EXIT_USAGE;
  }
  if (!is_format_known(o->format)) {
    return cli_refuse_word("format", o->format, cli_choices_of("network", "format"));
  }
  return CLI_EXIT_FINE;
}

static cg_status write_one(const cg_network *network, const char *format, const char *name,
                           int is_spreadsheet) {
  cli_output output;
  const cg_status status = cli_output_open(&output, name);
  cli_output_guard(&output, is_spreadsheet, format);
  return cli_output_close(
    &output, status ? status : cg_network_write(network, format, cli_output_take, &output));
}

/* NAME-nodes.csv and NAME-edges.csv for an output called NAME or NAME.csv; both or none. */
static cg_status write_both(const cg_network *network, const char *nodes, const char *edges,
                            int is_spreadsheet) {
  cli_output first;
  cli_output second;
  cg_status status = cli_output_open(&first, nodes);
  if (status) {
    return status;
  }
  cli_output_guard(&first, is_spreadsheet, "csv-nodes");
  status = cg_network_write(network, "csv-nodes", cli_output_take, &first);
  status = status ? status : cli_output_open(&second, edges);
  if (!status) {
    cli_output_guard(&second, is_spreadsheet, "csv");
    status = cli_output_close(&second, cg_network_write(network, "csv", cli_output_take, &second));
  }
  return cli_output_close(&first, status);
}

static cg_status write_tables(const cg_network *network, const char *name, int is_spreadsheet) {
  const size_t length = strlen(name);
  const int stem = (int)(length > 4 && !strcmp(name + length - 4, ".csv") ? length - 4 : length);
  char nodes[PATH_MAX];
  char edges[PATH_MAX];
  if (snprintf(nodes, sizeof(nodes), "%.*s-nodes.csv", stem, name) >= PATH_MAX ||
      snprintf(edges, sizeof(edges), "%.*s-edges.csv", stem, name) >= PATH_MAX) {
    cli_complain("%s: the name is too long", name);
    return CG_CANNOT_WRITE;
  }
  return write_both(network, nodes, edges, is_spreadsheet);
}

static cg_status write_picture(cg_network *network, const options *o) {
  cg_measures *measures = NULL;
  cli_output output;
  cg_status status = cg_measures_new(network, &o->source.network, CG_MEASURE_COUNTS, &measures);
  if (!status) {
    status = cli_output_open(&output, o->source.output);
    if (!status) {
      status = cg_picture_write(measures, &o->picture, cli_output_take, &output);
    }
    status = cli_output_close(&output, status);
  }
  cg_measures_free(measures);
  return status;
}

static cg_status write_network(cg_network *network, const void *handle) {
  const options *const o = handle;
  if (!strcmp(o->source.format, "svg")) {
    return write_picture(network, o);
  }
  const cg_status status = cg_network_select(network, &o->source.network);
  if (status) {
    return status;
  }
  return o->source.output && !strcmp(o->source.format, "csv")
           ? write_tables(network, o->source.output, o->source.is_spreadsheet)
           : write_one(network, o->source.format, o->source.output, o->source.is_spreadsheet);
}

static int take_nodes(size_t *nodes, const char *value) {
  const uint32_t number = cg_slice_number(cg_slice_of(value));
  if (number == CG_NONE || !number) {
    cli_complain("--nodes '%s' is not a number above 0", value);
    return CLI_EXIT_USAGE;
  }
  *nodes = number;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  options *const o = handle;
  switch (key) {
  case CLI_KEY_SVG: o->source.format = "svg"; return CLI_EXIT_FINE;
  case CLI_KEY_JSON: o->source.format = "json"; return CLI_EXIT_FINE;
  case CLI_KEY_NODES: return take_nodes(&o->picture.nodes, value);
  default: return cli_network_source_take(&o->source, key, value);
  }
}

/* The command of its own that `name` is; NULL for none. */
static cli_command find_subcommand(const char *name) {
  static const struct {
    const char *name;
    cli_command run;
  } subcommands[] = {{"measures", cli_command_network_measures},
                     {"timeline", cli_command_network_timeline},
                     {"top", cli_command_network_top}};
  for (size_t i = 0; i < sizeof(subcommands) / sizeof(subcommands[0]); ++i) {
    if (!strcmp(name, subcommands[i].name)) {
      return subcommands[i].run;
    }
  }
  return NULL;
}

/* Whether `word` is a subcommand mistyped rather than a file. */
static int is_mistyped(const char *word, const cli_choice *words) {
  cli_suggestion suggestion = cli_suggestion_of(word);
  for (size_t i = 0; words[i].name; ++i) {
    cli_suggestion_try(&suggestion, words[i].name);
  }
  return suggestion.word && access(word, F_OK);
}

int cli_command_network(int argc, char **argv) {
  cli_choice words[CLI_WORDS_MOST];
  const cli_command subcommand = argc > 1 ? find_subcommand(argv[1]) : NULL;
  if (subcommand) {
    return subcommand(argc - 1, argv + 1);
  }
  cli_table_words(cli_table_find("network"), words);
  if (argc > 1 && is_mistyped(argv[1], words)) {
    return cli_refuse_word("subcommand", argv[1], words);
  }
  options o = {.source = cli_network_source_init(), .picture = CG_PICTURE_OPTIONS_INIT};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("network", argc, argv, take_option, &o, &result)) {
    return result;
  }
  if (optind < argc && find_subcommand(argv[optind]) && access(argv[optind], F_OK)) {
    cli_complain("'%s' is not the first argument; write clausegraph network %s [OPTION]...",
                 argv[optind], argv[optind]);
    return CLI_EXIT_USAGE;
  }
  result = cli_network_source_check(&o.source, argc - optind);
  if (!result) {
    result = check_format(&o.source);
  }
  return result
           ? result
           : cli_network_source_run(&o.source, argv + optind, argc - optind, write_network, &o);
}
