/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/unlisted.h"

#include "cli/arguments.h"
#include "cli/session.h"

#include "base/slice.h"

#include <stdio.h>

typedef struct {
  cli_session_options session;
  cg_reference_status status; /* Of the references that are listed */
  int has_doubts;             /* Omissions whose meaning is in doubt are listed too */
} unlisted_options;

/* Whether an earlier reference of the document has the same target and status. */
static int is_repeated(const cg_document *document, size_t index, cg_reference_view reference) {
  for (size_t i = 0; i < index; ++i) {
    const cg_reference_view other = cg_document_reference(document, i);
    if (cg_slice_is_equal(other.target, reference.target) && other.status == reference.status) {
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
             (int)kind.length, kind.data, (int)reference.label.length, reference.label.data);
    }
  }
  if (options->has_doubts) {
    print_doubts(name, document);
  }
  return CG_OK;
}

static int take_option(void *handle, int key, const char *value) {
  unlisted_options *const options = handle;
  if (key == CLI_KEY_AMBIGUOUS) {
    options->status = CG_AMBIGUOUS;
    options->has_doubts = 1;
  } else {
    cli_session_take(&options->session, key, value);
  }
  return CLI_EXIT_FINE;
}

int cli_command_unlisted(int argc, char **argv) {
  unlisted_options options = {cli_session_options_init(), CG_UNLISTED, 0};
  int result = CLI_EXIT_FINE;
  return cli_take_options("unlisted", argc, argv, take_option, &options, &result)
           ? cli_session_list(&options.session, argv + optind, argc - optind, visit, &options)
           : result;
}
