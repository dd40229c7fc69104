/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/addon.h"

#include "base/leave.h"
#include "base/message.h"

#include "cli/command.h"
#include "cli/places.h"
#include "cli/session.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PREFIX "clausegraph-"
#define NAME_SIZE 64

extern char **environ;

/* What each program is built with; NULL: nothing that clausegraph does not need. */
static const struct {
  const char *name;
  const char *libraries;
  const char *packages; /* Of Debian */
} needs[] = {
  {"network", "igraph", "libigraph-dev"},
  {"publish", "libcurl", "libcurl4-gnutls-dev"},
  {"redland", "raptor2 and rasqal", "libraptor2-dev, librasqal3-dev"},
};

static void tell_missing(const char *command, const char *name) {
  for (size_t i = 0; i < sizeof(needs) / sizeof(needs[0]); ++i) {
    if (!strcmp(needs[i].name, name)) {
      cli_complain("%s: the program " PREFIX "%s is missing; it is built with %s (Debian: %s)",
                   command, name, needs[i].libraries, needs[i].packages);
      return;
    }
  }
  cli_complain("%s: the program " PREFIX "%s is missing; install it", command, name);
}

/* The program's place; prints a message if there is none. */
static int find(const char *command, const char *name, char out[CLI_PLACE_SIZE]) {
  char program[NAME_SIZE];
  snprintf(program, sizeof(program), PREFIX "%s", name);
  if (!cli_place_program(program, out)) {
    tell_missing(command, name);
    return 0;
  }
  return 1;
}

/* `argv` behind the name of the program, ended by NULL; the caller frees it. */
static const char **arguments_of(const char *program, int argc, const char *const *argv) {
  const char **const all = malloc(((size_t)argc + 2) * sizeof(*all));
  if (all) {
    all[0] = program;
    memcpy(all + 1, argv, (size_t)argc * sizeof(*all));
    all[argc + 1] = NULL;
  }
  return all;
}

int cli_addon_run(const char *name, int argc, char **argv) {
  char program[CLI_PLACE_SIZE];
  if (!find(argv[0], name, program)) {
    return CLI_EXIT_USAGE;
  }
  const char **const arguments = arguments_of(program, argc, (const char *const *)argv);
  if (arguments) {
    cg_leave_counts();
    execv(program, (char *const *)arguments);
    cli_complain("%s: cannot start %s: %s", argv[0], program, cg_error_text(errno));
  }
  free(arguments);
  return arguments ? CLI_EXIT_USAGE : CLI_EXIT_INTERNAL;
}

/* Start it with its standard output at the end of a pipe; returns what errno would. */
static int spawn(cli_addon *addon, const char *program, const char *const *arguments) {
  int ends[2];
  posix_spawn_file_actions_t actions;
  if (pipe(ends)) {
    return errno;
  }
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  int error = posix_spawn_file_actions_init(&actions);
  if (!error) {
    error = posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    error = error ? error : posix_spawn_file_actions_addclose(&actions, ends[1]);
    error =
      error ? error
            : posix_spawn(&addon->pid, program, &actions, NULL, (char *const *)arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
  }
  close(ends[1]);
  if (error) {
    close(ends[0]);
    *addon = (cli_addon){0, -1};
  } else {
    addon->output = ends[0];
  }
  return error;
}

cg_status cli_addon_open(cli_addon *addon, const char *name, const char *const *argv) {
  char program[CLI_PLACE_SIZE];
  int argc = 0;
  *addon = (cli_addon){0, -1};
  if (!find(argv[0], name, program)) {
    return CG_BAD_ARGUMENT;
  }
  while (argv[argc]) {
    ++argc;
  }
  const char **const arguments = arguments_of(program, argc, argv);
  const int error = arguments ? spawn(addon, program, arguments) : 0;
  if (error) {
    cli_complain("%s: cannot start %s: %s", argv[0], program, cg_error_text(error));
  }
  free(arguments);
  return !arguments ? CG_NO_MEMORY : error ? CG_INTERNAL : CG_OK;
}

/* What an exit status of ours means. */
static cg_status status_of(int result) {
  switch (result) {
  case CLI_EXIT_FINE: return CG_OK;
  case CLI_EXIT_USAGE: return CG_BAD_ARGUMENT;
  case CLI_EXIT_INPUT: return CG_CANNOT_READ;
  case CLI_EXIT_OUTPUT: return CG_CANNOT_WRITE;
  case CLI_EXIT_PACK: return CG_BAD_PACK;
  default: return CG_INTERNAL;
  }
}

cg_status cli_addon_close(cli_addon *addon, cg_status status) {
  int result = 0;
  while (waitpid(addon->pid, &result, 0) < 0 && errno == EINTR) {
  }
  *addon = (cli_addon){0, -1};
  if (status) {
    return status;
  }
  if (WIFSIGNALED(result)) {
    cli_complain("a program of clausegraph was ended by signal %d", WTERMSIG(result));
    return CG_INTERNAL;
  }
  return status_of(WEXITSTATUS(result));
}
