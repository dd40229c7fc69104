/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/text_buffer.h"

#define ROOM ((size_t)48 * 1024) /* A longer IRI enlarges it */

cg_status cg_text_buffer_init(cg_text_buffer *buffer, cg_arena *arena, cg_outlet *outlet) {
  *buffer = (cg_text_buffer){.outlet = outlet, .arena = arena};
  return cg_text_buffer_make_room(buffer, ROOM);
}

cg_status cg_text_buffer_flush(cg_text_buffer *buffer) {
  cg_outlet_take(buffer->outlet, (cg_slice){buffer->bytes, (size_t)(buffer->end - buffer->bytes)});
  buffer->end = buffer->bytes;
  return buffer->outlet->status;
}

cg_status cg_text_buffer_make_room(cg_text_buffer *buffer, size_t length) {
  CG_TRY(cg_text_buffer_flush(buffer));
  if (length > buffer->room) {
    char *const bytes = cg_arena_resize(buffer->arena, buffer->bytes, buffer->room, 0, length);
    CG_TRY(bytes ? CG_OK : CG_NO_MEMORY);
    buffer->bytes = buffer->end = bytes;
    buffer->room = length;
  }
  return CG_OK;
}

/* Bytes that may need escaping: controls, quotes, backslashes, and the first byte of U+FFFE. */
static inline uint32_t stops(cg_sixteen bytes) {
  const cg_sixteen controls =
    cg_lanes_or(cg_lanes_between(bytes, '\0', '\x1F'), cg_lanes_equal(bytes, '\x7F'));
  const cg_sixteen quotes = cg_lanes_or(cg_lanes_equal(bytes, '"'), cg_lanes_equal(bytes, '\\'));
  return cg_sixteen_set(cg_lanes_or(cg_lanes_or(controls, quotes), cg_lanes_equal(bytes, '\xEF')));
}

/* Write the character at the start of `text`, escaped if necessary; returns where it ends.
 * `*length` becomes its length in `text`. */
static char *escape_one(char *to, cg_slice text, size_t *length) {
  char room[CG_ESCAPE_ROOM];
  *length = 1;
  const char *const instead = cg_escape_lines.instead(text, length, room);
  const cg_slice made = instead ? cg_slice_of(instead) : (cg_slice){text.data, *length};
  memcpy(to, made.data, made.length);
  return to + made.length;
}

/* Copy the start of `text` that needs no escaping; returns its length. */
static inline size_t copy_plain(char *to, cg_slice text) {
  size_t at = 0;
  for (; text.length - at >= CG_SIXTEEN; at += CG_SIXTEEN) {
    const cg_sixteen bytes = cg_load16(text.data + at);
    const uint32_t found = stops(bytes);
    cg_store16(to + at, bytes);
    if (found) {
      return at + cg_first_of(found);
    }
  }
  if (at < text.length) {
    /* The zeros behind the text stop copying, too. */
    const cg_sixteen bytes = cg_load_up_to16(text.data + at, text.length - at);
    cg_store16(to + at, bytes);
    at += cg_first_of(stops(bytes));
  }
  return at;
}

char *cg_text_escape(char *to, cg_slice text) {
  for (;;) {
    size_t length = copy_plain(to, text);
    to += length;
    if (length == text.length) {
      return to;
    }
    text = cg_slice_from(text, length);
    to = escape_one(to, text, &length);
    text = cg_slice_from(text, length);
  }
}

/* End of the piece of `text` that begins at `begin`, at a character boundary. */
static size_t piece_end(cg_slice text, size_t begin) {
  size_t end = text.length - begin > CG_TEXT_PIECE ? begin + CG_TEXT_PIECE : text.length;
  while (end < text.length && end > begin + 1 && ((unsigned char)text.data[end] & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

cg_status cg_text_buffer_add_escaped(cg_text_buffer *buffer, cg_slice text) {
  for (size_t begin = 0, end; begin < text.length; begin = end) {
    end = piece_end(text, begin);
    CG_TRY(cg_text_buffer_need(buffer, cg_text_escaped_room(end - begin)));
    buffer->end = cg_text_escape(buffer->end, (cg_slice){text.data + begin, end - begin});
  }
  return CG_OK;
}
