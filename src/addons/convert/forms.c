/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/forms.h"

#include "addons/convert/docx.h"
#include "addons/convert/html.h"
#include "addons/convert/odt.h"
#include "addons/convert/pdf.h"
#include "addons/convert/plain.h"

#define TO_DOCX "convert it with: soffice --headless --convert-to docx FILE"
#define TO_PDF "convert it with: soffice --headless --convert-to pdf FILE"

convert_way convert_way_of(convert_form form) {
  static const convert_way ways[] = {
    [CONVERT_TEXT] = {.read = convert_plain_read},
    [CONVERT_EMPTY] = {.message = "the file is empty", .is_apart = true},
    [CONVERT_PDF] = {.read = convert_pdf_read, .has_programs = true},
    [CONVERT_DOCX] = {.read = convert_docx_read},
    [CONVERT_ODT] = {.read = convert_odt_read},
    [CONVERT_ODT_FLAT] = {.read = convert_odt_read_flat, .prepare = convert_html_prepare},
    [CONVERT_HTML] = {.read = convert_html_read, .prepare = convert_html_prepare},
    [CONVERT_RTF] = {.message = "RTF is not read; " TO_DOCX},
    [CONVERT_OLE2] = {.message = "this is an old Office file (.doc, .xls, .ppt) or an encrypted "
                                 "one; remove its password or " TO_DOCX},
    [CONVERT_SPREADSHEET] = {.message = "this is a spreadsheet; export it as CSV"},
    [CONVERT_SLIDES] = {.message = "these are slides; " TO_PDF},
    [CONVERT_EPUB] = {.message = "this is an EPUB book; unpack it and give its HTML files"},
    [CONVERT_7Z] = {.message =
                      "this is a 7z archive; unpack it with 7z x FILE and give the folder"},
    [CONVERT_RAR] = {.message =
                       "this is a RAR archive; unpack it with unrar x FILE and give the folder"},
    [CONVERT_IMAGE] =
      {.message = "this is an image; convert it with: ocrmypdf --image-dpi 300 FILE FILE.pdf",
       .is_apart = true},
    [CONVERT_BINARY] = {.message = "this is neither text nor a document in a known format",
                        .is_apart = true},
  };
  return (size_t)form < sizeof ways / sizeof *ways ? ways[form] : (convert_way){0};
}
