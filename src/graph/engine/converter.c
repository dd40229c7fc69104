/* SPDX-License-Identifier: Apache-2.0 */
/* clausegraph-convert limits and confines itself. It is started without a shell, and without
 * touching signal handlers of the calling process. */
#define _GNU_SOURCE /* pipe2 */
#include "engine/converter.h"

#include "base/buffer.h"
#include "base/frame.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#ifndef CG_LIBEXEC_DIR
#  error "The build says where the programs of add-ons are installed: CG_LIBEXEC_DIR"
#endif

#define PROGRAM "clausegraph-convert"
#define PLACE_SIZE 4096
#define LARGEST ((size_t)256 * 1024 * 1024)
#define STEP ((size_t)64 * 1024)
#define TIME_LIMIT 120000 /* Milliseconds without output */

extern char **environ;

typedef struct {
  const char *path;
  const char *label;
  const cg_messages *messages;
  pid_t pid;
  int output; /* The program's output, to read */
} converting;

static cg_status fail(const converting *c, const char *why) {
  return cg_fail(c->messages, CG_CANNOT_READ, c->path, 0, "%s", why);
}

/* Path of the program; if it is in none of the usual places, only its name, for PATH. */
static const char *find_program(char out[PLACE_SIZE]) {
  const char *const given = getenv("CLAUSEGRAPH_CONVERT");
  const char *const folder = getenv("CLAUSEGRAPH_LIBEXEC");
  if (given && *given) {
    return given;
  }
  const int length =
    snprintf(out, PLACE_SIZE, "%s/" PROGRAM, folder && *folder ? folder : CG_LIBEXEC_DIR);
  return length < PLACE_SIZE && !access(out, X_OK) ? out : PROGRAM;
}

/* Start the program with `input` and the end of a pipe; returns an errno value. */
static int spawn(converting *c, int input, int pipe_end) {
  static const char *const arguments[] = {PROGRAM, "--frames", NULL};
  char place[PLACE_SIZE];
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) {
    return error;
  }
  error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  error = error ? error : posix_spawn_file_actions_adddup2(&actions, pipe_end, STDOUT_FILENO);
  error = error
            ? error
            : posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  error = error ? error
                : posix_spawnp(&c->pid, find_program(place), &actions, NULL,
                               (char *const *)arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

static cg_status start(converting *c) {
  int ends[2];
  const int input = open(c->path, O_RDONLY | O_NOCTTY | O_CLOEXEC);
  if (input < 0) {
    return fail(c, cg_error_text(errno));
  }
  /* Set at once, because another thread may start a program at the same time */
  int error = pipe2(ends, O_CLOEXEC) ? errno : 0;
  if (!error) {
    error = spawn(c, input, ends[1]);
    close(ends[1]);
    c->output = ends[0];
    if (error) {
      close(ends[0]);
    }
  }
  close(input);
  return error == ENOENT
           ? cg_fail(c->messages, CG_CANNOT_READ, c->path, 0,
                     "is %s, and the program " PROGRAM
                     " that reads it is missing; install it, or name it in CLAUSEGRAPH_CONVERT",
                     c->label)
         : error ? cg_fail(c->messages, CG_CANNOT_READ, c->path, 0, "cannot start " PROGRAM ": %s",
                           cg_error_text(error))
                 : CG_OK;
}

/* Read everything the program writes. */
static cg_status read_output(const converting *c, cg_buffer *out) {
  char bytes[STEP];
  for (;;) {
    struct pollfd one = {c->output, POLLIN, 0};
    const int ready = poll(&one, 1, TIME_LIMIT);
    if (!ready) {
      return fail(c, "cannot be read: it takes too long; " PROGRAM " was ended");
    }
    const ssize_t count = ready < 0 ? -1 : read(c->output, bytes, sizeof(bytes));
    if (!count) {
      return CG_OK;
    }
    if (count < 0 && errno != EINTR) {
      return fail(c, cg_error_text(errno));
    }
    if (count > 0 && out->length + (size_t)count > LARGEST) {
      return fail(c, "is larger than 256 MiB as text");
    }
    CG_TRY(count > 0 ? cg_buffer_add(out, (cg_slice){bytes, (size_t)count}) : CG_OK);
  }
}

static void end(const converting *c, bool is_killed) {
  close(c->output);
  if (is_killed) {
    kill(c->pid, SIGKILL);
  }
  while (waitpid(c->pid, NULL, 0) < 0 && errno == EINTR) {
  }
}

/* Extract the only text from the frames; if there is none, report the program's reason. */
static cg_status take_text(const converting *c, cg_slice frames, cg_slice *out) {
  cg_frame_header frame = {.kind = CG_FRAME_NOTE};
  size_t texts = 0;
  while (frame.kind != CG_FRAME_END) {
    if (!cg_frame_header_read(frames, &frame) || frames.length < frame.header + frame.length + 1) {
      return fail(c, "cannot be read: " PROGRAM " was ended, or wrote what it should not");
    }
    const cg_slice bytes = {frames.data + frame.header, frame.length};
    if (frame.kind == CG_FRAME_FAILED) {
      return cg_fail(c->messages, CG_CANNOT_READ, c->path, 0, "%.*s", (int)bytes.length,
                     bytes.data);
    }
    if (frame.kind == CG_FRAME_NOTE) {
      cg_note(c->messages, c->path, "%.*s", (int)bytes.length, bytes.data);
    }
    if (frame.kind == CG_FRAME_TEXT) {
      *out = bytes;
      ++texts;
    }
    frames = cg_slice_from(frames, frame.header + frame.length + 1);
  }
  return texts == 1
           ? CG_OK
           : fail(c, texts ? "has several texts; unpack it, and read its files" : "has no text");
}

cg_status cg_convert_file(const char *path, const char *label, const cg_messages *messages,
                          cg_arena *arena, cg_slice *out) {
  converting c = {.path = path, .label = label, .messages = messages};
  cg_buffer frames = cg_buffer_init(arena);
  CG_TRY(start(&c));
  const cg_status status = read_output(&c, &frames);
  end(&c, status != CG_OK);
  return status ? status : take_text(&c, cg_buffer_slice(&frames), out);
}
