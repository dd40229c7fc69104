/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/diff.h"

#include "addons/diff/pairs.h"
#include "cli/arguments.h"
#include "cli/files.h"
#include "cli/format.h"
#include "cli/memory.h"
#include "cli/output.h"
#include "cli/session.h"
#include "cli/syntax.h"

#include "base/escape.h"
#include "base/slice.h"

#include <stdio.h>
#include <string.h>

#define DIFFERENT 1 /* Exit status, as of diff(1) */

typedef struct {
  cg_environment environment;
  const char *format;
  const char *output;
} diff_options;

/* Differences on their way out. */
typedef struct {
  cg_outlet out;
  int is_json;
  size_t added;
  size_t gone;
  size_t changed;
} comparison;

static void put(comparison *c, const char *text) { cg_outlet_take(&c->out, cg_slice_of(text)); }

/* --- JSON Lines */

static void put_side(comparison *c, const char *name, const cg_diff_reference *r) {
  if (r) {
    put(c, name);
    cg_escape_put_json(&c->out, "{\"target\":", r->target);
    cg_escape_put_json(&c->out, ",\"status\":", r->status);
    cg_escape_put_json(&c->out, ",\"rule\":", r->rule);
    cg_escape_put_json(&c->out, ",\"method\":", r->method);
    put(c, ",\"confidence\":");
    cg_escape_put(&c->out, r->confidence.length ? r->confidence : CG_SLICE("null"),
                  &cg_escape_json);
    put(c, "}");
  }
}

static void put_object(comparison *c, const cg_diff_reference *old, const cg_diff_reference *new) {
  const cg_diff_reference *const any = old ? old : new;
  cg_escape_put_json(&c->out, "{\"change\":",
                     !old   ? CG_SLICE("added")
                     : !new ? CG_SLICE("gone")
                            : CG_SLICE("changed"));
  cg_escape_put_json(&c->out, ",\"clause\":", any->clause);
  cg_escape_put_json(&c->out, ",\"quote\":", any->quote);
  put_side(c, ",\"old\":", old);
  put_side(c, ",\"new\":", new);
  put(c, "}\n");
}

/* --- Text */

static void put_shown(comparison *c, const char *before, cg_slice text) {
  put(c, before);
  cg_escape_put(&c->out, text, &cg_escape_terminal);
}

/* "S/RES/1 (1946), Resolved": what is meant, and how far that is known. */
static void put_meaning(comparison *c, const char *before, const cg_diff_reference *r) {
  put_shown(c, before, r->target.length ? r->target : CG_SLICE("no target"));
  put_shown(c, ", ", r->status);
  put(c, "\n");
}

static void put_text(comparison *c, const cg_diff_reference *old, const cg_diff_reference *new) {
  const cg_diff_reference *const any = old ? old : new;
  put_shown(c, !old ? "+ " : !new ? "- " : "~ ", any->clause);
  put_shown(c, " \"", any->quote);
  put(c, "\"\n");
  if (old) {
    put_meaning(c, new ? "    old: " : "    ", old);
  }
  if (new) {
    put_meaning(c, old ? "    new: " : "    ", new);
  }
}

/* --- Comparing */

static void put_difference(comparison *c, const cg_diff_reference *old,
                           const cg_diff_reference *new) {
  ++*(!old ? &c->added : !new ? &c->gone : &c->changed);
  if (c->is_json) {
    put_object(c, old, new);
  } else {
    put_text(c, old, new);
  }
}

static bool is_same(const cg_diff_pair *pair) {
  return pair->old && pair->new &&cg_slice_is_equal(pair->old->target, pair->new->target) &&
         cg_slice_is_equal(pair->old->status, pair->new->status);
}

static cg_status compare(comparison *c, const cg_array *old, const cg_array *new) {
  cg_array pairs;
  const cg_status status = cg_diff_pairs_make(old, new, &pairs);
  for (uint32_t i = 0; !status && i < pairs.count; ++i) {
    const cg_diff_pair *const pair = cg_array_at(&pairs, i);
    if (!is_same(pair)) {
      put_difference(c, pair->old, pair->new);
    }
  }
  return status ? status : c->out.status;
}

static cg_status read_graph(const diff_options *options, const char *name, cg_arena *arena,
                            cg_array *out) {
  const char *const syntax = cli_syntax_of(name);
  cg_slice data;
  if (!syntax ||
      (strcmp(syntax, "turtle") && strcmp(syntax, "ntriples") && strcmp(syntax, "nquads"))) {
    cli_complain("%s: diff reads .ttl, .nt and .nq only; export the graph in one of these formats",
                 name);
    return CG_BAD_INPUT;
  }
  cg_status status = cli_file_map(name, &data);
  if (!status) {
    cli_memory_guard(name); /* serd reads it */
    status = cg_diff_references_read(name, data, syntax, &options->environment, arena, out);
    cli_memory_guard(NULL);
    cli_file_unmap(data);
  }
  return status;
}

static cg_status write_differences(comparison *c, const diff_options *options, const cg_array *old,
                                   const cg_array *new) {
  cli_output output;
  cg_status status = cli_output_open(&output, options->output);
  if (status) {
    return status;
  }
  c->out = (cg_outlet){cli_output_take, &output, CG_OK};
  status = compare(c, old, new);
  if (!status && !c->is_json) {
    char counts[128];
    snprintf(counts, sizeof(counts), "%zu added, %zu gone, %zu changed\n", c->added, c->gone,
             c->changed);
    put(c, counts);
  }
  return cli_output_close(&output, status ? status : c->out.status);
}

static int run(const diff_options *options, char **files) {
  cg_arena *arena = NULL;
  cg_array references[2];
  comparison c = {.is_json = options->format && !strcmp(options->format, "jsonl")};
  cg_status status = cg_arena_new(cg_allocator_default(), &arena);
  for (int i = 0; !status && i < 2; ++i) {
    status = read_graph(options, files[i], arena, &references[i]);
  }
  status = status ? status : write_differences(&c, options, &references[0], &references[1]);
  cg_arena_free(arena);
  return status ? cli_exit_of(status) : c.added + c.gone + c.changed ? DIFFERENT : CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  diff_options *const options = handle;
  switch (key) {
  case 'f': options->format = value; break;
  case CLI_KEY_JSON: options->format = "jsonl"; break;
  default: options->output = value;
  }
  return CLI_EXIT_FINE;
}

int cli_command_diff(int argc, char **argv) {
  static const cg_format formats[] = {{".txt", "text"}, {".jsonl", "jsonl"}, {NULL, NULL}};
  diff_options options = {.environment = cli_session_options_init().environment};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("diff", argc, argv, take_option, &options, &result)) {
    return result;
  }
  if (cg_format_settle(&options.format, options.output, formats, "text")) {
    return CLI_EXIT_USAGE;
  }
  const cli_choice *const choices = cli_choices_of("diff", "format");
  if (!cli_is_choice(options.format, choices)) {
    return cli_refuse_word("format", options.format, choices);
  }
  if (argc - optind != 2) {
    cli_complain("two graphs are needed: clausegraph diff OLD NEW");
    return CLI_EXIT_USAGE;
  }
  return run(&options, argv + optind);
}
