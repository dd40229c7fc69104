/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/explain_rows.h"

#include "cli/terminal.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <stdio.h>

static void print_column(cg_slice text, char end) {
  cli_terminal_print(text);
  putchar(end);
}

/* The last columns of a reference. */
static void print_evidence(cg_slice quote, cg_slice rule, cg_method method,
                           cg_reference_status status, double confidence) {
  char room[CG_HUNDREDTHS_ROOM];
  print_column(quote, '\t');
  print_column(rule, '\t');
  print_column(cg_method_name(method), '\t');
  print_column(cg_reference_status_name(status), '\t');
  print_column(cg_hundredths_of(confidence, room), '\n');
}

static void print_reference(const cli_explained *e, const cg_reference_view *reference) {
  print_column(reference->clause, '\t');
  print_column(cli_explain_kind(reference->kind), '\t');
  print_column(reference->target.length ? cli_explain_short_iri(e, reference->target)
                                        : reference->label,
               '\t');
  print_evidence(reference->quote, reference->rule, reference->method, reference->status,
                 reference->confidence);
}

/* A row for each clause that is meant; for the whole document one. */
static void print_self_reference(const cli_explained *e, const cg_self_reference_view *self) {
  size_t target = self->targets.begin;
  do {
    print_column(self->clause, '\t');
    print_column(cli_explain_kind(self->kind), '\t');
    cli_terminal_print(cli_explain_short_iri(e, cg_document_iri(e->document)));
    if (target < self->targets.end) {
      putchar('#');
      cli_terminal_print(
        cg_document_clause(e->document, cg_document_self_target(e->document, target)).key);
    }
    putchar('\t');
    print_evidence(self->quote, self->rule, self->method, self->status, self->confidence);
  } while (++target < self->targets.end);
}

static void print_omission(const cli_explained *e, const cg_omission_view *omission) {
  print_column(omission->clause, '\t');
  print_column(CG_SLICE("none"), '\t');
  print_column(omission->target.length ? cli_explain_short_iri(e, omission->target) : CG_SLICE("-"),
               '\t');
  print_column(omission->quote, '\t');
  print_column(omission->rule, '\t');
  print_column(omission->reason, '\t');
  print_column(CG_SLICE("Omitted"), '\t');
  puts("0.00");
}

#define FIRST_WORDS 60u

static void print_clauses(const cli_explained *e) {
  const cg_document *const document = e->document;
  for (size_t i = 0; i < cg_document_clause_count(document); ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    if (!cli_explain_is_asked(e, clause.label)) {
      continue;
    }
    size_t length = clause.text.length < FIRST_WORDS ? clause.text.length : FIRST_WORDS;
    while (length < clause.text.length &&
           ((unsigned char)clause.text.data[length] & 0xC0) == 0x80) {
      ++length; /* Not in the middle of a character */
    }
    print_column(clause.label, '\t');
    print_column(clause.number, '\t');
    print_column((cg_slice){clause.text.data, length}, '\n');
  }
}

/* "addressee: Secretary-General; recipient: General Assembly; deadline: 2021-06-14" */
static void print_parts(const cg_document *document, const cg_act_view *act) {
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(document, i);
    printf("%s%s: ", i > act->parts.begin ? "; " : "", cg_act_part_role_name(part.role).data);
    cli_terminal_print(part.label.length ? part.label : part.words);
  }
  putchar('\n');
}

static void print_acts(const cli_explained *e) {
  const cg_document *const document = e->document;
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    const cg_slice label = cg_document_clause(document, act.clause).label;
    if (!cli_explain_is_asked(e, label)) {
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

/* Which document the rows that follow are from. */
static void print_heading(const cli_explained *e) {
  fputs("# ", stdout);
  print_column(cg_slice_of(e->name), '\t');
  print_column(cli_explain_short_iri(e, cg_document_iri(e->document)), '\t');
  print_column(cg_document_title(e->document), '\n');
}

static void print_references(const cli_explained *e) {
  const cg_document *const document = e->document;
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    if (cli_explain_is_asked(e, reference.clause)) {
      print_reference(e, &reference);
    }
  }
  for (size_t i = 0; i < cg_document_self_reference_count(document); ++i) {
    const cg_self_reference_view self = cg_document_self_reference(document, i);
    if (cli_explain_is_asked(e, self.clause)) {
      print_self_reference(e, &self);
    }
  }
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    const cg_omission_view omission = cg_document_omission(document, i);
    if (cli_explain_is_asked(e, omission.clause)) {
      print_omission(e, &omission);
    }
  }
}

static void print_summary(const cli_explained *e) {
  const cli_explain_counts counts = cli_explain_count(e->document);
  const size_t numbers[] = {counts.clauses, counts.references, counts.dates, counts.resolved,
                            counts.conflicts};
  print_column(cg_slice_of(e->name), '\t');
  print_column(cli_explain_short_iri(e, cg_document_iri(e->document)), '\t');
  for (size_t i = 0; i < 5; ++i) {
    printf("%zu%c", numbers[i], i < 4 ? '\t' : '\n');
  }
}

cg_status cli_explain_write_rows(const cli_explained *e, cli_explain_what what) {
  if (e->is_several && what != CLI_EXPLAIN_SUMMARY) {
    print_heading(e);
  }
  switch (what) {
  case CLI_EXPLAIN_REFERENCES: print_references(e); break;
  case CLI_EXPLAIN_CLAUSES: print_clauses(e); break;
  case CLI_EXPLAIN_ACTS: print_acts(e); break;
  case CLI_EXPLAIN_SUMMARY: print_summary(e); break;
  }
  return CG_OK;
}
