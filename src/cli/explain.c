/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/explain.h"

#include "cli/session.h"
#include "cli/terminal.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <stdio.h>
#include <string.h>

typedef struct {
  cli_session_options session;
  const char        *clause;     /* NULL: all */
  int                is_summary; /* Counts only */
  int                is_outline; /* Clauses, not references */
  int                has_acts;   /* Acts, not references */
  int                is_several; /* There may be several documents: each is headed by its name */
} explain_options;

/* What explain does to the documents of a run. */
typedef struct {
  const explain_options *options;
  cli_session            session;
  int                    is_found;    /* Some document has the clause asked for */
  char                   labels[256]; /* Those of the last document, "pp1 to op12" */
} explaining;

enum { KEY_CLAUSE = 'c', KEY_SUMMARY = 'u', KEY_CLAUSES = 'l', KEY_ACTS = 'a' };

static const struct option long_options[] = {CLI_SESSION_LONG_OPTIONS,
                                             {"clause", required_argument, NULL, KEY_CLAUSE},
                                             {"summary", no_argument, NULL, KEY_SUMMARY},
                                             {"clauses", no_argument, NULL, KEY_CLAUSES},
                                             {"acts", no_argument, NULL, KEY_ACTS},
                                             {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph explain [OPTION]... FILE...\n\n"
        "Lists the references of each FILE, one per line, in tab-separated columns: clause, kind, target,\n"
        "words, rule, method, status, confidence.  Words that mean the document itself or its own clauses\n"
        "follow with the rule own-document, then rejected names, with the status Omitted, their possible\n"
        "target, and the reason in place of the method.  If there are several documents, a line\n"
        "'# FILE', document, title precedes the rows of each.\n\n"
        "  -c, --clause LABEL    only references of this clause, such as op3-e\n"
        "  --clauses             list the clauses instead: label, printed number, first words\n"
        "  --acts                list the acts instead: clause, verb, its words, task, and whom and what they name\n"
        "  --summary             print only counts\n" CLI_SESSION_HELP,
        stdout);
}

static void print_column(cg_slice text, char end) {
  cli_terminal_print(text);
  putchar(end);
}

/* An IRI without its base says enough. */
static cg_slice short_iri(const explain_options *options, cg_slice iri) {
  const cg_slice base = cg_slice_of(options->session.context.base
                                      ? options->session.context.base
                                      : "https://w3id.org/clausegraph/id/");
  return cg_slice_has_prefix(iri, base) ? cg_slice_from(iri, base.length) : iri;
}

/* The last columns of a reference. */
static void print_evidence(cg_slice quote, cg_slice rule, cg_method method, cg_reference_status status, double confidence) {
  char room[CG_HUNDREDTHS_ROOM];
  print_column(quote, '\t');
  print_column(rule, '\t');
  print_column(cg_method_name(method), '\t');
  print_column(cg_reference_status_name(status), '\t');
  print_column(cg_hundredths_of(confidence, room), '\n');
}

static void print_reference(const explain_options *options, const cg_reference_view *reference) {
  print_column(reference->clause, '\t');
  print_column(reference->kind ? cg_kind_name(reference->kind) : CG_SLICE("date"), '\t');
  print_column(reference->target.length ? short_iri(options, reference->target) : reference->label, '\t');
  print_evidence(reference->quote, reference->rule, reference->method, reference->status, reference->confidence);
}

/* A row for each clause that is meant; for the whole document one. */
static void print_self_reference(const explain_options *options, const cg_document *document, const cg_self_reference_view *self) {
  size_t target = self->targets.begin;
  do {
    print_column(self->clause, '\t');
    print_column(cg_kind_name(self->kind), '\t');
    cli_terminal_print(short_iri(options, cg_document_iri(document)));
    if (target < self->targets.end) {
      putchar('#');
      cli_terminal_print(cg_document_clause(document, cg_document_self_target(document, target)).key);
    }
    putchar('\t');
    print_evidence(self->quote, self->rule, self->method, self->status, self->confidence);
  } while (++target < self->targets.end);
}

static void print_omission(const explain_options *options, const cg_omission_view *omission) {
  print_column(omission->clause, '\t');
  print_column(CG_SLICE("none"), '\t');
  print_column(omission->target.length ? short_iri(options, omission->target) : CG_SLICE("-"), '\t');
  print_column(omission->quote, '\t');
  print_column(omission->rule, '\t');
  print_column(omission->reason, '\t');
  print_column(CG_SLICE("Omitted"), '\t');
  puts("0.00");
}

#define FIRST_WORDS 60u

static void print_clauses(const cg_document *document) {
  for (size_t i = 0; i < cg_document_clause_count(document); ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    size_t length = clause.text.length < FIRST_WORDS ? clause.text.length : FIRST_WORDS;
    while (length < clause.text.length && ((unsigned char)clause.text.data[length] & 0xC0) == 0x80) {
      ++length; /* Not in the middle of a character */
    }
    print_column(clause.label, '\t');
    print_column(clause.number, '\t');
    print_column((cg_slice){clause.text.data, length}, '\n');
  }
}

/* "addressee: Secretary-General; recipient: General Assembly; deadline: 2021-06-14" */
static void print_parts(const cg_document *document, const cg_act_view *act) {
  static const char *const names[] = {"",         "addressee", "about",   "consulted",   "recipient", "deadline",
                                      "until",    "session",   "periodicity", "deliverable", "object", "term"};
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(document, i);
    printf("%s%s: ", i > act->parts.begin ? "; " : "", names[part.role]);
    cli_terminal_print(part.label.length ? part.label : part.words);
  }
  putchar('\n');
}

