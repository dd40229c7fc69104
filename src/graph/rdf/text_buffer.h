/* SPDX-License-Identifier: Apache-2.0 */
/** @file text_buffer.h  Bytes on their way to an outlet, for the writers of N-Triples, N-Quads and Turtle.
 *
 * A writer asks for room once for several pieces and then appends them without a check. */
#ifndef CG_RDF_TEXT_BUFFER_H
#define CG_RDF_TEXT_BUFFER_H

#include "base/arena.h"
#include "base/outlet.h"
#include "base/try.h"

#include <string.h>

typedef struct {
  cg_outlet *outlet;
  cg_arena  *arena;
  char      *bytes;
  char      *end; /**< Of those that are written */
  size_t     room;
} cg_text_buffer;

/** Make an empty buffer, which lasts as long as `arena`. */
cg_status cg_text_buffer_init(cg_text_buffer *buffer, cg_arena *arena, cg_outlet *outlet);

/** Pass on what was written; the status of the outlet. */
cg_status cg_text_buffer_flush(cg_text_buffer *buffer);

/** Pass on what was written and make room for `length` bytes. */
cg_status cg_text_buffer_make_room(cg_text_buffer *buffer, size_t length);

/** Append `text` as a literal of N-Triples or Turtle has it between quotation marks: UTF-8 as it is, escapes as in the
 * canonical form of RDFC-1.0. */
cg_status cg_text_buffer_add_escaped(cg_text_buffer *buffer, cg_slice text);

/** Make sure that `length` bytes have room. */
static inline cg_status cg_text_buffer_need(cg_text_buffer *buffer, size_t length) {
  return length > buffer->room - (size_t)(buffer->end - buffer->bytes) ? cg_text_buffer_make_room(buffer, length) : CG_OK;
}

/** Append `length` bytes that have room. */
static inline void cg_text_buffer_add(cg_text_buffer *buffer, const char *text, size_t length) {
  memcpy(buffer->end, text, length);
  buffer->end += length;
}

/** Append a literal of C that has room. */
#define CG_TEXT_BUFFER_ADD(buffer, literal) cg_text_buffer_add(buffer, literal, sizeof(literal) - 1)

#endif /* CG_RDF_TEXT_BUFFER_H */
