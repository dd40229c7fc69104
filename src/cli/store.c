/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/store.h"

#include "cli/arguments.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/sheet.h"
#include "cli/table.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <clausegraph/store.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  cg_environment environment;
  const char *folder;
  const char *format;
  const char *output;
} store_options;

/* --- list */

static const cli_sheet_column columns[] = {
  {"document", 0}, {"symbol", 0}, {"file", 0}, {"statements", 1}};

static cg_status put_document(void *handle, const cg_store_document_view *document) {
  cli_sheet *const sheet = handle;
  char count[32];
  snprintf(count, sizeof(count), "%zu", document->statement_count);
  const cg_slice cells[] = {document->iri, document->symbol, document->file, cg_slice_of(count)};
  cli_sheet_put(sheet, cells);
  return sheet->out->status;
}

static cg_status write_list(const store_options *options, cg_store *store, cli_output *output) {
  cg_outlet outlet = {cli_output_take, output, CG_OK};
  cli_sheet sheet = {cli_sheet_form_of(options->format), columns,
                     sizeof(columns) / sizeof(columns[0]), &outlet, 0};
  cli_sheet_begin(&sheet);
  const cg_status status = cg_store_list(store, put_document, &sheet);
  return status ? status : outlet.status;
}

/* --- dump */

static cg_status write_dump(const store_options *options, cg_store *store, cli_output *output) {
  (void)options;
  return cg_store_dump(store, cli_output_take, output);
}

/* --- Reading a store */

typedef cg_status (*store_write)(const store_options *options, cg_store *store, cli_output *output);

static cg_status read_store(const store_options *options, store_write write) {
  cg_store *store = NULL;
  cli_output output;
  cli_memory_guard(options->folder);
  cg_status status = cg_store_open(&options->environment, options->folder, CG_STORE_READ, &store);
  if (!status) {
    status = cli_output_open(&output, options->output);
    status = status ? status : cli_output_close(&output, write(options, store, &output));
  }
  const cg_status closed = cg_store_close(store);
  cli_memory_guard(NULL);
  return status ? status : closed;
}

/* --- delete */

/* Documents that are to be deleted, as they were named: one is meant. */
typedef struct {
  cg_slice name;
  cg_buffer iris; /* Of all that are called so, a space between them */
  size_t count;
} victim;

typedef struct {
  victim *all;
  size_t count;
} victims;

/* Spaces do not count: "S/RES/1325 (2000)" is printed with and without.  A document can be without
 * a symbol. */
static int is_symbol(cg_slice symbol, cg_slice name) {
  size_t i = 0;
  size_t j = 0;
  if (!symbol.length) {
    return 0;
  }
  while (i < symbol.length || j < name.length) {
    if (i < symbol.length && symbol.data[i] == ' ') {
      ++i;
    } else if (j < name.length && name.data[j] == ' ') {
      ++j;
    } else if (i == symbol.length || j == name.length || symbol.data[i++] != name.data[j++]) {
      return 0;
    }
  }
  return 1;
}

static cg_status find_victim(void *handle, const cg_store_document_view *document) {
  const victims *const v = handle;
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < v->count; ++i) {
    victim *const one = &v->all[i];
    if (cg_slice_is_equal(one->name, document->iri) || is_symbol(document->symbol, one->name)) {
      status = one->count++ ? cg_buffer_add_byte(&one->iris, ' ') : CG_OK;
      status = status ? status : cg_buffer_add(&one->iris, document->iri);
    }
  }
  return status;
}

/* Nothing is deleted where a document is not there, or where a symbol does not say which is
 * meant. */
static cg_status check_victims(const store_options *options, const victims *v) {
  for (size_t i = 0; i < v->count; ++i) {
    const victim *const one = &v->all[i];
    if (!one->count) {
      cli_complain("%s: no document '%.*s'; clausegraph store list --store %s lists them",
                   options->folder, (int)one->name.length, one->name.data, options->folder);
      return CG_BAD_INPUT;
    }
    if (one->count > 1) {
      const cg_slice iris = cg_buffer_slice(&one->iris);
      cli_complain("%s: %zu documents have the symbol '%.*s'; name them by IRI: %.*s",
                   options->folder, one->count, (int)one->name.length, one->name.data,
                   (int)iris.length, iris.data);
      return CG_BAD_INPUT;
    }
  }
  return CG_OK;
}

