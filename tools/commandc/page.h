/* SPDX-License-Identifier: Apache-2.0 */
/** @file page.h  Manual pages in man(7) macros. */
#ifndef COMMANDC_PAGE_H
#define COMMANDC_PAGE_H

#include "cli/option.h"

/** Storage for the name of a page. */
#define PAGE_NAME_SIZE 80

/** Name of the page of a command, without its section: "clausegraph-network-top". */
void page_name(const cli_command_entry *entry, char out[PAGE_NAME_SIZE]);

/** Print the page of a command, with the date of the release. */
void page_print(const cli_command_entry *entry, const char *date);

/** Print the page of clausegraph, which lists the commands. */
void page_print_main(const char *date);

#endif /* COMMANDC_PAGE_H */
