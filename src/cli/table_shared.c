/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_shared.h"

static const cli_option reading[] = {
  {"packs", CLI_KEY_PACKS, "PATH", "folder or compiled file of data packs; default is the packs in the program",
   "`packs compile` makes such a file.", CLI_COMPLETE_FILES, NULL},
  {"base", CLI_KEY_BASE, "IRI", "base of all IRIs; default https://w3id.org/clausegraph/id/", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"files-from", CLI_KEY_FILES_FROM, "LIST",
   "also read the files named in LIST, one per line or separated by NUL; '-' is standard input", NULL, CLI_COMPLETE_FILES, NULL},
  {"metadata", CLI_KEY_METADATA, "FILE.csv", "table of symbols, titles and dates, with the columns file, symbol, title, date",
   NULL, CLI_COMPLETE_FILES, NULL},
  {"text-column", CLI_KEY_TEXT_COLUMN, "NAME", "column of the texts in CSV, TSV and JSON Lines, where each row is a document",
   "The default is text; docs/formats.md lists other names that are recognized.", CLI_COMPLETE_NOTHING, NULL},
  {"symbol-column", CLI_KEY_SYMBOL_COLUMN, "NAME", "column of the symbols", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"title-column", CLI_KEY_TITLE_COLUMN, "NAME", "column of the titles", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"date-column", CLI_KEY_DATE_COLUMN, "NAME", "column of the days of adoption", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"symbol", CLI_KEY_SYMBOL, "S", "symbol of the document, if the text does not print it",
   "A line `symbol: A/RES/70/147` in FILE.meta has the same effect.  A symbol printed in the text overrides a given one.",
   CLI_COMPLETE_NOTHING, NULL},
  {"title", CLI_KEY_TITLE, "T", "title of the document; overrides a printed one", "FILE.meta may also give it: `title: T`.",
   CLI_COMPLETE_NOTHING, NULL},
  {"date", CLI_KEY_DATE, "YYYY-MM-DD", "day of adoption; overrides a printed one",
   "FILE.meta may also give it: `date: YYYY-MM-DD`.", CLI_COMPLETE_NOTHING, NULL},
  {"corrections", CLI_KEY_CORRECTIONS, "FILE", "corrections of references, saved on a review page", "See docs/corrections.md.",
   CLI_COMPLETE_FILES, NULL},
  {"no-split", CLI_KEY_NO_SPLIT, NULL, "one document per file, even if the file contains several resolutions", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"strict", CLI_KEY_STRICT, NULL, "fail if a text has no paragraphs, enacting words or references, or is not in English",
   "By default, the program only prints a note.", CLI_COMPLETE_NOTHING, NULL},
  {"ocr", CLI_KEY_OCR, NULL, "read scanned PDFs by OCR (tesseract)", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"time-limit", CLI_KEY_SECONDS, "S",
   "a PDF, DOCX, ODT or HTML file fails after S seconds of processor time; default 60, with --ocr 3600; 0: no limit",
   "It also fails after half as much again by the clock.", CLI_COMPLETE_NOTHING, NULL},
  {"memory-limit", CLI_KEY_MEMORY, "MIB", "such a file fails if its reader needs more memory; default 224; 0: no limit", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"token-limit", CLI_KEY_TOKENS, "N", "a document with more words and signs fails; default 5000000; 0: no limit", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"reference-limit", CLI_KEY_REFERENCES, "N", "a document with more references fails; default 500000; 0: no limit", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}};

const cli_option_group cli_reading_options = {"Options for reading documents", reading};

static const cli_option common[] = {
  {"quiet", 'q', NULL, "print errors only: no notes, no progress, no summary", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"help", 'h', NULL, "print this help", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"version", 'V', NULL, "print the version", NULL, CLI_COMPLETE_NOTHING, NULL},
  {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}};

const cli_option_group cli_common_options = {"Options of all commands", common};
