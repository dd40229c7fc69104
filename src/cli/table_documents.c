/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_documents.h"

#include "cli/table_shared.h"

#define END                                                                                        \
  { NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL }
#define SPREADSHEET                                                                                \
  {                                                                                                \
    "spreadsheet", CLI_KEY_SPREADSHEET, NULL, CLI_HELP_SPREADSHEET, CLI_MORE_SPREADSHEET,          \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }

static const cli_choice table_formats[] = {{"csv", "comma-separated, RFC 4180 (default)"},
                                           {"tsv", "tab-separated"},
                                           {"jsonl", "one JSON object per line"},
                                           {NULL, NULL}};

static const cli_option references_options[] = {
  {"format", 'f', "F", "format of the table", NULL, CLI_COMPLETE_NOTHING, table_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE",
   "output file; .csv, .tsv and .jsonl select the format; default is standard output", NULL,
   CLI_COMPLETE_FILES, NULL},
  {"min-confidence", CLI_KEY_MIN_CONFIDENCE, "X", CLI_HELP_MIN_CONFIDENCE, NULL,
   CLI_COMPLETE_NOTHING, NULL},
  SPREADSHEET,
  END};

const cli_command_entry cli_entry_references = {
  "references",
  "write all references as one table: CSV, TSV or JSON Lines",
  "[OPTION]... FILE...",
  "Writes one table with a row for each reference of each FILE.",
  "The columns are file, document (IRI), clause (label), quote, start, end, target (IRI), label, "
  "kind, rule, method, status, "
  "confidence, verb and act.\n"
  "start and end count characters (code points) of the text of the clause, `cg:text` in the graph, "
  "so that quote is text[start:end]. "
  "If the words are in a footnote, clause is the clause that the reference counts for, and start "
  "and end count in the text "
  "of the footnote.\n"
  "Dates have no target.  verb is the verb of the act in whose words the reference is, and act "
  "is the IRI of that act; both "
  "are empty outside acts.\n"
  "Words that mean the document itself are not in the table; `explain` lists them.",
  references_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  NULL,
  "clausegraph references -o references.csv papers/\n"
  "clausegraph references --format jsonl 70-147.txt"};

static const cli_choice explain_formats[] = {{"text", "for people (default)"},
                                             {"tsv", "tab-separated, without a header"},
                                             {"jsonl", "one JSON object per line"},
                                             {NULL, NULL}};
static const cli_choice colors[] = {
  {"auto", NULL}, {"always", NULL}, {"never", NULL}, {NULL, NULL}};

static const cli_option explain_options[] = {
  {"clause", 'c', "LABEL", "only this clause, such as op3-e",
   "A label that no document has is an error.", CLI_COMPLETE_NOTHING, NULL},
  {"clauses", CLI_KEY_CLAUSES, NULL, "list the clauses instead: label, printed number, first words",
   NULL, CLI_COMPLETE_NOTHING, NULL},
  {"acts", CLI_KEY_ACTS, NULL,
   "list the acts instead: clause, verb, its words, task, and whom and what they name",
   "An act without words has the verb of its chapeau.", CLI_COMPLETE_NOTHING, NULL},
  {"summary", CLI_KEY_SUMMARY, NULL, "print only counts", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"format", 'f', "F", "format of the list", NULL, CLI_COMPLETE_NOTHING, explain_formats},
  {"tsv", CLI_KEY_TSV, NULL, "the same as --format tsv", NULL, CLI_COMPLETE_NOTHING, NULL},
  CLI_OPTION_JSON,
  {"color", CLI_KEY_COLOR, "WHEN", "colour: auto (default), always or never",
   "auto colours on a terminal, unless `NO_COLOR` is set or `TERM` is dumb.", CLI_COMPLETE_NOTHING,
   colors},
  END};

const cli_command_entry cli_entry_explain = {
  "explain",
  "show the references: clause, words, target, rule, confidence",
  "[OPTION]... FILE...",
  "Shows the references of each FILE by clause: the words, what they refer to, and how the program "
  "found it.",
  "Words that mean the document itself (\"the present resolution\", \"paragraph 3 above\") have "
  "the rule own-document.  Rejected "
  "names have the status Omitted, their possible target, and the reason: in place of the method, "
  "or in JSON in a key of its own.\n"
  "The text is for people: it is wrapped to the width of the terminal and may change.  Programs "
  "read `--format tsv` or `--json`.\n"
  "`--format tsv` has the columns clause, kind, target, words, rule, method, status and "
  "confidence; references come first, then "
  "words that mean the document, in one row for each clause that they mean, then rejected names.  "
  "IRIs are without their base.  If there are several documents, a "
  "line that begins with # precedes the rows of each: file, document, title.  With `--clauses`, "
  "the columns are label, number and first words; with "
  "`--acts` clause, verb, words, task and parts; with `--summary` file, document, clauses, "
  "references, dates, resolved and conflicts.\n"
  "`--json` has the same as objects with file and document; IRIs are whole, and text is not cut.",
  explain_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  "2: no document has the clause that `--clause` names.",
  "clausegraph explain 70-147.txt\n"
  "clausegraph explain --clause op3-e 70-147.txt\n"
  "clausegraph explain --acts --json papers/"};

static const cli_choice obligations_formats[] = {
  {"csv", "comma-separated, RFC 4180 (default)"},
  {"tsv", "tab-separated"},
  {"jsonl", "one JSON object per line"},
  {"ics", "iCalendar: one event for each deadline that is a date"},
  {NULL, NULL}};

