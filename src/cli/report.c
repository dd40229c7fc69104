/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/report.h"

#include "addons/report/report.h"
#include "cli/arguments.h"
#include "cli/child.h"
#include "cli/output.h"
#include "cli/session.h"

#include <signal.h>
#include <stdio.h>

typedef struct {
  cli_session_options session;
  const char *folder;
} report_options;

/* The signal that came, for a look between documents: what is unfinished is taken away, and then it
 * is obeyed. */
static volatile sig_atomic_t signalled;

static void take_signal(int number) {
  signalled = number;
  cli_child_kill(); /* Else its end would be waited for */
}

typedef struct {
  cli_session session;
  cg_report *report; /**< NULL before the first document */
  const char *folder;
  cg_report_form form; /**< Single: unless the file shows several documents */
} reporting;

static void obey(reporting *r) {
  if (signalled) {
    const cg_status status = cg_report_close(r->report, 0);
    (void)status;
    signal(signalled, SIG_DFL);
    raise(signalled);
  }
}

static cg_status visit(void *handle, const char *name, const cg_document *document) {
  reporting *const r = handle;
  (void)name;
  obey(r);
  if (!r->report) {
    const cg_report_form form = r->session.siblings > 1 ? CG_REPORT_MANY : r->form;
    const cg_status status =
      cg_report_open(&r->session.options->environment, r->session.context, r->folder, form,
                     r->session.options->context.base, &r->report);
    if (status) {
      return status;
    }
  }
  return cg_report_add(r->report, document);
}

static int run(const report_options *options, char **files, int count) {
  const cg_report_form form =
    cli_session_is_single(&options->session, files, count) ? CG_REPORT_SINGLE : CG_REPORT_MANY;
  reporting r = {.session = {.options = &options->session, .visit = visit, .handle = &r},
                 .folder = options->folder,
                 .form = form};
  int result = cli_session_open(&options->session, &r.session.context);
  if (!result) {
    cli_catch_end(take_signal);
    result = cli_session_run(&r.session, files, count);
    obey(&r);
    const int is_kept = result == CLI_EXIT_FINE || result == CLI_EXIT_SOME_FAILED;
    const cg_status status = cg_report_close(r.report, is_kept);
    result = status ? cli_exit_of(status) : result;
  }
  cg_context_close(r.session.context);
  return result;
}

static int take_option(void *handle, int key, const char *value) {
  report_options *const options = handle;
  if (key == 'o') {
    options->folder = value;
  } else {
    cli_session_take(&options->session, key, value);
  }
  return CLI_EXIT_FINE;
}

int cli_command_report(int argc, char **argv) {
  report_options options = {.session = cli_session_options_init()};
  int result = CLI_EXIT_FINE;
  if (!cli_take_options("report", argc, argv, take_option, &options, &result)) {
    return result;
  }
  result = cli_session_check_files(&options.session, argc - optind);
  if (result) {
    return result;
  }
  if (!options.folder || !*options.folder) {
    cli_complain("no folder for the report; name one with -o DIR");
    return CLI_EXIT_USAGE;
  }
  return run(&options, argv + optind, argc - optind);
}
