/* SPDX-License-Identifier: Apache-2.0 */
/* packc FOLDER FILE: compile the data packs of FOLDER into FILE, for the build of the library. */
#include <clausegraph/clausegraph.h>

#include <stdio.h>

static void complain(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "packc: %s\n", message);
}

static cg_status write_bytes(void *handle, cg_slice bytes) {
  return fwrite(bytes.data, 1, bytes.length, handle) == bytes.length ? CG_OK : CG_CANNOT_WRITE;
}

int main(int argc, char **argv) {
  if (argc != 3) {
    fputs("usage: packc FOLDER FILE\n", stderr);
    return 2;
  }
  const cg_environment environment = {.size = sizeof(environment), .log = complain};
  const cg_options options = {.size = sizeof(options), .packs = argv[1]};
  FILE *const file = fopen(argv[2], "wb");
  cg_status status =
    file ? cg_packs_compile(&environment, &options, write_bytes, file) : CG_CANNOT_WRITE;
  if (file && fclose(file) && !status) {
    status = CG_CANNOT_WRITE;
  }
  if (status) {
    fprintf(stderr, "packc: %s: %s\n", argv[2], cg_status_text(status));
    remove(argv[2]);
  }
  return status != CG_OK;
}
