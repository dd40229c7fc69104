/* SPDX-License-Identifier: Apache-2.0 */
/** @file text_buffer.h  Output buffer for the writers of N-Triples, N-Quads and Turtle.
 *
 * A writer reserves room once for several pieces and then appends them without checks. */
#ifndef CG_RDF_TEXT_BUFFER_H
#define CG_RDF_TEXT_BUFFER_H

#include "base/arena.h"
#include "base/escape.h"
#include "base/outlet.h"
#include "base/sixteen.h"
#include "base/try.h"

#include <string.h>

/** Longest text for whose escaped form there is room at once. */
#define CG_TEXT_PIECE ((size_t)4 * 1024)

typedef struct {
  cg_outlet *outlet;
  cg_arena *arena;
  char *bytes;
  char *end; /**< End of the written bytes */
  size_t room;
} cg_text_buffer;

/** Create an empty buffer, which is valid as long as `arena`. */
cg_status cg_text_buffer_init(cg_text_buffer *buffer, cg_arena *arena, cg_outlet *outlet);

/** Pass the written bytes to the outlet; returns its status. */
cg_status cg_text_buffer_flush(cg_text_buffer *buffer);

/** Pass the written bytes to the outlet and make room for `length` bytes. */
cg_status cg_text_buffer_make_room(cg_text_buffer *buffer, size_t length);

/** Room for `length` bytes when escaped, including bytes that cg_text_escape() writes beyond the
 * end. */
static inline size_t cg_text_escaped_room(size_t length) {
  return length * CG_ESCAPE_ROOM + CG_SIXTEEN;
}

/** Write `text` to `to`, which has room for it, as the content of a literal in N-Triples or Turtle:
 * UTF-8, with the canonical escapes of RDFC-1.0. Returns where it ends. */
char *cg_text_escape(char *to, cg_slice text);

/** Append `text`, which may be long, likewise. */
cg_status cg_text_buffer_add_escaped(cg_text_buffer *buffer, cg_slice text);

/** Ensure room for `length` bytes. */
static inline cg_status cg_text_buffer_need(cg_text_buffer *buffer, size_t length) {
  return length > buffer->room - (size_t)(buffer->end - buffer->bytes)
           ? cg_text_buffer_make_room(buffer, length)
           : CG_OK;
}

/** Append `length` bytes, for which there must be room. */
static inline void cg_text_buffer_add(cg_text_buffer *buffer, const char *text, size_t length) {
  memcpy(buffer->end, text, length);
  buffer->end += length;
}

/** Append a string literal, for which there must be room. */
#define CG_TEXT_BUFFER_ADD(buffer, literal) cg_text_buffer_add(buffer, literal, sizeof(literal) - 1)

#endif /* CG_RDF_TEXT_BUFFER_H */
