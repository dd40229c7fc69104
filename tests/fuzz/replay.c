/* SPDX-License-Identifier: Apache-2.0 */
/* replay [TARGET [FILE...]]: gives targets the inputs that are kept, those of
 * tests/fuzz/corpus/TARGET and tests/fuzz/finds/TARGET, or the files named.  Without a target, all
 * are run, each in a process of its own.  No input may take more than ten seconds. */
#include "frame.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#define LARGEST ((size_t)4 << 20)
#define SECONDS 10u
#define LONGEST_PATH 4096

typedef struct {
  const char *name;
  int (*take)(const uint8_t *data, size_t size);
} target;

/* The Makefile lists the targets of this build as FUZZ_TARGETS, a TARGET(name) for each. */
#ifndef FUZZ_TARGETS
#  define FUZZ_TARGETS TARGET(graph)
#endif
#define TARGET(name) int fuzz_target_##name(const uint8_t *data, size_t size);
FUZZ_TARGETS
#undef TARGET
#define TARGET(name) {#name, fuzz_target_##name},
static const target targets[] = {FUZZ_TARGETS};
#undef TARGET

#define TARGET_COUNT (sizeof(targets) / sizeof(targets[0]))

/* Give the target a copy of the exact size, so that a read past its end is seen. */
static void give(const target *to, const char *bytes, size_t size) {
  uint8_t *const input = malloc(size + !size);
  fuzz_require(input != NULL, "memory");
  memcpy(input, bytes, size);
  alarm(SECONDS);
  to->take(input, size);
  alarm(0);
  free(input);
}

/* Returns whether the file can be read. */
static bool replay(const target *to, const char *path) {
  FILE *const file = fopen(path, "rb");
  char *const bytes = malloc(LARGEST);
  const bool is_read = file && bytes;
  printf("%s%s\n", path, is_read ? "" : ": cannot read");
  fflush(stdout); /* Said before what may abort */
  if (is_read) {
    give(to, bytes, fread(bytes, 1, LARGEST, file));
  }
  if (file) {
    fclose(file);
  }
  free(bytes);
  return is_read;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

/* The number of files; one that cannot be read ends the process. */
static int replay_folder(const target *to, const char *kind) {
  char path[LONGEST_PATH];
  struct dirent **entries = NULL;
  const char *const source = getenv("srcdir");
  const int length =
    snprintf(path, sizeof(path), "%s/tests/fuzz/%s/%s/", source ? source : ".", kind, to->name);
  const int count = scandir(path, &entries, is_visible, alphasort);
  for (int i = 0; i < count; ++i) {
    snprintf(path + length, sizeof(path) - (size_t)length, "%s", entries[i]->d_name);
    fuzz_require(replay(to, path), "a kept input can be read");
    free(entries[i]);
  }
  free(entries);
  return count < 0 ? 0 : count;
}

/* Returns whether there are inputs; where one breaks the target, the process ends. */
static bool replay_kept(const target *to) {
  const int count = replay_folder(to, "corpus") + replay_folder(to, "finds");
  printf("%s: %d inputs\n", to->name, count);
  fflush(stdout);
  return count > 0;
}

/* Returns whether the target bears all its inputs.  What one target leaves in memory and on disk,
 * no other sees. */
static bool replay_apart(const target *to) {
  const pid_t child = fork();
  int ended = 0;
  if (child == 0) {
    exit(replay_kept(to) ? EXIT_SUCCESS : EXIT_FAILURE);
  }
  const bool is_good = child > 0 && waitpid(child, &ended, 0) == child && WIFEXITED(ended) &&
                       WEXITSTATUS(ended) == EXIT_SUCCESS;
  if (!is_good) {
    printf("%s: FAILED\n", to->name);
    fflush(stdout);
  }
  return is_good;
}

static const target *find(const char *name) {
  for (size_t i = 0; i < TARGET_COUNT; ++i) {
    if (!strcmp(targets[i].name, name)) {
      return &targets[i];
    }
  }
  fprintf(stderr, "replay: there is no target '%s'\n", name);
  exit(EXIT_FAILURE);
}

int main(int argc, char **argv) {
  bool is_good = true;
  if (argc < 2) {
    for (size_t i = 0; i < TARGET_COUNT; ++i) {
      is_good = replay_apart(&targets[i]) && is_good;
    }
  } else if (argc == 2) {
    is_good = replay_kept(find(argv[1]));
  }
  for (int i = 2; i < argc; ++i) {
    is_good = replay(find(argv[1]), argv[i]) && is_good;
  }
  return is_good ? EXIT_SUCCESS : EXIT_FAILURE;
}
