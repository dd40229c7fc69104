/* SPDX-License-Identifier: Apache-2.0 */
/* File type detection, and members of archives and compressed files. */
#include "documents.h"

#include "addons/convert/archive.h"
#include "addons/convert/package.h"
#include "base/utf8.h"

#include <unistd.h>

#define MEMBERS_MOST 64
#define UNPACKED_MOST ((size_t)1 << 20)

static void check_name(const char *name) {
  const cg_slice text = cg_slice_of(name);
  fuzz_require(cg_utf8_valid_length(text) == text.length, "the name of a member is UTF-8");
  fuzz_require(name[0] != '/' && strncmp(name, "../", 3) && !strstr(name, "/../"),
               "the name of a member leads nowhere else");
  for (size_t i = 0; i < text.length; ++i) {
    fuzz_require((unsigned char)name[i] >= ' ' && name[i] != 0x7F,
                 "the name of a member has no control characters");
  }
}

static void walk(convert_archive *archive) {
  convert_member member;
  for (int i = 0; archive && i < MEMBERS_MOST && convert_archive_next(archive, &member) > 0; ++i) {
    const char *why;
    check_name(member.name);
    FILE *const file = member.is_file ? convert_archive_unpack(archive, UNPACKED_MOST, &why) : NULL;
    fuzz_require(!member.is_file || file || why, "what cannot be unpacked has a message");
    if (file) {
      fclose(file);
    }
  }
  if (archive) {
    convert_archive_close(archive);
  }
}

FUZZ_TARGET(archive) {
  const cg_slice input = fuzz_slice(data, size);
  const int file = fuzz_open_package(input);
  fuzz_require(convert_form_find(input) && convert_package_form(file), "a file has a form");
  walk(convert_archive_open(file));
  walk(convert_archive_open_compressed(file));
  close(file);
  return 0;
}
