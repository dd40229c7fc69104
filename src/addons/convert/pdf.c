/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/pdf.h"

#include "addons/convert/pdf_child.h"
#include "addons/convert/pdf_flow.h"
#include "addons/convert/pdf_fonts.h"
#include "addons/convert/pdf_layout.h"
#include "addons/convert/pdf_ocr.h"
#include "addons/convert/pdf_survey.h"
#include "addons/convert/pdf_words.h"
#include "base/try.h"

#include <stdio.h>
#include <unistd.h>

#define MARKUP_MOST ((size_t)1 << 30) /* bytes that pdftotext may write */

/** Error messages of pdftotext about the file. */
typedef struct {
  int code;
  char words[4096];
} verdict;

/** Read the words of the file. */
static cg_status run_pdftotext(convert_job *job, pdf_words *words, verdict *said) {
  const char *const arguments[] = {"pdftotext", "-bbox-layout", "-enc", "UTF-8", "-", "-", NULL};
  FILE *errors = tmpfile();
  pdf_child child;

  *said = (verdict){.code = -1};
  if (!errors || lseek(job->file, 0, SEEK_SET) < 0 ||
      !pdf_child_start(arguments, job->file, fileno(errors), MARKUP_MOST, &child)) {
    if (errors) {
      fclose(errors);
    }
    return convert_fail(job, "the system cannot start pdftotext; free some memory");
  }
  const cg_status status = pdf_words_read(job->arena, pdf_child_read, &child, words);
  if (status) {
    child.left = 0;
  }
  said->code = pdf_child_end(&child);
  rewind(errors);
  said->words[fread(said->words, 1, sizeof(said->words) - 1, errors)] = '\0';
  fclose(errors);
  return status == CG_BAD_INPUT
           ? convert_fail(job, "this PDF has over %d words; split it with qpdf --split-pages",
                          PDF_WORDS_MOST)
           : status;
}

/** Set sizes and boldness of `words`. Without pdftohtml, their heights serve as sizes. */
static cg_status run_pdftohtml(convert_job *job, pdf_words *words) {
  const char *const arguments[] = {"pdftohtml", "-xml",    "-i", "-hidden",     "-zoom",
                                   "3",         "-stdout", "-",  "clausegraph", NULL};
  pdf_child child;

  if (lseek(job->file, 0, SEEK_SET) < 0 ||
      !pdf_child_start(arguments, job->file, -1, MARKUP_MOST, &child)) {
    return CG_OK;
  }
  const cg_status status = pdf_fonts_read(job->arena, pdf_child_read, &child, words);
  pdf_child_end(&child);
  return status;
}

/** Report why there are no pages. */
static cg_status explain(convert_job *job, const verdict *said) {
  if (said->code == PDF_CHILD_MISSING) {
    return convert_fail(job, "PDF support is missing; install poppler-utils");
  }
  if (strstr(said->words, "ncorrect password")) {
    return convert_fail(job, "this PDF is encrypted; remove the password with qpdf --decrypt");
  }
  if (strstr(said->words, "not allowed")) {
    return convert_fail(job, "this PDF forbids copying its text; remove that with qpdf --decrypt");
  }
  if (said->code < 0 || strstr(said->words, "ut of memory")) {
    return convert_fail(job,
                        "this PDF needs more memory or time than is allowed; split it with qpdf "
                        "--split-pages, or allow more with --memory-limit and --time-limit");
  }
  return convert_fail(job, "this PDF is damaged; download it again or repair it with qpdf");
}

/** Report that there is no text. */
static cg_status fail_empty(convert_job *job) {
  return convert_fail(job, job->is_ocr
                             ? "OCR found no text in this PDF; check that its pages show text"
                             : "this PDF has no text layer, as is usual for scans; run with "
                               "--ocr, or add one with: ocrmypdf FILE OUT.pdf");
}

static cg_status write_words(convert_job *job, pdf_words *words) {
  pdf_document document = {.words = words, .arena = job->arena};

  CG_TRY(pdf_survey(&document));
  CG_TRY(pdf_flow_write(&document, job->writer));
  /* All words may be turned, or outside of the pages */
  return job->writer->length ? CG_OK : fail_empty(job);
}

cg_status convert_pdf_read(convert_job *job) {
  pdf_words words = {.words = {.count = 0}};
  verdict *said = cg_arena_take(job->arena, sizeof(*said));

  if (!said) {
    return CG_NO_MEMORY;
  }
  CG_TRY(run_pdftotext(job, &words, said));
  if (!words.pages.count) {
    return explain(job, said);
  }
  if (said->code) {
    convert_note(job, "this PDF is damaged; only %u pages were read", (unsigned)words.pages.count);
  }
  if (job->is_ocr) {
    CG_TRY(pdf_ocr_add(job, &words));
  }
  if (!words.words.count) {
    return fail_empty(job);
  }
  CG_TRY(run_pdftohtml(job, &words));
  return write_words(job, &words);
}
