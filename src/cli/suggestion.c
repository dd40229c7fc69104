/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/suggestion.h"

#include <string.h>

static size_t least(size_t a, size_t b) { return a < b ? a : b; }

/* Letters to insert, delete, replace or swap with their neighbours to come from `a` to `b` (optimal
 * string alignment). */
static size_t distance(const char *a, const char *b) {
  /* Of the prefix of `a`, of the one before, and of the one before that, in turn */
  size_t rows[3][CLI_SUGGESTION_MOST + 1];
  const size_t width = strlen(b);
  for (size_t j = 0; j <= width; ++j) {
    rows[0][j] = j;
  }
  size_t i = 1;
  for (; a[i - 1]; ++i) {
    size_t *const row = rows[i % 3];
    const size_t *const before = rows[(i + 2) % 3];
    const size_t *const second = rows[(i + 1) % 3];
    row[0] = i;
    for (size_t j = 1; j <= width; ++j) {
      row[j] = least(least(before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = least(row[j], second[j - 2] + 1);
      }
    }
  }
  return rows[(i + 2) % 3][width];
}

cli_suggestion cli_suggestion_of(const char *typed) {
  /* A third of the letters may be wrong. */
  return (cli_suggestion){typed, NULL, (strlen(typed) + 2) / 3 + 1};
}

void cli_suggestion_try(cli_suggestion *s, const char *word) {
  if (strlen(s->typed) > CLI_SUGGESTION_MOST || strlen(word) > CLI_SUGGESTION_MOST) {
    return;
  }
  const size_t found = distance(s->typed, word);
  if (found < s->distance) {
    s->distance = found;
    s->word = word;
  }
}
