/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_top.h"

#include "base/slice.h"
#include "cli/format.h"
#include "cli/network_options.h"
#include "cli/output.h"

#include <stdio.h>
#include <string.h>

#define COUNT_DEFAULT 10

/* A kind that is ranked by default, and the level at which its things are cited. */
typedef struct {
  const char *name;  /* As in --kind */
  const char *class; /* Of the ontology */
  const char *level;
} kind;

static const kind kinds[] = {
  {"instrument", "Instrument", "all"},
  {"document", "Document", "document"},
  {"decision", "CourtDecision", "document"},
  {"body", "Body", "thing"},
};

#define KIND_COUNT (sizeof(kinds) / sizeof(kinds[0]))

typedef struct {
  cli_network_source source;
  cg_ranking_options ranking;
  int is_by_year;
} options;

static int take_count(size_t *count, const char *value) {
  const uint32_t number = cg_slice_number(cg_slice_of(value));
  if (number == CG_NONE || !number) {
    cli_complain("--count '%s' is not a number above 0", value);
    return CLI_EXIT_USAGE;
  }
  *count = number;
  return CLI_EXIT_FINE;
}

static int take_option(void *handle, int key, const char *value) {
  options *const o = handle;
  switch (key) {
  case CLI_KEY_BY: o->ranking.by = value; return CLI_EXIT_FINE;
  case CLI_KEY_COUNT: return take_count(&o->ranking.count, value);
  case CLI_KEY_BY_YEAR: o->is_by_year = 1; return CLI_EXIT_FINE;
  /* Of what is ranked, not of what counts */
  case CLI_KEY_KIND: o->ranking.kind = value; return CLI_EXIT_FINE;
  default: return cli_network_source_take(&o->source, key, value);
  }
}

static int check_options(options *o) {
  static const cg_format formats[] = {
    {".txt", "text"}, {".csv", "csv"}, {".tsv", "tsv"}, {".jsonl", "jsonl"}, {NULL, NULL}};
  cli_network_source *const s = &o->source;
  size_t by = 0;
  if (cg_format_settle(&s->format, s->output, formats, "text")) {
    return CLI_EXIT_USAGE;
  }
  if (strcmp(s->format, "text") && strcmp(s->format, "csv") && strcmp(s->format, "tsv") &&
      strcmp(s->format, "jsonl")) {
    return cli_refuse_word("format", s->format, cli_choices_of("network top", "format"));
  }
  while (o->ranking.by && cg_ranking_measure(by).name &&
         strcmp(cg_ranking_measure(by).name, o->ranking.by)) {
    ++by;
  }
  if (!cg_ranking_measure(by).name) {
    return cli_refuse_word("measure", o->ranking.by, cli_choices_of("network top", "by"));
  }
  return CLI_EXIT_FINE;
}

/* Rankings on their way out. */
typedef struct {
  const options *options;
  cg_network *network;
  cli_output output;
  int has_written;
} ranking;

/* Measure and rank one kind, in the year that `wanted` is limited to. */
static cg_status rank(ranking *r, const char *class, const cg_network_options *wanted,
                      const char *year) {
  const char *const format = r->options->source.format;
  cg_ranking_options asked = r->options->ranking;
  cg_measures *measures = NULL;
  cg_status status = cg_measures_new(r->network, wanted, cg_ranking_extent(asked.by), &measures);
  asked.kind = class;
  asked.year = year;
  if (!status && r->has_written && !strcmp(format, "text")) {
    status = cli_output_take(&r->output, CG_SLICE("\n"));
  }
  if (!status) {
    status =
      cg_ranking_write(measures, &asked, format, !r->has_written, cli_output_take, &r->output);
  }
  r->has_written = 1;
  cg_measures_free(measures);
  return status;
}

/* Years of the documents that cite, as the bounds of a loop. */
static cg_status find_years(cg_network *network, const cg_network_options *wanted, uint32_t *from,
                            uint32_t *to) {
  const cg_status status = cg_network_select(network, wanted);
  *from = UINT32_MAX;
  *to = 0;
  for (size_t i = 0; !status && i < cg_network_edge_count(network); ++i) {
    const uint32_t year = cg_network_node(network, cg_network_edge(network, i).source).year;
    *from = year && year < *from ? year : *from;
    *to = year > *to ? year : *to;
  }
  return status;
}

static cg_status rank_years(ranking *r, const char *class, const cg_network_options *wanted) {
  uint32_t from = 0;
  uint32_t to = 0;
  cg_status status = find_years(r->network, wanted, &from, &to);
  for (uint32_t year = from; !status && year <= to; ++year) {
    cg_network_options one = *wanted;
    char name[16];
    snprintf(name, sizeof(name), "%u", (unsigned)year);
    one.from_year = one.to_year = year;
    status = cg_network_select(r->network, &one);
    if (!status && cg_network_edge_count(r->network)) {
      status = rank(r, class, &one, name);
    }
  }
  return status;
}

static cg_status rank_kind(ranking *r, const char *class, const char *level) {
  cg_network_options wanted = r->options->source.network;
  wanted.level = wanted.level ? wanted.level : level;
  return r->options->is_by_year ? rank_years(r, class, &wanted) : rank(r, class, &wanted, NULL);
}

/* The kind asked for, else all kinds. */
static cg_status rank_all(ranking *r) {
  const char *const wanted = r->options->ranking.kind;
  cg_status status = CG_OK;
  int is_known = 0;
  for (size_t i = 0; !status && i < KIND_COUNT; ++i) {
    if (!wanted || !strcmp(wanted, kinds[i].name)) {
      status = rank_kind(r, kinds[i].class, kinds[i].level);
      is_known = 1;
    }
  }
  return status || is_known ? status : rank_kind(r, wanted, "thing");
}

static cg_status write_rankings(cg_network *network, const void *handle) {
  ranking r = {.options = handle, .network = network};
  cg_status status = cli_output_open(&r.output, r.options->source.output);
  cli_output_guard(&r.output, r.options->source.is_spreadsheet, r.options->source.format);
  if (!status) {
    status = rank_all(&r);
  }
  return cli_output_close(&r.output, status);
}

int cli_command_network_top(int argc, char **argv) {
  options o = {.source = cli_network_source_init(),
               .ranking = {.size = sizeof(cg_ranking_options), .count = COUNT_DEFAULT}};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("network top", argc, argv, take_option, &o, &result)) {
    return result;
  }
  result = cli_network_source_check(&o.source, argc - optind);
  if (!result) {
    result = check_options(&o);
  }
  return result
           ? result
           : cli_network_source_run(&o.source, argv + optind, argc - optind, write_rankings, &o);
}
