/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/network_options.h"

#include "base/slice.h"
#include "cli/memory.h"
#include "cli/network_input.h"

#include <string.h>

cli_network_source cli_network_source_init(void) {
  return (cli_network_source){.session = cli_session_options_init(),
                              .network = CG_NETWORK_OPTIONS_INIT};
}

static int add_word(cli_network_words *list, const char *option, const char *value) {
  if (!*value) {
    cli_complain("%s: give a name", option);
    return CLI_EXIT_USAGE;
  }
  if (list->count == CLI_NETWORK_WORDS_MOST) {
    cli_complain("%s: more than %d", option, CLI_NETWORK_WORDS_MOST);
    return CLI_EXIT_USAGE;
  }
  list->all[list->count++] = cg_slice_of(value);
  return CLI_EXIT_FINE;
}

static int take_year(uint32_t *year, const char *option, const char *value) {
  const uint32_t number = strlen(value) == 4 ? cg_slice_number(cg_slice_of(value)) : CG_NONE;
  if (number == CG_NONE || !number) {
    cli_complain("%s '%s' is not a year of four digits", option, value);
    return CLI_EXIT_USAGE;
  }
  *year = number;
  return CLI_EXIT_FINE;
}

int cli_network_source_take(cli_network_source *o, int key, const char *value) {
  switch (key) {
  case CLI_KEY_STORE: o->store = value; return CLI_EXIT_FINE;
  case 'l': o->network.level = value; return CLI_EXIT_FINE;
  case 'f': o->format = value; return CLI_EXIT_FINE;
  case CLI_KEY_JSON: o->format = "jsonl"; return CLI_EXIT_FINE;
  case 'o': o->output = value; return CLI_EXIT_FINE;
  case CLI_KEY_SPREADSHEET: o->is_spreadsheet = 1; return CLI_EXIT_FINE;
  case CLI_KEY_PART: o->network.part = value; return CLI_EXIT_FINE;
  case CLI_KEY_ORGAN: return add_word(&o->organs, "--organ", value);
  case CLI_KEY_VERB: return add_word(&o->verbs, "--verb", value);
  case CLI_KEY_KIND: return add_word(&o->kinds, "--kind", value);
  case CLI_KEY_FROM: return take_year(&o->network.from_year, "--from", value);
  case CLI_KEY_TO: return take_year(&o->network.to_year, "--to", value);
  case CLI_KEY_MIN_CONFIDENCE: return cli_take_confidence(&o->network.min_confidence, value);
  default: cli_session_take(&o->session, key, value); return CLI_EXIT_FINE;
  }
}

int cli_network_source_check(cli_network_source *o, int file_count) {
  o->network.organs = o->organs.all;
  o->network.organ_count = o->organs.count;
  o->network.verbs = o->verbs.all;
  o->network.verb_count = o->verbs.count;
  o->network.kinds = o->kinds.all;
  o->network.kind_count = o->kinds.count;
  if (file_count && o->store) {
    cli_complain("give files or a store, not both");
    return CLI_EXIT_USAGE;
  }
  if (o->network.from_year && o->network.to_year && o->network.from_year > o->network.to_year) {
    cli_complain("--from %u is after --to %u", (unsigned)o->network.from_year,
                 (unsigned)o->network.to_year);
    return CLI_EXIT_USAGE;
  }
  return o->store ? CLI_EXIT_FINE : cli_session_check_files(&o->session, file_count);
}

/* A wrong word is reported before anything is read. */
static cg_status check_words(cg_network *network, const cg_network_options *wanted) {
  cg_network_options some = *wanted;
  some.organ_count = 0;
  some.verb_count = 0;
  return cg_network_select(network, &some);
}

int cli_network_source_run(const cli_network_source *o, char **files, int count,
                           cli_network_use use, const void *handle) {
  cg_network *network = NULL;
  cg_status status = cg_network_new(&o->session.environment, &network);
  if (!status) {
    status = check_words(network, &o->network);
  }
  if (status) {
    cg_network_free(network);
    return cli_exit_of(status);
  }
  int result = o->store
                 ? cli_exit_of(cli_network_take_store(network, o->store, &o->session.environment))
                 : cli_network_take_files(network, files, count, &o->session);
  if (result == CLI_EXIT_FINE || result == CLI_EXIT_SOME_FAILED) {
    /* igraph 0.10 frees what it does not own where a graph cannot grow */
    cli_memory_guard("network");
    const int used = cli_exit_of(use(network, handle));
    cli_memory_guard(NULL);
    result = used ? used : result;
  }
  cg_network_free(network);
  return result;
}
