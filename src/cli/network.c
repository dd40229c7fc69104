/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/slice.h"
#include "cli/network_input.h"
#include "cli/output.h"
#include "cli/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WORDS_MOST 32

/* Words of an option that may be given several times. */
typedef struct {
  cg_slice all[WORDS_MOST];
  size_t   count;
} words;

typedef struct {
  cg_session_options session;
  cg_network_options network;
  words              organs;
  words              verbs;
  words              kinds;
  const char        *store;
  const char        *format; /* NULL: by the name of the output, else GraphML */
  const char        *output;
} options;

enum { KEY_STORE = 'S', KEY_LEVEL = 'l', KEY_FORMAT = 'f', KEY_OUTPUT = 'o', KEY_ORGAN = 1000, KEY_FROM, KEY_TO,
       KEY_VERB, KEY_KIND, KEY_PART, KEY_MIN_CONFIDENCE };

static const struct option long_options[] = {
  CG_SESSION_LONG_OPTIONS,
  {"store", required_argument, NULL, KEY_STORE},   {"level", required_argument, NULL, KEY_LEVEL},
  {"format", required_argument, NULL, KEY_FORMAT}, {"output", required_argument, NULL, KEY_OUTPUT},
  {"organ", required_argument, NULL, KEY_ORGAN},   {"from", required_argument, NULL, KEY_FROM},
  {"to", required_argument, NULL, KEY_TO},         {"verb", required_argument, NULL, KEY_VERB},
  {"kind", required_argument, NULL, KEY_KIND},     {"part", required_argument, NULL, KEY_PART},
  {"min-confidence", required_argument, NULL, KEY_MIN_CONFIDENCE},
  {NULL, 0, NULL, 0}};

static void print_help(void) {
  fputs("usage: clausegraph network [OPTION]... (FILE... | --store DIR)\n\n"
        "Writes who cites what.  A FILE is a text, or a graph that clausegraph exported: .ttl, .nt, .nq.\n\n"
        "  -l, --level L         what the nodes are (see below)\n"
        "  -f, --format F        graphml (default), gexf, csv, dot, pajek\n"
        "  -o, --output FILE     write there, not to standard output; as CSV to NAME-nodes.csv and NAME-edges.csv\n"
        "  --store DIR           all documents of a store\n"
        "  --organ NAME          only documents of this body; may be given again, as --verb and --kind\n"
        "  --from YEAR           only documents adopted since then\n"
        "  --to YEAR             only documents adopted until then\n"
        "  --verb VERB           only what clauses with this governing verb cite: 'calls upon', call-upon\n"
        "  --kind CLASS          only what is of this class: Resolution, Treaty, Judgment\n"
        "  --part P              only what preambular or operative paragraphs cite\n"
        "  --min-confidence X    leave out references below X, from 0 to 1\n" CG_SESSION_HELP
        "\nLevels:\n",
        stdout);
  for (size_t i = 0; cg_network_level(i).name; ++i) {
    printf("  %-21s %s%s\n", cg_network_level(i).name, cg_network_level(i).label, i ? "" : " (default)");
  }
}

static int add_word(words *list, const char *option, const char *value) {
  if (!*value) {
    cg_complain("%s: give a name", option);
    return CG_EXIT_USAGE;
  }
  if (list->count == WORDS_MOST) {
    cg_complain("%s: more than %d", option, WORDS_MOST);
    return CG_EXIT_USAGE;
  }
  list->all[list->count++] = cg_slice_of(value);
  return CG_EXIT_FINE;
}

static int take_year(uint32_t *year, const char *option, const char *value) {
  const uint32_t number = strlen(value) == 4 ? cg_slice_number(cg_slice_of(value)) : CG_NONE;
  if (number == CG_NONE || !number) {
    cg_complain("%s '%s' is no year of four digits", option, value);
    return CG_EXIT_USAGE;
  }
  *year = number;
  return CG_EXIT_FINE;
}

static int take_option(options *o, int key, const char *word) {
  switch (key) {
  case KEY_STORE: o->store = optarg; return CG_EXIT_FINE;
  case KEY_LEVEL: o->network.level = optarg; return CG_EXIT_FINE;
  case KEY_FORMAT: o->format = optarg; return CG_EXIT_FINE;
  case KEY_OUTPUT: o->output = optarg; return CG_EXIT_FINE;
  case KEY_PART: o->network.part = optarg; return CG_EXIT_FINE;
  case KEY_ORGAN: return add_word(&o->organs, "--organ", optarg);
  case KEY_VERB: return add_word(&o->verbs, "--verb", optarg);
  case KEY_KIND: return add_word(&o->kinds, "--kind", optarg);
  case KEY_FROM: return take_year(&o->network.from_year, "--from", optarg);
  case KEY_TO: return take_year(&o->network.to_year, "--to", optarg);
  case KEY_MIN_CONFIDENCE: return cg_take_confidence(&o->network.min_confidence, optarg);
  default:
    return cg_session_take(&o->session, key, optarg) ? CG_EXIT_FINE : cg_usage_error("network", word);
  }
}

