/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/publish.h"

#include "addons/publish/graphs.h"
#include "addons/publish/publisher.h"
#include "base/slice.h"
#include "cli/session.h"
#include "cli/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define PROGRESS_SECONDS 2
#define NETRC "/.netrc"

typedef struct {
  cli_session_options session;
  cg_publish_options publish;
  cg_graph_options   graph;
} publish_options;

enum { KEY_ENDPOINT = 'e', KEY_JOBS = 'j', KEY_RETRIES = 'r', KEY_TIMEOUT = 'T', KEY_JOURNAL = 'J', KEY_NETRC = 'N',
       KEY_DRY_RUN = 'D', KEY_SOURCE_OFFSETS = 'B' };

static const struct option long_options[] = {CLI_SESSION_LONG_OPTIONS,
                                             {"endpoint", required_argument, NULL, KEY_ENDPOINT},
                                             {"jobs", required_argument, NULL, KEY_JOBS},
                                             {"retries", required_argument, NULL, KEY_RETRIES},
                                             {"timeout", required_argument, NULL, KEY_TIMEOUT},
                                             {"journal", required_argument, NULL, KEY_JOURNAL},
                                             {"netrc", required_argument, NULL, KEY_NETRC},
                                             {"source-offsets", no_argument, NULL, KEY_SOURCE_OFFSETS},
                                             {"dry-run", no_argument, NULL, KEY_DRY_RUN},
                                             {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph publish --endpoint URL [OPTION]... FILE...\n\n"
        "Sends the graph of each FILE to a server by the SPARQL 1.1 Graph Store HTTP Protocol: one PUT per\n"
        "document, which replaces the named graph with the document's IRI.  A FILE is a document, or a graph that clausegraph\n"
        "exported: .nq with any number of documents, .ttl or .nt with one.\n\n"
        "  --endpoint URL        the server's graph store, such as http://localhost:7878/store\n"
        "  --jobs N              parallel requests, 1 to 64; default 4\n"
        "  --retries N           retries after a temporary failure, 0 to 20; default 5\n"
        "  --timeout SECONDS     time limit of one attempt; default 60\n"
        "  --journal FILE        record acknowledged documents, and skip those already recorded\n"
        "  --netrc FILE          file of users and passwords by host; default ~/.netrc\n"
        "  --source-offsets      also send positions in the input: bytes and page\n"
        "  --dry-run             send nothing; list IRI, bytes and statements of what would be sent\n" CLI_SESSION_HELP
        "\nCredentials come from CLAUSEGRAPH_USER and CLAUSEGRAPH_PASSWORD, or CLAUSEGRAPH_TOKEN (Bearer), or the\n"
        "netrc file, never from the command line, where others could read them.\n",
        stdout);
}

/* --- Options */

static int take_number(const char *option, const char *value, uint32_t least, uint32_t most, int *out) {
  const uint32_t number = cg_slice_number(cg_slice_of(value));
  if (number == CG_NONE || number < least || number > most) {
    cli_complain("%s '%s' is not a number from %u to %u", option, value, (unsigned)least, (unsigned)most);
    return CLI_EXIT_USAGE;
  }
  *out = (int)number;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *word) {
  publish_options *const options = handle;
  cg_publish_options *const p = &options->publish;
  switch (key) {
  case KEY_ENDPOINT: p->endpoint = optarg; return CLI_EXIT_FINE;
  case KEY_JOURNAL: p->journal = optarg; return CLI_EXIT_FINE;
  case KEY_NETRC: p->netrc = optarg; return CLI_EXIT_FINE;
  case KEY_SOURCE_OFFSETS: options->graph.source_offsets = 1; return CLI_EXIT_FINE;
  case KEY_DRY_RUN: p->is_dry = 1; return CLI_EXIT_FINE;
  case KEY_JOBS: return take_number("--jobs", optarg, 1, 64, &p->jobs);
  case KEY_TIMEOUT: return take_number("--timeout", optarg, 1, 86400, &p->timeout);
  case KEY_RETRIES: {
    const int result = take_number("--retries", optarg, 0, 20, &p->retries);
    p->retries = p->retries ? p->retries : -1; /* 0 would be the default. */
    return result;
  }
  default:
    return cli_session_take(&options->session, key, optarg) ? CLI_EXIT_FINE : cli_usage_error("publish", word, key);
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
    cli_complain("%s is not set, though %s is; set both", p->user ? "CLAUSEGRAPH_PASSWORD" : "CLAUSEGRAPH_USER",
                p->user ? "CLAUSEGRAPH_USER" : "CLAUSEGRAPH_PASSWORD");
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

/* ~/.netrc if it is there and nothing else was given; from malloc(), or NULL. */
static char *find_netrc(const cg_publish_options *p) {
  const char *const home = variable("HOME");
  char *const name = home && !p->netrc && !p->user && !p->token ? malloc(strlen(home) + sizeof(NETRC)) : NULL;
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
  cli_session             session;
  cg_publisher          *publisher;
  size_t                 done;    /* Documents */
  time_t                 told;    /* When progress was told last */
} publishing;

/* A dry run lists the documents, another one tells how far it is. */
static void tell(void *handle, const cg_publish_view *document) {
  publishing *const p = handle;
  const time_t now = time(NULL);
  ++p->done;
  if (document->outcome == CG_PUBLISH_PLANNED) {
    cli_terminal_print(document->iri);
    printf("\t%zu\t%zu\n", document->length, document->statement_count);
  } else if (now - p->told >= PROGRESS_SECONDS) {
    cli_complain("note: %zu documents so far", p->done);
    p->told = now;
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

/* Wait for the rest, sum up, and tell the exit status. */
static int finish(publishing *p, int result) {
  cg_publish_counts counts;
  const cg_status status = cg_publisher_finish(p->publisher, &counts);
  const size_t failed = counts.failed + p->session.inputs.failed;
  cli_complain("%zu %s, %zu skipped, %zu failed", counts.sent,
              p->options->publish.is_dry ? "would be sent" : "sent", counts.skipped, failed);
  if (result == CLI_EXIT_PACK || (!status && !failed)) {
    return result;
  }
  return counts.sent + counts.skipped ? CLI_EXIT_SOME_FAILED : result && !status && !counts.failed ? result : CLI_EXIT_OUTPUT;
}

static int run(publish_options *options, char **files, int count) {
  publishing p = {.options = options, .told = time(NULL)};
  p.session = (cli_session){
    .options = &options->session, .visit = visit, .visit_graph = visit_graph, .handle = &p, .is_quiet = 1};
  options->publish.visit = tell;
  options->publish.visit_handle = &p;
  const cg_status status = cg_publisher_open(&options->session.environment, &options->publish, &p.publisher);
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
  if (!cli_take_options(argc, argv, ":h", long_options, print_help, take_option, &options, &result)) {
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
