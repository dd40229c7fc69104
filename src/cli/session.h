/* SPDX-License-Identifier: Apache-2.0 */
/** @file session.h  What commands share: messages, options, the context, documents. */
#ifndef CLI_SESSION_H
#define CLI_SESSION_H

#include "base/message.h"
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/seen.h"

#include <clausegraph/clausegraph.h>

#include <getopt.h>

/** Print "clausegraph: " and `format` on standard error, as one line. */
void cli_complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/** Where what is not of cli/ says what is wrong: to cli_complain(). */
cg_messages cli_messages(void);

/** Say what is wrong with `word` of the command line of `command`.  `key` is what getopt_long() returned for it, with a short
 * option string that begins with ':': '?' for an unknown option or a value too many, ':' for a missing value; 0 for an
 * argument.  Returns CLI_EXIT_USAGE. */
int cli_usage_error(const char *command, const char *word, int key);

/** Takes option `key` of a command, with its value in optarg; `word` is how it was written.  An exit status. */
typedef int (*cli_take_option)(void *options, int key, const char *word);

/** Take the options of a command one by one, -h among them, which prints help.  Nonzero if the command goes on; else it
 * ends with `*result`. */
int cli_take_options(int argc, char **argv, const char *short_options, const struct option *long_options,
                    void (*print_help)(void), cli_take_option take, void *options, int *result);

/** The exit status for what a function of the library returned. */
int cli_exit_of(cg_status status);

/** `result`, or CLI_EXIT_OUTPUT where standard output could not be written. */
int cli_finish_output(int result);

/** Options of every command that reads texts. */
typedef struct {
  cg_environment      environment;
  cg_options          context;
  cg_document_options document;
  cli_columns          columns;    /**< Of tables of texts */
  const char         *files_from; /**< A list of files; NULL: none */
  const char         *metadata;   /**< A table of metadata; NULL: none */
  int                 is_strict;  /**< A text whose result is in doubt fails */
  cli_reading         reading;    /**< By clausegraph-convert */
  const char         *tokens;     /**< Limits of `context`, as they are written; NULL: not given */
  const char         *references;
} cli_session_options;

/** Keys of options without a letter; those of commands are below. */
enum {
  CLI_KEY_OCR = 2000,
  CLI_KEY_STRICT,
  CLI_KEY_FILES_FROM,
  CLI_KEY_METADATA,
  CLI_KEY_SECONDS,
  CLI_KEY_MEMORY,
  CLI_KEY_TOKENS,
  CLI_KEY_REFERENCES,
  CLI_KEY_COLUMN, /* The columns of a table follow */
};

/** Long options for these, to begin a command's table with. */
#define CLI_SESSION_LONG_OPTIONS                                                         \
  {"packs", required_argument, NULL, 'p'}, {"base", required_argument, NULL, 'b'},      \
    {"symbol", required_argument, NULL, 's'}, {"title", required_argument, NULL, 't'},  \
    {"date", required_argument, NULL, 'd'}, {"corrections", required_argument, NULL, 'C'}, {"no-split", no_argument, NULL, 'W'}, \
    {"ocr", no_argument, NULL, CLI_KEY_OCR}, {"time-limit", required_argument, NULL, CLI_KEY_SECONDS},                      \
    {"memory-limit", required_argument, NULL, CLI_KEY_MEMORY}, {"token-limit", required_argument, NULL, CLI_KEY_TOKENS},     \
    {"reference-limit", required_argument, NULL, CLI_KEY_REFERENCES}, {"strict", no_argument, NULL, CLI_KEY_STRICT}, \
    {"files-from", required_argument, NULL, CLI_KEY_FILES_FROM}, \
    {"metadata", required_argument, NULL, CLI_KEY_METADATA},                                              \
    {"text-column", required_argument, NULL, CLI_KEY_COLUMN + CLI_COLUMN_TEXT},                            \
    {"symbol-column", required_argument, NULL, CLI_KEY_COLUMN + CLI_COLUMN_SYMBOL},                        \
    {"title-column", required_argument, NULL, CLI_KEY_COLUMN + CLI_COLUMN_TITLE},                          \
    {"date-column", required_argument, NULL, CLI_KEY_COLUMN + CLI_COLUMN_DATE}, {"help", no_argument, NULL, 'h'}

