/* SPDX-License-Identifier: Apache-2.0 */
/** @file source.h  What an input is, so that it is known whether it has changed. */
#ifndef CLI_SOURCE_H
#define CLI_SOURCE_H

#include "base/sha256.h"
#include "cli/inputs.h"

typedef struct {
  size_t index; /**< Among the inputs of the run, from 0 */
  const char *name;
  char digest[CG_SHA256_LENGTH]; /**< Of its bytes and of what is said of it outside */
  int is_done;                   /**< An earlier run did it: it is not read */
  const void *found;             /**< What that run noted; the caller's */
} cli_source;

/** Set name and digest of a text, or the digest of a deferred file, with what `table`, which may be
 * NULL, says of it.  Prints a message if a file cannot be read. */
void cli_source_of_text(cli_source *source, const cli_input *input);
cg_status cli_source_of_file(cli_source *source, cli_deferred *file,
                             struct cli_metadata_table *table);

#endif /* CLI_SOURCE_H */
