/* SPDX-License-Identifier: GPL-3.0-or-later */
/* VALUES with more than one row: rasqal 0.9.33 reads beyond its memory there, or loses rows.  It has no function that tells
 * how many rows there are, so the text of the query is looked at. */
#include "store/store.h"

/* Length of the token that `text` begins with: a comment, an IRI, a string with what follows it, a word, or a character. */
static size_t length_of_token(cg_slice text) {
  static const char apart[] = "{}();,#\"'< \t\r\n";
  const char first = text.data[0];
  const char close = first == '<' ? '>' : first == '#' ? '\n' : first;
  size_t length = 1;
  if (first == '<' || first == '#' || first == '"' || first == '\'') {
    while (length < text.length && text.data[length] != close) {
      length += text.data[length] == '\\' && first != '#' ? 2 : 1;
    }
    ++length;
  } else if (memchr(apart, first, sizeof(apart) - 1)) {
    return 1;
  }
  while (first != '#' && length < text.length && !memchr(apart, text.data[length], sizeof(apart) - 1)) {
    ++length;
  }
  return length < text.length ? length : text.length;
}

/* The next token from `*at` on, white space and comments left out; empty at the end. */
static cg_slice next_token(cg_slice text, size_t *at) {
  while (*at < text.length) {
    const cg_slice rest = cg_slice_from(text, *at);
    const cg_slice token = {rest.data, length_of_token(rest)};
    *at += token.length;
    if (!cg_is_space(token.data[0]) && token.data[0] != '#') {
      return token;
    }
  }
  return (cg_slice){"", 0};
}

static bool is_values(cg_slice token) {
  static const char word[] = "VALUES";
  for (size_t i = 0; i < token.length; ++i) {
    if (i >= sizeof(word) - 1 || (token.data[i] & ~0x20) != word[i]) {
      return false;
    }
  }
  return token.length == sizeof(word) - 1;
}

/* Rows of the block of VALUES whose variables begin at `*at`. */
static uint32_t count_rows(cg_slice text, size_t *at) {
  cg_slice token = next_token(text, at);
  const bool has_lists = token.length && token.data[0] == '(';
  uint32_t rows = 0;
  while (token.length && token.data[0] != '{') {
    token = next_token(text, at);
  }
  for (token = next_token(text, at); token.length && token.data[0] != '}'; token = next_token(text, at)) {
    const bool is_joined = token.data[0] == '<' && token.data > text.data && token.data[-1] == '^';
    rows += has_lists ? token.data[0] == '(' : !is_joined;
  }
  return rows;
}

bool cg_store_has_rows_of_values(cg_slice query) {
  for (size_t at = 0; at < query.length;) {
    const cg_slice token = next_token(query, &at);
    if (is_values(token) && count_rows(query, &at) > 1) {
      return true;
    }
  }
  return false;
}
