/* SPDX-License-Identifier: Apache-2.0 */
/** @file reader.h  Reads Turtle files as statements. */
#ifndef CG_RDF_READER_H
#define CG_RDF_READER_H

#include "base/arena.h"
#include "base/message.h"
#include "rdf/statement.h"

/** Receives a statement, whose text is in the arena, and the line on which its object ends. */
typedef cg_status (*cg_statement_sink)(void *handle, const cg_statement *statement, uint32_t line);

/** Read the Turtle file `path`, without blank nodes and lists, into `sink`; all text is kept in
 * `arena`. Invalid syntax is CG_BAD_PACK, with a message that names file and line. Any other status
 * of `sink` stops the reading and is returned. */
cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_arena *arena,
                      cg_statement_sink sink, void *handle);

#endif /* CG_RDF_READER_H */
