/* SPDX-License-Identifier: Apache-2.0 */
#include "base/escape.h"

#include "base/bits.h"
#include "base/utf8.h"
#include "base/xml.h"

#include <string.h>

/* Bits of `stops`. */
#define BIT(c) ((uint64_t)1 << ((c)&63))
#define CONTROLS 0xFFFFFFFFu
#define ALL (~(uint64_t)0)
#define QUOTES BIT('"')
#define MARKUP (QUOTES | BIT('&') | BIT('<') | BIT('>'))
#define BACKSLASH BIT('\\')
#define DEL BIT(0x7F)

/* The first position at or after `i` that may need escaping. Letters, digits, spaces and stops need
   none in any language. */
static size_t past_plain(cg_slice text, size_t i) {
  while (text.length - i >= 8) {
    const uint64_t eight = cg_load8(text.data + i);
    const uint64_t plain = cg_bytes_equal(eight, ' ') | cg_bytes_between(eight, '(', ';') |
                           cg_bytes_between(eight, '?', '[') | cg_bytes_between(eight, ']', '~');
    if (plain != CG_HIGH_BITS) {
      return i + cg_first_byte(plain ^ CG_HIGH_BITS);
    }
    i += 8;
  }
  return i;
}

void cg_escape_put(cg_outlet *outlet, cg_slice text, const cg_escape *escape) {
  char room[CG_ESCAPE_ROOM];
  size_t begin = 0;
  for (size_t i = past_plain(text, 0); i < text.length; i = past_plain(text, i)) {
    const unsigned char c = (unsigned char)text.data[i];
    size_t length = 1;
    const char *const instead = escape->stops[c >> 6] & BIT(c)
                                  ? escape->instead(cg_slice_from(text, i), &length, room)
                                  : NULL;
    if (instead) {
      cg_outlet_take(outlet, (cg_slice){text.data + begin, i - begin});
      cg_outlet_take(outlet, cg_slice_of(instead));
      begin = i + length;
    }
    i += length;
  }
  cg_outlet_take(outlet, cg_slice_from(text, begin));
}

/* "\u001F" with these digits. */
static const char *number_of(char c, const char *digits, char room[CG_ESCAPE_ROOM]) {
  const char made[CG_ESCAPE_ROOM] = {'\\',           'u',  '0', '0', digits[(unsigned char)c >> 4],
                                     digits[c & 15], '\0', '\0'};
  memcpy(room, made, sizeof(made));
  return room;
}

/* --- N-Triples and Turtle */

/* XML 1.1 does not have U+FFFE and U+FFFF. */
static const char *instead_lines(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  switch (text.data[0]) {
  case '"': return "\\\"";
  case '\\': return "\\\\";
  case '\n': return "\\n";
  case '\r': return "\\r";
  case '\t': return "\\t";
  case '\b': return "\\b";
  case '\f': return "\\f";
  case '\xEF':
    if (text.length < 3 || text.data[1] != '\xBF' || (unsigned char)text.data[2] < 0xBE) {
      return NULL;
    }
    *length = 3;
    return text.data[2] == '\xBE' ? "\\uFFFE" : "\\uFFFF";
  default: return number_of(text.data[0], "0123456789ABCDEF", room);
  }
}

const cg_escape cg_escape_lines = {{CONTROLS | QUOTES, BACKSLASH | DEL, 0, BIT(0xEF)},
                                   instead_lines};
const cg_escape cg_escape_term = {{QUOTES | BIT('\n') | BIT('\r'), BACKSLASH, 0, 0}, instead_lines};

/* --- XML and HTML */

static const char *reference_of(char c) {
  switch (c) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  default: return NULL;
  }
}

/* U+FFFD for characters that XML does not allow, `ascii` for one allowed byte. */
static const char *replaced(cg_slice text, size_t *length, const char *ascii) {
  const size_t sequence = cg_utf8_sequence(text);
  *length = sequence ? sequence : 1;
  return !cg_xml_character(text) ? CG_XML_REPLACEMENT : *length == 1 ? ascii : NULL;
}

static const char *instead_xml(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const char c = text.data[0];
  (void)room; /* A reader of attributes would turn a literal tab or line end into a space. */
  return replaced(text, length,
                  c == '\t'   ? "&#9;"
                  : c == '\n' ? "&#10;"
                  : c == '\r' ? "&#13;"
                              : reference_of(c));
}

static const char *instead_content(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  (void)length;
  (void)room;
  return text.data[0] == '\r' ? "&#13;" : reference_of(text.data[0]);
}

/* Whether the character is a control other than tab and newline, or embeds or overrides a direction
 * (UAX 9, 3.3.2). */
static bool is_steering(uint32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7F && code < 0xA0) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
         (code & 0xFFFE) == 0xFFFE;
}

static const char *instead_html(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const size_t sequence = cg_utf8_sequence(text);
  (void)room;
  *length = sequence ? sequence : 1;
  if (!sequence || is_steering(cg_utf8_decode(text))) {
    return CG_XML_REPLACEMENT;
  }
  return text.data[0] == '\'' ? "&#39;" : reference_of(text.data[0]);
}

const cg_escape cg_escape_xml = {{CONTROLS | MARKUP, DEL, ALL, ALL}, instead_xml};
const cg_escape cg_escape_content = {{MARKUP | BIT('\r'), 0, 0, 0}, instead_content};
const cg_escape cg_escape_html = {{CONTROLS | MARKUP | BIT('\''), DEL, ALL, ALL}, instead_html};

/* --- JSON */

#define SMALL_DIGITS "0123456789abcdef"

static const char *instead_json(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const char c = text.data[0];
  (void)length;
  return c == '"'    ? "\\\""
         : c == '\\' ? "\\\\"
         : c == '\n' ? "\\n"
                     : number_of(c, SMALL_DIGITS, room);
}