static int is_asked(const explain_options *options, cg_slice clause) {
  return !options->clause || cg_slice_is_equal(clause, cg_slice_of(options->clause));
}

static void print_acts(const explain_options *options, const cg_document *document) {
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    const cg_slice label = cg_document_clause(document, act.clause).label;
    if (!is_asked(options, label)) {
      continue;
    }
    print_column(label, '\t');
    cli_terminal_print(act.verb_label);
    print_column(act.is_negated ? CG_SLICE(" (not)") : CG_SLICE(""), '\t');
    print_column(act.quote.length ? act.quote : CG_SLICE("-"), '\t');
    print_column(act.task.length ? act.task : CG_SLICE("-"), '\t');
    print_parts(document, &act);
  }
}

static void print_summary(const char *name, const cg_document *document) {
  const size_t count = cg_document_reference_count(document);
  size_t resolved = 0;
  size_t dates = 0;
  size_t conflicts = 0;
  for (size_t i = 0; i < count; ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    dates += !reference.target.length;
    resolved += reference.status == CG_RESOLVED;
    conflicts += reference.status == CG_CONFLICT;
  }
  print_column(cg_slice_of(name), '\n');
  printf("%zu clauses, %zu references, %zu of them dates\n"
         "%zu resolved, %zu in conflict with what is known, %zu unlisted or ambiguous\n",
         cg_document_clause_count(document), count, dates, resolved, conflicts,
         count - resolved - conflicts);
}

/* Which document the rows that follow are from. */
static void print_heading(const explain_options *options, const char *name, const cg_document *document) {
  fputs("# ", stdout);
  print_column(cg_slice_of(name), '\t');
  print_column(short_iri(options, cg_document_iri(document)), '\t');
  print_column(cg_document_title(document), '\n');
}

/* Note whether the document has the clause asked for, and which it has. */
static int look_for_clause(explaining *e, const cg_document *document) {
  const size_t count = cg_document_clause_count(document);
  int is_found = 0;
  for (size_t i = 0; i < count; ++i) {
    is_found |= cg_slice_is_equal(cg_document_clause(document, i).label, cg_slice_of(e->options->clause));
  }
  e->is_found |= is_found;
  if (count) {
    const cg_slice first = cg_document_clause(document, 0).label;
    const cg_slice last = cg_document_clause(document, count - 1).label;
    snprintf(e->labels, sizeof(e->labels), "%.*s to %.*s", (int)first.length, first.data, (int)last.length, last.data);
  }
  return is_found;
}

static void tell_missing_clause(const explaining *e) {
  const char *const clause = e->options->clause;
  if (!e->session.inputs.documents || e->is_found) {
    return;
  }
  if (e->session.inputs.documents > 1) {
    cli_complain("note: no document has the clause '%s'; --clauses lists the labels", clause);
  } else {
    cli_complain("note: the document has no clause '%s'; %s%s%s--clauses lists the labels", clause,
                *e->labels ? "its labels run from " : "", e->labels, *e->labels ? "; " : "");
  }
}

static void print_references(const explain_options *options, const cg_document *document) {
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    if (is_asked(options, reference.clause)) {
      print_reference(options, &reference);
    }
  }
  for (size_t i = 0; i < cg_document_self_reference_count(document); ++i) {
    const cg_self_reference_view self = cg_document_self_reference(document, i);
    if (is_asked(options, self.clause)) {
      print_self_reference(options, document, &self);
    }
  }
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    const cg_omission_view omission = cg_document_omission(document, i);
    if (is_asked(options, omission.clause)) {
      print_omission(options, &omission);
    }
  }
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  explaining *const e = handle;
  const explain_options *const options = e->options;
  if (options->clause && !look_for_clause(e, document)) {
    return CG_OK;
  }
  if ((options->is_several || e->session.siblings > 1) && !options->is_summary) {
    print_heading(options, name, document);
  }
  if (options->is_summary) {
    print_summary(name, document);
    return CG_OK;
  }
  if (options->is_outline) {
    print_clauses(document);
    return CG_OK;
  }
  if (options->has_acts) {
    print_acts(options, document);
    return CG_OK;
  }
  print_references(options, document);
  return CG_OK;
}

int cli_command_explain(int argc, char **argv) {
  explain_options options = {.session = cli_session_options_init()};
  for (int key; (key = getopt_long(argc, argv, ":c:h", long_options, NULL)) != -1;) {
    switch (key) {
    case 'h': print_help(); return CLI_EXIT_FINE;
    case KEY_CLAUSE: options.clause = optarg; break;
    case KEY_SUMMARY: options.is_summary = 1; break;
    case KEY_CLAUSES: options.is_outline = 1; break;
    case KEY_ACTS: options.has_acts = 1; break;
    default:
      if (!cli_session_take(&options.session, key, optarg)) {
        return cli_usage_error("explain", argv[optind - 1], key);
      }
    }
  }
  char **const files = argv + optind;
  explaining e = {.options = &options};
  options.is_several = !cli_session_is_single(&options.session, files, argc - optind);
  e.session = (cli_session){.options = &options.session, .visit = visit, .handle = &e, .may_repeat = 1};
  const int result = cli_session_work(&e.session, files, argc - optind);
  if (options.clause) {
    tell_missing_clause(&e);
  }
  return result;
}
