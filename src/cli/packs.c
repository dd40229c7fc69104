/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/session.h"

#include <stdio.h>
#include <string.h>

static const struct option long_options[] = {{"packs", required_argument, NULL, 'p'},
                                             {"help", no_argument, NULL, 'h'},
                                             {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph packs [--packs DIR] [check|list]\n\n"
        "  list    count what the data packs hold (default)\n"
        "  check   tell every problem: names and identifiers that two things share, links to\n"
        "          nothing, impossible identifiers, entries without a source\n",
        stdout);
}

static int check(const cg_session_options *options) {
  size_t problem_count = 0;
  const cg_status status = cg_packs_examine(&options->context, &problem_count);
  if (status) {
    return status == CG_CANNOT_READ ? CG_EXIT_PACK : cg_exit_of(status);
  }
  printf("%zu problems\n", problem_count);
  return problem_count ? CG_EXIT_PACK : CG_EXIT_FINE;
}

static int list(const cg_session_options *options) {
  cg_context *context = NULL;
  const int result = cg_session_open(options, &context);
  if (result) {
    return result;
  }
  const cg_pack_summary summary = cg_context_packs(context);
  printf("%zu things\n%zu names\n%zu verbs\n", summary.entry_count, summary.name_count,
         summary.verb_count);
  cg_context_close(context);
  return CG_EXIT_FINE;
}

int cg_command_packs(int argc, char **argv) {
  cg_session_options options = cg_session_options_init();
  for (int key; (key = getopt_long(argc, argv, "h", long_options, NULL)) != -1;) {
    if (key == 'h') {
      print_help();
      return CG_EXIT_FINE;
    }
    if (!cg_session_take(&options, key, optarg)) {
      return cg_usage_error("packs", argv[optind - 1]);
    }
  }
  const char *const word = optind < argc ? argv[optind] : "list";
  if (argc - optind > 1 || (strcmp(word, "list") && strcmp(word, "check"))) {
    return cg_usage_error("packs", argv[argc - 1]);
  }
  return strcmp(word, "check") ? list(&options) : check(&options);
}
