/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_timeline.h"

#include "cli/format.h"
#include "cli/network_options.h"
#include "cli/output.h"

#include <clausegraph/picture.h>

#include <string.h>

typedef struct {
  cli_network_source source;
  const char *of;
} options;

static int take_option(void *handle, int key, const char *value) {
  options *const o = handle;
  switch (key) {
  case CLI_KEY_OF: o->of = value; return CLI_EXIT_FINE;
  case CLI_KEY_SVG: o->source.format = "svg"; return CLI_EXIT_FINE;
  default: return cli_network_source_take(&o->source, key, value);
  }
}

static int check_options(options *o) {
  static const cg_format formats[] = {
    {".txt", "text"}, {".csv", "csv"}, {".jsonl", "jsonl"}, {".svg", "svg"}, {NULL, NULL}};
  cli_network_source *const s = &o->source;
  if (!o->of || !*o->of) {
    cli_complain("no thing to count; name it with --of, such as --of 'Paris Agreement'");
    return CLI_EXIT_USAGE;
  }
  if (cg_format_settle(&s->format, s->output, formats, "text")) {
    return CLI_EXIT_USAGE;
  }
  if (strcmp(s->format, "text") && strcmp(s->format, "csv") && strcmp(s->format, "jsonl") &&
      strcmp(s->format, "svg")) {
    return cli_refuse_word("format", s->format, cli_choices_of("network timeline", "format"));
  }
  return CLI_EXIT_FINE;
}

static cg_status write_timeline(cg_network *network, const void *handle) {
  const options *const o = handle;
  cli_output output;
  cg_status status = cli_output_open(&output, o->source.output);
  cli_output_guard(&output, o->source.is_spreadsheet, o->source.format);
  if (!status) {
    status = cg_timeline_write(network, &o->source.network, o->of, o->source.format,
                               cli_output_take, &output);
  }
  return cli_output_close(&output, status);
}

int cli_command_network_timeline(int argc, char **argv) {
  options o = {.source = cli_network_source_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("network timeline", argc, argv, take_option, &o, &result)) {
    return result;
  }
  result = cli_network_source_check(&o.source, argc - optind);
  if (!result) {
    result = check_options(&o);
  }
  return result
           ? result
           : cli_network_source_run(&o.source, argv + optind, argc - optind, write_timeline, &o);
}
