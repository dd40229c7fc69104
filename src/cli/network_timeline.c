/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_timeline.h"

#include "cli/format.h"
#include "cli/network_options.h"
#include "cli/output.h"

#include <clausegraph/picture.h>

#include <stdio.h>
#include <string.h>

typedef struct {
  cli_network_source source;
  const char       *of;
} options;

enum { KEY_OF = CLI_NETWORK_KEYS, KEY_SVG };

static const struct option long_options[] = {CLI_NETWORK_LONG_OPTIONS,
                                             {"of", required_argument, NULL, KEY_OF},
                                             {"svg", no_argument, NULL, KEY_SVG},
                                             {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph network timeline --of THING [OPTION]... (FILE... | --store DIR)\n\n"
        "Counts the citations of one thing by year.  A FILE is a document, or a graph: .ttl, .nt, .nq.\n\n"
        "  --of THING            IRI or last part of it, name, symbol, or words that occur in only one name\n"
        "  -f, --format F        text (default), csv, svg\n"
        "  --svg                 the same as --format svg\n"
        "  -o, --output FILE     output file; default is standard output\n"
        "  -l, --level L         level of the network; default thing (all citations); see clausegraph network --help\n"
        "  --kind CLASS          only cited things of this class\n" CLI_NETWORK_HELP,
        stdout);
}

static int take_option(void *handle, int key, const char *word) {
  options *const o = handle;
  switch (key) {
  case KEY_OF: o->of = optarg; return CLI_EXIT_FINE;
  case KEY_SVG: o->source.format = "svg"; return CLI_EXIT_FINE;
  default: return cli_network_source_take(&o->source, key, word);
  }
}

static int check_options(options *o) {
  static const cg_format formats[] = {{".txt", "text"}, {".csv", "csv"}, {".svg", "svg"}, {NULL, NULL}};
  cli_network_source *const s = &o->source;
  if (!o->of || !*o->of) {
    cli_complain("no thing to count; name it with --of, such as --of 'Paris Agreement'");
    return CLI_EXIT_USAGE;
  }
  if (cg_format_settle(&s->format, s->output, formats, "text")) {
    return CLI_EXIT_USAGE;
  }
  if (strcmp(s->format, "text") && strcmp(s->format, "csv") && strcmp(s->format, "svg")) {
    cli_complain("unknown format '%s'; there are text, csv and svg", s->format);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

static cg_status write_timeline(cg_network *network, const void *handle) {
  const options *const o = handle;
  cli_output output;
  cg_status status = cli_output_open(&output, o->source.output);
  cli_output_guard(&output, o->source.is_spreadsheet, o->source.format);
  if (!status) {
    status = cg_timeline_write(network, &o->source.network, o->of, o->source.format, cli_output_take, &output);
  }
  return cli_output_close(&output, status);
}

int cli_command_network_timeline(int argc, char **argv) {
  options o = {.source = cli_network_source_init("network timeline")};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options(argc, argv, CLI_NETWORK_SHORT_OPTIONS, long_options, print_help, take_option, &o, &result)) {
    return result;
  }
  result = cli_network_source_check(&o.source, argc - optind);
  if (!result) {
    result = check_options(&o);
  }
  return result ? result : cli_network_source_run(&o.source, argv + optind, argc - optind, write_timeline, &o);
}
