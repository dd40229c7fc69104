/* SPDX-License-Identifier: Apache-2.0 */
/* The text layer of PDF: what pdftotext and pdftohtml may write, as the parts "words" and "fonts".
 * poppler runs as processes of its own and is not tried here. */
#include "documents.h"

#include "addons/convert/pdf_flow.h"
#include "addons/convert/pdf_fonts.h"
#include "addons/convert/pdf_survey.h"
#include "addons/convert/pdf_words.h"
#include "base/try.h"

/* Give the bytes a few at a time, so that each may be the last of a block. */
static size_t read_some(void *handle, char *bytes, size_t capacity) {
  cg_slice *const rest = handle;
  const size_t some = 4096 < capacity ? 4096 : capacity;
  const size_t length = rest->length < some ? rest->length : some;
  if (length) {
    memcpy(bytes, rest->data, length);
    *rest = cg_slice_from(*rest, length);
  }
  return length;
}

static cg_status read_layer(convert_job *job) {
  fuzz_part words = {{"", 0}, {"", 0}};
  fuzz_part fonts = words;
  cg_slice rest = job->bytes;
  pdf_words layer;
  fuzz_next_part(&rest, &words);
  fuzz_next_part(&rest, &fonts);
  CG_TRY(pdf_words_read(job->arena, read_some, &words.bytes, &layer));
  if (!layer.pages.count || !layer.words.count) {
    return convert_fail(job, "no text");
  }
  CG_TRY(pdf_fonts_read(job->arena, read_some, &fonts.bytes, &layer));
  pdf_document document = {.words = &layer, .arena = job->arena};
  CG_TRY(pdf_survey(&document));
  return pdf_flow_write(&document, job->writer);
}

FUZZ_TARGET(pdf) {
  fuzz_read_document(read_layer, fuzz_slice(data, size), -1);
  return 0;
}
