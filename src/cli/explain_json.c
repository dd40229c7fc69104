/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/explain_json.h"

#include "cli/output.h"
#include "cli/sheet.h"

#include "base/buffer.h"
#include "base/escape.h"
#include "base/slice.h"

#include <stdio.h>
#include <stdlib.h>

static cg_status print(void *handle, cg_slice bytes) {
  /* cli_finish_output() reports it */
  return fwrite(bytes.data, 1, bytes.length, handle) == bytes.length ? CG_OK : CG_CANNOT_WRITE;
}

static void put(cg_outlet *out, const char *text) { cg_outlet_take(out, cg_slice_of(text)); }

/* --- References */

typedef enum {
  FILE_NAME,
  DOCUMENT,
  CLAUSE,
  KIND,
  TARGET,
  LABEL,
  QUOTE,
  RULE,
  METHOD,
  REASON,
  STATUS,
  CONFIDENCE,
  COLUMN_COUNT
} column;

static const cli_sheet_column columns[COLUMN_COUNT] = {
  {"file", 0},  {"document", 0}, {"clause", 0}, {"kind", 0},   {"target", 0}, {"label", 0},
  {"quote", 0}, {"rule", 0},     {"method", 0}, {"reason", 0}, {"status", 0}, {"confidence", 1}};

static void put_row(const cli_explained *e, cg_outlet *out, cg_slice *cells, double confidence) {
  char room[CG_HUNDREDTHS_ROOM];
  cli_sheet sheet = {CLI_SHEET_JSON, columns, COLUMN_COUNT, out, 1};
  for (size_t i = 0; i < COLUMN_COUNT; ++i) {
    cells[i] = cells[i].data ? cells[i] : CG_SLICE("");
  }
  if (cli_explain_is_asked(e, cells[CLAUSE])) {
    cells[FILE_NAME] = cg_slice_of(e->name);
    cells[DOCUMENT] = cg_document_iri(e->document);
    cells[CONFIDENCE] = cg_hundredths_of(confidence, room);
    cli_sheet_put(&sheet, cells);
  }
}

static void put_reference(const cli_explained *e, cg_outlet *out, size_t index) {
  const cg_reference_view r = cg_document_reference(e->document, index);
  cg_slice cells[COLUMN_COUNT] = {[CLAUSE] = r.clause,
                                  [KIND] = cli_explain_kind(r.kind),
                                  [TARGET] = r.target,
                                  [LABEL] = r.label,
                                  [QUOTE] = r.quote,
                                  [RULE] = r.rule,
                                  [METHOD] = cg_method_name(r.method),
                                  [STATUS] = cg_reference_status_name(r.status)};
  put_row(e, out, cells, r.confidence);
}

/* An object for each clause that is meant; for the whole document one. */
static cg_status put_self(const cli_explained *e, cg_outlet *out, size_t index, cli_held *target) {
  const cg_self_reference_view r = cg_document_self_reference(e->document, index);
  size_t i = r.targets.begin;
  do {
    const cg_slice iri = cg_document_iri(e->document);
    const cg_slice key =
      i < r.targets.end
        ? cg_document_clause(e->document, cg_document_self_target(e->document, i)).key
        : CG_SLICE("");
    const cg_slice pieces[] = {iri, key.length ? CG_SLICE("#") : CG_SLICE(""), key};
    target->length = 0;
    for (size_t j = 0; j < sizeof(pieces) / sizeof(pieces[0]); ++j) {
      const cg_status status = cli_held_take(target, pieces[j]);
      if (status) {
        return status;
      }
    }
    cg_slice cells[COLUMN_COUNT] = {[CLAUSE] = r.clause,
                                    [KIND] = cli_explain_kind(r.kind),
                                    [TARGET] = {target->bytes, target->length},
                                    [QUOTE] = r.quote,
                                    [RULE] = r.rule,
                                    [METHOD] = cg_method_name(r.method),
                                    [STATUS] = cg_reference_status_name(r.status)};
    put_row(e, out, cells, r.confidence);
  } while (++i < r.targets.end);
  return CG_OK;
}

