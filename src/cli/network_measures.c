/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_measures.h"

#include "cli/format.h"
#include "cli/network_options.h"
#include "cli/output.h"

#include <string.h>

static int check_format(cli_network_source *o) {
  static const cg_format formats[] = {
    {".csv", "csv"}, {".jsonl", "jsonl"}, {".ttl", "turtle"}, {".nt", "ntriples"}, {NULL, NULL}};
  if (cg_format_settle(&o->format, o->output, formats, "csv")) {
    return CLI_EXIT_USAGE;
  }
  if (strcmp(o->format, "csv") && strcmp(o->format, "jsonl") && strcmp(o->format, "turtle") &&
      strcmp(o->format, "ntriples")) {
    return cli_refuse_word("format", o->format, cli_choices_of("network measures", "format"));
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
      status =
        cg_measures_write(measures, o->format, o->session.context.base, cli_output_take, &output);
    }
    status = cli_output_close(&output, status);
  }
  cg_measures_free(measures);
  return status;
}

static int take_option(void *handle, int key, const char *value) {
  return cli_network_source_take(handle, key, value);
}

int cli_command_network_measures(int argc, char **argv) {
  cli_network_source o = cli_network_source_init();
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("network measures", argc, argv, take_option, &o, &result)) {
    return result;
  }
  result = cli_network_source_check(&o, argc - optind);
  if (!result) {
    result = check_format(&o);
  }
  return result ? result
                : cli_network_source_run(&o, argv + optind, argc - optind, write_measures, &o);
}
