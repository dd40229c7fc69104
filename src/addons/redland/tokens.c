/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/tokens.h"

#define ONE_CHARACTER 1u

static bool is_name(char c) {
  return cg_is_letter(c) || cg_is_digit(c) || c == '_' || (unsigned char)c >= 0x80;
}

static char byte_at(cg_slice text, size_t i) { return i < text.length ? text.data[i] : '\0'; }

static size_t digits_from(cg_slice text, size_t i) {
  while (cg_is_digit(byte_at(text, i))) {
    ++i;
  }
  return i;
}

/* Length of the comment or white space that `text` begins with. */
static size_t length_of_space(cg_slice text) {
  size_t i = 0;
  if (text.data[0] == '#') {
    while (i < text.length && text.data[i] != '\n' && text.data[i] != '\r') {
      ++i;
    }
    return i;
  }
  while (i < text.length && cg_is_space(text.data[i])) {
    ++i;
  }
  return i;
}

/* Length of the IRI that `text` begins with; 1 if its '<' is the operator. */
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
  return ONE_CHARACTER;
}

/* Length of the string that `text` begins with; an unterminated string ends with the text. */
static size_t length_of_string(cg_slice text) {
  const char quote = text.data[0];
  const bool is_long = byte_at(text, 1) == quote && byte_at(text, 2) == quote;
  const size_t quotes = is_long ? 3 : 1;
  for (size_t i = quotes; i < text.length; i += text.data[i] == '\\' ? 2 : 1) {
    if (text.data[i] == quote &&
        (!is_long || (byte_at(text, i + 1) == quote && byte_at(text, i + 2) == quote))) {
      return i + quotes;
    }
  }
  return text.length;
}

/* Length of the number that `text` begins with, or 0.  A dot without a digit after it ends a
 * triple. */
static size_t length_of_number(cg_slice text) {
  const size_t whole = digits_from(text, 0);
  size_t end = whole;
  if (byte_at(text, whole) == '.') {
    const size_t fraction = digits_from(text, whole + 1);
    const char next = (char)(byte_at(text, fraction) | 0x20);
    end = fraction > whole + 1 || (whole && next == 'e') ? fraction : whole;
  }
  if (end && (byte_at(text, end) | 0x20) == 'e') {
    const char sign = byte_at(text, end + 1);
    const size_t power = digits_from(text, end + 1 + (sign == '+' || sign == '-'));
    return cg_is_digit(byte_at(text, power - 1)) ? power
           : byte_at(text, end - 1) == '.'       ? whole
                                                 : end;
  }
  return end;
}

/* End of the local part that begins at `i`: it may have dots, but not end with one. */
static size_t end_of_local(cg_slice text, size_t i) {
  size_t end = i;
  while (i < text.length) {
    const char c = text.data[i];
    const bool is_pair = c == '\\' && i + 1 < text.length;
    if (!is_pair && !is_name(c) && !strchr("-:.%", c)) {
      break;
    }
    i += is_pair ? 2 : 1;
    end = c == '.' ? end : i;
  }
  return end;
}

/* Length of the word that `text` begins with. Only names with a colon may contain hyphens and
 * dots. */
static size_t length_of_word(cg_slice text) {
  size_t prefix = 0;
  while (prefix < text.length &&
         (is_name(text.data[prefix]) || strchr("-.\\", text.data[prefix]))) {
    ++prefix;
  }
  if (byte_at(text, prefix) == ':') {
    return end_of_local(text, prefix + 1);
  }
  size_t length = ONE_CHARACTER;
  while (length < text.length &&
         (is_name(text.data[length]) || (text.data[0] == '\\' && text.data[length] == '\\'))) {
    ++length;
  }
  return length;
}

/* Length of the language tag that `text` begins with. */
static size_t length_of_tag(cg_slice text) {
  size_t length = ONE_CHARACTER;
  while (cg_is_letter(byte_at(text, length)) ||
         (length > 1 && (cg_is_digit(byte_at(text, length)) || byte_at(text, length) == '-'))) {
    ++length;
  }
  return length;
}

static size_t length_of_variable(cg_slice text) {
  size_t length = ONE_CHARACTER;
  while (length < text.length && is_name(text.data[length])) {
    ++length;
  }
  return length;
}

cg_sparql_item cg_sparql_next(cg_slice text, size_t *at) {
  const cg_slice rest = cg_slice_from(text, *at < text.length ? *at : text.length);
  const char first = byte_at(rest, 0);
  cg_sparql_kind kind = CG_SPARQL_MARK;
  size_t length = ONE_CHARACTER;
  if (!rest.length) {
    return (cg_sparql_item){CG_SPARQL_END, rest};
  }
  if (first == '#' || cg_is_space(first)) {
    kind = CG_SPARQL_SPACE;
    length = length_of_space(rest);
  } else if (first == '"' || first == '\'') {
    kind = CG_SPARQL_STRING;
    length = length_of_string(rest);
  } else if (first == '<') {
    length = length_of_iri(rest);
    kind = length > ONE_CHARACTER ? CG_SPARQL_IRI : CG_SPARQL_MARK;
  } else if (cg_is_digit(first) || (first == '.' && cg_is_digit(byte_at(rest, 1)))) {
    kind = CG_SPARQL_NUMBER;
    length = length_of_number(rest);
  } else if ((first == '?' || first == '$') && is_name(byte_at(rest, 1))) {
    kind = CG_SPARQL_VARIABLE;
    length = length_of_variable(rest);
  } else if (first == '@') {
    kind = CG_SPARQL_WORD;
    length = length_of_tag(rest);
  } else if (is_name(first) || first == ':' || first == '\\') {
    kind = CG_SPARQL_WORD;
    length = length_of_word(rest);
  }
  *at += length;
  return (cg_sparql_item){kind, {rest.data, length}};
}

cg_slice cg_sparql_token(cg_slice text, size_t *at) {
  cg_sparql_item item;
  do {
    item = cg_sparql_next(text, at);
  } while (item.kind == CG_SPARQL_SPACE);
  return item.text;
}

bool cg_sparql_token_is(cg_slice token, const char *word) {
  const size_t length = strlen(word);
  for (size_t i = 0; i < token.length; ++i) {
    if (i >= length ||
        (cg_is_letter(token.data[i]) ? token.data[i] & ~0x20 : token.data[i]) != word[i]) {
      return false;
    }
  }
  return token.length == length;
}