/* The format that the ending of `name` tells; NULL where it tells none. */
static const char *format_of(const char *name) {
  static const char *const endings[][2] = {
    {".graphml", "graphml"}, {".gexf", "gexf"}, {".csv", "csv"}, {".dot", "dot"}, {".gv", "dot"}, {".net", "pajek"}};
  const char *const ending = name ? strrchr(name, '.') : NULL;
  for (size_t i = 0; ending && i < sizeof(endings) / sizeof(endings[0]); ++i) {
    if (!strcmp(ending, endings[i][0])) {
      return endings[i][1];
    }
  }
  return NULL;
}

static int is_format_known(const char *format) {
  size_t i = 0;
  while (cg_network_format(i).name && strcmp(cg_network_format(i).name, format)) {
    ++i;
  }
  return cg_network_format(i).name != NULL;
}

/* What cannot be meant; also where the format is settled. */
static int check_options(options *o, int file_count) {
  if (!o->format) {
    const char *const format = format_of(o->output);
    o->format = format ? format : "graphml";
  }
  o->network.organs = o->organs.all;
  o->network.organ_count = o->organs.count;
  o->network.verbs = o->verbs.all;
  o->network.verb_count = o->verbs.count;
  o->network.kinds = o->kinds.all;
  o->network.kind_count = o->kinds.count;
  if (file_count && o->store) {
    cg_complain("give files or a store, not both");
    return CG_EXIT_USAGE;
  }
  if (!is_format_known(o->format)) {
    cg_complain("unknown format '%s'; there are graphml, gexf, csv, dot and pajek", o->format);
    return CG_EXIT_USAGE;
  }
  if (o->network.from_year && o->network.to_year && o->network.from_year > o->network.to_year) {
    cg_complain("--from %u is after --to %u", (unsigned)o->network.from_year, (unsigned)o->network.to_year);
    return CG_EXIT_USAGE;
  }
  return o->store ? CG_EXIT_FINE : cg_session_check_files(&o->session, file_count);
}

static cg_status write_one(const cg_network *network, const char *format, const char *name) {
  cg_output output;
  const cg_status status = cg_output_open(&output, name);
  return cg_output_close(&output, status ? status : cg_network_write(network, format, cg_output_take, &output));
}

/* NAME-nodes.csv and NAME-edges.csv for an output called NAME or NAME.csv. */
static cg_status write_tables(const cg_network *network, const char *name) {
  const size_t length = strlen(name);
  const size_t stem = length > 4 && !strcmp(name + length - 4, ".csv") ? length - 4 : length;
  char *const table = malloc(stem + sizeof("-nodes.csv"));
  if (!table) {
    return CG_NO_MEMORY;
  }
  memcpy(table, name, stem);
  memcpy(table + stem, "-nodes.csv", sizeof("-nodes.csv"));
  cg_status status = write_one(network, "csv-nodes", table);
  if (!status) {
    memcpy(table + stem, "-edges.csv", sizeof("-edges.csv"));
    status = write_one(network, "csv", table);
  }
  free(table);
  return status;
}

static int write_network(cg_network *network, const options *o) {
  cg_status status = cg_network_select(network, &o->network);
  if (!status) {
    status = o->output && !strcmp(o->format, "csv") ? write_tables(network, o->output)
                                                    : write_one(network, o->format, o->output);
  }
  return cg_exit_of(status);
}

/* A word that no network takes is told before anything is read. */
static cg_status check_words(cg_network *network, const cg_network_options *wanted) {
  cg_network_options some = *wanted;
  some.organ_count = 0;
  some.verb_count = 0;
  return cg_network_select(network, &some);
}

static int run(const options *o, char **files, int count) {
  cg_network *network = NULL;
  cg_status status = cg_network_new(&o->session.context, &network);
  if (!status) {
    status = check_words(network, &o->network);
  }
  if (status) {
    cg_network_free(network);
    return cg_exit_of(status);
  }
  int result = o->store ? cg_exit_of(cg_network_take_store(network, o->store, &o->session.context))
                    : cg_network_take_files(network, files, count, &o->session);
  if (result == CG_EXIT_FINE || result == CG_EXIT_SOME_FAILED) {
    const int written = write_network(network, o);
    result = written ? written : result;
  }
  cg_network_free(network);
  return result;
}

int cg_command_network(int argc, char **argv) {
  options o = {.session = cg_session_options_init()};
  for (int key; (key = getopt_long(argc, argv, "l:f:o:h", long_options, NULL)) != -1;) {
    if (key == 'h') {
      print_help();
      return CG_EXIT_FINE;
    }
    const int result = take_option(&o, key, argv[optind - 1]);
    if (result) {
      return result;
    }
  }
  const int result = check_options(&o, argc - optind);
  return result ? result : run(&o, argv + optind, argc - optind);
}