/** What --help says of them. */
#define CLI_SESSION_HELP                                                                 \
  "  --packs DIR           folder of data packs\n"                                      \
  "  --base IRI            base of all IRIs\n"                                          \
  "  --files-from LIST     also read the files named in LIST, one per line or separated by NUL; '-' is standard input\n" \
  "  --metadata FILE.csv   table of symbols, titles and dates, with the columns file, symbol, title, date\n" \
  "  --text-column NAME    column of the texts in CSV, TSV and JSON Lines; also --symbol-column, --title-column, --date-column\n" \
  "  --symbol S            symbol of the document, if the text does not print it\n"     \
  "  --title T             its title\n"                                                 \
  "  --date YYYY-MM-DD     its day of adoption\n"                                    \
  "  --corrections FILE    corrections of references, saved on a review page\n"   \
  "  --no-split            one document per file, even if the file contains several resolutions\n" \
  "  --strict              fail if a text has no paragraphs, enacting words or references, or is not in English\n" \
  "  --ocr                 read scanned PDFs by OCR (tesseract)\n" \
  "  --time-limit S        a PDF, DOCX, ODT or HTML file fails after S seconds of processor time; default 60, with --ocr 3600; 0: no limit\n" \
  "  --memory-limit MIB    it fails if its reader needs more memory; default 224; 0: no limit\n" \
  "  --token-limit N       a document with more words and signs fails; default 5000000; 0: no limit\n" \
  "  --reference-limit N   so does one that cites more; default 500000; 0: no limit\n"

/** Defaults: messages go to standard error. */
cli_session_options cli_session_options_init(void);

/** Take option `key` with `value` if it is one of these; returns 0 if it is not. */
int cli_session_take(cli_session_options *options, int key, const char *value);

/** Complain where there is no file, or what is said of one document is said of several; returns an exit status. */
int cli_session_check_files(const cli_session_options *options, int file_count);

/** Take the value of --min-confidence; complains, and returns an exit status. */
int cli_take_confidence(double *confidence, const char *value);

/** Take the value of `option`, a limit; complains, and returns an exit status. */
int cli_take_limit(unsigned long *limit, const char *option, const char *value);

/** Does something with a document that was read; `handle` is the caller's. */
typedef cg_status (*cli_visit)(void *handle, const char *name, const cg_document *document);

/** Does something with a graph in the syntax `syntax`. */
typedef cg_status (*cli_visit_graph)(void *handle, const char *name, cg_slice data, const char *syntax);

/** A run of a command over its inputs; the first members are the caller's to set, the rest is zero. */
typedef struct {
  const cli_session_options *options;
  cli_visit       visit;
  cli_visit_graph visit_graph; /**< NULL: files of graphs are no input */
  void          *handle;
  int            is_quiet;    /**< The command sums up by itself */
  cg_context    *context;     /**< Opened for the first text, unless it is open; the caller closes it */
  size_t         siblings;    /**< Documents in the text at hand */
  cli_inputs      inputs;      /**< How it went; a visit may set `is_stopped` */
  int            may_repeat;  /**< Nothing is merged: a document may come twice */
  cli_seen        seen;        /**< The documents so far */
} cli_session;

/** Visit each document in `files`, which are files, folders, and "-" for standard input, and in the list of the options.
 * Sums up on standard error where there was more than one.  The exit status says how it went. */
int cli_session_run(cli_session *session, char **files, int count);

/** Whether these can only be one document. */
int cli_session_is_single(const cli_session_options *options, char **files, int count);

/** Open a context; complains, and returns an exit status. */
int cli_session_open(const cli_session_options *options, cg_context **out);

/** Open a context, run the session over `files`, and close the context; no file is an error of use. */
int cli_session_work(cli_session *session, char **files, int count);

/** The same with a session of its own, in which a document may come twice. */
int cli_session_list(const cli_session_options *options, char **files, int count, cli_visit visit,
                    void *handle);

#endif /* CLI_SESSION_H */
