/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/worker.h"

#include "addons/convert/archive.h"
#include "addons/convert/xml.h"
#include "base/confine.h"
#include "base/leave.h"
#include "base/limit.h"
#include "base/message.h"
#include "base/try.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#  include <sys/prctl.h>
#endif

#define BEAT_SECONDS 30
#define MESSAGES_BYTES 4096

/* Exit statuses of a worker. */
enum { WORKER_FINE = 0, WORKER_FAILED = 1, WORKER_NO_MEMORY = 2, WORKER_TOO_LONG = 3 };

static int exit_of(cg_status status) {
  switch (status) {
  case CG_OK: return WORKER_FINE;
  case CG_NO_MEMORY: return WORKER_NO_MEMORY;
  case CG_CANNOT_WRITE: return WORKER_TOO_LONG;
  default: return WORKER_FAILED;
  }
}

/* Load what is needed to read the document, then drop all other rights. */
static void confine(const convert_task *task) {
  convert_limits_set(&task->limits);
  if (task->way.prepare) {
    task->way.prepare(task->bytes);
  }
  if (task->way.has_programs) {
    convert_limits_confine();
  } else {
    cg_limit(RLIMIT_NOFILE, 0); /* Files already open remain usable */
    cg_confine(0);
  }
}

/* In the worker: read the document and exit. */
static _Noreturn void work(const convert_task *task, FILE *text, int messages) {
  cg_arena *arena;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (task->nowhere >= 0) {
    dup2(task->nowhere, STDERR_FILENO); /* Discard the messages of libraries. */
  }
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGPIPE, SIG_DFL);
  convert_xml_watch_memory();
  confine(task);
  if (cg_arena_new(cg_allocator_default(), &arena)) {
    cg_leave(WORKER_NO_MEMORY);
  }
  convert_writer writer = convert_writer_init(text, arena);
  convert_job job = {.bytes = task->bytes,
                     .file = task->file,
                     .is_ocr = task->is_ocr,
                     .arena = arena,
                     .writer = &writer,
                     .messages = messages};
  cg_status status = task->way.read(&job);
  if (!status && (convert_xml_is_out_of_memory() || convert_archive_is_out_of_memory())) {
    status = CG_NO_MEMORY;
  }
  if (fflush(text) && !status) {
    status = CG_CANNOT_WRITE;
  }
  cg_arena_free(arena);
  cg_leave(exit_of(status));
}

/* State of a running worker. */
typedef struct {
  pid_t pid;
  int messages;                       /* To read */
  char line[CONVERT_LONGEST_MESSAGE]; /* Incomplete message */
  size_t length;
  char *failure; /* Its "failed" message, if one came */
  convert_hear hear;
  void *handle;
} observation;

static cg_status take_line(observation *watch) {
  const cg_slice line = {watch->line, watch->length};
  watch->length = 0;
  if (cg_slice_has_prefix(line, CG_SLICE("failed "))) {
    snprintf(watch->failure, CONVERT_LONGEST_MESSAGE, "%.*s", (int)(line.length - 7),
             line.data + 7);
  } else if (cg_slice_has_prefix(line, CG_SLICE("note "))) {
    return watch->hear(watch->handle, "note", cg_slice_from(line, 5));
  }
  return CG_OK;
}

/* Read from the pipe; `*is_open` becomes false at its end. */
static cg_status take_messages(observation *watch, bool *is_open) {
  char bytes[MESSAGES_BYTES];
  const ssize_t count = read(watch->messages, bytes, sizeof bytes);
  *is_open = count > 0 || (count < 0 && errno == EINTR);
  for (ssize_t i = 0; i < count; ++i) {
    if (bytes[i] == '\n') {
      CG_TRY(take_line(watch));
    } else if (watch->length < sizeof watch->line) {
      watch->line[watch->length++] = bytes[i];
    }
  }
  return CG_OK;
}

static time_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec;
}

/* Read until the worker closes its pipe. `*is_late` is set if it does not do so within `seconds`
 * (0: no limit). */
