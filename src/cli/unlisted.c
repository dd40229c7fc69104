/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/unlisted.h"

#include "cli/session.h"

#include "base/slice.h"

#include <stdio.h>

typedef struct {
  cli_session_options session;
  cg_reference_status status; /* Of the references that are listed */
  int                has_doubts; /* Omissions whose meaning is in doubt are listed too */
} unlisted_options;

enum { KEY_AMBIGUOUS = 'a' };

static const struct option long_options[] = {CLI_SESSION_LONG_OPTIONS,
                                             {"ambiguous", no_argument, NULL, KEY_AMBIGUOUS},
                                             {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph unlisted [OPTION]... FILE...\n\n"
        "Lists names missing from the data packs, one per line, in tab-separated columns: file, clause, class,\n"
        "name.  Each name is listed once per file.\n\n"
        "  --ambiguous           list instead the references that could not be resolved to one target, with the\n"
        "                        reason in place of the class\n"
        CLI_SESSION_HELP,
        stdout);
}

/* Whether an earlier reference of the document has the same target and status. */
static int is_repeated(const cg_document *document, size_t index, cg_reference_view reference) {
  for (size_t i = 0; i < index; ++i) {
    const cg_reference_view other = cg_document_reference(document, i);
    if (cg_slice_is_equal(other.target, reference.target) &&
        other.status == reference.status) {
      return 1;
    }
  }
  return 0;
}

/* Whether an earlier omission of the document has the same words and reason. */
static int is_repeated_doubt(const cg_document *document, size_t index, cg_omission_view omission) {
  for (size_t i = 0; i < index; ++i) {
    const cg_omission_view other = cg_document_omission(document, i);
    if (cg_slice_is_equal(other.quote, omission.quote) &&
        cg_slice_is_equal(other.reason, omission.reason)) {
      return 1;
    }
  }
  return 0;
}

static void print_doubts(const char *name, const cg_document *document) {
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    const cg_omission_view omission = cg_document_omission(document, i);
    if (omission.is_doubt && !is_repeated_doubt(document, i, omission)) {
      printf("%s\t%.*s\t%.*s\t%.*s\n", name, (int)omission.clause.length, omission.clause.data,
             (int)omission.reason.length, omission.reason.data, (int)omission.quote.length,
             omission.quote.data);
    }
  }
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  const unlisted_options *const options = handle;
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    if (reference.status == options->status && !is_repeated(document, i, reference)) {
      const cg_slice kind = reference.kind ? cg_kind_name(reference.kind) : CG_SLICE("date");
      printf("%s\t%.*s\t%.*s\t%.*s\n", name, (int)reference.clause.length, reference.clause.data,
             (int)kind.length, kind.data, (int)reference.label.length,
             reference.label.data);
    }
  }
  if (options->has_doubts) {
    print_doubts(name, document);
  }
  return CG_OK;
}

int cli_command_unlisted(int argc, char **argv) {
  unlisted_options options = {cli_session_options_init(), CG_UNLISTED, 0};
  for (int key; (key = getopt_long(argc, argv, ":h", long_options, NULL)) != -1;) {
    if (key == 'h') {
      print_help();
      return CLI_EXIT_FINE;
    }
    if (key == KEY_AMBIGUOUS) {
      options.status = CG_AMBIGUOUS;
      options.has_doubts = 1;
    } else if (!cli_session_take(&options.session, key, optarg)) {
      return cli_usage_error("unlisted", argv[optind - 1], key);
    }
  }
  return cli_session_list(&options.session, argv + optind, argc - optind, visit, &options);
}
