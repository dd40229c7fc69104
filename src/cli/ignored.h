/* SPDX-License-Identifier: Apache-2.0 */
/** @file ignored.h  Files in folders that are plainly no documents. */
#ifndef CLI_IGNORED_H
#define CLI_IGNORED_H

#include <clausegraph/slice.h>

#include <stddef.h>

typedef struct {
  const char *reason; /**< For people; NULL for a document */
  int is_silent;      /**< It is another part of the input, of which nothing needs to be said */
} cli_ignored;

/** Decide by name and kind of file.  `others` are files with a purpose of their own, NULL allowed
 * among them. */
cli_ignored cli_ignored_find(const char *path, const char *const *others, size_t other_count,
                             int takes_graphs);

/** Whether the ending of `path` claims that it is a document: then it is read, whatever it looks
 * like, and fails. */
int cli_ignored_claims(const char *path);

/** Whether `head` is XML of a kind that is no document here. */
int cli_ignored_markup(cg_slice head);

#endif /* CLI_IGNORED_H */
