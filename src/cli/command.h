/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file command.h  What a command is, and the exit statuses of all. */
#ifndef CG_CLI_COMMAND_H
#define CG_CLI_COMMAND_H

/** Exit statuses; doc/clausegraph.1 lists them. */
typedef enum {
  CG_EXIT_FINE = 0,
  CG_EXIT_SOME_FAILED = 1, /**< Some document failed, the others are done */
  CG_EXIT_USAGE = 2,
  CG_EXIT_INPUT = 3,       /**< No document could be read */
  CG_EXIT_OUTPUT = 4,
  CG_EXIT_PACK = 5,
  CG_EXIT_INTERNAL = 70,
} cg_exit;

/** A command gets its own name and arguments as main() does. */
typedef int (*cg_command)(int argc, char **argv);

int cg_command_export(int argc, char **argv);
int cg_command_explain(int argc, char **argv);
int cg_command_load(int argc, char **argv);
int cg_command_network(int argc, char **argv);
int cg_command_network_measures(int argc, char **argv);
int cg_command_network_timeline(int argc, char **argv);
int cg_command_network_top(int argc, char **argv);
int cg_command_packs(int argc, char **argv);
int cg_command_publish(int argc, char **argv);
int cg_command_query(int argc, char **argv);
int cg_command_report(int argc, char **argv);
int cg_command_unlisted(int argc, char **argv);
int cg_command_version(int argc, char **argv);

#endif /* CG_CLI_COMMAND_H */
