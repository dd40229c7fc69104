/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_graphs.h"

#include "cli/table_shared.h"

#define END {NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL}

static const cli_choice syntaxes[] = {{"turtle", "Turtle (default); also ttl"},
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
static const cli_choice places[] = {{"inline", "in the graph of each document (default, except for nquads)"},
                                    {"shared", "once for all documents (default of nquads)"},
                                    {"none", "nowhere"},
                                    {NULL, NULL}};

static const cli_option export_options[] = {
  {"format", 'f', "F", "format of the output",
   "The default follows the extension of the output file.  Several documents need Turtle, N-Triples, N-Quads or JSON-LD.",
   CLI_COMPLETE_NOTHING, syntaxes},
  {"output", 'o', "FILE", "output file, compressed if it ends in .gz or .zst; default is standard output",
   "The file appears only when it is complete.  A file with an unknown extension is refused unless `--format` is given.",
   CLI_COMPLETE_FILES, NULL},
  {"no-text", CLI_KEY_NO_TEXT, NULL, "omit the text of the clauses", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"source-offsets", CLI_KEY_SOURCE_OFFSETS, NULL, "also write positions in the input: bytes and page",
   "The page is written if the input has page breaks.  For a converted file (PDF, DOCX, ODT, HTML), bytes count in the structured text.",
   CLI_COMPLETE_NOTHING, NULL},
  {"min-confidence", CLI_KEY_MIN_CONFIDENCE, "X", CLI_HELP_MIN_CONFIDENCE, NULL, CLI_COMPLETE_NOTHING, NULL},
  {"annotations", CLI_KEY_ANNOTATIONS, NULL, "also write each reference as a W3C Web Annotation",
   "It has the thing, the words, and their offsets in the text of the clause.", CLI_COMPLETE_NOTHING, NULL},
  {"things", CLI_KEY_THINGS, "WHERE", "where to describe the things that documents refer to",
   "These are treaties, bodies, States, cited documents and so on.  With shared, things of the packs are in one graph for each release of a "
   "pack, named by its owl:versionIRI; all others are in one graph, graph/things after the base.", CLI_COMPLETE_NOTHING, places},
  {"describe", CLI_KEY_DESCRIBE, NULL, "add a description of each graph: source, counts, licence, versions",
   "The description uses VoID, DCAT and PROV-O: the source with its SHA-256, size and media type, the number of statements and things by "
   "class and property, vocabularies, licence, and the versions of the program, the ontology and the data packs.  Counts exclude the "
   "description.", CLI_COMPLETE_NOTHING, NULL},
  {"timestamp", CLI_KEY_TIMESTAMP, "T",
   "time of the export in the description, YYYY-MM-DDThh:mm:ssZ; default is SOURCE_DATE_EPOCH, else no time",
   "Without a time, the same input gives the same bytes.", CLI_COMPLETE_NOTHING, NULL},
  {"dataset", CLI_KEY_DATASET, "IRI", "dataset of which the graph is a part, in the description", NULL, CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_export = {
  "export", "write the graph of what every clause refers to", "[OPTION]... FILE...",
  "Writes the graph of each FILE as RDF; '-' is standard input.",
  "FILE is a file, a folder, or '-' for standard input.  The form of a file is detected from its first bytes.  docs/formats.md describes "
  "all inputs and outputs.",
  export_options, {&cli_reading_options}, NULL, CLI_COMPLETE_FILES, NULL, NULL,
  "clausegraph export -o graph.nt papers/\n"
  "clausegraph export --symbol A/RES/70/147 -o 70-147.ttl 70-147.txt\n"
  "clausegraph export --format nquads --things inline *.txt >corpus.nq"};

static const cli_choice diff_formats[] = {{"text", "for people (default)"}, {"jsonl", "one JSON object per line"}, {NULL, NULL}};

static const cli_option diff_options[] = {
  {"format", 'f', "F", "format of the list", NULL, CLI_COMPLETE_NOTHING, diff_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE", CLI_HELP_STDOUT, NULL, CLI_COMPLETE_FILES, NULL},
  END};

const cli_command_entry cli_entry_diff = {
  "diff", "compare the references of two exports", "[OPTION]... OLD NEW",
  "Compares the references of two graphs that clausegraph exported: N-Triples, Turtle or N-Quads.  Lists those added, gone and changed.",
  "References are matched by clause and by their words; of equal words in one clause, first those with the same target, then the others in the "
  "order of the text.  A reference has changed if its target (of a date, the day) or its status differs.\n"
  "In the text, a line that begins with + is a reference added, with - one gone, with ~ one changed.  The last line counts them.  "
  "`--json` writes an object for each difference: change (added, gone or changed), clause (its IRI), quote, old and new.  old and new have target, status, rule, "
  "method and confidence; each is missing where there is no such reference.",
  diff_options, {NULL}, NULL, CLI_COMPLETE_FILES, NULL,
  "0: the references are the same.  1: they differ.  2 and more: an error; see clausegraph(1).",
  "clausegraph diff before.nt after.nt"};

static const cli_option publish_options[] = {
  {"endpoint", CLI_KEY_ENDPOINT, "URL", "the server's graph store, required, such as http://localhost:7878/store", NULL, CLI_COMPLETE_NOTHING,
   NULL},
  {"jobs", CLI_KEY_JOBS, "N", "parallel requests, 1 to 64; default 4", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"retries", CLI_KEY_RETRIES, "N", "retries after a temporary failure, 0 to 20; default 5",
   "The program waits 0.5 s, 1 s, 2 s and so on between attempts, or as long as the server asks.", CLI_COMPLETE_NOTHING, NULL},
  {"timeout", CLI_KEY_TIMEOUT, "S", "time limit of one attempt in seconds; default 60", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"journal", CLI_KEY_JOURNAL, "FILE", "record acknowledged documents, and skip those already recorded", NULL, CLI_COMPLETE_FILES, NULL},
  {"netrc", CLI_KEY_NETRC, "FILE", "file of users and passwords by host; default ~/.netrc", NULL, CLI_COMPLETE_FILES, NULL},
  {"source-offsets", CLI_KEY_SOURCE_OFFSETS, NULL, "also send positions in the input: bytes and page", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"dry-run", CLI_KEY_DRY_RUN, NULL, "send nothing; list IRI, bytes and statements of what would be sent", NULL, CLI_COMPLETE_NOTHING, NULL},
  END};

const cli_command_entry cli_entry_publish = {
  "publish", "send graphs to a server", "--endpoint URL [OPTION]... FILE...",
  "Sends the graph of each FILE to a server by the SPARQL 1.1 Graph Store HTTP Protocol: one PUT per document, which replaces the named "
  "graph with the document's IRI.  A FILE is a document, or a graph that clausegraph exported: .nq with any number of documents, .ttl or "
  ".nt with one.  N-Quads for a server are written by `export --format nquads --things inline`: each graph then describes its things.\n"
  "Credentials come from CLAUSEGRAPH_USER and CLAUSEGRAPH_PASSWORD, or CLAUSEGRAPH_TOKEN (Bearer), or the netrc file, never from the command "
  "line, where others could read them.",
  NULL, publish_options, {&cli_reading_options}, NULL, CLI_COMPLETE_FILES, "publish", "4: nothing was sent.",
  "clausegraph publish --endpoint http://localhost:7878/store corpus.nq"};
