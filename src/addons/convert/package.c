/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "addons/convert/package.h"

#include "addons/convert/archive.h"

#define MOST_MEMBERS 2000 /* Looked at */

/* The form that the content of the member "mimetype" names. */
static convert_form declared_form(convert_archive *archive) {
  static const struct {
    const char  *type;
    convert_form form;
  } types[] = {
      {"application/vnd.oasis.opendocument.text", CONVERT_ODT},
      {"application/vnd.oasis.opendocument.spreadsheet", CONVERT_SPREADSHEET},
      {"application/vnd.oasis.opendocument.presentation", CONVERT_SLIDES},
      {"application/epub+zip", CONVERT_EPUB},
  };
  char bytes[128];
  const ssize_t length = convert_archive_read(archive, bytes, sizeof bytes);
  const cg_slice text = {bytes, length > 0 ? (size_t)length : 0};
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (cg_slice_has_prefix(text, cg_slice_of(types[i].type))) {
      return types[i].form;
    }
  }
  return CONVERT_ZIP;
}

convert_form convert_package_form(int file) {
  convert_archive *archive = convert_archive_open(file);
  convert_member member;
  convert_form form = CONVERT_ZIP;
  convert_form inner = CONVERT_ZIP; /* By the folder of its parts */
  bool is_office = false;
  for (int i = 0; archive && form == CONVERT_ZIP && i < MOST_MEMBERS && convert_archive_next(archive, &member) > 0; ++i) {
    const cg_slice name = cg_slice_of(member.name);
    if (cg_slice_is_equal(name, CG_SLICE("mimetype"))) {
      form = declared_form(archive);
    } else if (cg_slice_is_equal(name, CG_SLICE("[Content_Types].xml"))) {
      is_office = true;
    } else if (cg_slice_has_prefix(name, CG_SLICE("word/"))) {
      inner = CONVERT_DOCX;
    } else if (cg_slice_has_prefix(name, CG_SLICE("xl/"))) {
      inner = CONVERT_SPREADSHEET;
    } else if (cg_slice_has_prefix(name, CG_SLICE("ppt/"))) {
      inner = CONVERT_SLIDES;
    }
    if (is_office && inner != CONVERT_ZIP) {
      form = inner;
    }
  }
  if (archive) {
    convert_archive_close(archive);
  }
  return form;
}