static cg_status delete_victims(const store_options *options, victims *v) {
  cg_store *store = NULL;
  /* Which does not make it */
  cg_status status = cg_store_open(&options->environment, options->folder, CG_STORE_READ, &store);
  cg_status closed = cg_store_close(store);
  if (status || closed) {
    return status ? status : closed;
  }
  status = cg_store_open(&options->environment, options->folder, CG_STORE_WRITE, &store);
  if (status) {
    return status;
  }
  status = cg_store_list(store, find_victim, v); /* Under the lock */
  status = status ? status : check_victims(options, v);
  for (size_t i = 0; !status && i < v->count; ++i) {
    status = cg_store_delete(store, cg_buffer_slice(&v->all[i].iris));
  }
  closed = cg_store_close(store);
  return status ? status : closed;
}

static cg_status delete_documents(const store_options *options, char **names, int count) {
  cg_arena *arena = NULL;
  cg_status status = cg_arena_new(cg_allocator_default(), &arena);
  if (status) {
    return status;
  }
  victims v = {cg_arena_take_many(arena, (size_t)count, sizeof(victim)), (size_t)count};
  for (int i = 0; v.all && i < count; ++i) {
    v.all[i] = (victim){cg_slice_of(names[i]), cg_buffer_init(arena), 0};
  }
  cli_memory_guard(options->folder);
  status = v.all ? delete_victims(options, &v) : CG_NO_MEMORY;
  cli_memory_guard(NULL);
  cg_arena_free(arena);
  return status;
}

/* --- The command */

static int take_option(void *handle, int key, const char *value) {
  store_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; break;
  case CLI_KEY_JSON: options->format = "jsonl"; break;
  case 'o': options->output = value; break;
  default: options->folder = value;
  }
  return CLI_EXIT_FINE;
}

static int check_options(const char *task, store_options *options) {
  static const cg_format statements[] = {{".nq", "nquads"}, {NULL, NULL}};
  const int is_list = !strcmp(task, "list");
  if (!options->folder || !*options->folder) {
    cli_complain("no store; name its folder with --store DIR");
    return CLI_EXIT_USAGE;
  }
  if (!is_list && options->format) {
    cli_complain("'store %s' has no choice of formats; omit --format and --json", task);
    return CLI_EXIT_USAGE;
  }
  const int result =
    cg_format_settle(&options->format, options->output, is_list ? cli_sheet_formats() : statements,
                     is_list ? "tsv" : "nquads");
  return result || !is_list || cli_sheet_form_of(options->format)
           ? result
           : cli_refuse_word("format", options->format, cli_choices_of("store", "format"));
}

static int check_documents(char **names, int count) {
  if (!count) {
    cli_complain("no document to delete; name documents by symbol or IRI");
    return CLI_EXIT_USAGE;
  }
  for (int i = 0; i < count; ++i) {
    if (!*names[i]) {
      cli_complain("the name of a document is empty; name documents by symbol or IRI");
      return CLI_EXIT_USAGE;
    }
  }
  return CLI_EXIT_FINE;
}

int cli_command_store(int argc, char **argv) {
  store_options options = {.environment = cli_session_options_init().environment};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("store", argc, argv, take_option, &options, &result)) {
    return result;
  }
  const cli_choice *const tasks = cli_table_find("store")->words;
  const char *const task = optind < argc ? argv[optind++] : "";
  const int is_delete = !strcmp(task, "delete");
  if (!cli_is_choice(task, tasks)) {
    return cli_refuse_word("subcommand", task, tasks);
  }
  result = check_options(task, &options);
  if (result) {
    return result;
  }
  if (!is_delete && optind < argc) {
    return cli_refuse_argument("store", argv[optind]);
  }
  result = is_delete ? check_documents(argv + optind, argc - optind) : CLI_EXIT_FINE;
  if (result) {
    return result;
  }
  return cli_exit_of(is_delete
                       ? delete_documents(&options, argv + optind, argc - optind)
                       : read_store(&options, !strcmp(task, "list") ? write_list : write_dump));
}
