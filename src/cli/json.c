/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/json.h"

#include "base/slice.h"
#include "base/utf8.h"

#include <stdint.h>

/* What may come next.  A stack of bits, one for each array or object around this place, takes the
 * place of recursion: depth is chosen by whoever wrote the line. */
typedef enum { VALUE, VALUE_OR_END, NAME, NAME_OR_END, AFTER, DONE } expected;

typedef struct {
  cg_slice bytes;
  size_t at;
  expected next;
  unsigned depth;
  uint64_t is_object; /* The lowest bit is the innermost; 0 is an array */
  const char *fault;  /* NULL: none yet */
} reading;

static int byte_at(const reading *r, size_t at) {
  return at < r->bytes.length ? (unsigned char)r->bytes.data[at] : -1;
}

static void fail(reading *r, size_t at, const char *fault) {
  r->at = at < r->bytes.length ? at : r->bytes.length;
  r->fault = at < r->bytes.length ? fault : "it ends too early";
}

/* JSON has fewer kinds of space than C. */
static void skip_space(reading *r) {
  int c = byte_at(r, r->at);
  while (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
    c = byte_at(r, ++r->at);
  }
}

static int is_hex(int c) {
  return c >= 0 && (cg_is_digit((char)c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'));
}

/* Past an escape, whose backslash is at `at`; 0 if it is not an escape. */
static size_t past_escape(const reading *r, size_t at) {
  const int c = byte_at(r, at + 1);
  if (c != 'u') {
    return c > 0 && strchr("\"\\/bfnrt", c) ? at + 2 : 0;
  }
  for (size_t i = at + 2; i < at + 6; ++i) {
    if (!is_hex(byte_at(r, i))) {
      return 0;
    }
  }
  return at + 6;
}

static void take_string(reading *r) {
  size_t i = r->at + 1;
  for (int c = byte_at(r, i); c != '"'; c = byte_at(r, i)) {
    const size_t next = c == '\\' ? past_escape(r, i) : i + 1;
    if (c < 0x20) { /* Or the end */
      fail(r, i, "a control character in a string must be escaped");
      return;
    }
    if (!next) {
      fail(r, i, "this escape is not one of JSON");
      return;
    }
    i = next;
  }
  r->at = i + 1;
}

static size_t past_digits(const reading *r, size_t at) {
  while (byte_at(r, at) >= '0' && byte_at(r, at) <= '9') {
    ++at;
  }
  return at;
}

static void take_number(reading *r) {
  size_t i = r->at + (byte_at(r, r->at) == '-');
  /* No zero in front of other digits */
  size_t end = byte_at(r, i) == '0' ? i + 1 : past_digits(r, i);
  int is_bad = end == i;
  if (!is_bad && byte_at(r, end) == '.') {
    i = end + 1;
    end = past_digits(r, i);
    is_bad = end == i;
  }
  if (!is_bad && (byte_at(r, end) | 0x20) == 'e') {
    i = end + 1;
    i += byte_at(r, i) == '+' || byte_at(r, i) == '-';
    end = past_digits(r, i);
    is_bad = end == i;
  }
  if (is_bad) {
    fail(r, end, "this is not a number of JSON");
  } else {
    r->at = end;
  }
}

static void take_word(reading *r) {
  static const char *const words[] = {"true", "false", "null"};
  const cg_slice rest = cg_slice_from(r->bytes, r->at);
  for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); ++i) {
    if (cg_slice_has_prefix(rest, cg_slice_of(words[i]))) {
      r->at += strlen(words[i]);
      return;
    }
  }
  fail(r, r->at, "a value is expected here");
}

static void open_group(reading *r, int is_object) {
  if (r->depth == CLI_JSON_DEEPEST) {
    fail(r, r->at, "more than 64 arrays and objects inside each other");
    return;
  }
  ++r->at;
  ++r->depth;
  r->is_object = r->is_object << 1 | (unsigned)is_object;
  r->next = is_object ? NAME_OR_END : VALUE_OR_END;
}

static void close_group(reading *r) {
  ++r->at;
  r->is_object >>= 1;
  r->next = --r->depth ? AFTER : DONE;
}

static void take_value(reading *r) {
  const int c = byte_at(r, r->at);
  if (c == '{' || c == '[') {
    open_group(r, c == '{');
    return;
  }
  r->next = AFTER;
  if (c == '"') {
    take_string(r);
  } else if (c == '-' || (c >= '0' && c <= '9')) {
    take_number(r);
  } else {
    take_word(r);
  }
}

/* A name and its colon. */
static void take_name(reading *r) {
  if (byte_at(r, r->at) != '"') {
    fail(r, r->at, "a name in quotes is expected here");
    return;
  }
  take_string(r);
  skip_space(r);
  if (!r->fault && byte_at(r, r->at) != ':') {
    fail(r, r->at, "a colon is expected here");
  }
  r->at += !r->fault;
  r->next = VALUE;
}

static void take_after(reading *r) {
  const int is_object = r->is_object & 1;
  const int c = byte_at(r, r->at);
  if (c == ',') {
    ++r->at;
    r->next = is_object ? NAME : VALUE;
  } else if (c == (is_object ? '}' : ']')) {
    close_group(r);
  } else {
    fail(r, r->at, is_object ? "a comma or } is expected here" : "a comma or ] is expected here");
  }
}

static void step(reading *r) {
  const int c = byte_at(r, r->at);
  switch (r->next) {
  case VALUE: take_value(r); break;
  case VALUE_OR_END: c == ']' ? close_group(r) : take_value(r); break;
  case NAME: take_name(r); break;
  case NAME_OR_END: c == '}' ? close_group(r) : take_name(r); break;
  case AFTER: take_after(r); break;
  case DONE: fail(r, r->at, "only one object may be on a line"); break;
  }
}

const char *cli_json_fault(cg_slice line, size_t *at) {
  reading r = {.bytes = line, .next = VALUE};
  *at = cg_utf8_valid_length(line);
  if (*at < line.length) {
    return "it is not UTF-8";
  }
  skip_space(&r);
  if (byte_at(&r, r.at) != '{') {
    fail(&r, r.at, "an object is expected here, {\"text\": \"…\"}");
  }
  while (!r.fault && (r.next != DONE || r.at < line.length)) {
    step(&r);
    if (!r.fault) {
      skip_space(&r);
    }
  }
  *at = r.at;
  return r.fault;
}
