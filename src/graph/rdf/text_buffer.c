/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/text_buffer.h"

#include "base/escape.h"
#include "base/sixteen.h"

#define ROOM ((size_t)48 * 1024) /* A longer IRI enlarges it */
#define PIECE ((size_t)4 * 1024) /* Bytes of a literal escaped at a time */

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

/* Maximum size of `length` bytes when escaped, including bytes that copy_plain() writes beyond the
 * end. */
static inline size_t most_escaped(size_t length) { return length * CG_ESCAPE_ROOM + CG_SIXTEEN; }

/* Bytes that may need escaping: controls, quotes, backslashes, and the first byte of U+FFFE. */
static inline uint32_t stops(cg_sixteen bytes) {
  return (~(cg_sixteen_between(bytes, ' ', '~') | cg_sixteen_beyond_ascii(bytes)) &
          CG_ALL_SIXTEEN) |
         cg_sixteen_equal(bytes, '"') | cg_sixteen_equal(bytes, '\\') |
         cg_sixteen_equal(bytes, '\xEF');
}

/* Copy up to sixteen bytes at the start of `text` that need no escape; returns their number. Always
   writes sixteen bytes. */
static inline size_t copy_plain(char *to, cg_slice text) {
  char last[CG_SIXTEEN] = {0}; /* A NUL also stops copying. */
  if (text.length < CG_SIXTEEN) {
    memcpy(last, text.data, text.length);
    text.data = last;
  }
  memcpy(to, text.data, CG_SIXTEEN);
  return cg_first_of(stops(cg_load16(text.data)));
}

/* Write `text` to `to`, escaped; returns where it ends. */
static char *escape(char *to, cg_slice text) {
  for (size_t i = 0; i < text.length;) {
    const size_t plain = copy_plain(to, cg_slice_from(text, i));
    i += plain;
    to += plain;
    if (plain < CG_SIXTEEN && i < text.length) {
      char room[CG_ESCAPE_ROOM];
      size_t length = 1;
      const char *const instead = cg_escape_lines.instead(cg_slice_from(text, i), &length, room);
      const cg_slice made = instead ? cg_slice_of(instead) : (cg_slice){text.data + i, length};
      memcpy(to, made.data, made.length);
      to += made.length;
      i += length;
    }
  }
  return to;
}

/* End of the piece of `text` that begins at `begin`, at a character boundary. */
static size_t piece_end(cg_slice text, size_t begin) {
  size_t end = text.length - begin > PIECE ? begin + PIECE : text.length;
  while (end < text.length && end > begin + 1 && ((unsigned char)text.data[end] & 0xC0) == 0x80) {
    --end;
  }
  return end;
}

cg_status cg_text_buffer_add_escaped(cg_text_buffer *buffer, cg_slice text) {
  for (size_t begin = 0, end; begin < text.length; begin = end) {
    end = piece_end(text, begin);
    CG_TRY(cg_text_buffer_need(buffer, most_escaped(end - begin)));
    buffer->end = escape(buffer->end, (cg_slice){text.data + begin, end - begin});
  }
  return CG_OK;
}
