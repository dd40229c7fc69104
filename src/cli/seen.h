/* SPDX-License-Identifier: Apache-2.0 */
/** @file seen.h  The documents of a run, to report two files with the same document. */
#ifndef CLI_SEEN_H
#define CLI_SEEN_H

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

/** Begins zeroed. */
typedef struct {
  struct cli_seen_document *documents;
  size_t count;
  size_t capacity; /**< A power of two, or 0 */
  size_t repeated; /**< Documents that were given again */
  char *last;      /**< Name of the text last reported as a repetition */
} cli_seen;

/** Note that the text `name` is the document `iri`; both are copied.  CG_BAD_INPUT and a message
 * with both names where another text of the run is that document. */
cg_status cli_seen_add(cli_seen *seen, cg_slice iri, const char *name);

/** Forget the document `iri`, which failed later on: another file may still give it. */
void cli_seen_forget(cli_seen *seen, cg_slice iri);

/** Whether the document `iri` came, and did not fail. */
int cli_seen_has(const cli_seen *seen, cg_slice iri);

/** Free what was copied. */
void cli_seen_clear(cli_seen *seen);

#endif /* CLI_SEEN_H */
