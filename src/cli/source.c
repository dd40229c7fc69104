/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/source.h"

#include "base/message.h"
#include "cli/complain.h"
#include "cli/metadata_table.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

/* The digest of four digests: no way to write two inputs gives the same bytes. */
static void set(cli_source *source, cg_slice bytes, const cg_document_options *given) {
  const cg_slice parts[] = {bytes, given->symbol, given->title, given->date};
  char digests[4 * CG_SHA256_LENGTH];
  for (size_t i = 0; i < 4; ++i) {
    cg_sha256(parts[i].data ? parts[i] : (cg_slice){"", 0}, digests + i * CG_SHA256_LENGTH);
  }
  cg_sha256((cg_slice){digests, sizeof(digests)}, source->digest);
}

void cli_source_of_text(cli_source *source, const cli_input *input) {
  source->name = input->name;
  set(source, input->bytes, &input->given);
}

cg_status cli_source_of_file(cli_source *source, cli_deferred *file,
                             struct cli_metadata_table *table) {
  struct stat about;
  cg_document_options given = file->given;
  if (table && cli_metadata_table_find(table, file->name, &given)) {
    return CG_BAD_INPUT;
  }
  const cg_status status = cli_stream_rewind(&file->stream);
  if (status) {
    return status;
  }
  const int failed = fstat(file->stream.descriptor, &about);
  const size_t length = failed ? 0 : (size_t)about.st_size;
  void *const bytes =
    length ? mmap(NULL, length, PROT_READ, MAP_PRIVATE, file->stream.descriptor, 0) : NULL;
  if (failed || bytes == MAP_FAILED) {
    cli_complain("%s: %s", file->name, cg_error_text(errno));
    return CG_CANNOT_READ;
  }
  set(source, (cg_slice){bytes ? bytes : "", length}, &given);
  if (bytes) {
    munmap(bytes, length);
  }
  return CG_OK;
}
