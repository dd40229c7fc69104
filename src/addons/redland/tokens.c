/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/tokens.h"

/* Length of the IRI that `text` begins with; 1 where its '<' is the operator. */
static size_t length_of_iri(cg_slice text) {
  for (size_t i = 1; i < text.length; ++i) {
    const char c = text.data[i];
    if (c == '>') {
      return i + 1;
    }
    if ((unsigned char)c <= ' ' || strchr("<\"{}|^`", c)) {
      break;
    }
  }
  return 1;
}

/* Length of the string or comment that `text` begins with; the end of the text ends it too. */
static size_t length_of_run(cg_slice text) {
  const char first = text.data[0];
  const char close = first == '#' ? '\n' : first;
  size_t length = 1;
  while (length < text.length && text.data[length] != close) {
    length += text.data[length] == '\\' && first != '#' ? 2 : 1;
  }
  return length + 1 < text.length ? length + 1 : text.length;
}

/* Length of the token that `text` begins with: a comment, an IRI, a string with what follows it, a word, or a character. */
static size_t length_of_token(cg_slice text) {
  static const char apart[] = "{}();,#\"'< \t\r\n";
  const char first = text.data[0];
  size_t length = 1;
  if (first == '#') {
    return length_of_run(text);
  }
  if (first == '"' || first == '\'') {
    length = length_of_run(text);
  } else if (first == '<') {
    length = length_of_iri(text);
  } else if (memchr(apart, first, sizeof(apart) - 1)) {
    return 1;
  }
  while (length < text.length && !memchr(apart, text.data[length], sizeof(apart) - 1)) {
    ++length;
  }
  return length;
}

cg_slice cg_sparql_token(cg_slice text, size_t *at) {
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

bool cg_sparql_token_is(cg_slice token, const char *word) {
  const size_t length = strlen(word);
  for (size_t i = 0; i < token.length; ++i) {
    if (i >= length || (cg_is_letter(token.data[i]) ? token.data[i] & ~0x20 : token.data[i]) != word[i]) {
      return false;
    }
  }
  return token.length == length;
}
