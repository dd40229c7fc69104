/* SPDX-License-Identifier: Apache-2.0 */
/** @file form.h  Detects the format of a file from its bytes, never from its name. */
#ifndef CG_CONVERT_FORM_H
#define CG_CONVERT_FORM_H

#include "base/slice.h"

typedef enum {
  CONVERT_TEXT = 1, /**< Any other text: read unchanged */
  CONVERT_EMPTY,
  CONVERT_PDF,
  CONVERT_ZIP, /**< Documents and archives; convert_package_form() distinguishes them */
  CONVERT_DOCX,
  CONVERT_ODT,
  CONVERT_ODT_FLAT, /**< An ODT document as one XML file */
  CONVERT_HTML,
  CONVERT_RTF,
  CONVERT_OLE2, /**< Old Office files, encrypted new ones, Outlook messages */
  CONVERT_SPREADSHEET,
  CONVERT_SLIDES,
  CONVERT_EPUB,
  CONVERT_TAR,
  CONVERT_GZIP,
  CONVERT_XZ,
  CONVERT_ZSTD,
  CONVERT_BZIP2,
  CONVERT_7Z,
  CONVERT_RAR,
  CONVERT_IMAGE,
  CONVERT_BINARY, /**< Not text and not a known format */
} convert_form;

/** The form of a file with `bytes`. */
convert_form convert_form_find(cg_slice bytes);

#endif /* CG_CONVERT_FORM_H */