static void put_omission(const cli_explained *e, cg_outlet *out, size_t index) {
  const cg_omission_view r = cg_document_omission(e->document, index);
  cg_slice cells[COLUMN_COUNT] = {
    [CLAUSE] = r.clause, [TARGET] = r.target, [QUOTE] = r.quote,
    [RULE] = r.rule,     [REASON] = r.reason, [STATUS] = CG_SLICE("Omitted")};
  put_row(e, out, cells, 0);
}

static cg_status put_references(const cli_explained *e, cg_outlet *out) {
  cli_held target = {0};
  cg_status status = CG_OK;
  for (size_t i = 0; i < cg_document_reference_count(e->document); ++i) {
    put_reference(e, out, i);
  }
  for (size_t i = 0; !status && i < cg_document_self_reference_count(e->document); ++i) {
    status = put_self(e, out, i, &target);
  }
  free(target.bytes);
  for (size_t i = 0; i < cg_document_omission_count(e->document); ++i) {
    put_omission(e, out, i);
  }
  return status;
}

/* --- Clauses, acts, counts */

static void put_head(const cli_explained *e, cg_outlet *out) {
  cg_escape_put_json(out, "{\"file\":", cg_slice_of(e->name));
  cg_escape_put_json(out, ",\"document\":", cg_document_iri(e->document));
}

static void put_clauses(const cli_explained *e, cg_outlet *out) {
  for (size_t i = 0; i < cg_document_clause_count(e->document); ++i) {
    const cg_clause_view clause = cg_document_clause(e->document, i);
    if (cli_explain_is_asked(e, clause.label)) {
      put_head(e, out);
      cg_escape_put_json(out, ",\"clause\":", clause.label);
      cg_escape_put_json(out, ",\"number\":", clause.number);
      cg_escape_put_json(out, ",\"text\":", clause.words);
      put(out, "}\n");
    }
  }
}

static void put_act(const cli_explained *e, cg_outlet *out, const cg_act_view *act,
                    cg_slice label) {
  put_head(e, out);
  cg_escape_put_json(out, ",\"clause\":", label);
  cg_escape_put_json(out, ",\"verb\":", act->verb_label);
  put(out, act->is_negated ? ",\"negated\":true" : ",\"negated\":false");
  cg_escape_put_json(out, ",\"words\":", act->quote);
  cg_escape_put_json(out, ",\"task\":", act->task);
  put(out, ",\"parts\":[");
  for (size_t i = act->parts.begin; i < act->parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(e->document, i);
    cg_escape_put_json(
      out, i > act->parts.begin ? ",{\"role\":" : "{\"role\":", cg_act_part_role_name(part.role));
    cg_escape_put_json(out, ",\"label\":", part.label);
    cg_escape_put_json(out, ",\"words\":", part.words);
    cg_escape_put_json(out, ",\"target\":", part.target);
    put(out, "}");
  }
  put(out, "]}\n");
}

static void put_acts(const cli_explained *e, cg_outlet *out) {
  for (size_t i = 0; i < cg_document_act_count(e->document); ++i) {
    const cg_act_view act = cg_document_act(e->document, i);
    const cg_slice label = cg_document_clause(e->document, act.clause).label;
    if (cli_explain_is_asked(e, label)) {
      put_act(e, out, &act, label);
    }
  }
}

static void put_summary(const cli_explained *e, cg_outlet *out) {
  const cli_explain_counts c = cli_explain_count(e->document);
  put_head(e, out);
  printf(",\"clauses\":%zu,\"references\":%zu,\"dates\":%zu,\"resolved\":%zu,\"conflicts\":%zu}\n",
         c.clauses, c.references, c.dates, c.resolved, c.conflicts);
}

cg_status cli_explain_write_json(const cli_explained *e, cli_explain_what what) {
  cg_outlet out = {print, stdout, CG_OK};
  cg_status status = CG_OK;
  switch (what) {
  case CLI_EXPLAIN_REFERENCES: status = put_references(e, &out); break;
  case CLI_EXPLAIN_CLAUSES: put_clauses(e, &out); break;
  case CLI_EXPLAIN_ACTS: put_acts(e, &out); break;
  case CLI_EXPLAIN_SUMMARY: put_summary(e, &out); break;
  }
  return status;
}
