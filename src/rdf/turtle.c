/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms of Turtle (W3C Recommendation of 25 February 2014, section 6.5), without blank nodes. */
#include "rdf/turtle.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/try.h"
#include "base/utf8.h"
#include "rdf/vocabulary.h"

cg_status cg_turtle_fail(const cg_turtle *t, const char *what) {
  return cg_fail(t->messages, CG_BAD_PACK, t->path, t->line, "%s", what);
}

void cg_turtle_skip(cg_turtle *t) {
  for (; t->at < t->text.length; ++t->at) {
    const char c = t->text.data[t->at];
    t->line += c == '\n';
    if (c == '#') {
      while (t->at + 1 < t->text.length && t->text.data[t->at + 1] != '\n') {
        ++t->at;
      }
    } else if (!cg_is_space(c)) {
      return;
    }
  }
}

/* Whether `c` may stand in a prefixed name; a point only where such a character follows. */
static bool is_name_byte(char c) {
  return cg_is_letter(c) || cg_is_digit(c) || c == '_' || c == '-' || c == ':' || c == '%' ||
         c == '\\' || (unsigned char)c >= 0x80;
}

bool cg_turtle_take_word(cg_turtle *t, cg_slice word) {
  const cg_slice rest = cg_slice_from(t->text, t->at);
  if (!cg_slice_has_prefix(rest, word) ||
      (rest.length > word.length && is_name_byte(rest.data[word.length]))) {
    return false;
  }
  t->at += word.length;
  return true;
}

/* Append the character of an escape whose backslash is at `at`; `at` goes past it. */
static cg_status add_escaped(const cg_turtle *t, cg_slice text, size_t *at, cg_buffer *out) {
  static const char letters[] = "tbnrf\"'\\";
  static const char meanings[] = "\t\b\n\r\f\"'\\";
  const char letter = *at + 1 < text.length ? text.data[*at + 1] : '\0';
  const char *const known = letter ? strchr(letters, letter) : NULL;
  const size_t digits = letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  uint32_t code = 0;
  char bytes[4];
  if (known) {
    *at += 2;
    return cg_buffer_add_byte(out, meanings[known - letters]);
  }
  if (!digits || text.length - *at < 2 + digits) {
    return cg_turtle_fail(t, "unknown escape");
  }
  for (size_t i = 0; i < digits; ++i) {
    const char c = text.data[*at + 2 + i];
    const char small = (char)(c | 0x20);
    const bool is_letter = small >= 'a' && small <= 'f';
    if (!cg_is_digit(c) && !is_letter) {
      return cg_turtle_fail(t, "unknown escape");
    }
    code = code << 4 | (uint32_t)(is_letter ? small - 'a' + 10 : c - '0');
  }
  if (!code || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    return cg_turtle_fail(t, "escape of no character");
  }
  *at += 2 + digits;
  return cg_buffer_add(out, (cg_slice){bytes, cg_utf8_encode(code, bytes)});
}

/* `text` without escapes: itself where it has none. */
static cg_status unescape(const cg_turtle *t, cg_slice text, cg_slice *out) {
  cg_buffer plain = cg_buffer_init(t->arena);
  *out = text;
  if (!text.length || !memchr(text.data, '\\', text.length)) {
    return CG_OK;
  }
  for (size_t i = 0; i < text.length;) {
    if (text.data[i] == '\\') {
      CG_TRY(add_escaped(t, text, &i, &plain));
    } else {
      CG_TRY(cg_buffer_add_byte(&plain, text.data[i++]));
    }
  }
  *out = cg_buffer_slice(&plain);
  return CG_OK;
}

/* Keep an IRI under what was printed for it. */
static cg_status keep_iri(cg_turtle *t, cg_slice printed, cg_slice iri) {
  if (!cg_iri_is_valid(iri)) {
    return cg_fail(t->messages, CG_BAD_PACK, t->path, t->line, "'%.*s' is no whole and valid IRI",
                   (int)printed.length, printed.data);
  }
  CG_TRY(cg_array_append(&t->iris, &iri));
  return cg_table_set(&t->printed, printed, t->iris.count - 1);
}

