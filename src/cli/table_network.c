/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/table_network.h"

#include "cli/table_shared.h"

#define END                                                                                        \
  { NULL, 0, NULL, NULL, NULL, CLI_COMPLETE_NOTHING, NULL }
#define FILE_IS "A FILE is a document, or a graph that clausegraph exported: .ttl, .nt, .nq."

static const cli_choice levels[] = {
  {"document", "document to document or court decision (default)"},
  {"clause", "clause to document or court decision"},
  {"instrument", "document to instrument"},
  {"all", "document to document, court decision or instrument"},
  {"thing", "document to document, court decision, instrument or body"},
  {"body", "adopting body to document or court decision"},
  {"co-citation", "instrument to instrument, where a document cites both"},
  {NULL, NULL}};
/* Where the default is another one. */
static const cli_choice level_names[] = {
  {"document", NULL}, {"clause", NULL}, {"instrument", NULL},  {"all", NULL},
  {"thing", NULL},    {"body", NULL},   {"co-citation", NULL}, {NULL, NULL}};
static const cli_choice parts[] = {{"preambular", NULL}, {"operative", NULL}, {NULL, NULL}};

static const cli_option selecting[] = {
  {"store", CLI_KEY_STORE, "DIR", "all documents of a store, instead of files", NULL,
   CLI_COMPLETE_FOLDERS, NULL},
  {"organ", CLI_KEY_ORGAN, "NAME",
   "only documents of this body; may be repeated, like --verb and --kind", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"from", CLI_KEY_FROM, "YEAR", "only documents adopted in this year or later",
   "Documents without a date are then omitted.", CLI_COMPLETE_NOTHING, NULL},
  {"to", CLI_KEY_TO, "YEAR", "only documents adopted in this year or earlier",
   "Documents without a date are then omitted.", CLI_COMPLETE_NOTHING, NULL},
  {"verb", CLI_KEY_VERB, "VERB",
   "only citations in acts with this governing verb: 'calls upon', call-upon", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"part", CLI_KEY_PART, "P", "only citations in preambular or in operative paragraphs",
   "Sub-paragraphs count with their paragraph.", CLI_COMPLETE_NOTHING, parts},
  {"min-confidence", CLI_KEY_MIN_CONFIDENCE, "X", CLI_HELP_MIN_CONFIDENCE,
   "0.75 omits documents cited without a symbol (\"the report of the Secretary-General\").",
   CLI_COMPLETE_NOTHING, NULL},
  {"spreadsheet", CLI_KEY_SPREADSHEET, NULL, CLI_HELP_SPREADSHEET, CLI_MORE_SPREADSHEET,
   CLI_COMPLETE_NOTHING, NULL},
  END};

static const cli_option_group selecting_options = {"Options for selecting documents and citations",
                                                   selecting};

#define KIND                                                                                       \
  {                                                                                                \
    "kind", CLI_KEY_KIND, "CLASS",                                                                 \
      "only cited things of this class: Resolution, Treaty, Judgment", "Subclasses count too.",    \
      CLI_COMPLETE_NOTHING, NULL                                                                   \
  }

static const cli_choice network_formats[] = {
  {"graphml", "GraphML: Gephi, igraph, networkx (default)"},
  {"gexf", "GEXF: Gephi"},
  {"csv", "a table of nodes and one of edges"},
  {"csv-nodes", "the table of nodes"},
  {"dot", "GraphViz; also gv"},
  {"pajek", "Pajek; also net"},
  {"json", "JSON: nodes and edges, for networkx and D3"},
  {"svg", "a picture"},
  {NULL, NULL}};

