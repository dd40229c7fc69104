/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/sheet.h"

#include "base/escape.h"
#include "base/slice.h"

#include <string.h>

const cg_format *cli_sheet_formats(void) {
  static const cg_format formats[] = {
    {".csv", "csv"}, {".tsv", "tsv"}, {".jsonl", "jsonl"}, {NULL, NULL}};
  return formats;
}

cli_sheet_form cli_sheet_form_of(const char *name) {
  return !strcmp(name, "csv")     ? CLI_SHEET_CSV
         : !strcmp(name, "tsv")   ? CLI_SHEET_TSV
         : !strcmp(name, "jsonl") ? CLI_SHEET_JSON
                                  : (cli_sheet_form)0;
}

static void put(const cli_sheet *sheet, const char *text) {
  cg_outlet_take(sheet->out, cg_slice_of(text));
}

void cli_sheet_begin(cli_sheet *sheet) {
  if (sheet->has_begun) {
    return;
  }
  sheet->has_begun = 1;
  for (size_t i = 0; sheet->form != CLI_SHEET_JSON && i < sheet->count; ++i) {
    put(sheet, !i ? "" : sheet->form == CLI_SHEET_CSV ? "," : "\t");
    put(sheet, sheet->columns[i].name);
  }
  put(sheet, sheet->form == CLI_SHEET_CSV ? "\r\n" : sheet->form == CLI_SHEET_TSV ? "\n" : "");
}

static void put_csv(const cli_sheet *sheet, const cg_slice *cells) {
  for (size_t i = 0; i < sheet->count; ++i) {
    put(sheet, i ? ",\"" : "\"");
    cg_escape_put(sheet->out, cells[i], &cg_escape_csv);
    put(sheet, "\"");
  }
  put(sheet, "\r\n");
}

static void put_tsv(const cli_sheet *sheet, const cg_slice *cells) {
  for (size_t i = 0; i < sheet->count; ++i) {
    put(sheet, i ? "\t" : "");
    cg_escape_put(sheet->out, cells[i], &cg_escape_tab);
  }
  put(sheet, "\n");
}

static void put_json(const cli_sheet *sheet, const cg_slice *cells) {
  for (size_t i = 0; i < sheet->count; ++i) {
    const int is_number = sheet->columns[i].is_number;
    put(sheet, i ? ",\"" : "{\"");
    put(sheet, sheet->columns[i].name);
    if (is_number) {
      put(sheet, "\":");
      cg_escape_put(sheet->out, cells[i].length ? cells[i] : CG_SLICE("null"), &cg_escape_json);
    } else {
      cg_escape_put_json(sheet->out, "\":", cells[i]);
    }
  }
  put(sheet, "}\n");
}

void cli_sheet_put(cli_sheet *sheet, const cg_slice *cells) {
  cli_sheet_begin(sheet);
  switch (sheet->form) {
  case CLI_SHEET_CSV: put_csv(sheet, cells); break;
  case CLI_SHEET_TSV: put_tsv(sheet, cells); break;
  case CLI_SHEET_JSON: put_json(sheet, cells); break;
  }
}
