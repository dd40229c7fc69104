/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/iris.h"

#include "cli/arguments.h"
#include "cli/session.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  const char *from; /* NULL: not given */
} iris_options;

/* A run of the command. */
typedef struct {
  cli_session session;
  int has_begun; /* The table */
  int has_pairs; /* The current document has some */
} listing;

static cg_status put_pair(void *handle, const cg_iri_pair *pair) {
  listing *const l = handle;
  if (!l->has_begun) {
    fputs("kind\tformer\tpresent\n", stdout);
  }
  l->has_begun = l->has_pairs = 1;
  printf("%s\t%.*s\t%.*s\n", cg_iri_kind_name(pair->kind).data, (int)pair->former.length,
         pair->former.data, (int)pair->current.length, pair->current.data);
  return CG_OK;
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  listing *const l = handle;
  const cg_slice iri = cg_document_iri(document);
  l->has_pairs = 0;
  const cg_status status = cg_document_former_iris(document, put_pair, l);
  if (!status && !l->has_pairs) {
    cli_complain("note: %s: %.*s had no IRI in 0.1; %s", name, (int)iri.length, iri.data,
                 l->session.siblings > 1 ? "0.1 read the file as one document, as --no-split does"
                                         : "0.1 read plain text only");
  }
  return status;
}

static int take_option(void *handle, int key, const char *value) {
  iris_options *const options = handle;
  if (key == CLI_KEY_FROM) {
    options->from = value;
  } else {
    cli_session_take(&options->session, key, value);
  }
  return CLI_EXIT_FINE;
}

int cli_command_iris(int argc, char **argv) {
  iris_options options = {cli_session_options_init(), NULL};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("iris", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (!options.from) {
    cli_complain("--from is missing; name the release whose IRIs you have: --from 0.1");
    return CLI_EXIT_USAGE;
  }
  if (strcmp(options.from, "0.1")) {
    cli_complain("--from '%s': no release with other IRIs; there is 0.1", options.from);
    return CLI_EXIT_USAGE;
  }
  listing l = {.has_begun = 0};
  l.session = (cli_session){
    .options = &options.session, .visit = visit, .handle = &l, .may_repeat = 1, .prints = 1};
  return cli_session_work(&l.session, argv + optind, argc - optind);
}
