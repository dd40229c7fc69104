/* SPDX-License-Identifier: Apache-2.0 */
/** @file journal.h  What an export into a folder has done, so that another run can continue it.
 *
 * A line for each document, and then one for their unit, which is an input or a shard, written when
 * the files are in their places.  A unit without its line was not finished. */
#ifndef CLI_JOURNAL_H
#define CLI_JOURNAL_H

#include "base/sha256.h"

#include <clausegraph/slice.h>
#include <clausegraph/status.h>

#include <stddef.h>

typedef struct cli_journal cli_journal;

/** A document of a unit. */
typedef struct {
  cg_slice iri;
  cg_slice name;   /**< Of the text that it comes from */
  int is_repeated; /**< An input before gives it too: it is not in the unit's file */
} cli_journal_document;

/** What earlier runs finished; borrowed from the journal. */
typedef struct {
  cg_slice key;
  cg_slice digest; /**< Of the inputs and all that decides what they give */
  const cli_journal_document *documents;
  size_t count;
} cli_journal_unit;

/** Open the journal `path`, whose first line says `kind`, or make it.  Complains, also where the
 * journal is of another kind. */
cg_status cli_journal_open(const char *path, const char *kind, cli_journal **out);

/** The unit `key` of earlier runs, by its last line; NULL if there is none. */
const cli_journal_unit *cli_journal_find(const cli_journal *journal, cg_slice key);

/** The `index`-th unit of earlier runs; NULL past the last. */
const cli_journal_unit *cli_journal_at(const cli_journal *journal, size_t index);

/** Note, for people, with what this run is done. */
cg_status cli_journal_note(cli_journal *journal, const char *words);

/** Add a document to the unit that is begun, and end the unit.  Prints a message on failure. */
cg_status cli_journal_add(cli_journal *journal, cg_slice iri, cg_slice name, int is_repeated);
cg_status cli_journal_end(cli_journal *journal, cg_slice key, const char digest[CG_SHA256_LENGTH]);

/** Have a unit of earlier runs done again by the next run; its documents stay in the journal, with
 * `iri`, unless that is empty, which this run gives it.  What is begun stays begun. */
cg_status cli_journal_void(cli_journal *journal, const cli_journal_unit *unit, cg_slice iri);

/** Whether that happened. */
int cli_journal_is_void(const cli_journal_unit *unit);

/** Drop the documents of a unit that is not ended. */
void cli_journal_drop(cli_journal *journal);

/** Have all of it on the disk. */
cg_status cli_journal_sync(cli_journal *journal);

/** NULL: nothing is done. */
void cli_journal_close(cli_journal *journal);

#endif /* CLI_JOURNAL_H */
