/* SPDX-License-Identifier: Apache-2.0 */
#include "general.h"

const char *const general_description =
  "clausegraph reads resolutions and decisions of United Nations bodies (PDF, DOCX, ODT, HTML, "
  "plain text, archives, tables of texts) and "
  "writes a graph of what every clause refers to: treaties and declarations, resolutions and "
  "documents by symbol, decisions of courts, "
  "bodies, States, events, sessions, agenda items, goals and dates.  Every link records the words "
  "it came from.  The same input always "
  "gives the same bytes.\n"
  "FILE is a file, a folder, or `-` for standard input.  The form of a file is detected from its "
  "first bytes.  clausegraph-convert reads PDF, "
  "DOCX, ODT, HTML, compressed files and archives.  docs/formats.md describes all inputs.\n"
  "Each command has a page of its own.  `clausegraph help COMMAND` prints its options.\n"
  "Results go to standard output or to the file that `--output` names.  Notes, errors, progress "
  "and a summary go to standard error.  On a "
  "terminal, commands that read many files show their progress.";

const cli_option general_options[] = {
  {"help", 'h', NULL, "print the list of commands", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"version", 'V', NULL, "print the version", NULL, CLI_COMPLETE_NOTHING, NULL},
  {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}};

const general_pair general_statuses[] = {
  {"0", "Success.  `diff`: the references are the same."},
  {"1", "Some documents failed; the others are complete.  `diff`: the references differ."},
  {"2", "The command line is invalid, or the program that runs the command is not installed."},
  {"3", "No input could be read, the store does not exist, or the query cannot be run, crashed or "
        "exceeded a limit."},
  {"4", "The output could not be written, or `publish` sent nothing."},
  {"5", "A data pack is invalid or missing, or `packs check` found problems."},
  {"70", "Out of memory, or an internal error."},
  {NULL, NULL}};

const general_pair general_variables[] = {
  {"CLAUSEGRAPH_PACKS", "Folder or file of data packs; overridden by `--packs`."},
  {"CLAUSEGRAPH_CONVERT", "The program that reads PDF, DOCX, ODT, HTML and archives, instead of "
                          "the installed clausegraph-convert."},
  {"CLAUSEGRAPH_LIBEXEC", "The folder of the programs that run add-on commands, instead of the "
                          "folder of the executable and PREFIX/libexec/clausegraph."},
  {"SOURCE_DATE_EPOCH", "Seconds since 1970: default time of `export --describe`."},
  {"CLAUSEGRAPH_USER, CLAUSEGRAPH_PASSWORD, CLAUSEGRAPH_TOKEN",
   "Credentials for `publish`: user and password (Basic or Digest, as the server asks), or a token "
   "(Bearer)."},
  {"CLAUSEGRAPH_QUERIES", "Folder of the queries for `query --named`."},
  {"REDLAND_MODULE_PATH",
   "Folders in which Redland looks for storage modules, instead of its own."},
  {"NO_COLOR",
   "If it is set and not empty, no colours are used, unless `--color=always` asks for them."},
  {"COLUMNS", "Width of a line where the terminal does not say."},
  {NULL, NULL}};

const general_pair general_files[] = {
  {"PREFIX/libexec/clausegraph/clausegraph-convert",
   "The program that reads PDF, DOCX, ODT, HTML and archives."},
  {"PREFIX/libexec/clausegraph/clausegraph-redland",
   "The program that runs `load`, `query`, `store` and `export` to RDF/XML, RDF/JSON and HTML."},
  {"PREFIX/lib/redland/librdf_storage_clausegraph.so",
   "The storage module clausegraph of Redland, which reads a store; see `REDLAND_MODULE_PATH`."},
  {"PREFIX/libexec/clausegraph/clausegraph-network, clausegraph-publish, clausegraph-report",
   "The programs that run the commands of these names."},
  {"PREFIX/share/clausegraph/packs/*.ttl",
   "The installed data packs, as text; the program contains them."},
  {"PREFIX/share/clausegraph/queries/*.rq", "The installed queries."},
  {NULL, NULL}};

const char *const general_examples =
  "clausegraph export -o graph.nt papers/\n"
  "clausegraph report -o pages papers/\n"
  "clausegraph explain --clause op3-e 70-147.txt\n"
  "clausegraph load --store resolutions papers/\n"
  "clausegraph query --store resolutions --named treaties-cited\n"
  "clausegraph network --level all -o corpus.svg graph.nt";