/* "\u202e" with these digits. */
static const char *code_of(uint32_t code, const char *digits, char room[CG_ESCAPE_ROOM]) {
  const char made[CG_ESCAPE_ROOM] = {'\\',
                                     'u',
                                     digits[code >> 12 & 15],
                                     digits[code >> 8 & 15],
                                     digits[code >> 4 & 15],
                                     digits[code & 15]};
  memcpy(room, made, sizeof(made));
  return room;
}

/* Also escape what HTML forbids in its source, and bidirectional controls. */
static const char *instead_script(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const size_t sequence = cg_utf8_sequence(text);
  *length = sequence ? sequence : 1;
  if (sequence < 2) {
    return number_of(text.data[0], SMALL_DIGITS, room);
  }
  const uint32_t code = cg_utf8_decode(text);
  return is_steering(code) ? code_of(code > 0xFFFF ? 0xFFFD : code, SMALL_DIGITS, room) : NULL;
}

const cg_escape cg_escape_json = {{CONTROLS | QUOTES, BACKSLASH, 0, 0}, instead_json};
const cg_escape cg_escape_script = {{CONTROLS | MARKUP, BACKSLASH | DEL, ALL, ALL}, instead_script};

/* --- Tables and graphs */

static const char *instead_csv(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  (void)room;
  return replaced(text, length, text.data[0] == '"' ? "\"\"" : NULL);
}

static const char *instead_tab(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  (void)room;
  return replaced(text, length, strchr("\t\n\r", text.data[0]) ? " " : NULL);
}

/* "\xFF" with these digits. */
static const char *byte_of(char c, char room[CG_ESCAPE_ROOM]) {
  static const char digits[] = "0123456789ABCDEF";
  const char made[CG_ESCAPE_ROOM] = {'\\', 'x', digits[(unsigned char)c >> 4], digits[c & 15],
                                     '\0'};
  memcpy(room, made, sizeof(made));
  return room;
}

/* Also escape marks that only hint at a direction (U+200E, U+200F, U+061C), because they affect
 * adjacent text. */
static const char *instead_terminal(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const char *const digits = "0123456789ABCDEF";
  const size_t sequence = cg_utf8_sequence(text);
  *length = sequence ? sequence : 1;
  if (!sequence || sequence == 1) {
    return sequence && (text.data[0] == '\n' || text.data[0] == '\t') ? NULL
                                                                      : byte_of(text.data[0], room);
  }
  const uint32_t code = cg_utf8_decode(text);
  if (!is_steering(code) && code != 0x200E && code != 0x200F && code != 0x061C && code != 0x2028 &&
      code != 0x2029) {
    return NULL;
  }
  return code_of(code, digits, room);
}

static const char *instead_dot(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const char c = text.data[0];
  (void)length;
  (void)room;
  return c == '"' ? "\\\"" : c == '\\' ? "\\\\" : c == '\n' ? "\\n" : NULL;
}

static const char *instead_graph(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  return replaced(text, length, text.data[0] == '\r' ? "" : instead_dot(text, length, room));
}

static const char *instead_pajek(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]) {
  const char c = text.data[0];
  (void)room;
  return replaced(text, length,
                  c == '"'              ? "'"
                  : c == '\\'           ? "/"
                  : strchr("\t\n\r", c) ? " "
                                        : NULL);
}

const cg_escape cg_escape_csv = {{CONTROLS | QUOTES, DEL, ALL, ALL}, instead_csv};
const cg_escape cg_escape_tab = {{CONTROLS, DEL, ALL, ALL}, instead_tab};
const cg_escape cg_escape_terminal = {{CONTROLS, DEL, ALL, ALL}, instead_terminal};
const cg_escape cg_escape_dot = {{QUOTES | BIT('\n'), BACKSLASH, 0, 0}, instead_dot};
const cg_escape cg_escape_graph = {{CONTROLS | QUOTES, BACKSLASH | DEL, ALL, ALL}, instead_graph};
const cg_escape cg_escape_pajek = {{CONTROLS | QUOTES, BACKSLASH | DEL, ALL, ALL}, instead_pajek};

/* Whether `text` contains only digits and dots. */
static bool is_number(cg_slice text) {
  bool is_good = text.length > 0;
  for (size_t i = 0; is_good && i < text.length; ++i) {
    is_good = cg_is_digit(text.data[i]) || text.data[i] == '.';
  }
  return is_good;
}

bool cg_is_formula(cg_slice cell) {
  return cell.length && memchr("=+-@\t\r", cell.data[0], 6) && !is_number(cg_slice_from(cell, 1));
}

/* A fixed-size output. */
typedef struct {
  char *bytes;
  size_t size;
  size_t length;
} filling;

static cg_status fill(void *handle, cg_slice bytes) {
  filling *const f = handle;
  const size_t rest = f->size - f->length;
  const size_t length = bytes.length < rest ? bytes.length : rest;
  memcpy(f->bytes + f->length, bytes.data, length);
  f->length += length;
  return CG_OK;
}

void cg_escape_put_json(cg_outlet *outlet, const char *before, cg_slice text) {
  cg_outlet_take(outlet, cg_slice_of(before));
  cg_outlet_take(outlet, CG_SLICE("\""));
  cg_escape_put(outlet, text, &cg_escape_json);
  cg_outlet_take(outlet, CG_SLICE("\""));
}

cg_slice cg_escape_into(char *room, size_t size, cg_slice text, const cg_escape *escape) {
  filling f = {room, size, 0};
  cg_outlet outlet = {fill, &f, CG_OK};
  cg_escape_put(&outlet, text, escape);
  return (cg_slice){room, f.length};
}
