/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/wrap.h"

#include "base/escape.h"
#include "base/slice.h"

static int is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

static void pad(cli_wrap *wrap, size_t column) {
  while (wrap->column < column) {
    putc(' ', wrap->out);
    ++wrap->column;
  }
}

/* Print the word, on this line if it has room. */
static void put_word(cli_wrap *wrap) {
  const int needs_space = wrap->has_gap && wrap->column && wrap->characters;
  if (needs_space && wrap->column + 1 + wrap->characters > wrap->width) {
    putc('\n', wrap->out);
    wrap->column = 0;
    pad(wrap, wrap->indent);
  } else if (needs_space) {
    pad(wrap, wrap->column + 1);
  }
  fwrite(wrap->word, 1, wrap->length, wrap->out); /* cli_finish_output() sees errors */
  wrap->has_gap = wrap->has_gap && !wrap->characters;
  wrap->column += wrap->characters;
  wrap->length = wrap->characters = 0;
}

/* Add to the word; one that is longer than any line goes out in parts. */
static cg_status add(void *handle, cg_slice bytes) {
  cli_wrap *const wrap = handle;
  for (size_t i = 0; i < bytes.length; ++i) {
    const int begins = ((unsigned char)bytes.data[i] & 0xC0) != 0x80; /* A character */
    if (begins && wrap->length + 4 > sizeof(wrap->word)) {
      put_word(wrap);
    }
    wrap->word[wrap->length++] = bytes.data[i];
    wrap->characters += begins ? 1u : 0u;
  }
  return CG_OK;
}

void cli_wrap_put(cli_wrap *wrap, cg_slice text) {
  cg_outlet outlet = {add, wrap, CG_OK};
  for (size_t i = 0; i < text.length;) {
    size_t end = i;
    while (end < text.length && !is_space(text.data[end])) {
      ++end;
    }
    cg_escape_put(&outlet, (cg_slice){text.data + i, end - i}, &cg_escape_terminal);
    if (end < text.length) {
      put_word(wrap);
      wrap->has_gap = 1;
    }
    i = end + (end < text.length);
  }
}

void cli_wrap_mark(cli_wrap *wrap, const char *text) {
  const cg_slice mark = cg_slice_of(text);
  if (wrap->length + mark.length > sizeof(wrap->word)) {
    put_word(wrap);
  }
  (void)add(wrap, mark);
  wrap->characters -= mark.length; /* Which are of ASCII */
}

void cli_wrap_go(cli_wrap *wrap, size_t column) {
  put_word(wrap);
  if (wrap->column && wrap->column + 1 > column) {
    cli_wrap_end(wrap);
  }
  pad(wrap, column);
  wrap->has_gap = 0;
}

void cli_wrap_end(cli_wrap *wrap) {
  put_word(wrap);
  putc('\n', wrap->out);
  wrap->column = 0;
  wrap->has_gap = 0;
}
