/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/archive.h"

#include "base/utf8.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <unistd.h>

#define BLOCK 65536
#define MARK_OF_LOSS "\xEF\xBF\xBD" /* U+FFFD */

static bool has_run_out; /* Of memory, in this process */

/* Note whether the call that failed did so for lack of memory. */
static void judge(struct archive *archive) { has_run_out |= archive_errno(archive) == ENOMEM; }

bool convert_archive_is_out_of_memory(void) { return has_run_out; }

/* A reader without formats; NULL if out of memory. */
static struct archive *new_reader(void) {
  struct archive *archive = archive_read_new();
  has_run_out |= !archive;
  return archive;
}

/* Refuse filters that run programs: libarchive returns ARCHIVE_WARN for them. */
static bool take_filters(struct archive *archive) {
  return archive_read_support_filter_gzip(archive) == ARCHIVE_OK &&
         archive_read_support_filter_bzip2(archive) == ARCHIVE_OK &&
         archive_read_support_filter_xz(archive) == ARCHIVE_OK &&
         archive_read_support_filter_zstd(archive) == ARCHIVE_OK;
}

static convert_archive *open_file(struct archive *archive, bool is_ready, int file) {
  if (is_ready && lseek(file, 0, SEEK_SET) == 0 &&
      archive_read_open_fd(archive, file, BLOCK) >= ARCHIVE_WARN) {
    return archive;
  }
  judge(archive);
  archive_read_free(archive);
  return NULL;
}

convert_archive *convert_archive_open(int file) {
  struct archive *archive = new_reader();
  return archive ? open_file(archive,
                             archive_read_support_format_zip_seekable(archive) == ARCHIVE_OK &&
                               archive_read_support_format_tar(archive) == ARCHIVE_OK,
                             file)
                 : NULL;
}

convert_archive *convert_archive_open_compressed(int file) {
  struct archive *archive = new_reader();
  if (archive) {
    archive =
      open_file(archive,
                take_filters(archive) && archive_read_support_format_raw(archive) == ARCHIVE_OK &&
                  archive_read_support_format_empty(archive) == ARCHIVE_OK,
                file);
  }
  /* No filter recognizes it: it ends within its first header */
  if (archive && archive_filter_count(archive) < 2) {
    archive_read_free(archive);
    return NULL;
  }
  return archive;
}

void convert_archive_close(convert_archive *archive) { archive_read_free(archive); }

/* Copy `path` to `name`, with control characters and invalid UTF-8 replaced, and a leading "/" and
 * ".." removed. */
static void copy_name(char name[CONVERT_LONGEST_NAME], cg_slice path) {
  size_t end = 0;
  for (size_t i = 0, length; i < path.length && end + 4 < CONVERT_LONGEST_NAME; i += length) {
    const cg_slice rest = cg_slice_from(path, i);
    const bool is_start = !end || name[end - 1] == '/';
    length = cg_utf8_sequence(rest);
    if (is_start && cg_slice_has_prefix(rest, CG_SLICE("../"))) {
      length = 3;
    } else if (is_start && rest.data[0] == '/') {
      length = 1;
    } else if (!length || (unsigned char)rest.data[0] < ' ' || rest.data[0] == 0x7F) {
      length = 1;
      memcpy(name + end, MARK_OF_LOSS, 3);
      end += 3;
    } else {
      memcpy(name + end, rest.data, length);
      end += length;
    }
  }
  name[end] = '\0';
}

int convert_archive_next(convert_archive *archive, convert_member *member) {
  struct archive_entry *entry;
  const int result = archive_read_next_header(archive, &entry);
  if (result == ARCHIVE_EOF) {
    return 0;
  }
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) { /* Also ARCHIVE_RETRY: a damaged header */
    judge(archive);
    return -1;
  }
  const char *path = archive_entry_pathname_utf8(entry);
  copy_name(member->name, cg_slice_of(path ? path : archive_entry_pathname(entry)));
  member->is_file = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry);
  member->is_encrypted = archive_entry_is_encrypted(entry);
  return 1;
}

ssize_t convert_archive_read(convert_archive *archive, char *bytes, size_t size) {
  const la_ssize_t count = archive_read_data(archive, bytes, size);
  if (count < 0) {
    judge(archive);
    return -1;
  }
  return count;
}

FILE *convert_archive_unpack(convert_archive *archive, size_t most, const char **why) {
  static char block[BLOCK];
  FILE *file = tmpfile();
  size_t length = 0;
  ssize_t count = 0;
  *why = file ? NULL : "a temporary file cannot be made; free space in /tmp";
  while (!*why && (count = convert_archive_read(archive, block, sizeof block)) != 0) {
    length += count > 0 ? (size_t)count : 0;
    if (count < 0) {
      *why = "it is damaged; download it again";
    } else if (length > most) {
      *why = "it unpacks to more than 256 MiB; unpack and split it";
    } else if (fwrite(block, 1, (size_t)count, file) != (size_t)count) {
      *why = "it cannot be unpacked; free space in /tmp";
    }
  }
  if (!*why && fflush(file)) {
    *why = "it cannot be unpacked; free space in /tmp";
  }
  if (*why && file) {
    fclose(file);
    file = NULL;
  }
  return file;
}
