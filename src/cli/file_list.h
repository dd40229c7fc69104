/* SPDX-License-Identifier: Apache-2.0 */
/** @file file_list.h  Names of files from a file, as find(1) prints them. */
#ifndef CLI_FILE_LIST_H
#define CLI_FILE_LIST_H

#include <clausegraph/status.h>

/** Takes a name; nonzero ends the list. */
typedef int (*cli_file_list_visit)(void *handle, const char *name);

/** Visit each name in the file `list`, "-" for standard input: one a line, or NUL after each where
 * there is one at all. Prints a message if it cannot be read. */
cg_status cli_file_list_read(const char *list, cli_file_list_visit visit, void *handle);

#endif /* CLI_FILE_LIST_H */
