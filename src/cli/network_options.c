/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/network_options.h"

#include "base/slice.h"
#include "cli/network_input.h"

#include <stdio.h>
#include <string.h>

cg_network_source cg_network_source_init(const char *name) {
  return (cg_network_source){.name = name, .session = cg_session_options_init()};
}

static int add_word(cg_network_words *list, const char *option, const char *value) {
  if (!*value) {
    cg_complain("%s: give a name", option);
    return CG_EXIT_USAGE;
  }
  if (list->count == CG_NETWORK_WORDS_MOST) {
    cg_complain("%s: more than %d", option, CG_NETWORK_WORDS_MOST);
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

int cg_network_source_take(cg_network_source *o, int key, const char *word) {
  switch (key) {
  case CG_KEY_STORE: o->store = optarg; return CG_EXIT_FINE;
  case CG_KEY_LEVEL: o->network.level = optarg; return CG_EXIT_FINE;
  case CG_KEY_FORMAT: o->format = optarg; return CG_EXIT_FINE;
  case CG_KEY_OUTPUT: o->output = optarg; return CG_EXIT_FINE;
  case CG_KEY_PART: o->network.part = optarg; return CG_EXIT_FINE;
  case CG_KEY_ORGAN: return add_word(&o->organs, "--organ", optarg);
  case CG_KEY_VERB: return add_word(&o->verbs, "--verb", optarg);
  case CG_KEY_KIND: return add_word(&o->kinds, "--kind", optarg);
  case CG_KEY_FROM: return take_year(&o->network.from_year, "--from", optarg);
  case CG_KEY_TO: return take_year(&o->network.to_year, "--to", optarg);
  case CG_KEY_MIN_CONFIDENCE: return cg_take_confidence(&o->network.min_confidence, optarg);
  default:
    return cg_session_take(&o->session, key, optarg) ? CG_EXIT_FINE : cg_usage_error(o->name, word);
  }
}

int cg_network_source_check(cg_network_source *o, int file_count) {
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
  if (o->network.from_year && o->network.to_year && o->network.from_year > o->network.to_year) {
    cg_complain("--from %u is after --to %u", (unsigned)o->network.from_year, (unsigned)o->network.to_year);
    return CG_EXIT_USAGE;
  }
  return o->store ? CG_EXIT_FINE : cg_session_check_files(&o->session, file_count);
}

const char *cg_network_format_of(const char *output, const char *const (*endings)[2]) {
  const char *const ending = output ? strrchr(output, '.') : NULL;
  for (; ending && endings[0][0]; ++endings) {
    if (!strcmp(ending, endings[0][0])) {
      return endings[0][1];
    }
  }
  return NULL;
}

void cg_network_print_levels(void) {
  fputs("\nLevels:\n", stdout);
  for (size_t i = 0; cg_network_level(i).name; ++i) {
    printf("  %-21s %s%s\n", cg_network_level(i).name, cg_network_level(i).label, i ? "" : " (default)");
  }
}

/* A word that no network takes is told before anything is read. */
static cg_status check_words(cg_network *network, const cg_network_options *wanted) {
  cg_network_options some = *wanted;
  some.organ_count = 0;
  some.verb_count = 0;
  return cg_network_select(network, &some);
}

int cg_network_source_run(const cg_network_source *o, char **files, int count, cg_network_use use,
                          const void *handle) {
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
    const int used = cg_exit_of(use(network, handle));
    result = used ? used : result;
  }
  cg_network_free(network);
  return result;
}
