/* SPDX-License-Identifier: Apache-2.0 */
#include "documents.h"

#include "base/utf8.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#define HEADER "<!-- clausegraph-text 1 -->\n"

static void check_text(cg_slice text) {
  if (cg_slice_has_prefix(text, CG_SLICE(HEADER))) { /* Otherwise plain text in any encoding */
    fuzz_require(cg_utf8_valid_length(text) == text.length, "structured text is UTF-8");
    fuzz_require(text.data[text.length - 1] == '\n', "structured text ends with a line end");
  }
}

void fuzz_read_document(convert_reader read, cg_slice bytes, int file) {
  static int nothing = -1;
  char *text = NULL;
  size_t length = 0;
  nothing = nothing < 0 ? open("/dev/null", O_WRONLY | O_CLOEXEC) : nothing;
  cg_arena *const arena = fuzz_arena();
  FILE *const out = open_memstream(&text, &length);
  fuzz_require(out != NULL, "memory");
  convert_writer writer = convert_writer_init(out, arena);
  convert_job job = {
    .bytes = bytes, .file = file, .arena = arena, .writer = &writer, .messages = nothing};
  const cg_status status = read(&job);
  fuzz_require(!fclose(out), "memory");
  fuzz_require(!status || status == CG_BAD_INPUT, "a document is read or refused");
  fuzz_require(!status || job.is_told, "a refusal says why");
  if (!status && length) {
    check_text((cg_slice){text, length});
  }
  free(text);
  cg_arena_free(arena);
}

int fuzz_open(cg_slice bytes) {
  const int file = open(fuzz_file("document", bytes), O_RDONLY | O_CLOEXEC);
  fuzz_require(file >= 0, "a file can be read");
  return file;
}

static void add_member(struct archive *zip, const fuzz_part *part) {
  char name[256];
  struct archive_entry *const entry = archive_entry_new();
  snprintf(name, sizeof(name), "%.*s", (int)(part->name.length < 200 ? part->name.length : 200),
           part->name.data);
  archive_entry_set_pathname(entry, name[0] ? name : "member");
  archive_entry_set_size(entry, (la_int64_t)part->bytes.length);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  if (archive_write_header(zip, entry) >= ARCHIVE_WARN) {
    fuzz_require(archive_write_data(zip, part->bytes.data, part->bytes.length) ==
                   (la_ssize_t)part->bytes.length,
                 "a member is written");
  }
  archive_entry_free(entry);
}

int fuzz_open_package(cg_slice input) {
  fuzz_part part;
  if (!cg_slice_has_prefix(input, CG_SLICE("=== "))) {
    return fuzz_open(input);
  }
  const int file = open(fuzz_file("document", CG_SLICE("")), O_RDWR | O_CLOEXEC);
  struct archive *const zip = archive_write_new();
  fuzz_require(file >= 0 && zip && !archive_write_set_format_zip(zip) &&
                 !archive_write_zip_set_compression_store(zip) && !archive_write_open_fd(zip, file),
               "a zip file");
  while (fuzz_next_part(&input, &part)) {
    add_member(zip, &part);
  }
  fuzz_require(archive_write_close(zip) >= ARCHIVE_WARN, "a zip file is written");
  archive_write_free(zip);
  return file;
}
