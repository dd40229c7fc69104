/* SPDX-License-Identifier: Apache-2.0 */
/** @file summary.h  How a run went, as JSON. */
#ifndef CLI_SUMMARY_H
#define CLI_SUMMARY_H

#include "cli/session.h"

typedef struct cli_summary cli_summary;

/** Begin to count, and to keep the errors that are printed; NULL without memory. */
cli_summary *cli_summary_new(void);

/** Count a document that was visited. */
cg_status cli_summary_add(cli_summary *summary, const cg_document *document);

/** Write the file `name`; `is_complete` says whether the run came to its end.  Complains, and
 * returns an exit status. */
int cli_summary_write(const cli_summary *summary, const cli_session *session, const char *name,
                      int is_complete);

/** NULL: nothing is done. */
void cli_summary_free(cli_summary *summary);

#endif /* CLI_SUMMARY_H */
