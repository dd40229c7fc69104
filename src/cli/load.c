/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/load.h"

#include "cli/arguments.h"
#include "cli/disk.h"
#include "cli/memory.h"
#include "cli/session.h"
#include "cli/storage.h"

#include <clausegraph/storage.h>
#include <clausegraph/store.h>

#include <string.h>
#include <unistd.h>

typedef struct {
  cli_session_options session;
  cg_graph_options graph;
  const char *folder;
  cli_storage_options storage; /* Of Redland, instead of a folder */
  int tells_progress;
} load_options;

/* A load on its way. */
typedef struct {
  const load_options *options;
  cli_session session;
  cg_store *store;
  cg_storage *storage; /* Of Redland; one of the two is NULL */
} loading;

/* While librdf works: it crashes without memory, and drops what goes wrong in the files of Berkeley
 * DB. */
static void guard(const loading *l, const char *name) {
  const cli_storage_options *const storage = &l->options->storage;
  const int is_files = l->storage && !strcmp(storage->type, "hashes");
  cli_memory_guard(name);
  cli_disk_guard(name && is_files ? storage->name : NULL,
                 "free space on the disk, then load all documents again with the option new='yes'");
}

/* A text: its graph goes to the store. */
static cg_status visit(void *handle, const char *name, const cg_document *document) {
  loading *const l = handle;
  cg_graph *graph = NULL;
  cg_status status = cg_graph_new(l->session.context, &l->options->graph, &graph);
  if (!status) {
    status = cg_graph_add(graph, document);
  }
  if (!status && l->storage) {
    guard(l, name);
    status = cg_storage_put(l->storage, name, graph);
    guard(l, NULL);
  } else if (!status) {
    status = cg_store_put(l->store, name, graph);
  }
  cg_graph_free(graph);
  return status;
}

static cg_status visit_graph(void *handle, const char *name, cg_slice data, const char *syntax) {
  loading *const l = handle;
  if (!l->storage) {
    return cg_store_put_as(l->store, name, data, syntax);
  }
  guard(l, name);
  const cg_status status = cg_storage_put_as(l->storage, name, data, syntax);
  guard(l, NULL);
  return status;
}

static int run(const load_options *options, char **files, int count) {
  loading l = {.options = options};
  l.session = (cli_session){.options = &options->session,
                            .visit = visit,
                            .visit_graph = visit_graph,
                            .handle = &l,
                            .tells_progress = options->tells_progress};
  const cli_storage_options *const s = &options->storage;
  cli_memory_guard(options->folder ? options->folder : s->name);
  cg_status status =
    s->type
      ? cg_storage_open(&options->session.environment, s->type, s->name, s->options, &l.storage)
      : cg_store_open(&options->session.environment, options->folder, CG_STORE_WRITE, &l.store);
  cli_memory_guard(NULL);
  if (status) {
    return cli_exit_of(status);
  }
  const int result = cli_session_run(&l.session, files, count);
  cg_context_close(l.session.context);
  guard(&l, options->folder ? options->folder : s->name);
  status = l.storage ? cg_storage_close(l.storage) : cg_store_close(l.store);
  return status ? cli_exit_of(status) : result;
}

/* Complain where it is not said, or said twice, where to load into. */
static int check_target(const load_options *options, int file_count) {
  const int has_files = file_count || options->session.files_from;
  if (options->storage.type || options->storage.name || options->storage.options) {
    return cli_storage_check(&options->storage, options->folder, has_files);
  }
  if (!options->folder || !*options->folder) {
    cli_complain(
      "no store; name its folder with --store DIR, or a storage of Redland with --storage TYPE");
    return CLI_EXIT_USAGE;
  }
  if (!has_files && access(options->folder, F_OK)) {
    cli_complain("no file, and '%s' has no interrupted load to complete; name the files to load",
                 options->folder);
    return CLI_EXIT_USAGE;
  }
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  load_options *const options = handle;
  switch (key) {
  case CLI_KEY_STORE: options->folder = value; break;
  case CLI_KEY_SOURCE_OFFSETS: options->graph.source_offsets = 1; break;
  case CLI_KEY_PROGRESS: options->tells_progress = 1; break;
  default:
    if (!cli_storage_take(&options->storage, key, value)) {
      cli_session_take(&options->session, key, value);
    }
  }
  return CLI_EXIT_FINE;
}

int cli_command_load(int argc, char **argv) {
  load_options options = {.session = cli_session_options_init(), .graph = CG_GRAPH_OPTIONS_INIT};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("load", argc, argv, take_option, &options, &result)) {
    return result;
  }
  result = check_target(&options, argc - optind);
  if (result) {
    return result;
  }
  options.graph.things = options.storage.type ? CG_THINGS_INLINE : CG_THINGS_SHARED;
  return run(&options, argv + optind, argc - optind);
}
