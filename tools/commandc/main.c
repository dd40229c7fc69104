/* SPDX-License-Identifier: Apache-2.0 */
/* Generates the manual pages and shell completion from the table of commands. "commandc
 * clausegraph-export.1 2026-11-28" prints a page with this date, "commandc bash", "zsh" or "fish" a
 * completion, "commandc pages" the names of all pages. */
#include "cli/table.h"
#include "complete.h"
#include "page.h"

#include <stdio.h>
#include <string.h>

static void list_pages(void) {
  const cli_command_entry *entry;
  puts("clausegraph.1");
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    char name[PAGE_NAME_SIZE];
    page_name(entry, name);
    if (entry->purpose) {
      printf("%s.1\n", name);
    }
  }
}

/* Whether `file` is the page `name` of section 1. */
static int is_page(const char *file, const char *name) {
  const size_t length = strlen(name);
  return !strncmp(file, name, length) && !strcmp(file + length, ".1");
}

static int print_page(const char *file, const char *date) {
  const cli_command_entry *entry;
  int is_found = is_page(file, "clausegraph");
  if (is_found) {
    page_print_main(date);
  }
  for (size_t i = 0; (entry = cli_table_at(i)); ++i) {
    char name[PAGE_NAME_SIZE];
    page_name(entry, name);
    if (entry->purpose && is_page(file, name)) {
      page_print(entry, date);
      is_found = 1;
    }
  }
  return is_found;
}

int main(int argc, char **argv) {
  static const struct {
    const char *name;
    void (*print)(void);
  } lists[] = {{"bash", complete_print_bash},
               {"zsh", complete_print_zsh},
               {"fish", complete_print_fish},
               {"pages", list_pages}};
  int is_done = 0;
  for (size_t i = 0; argc == 2 && i < sizeof(lists) / sizeof(lists[0]); ++i) {
    if (!strcmp(argv[1], lists[i].name)) {
      lists[i].print();
      is_done = 1;
    }
  }
  if (!is_done && (argc != 3 || !*argv[2] || !print_page(argv[1], argv[2]))) {
    fputs("usage: commandc (PAGE DATE | pages | bash | zsh | fish)\n", stderr);
    return 2;
  }
  return fflush(stdout) || ferror(stdout);
}
