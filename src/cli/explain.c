/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/explain.h"

#include "cli/arguments.h"
#include "cli/explain_json.h"
#include "cli/explain_rows.h"
#include "cli/explain_text.h"
#include "cli/format.h"
#include "cli/session.h"
#include "cli/suggestion.h"
#include "cli/terminal.h"

#include "base/slice.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#define NEAR 1 /* Labels are short: those of two changed letters are like any other */

typedef struct {
  cli_session_options session;
  const char *clause; /* NULL: all */
  cli_explain_what what;
  const char *list; /* The option that chose `what`; NULL: none */
  const char *format;
  const char *color;
  int is_several; /* There may be several documents */
} explain_options;

/* What explain does to the documents of a run. */
typedef struct {
  const explain_options *options;
  cli_session session;
  cli_explain_write write;
  int has_color;
  int is_found;              /* Some document has the clause asked for */
  cli_suggestion suggestion; /* Of the labels, the nearest to it; borrowed from `near` */
  char near[CLI_SUGGESTION_MOST + 1];
  char file[PATH_MAX]; /* Name of the last document's */
  /* Those of the last document that are like the one asked for, "op1 to op12", else all of them */
  char labels[256];
} explaining;

/* --- What the forms share */

int cli_explain_is_asked(const cli_explained *e, cg_slice label) {
  return !e->clause || cg_slice_is_equal(label, cg_slice_of(e->clause));
}

cg_slice cli_explain_short_iri(const cli_explained *e, cg_slice iri) {
  const cg_slice base = cg_slice_of(e->base ? e->base : "https://w3id.org/clausegraph/id/");
  return cg_slice_has_prefix(iri, base) ? cg_slice_from(iri, base.length) : iri;
}

cli_explain_counts cli_explain_count(const cg_document *document) {
  cli_explain_counts counts = {.clauses = cg_document_clause_count(document),
                               .references = cg_document_reference_count(document)};
  for (size_t i = 0; i < counts.references; ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    counts.dates += !reference.target.length;
    counts.resolved += reference.status == CG_RESOLVED;
    counts.conflicts += reference.status == CG_CONFLICT;
  }
  return counts;
}

cg_slice cli_explain_kind(cg_kind kind) { return kind ? cg_kind_name(kind) : CG_SLICE("date"); }

/* --- A clause that no document has */

/* Whether `label` is the letters before the first digit of `wanted`, and a number: "op12" for
 * "op99" and "op3-e". */
static int is_like(cg_slice label, const char *wanted) {
  const size_t letters = strcspn(wanted, "0123456789-");
  return cg_slice_has_prefix(label, (cg_slice){wanted, letters}) &&
         cg_slice_number(cg_slice_from(label, letters)) != CG_NONE;
}

/* Note which labels the document has. */
static void note_labels(explaining *e, const cg_document *document) {
  const size_t count = cg_document_clause_count(document);
  cg_slice first = {"", 0};
  cg_slice last = {"", 0};
  for (size_t i = 0; i < count; ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    const cg_slice label = clause.label;
    if (is_like(label, e->options->clause)) {
      first = first.length ? first : label;
      last = label;
    }
  }
  if (last.length) {
    snprintf(e->labels, sizeof(e->labels), "%.*s to %.*s", (int)first.length, first.data,
             (int)last.length, last.data);
  } else if (count) {
    first = cg_document_clause(document, 0).label;
    last = cg_document_clause(document, count - 1).label;
    snprintf(e->labels, sizeof(e->labels), "%zu clause%s, %.*s to %.*s", count,
             count == 1 ? "" : "s", (int)first.length, first.data, (int)last.length, last.data);
  }
}

/* Note whether the document has the clause asked for, and what was meant if not. */
static int look_for_clause(explaining *e, const char *file, const cg_document *document) {
  const size_t count = cg_document_clause_count(document);
  int is_found = 0;
  for (size_t i = 0; i < count; ++i) {
    const cg_slice label = cg_document_clause(document, i).label;
    char name[CLI_SUGGESTION_MOST + 1];
    is_found |= cg_slice_is_equal(label, cg_slice_of(e->options->clause));
    snprintf(name, sizeof(name), "%.*s", (int)label.length, label.data);
    cli_suggestion_try(&e->suggestion, name);
    if (e->suggestion.word == name) {
      memcpy(e->near, name, sizeof(name));
      e->suggestion.word = e->near;
    }
  }
  e->is_found |= is_found;
  snprintf(e->file, sizeof(e->file), "%s", file);
  note_labels(e, document);
  return is_found;
}

