/* SPDX-License-Identifier: Apache-2.0 */
#include "input/normalize.h"

#include "base/buffer.h"
#include "base/sixteen.h"
#include "base/try.h"
#include "base/utf8.h"
#include "input/decode.h"

#include <string.h>
#include <utf8proc.h>

#define LONGEST_CLUSTER 16u /* Maximum characters composed together: a letter and its accents */
#define SOFT_HYPHEN 0xADu
#define NEXT_LINE 0x85u
#define PARAGRAPH_SEPARATOR 0x2029u
#define FEW_CONTROLS 16u /* A file with one control character in this many is not text */
#define FEW_NULS 64u
#define SAMPLE_LENGTH ((size_t)4096) /* Sample size of a file that may not be text */

typedef struct {
  cg_document *document;
  cg_slice source;
  cg_encoding encoding;
  cg_buffer out;
  uint32_t controls;    /* Control characters dropped */
  uint32_t nuls;        /* How many of them are NUL */
  size_t first_control; /* Position of the first one */
} normalizing;

/* A letter and the accents after it. */
typedef struct {
  int32_t codes[LONGEST_CLUSTER];
  uint32_t count;
  size_t begin;
  size_t end;
} cluster;

/* Report that `what` is wrong at byte `at`, with the remedy. */
static cg_status reject(const normalizing *n, const char *what, size_t at, const char *remedy) {
  return cg_fail(n->document->messages, CG_BAD_INPUT, n->document->name, 0, "%s at byte %zu; %s",
                 what, at, remedy);
}

/* The extension of a file name, ".pdf"; empty if it has none or that of a plain text. */
static const char *ending_of(const char *name) {
  const char *const dot = strrchr(name, '.');
  const size_t length = dot ? strlen(dot) : 0;
  return length < 2 || length > 6 || dot == name || strchr(dot, '/') || !strcmp(dot, ".txt") ? ""
                                                                                             : dot;
}

/* Report that the source is not text, because of byte `at`. */
static cg_status reject_binary(const normalizing *n, size_t at) {
  const char *const name = n->document->name;
  const char *const ending = ending_of(name);
  const unsigned byte = (unsigned char)n->source.data[at];
  return cg_fail(
    n->document->messages, CG_BAD_INPUT, name, 0,
    *ending ? "not a text: byte %zu is 0x%02X; if it should be a %s file, it is damaged: download "
              "it again"
            : "not a text: byte %zu is 0x%02X; give a plain text or a document such as PDF%s",
    at, byte, ending);
}

static bool is_plain(char c) {
  return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\t' || c == '\f';
}

static bool is_ascii_encoding(cg_encoding encoding) {
  return encoding != CG_ENCODING_UTF16LE && encoding != CG_ENCODING_UTF16BE;
}

/* End of the ASCII characters from `at` on that need no change, before a letter that may have an
 * accent. */
static size_t plain_end(const normalizing *n, size_t at) {
  const cg_slice text = n->source;
  size_t end = at;
  for (unsigned plain = CG_SIXTEEN; plain == CG_SIXTEEN && text.length - end >= CG_SIXTEEN;
       end += plain) {
    const cg_sixteen bytes = cg_load16(text.data + end);
    const cg_sixteen spaces =
      cg_lanes_or(cg_lanes_between(bytes, '\t', '\n'), cg_lanes_equal(bytes, '\f'));
    plain = cg_first_of(~cg_sixteen_set(cg_lanes_or(cg_lanes_between(bytes, ' ', '~'), spaces)));
  }
  while (end < text.length && is_plain(text.data[end])) {
    ++end;
  }
  const bool may_combine = end < n->source.length && (unsigned char)n->source.data[end] >= 0x80;
  return may_combine && end > at ? end - 1 : end;
}

static bool is_combining(uint32_t code) {
  return code >= 0x300 && (utf8proc_get_property((int32_t)code)->combining_class > 0 ||
                           (code >= 0x1160 && code < 0x1200)); /* Vowels of Hangul */
}

static bool is_noncharacter(uint32_t code) {
  return (code & 0xFFFE) == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF);
}

