/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/packs.h"

#include "cli/arguments.h"
#include "cli/format.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/places.h"
#include "cli/session.h"
#include "cli/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  const char *output;
} packs_options;

/* Settings that name the folder from which packs are read, where none is given. */
static cg_options folder_context(const packs_options *options, char place[CLI_PLACE_SIZE]) {
  cg_options context = options->session.context;
  const char *const given = getenv("CLAUSEGRAPH_PACKS");
  if (!context.packs && !(given && *given) && cli_place_packs(place)) {
    context.packs = place;
  }
  return context;
}

static int check(const packs_options *options) {
  size_t problem_count = 0;
  char place[CLI_PLACE_SIZE];
  const cg_options context = folder_context(options, place);
  cli_memory_guard("data packs");
  const cg_status status =
    cg_packs_examine(&options->session.environment, &context, &problem_count);
  cli_memory_guard(NULL);
  if (status) {
    return status == CG_CANNOT_READ ? CLI_EXIT_PACK : cli_exit_of(status);
  }
  printf("%zu problems\n", problem_count);
  return problem_count ? CLI_EXIT_PACK : CLI_EXIT_FINE;
}

static int list(const packs_options *options) {
  cg_context *context = NULL;
  const int result = cli_session_open(&options->session, &context);
  if (result) {
    return result;
  }
  const cg_pack_summary summary = cg_context_packs(context);
  printf("%zu things\n%zu names\n%zu verbs\n", summary.entry_count, summary.name_count,
         summary.verb_count);
  cg_context_close(context);
  return CLI_EXIT_FINE;
}

static int suggest(const packs_options *options) {
  cg_context *context = NULL;
  cli_output output;
  static const cg_format formats[] = {{".ttl", "turtle"}, {NULL, NULL}};
  const char *format = NULL;
  if (!options->session.context.corrections) {
    cli_complain("no corrections; name their file with --corrections FILE");
    return CLI_EXIT_USAGE;
  }
  if (cg_format_settle(&format, options->output, formats, "turtle")) {
    return CLI_EXIT_USAGE;
  }
  const int result = cli_session_open(&options->session, &context);
  if (result) {
    return result;
  }
  cg_status status = cli_output_open(&output, options->output);
  if (!status) {
    status = cli_output_close(&output, cg_packs_suggest(context, cli_output_take, &output));
  }
  cg_context_close(context);
  return cli_exit_of(status);
}

static int compile(const packs_options *options) {
  char place[CLI_PLACE_SIZE];
  cli_output output;
  if (!options->output) {
    cli_complain("compiled packs are binary; name a file with --output FILE");
    return CLI_EXIT_USAGE;
  }
  const cg_options context = folder_context(options, place);
  cg_status status = cli_output_open(&output, options->output);
  if (!status) {
    cli_memory_guard("data packs");
    status = cg_packs_compile(&options->session.environment, &context, cli_output_take, &output);
    cli_memory_guard(NULL);
    status = cli_output_close(&output, status);
  }
  return status == CG_CANNOT_READ ? CLI_EXIT_PACK : cli_exit_of(status);
}

static const struct {
  const char *name;
  int (*run)(const packs_options *options);
  int takes_output;
  int takes_corrections;
} tasks[] = {{"list", list, 0, 0},
             {"check", check, 0, 0},
             {"compile", compile, 1, 0},
             {"suggest", suggest, 1, 1}};

static int run(size_t task, const packs_options *options) {
  const char *const option =
    options->output && !tasks[task].takes_output                             ? "output"
    : options->session.context.corrections && !tasks[task].takes_corrections ? "corrections"
                                                                             : NULL;
  if (option) {
    cli_complain("'packs %s' takes no option '--%s'; see clausegraph packs --help",
                 tasks[task].name, option);
    return CLI_EXIT_USAGE;
  }
  return tasks[task].run(options);
}

static int take_option(void *handle, int key, const char *value) {
  packs_options *const options = handle;
  if (key == 'o') {
    options->output = value;
  } else {
    cli_session_take(&options->session, key, value);
  }
  return CLI_EXIT_FINE;
}

int cli_command_packs(int argc, char **argv) {
  packs_options options = {cli_session_options_init(), NULL};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("packs", argc, argv, take_option, &options, &result)) {
    return result;
  }
  const char *const word = optind < argc ? argv[optind] : "list";
  for (size_t i = 0; argc - optind < 2 && i < sizeof(tasks) / sizeof(tasks[0]); ++i) {
    if (!strcmp(word, tasks[i].name)) {
      return run(i, &options);
    }
  }
  return argc - optind > 1 ? cli_refuse_argument("packs", argv[argc - 1])
                           : cli_refuse_word("subcommand", word, cli_table_find("packs")->words);
}
