/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/reference_rows.h"

#include "base/buffer.h"
#include "base/slice.h"

#include <stdio.h>
#include <stdlib.h>

typedef enum {
  NAME,
  DOCUMENT,
  CLAUSE,
  QUOTE,
  START,
  END,
  TARGET,
  LABEL,
  KIND,
  RULE,
  METHOD,
  STATUS,
  CONFIDENCE,
  VERB,
  ACT,
  COLUMN_COUNT
} column;

#define COLUMNS(first)                                                                             \
  {                                                                                                \
    [NAME] = {first, 0}, [DOCUMENT] = {"document", 0}, [CLAUSE] = {"clause", 0},                   \
    [QUOTE] = {"quote", 0}, [START] = {"start", 1}, [END] = {"end", 1}, [TARGET] = {"target", 0},  \
    [LABEL] = {"label", 0}, [KIND] = {"kind", 0}, [RULE] = {"rule", 0}, [METHOD] = {"method", 0},  \
    [STATUS] = {"status", 0}, [VERB] = {"verb", 0}, [ACT] = {"act", 0}, [CONFIDENCE] = {           \
      "confidence",                                                                                \
      1                                                                                            \
    }                                                                                              \
  }

cli_reference_rows cli_reference_rows_init(cli_sheet_form form, cli_reference_rows_first first,
                                           double min_confidence, cg_outlet *out) {
  static const cli_sheet_column columns[][COLUMN_COUNT] = {
    [CLI_REFERENCE_ROWS_OF_FILES] = COLUMNS("file"),
    [CLI_REFERENCE_ROWS_OF_RECORDS] = COLUMNS("id")};
  return (cli_reference_rows){.sheet = {form, columns[first], COLUMN_COUNT, out, 0},
                              .min_confidence = min_confidence};
}

/* Fill in the act in whose words the reference is, "<document>#op3/act-1". */
static cg_status find_act(cli_reference_rows *rows, const cg_document *document, size_t reference,
                          cg_slice *cells) {
  const size_t index = cg_document_reference_act(document, reference);
  char number[32];
  cg_status status = CG_OK;
  rows->act.length = 0;
  cells[VERB] = cells[ACT] = CG_SLICE("");
  if (index == CG_NO_ACT) {
    return CG_OK;
  }
  const cg_act_view act = cg_document_act(document, index);
  snprintf(number, sizeof(number), "/act-%zu", act.number);
  const cg_slice pieces[] = {cg_document_iri(document), CG_SLICE("#"),
                             cg_document_clause(document, act.clause).key, cg_slice_of(number)};
  for (size_t i = 0; !status && i < sizeof(pieces) / sizeof(pieces[0]); ++i) {
    status = cli_held_take(&rows->act, pieces[i]);
  }
  cells[VERB] = act.verb_label;
  cells[ACT] = (cg_slice){rows->act.bytes, rows->act.length};
  return status;
}

static cg_status put_reference(cli_reference_rows *rows, cg_slice name, const cg_document *document,
                               size_t index) {
  const cg_reference_view r = cg_document_reference(document, index);
  char room[CG_HUNDREDTHS_ROOM];
  char start[16];
  char end[16];
  snprintf(start, sizeof(start), "%u", (unsigned)r.characters.begin);
  snprintf(end, sizeof(end), "%u", (unsigned)r.characters.end);
  cg_slice cells[COLUMN_COUNT] = {
    [NAME] = name,
    [DOCUMENT] = cg_document_iri(document),
    [CLAUSE] = r.clause,
    [QUOTE] = r.quote,
    [START] = cg_slice_of(start),
    [END] = cg_slice_of(end),
    [TARGET] = r.target,
    [LABEL] = r.label,
    [KIND] = r.kind ? cg_kind_name(r.kind) : CG_SLICE("date"),
    [RULE] = r.rule,
    [METHOD] = cg_method_name(r.method),
    [STATUS] = cg_reference_status_name(r.status),
    [CONFIDENCE] = cg_hundredths_of(r.confidence, room),
  };
  const cg_status status = find_act(rows, document, index, cells);
  if (!status) {
    cli_sheet_put(&rows->sheet, cells);
    ++rows->count;
  }
  return status ? status : rows->sheet.out->status;
}

cg_status cli_reference_rows_put(cli_reference_rows *rows, cg_slice name,
                                 const cg_document *document) {
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < cg_document_reference_count(document); ++i) {
    if (cg_document_reference(document, i).confidence >= rows->min_confidence) {
      status = put_reference(rows, name, document, i);
    }
  }
  return status;
}

void cli_reference_rows_clear(cli_reference_rows *rows) {
  free(rows->act.bytes);
  rows->act = (cli_held){0};
}