/* Whether combining characters after `code` are accents on it. They are not on line ends, control
 * characters and other characters with a special meaning here. */
static bool bears_accents(uint32_t code) {
  const utf8proc_property_t *const property = utf8proc_get_property((int32_t)code);
  return property->category < UTF8PROC_CATEGORY_ZS && !property->ignorable &&
         !is_noncharacter(code);
}

static cg_unit unit_at(const normalizing *n, size_t at) {
  const cg_unit none = {0, 0};
  return at < n->source.length ? cg_unit_at(n->source, at, n->encoding) : none;
}

/* Whether the bytes from `at` on belong to a program or picture, rather than to a text with an
 * encoding error. */
static bool is_binary(const normalizing *n, size_t at) {
  const size_t most = n->source.length - at;
  const size_t length = most < SAMPLE_LENGTH ? most : SAMPLE_LENGTH;
  size_t odd = 0;
  for (size_t i = 0; i < length;) {
    const cg_slice rest = cg_slice_from(n->source, at + i);
    const size_t width = cg_utf8_sequence(rest);
    odd += !width || (width == 1 && !is_plain(*rest.data) && *rest.data != '\r');
    i += width ? width : 1;
  }
  return odd > length / FEW_CONTROLS && odd >= FEW_CONTROLS;
}

static cg_status read_cluster(const normalizing *n, size_t at, cluster *out) {
  cg_unit unit = unit_at(n, at);
  *out = (cluster){.begin = at, .end = at};
  if (!unit.width) {
    return !is_ascii_encoding(n->encoding)
             ? reject(n, "invalid UTF-16", at, "save the text as UTF-8")
           : is_binary(n, at) ? reject_binary(n, at)
                              : reject(n, "invalid UTF-8", at, "save the text as UTF-8");
  }
  do {
    out->codes[out->count++] = (int32_t)unit.code;
    out->end += unit.width;
    unit = unit_at(n, out->end);
  } while (unit.width && out->count < LONGEST_CLUSTER && is_combining(unit.code) &&
           bears_accents((uint32_t)out->codes[0]));
  return CG_OK;
}

static cg_status emit(normalizing *n, const cluster *from, cg_slice text) {
  const cg_slice source = {n->source.data + from->begin, from->end - from->begin};
  const bool is_same = n->encoding == CG_ENCODING_UTF8 && cg_slice_is_equal(source, text);
  const cg_map_run run = {(uint32_t)n->out.length, (uint32_t)from->begin,
                          is_same ? 1 : (uint8_t)text.length, is_same ? 1 : (uint8_t)source.length};
  if (!text.length) {
    return CG_OK;
  }
  CG_TRY(cg_map_add(&n->document->decoded_map, run));
  return cg_buffer_add(&n->out, text);
}

static bool is_compatible_form(uint32_t code) {
  return (code >= 0xFB00 && code <= 0xFB06) || (code >= 0xFF01 && code <= 0xFF5E);
}

/* Write letters in Unicode Normalization Form C, with ligatures and full-width forms decomposed. */
static cg_status emit_letters(normalizing *n, const cluster *from) {
  int32_t codes[LONGEST_CLUSTER * 4];
  char bytes[LONGEST_CLUSTER * 16];
  size_t length = 0;
  utf8proc_ssize_t count = 0;
  const bool is_compatible = is_compatible_form((uint32_t)from->codes[0]);
  const utf8proc_option_t decompose = UTF8PROC_DECOMPOSE | (is_compatible ? UTF8PROC_COMPAT : 0);
  for (uint32_t i = 0; i < from->count; ++i) {
    int last_class = UTF8PROC_BOUNDCLASS_START;
    const utf8proc_ssize_t space = (utf8proc_ssize_t)(LONGEST_CLUSTER * 4) - count;
    const utf8proc_ssize_t more =
      utf8proc_decompose_char(from->codes[i], codes + count, space, decompose, &last_class);
    if (more < 0 || more > space) {
      return reject(n, "an invalid Unicode character", from->begin, "save the text as UTF-8");
    }
    count += more;
  }
  count = utf8proc_normalize_utf32(codes, count, UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    length += cg_utf8_encode((uint32_t)codes[i], bytes + length);
  }
  return emit(n, from, (cg_slice){bytes, length});
}

