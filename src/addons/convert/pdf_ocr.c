/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "addons/convert/pdf_ocr.h"

cg_status pdf_ocr_add(convert_job *job, pdf_words *words) {
  (void)job;
  (void)words;
  return CG_OK;
}