static cg_status listen_to(observation *watch, unsigned long seconds, bool *is_late) {
  const time_t begin = now();
  time_t beat = begin;
  *is_late = false;
  for (bool is_open = true; is_open;) {
    struct pollfd ready = {watch->messages, POLLIN, 0};
    const int count = poll(&ready, 1, 1000);
    if (count > 0) {
      CG_TRY(take_messages(watch, &is_open));
    } else if (count < 0 && errno != EINTR) {
      return CG_OK;
    }
    if (seconds && (unsigned long)(now() - begin) > seconds) {
      *is_late = true;
      return CG_OK;
    }
    if (now() - beat >= BEAT_SECONDS) {
      beat = now();
      CG_TRY(watch->hear(watch->handle, NULL, CG_SLICE("")));
    }
  }
  return CG_OK;
}

/* Write to `failure` why a worker ended with `state` (from waitpid()), unless it sent a message
 * itself. */
static void explain(const convert_limits *limits, char *failure, int state, bool is_late) {
  const int number = WIFSIGNALED(state) ? WTERMSIG(state) : 0;
  const int code = WIFEXITED(state) ? WEXITSTATUS(state) : 0;
  if (failure[0]) {
    return;
  }
  if (limits->seconds && (is_late || number == SIGXCPU || number == SIGKILL)) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "reading takes more than %lu s; split the file, or allow more with --time-limit",
             limits->seconds);
  } else if (code == WORKER_NO_MEMORY && !limits->megabytes) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "there is too little memory to read the file; split it");
  } else if (code == WORKER_NO_MEMORY) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "reading takes more than %lu MiB of memory; split the file, or allow more with "
             "--memory-limit",
             limits->megabytes);
  } else if (code == WORKER_TOO_LONG) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "the text is longer than 256 MiB or the disk for temporary files is full; split the "
             "file or free space in /tmp");
  } else if (number) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "the file is damaged: its reader crashed (signal %d); open and save it again with the "
             "program that made it",
             number);
  } else {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "the file is damaged and cannot be read; open and save it again with the program that "
             "made it");
  }
}

/* Fork the worker. */
static pid_t start(const convert_task *task, FILE *text, int ends[2]) {
  fflush(NULL); /* Otherwise both processes would write the buffered output. */
  const pid_t pid = fork();
  if (!pid) {
    close(ends[0]);
    /* The programs that it starts must not keep the pipe open. */
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    work(task, text, ends[1]);
  }
  close(ends[1]);
  return pid;
}

cg_status convert_worker_run(const convert_task *task, convert_hear hear, void *handle, FILE **text,
                             char failure[CONVERT_LONGEST_MESSAGE]) {
  int ends[2];
  FILE *file = tmpfile();
  *text = NULL;
  failure[0] = '\0';
  if (!file || pipe(ends)) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE,
             "a temporary file cannot be made: %s; free space in /tmp", cg_error_text(errno));
    if (file) {
      fclose(file);
    }
    return CG_OK;
  }
  observation watch = {.pid = start(task, file, ends),
                       .messages = ends[0],
                       .failure = failure,
                       .hear = hear,
                       .handle = handle};
  if (watch.pid < 0) {
    snprintf(failure, CONVERT_LONGEST_MESSAGE, "no process can be started: %s",
             cg_error_text(errno));
    close(ends[0]);
    fclose(file);
    return CG_OK;
  }
  int state = 0;
  bool is_late;
  const cg_status status = listen_to(&watch, convert_limits_patience(&task->limits), &is_late);
  close(ends[0]);
  if (status || is_late) {
    kill(watch.pid, SIGKILL);
  }
  while (waitpid(watch.pid, &state, 0) < 0 && errno == EINTR) {
  }
  if (status || is_late || failure[0] || !WIFEXITED(state) || WEXITSTATUS(state) != WORKER_FINE) {
    explain(&task->limits, failure, state, is_late);
    fclose(file);
    return status;
  }
  rewind(file); /* Shares its offset with the worker's */
  *text = file;
  return CG_OK;
}
