/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_shared.h"

static const cli_option reading[] = {
  CLI_OPTION_PACKS,
  CLI_OPTION_BASE,
  {"files-from", CLI_KEY_FILES_FROM, "LIST",
   "also read the files named in LIST, one per line or separated by NUL; '-' is standard input",
   NULL, CLI_COMPLETE_FILES, NULL},
  {"metadata", CLI_KEY_METADATA, "FILE.csv",
   "table of symbols, titles and dates, with the columns file, symbol, title, date", NULL,
   CLI_COMPLETE_FILES, NULL},
  {"text-column", CLI_KEY_TEXT_COLUMN, "NAME",
   "column of the texts in CSV, TSV and JSON Lines, where each row is a document",
   "The default is text; docs/formats.md lists other names that are recognized.",
   CLI_COMPLETE_NOTHING, NULL},
  CLI_OPTION_SYMBOL_COLUMN,
  CLI_OPTION_TITLE_COLUMN,
  CLI_OPTION_DATE_COLUMN,
  {"symbol", CLI_KEY_SYMBOL, "S", "symbol of the document, if the text does not print it",
   "A line `symbol: A/RES/70/147` in FILE.meta has the same effect.  A symbol printed in the text "
   "overrides a given one.",
   CLI_COMPLETE_NOTHING, NULL},
  {"title", CLI_KEY_TITLE, "T", "title of the document; overrides a printed one",
   "FILE.meta may also give it: `title: T`.", CLI_COMPLETE_NOTHING, NULL},
  {"date", CLI_KEY_DATE, "YYYY-MM-DD", "day of adoption; overrides a printed one",
   "FILE.meta may also give it: `date: YYYY-MM-DD`.", CLI_COMPLETE_NOTHING, NULL},
  CLI_OPTION_CORRECTIONS,
  CLI_OPTION_NO_SPLIT,
  CLI_OPTION_STRICT,
  {"ocr", CLI_KEY_OCR, NULL, "read scanned PDFs by OCR (tesseract)", NULL, CLI_COMPLETE_NOTHING,
   NULL},
  {"time-limit", CLI_KEY_SECONDS, "S",
   "a PDF, DOCX, ODT or HTML file fails after S seconds of processor time; default 60, with --ocr "
   "3600; 0: no limit",
   "It also fails after half as much again by the clock.", CLI_COMPLETE_NOTHING, NULL},
  {"memory-limit", CLI_KEY_MEMORY, "MIB",
   "such a file fails if its reader needs more memory; default 224; 0: no limit", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  CLI_OPTION_TOKEN_LIMIT,
  CLI_OPTION_REFERENCE_LIMIT,
  {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}};

const cli_option_group cli_reading_options = {"Options for reading documents", reading};

static const cli_option common[] = {
  {"quiet", 'q', NULL, "print errors only: no notes, no progress, no summary", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"help", 'h', NULL, "print this help", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"version", 'V', NULL, "print the version", NULL, CLI_COMPLETE_NOTHING, NULL},
  {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}};

const cli_option_group cli_common_options = {"Options of all commands", common};
