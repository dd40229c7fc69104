/* SPDX-License-Identifier: Apache-2.0 */
/** @file complain.h  Messages on standard error: errors and notes, a line each. */
#ifndef CLI_COMPLAIN_H
#define CLI_COMPLAIN_H

#include "base/message.h"

#include <stddef.h>

/** Print "clausegraph: " and `format` on standard error, as one line. */
void cli_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** The same for what is no error: a summary. */
void cli_announce(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Where what is not of cli/ says what is wrong: to cli_complain(). */
cg_messages cli_messages(void);

/** Stop printing notes, summaries and progress; errors are still printed. */
void cli_be_quiet(void);

/** Whether that was asked for. */
int cli_is_quiet(void);

/** Whether an error was printed. */
int cli_has_complained(void);

/** Messages that wait until it is their turn.  Zero it first. */
typedef struct {
  char *bytes; /**< Sentences, each with a NUL at its end */
  size_t length;
  size_t capacity;
} cli_messages_kept;

/** From now on the messages of this thread are added to `kept`, not printed; NULL: they are printed
 * again.  Returns what was set. */
cli_messages_kept *cli_messages_keep(cli_messages_kept *kept);

/** Print those from the byte `begin` to `end`. */
void cli_messages_print(const cli_messages_kept *kept, size_t begin, size_t end);

/** From now on the errors that are printed are added to `kept` too, up to `most` bytes; NULL: no
 * more. */
void cli_messages_record(cli_messages_kept *kept, size_t most);

/** Free the memory. */
void cli_messages_clear(cli_messages_kept *kept);

#endif /* CLI_COMPLAIN_H */
