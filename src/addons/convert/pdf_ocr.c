/* SPDX-License-Identifier: Apache-2.0 */
/* tesseract's boxes are as high as the letters that happen to be in them. So words of ordinary
 * lines get the usual height; otherwise each line would have a size of its own. */
#include "addons/convert/pdf_ocr.h"

#include "addons/convert/pdf_child.h"
#include "base/try.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define DOTS 300 /* dots per inch */
#define TABLE_MOST ((size_t)64 << 20)
#define COLUMNS 12
#define HEIGHT 1.107F /* height of a word, in sizes of a common font */

/** A row of tesseract's table. */
typedef struct {
  cg_slice cells[COLUMNS];
} row;

/** Split `line` into cells; false if there are too few. */
static bool split(cg_slice line, row *out) {
  size_t cell = 0;
  size_t begin = 0;

  for (size_t i = 0; i <= line.length && cell < COLUMNS; ++i) {
    if (i == line.length || (line.data[i] == '\t' && cell + 1 < COLUMNS)) {
      out->cells[cell++] = (cg_slice){line.data + begin, i - begin};
      begin = i + 1;
    }
  }
  return cell == COLUMNS;
}

/** The number in `cell`, in points. */
static float points_of(cg_slice cell) {
  const uint32_t number = cg_slice_number(cell);

  return number == CG_NONE ? 0 : (float)number * 72 / DOTS;
}

/** Add the words of the table, each with the height of its line. */
static cg_status read_table(convert_job *job, pdf_child *child, pdf_words *words) {
  pdf_markup *table = pdf_markup_new(job->arena, pdf_child_read, child);
  cg_slice line;
  float y0 = 0;
  float y1 = 0;
  row r;

  while (table && pdf_markup_next(table, &line)) {
    if (!split(line, &r)) {
      continue;
    }
    const float top = points_of(r.cells[7]);
    const float left = points_of(r.cells[6]);
    if (r.cells[0].length == 1 && r.cells[0].data[0] == '4') {
      y0 = top;
      y1 = top + points_of(r.cells[9]);
    }
    const cg_slice text = cg_slice_trim(r.cells[11]);
    if (r.cells[0].length != 1 || r.cells[0].data[0] != '5' || !text.length || text.length > 1000 ||
        cg_utf8_valid_length(text) != text.length) {
      continue;
    }
    const pdf_word word = {.x0 = left,
                           .x1 = left + points_of(r.cells[8]),
                           .y0 = y0,
                           .y1 = y1,
                           .size = (y1 - y0) / HEIGHT,
                           .text = (uint32_t)words->text.length,
                           .length = (uint16_t)text.length};
    if (words->words.count >= PDF_WORDS_MOST) {
      return CG_OK;
    }
    CG_TRY(cg_buffer_add(&words->text, text));
    CG_TRY(cg_array_append(&words->words, &word));
  }
  return table ? CG_OK : CG_NO_MEMORY;
}

static int by_size(const void *a, const void *b) {
  const float x = *(const float *)a;
  const float y = *(const float *)b;

  return x < y ? -1 : x > y;
}

/** Set words of about the usual height to exactly that height. */
static cg_status even_out(convert_job *job, pdf_words *words, const pdf_page *page) {
  const uint32_t count = page->end - page->begin;
  float *sizes = cg_arena_take_many(job->arena, count + 1, sizeof(float));

  if (!sizes) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    sizes[i] = ((pdf_word *)cg_array_at(&words->words, page->begin + i))->size;
  }
  qsort(sizes, count, sizeof(float), by_size);
  const float usual = sizes[count / 2];
  for (uint32_t i = page->begin; i < page->end; ++i) {
    pdf_word *word = cg_array_at(&words->words, i);
    const float middle = (word->y0 + word->y1) / 2;
    if (word->size > 0.65F * usual && word->size < 1.4F * usual) {
      word->size = usual;
      word->y0 = middle - usual * HEIGHT / 2;
      word->y1 = middle + usual * HEIGHT / 2;
    }
  }
  return CG_OK;
}

/** Read one page. `*code` becomes the exit status of tesseract, or of pdftoppm if that is
 * missing. */
static cg_status read_page(convert_job *job, pdf_words *words, uint32_t index, int *code) {
  char number[16];
  snprintf(number, sizeof(number), "%u", (unsigned)index + 1);
  const char *const draw[] = {"pdftoppm", "-f",    number, "-l", number, "-r",
                              "300",      "-gray", "-png", "-",  NULL};
  const char *const look[] = {"tesseract", "stdin", "stdout", "-l", "eng", "tsv", NULL};
  pdf_page *page = cg_array_at(&words->pages, index);
  pdf_child picture;
  pdf_child table;

  *code = -1;
  if (lseek(job->file, 0, SEEK_SET) < 0 ||
      !pdf_child_start(draw, job->file, -1, TABLE_MOST, &picture)) {
    return CG_OK;
  }
  if (!pdf_child_start(look, picture.output, -1, TABLE_MOST, &table)) {
    pdf_child_end(&picture);
    return CG_OK;
  }
  page->begin = words->words.count;
  const cg_status status = read_table(job, &table, words);
  page->end = words->words.count;
  *code = pdf_child_end(&table);
  if (pdf_child_end(&picture) == PDF_CHILD_MISSING) {
    *code = PDF_CHILD_MISSING;
  }
  CG_TRY(status);
  return even_out(job, words, page);
}

cg_status pdf_ocr_add(convert_job *job, pdf_words *words) {
  setenv("OMP_THREAD_LIMIT", "1", 1);
  for (uint32_t i = 0; i < words->pages.count; ++i) {
    const pdf_page *page = cg_array_at(&words->pages, i);
    int code = 0;
    if (page->begin == page->end) {
      CG_TRY(read_page(job, words, i, &code));
    }
    if (code == PDF_CHILD_MISSING) {
      return convert_fail(job, "OCR is missing; install tesseract-ocr and poppler-utils");
    }
    if (code) {
      convert_note(job, "page %u could not be read by tesseract", (unsigned)i + 1);
    }
  }
  return CG_OK;
}
