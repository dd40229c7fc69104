/* SPDX-License-Identifier: Apache-2.0 */
#include "input/input.h"

#include "base/try.h"
#include "input/encoding.h"
#include "input/normalize.h"

static cg_status check_size(const cg_document *document) {
  const cg_slice source = document->source;
  if (!source.length) {
    return cg_fail(document->messages, CG_BAD_INPUT, document->name, 0,
                   "the file is empty; give the text of a resolution");
  }
  if (source.length > CG_INPUT_LARGEST) {
    return cg_fail(document->messages, CG_BAD_INPUT, document->name, 0,
                   "larger than %zu MiB; split it into one file a document",
                   CG_INPUT_LARGEST >> 20);
  }
  return CG_OK;
}

static cg_status check_lines(const cg_document *document) {
  const cg_slice text = document->decoded;
  uint32_t line = 1;
  for (size_t begin = 0; begin < text.length; ++line) {
    const char *const newline = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = newline ? (size_t)(newline - text.data) : text.length;
    if (end - begin > CG_INPUT_LONGEST_LINE) {
      return cg_fail(document->messages, CG_BAD_INPUT, document->name, line,
                     "line of %zu bytes, more than %zu; give text with paragraphs", end - begin,
                     CG_INPUT_LONGEST_LINE);
    }
    begin = end + 1;
  }
  return CG_OK;
}

static cg_status check_words(const cg_document *document) {
  const cg_slice text = cg_slice_trim(document->decoded);
  return text.length ? CG_OK
                     : cg_fail(document->messages, CG_BAD_INPUT, document->name, 0,
                               "contains only white space; give the text of a resolution");
}

cg_status cg_input_run(cg_document *document, const cg_packs *packs) {
  (void)packs;
  document->media_type = CG_SLICE("text/plain");
  CG_TRY(check_size(document));
  const cg_encoding_guess guess = cg_encoding_find(document->source);
  CG_TRY(cg_normalize(document, guess));
  CG_TRY(check_lines(document));
  CG_TRY(check_words(document));
  if (guess.encoding == CG_ENCODING_LATIN1 || guess.encoding == CG_ENCODING_WINDOWS1252) {
    cg_note(document->messages, document->name, "not UTF-8; read as %s",
            guess.encoding == CG_ENCODING_LATIN1 ? "ISO 8859-1" : "Windows-1252");
  }
  return CG_OK;
}
