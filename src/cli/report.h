/* SPDX-License-Identifier: Apache-2.0 */
/** @file report.h  The command report. */
#ifndef CLI_REPORT_H
#define CLI_REPORT_H

#include "cli/command.h"

/** Write pages for review. */
int cli_command_report(int argc, char **argv);

#endif /* CLI_REPORT_H */
