/* SPDX-License-Identifier: Apache-2.0 */
/** @file general.h  General sections of the manual. */
#ifndef COMMANDC_GENERAL_H
#define COMMANDC_GENERAL_H

#include "cli/option.h"

/** A status, variable or file, with sentences about it; {NULL, NULL} ends a list. */
typedef struct {
  const char *name;
  const char *text;
} general_pair;

extern const char *const general_description;
extern const cli_option general_options[];
extern const general_pair general_statuses[];
extern const general_pair general_variables[];
extern const general_pair general_files[];
extern const char *const general_examples;

#endif /* COMMANDC_GENERAL_H */
