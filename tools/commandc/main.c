/* SPDX-License-Identifier: Apache-2.0 */
/* Generates the manual pages and shell completion from the table of commands. "commandc
 * clausegraph-export.1" prints a page, "commandc bash", "zsh" or "fish" a completion, "commandc
 * pages" the names of all pages. */
#include "cli/table.h"
#include "complete.h"
#include "page.h"

#include <stdio.h>
#include <string.h>

#define NAME_SIZE 80

/* "clausegraph-network-top.1" */
static void name_page(const cli_command_entry *entry, char out[NAME_SIZE]) {
  snprintf(out, NAME_SIZE, "clausegraph-%s.1", entry->name);
  for (char *c = out; *c; ++c) {
    *c = *c == ' ' ? '-' : *c;
  }
}

static int print_page(const char *wanted) {
  const cli_command_entry *entry;
  const int is_list = !strcmp(wanted, "pages");
  int is_found = is_list || !strcmp(wanted, "clausegraph.1");
  if (is_list) {
    puts("clausegraph.1");
  } else if (is_found) {
    page_print_main();
  }
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    char name[NAME_SIZE];
    name_page(entry, name);
    if (entry->purpose && is_list) {
      puts(name);
    } else if (entry->purpose && !strcmp(name, wanted)) {
      page_print(entry);
      is_found = 1;
    }
  }
  return is_found;
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    void (*print)(void);
  } shells[] = {{"bash", complete_print_bash}, {"zsh", complete_print_zsh}, {"fish", complete_print_fish}};
  int is_done = 0;
  for (size_t i = 0; argc == 2 && i < sizeof(shells) / sizeof(shells[0]); ++i) {
    if (!strcmp(argv[1], shells[i].name)) {
      shells[i].print();
      is_done = 1;
    }
  }
  if (argc != 2 || !(is_done || print_page(argv[1]))) {
    fputs("usage: commandc (PAGE | pages | bash | zsh | fish)\n", stderr);
    return 2;
  }
  return fflush(stdout) || ferror(stdout);
}
