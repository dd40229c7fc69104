/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/storage.h"

#include "cli/command.h"
#include "cli/option.h"
#include "cli/session.h"

int cli_storage_take(cli_storage_options *options, int key, const char *value) {
  switch (key) {
  case CLI_KEY_STORAGE: options->type = value; return 1;
  case CLI_KEY_STORAGE_NAME: options->name = value; return 1;
  case CLI_KEY_STORAGE_OPTIONS: options->options = value; return 1;
  default: return 0;
  }
}

int cli_storage_check(const cli_storage_options *options, const char *other, int has_files) {
  if (!options->type || !*options->type) {
    cli_complain("--storage-name needs a type; add --storage TYPE, such as sqlite");
  } else if (!options->name || !*options->name) {
    cli_complain("--storage %s: name the storage with --storage-name NAME", options->type);
  } else if (other) {
    cli_complain("--storage %s and --store '%s' exclude each other; use one", options->type, other);
  } else if (!has_files) {
    cli_complain("no file; name the files to load");
  } else {
    return CLI_EXIT_FINE;
  }
  return CLI_EXIT_USAGE;
}