static cg_status drop_control(normalizing *n, uint32_t code, size_t at) {
  n->first_control = n->controls ? n->first_control : at;
  n->nuls += !code;
  ++n->controls;
  return CG_OK;
}

/* Whether a soft hyphen is at the end of a line, where it shows that the word continues. */
static bool is_before_line_end(const normalizing *n, size_t at) {
  cg_unit unit = unit_at(n, at);
  while (unit.width && (unit.code == ' ' || unit.code == '\t')) {
    at += unit.width;
    unit = unit_at(n, at);
  }
  return unit.width && (unit.code == '\n' || unit.code == '\r' || unit.code == '\f');
}

/* Write a character that is not an accented letter. */
static cg_status emit_single(normalizing *n, const cluster *from) {
  const uint32_t code = cg_unit_sign((uint32_t)from->codes[0]);
  char bytes[4];
  const cg_slice same = {bytes, cg_utf8_encode(code, bytes)};
  const cg_unit next = unit_at(n, from->end);
  if (code == '\r') {
    return emit(n, from, next.width && next.code == '\n' ? same : CG_SLICE("\n"));
  }
  if (code == NEXT_LINE || code == '\v' || code == 0x2028) {
    return emit(n, from, CG_SLICE("\n"));
  }
  if (code == PARAGRAPH_SEPARATOR) {
    return emit(n, from, CG_SLICE("\n\n"));
  }
  if ((code < 0x80 && !is_plain((char)code)) || (code >= 0x7F && code < 0xA0) ||
      is_noncharacter(code)) {
    return drop_control(n, code, from->begin);
  }
  if (code == SOFT_HYPHEN && is_before_line_end(n, from->end)) {
    return emit(n, from, same);
  }
  if (code > 0x7F && utf8proc_get_property((int32_t)code)->ignorable) {
    return CG_OK;
  }
  const bool is_space = code > 0x7F && utf8proc_category((int32_t)code) == UTF8PROC_CATEGORY_ZS;
  if (is_space) {
    return emit(n, from, CG_SLICE(" "));
  }
  return code < 0x300 || (code >= 0x2010 && code < 0x2060) ? emit(n, from, same)
                                                           : emit_letters(n, from);
}

static cg_status normalize_all(normalizing *n, size_t at) {
  while (at < n->source.length) {
    const size_t end = is_ascii_encoding(n->encoding) ? plain_end(n, at) : at;
    if (end > at) {
      const cg_map_run run = {(uint32_t)n->out.length, (uint32_t)at, 1, 1};
      CG_TRY(cg_map_add(&n->document->decoded_map, run));
      CG_TRY(cg_buffer_add(&n->out, (cg_slice){n->source.data + at, end - at}));
    }
    at = end;
    if (at < n->source.length) {
      cluster next;
      CG_TRY(read_cluster(n, at, &next));
      CG_TRY(next.count > 1 ? emit_letters(n, &next) : emit_single(n, &next));
      at = next.end;
    }
  }
  return CG_OK;
}

/* Some control characters come from PDF readers that could not decode a character; many indicate a
   program or picture. */
static cg_status judge_controls(const normalizing *n) {
  if (n->controls > n->source.length / FEW_CONTROLS || n->nuls > n->source.length / FEW_NULS) {
    return reject_binary(n, n->first_control);
  }
  if (n->controls) {
    cg_note(n->document->messages, n->document->name,
            "%u control character%s ignored, the first at byte %zu", n->controls,
            n->controls > 1 ? "s" : "", n->first_control);
  }
  return CG_OK;
}

cg_status cg_normalize(cg_document *document, cg_encoding_guess guess) {
  normalizing n = {.document = document,
                   .source = document->source,
                   .encoding = guess.encoding,
                   .out = cg_buffer_init(document->arena)};
  document->decoded_map = cg_map_init(document->arena);
  CG_TRY(cg_buffer_reserve(&n.out, document->source.length));
  CG_TRY(normalize_all(&n, guess.mark_length));
  document->decoded = cg_buffer_slice(&n.out);
  return judge_controls(&n);
}
