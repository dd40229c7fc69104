/* SPDX-License-Identifier: Apache-2.0 */
/* Gives a target the inputs that are kept: each file named, or all under tests/fuzz/corpus/TARGET and tests/fuzz/finds/TARGET, where
 * TARGET is the name of the program.  None may take more than ten seconds. */
#include "frame.h"

#include <dirent.h>
#include <libgen.h>
#include <stdlib.h>
#include <unistd.h>

#define LARGEST ((size_t)4 << 20)
#define SECONDS 10u
#define LONGEST_PATH 4096

/* Give the target a copy of the exact size, so that a read past its end is seen. */
static void give(const char *bytes, size_t size) {
  uint8_t *const input = malloc(size + !size);
  fuzz_require(input != NULL, "memory");
  memcpy(input, bytes, size);
  alarm(SECONDS);
  LLVMFuzzerTestOneInput(input, size);
  alarm(0);
  free(input);
}

/* Returns whether the file can be read. */
static bool replay(const char *path) {
  FILE *const file = fopen(path, "rb");
  char *const bytes = malloc(LARGEST);
  const bool is_read = file && bytes;
  printf("%s%s\n", path, is_read ? "" : ": cannot read");
  fflush(stdout); /* Said before what may abort */
  if (is_read) {
    give(bytes, fread(bytes, 1, LARGEST, file));
  }
  if (file) {
    fclose(file);
  }
  free(bytes);
  return is_read;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

/* The number of files; one that cannot be read ends the process. */
static int replay_folder(const char *kind, const char *target) {
  char path[LONGEST_PATH];
  struct dirent **entries = NULL;
  const char *const source = getenv("srcdir");
  const int length = snprintf(path, sizeof(path), "%s/tests/fuzz/%s/%s/", source ? source : ".", kind, target);
  const int count = scandir(path, &entries, is_visible, alphasort);
  for (int i = 0; i < count; ++i) {
    snprintf(path + length, sizeof(path) - (size_t)length, "%s", entries[i]->d_name);
    fuzz_require(replay(path), "a kept input can be read");
    free(entries[i]);
  }
  free(entries);
  return count < 0 ? 0 : count;
}

int main(int argc, char **argv) {
  const char *const target = basename(argv[0]);
  bool is_good = true;
  for (int i = 1; i < argc; ++i) {
    is_good = replay(argv[i]) && is_good;
  }
  if (argc < 2) {
    const int count = replay_folder("corpus", target) + replay_folder("finds", target);
    printf("%d inputs\n", count);
    is_good = count > 0;
  }
  return !is_good;
}
