/* SPDX-License-Identifier: Apache-2.0 */
/** @file text.h  The documents of one text, on their way from the library to the visit of a
 * session. */
#ifndef CLI_TEXT_H
#define CLI_TEXT_H

#include "cli/session.h"

typedef struct cli_prepared cli_prepared; /**< What was prepared for a document */

/** A text that was read.  Zero it first. */
typedef struct {
  cg_documents *documents; /**< NULL on failure */
  cli_prepared *prepared;  /**< For each document; NULL: nothing was prepared */
  cg_status status;        /**< Of the reading */
} cli_text;

/** Count a text that comes, before it is read or, where threads read, before it is settled; stops a
 * session whose options are about one document at the second. */
cg_status cli_text_begin(cli_session *session);

/** Read `input`; any thread may. */
void cli_text_read(const cli_session *session, const cli_input *input, cli_text *out);

/** Do in advance what is possible for each document.  Returns about how many bytes that takes. */
size_t cli_text_prepare(const cli_session *session, cli_text *text);

/** Visit the documents.  All but the last are counted here; the status is of the last. */
cg_status cli_text_settle(cli_session *session, const char *name, const cli_text *text);

/** Free the documents and what was prepared. */
void cli_text_clear(const cli_session *session, cli_text *text);

#endif /* CLI_TEXT_H */