static const cli_option obligations_options[] = {
  {"format", 'f', "F", "format of the list", NULL, CLI_COMPLETE_NOTHING, obligations_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE",
   "output file; .csv, .tsv, .jsonl and .ics select the format; default is standard output", NULL,
   CLI_COMPLETE_FILES, NULL},
  SPREADSHEET,
  END};

const cli_command_entry cli_entry_obligations = {
  "obligations",
  "list who is asked to do what, for whom, by when",
  "[OPTION]... FILE...",
  "Lists who is asked to do what, for whom and by when: a row for each act that addresses somebody "
  "or sets a deadline, with its "
  "clause and the clause's words.",
  "The columns are file, document, clause, verb, addressees, task, deliverable, recipients, "
  "deadline, term (a deadline in words), "
  "session, periodicity, until, act (its IRI) and text (of the clause).  Several values of a "
  "column have \"; \" between them.",
  obligations_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  NULL,
  "clausegraph obligations -o deadlines.ics papers/"};

static const cli_option unlisted_options[] = {
  {"ambiguous", CLI_KEY_AMBIGUOUS, NULL,
   "list instead the references that could not be resolved to one target, with the reason in place "
   "of the class",
   NULL, CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_unlisted = {
  "unlisted",
  "list names missing from the data packs",
  "[OPTION]... FILE...",
  "Lists names missing from the data packs, one per line, in tab-separated columns: file, clause, "
  "class, name.  Each name is listed once "
  "per file.",
  NULL,
  unlisted_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  NULL,
  NULL};

static const cli_choice releases[] = {{"0.1", NULL}, {NULL, NULL}};

static const cli_option iris_options[] = {
  {"from", CLI_KEY_FROM, "VERSION",
   "the earlier release, required; 0.1 is the only one with other IRIs", NULL, CLI_COMPLETE_NOTHING,
   releases},
  END};

const cli_command_entry cli_entry_iris = {
  "iris",
  "list the IRIs that an earlier release gave beside those of this one",
  "--from VERSION [OPTION]... FILE...",
  "Lists the IRIs that release VERSION gave beside those of this release, tab-separated: kind "
  "(document, clause, reference), former IRI, "
  "present IRI.  Give the file as that release read it: it named texts without a symbol by their "
  "bytes.",
  "Use it for links and corrections that were saved with the earlier release.  A document that had "
  "no IRI gets a note: release 0.1 read "
  "plain text only, and several resolutions in one file as one document.",
  iris_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  NULL,
  NULL};

static const cli_option report_options[] = {
  {"output", 'o', "DIR", "output folder, required; an earlier report in it is replaced", NULL,
   CLI_COMPLETE_FOLDERS, NULL},
  END};

const cli_command_entry cli_entry_report = {
  "report",
  "write pages for review and correction",
  "[OPTION]... FILE... -o DIR",
  "Writes review pages: the text of each FILE with its references, their targets, how they were "
  "found and their confidence, for review "
  "and correction in a browser.  Open DIR/index.html.",
  "The pages need no network.  Every reference is marked by kind.  Selecting one shows its target, "
  "how it was found, its confidence, and "
  "all other clauses that refer to the same thing.  Each page lists who is asked to do what, with "
  "links to the clauses.\n"
  "Several documents get an index with a search, and a page for each thing that they refer to.\n"
  "A curator marks references as right, wrong or missing on the pages, and saves the marks for "
  "`--corrections`.\n"
  "An earlier report in the folder is replaced, and other files in it are kept.  A folder that is "
  "not a report is refused.",
  report_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "report",
  NULL,
  "clausegraph report -o pages papers/"};

static const cli_choice pack_tasks[] = {
  {"list", "count the entries of the data packs (default)"},
  {"check", "print every problem: names that two things share or that no text can match, dangling "
            "links, unknown properties, days in the "
            "wrong order, impossible identifiers, entries without a source"},
  {"compile", "write the packs as one file that opens at once; give it with --packs"},
  {"suggest", "turn corrections into a pack to review: new things, and new names of known things"},
  {NULL, NULL}};

static const cli_option packs_options[] = {
  {"packs", CLI_KEY_PACKS, "DIR", "folder of data packs; default is the installed one", NULL,
   CLI_COMPLETE_FOLDERS, NULL},
  {"corrections", CLI_KEY_CORRECTIONS, "FILE", "corrections of references, saved on a review page",
   "See docs/corrections.md.", CLI_COMPLETE_FILES, NULL},
  {"output", 'o', "FILE", CLI_HELP_STDOUT, "`compile` needs it.", CLI_COMPLETE_FILES, NULL},
  END};

const cli_command_entry cli_entry_packs = {
  "packs",
  "count or check the data packs, or extend them from corrections",
  "[--packs DIR] [list|check]\n[--packs DIR] compile --output FILE\n[--packs DIR] suggest "
  "--corrections FILE [--output FILE]",
  "Works on the data packs, which hold the names of things and the words of resolutions.",
  NULL,
  packs_options,
  {NULL},
  pack_tasks,
  CLI_COMPLETE_NOTHING,
  NULL,
  "5: a pack is invalid or missing, or `check` found problems.",
  "clausegraph packs check --packs ontology/packs"};

const cli_command_entry cli_entry_version = {"version",
                                             "print the version",
                                             "",
                                             "Prints the version.",
                                             NULL,
                                             NULL,
                                             {NULL},
                                             NULL,
                                             CLI_COMPLETE_NOTHING,
                                             NULL,
                                             NULL,
                                             NULL};
