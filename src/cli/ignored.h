/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file ignored.h  Files in folders that are plainly no documents. */
#ifndef CG_CLI_IGNORED_H
#define CG_CLI_IGNORED_H

#include <clausegraph/slice.h>

#include <stddef.h>

typedef struct {
  const char *reason;    /**< For people; NULL for a document */
  int         is_silent; /**< It is another part of the input, of which nothing needs to be said */
} cg_ignored;

/** Tell by name and kind of file.  `others` are files with a purpose of their own, NULL allowed among them. */
cg_ignored cg_ignored_find(const char *path, const char *const *others, size_t other_count, int takes_graphs);

/** Whether the ending of `path` claims that it is a document: then it is read, whatever it looks like, and fails. */
int cg_ignored_claims(const char *path);

/** Whether `head` is XML of a kind that is no document here. */
int cg_ignored_markup(cg_slice head);

#endif /* CG_CLI_IGNORED_H */
