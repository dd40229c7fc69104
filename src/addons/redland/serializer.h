/* SPDX-License-Identifier: Apache-2.0 */
/** @file serializer.h  Statements to bytes with a raptor serializer. */
#ifndef CG_REDLAND_SERIALIZER_H
#define CG_REDLAND_SERIALIZER_H

#include "addons/redland/surrogates.h"
#include "base/buffer.h"
#include "base/outlet.h"

#include <clausegraph/statements.h>

#include <raptor2.h>

/** A file being written. It contains pointers to itself, so do not move it. */
typedef struct {
  raptor_world *world;
  raptor_serializer *serializer;
  raptor_iostream *stream;
  cg_outlet outlet;
  cg_arena *arena;
  cg_buffer room;           /**< For literals that XML cannot represent unchanged */
  cg_surrogates surrogates; /**< Filter for JSON output */
  bool is_json;
  bool is_begun; /**< Serialization has begun and must be ended */
  bool has_failed;
} cg_serializer;

/** Start a file in the raptor syntax `syntax`. Always call cg_serializer_close(). */
cg_status cg_serializer_open(cg_serializer *serializer, const char *syntax, cg_sink sink,
                             void *handle);

/** A cg_statement_visit; `handle` is the serializer. CG_INTERNAL for an invalid term. */
cg_status cg_serializer_take(void *handle, const cg_statement_view *statement);

/** End the file; returns `status`, or the last error. */
cg_status cg_serializer_close(cg_serializer *serializer, cg_status status);

#endif /* CG_REDLAND_SERIALIZER_H */
