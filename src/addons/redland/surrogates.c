/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/surrogates.h"

#include "base/slice.h"

#include <string.h>

static uint32_t hex_value(const char *digits, size_t count) {
  uint32_t value = 0;
  for (size_t i = 0; i < count; ++i) {
    const char c = digits[i];
    value = value * 16 + (uint32_t)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
  }
  return value;
}

static void write_hex(uint32_t value, char out[4]) {
  for (size_t i = 4; i-- > 0; value >>= 4) {
    out[i] = "0123456789ABCDEF"[value & 15];
  }
}

static void put_pair(cg_surrogates *s) {
  const uint32_t code = hex_value(s->escape + 2, 8) - 0x10000;
  char pair[] = "\\uD800\\uDC00";
  write_hex(0xD800 + (code >> 10), pair + 2);
  write_hex(0xDC00 + (code & 0x3FF), pair + 8);
  cg_outlet_take(s->outlet, (cg_slice){pair, sizeof(pair) - 1});
}

/* Add a byte of an escape. */
static void take_byte(cg_surrogates *s, char byte) {
  s->escape[s->length++] = byte;
  if (s->length == sizeof(s->escape)) {
    put_pair(s);
    s->length = 0;
  } else if (s->length == 2 && byte != 'U') {
    cg_outlet_take(s->outlet, (cg_slice){s->escape, 2});
    s->length = 0;
  }
}

void cg_surrogates_take(cg_surrogates *s, cg_slice bytes) {
  size_t at = 0;
  while (at < bytes.length) {
    if (s->length) {
      take_byte(s, bytes.data[at++]);
      continue;
    }
    const cg_slice rest = cg_slice_from(bytes, at);
    const char *const escape = memchr(rest.data, '\\', rest.length);
    const size_t plain = escape ? (size_t)(escape - rest.data) : rest.length;
    cg_outlet_take(s->outlet, (cg_slice){rest.data, plain});
    at += plain;
    if (escape) {
      take_byte(s, bytes.data[at++]);
    }
  }
}
