/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_measures.h"

#include "cli/format.h"
#include "cli/network_options.h"
#include "cli/output.h"

#include <stdio.h>
#include <string.h>

static const struct option long_options[] = {CLI_NETWORK_LONG_OPTIONS, {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph network measures [OPTION]... (FILE... | --store DIR)\n\n"
        "Computes centrality, communities, cores, ages and chains of the citation network.\n"
        "A FILE is a document, or a graph that clausegraph exported: .ttl, .nt, .nq.\n\n"
        "  -l, --level L         what the nodes are (see below)\n"
        "  -f, --format F        csv (default), one row per node; turtle or ntriples, in the vocabulary of measures.ttl\n"
        "  -o, --output FILE     output file; default is standard output\n"
        "  --kind CLASS          only cited things of this class: Resolution, Treaty, Judgment\n" CLI_NETWORK_HELP,
        stdout);
  cli_network_print_levels();
}

static int check_format(cli_network_source *o) {
  static const cg_format formats[] = {{".csv", "csv"}, {".ttl", "turtle"}, {".nt", "ntriples"}, {NULL, NULL}};
  if (cg_format_settle(&o->format, o->output, formats, "csv")) {
    return CLI_EXIT_USAGE;
  }
  if (strcmp(o->format, "csv") && strcmp(o->format, "turtle") && strcmp(o->format, "ntriples")) {
    cli_complain("unknown format '%s'; there are csv, turtle and ntriples", o->format);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

static cg_status write_measures(cg_network *network, const void *handle) {
  const cli_network_source *const o = handle;
  cg_measures *measures = NULL;
  cli_output output;
  cg_status status = cg_measures_new(network, &o->network, CG_MEASURE_ALL, &measures);
  if (!status) {
    status = cli_output_open(&output, o->output);
    cli_output_guard(&output, o->is_spreadsheet, o->format);
    if (!status) {
      status = cg_measures_write(measures, o->format, o->session.context.base, cli_output_take, &output);
    }
    status = cli_output_close(&output, status);
  }
  cg_measures_free(measures);
  return status;
}

static int take_option(void *handle, int key, const char *word) { return cli_network_source_take(handle, key, word); }

int cli_command_network_measures(int argc, char **argv) {
  cli_network_source o = cli_network_source_init("network measures");
  int result = CLI_EXIT_FINE;
  if (!cli_take_options(argc, argv, CLI_NETWORK_SHORT_OPTIONS, long_options, print_help, take_option, &o, &result)) {
    return result;
  }
  result = cli_network_source_check(&o, argc - optind);
  if (!result) {
    result = check_format(&o);
  }
  return result ? result : cli_network_source_run(&o, argv + optind, argc - optind, write_measures, &o);
}