/* Length of the part of the base that `relative` goes behind (RFC 3986, 5.2.2); dots stay. */
static size_t kept_base(cg_slice base, cg_slice relative) {
  const char *const hash = base.length ? memchr(base.data, '#', base.length) : NULL;
  size_t length = hash ? (size_t)(hash - base.data) : base.length;
  if (!relative.length || relative.data[0] == '#') {
    return length;
  }
  while (length && base.data[length - 1] != '/') {
    --length;
  }
  return length;
}

/* "<…>", of which `inner` is what stands inside. */
static cg_status resolve(cg_turtle *t, cg_slice printed, cg_slice inner) {
  cg_slice iri = inner;
  CG_TRY(unescape(t, inner, &iri));
  if (!cg_iri_is_valid(iri)) { /* Relative, or wrong whatever it is put behind */
    const bool is_beyond = iri.length && (iri.data[0] == '/' || iri.data[0] == '.' ||
                                          iri.data[0] == '?' || cg_slice_has(iri, CG_SLICE("/.")));
    const cg_slice pieces[] = {{t->base.data, kept_base(t->base, iri)}, iri};
    if (is_beyond) {
      return cg_turtle_fail(t, "write this IRI in full, or with a path below the base");
    }
    iri = cg_join(t->arena, pieces, 2);
  }
  return iri.data ? keep_iri(t, printed, iri) : CG_NO_MEMORY;
}

/* A prefixed name; backslashes before punctuation go. */
static cg_status expand(cg_turtle *t, cg_slice printed, size_t colon) {
  const uint32_t prefix = cg_table_find(&t->prefixes, (cg_slice){printed.data, colon});
  cg_buffer iri = cg_buffer_init(t->arena);
  if (prefix == CG_NONE) {
    return cg_fail(t->messages, CG_BAD_PACK, t->path, t->line, "'%.*s' has no known prefix",
                   (int)printed.length, printed.data);
  }
  CG_TRY(cg_buffer_add(&iri, *(const cg_slice *)cg_array_at(&t->iris, prefix)));
  for (size_t i = colon + 1; i < printed.length; ++i) {
    if (printed.data[i] != '\\' || i + 1 == printed.length) {
      CG_TRY(cg_buffer_add_byte(&iri, printed.data[i]));
    }
  }
  return keep_iri(t, printed, cg_buffer_slice(&iri));
}

/* What is printed from here to the end of the IRI or name; empty if there is neither. */
static cg_slice printed_here(const cg_turtle *t) {
  const cg_slice rest = cg_slice_from(t->text, t->at);
  size_t length = 0;
  if (cg_turtle_peek(t) == '<') {
    const char *const end = memchr(rest.data, '>', rest.length);
    return (cg_slice){rest.data, end ? (size_t)(end - rest.data) + 1 : 0};
  }
  while (length < rest.length &&
         (is_name_byte(rest.data[length]) || (length && rest.data[length - 1] == '\\') ||
          (rest.data[length] == '.' && length && length + 1 < rest.length &&
           is_name_byte(rest.data[length + 1])))) {
    ++length;
  }
  return (cg_slice){rest.data, length};
}

cg_status cg_turtle_iri(cg_turtle *t, cg_slice *out) {
  const cg_slice printed = printed_here(t);
  const char *const colon = printed.length ? memchr(printed.data, ':', printed.length) : NULL;
  const char first = cg_turtle_peek(t);
  if (first == '[' || first == '(' || cg_slice_has_prefix(printed, CG_SLICE("_:"))) {
    return cg_turtle_fail(t, "blank node or list; give the thing an IRI");
  }
  if (!printed.length || (first != '<' && !colon)) {
    return cg_turtle_fail(t, "an IRI is missing");
  }
  uint32_t known = cg_table_find(&t->printed, printed);
  if (known == CG_NONE) {
    CG_TRY(first == '<'
             ? resolve(t, printed, (cg_slice){printed.data + 1, printed.length - 2})
             : expand(t, printed, (size_t)(colon - printed.data)));
    known = t->iris.count - 1;
  }
  t->at += printed.length;
  *out = *(const cg_slice *)cg_array_at(&t->iris, known);
  return CG_OK;
}

