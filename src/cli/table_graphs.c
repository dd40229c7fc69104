/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_graphs.h"

#include "cli/table_shared.h"

#define END                                                                                        \
  { NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL }
#define NO_TEXT                                                                                    \
  {                                                                                                \
    "no-text", CLI_KEY_NO_TEXT, NULL, "omit the text of the clauses", NULL, CLI_COMPLETE_NOTHING,  \
      NULL                                                                                         \
  }
#define SOURCE_OFFSETS                                                                             \
  {                                                                                                \
    "source-offsets", CLI_KEY_SOURCE_OFFSETS, NULL,                                                \
      "also write positions in the input: bytes and page",                                         \
      "The page is written if the input has page breaks.  For a converted file (PDF, DOCX, ODT, "  \
      "HTML), bytes count in the structured text.",                                                \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define ANNOTATIONS                                                                                \
  {                                                                                                \
    "annotations", CLI_KEY_ANNOTATIONS, NULL, "also write each reference as a W3C Web Annotation", \
      "It has the thing, the words, and their offsets in the text of the clause.",                 \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }
#define THINGS                                                                                     \
  {                                                                                                \
    "things", CLI_KEY_THINGS, "WHERE", "where to describe the things that documents refer to",     \
      "These are treaties, bodies, States, cited documents and so on.  With shared, things of "    \
      "the packs are in one graph for each release of a "                                          \
      "pack, named by its owl:versionIRI; all others are in one graph, graph/things after the "    \
      "base.",                                                                                     \
      CLI_COMPLETE_NOTHING, places                                                                 \
  }

static const cli_choice syntaxes[] = {
  {"turtle", "Turtle (default); also ttl"},
  {"ntriples", "N-Triples; also nt"},
  {"nquads", "N-Quads: each document is a named graph; also nq"},
  {"jsonld", "JSON-LD 1.1 that refers to the published context"},
  {"jsonld-inline", "JSON-LD 1.1 that contains the context"},
  {"rdfxml", "RDF/XML, one document; also rdf"},
  {"rdfxml-abbrev", "RDF/XML, abbreviated, one document"},
  {"json", "RDF/JSON by resource, one document"},
  {"json-triples", "RDF/JSON by triple, one document"},
  {"dot", "GraphViz, one document"},
  {"html", "a table in HTML, one document"},
  {"akn", "Akoma Ntoso 3.0: the text, not the graph, of one document"},
  {"help", "list all formats"},
  {NULL, NULL}};
static const cli_choice places[] = {
  {"inline", "in the graph of each document (default, except for nquads)"},
  {"shared", "once for all documents (default of nquads)"},
  {"none", "nowhere"},
  {NULL, NULL}};

static const cli_option export_options[] = {
  {"format", 'f', "F", "format of the output",
   "The default follows the extension of the output file.  Several documents need Turtle, "
   "N-Triples, N-Quads or JSON-LD.",
   CLI_COMPLETE_NOTHING, syntaxes},
  {"output", 'o', "FILE",
   "output file, compressed if it ends in .gz or .zst; default is standard output",
   "The file appears only when it is complete.  `-` is standard output.  A file with an unknown "
   "extension is refused unless `--format` is given.",
   CLI_COMPLETE_FILES, NULL},
  {"output-dir", CLI_KEY_OUTPUT_DIR, "DIR",
   "output folder: one file for each document; a new one, or see --resume",
   "Files are called after the document: A_RES_70_147.ttl.  They are compressed if `--format` says "
   "so: `--format nq.gz`.  Things are described in each file that "
   "refers to them.",
   CLI_COMPLETE_FOLDERS, NULL},
  {"shard-size", CLI_KEY_SHARD_SIZE, "N",
   "with --output-dir: one file for each N inputs instead, part-00001.nq and so on",
   "An input is a file, a row of a table or a member of an archive.  Each shard describes its "
   "things, so that it can be used alone.",
   CLI_COMPLETE_NOTHING, NULL},
  {"resume", CLI_KEY_RESUME, NULL, "continue the export in --output-dir",
   "What an earlier run did is kept, if the inputs, the options, the program and the data packs "
   "are the same.  What is missing, has failed or has changed is done.",
   CLI_COMPLETE_NOTHING, NULL},
  {"summary", CLI_KEY_SUMMARY, "FILE.json",
   "also write a summary as JSON: documents, clauses, references by kind, unlisted names, errors, "
   "time",
   "documents counts those of earlier runs too, which unchanged counts alone; clauses and "
   "references count those of this run.",
   CLI_COMPLETE_FILES, NULL},
  {"progress", CLI_KEY_PROGRESS, NULL,
   "print progress as lines, even if standard error is not a terminal",
   "A line has the documents so far, their rate, and the time that is left where that is known.  "
   "They come every two seconds, later less often.",
   CLI_COMPLETE_NOTHING, NULL},
  {"jobs", 'j', "N",
   "documents processed at the same time, by threads; auto is one for each core; default 1",
   "The output and the messages are the same for every N, in the order of the inputs.  N is at "
   "most 128.  Members of archives and rows of tables are read by one "
   "thread and processed by all.  Formats of one document use one thread.",
   CLI_COMPLETE_NOTHING, NULL},
  NO_TEXT,
  SOURCE_OFFSETS,
  {"min-confidence", CLI_KEY_MIN_CONFIDENCE, "X", CLI_HELP_MIN_CONFIDENCE, NULL,
   CLI_COMPLETE_NOTHING, NULL},
  ANNOTATIONS,
  THINGS,
  {"describe", CLI_KEY_DESCRIBE, NULL,
   "add a description of each graph: source, counts, licence, versions",
   "The description uses VoID, DCAT and PROV-O: the source with its SHA-256, size and media type, "
   "the number of statements and things by "
   "class and property, vocabularies, licence, and the versions of the program, the ontology and "
   "the data packs.  Counts exclude the "
   "description.",
   CLI_COMPLETE_NOTHING, NULL},
  {"timestamp", CLI_KEY_TIMESTAMP, "T",
   "time of the export in the description, YYYY-MM-DDThh:mm:ssZ; default is SOURCE_DATE_EPOCH, "
   "else no time",
   "Without a time, the same input gives the same bytes.", CLI_COMPLETE_NOTHING, NULL},
  {"dataset", CLI_KEY_DATASET, "IRI", "dataset of which the graph is a part, in the description",
   NULL, CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_export = {
  "export",
  "write the graph of what every clause refers to",
  "[OPTION]... FILE...",
  "Writes the graph of each FILE as RDF; '-' is standard input.",
  "FILE is a file, a folder, or '-' for standard input.  The form of a file is detected from its "
  "first bytes.  docs/formats.md describes "
  "all inputs and outputs.",
  export_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  "129, 130, 143: stopped by SIGHUP, SIGINT or SIGTERM, as a shell reports it.",
  "clausegraph export -o graph.nt papers/\n"
  "clausegraph export --symbol A/RES/70/147 -o 70-147.ttl 70-147.txt\n"
  "clausegraph export --format nquads --things inline *.txt >corpus.nq\n"
  "clausegraph export -j auto --output-dir graphs --shard-size 1000 --format nq.gz --resume "
  "papers/"};

static const cli_choice stream_formats[] = {
  {"jsonl", "a JSON object for each reference (default)"},
  {"nquads", "the graph of each document as N-Quads; also nq"},
  {NULL, NULL}};

static const cli_option stream_options[] = {
  {"format", 'f', "F", "format of the output", NULL, CLI_COMPLETE_NOTHING, stream_formats},
  CLI_OPTION_JSON,
  {"unbuffered", 'u', NULL, "pass on the answer to each document before reading the next one", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"end-records", CLI_KEY_END_RECORDS, NULL,
   "end each answer with a record of its id, line and number of references",
   "The record of a document that failed has error in place of references.  In N-Quads the record "
   "is a comment, a line that begins with #.  So a "
   "program that waits for an answer knows when it is complete.",
   CLI_COMPLETE_NOTHING, NULL},
  {"errors", CLI_KEY_ERRORS, "FILE", "write the records of failed documents to FILE",
   "By default, they are in the output as JSON Lines, and for N-Quads a line each on standard "
   "error.  The file appears when the stream has "
   "ended.",
   CLI_COMPLETE_FILES, NULL},
  {"id-column", CLI_KEY_ID_COLUMN, "NAME", "member of the ids; default is id", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"text-column", CLI_KEY_TEXT_COLUMN, "NAME", "member of the texts; default is text",
   "docs/formats.md lists other names that are recognized.", CLI_COMPLETE_NOTHING, NULL},
  CLI_OPTION_SYMBOL_COLUMN,
  CLI_OPTION_TITLE_COLUMN,
  CLI_OPTION_DATE_COLUMN,
  {"min-confidence", CLI_KEY_MIN_CONFIDENCE, "X", CLI_HELP_MIN_CONFIDENCE, NULL,
   CLI_COMPLETE_NOTHING, NULL},
  NO_TEXT,
  SOURCE_OFFSETS,
  ANNOTATIONS,
  THINGS,
  CLI_OPTION_PACKS,
  CLI_OPTION_BASE,
  CLI_OPTION_CORRECTIONS,
  CLI_OPTION_NO_SPLIT,
  CLI_OPTION_STRICT,
  CLI_OPTION_TOKEN_LIMIT,
  CLI_OPTION_REFERENCE_LIMIT,
  END};

const cli_command_entry cli_entry_stream = {
  "stream",
  "read documents from standard input, and write references as they are found",
  "[OPTION]... <DOCUMENTS.jsonl",
  "Reads documents from standard input, one JSON object per line: {\"id\": \"a\", \"text\": \"The "
  "General Assembly, ...\"}.  Writes the "
  "references of each as JSON Lines, or its graph as N-Quads, in the order of the input.  No disk "
  "is needed, and no document stops the stream.",
  "Members of a document are text, and optionally id, symbol, title and date.  Others are ignored. "
  " The id may be a number.\n"
  "The columns of JSON Lines are those of `references`, with id in place of file.  A document that "
  "failed gives a record with id, line (of the "
  "input) and error.\n"
  "The N-Quads are those of `export`, byte for byte.  A document that comes twice is answered "
  "twice.  With `--things shared`, the default, a "
  "thing is described in the first answer that needs it; choose inline for answers that do not "
  "depend on earlier ones.\n"
  "A line may be up to 32 MiB long.  docs/scaling.md shows how to run many streams side by side.",
  stream_options,
  {NULL},
  NULL,
  CLI_COMPLETE_NOTHING,
  NULL,
  "1: some document failed, or all.  3: standard input cannot be read.",
  "clausegraph stream <documents.jsonl >references.jsonl\n"
  "clausegraph stream --format nquads --errors failed.jsonl <documents.jsonl >graph.nq"};

static const cli_choice diff_formats[] = {
  {"text", "for people (default)"}, {"jsonl", "one JSON object per line"}, {NULL, NULL}};

static const cli_option diff_options[] = {
  {"format", 'f', "F", "format of the list", NULL, CLI_COMPLETE_NOTHING, diff_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE", CLI_HELP_STDOUT, NULL, CLI_COMPLETE_FILES, NULL},
  END};

const cli_command_entry cli_entry_diff = {
  "diff",
  "compare the references of two exports",
  "[OPTION]... OLD NEW",
  "Compares the references of two graphs that clausegraph exported: N-Triples, Turtle or N-Quads.  "
  "Lists those added, gone and changed.",
  "References are matched by clause and by their words; of equal words in one clause, first those "
  "with the same target, then the others in the "
  "order of the text.  A reference has changed if its target (of a date, the day) or its status "
  "differs.\n"
  "In the text, a line that begins with + is a reference added, with - one gone, with ~ one "
  "changed.  The last line counts them.  "
  "`--json` writes an object for each difference: change (added, gone or changed), clause (its "
  "IRI), quote, old and new.  old and new have target, status, rule, "
  "method and confidence; each is missing where there is no such reference.",
  diff_options,
  {NULL},
  NULL,
  CLI_COMPLETE_FILES,
  NULL,
  "0: the references are the same.  1: they differ.  2 and more: an error; see clausegraph(1).",
  "clausegraph diff before.nt after.nt"};

static const cli_option publish_options[] = {
  {"endpoint", CLI_KEY_ENDPOINT, "URL",
   "the server's graph store, required, such as http://localhost:7878/store", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"jobs", CLI_KEY_JOBS, "N", "parallel requests, 1 to 64; default 4", NULL, CLI_COMPLETE_NOTHING,
   NULL},
  {"retries", CLI_KEY_RETRIES, "N", "retries after a temporary failure, 0 to 20; default 5",
   "The program waits 0.5 s, 1 s, 2 s and so on between attempts, or as long as the server asks.",
   CLI_COMPLETE_NOTHING, NULL},
  {"timeout", CLI_KEY_TIMEOUT, "S", "time limit of one attempt in seconds; default 60", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"journal", CLI_KEY_JOURNAL, "FILE",
   "record acknowledged documents, and skip those already recorded", NULL, CLI_COMPLETE_FILES,
   NULL},
  {"netrc", CLI_KEY_NETRC, "FILE", "file of users and passwords by host; default ~/.netrc", NULL,
   CLI_COMPLETE_FILES, NULL},
  {"source-offsets", CLI_KEY_SOURCE_OFFSETS, NULL,
   "also send positions in the input: bytes and page", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"dry-run", CLI_KEY_DRY_RUN, NULL,
   "send nothing; list IRI, bytes and statements of what would be sent", NULL, CLI_COMPLETE_NOTHING,
   NULL},
  END};

const cli_command_entry cli_entry_publish = {
  "publish",
  "send graphs to a server",
  "--endpoint URL [OPTION]... FILE...",
  "Sends the graph of each FILE to a server by the SPARQL 1.1 Graph Store HTTP Protocol: one PUT "
  "per document, which replaces the named "
  "graph with the document's IRI.  A FILE is a document, or a graph that clausegraph exported: .nq "
  "with any number of documents, .ttl or "
  ".nt with one.  N-Quads for a server are written by `export --format nquads --things inline`: "
  "each graph then describes its things.\n"
  "Credentials come from CLAUSEGRAPH_USER and CLAUSEGRAPH_PASSWORD, or CLAUSEGRAPH_TOKEN (Bearer), "
  "or the netrc file, never from the command "
  "line, where others could read them.",
  NULL,
  publish_options,
  {&cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "publish",
  "4: nothing was sent.",
  "clausegraph publish --endpoint http://localhost:7878/store corpus.nq"};