/* An exit status: what was asked for is not there. */
static int tell_missing_clause(const explaining *e, int result) {
  const char *const clause = e->options->clause;
  char near[CLI_SUGGESTION_MOST + 24] = "";
  if (!e->session.inputs.documents || e->is_found) {
    return result;
  }
  if (e->suggestion.word) {
    snprintf(near, sizeof(near), "; did you mean '%s'?", e->suggestion.word);
  }
  if (e->session.inputs.documents > 1) {
    cli_complain("no document has the clause '%s'%s", clause,
                 *near ? near : "; --clauses lists the labels");
  } else {
    cli_complain("%s: no clause '%s'; it has %s%s", e->file, clause,
                 *e->labels ? e->labels : "none", near);
  }
  return CLI_EXIT_USAGE;
}

/* --- The command */

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  explaining *const e = handle;
  const explain_options *const o = e->options;
  if (o->clause && !look_for_clause(e, name, document)) {
    return CG_OK;
  }
  return e->write(&(cli_explained){name, document, o->clause, o->session.context.base,
                                   o->is_several || e->session.siblings > 1, e->has_color},
                  o->what);
}

/* Set what has one value, which may be repeated.  An exit status. */
static int set(const char **place, const char *what, const char *value) {
  if (*place && strcmp(*place, value)) {
    cli_complain("%s '%s' and '%s' exclude each other; use one", what, *place, value);
    return CLI_EXIT_USAGE;
  }
  *place = value;
  return CLI_EXIT_FINE;
}

static int set_list(explain_options *options, const char *name, cli_explain_what what) {
  options->what = what;
  return set(&options->list, "options", name);
}

static int take_option(void *handle, int key, const char *value) {
  explain_options *const options = handle;
  switch (key) {
  case 'c': return set(&options->clause, "clauses", value);
  case 'f': return set(&options->format, "formats", value);
  case CLI_KEY_TSV: return set(&options->format, "formats", "tsv");
  case CLI_KEY_JSON: return set(&options->format, "formats", "jsonl");
  case CLI_KEY_COLOR: options->color = value; return CLI_EXIT_FINE;
  case CLI_KEY_SUMMARY: return set_list(options, "--summary", CLI_EXPLAIN_SUMMARY);
  case CLI_KEY_CLAUSES: return set_list(options, "--clauses", CLI_EXPLAIN_CLAUSES);
  case CLI_KEY_ACTS: return set_list(options, "--acts", CLI_EXPLAIN_ACTS);
  default: cli_session_take(&options->session, key, value); return CLI_EXIT_FINE;
  }
}

static int check_options(explain_options *options) {
  const char *const words[] = {"format", "color"};
  const char *const values[] = {options->format, options->color};
  for (size_t i = 0; i < 2; ++i) {
    const cli_choice *const choices = cli_choices_of("explain", words[i]);
    if (values[i] && !cli_is_choice(values[i], choices)) {
      return cli_refuse_word(words[i], values[i], choices);
    }
  }
  return CLI_EXIT_FINE;
}

static cli_explain_write write_of(const char *format) {
  return !format || !strcmp(format, "text") ? cli_explain_write_text
         : !strcmp(format, "tsv")           ? cli_explain_write_rows
                                            : cli_explain_write_json;
}

int cli_command_explain(int argc, char **argv) {
  explain_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("explain", argc, argv, take_option, &options, &result)) {
    return result;
  }
  result = check_options(&options);
  if (result) {
    return result;
  }
  char **const files = argv + optind;
  explaining e = {.options = &options,
                  .write = write_of(options.format),
                  .has_color = cli_terminal_has_color(options.color),
                  .suggestion = cli_suggestion_of(options.clause ? options.clause : "")};
  e.suggestion.distance = NEAR + 1;
  options.is_several = !cli_session_is_single(&options.session, files, argc - optind);
  e.session = (cli_session){
    .options = &options.session, .visit = visit, .handle = &e, .may_repeat = 1, .prints = 1};
  result = cli_session_work(&e.session, files, argc - optind);
  return options.clause ? tell_missing_clause(&e, result) : result;
}
