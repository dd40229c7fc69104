/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/publish.h"

#include "addons/publish/graphs.h"
#include "addons/publish/publisher.h"
#include "base/slice.h"
#include "cli/arguments.h"
#include "cli/progress.h"
#include "cli/session.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NETRC "/.netrc"

typedef struct {
  cli_session_options session;
  cg_publish_options publish;
  cg_graph_options graph;
} publish_options;

/* --- Options */

static int take_number(const char *option, const char *value, uint32_t least, uint32_t most,
                       int *out) {
  const uint32_t number = cg_slice_number(cg_slice_of(value));
  if (number == CG_NONE || number < least || number > most) {
    cli_complain("%s '%s' is not a number from %u to %u", option, value, (unsigned)least,
                 (unsigned)most);
    return CLI_EXIT_USAGE;
  }
  *out = (int)number;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  publish_options *const options = handle;
  cg_publish_options *const p = &options->publish;
  switch (key) {
  case CLI_KEY_ENDPOINT: p->endpoint = value; return CLI_EXIT_FINE;
  case CLI_KEY_JOURNAL: p->journal = value; return CLI_EXIT_FINE;
  case CLI_KEY_NETRC: p->netrc = value; return CLI_EXIT_FINE;
  case CLI_KEY_SOURCE_OFFSETS: options->graph.source_offsets = 1; return CLI_EXIT_FINE;
  case CLI_KEY_DRY_RUN: p->is_dry = 1; return CLI_EXIT_FINE;
  case CLI_KEY_JOBS: return take_number("--jobs", value, 1, 64, &p->jobs);
  case CLI_KEY_TIMEOUT: return take_number("--timeout", value, 1, 86400, &p->timeout);
  case CLI_KEY_RETRIES: {
    const int result = take_number("--retries", value, 0, 20, &p->retries);
    p->retries = p->retries ? p->retries : -1; /* 0 would be the default. */
    return result;
  }
  default: cli_session_take(&options->session, key, value); return CLI_EXIT_FINE;
  }
}

/* The value of an environment variable that is not empty, or NULL. */
static const char *variable(const char *name) {
  const char *const value = getenv(name);
  return value && *value ? value : NULL;
}

/* Credentials from the environment; --netrc goes before it.  Returns an exit status. */
static int find_credentials(cg_publish_options *p) {
  if (p->netrc) {
    return CLI_EXIT_FINE;
  }
  p->user = variable("CLAUSEGRAPH_USER");
  p->password = variable("CLAUSEGRAPH_PASSWORD");
  p->token = variable("CLAUSEGRAPH_TOKEN");
  if (p->token && (p->user || p->password)) {
    cli_complain("CLAUSEGRAPH_TOKEN and CLAUSEGRAPH_USER are both set; unset one");
    return CLI_EXIT_USAGE;
  }
  if (!p->user != !p->password) {
    cli_complain("%s is not set, though %s is; set both",
                 p->user ? "CLAUSEGRAPH_PASSWORD" : "CLAUSEGRAPH_USER",
                 p->user ? "CLAUSEGRAPH_USER" : "CLAUSEGRAPH_PASSWORD");
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

/* ~/.netrc if it is there and nothing else was given; from malloc(), or NULL. */
static char *find_netrc(const cg_publish_options *p) {
  const char *const home = variable("HOME");
  char *const name =
    home && !p->netrc && !p->user && !p->token ? malloc(strlen(home) + sizeof(NETRC)) : NULL;
  if (name) {
    strcpy(name, home);
    strcat(name, NETRC);
    if (!access(name, R_OK)) {
      return name;
    }
  }
  free(name);
  return NULL;
}

/* --- Publishing */

typedef struct {
  const publish_options *options;
  cli_session session;
  cg_publisher *publisher;
  size_t done; /* Documents */
} publishing;

/* A dry run lists the documents; other runs report their progress. */
static void tell(void *handle, const cg_publish_view *document) {
  publishing *const p = handle;
  ++p->done;
  if (document->outcome == CG_PUBLISH_PLANNED) {
    cli_terminal_print(document->iri);
    printf("\t%zu\t%zu\n", document->length, document->statement_count);
  } else {
    cli_progress_show(p->done, 0);
  }
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  publishing *const p = handle;
  cg_graph *graph = NULL;
  cg_status status = cg_graph_new(p->session.context, &p->options->graph, &graph);
  if (!status) {
    status = cg_graph_add(graph, document);
  }
  if (!status) {
    status = cg_publisher_put(p->publisher, name, graph);
  }
  cg_graph_free(graph);
  return status;
}

static cg_status visit_graph(void *handle, const char *name, cg_slice data, const char *syntax) {
  const publishing *const p = handle;
  return cg_publisher_put_as(p->publisher, name, data, syntax);
}

/* Wait for the rest, print the summary, and return the exit status. */
static int finish(publishing *p, int result) {
  cg_publish_counts counts;
  cli_progress_begin(0);
  const cg_status status = cg_publisher_finish(p->publisher, &counts);
  cli_progress_end();
  const size_t failed = counts.failed + p->session.inputs.failed;
  if (!cli_is_quiet()) {
    cli_complain("%zu %s, %zu skipped, %zu failed", counts.sent,
                 p->options->publish.is_dry ? "would be sent" : "sent", counts.skipped, failed);
  }
  if (result == CLI_EXIT_PACK || (!status && !failed)) {
    return result;
  }
  return counts.sent + counts.skipped          ? CLI_EXIT_SOME_FAILED
         : result && !status && !counts.failed ? result
                                               : CLI_EXIT_OUTPUT;
}

static int run(publish_options *options, char **files, int count) {
  publishing p = {.options = options};
  p.session = (cli_session){.options = &options->session,
                            .visit = visit,
                            .visit_graph = visit_graph,
                            .handle = &p,
                            .is_quiet = 1,
                            .prints = options->publish.is_dry};
  options->publish.visit = tell;
  options->publish.visit_handle = &p;
  const cg_status status =
    cg_publisher_open(&options->session.environment, &options->publish, &p.publisher);
  if (status) {
    return cli_exit_of(status);
  }
  const int result = finish(&p, cli_session_run(&p.session, files, count));
  cg_publisher_close(p.publisher);
  cg_context_close(p.session.context);
  return result;
}

int cli_command_publish(int argc, char **argv) {
  publish_options options = {.session = cli_session_options_init(), .graph = CG_GRAPH_OPTIONS_INIT};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("publish", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (!options.publish.endpoint) {
    cli_complain("no endpoint; name the server's graph store with --endpoint URL");
    return CLI_EXIT_USAGE;
  }
  result = cli_session_check_files(&options.session, argc - optind);
  result = result ? result : find_credentials(&options.publish);
  if (result) {
    return result;
  }
  char *const netrc = find_netrc(&options.publish);
  options.publish.netrc = netrc ? netrc : options.publish.netrc;
  result = run(&options, argv + optind, argc - optind);
  free(netrc);
  return result;
}