/* What stands between the quotes here, as printed; goes past it. */
static cg_status read_quoted(cg_turtle *t, cg_slice *out) {
  const char quote = cg_turtle_peek(t);
  const char *const bytes = t->text.data;
  const size_t length = t->text.length;
  const bool is_long =
    length - t->at >= 3 && bytes[t->at + 1] == quote && bytes[t->at + 2] == quote;
  const size_t width = is_long ? 3 : 1;
  const size_t begin = t->at + width;
  for (size_t i = begin; i + width <= length; ++i) {
    if (bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote &&
               (!is_long || (bytes[i + 1] == quote && bytes[i + 2] == quote))) {
      *out = (cg_slice){bytes + begin, i - begin};
      t->at = i + width;
      return CG_OK;
    } else if (bytes[i] == '\n' && !is_long) {
      break;
    }
    t->line += bytes[i] == '\n';
  }
  return cg_turtle_fail(t, "the quotation mark that ends the text is missing");
}

/* The run of characters of a number; a point at its end is the statement's. */
static cg_status read_number(cg_turtle *t, cg_term *out) {
  const size_t begin = t->at;
  bool has_point = false;
  bool has_exponent = false;
  bool has_digit = false;
  for (;; ++t->at) {
    const char c = cg_turtle_peek(t);
    const char next = t->at + 1 < t->text.length ? t->text.data[t->at + 1] : '\0';
    const bool is_sign = (c == '+' || c == '-') &&
                         (t->at == begin || (t->text.data[t->at - 1] | 0x20) == 'e');
    const bool is_point = c == '.' && !has_point && !has_exponent && cg_is_digit(next);
    const bool is_exponent = (c | 0x20) == 'e' && has_digit && !has_exponent;
    if (!cg_is_digit(c) && !is_sign && !is_point && !is_exponent) {
      break;
    }
    has_digit = has_digit || cg_is_digit(c);
    has_point = has_point || is_point;
    has_exponent = has_exponent || is_exponent;
  }
  out->text = (cg_slice){t->text.data + begin, t->at - begin};
  out->datatype = has_exponent ? CG_SLICE(CG_XSD "double")
                  : has_point  ? CG_XSD_DECIMAL
                               : CG_XSD_INTEGER;
  return has_digit && cg_is_digit(t->text.data[t->at - 1]) && !is_name_byte(cg_turtle_peek(t))
           ? CG_OK
           : cg_turtle_fail(t, "this is no number");
}

static cg_status read_language(cg_turtle *t, cg_slice *out) {
  const size_t begin = ++t->at;
  while (cg_is_letter(cg_turtle_peek(t)) ||
         (t->at > begin && (cg_turtle_peek(t) == '-' || cg_is_digit(cg_turtle_peek(t))))) {
    ++t->at;
  }
  *out = (cg_slice){t->text.data + begin, t->at - begin};
  return out->length ? CG_OK : cg_turtle_fail(t, "the language after '@' is missing");
}

cg_status cg_turtle_literal(cg_turtle *t, cg_term *out) {
  const char first = cg_turtle_peek(t);
  if (first != '"' && first != '\'') {
    return read_number(t, out);
  }
  CG_TRY(read_quoted(t, &out->text));
  CG_TRY(unescape(t, out->text, &out->text));
  if (cg_turtle_peek(t) == '@') {
    return read_language(t, &out->language);
  }
  if (cg_slice_has_prefix(cg_slice_from(t->text, t->at), CG_SLICE("^^"))) {
    t->at += 2;
    return cg_turtle_iri(t, &out->datatype);
  }
  return CG_OK;
}

cg_status cg_turtle_base(cg_turtle *t) {
  CG_TRY(cg_turtle_iri(t, &t->base));
  t->printed = cg_table_init(t->arena); /* Relative IRIs mean something else now. */
  return CG_OK;
}

cg_status cg_turtle_prefix(cg_turtle *t) {
  const cg_slice printed = printed_here(t);
  cg_slice iri = {"", 0};
  if (!printed.length || printed.data[printed.length - 1] != ':') {
    return cg_turtle_fail(t, "a prefix and its colon are missing");
  }
  t->at += printed.length;
  cg_turtle_skip(t);
  CG_TRY(cg_turtle_iri(t, &iri));
  CG_TRY(cg_array_append(&t->iris, &iri));
  t->printed = cg_table_init(t->arena); /* Names with this prefix may mean something else now. */
  return cg_table_set(&t->prefixes, (cg_slice){printed.data, printed.length - 1},
                      t->iris.count - 1);
}
