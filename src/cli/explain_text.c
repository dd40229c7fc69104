/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/explain_text.h"

#include "cli/terminal.h"
#include "cli/wrap.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <stdio.h>

#define QUOTE_COLUMN 2
#define TARGET_COLUMN 6
#define LABEL_COLUMN 12 /* Of what follows the label of a clause */

#define BOLD "\033[1m"
#define FAINT "\033[2m"
#define RED "\033[31m"
#define YELLOW "\033[33m"
#define CYAN "\033[36m"
#define PLAIN "\033[0m"

/* A page being written: references, words for the document itself, and rejected names are in the
 * order of clauses. */
typedef struct {
  const cli_explained *e;
  cli_wrap wrap;
  size_t reference; /* The next of each */
  size_t self;
  size_t omission;
  int has_clause; /* The heading of the clause is printed */
} page;

static void mark(page *p, const char *color) {
  if (p->e->has_color) {
    cli_wrap_mark(&p->wrap, color);
  }
}

static void put(page *p, const char *text) { cli_wrap_put(&p->wrap, cg_slice_of(text)); }

static void put_in(page *p, const char *color, cg_slice text) {
  mark(p, color);
  cli_wrap_put(&p->wrap, text);
  mark(p, PLAIN);
}

/* Begin a block at `column`; its other lines are indented by two more. */
static void begin(page *p, size_t column) {
  cli_wrap_go(&p->wrap, column);
  p->wrap.indent = column + 2;
}

static void end(page *p) {
  cli_wrap_end(&p->wrap);
  p->wrap.indent = 0;
}

static void put_heading(page *p) {
  begin(p, 0);
  put_in(p, BOLD, cg_document_title(p->e->document));
  end(p);
  begin(p, 0);
  put_in(p, FAINT, cg_slice_of(p->e->name));
  put(p, " ");
  put_in(p, FAINT, cli_explain_short_iri(p->e, cg_document_iri(p->e->document)));
  end(p);
}

static void put_clause(page *p, cg_slice label) {
  if (!p->has_clause) {
    end(p);
    put_in(p, BOLD, label);
    end(p);
    p->has_clause = 1;
  }
}

static void put_quote(page *p, cg_slice quote) {
  begin(p, QUOTE_COLUMN);
  put(p, "\"");
  cli_wrap_put(&p->wrap, quote);
  put(p, "\"");
  end(p);
}

/* How it was found, how sure that is, and where it is not resolved, that. */
static void put_evidence(page *p, cg_slice rule, cg_method method, cg_reference_status status,
                         double confidence) {
  char room[CG_HUNDREDTHS_ROOM];
  const int is_conflict = status == CG_CONFLICT;
  begin(p, TARGET_COLUMN);
  if (status != CG_RESOLVED) {
    put_in(p, is_conflict ? RED : YELLOW, cg_reference_status_name(status));
    put(p, ", ");
  }
  mark(p, FAINT);
  put(p, "rule ");
  cli_wrap_put(&p->wrap, rule);
  put(p, ", method ");
  cli_wrap_put(&p->wrap, cg_method_name(method));
  put(p, ", confidence ");
  cli_wrap_put(&p->wrap, cg_hundredths_of(confidence, room));
  mark(p, PLAIN);
  end(p);
}

static void put_reference(page *p, const cg_reference_view *r) {
  put_quote(p, r->quote);
  begin(p, TARGET_COLUMN);
  put_in(p, CYAN, r->label);
  put(p, ", ");
  cli_wrap_put(&p->wrap, cli_explain_kind(r->kind));
  if (r->target.length) {
    put(p, ", ");
    cli_wrap_put(&p->wrap, cli_explain_short_iri(p->e, r->target));
  }
  end(p);
  put_evidence(p, r->rule, r->method, r->status, r->confidence);
}

static void put_self(page *p, const cg_self_reference_view *self) {
  const cg_document *const document = p->e->document;
  put_quote(p, self->quote);
  begin(p, TARGET_COLUMN);
  put_in(p, CYAN, CG_SLICE("this document"));
  for (size_t i = self->targets.begin; i < self->targets.end; ++i) {
    put(p, i > self->targets.begin ? ", " : ", clause ");
    cli_wrap_put(&p->wrap, cg_document_clause(document, cg_document_self_target(document, i)).key);
  }
  end(p);
  put_evidence(p, self->rule, self->method, self->status, self->confidence);
}

static void put_omission(page *p, const cg_omission_view *omission) {
  put_quote(p, omission->quote);
  begin(p, TARGET_COLUMN);
  put_in(p, YELLOW, CG_SLICE("Omitted"));
  put(p, ": ");
  cli_wrap_put(&p->wrap, omission->reason);
  if (omission->target.length) {
    put(p, "; not ");
    cli_wrap_put(&p->wrap, cli_explain_short_iri(p->e, omission->target));
  }
  put_in(p, FAINT, CG_SLICE(", rule "));
  put_in(p, FAINT, omission->rule);
  end(p);
}