static const cli_option network_options[] = {
  {"level", 'l', "L", "what the nodes and edges are", NULL, CLI_COMPLETE_NOTHING, levels},
  {"format", 'f', "F", "format of the network",
   "The default follows the extension of the output file.", CLI_COMPLETE_NOTHING, network_formats},
  {"json", CLI_KEY_JSON, NULL, "the same as --format json", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"output", 'o', "FILE",
   "output file; CSV gives NAME-nodes.csv and NAME-edges.csv; default is standard output",
   "On standard output, CSV is the table of edges.", CLI_COMPLETE_FILES, NULL},
  {"svg", CLI_KEY_SVG, NULL, "a picture, the same as --format svg",
   "Shape and colour show the kind.  Hollow nodes were cited but not read.  Conflicting citations "
   "are dashed.",
   CLI_COMPLETE_NOTHING, NULL},
  {"nodes", CLI_KEY_NODES, "N", "maximum number of nodes of a picture; default 200",
   "If there are more, half of those drawn are the most cited; the other half cite them most.",
   CLI_COMPLETE_NOTHING, NULL},
  KIND,
  END};

const cli_command_entry cli_entry_network = {
  "network",
  "write, measure and rank the citation network",
  "[OPTION]... (FILE... | --store DIR)\n(measures | top | timeline) [OPTION]... (FILE... | --store "
  "DIR)",
  "Writes the citation network, for Gephi, igraph, networkx, D3, Pajek, GraphViz or a spreadsheet. "
  " " FILE_IS,
  "A graph must be complete.  The same documents give the same bytes in any order.  A document "
  "given twice counts once.\n"
  "Nodes have a label, iri, type, title, identifier, organ, date, year, session, and read: whether "
  "the document itself was given, or is only "
  "cited.  If the date of a document is unknown, the date printed by all references to it is used, "
  "if they agree.  If the citing nodes are "
  "documents, documents that cite nothing are nodes too.\n"
  "Edges have the number of references, of citing documents, and of references in preambular and "
  "in operative paragraphs; the labels of "
  "the clauses; the verbs of the acts in which the references are (a sub-paragraph without one "
  "inherits that of its paragraph); the number of "
  "these acts; the dates printed beside the references; and the highest confidence.  A document "
  "never cites itself, and edges are unique.\n"
  "A conflicting citation is an edge of its own, with conflict=true: the cited document is the "
  "younger one, or its number and date disagree. "
  " probable then has the probable target.  GEXF writes it as an edge of the kind \"conflict\", "
  "DOT as a dashed edge, Pajek as an arc with the "
  "label \"conflict\".  Co-citation excludes it.\n"
  "Pajek supports only labels and weights.  Quotes in labels become apostrophes, and a duplicate "
  "label gets the number of its vertex.",
  network_options,
  {&selecting_options, &cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "network",
  NULL,
  "clausegraph network --level instrument --from 2015 -o treaties.gexf corpus.nq\n"
  "clausegraph network --level all -o corpus.svg corpus.nq"};

static const cli_choice measures_formats[] = {
  {"csv", "one row per node (default)"},
  {"jsonl", "JSON Lines: one object per node"},
  {"turtle", "Turtle, in the vocabulary of measures.ttl; also ttl"},
  {"ntriples", "N-Triples, in the same vocabulary; also nt"},
  {NULL, NULL}};

static const cli_option measures_options[] = {
  {"level", 'l', "L", "what the nodes and edges are", NULL, CLI_COMPLETE_NOTHING, levels},
  {"format", 'f', "F", "format of the measures",
   "The default follows the extension of the output file.", CLI_COMPLETE_NOTHING, measures_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE", CLI_HELP_STDOUT, NULL, CLI_COMPLETE_FILES, NULL},
  KIND,
  END};

const cli_command_entry cli_entry_network_measures = {
  "network measures",
  "compute measures of the citation network",
  "[OPTION]... (FILE... | --store DIR)",
  "Computes centrality, communities, cores, ages and chains of the citation network.  " FILE_IS,
  "The measures are degrees, PageRank, HITS, betweenness, strongly connected components, "
  "communities, cores, co-citation, bibliographic "
  "coupling, ages and chains of resolutions.  Conflicting citations are excluded.",
  measures_options,
  {&selecting_options, &cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "network",
  NULL,
  "clausegraph network measures -o figures.csv corpus.nq"};

static const cli_choice ranking_measures[] = {{"documents", "documents that cite it (default)"},
                                              {"citations", "references to it"},
                                              {"pagerank", "PageRank"},
                                              {"authority", "authority of HITS"},
                                              {"hub", "hub of HITS"},
                                              {"betweenness", "betweenness"},
                                              {"core", "core number"},
                                              {NULL, NULL}};
static const cli_choice ranked_kinds[] = {
  {"instrument", NULL}, {"document", NULL}, {"decision", NULL}, {"body", NULL}, {NULL, NULL}};
static const cli_choice top_formats[] = {{"text", "for people (default); also txt"},
                                         {"csv", "comma-separated"},
                                         {"tsv", "tab-separated"},
                                         {"jsonl", "JSON Lines"},
                                         {NULL, NULL}};

static const cli_option top_options[] = {
  {"by", CLI_KEY_BY, "MEASURE", "measure to rank by", NULL, CLI_COMPLETE_NOTHING, ranking_measures},
  {"kind", CLI_KEY_KIND, "KIND",
   "instrument, document, decision (of a court), body, or a class such as Treaty; default each of "
   "the first four",
   NULL, CLI_COMPLETE_NOTHING, ranked_kinds},
  {"count", CLI_KEY_COUNT, "N", "number of each; default 10", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"by-year", CLI_KEY_BY_YEAR, NULL, "a ranking for each year of the citing documents", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"level", 'l', "L",
   "level of the network, as for `clausegraph network`; default document for documents and "
   "decisions, all for instruments, thing for bodies",
   NULL, CLI_COMPLETE_NOTHING, level_names},
  {"format", 'f', "F", "format of the ranking", NULL, CLI_COMPLETE_NOTHING, top_formats},
  CLI_OPTION_JSON,
  {"output", 'o', "FILE", CLI_HELP_STDOUT, NULL, CLI_COMPLETE_FILES, NULL},
  END};

const cli_command_entry cli_entry_network_top = {
  "network top",
  "rank the most cited things",
  "[OPTION]... (FILE... | --store DIR)",
  "Ranks the most cited instruments, documents, court decisions and bodies.  " FILE_IS,
  "Each document counts once.  The number after a verb is the number of documents that cite in "
  "acts with this verb.",
  top_options,
  {&selecting_options, &cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "network",
  NULL,
  "clausegraph network top --kind instrument corpus.nq"};

static const cli_choice timeline_formats[] = {{"text", "for people (default); also txt"},
                                              {"csv", "comma-separated"},
                                              {"jsonl", "JSON Lines"},
                                              {"svg", "a picture"},
                                              {NULL, NULL}};

static const cli_option timeline_options[] = {
  {"of", CLI_KEY_OF, "THING",
   "IRI or last part of it, name, symbol, or words that occur in only one name; required", NULL,
   CLI_COMPLETE_NOTHING, NULL},
  {"format", 'f', "F", "format of the counts", NULL, CLI_COMPLETE_NOTHING, timeline_formats},
  CLI_OPTION_JSON,
  {"svg", CLI_KEY_SVG, NULL, "the same as --format svg", NULL, CLI_COMPLETE_NOTHING, NULL},
  {"output", 'o', "FILE", CLI_HELP_STDOUT, NULL, CLI_COMPLETE_FILES, NULL},
  {"level", 'l', "L",
   "level of the network, as for `clausegraph network`; default thing (all citations)", NULL,
   CLI_COMPLETE_NOTHING, level_names},
  KIND,
  END};

const cli_command_entry cli_entry_network_timeline = {
  "network timeline",
  "count the citations of one thing by year",
  "--of THING [OPTION]... (FILE... | --store DIR)",
  "Counts the citations of one thing by year.  " FILE_IS,
  NULL,
  timeline_options,
  {&selecting_options, &cli_reading_options},
  NULL,
  CLI_COMPLETE_FILES,
  "network",
  NULL,
  "clausegraph network timeline --of 'Paris Agreement' -o paris.svg corpus.nq"};
