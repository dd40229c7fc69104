/* SPDX-License-Identifier: Apache-2.0 */
/** @file page.h  Manual pages in man(7) macros. */
#ifndef COMMANDC_PAGE_H
#define COMMANDC_PAGE_H

#include "cli/option.h"

/** Print the page of a command. */
void page_print(const cli_command_entry *entry);

/** Print the page of clausegraph, which lists the commands. */
void page_print_main(void);

#endif /* COMMANDC_PAGE_H */