/* All that belongs to the `index`-th clause; each of the three lists is in the order of clauses. */
static void put_clause_of(page *p, size_t index) {
  const cli_explained *const e = p->e;
  const cg_document *const document = e->document;
  p->has_clause = 0;
  for (; p->reference < cg_document_reference_count(document); ++p->reference) {
    const cg_reference_view r = cg_document_reference(document, p->reference);
    if (r.counts_for > index) {
      break;
    }
    if (cli_explain_is_asked(e, r.clause)) {
      put_clause(p, r.clause);
      put_reference(p, &r);
    }
  }
  for (; p->self < cg_document_self_reference_count(document); ++p->self) {
    const cg_self_reference_view self = cg_document_self_reference(document, p->self);
    if (self.stands_in > index) {
      break;
    }
    if (cli_explain_is_asked(e, self.clause)) {
      put_clause(p, self.clause);
      put_self(p, &self);
    }
  }
  for (; p->omission < cg_document_omission_count(document); ++p->omission) {
    const cg_omission_view omission = cg_document_omission(document, p->omission);
    if (omission.stands_in > index) {
      break;
    }
    if (cli_explain_is_asked(e, omission.clause)) {
      put_clause(p, omission.clause);
      put_omission(p, &omission);
    }
  }
}

static void put_references(page *p) {
  for (size_t i = 0; i < cg_document_clause_count(p->e->document); ++i) {
    const cg_slice label = cg_document_clause(p->e->document, i).label;
    put_clause_of(p, i);
    if (p->e->clause && !p->has_clause && cli_explain_is_asked(p->e, label)) {
      put_clause(p, label);
      begin(p, QUOTE_COLUMN);
      put(p, "no references");
      end(p);
    }
  }
}

static void put_clauses(page *p) {
  end(p);
  for (size_t i = 0; i < cg_document_clause_count(p->e->document); ++i) {
    const cg_clause_view clause = cg_document_clause(p->e->document, i);
    if (cli_explain_is_asked(p->e, clause.label)) {
      put_in(p, BOLD, clause.label);
      p->wrap.indent = LABEL_COLUMN;
      cli_wrap_go(&p->wrap, LABEL_COLUMN);
      cli_wrap_put(&p->wrap, clause.number);
      put(p, clause.number.length ? " " : "");
      cli_wrap_put(&p->wrap, clause.words);
      end(p);
    }
  }
}

static void put_act(page *p, const cg_act_view *act) {
  begin(p, QUOTE_COLUMN);
  put_in(p, CYAN, act->verb_label);
  put(p, act->is_negated ? " (not)" : "");
  if (act->task.length) {
    put(p, ": ");
    cli_wrap_put(&p->wrap, act->task);
  }
  end(p);
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(p->e->document, i);
    begin(p, TARGET_COLUMN);
    mark(p, FAINT);
    put(p, cg_act_part_role_name(part.role).data);
    put(p, ": ");
    mark(p, PLAIN);
    cli_wrap_put(&p->wrap, part.label.length ? part.label : part.words);
    end(p);
  }
}

static void put_acts(page *p) {
  const cg_document *const document = p->e->document;
  size_t clause = CG_NO_CLAUSE;
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    const cg_slice label = cg_document_clause(document, act.clause).label;
    if (cli_explain_is_asked(p->e, label)) {
      p->has_clause = act.clause == clause;
      clause = act.clause;
      put_clause(p, label);
      put_act(p, &act);
    }
  }
}

static void put_summary(const cli_explained *e) {
  const cli_explain_counts c = cli_explain_count(e->document);
  printf("%zu clauses, %zu references, %zu of them dates\n"
         "%zu resolved, %zu in conflict with what is known, %zu unlisted or ambiguous\n",
         c.clauses, c.references, c.dates, c.resolved, c.conflicts,
         c.references - c.resolved - c.conflicts);
}

cg_status cli_explain_write_text(const cli_explained *e, cli_explain_what what) {
  page p = {.e = e, .wrap = {.out = stdout, .width = cli_terminal_width()}};
  put_heading(&p);
  switch (what) {
  case CLI_EXPLAIN_REFERENCES: put_references(&p); break;
  case CLI_EXPLAIN_CLAUSES: put_clauses(&p); break;
  case CLI_EXPLAIN_ACTS: put_acts(&p); break;
  case CLI_EXPLAIN_SUMMARY: put_summary(e); break;
  }
  if (e->is_several) {
    end(&p);
  }
  return CG_OK;
}
