/* SPDX-License-Identifier: Apache-2.0 */
/* What a program or library does that a hostile document has taken over.  Built as a program, it
 * stands in for pdftotext; built with -fPIC -shared, it is loaded before libxml2 and libarchive.
 * HOSTILE says what it does: "report" tries everything and lists how it went. */
#define _GNU_SOURCE 1
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char report[4096];
static size_t length;

static void record(const char *what, int is_done) {
  length += (size_t)snprintf(report + length, sizeof(report) - length, "%s:%s ", what,
                             is_done ? "DONE" : "refused");
}

/* "$HOSTILE_DIR/NAME" */
static const char *path(int which, const char *name) {
  static char room[2][1024];
  snprintf(room[which], sizeof(room[which]), "%s/%s", getenv("HOSTILE_DIR"), name);
  return room[which];
}

static int try_fork(void) {
  const pid_t pid = fork();
  if (!pid) {
    _exit(0);
  }
  if (pid > 0) {
    waitpid(pid, NULL, 0);
  }
  return pid > 0;
}

static int try_open(const char *name, int flags) {
  const int file = open(path(0, name), flags, 0600);
  if (file >= 0) {
    close(file);
  }
  return file >= 0;
}

static int raise_limit(int resource) {
  struct rlimit both;
  getrlimit(resource, &both);
  both.rlim_max = RLIM_INFINITY;
  both.rlim_cur = RLIM_INFINITY;
  return !setrlimit(resource, &both) && !getrlimit(resource, &both) &&
         both.rlim_cur == RLIM_INFINITY;
}

static void try_all(void) {
  char link[256] = "";
  record("internet", socket(AF_INET, SOCK_STREAM, 0) >= 0);
  record("unix-socket", socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  record("create", try_open("new", O_WRONLY | O_CREAT));
  record("create-new", try_open("new", O_WRONLY | O_CREAT | O_EXCL));
  record("write", try_open("victim", O_WRONLY));
  record("append", try_open("victim", O_WRONLY | O_APPEND));
  record("change", try_open("victim", O_RDWR));
  record("truncate", try_open("victim", O_RDONLY | O_TRUNC));
  record("folder", !mkdir(path(0, "folder"), 0700));
  record("remove", !unlink(path(0, "victim")));
  record("rename", !rename(path(0, "victim"), path(1, "other")));
  record("link", !symlink("victim", path(0, "link")));
  record("hard-link",
         !link[0] && !linkat(AT_FDCWD, path(0, "victim"), AT_FDCWD, path(1, "hard"), 0));
  record("mode", !chmod(path(0, "victim"), 0777));
  record("lift", raise_limit(RLIMIT_CPU) || raise_limit(RLIMIT_DATA));
  record("read", try_open("victim", O_RDONLY));
  record("fork", try_fork());
  record("kill", !kill(getppid(), 0));
  record("nameless",
         readlink("/proc/self/fd/2", link, sizeof(link) - 1) > 0 && strstr(link, "deleted"));
  record("trace", !ptrace(PTRACE_TRACEME, 0, NULL, NULL));
}

/* Do what HOSTILE says; returns only for "report". */
static void act(void) {
  const char *const given = getenv("HOSTILE");
  const char *const what = given ? given : "";
  if (!strcmp(what, "sleep")) {
    for (;;) {
      pause();
    }
  } else if (!strcmp(what, "spin")) {
    for (;;) {
      __asm__ volatile("");
    }
  } else if (!strcmp(what, "hoard")) {
    for (;;) {
      char *const piece = malloc(1 << 20);
      if (!piece) {
        fputs("Out of memory\n", stderr);
        exit(1);
      }
      memset(piece, 1, 1 << 20);
    }
  } else if (!strcmp(what, "flood")) {
    memset(report, 'x', sizeof(report) - 1);
    while (puts(report) > 0) {
    }
  } else if (!strcmp(what, "fill")) { /* The only file that it has */
    memset(report, 'x', sizeof(report) - 1);
    while (fputs(report, stderr) >= 0) {
    }
    exit(1);
  } else if (!strcmp(what, "crash")) {
    raise(SIGSEGV);
  }
  try_all();
}

#ifdef PRELOADED
#  include <dlfcn.h>

struct archive;
struct archive_entry;

/* Of libxml2: the page is replaced by the report. */
void *htmlCtxtReadMemory(void *context, const char *bytes, int size, const char *url,
                         const char *encoding, int options) {
  static char page[2 * sizeof(report)];
  void *(*next)(void *, const char *, int, const char *, const char *, int);
  (void)bytes;
  (void)size;
  act();
  *(void **)&next = dlsym(RTLD_NEXT, "htmlCtxtReadMemory");
  return next(context, page,
              snprintf(page, sizeof(page), "<html><body><p>%s</p></body></html>", report), url,
              encoding, options);
}

/* Of libarchive: the report goes to standard error. */
int archive_read_next_header(struct archive *archive, struct archive_entry **entry) {
  int (*next)(struct archive *, struct archive_entry **);
  if (getenv("HOSTILE_ARCHIVE") && !length) {
    try_all();
    dprintf(STDERR_FILENO, "%s\n", report);
  }
  *(void **)&next = dlsym(RTLD_NEXT, "archive_read_next_header");
  return next(archive, entry);
}
#else
int main(void) {
  int y = 200;
  act();
  puts("<doc>\n<page width=\"612\" height=\"792\">");
  for (char *word = strtok(report, " "); word; word = strtok(NULL, " "), y += 14) {
    printf("<word xMin=\"72\" yMin=\"%d\" xMax=\"300\" yMax=\"%d\">%s</word>\n", y, y + 11, word);
  }
  puts("</page>\n</doc>");
  return 0;
}
#endif
