/* SPDX-License-Identifier: Apache-2.0 */
/* What the fuzzer found once, again: each file named, or each under tests/fuzz/finds.  Nothing may abort, and none may take
 * more than ten seconds. */
#include "fuzz/analysis.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define LARGEST ((size_t)4 << 20)
#define SECONDS 10u

static int replay(const cg_context *context, const char *path) {
  FILE *const file = fopen(path, "rb");
  uint8_t *const bytes = malloc(LARGEST);
  const size_t size = file && bytes ? fread(bytes, 1, LARGEST, file) : 0;
  /* A copy of the exact size, so that a read past its end is seen. */
  uint8_t *const text = malloc(size + !size);
  const int failed = !file || !bytes || !text;
  if (file) {
    fclose(file);
  }
  if (failed) {
    printf("%s: cannot read\n", path);
  } else {
    memcpy(text, bytes, size);
    printf("%s\n", path);
    fflush(stdout);
    alarm(SECONDS);
    cg_fuzz_text(context, text, size);
    alarm(0);
  }
  free(bytes);
  free(text);
  return failed;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

static int replay_folder(const cg_context *context, const char *folder) {
  struct dirent **entries = NULL;
  const int count = scandir(folder, &entries, is_visible, alphasort);
  int bad = count <= 0;
  for (int i = 0; i < count; ++i) {
    char path[4096];
    snprintf(path, sizeof(path), "%s/%s", folder, entries[i]->d_name);
    bad = replay(context, path) || bad;
    free(entries[i]);
  }
  free(entries);
  return bad;
}

int main(int argc, char **argv) {
  const cg_options options = {.packs = getenv("CLAUSEGRAPH_PACKS")};
  const char *const source = getenv("srcdir");
  char folder[2048];
  cg_context *context = NULL;
  snprintf(folder, sizeof(folder), "%s/tests/fuzz/finds", source ? source : ".");
  int bad = cg_context_open(&options, &context) != CG_OK;
  for (int i = 1; !bad && i < argc; ++i) {
    bad = replay(context, argv[i]) || bad;
  }
  if (!bad && argc < 2) {
    bad = replay_folder(context, folder);
  }
  cg_context_close(context);
  return bad;
}
