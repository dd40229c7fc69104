/* SPDX-License-Identifier: Apache-2.0 */
/** @file suggestion.h  What somebody may have meant who mistyped a word. */
#ifndef CLI_SUGGESTION_H
#define CLI_SUGGESTION_H

#include <stddef.h>

/** Longest word that is looked at. */
#define CLI_SUGGESTION_MOST 40

/** The nearest of the words so far. */
typedef struct {
  const char *typed;
  const char *word; /**< NULL: none is near */
  size_t distance;  /**< Of `word` */
} cli_suggestion;

/** Start with what was typed, which is borrowed. */
cli_suggestion cli_suggestion_of(const char *typed);

/** Look at `word`, borrowed too: it becomes the suggestion if it is near, and nearer than the one
 * before. */
void cli_suggestion_try(cli_suggestion *suggestion, const char *word);

#endif /* CLI_SUGGESTION_H */
