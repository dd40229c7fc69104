/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_stores.h"

#include "cli/table_shared.h"

#define END                                                                                        \
  { NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL }

static const cli_choice storages[] = {{"hashes", NULL},   {"sqlite", NULL}, {"postgresql", NULL},
                                      {"virtuoso", NULL}, {"mysql", NULL},  {NULL, NULL}};

static const cli_option load_options[] = {
  {"store", CLI_KEY_STORE, "DIR", "folder of the store", NULL, CLI_COMPLETE_FOLDERS, NULL},
  {"storage", CLI_KEY_STORAGE, "TYPE",
   "load into a Redland storage instead: hashes, sqlite, postgresql, virtuoso, mysql (untested)",
   "Others that are installed also work.", CLI_COMPLETE_NOTHING, storages},
  {"storage-name", CLI_KEY_STORAGE_NAME, "NAME",
   "its name: the file (sqlite) or the start of the file names (hashes)", NULL, CLI_COMPLETE_FILES,
   NULL},
  {"storage-options", CLI_KEY_STORAGE_OPTIONS, "S",
   "options for librdf, such as \"new='yes',host='localhost'\"",
   "`new='yes'` creates the storage and empties one that exists.", CLI_COMPLETE_NOTHING, NULL},
  {"source-offsets", CLI_KEY_SOURCE_OFFSETS, NULL,
   "also store positions in the input: bytes and page", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"progress", CLI_KEY_PROGRESS, NULL,
   "print progress as lines, even if standard error is not a terminal",
   "A line has the documents so far, their rate, and the time that is left where that is known.  "
   "They come every two seconds, later less often.",
   CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_load = {
  "load",
  "store graphs in a folder",
  "--store DIR [OPTION]... FILE...\n--storage TYPE --storage-name NAME [OPTION]... FILE...",
  "Stores the graph of each FILE in the folder DIR, which is created if missing, or in a storage "
  "of Redland.  A document already stored is "
  "replaced.  A FILE is a document, or a graph that clausegraph exported: .ttl, .nt, .nq, .rdf.\n"
  "Until a load is complete, queries see the store as it was before.  The next load completes an "
  "interrupted one.  Without a FILE, it does "
  "only that.",
  "After an interrupted load, queries print a note.  Only one process can load at a time.\n"
  "With `--storage`, the graphs go into a storage of Redland instead.  Every document is a "
  "context, which is replaced when the document is "
  "loaded again.  These storages are for programs that use librdf; `query` does not read them.",
  load_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "redland",
  NULL,
  "clausegraph load --store resolutions *.txt"};

static const cli_choice answers[] = {
  {"table", "for people (default); on a terminal, long cells are cut"},
  {"csv", "SPARQL 1.1 results as CSV"},
  {"tsv", "SPARQL 1.1 results as TSV"},
  {"json", "SPARQL 1.1 results as JSON"},
  {"xml", "SPARQL results as XML"},
  {NULL, NULL}};

static const cli_option query_options[] = {
  {"store", CLI_KEY_STORE, "DIR", "query the store that `clausegraph load` created", NULL,
   CLI_COMPLETE_FOLDERS, NULL},
  {"file", CLI_KEY_FILE, "GRAPH", "query a graph that clausegraph exported",
   "Any syntax that raptor reads will do.", CLI_COMPLETE_FILES, NULL},
  {"named", CLI_KEY_NAMED, "NAME", "run an included query", NULL, CLI_COMPLETE_QUERIES, NULL},
  {"param", CLI_KEY_PARAM, "NAME=VALUE", "set a parameter of the included query; may be repeated",
   "Where it is an IRI, a name, an abbreviation or a symbol will do: thing='S/RES/1325 (2000)'.",
   CLI_COMPLETE_NOTHING, NULL},
  {"list", CLI_KEY_LIST, NULL, "list the included queries and their parameters",
   "It also says which need another store.", CLI_COMPLETE_NOTHING, NULL},
  {"format", 'f', "F", "format of the answer",
   "A table shows literals without datatype and language.  CONSTRUCT and DESCRIBE return "
   "N-Triples.  In a table, ASK returns yes or no.",
   CLI_COMPLETE_NOTHING, answers},
  {"json", CLI_KEY_JSON, NULL, "the same as --format json", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"output", 'o', "FILE",
   "output file; .csv, .tsv, .json, .xml and .txt select the format; default is standard output",
   NULL, CLI_COMPLETE_FILES, NULL},
  {"spreadsheet", CLI_KEY_SPREADSHEET, NULL, CLI_HELP_SPREADSHEET, CLI_MORE_SPREADSHEET,
   CLI_COMPLETE_NOTHING, NULL},
  {"time-limit", CLI_KEY_SECONDS, "S",
   "stop after S seconds of processor time; default 300; 0: no limit", NULL, CLI_COMPLETE_NOTHING,
   NULL},
  {"memory-limit", CLI_KEY_MEMORY, "MIB",
   "stop when more memory is needed; default 2048; 0: no limit", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"row-limit", CLI_KEY_ROWS, "N",
   "fail if there are more than N rows or statements; default 1000000; 0: no limit", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_query = {
  "query",
  "answer a SPARQL query over a store or a graph",
  "(--store DIR | --file GRAPH) [OPTION]... (QUERY | --named NAME)\n--list",
  "Answers a SPARQL query.  QUERY is the query, the name of a file with it, or '-' for standard "
  "input.",
  "Rasqal evaluates it: SPARQL 1.1 without property paths, EXISTS, MINUS and updates.  DESCRIBE "
  "accepts IRIs only.\n"
  "The query runs in a process of its own that cannot open files or use the network.  If it "
  "crashes or exceeds a limit, the exit status is 3 "
  "and no output file is written.\n"
  "In tables, characters that control a terminal or the direction of text are shown as escapes "
  "such as \\x1B and \\u202E.",
  query_options,
  {NULL},
  NULL,
  CLI_COMPLETE_FILES,
  "redland",
  "3: the store does not exist, or the query cannot be run, crashed or exceeded a limit.",
  "clausegraph query --store resolutions --named treaties-cited\n"
  "clausegraph query --store resolutions --named citing-documents --param thing='S/RES/1325 "
  "(2000)'\n"
  "clausegraph query --store resolutions --named reports-requested -o reports.csv"};

static const cli_choice store_tasks[] = {
  {"list", "list the documents: IRI, symbol, file, number of statements"},
  {"dump", "write all statements as N-Quads"},
  {"delete", "delete the documents that are named by symbol or IRI"},
  {NULL, NULL}};
static const cli_choice store_formats[] = {{"tsv", "tab-separated, with a header (default)"},
                                           {"csv", "comma-separated, RFC 4180"},
                                           {"jsonl", "one JSON object per line"},
                                           {NULL, NULL}};

static const cli_option store_options[] = {
  {"store", CLI_KEY_STORE, "DIR", "folder of the store, required", NULL, CLI_COMPLETE_FOLDERS,
   NULL},
  {"format", 'f', "F", "format of `list`", NULL, CLI_COMPLETE_NOTHING, store_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE",
   "output file of `list` or `dump`, compressed if it ends in .gz or .zst; default is standard "
   "output",
   NULL, CLI_COMPLETE_FILES, NULL},
  END};

const cli_command_entry cli_entry_store = {
  "store",
  "list, write out or delete the documents of a store",
  "list --store DIR [-f F] [-o FILE]\ndump --store DIR [-o FILE]\ndelete --store DIR DOCUMENT...",
  "Lists, writes out or deletes the documents of a store that `clausegraph load` created.",
  "A deleted document is named by its symbol, or by its IRI if several have the symbol.  If the "
  "store lacks one of the documents, nothing is "
  "deleted.  Queries see the store as it was until all are deleted.  If a deletion is interrupted, "
  "the next load or deletion deletes the "
  "documents that it had marked so far; those it had not marked stay.  Only one process can change "
  "the store at a time.",
  store_options,
  {NULL},
  store_tasks,
  CLI_COMPLETE_NOTHING,
  "redland",
  "3: the store does not exist or lacks a document that is to be deleted, or several documents "
  "have the symbol.",
  "clausegraph store list --store resolutions\n"
  "clausegraph store dump --store resolutions -o backup.nq.gz\n"
  "clausegraph store delete --store resolutions A/RES/70/147"};

static const cli_option statements_options[] = {
  {"store", CLI_KEY_STORE, "DIR", "folder of the store", NULL, CLI_COMPLETE_FOLDERS, NULL}, END};

const cli_command_entry cli_entry_statements = {"statements",
                                                NULL,
                                                "--store DIR",
                                                "Writes what a store keeps as N-Quads, document by "
                                                "document; what describes a thing is in no graph.",
                                                NULL,
                                                statements_options,
                                                {NULL},
                                                NULL,
                                                CLI_COMPLETE_NOTHING,
                                                "redland",
                                                NULL,
                                                NULL};
