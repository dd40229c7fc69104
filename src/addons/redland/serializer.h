/* SPDX-License-Identifier: Apache-2.0 */
/** @file serializer.h  Statements to bytes by a serializer of raptor. */
#ifndef CG_REDLAND_SERIALIZER_H
#define CG_REDLAND_SERIALIZER_H

#include "addons/redland/surrogates.h"
#include "base/buffer.h"
#include "base/outlet.h"

#include <clausegraph/statements.h>

#include <raptor2.h>

/** A file being written.  It points into itself: it stays where it is. */
typedef struct {
  raptor_world      *world;
  raptor_serializer *serializer;
  raptor_iostream   *stream;
  cg_outlet          outlet;
  cg_arena          *arena;
  cg_buffer          room;       /**< For a literal that XML cannot hold as it is */
  cg_surrogates      surrogates; /**< What JSON passes through */
  bool               is_json;
  bool               is_begun;   /**< There is something to end */
  bool               has_failed;
} cg_serializer;

/** Start a file in `syntax`, one of raptor's.  Close it in any case. */
cg_status cg_serializer_open(cg_serializer *serializer, const char *syntax, cg_sink sink, void *handle);

/** A cg_statement_visit; `handle` is the serializer.  A term that is not valid is CG_INTERNAL. */
cg_status cg_serializer_take(void *handle, const cg_statement_view *statement);

/** End the file; returns `status`, or what went wrong last. */
cg_status cg_serializer_close(cg_serializer *serializer, cg_status status);

#endif /* CG_REDLAND_SERIALIZER_H */
