/* SPDX-License-Identifier: Apache-2.0 */
/** @file reader.h  Turtle files to statements. */
#ifndef CG_RDF_READER_H
#define CG_RDF_READER_H

#include "base/arena.h"
#include "base/message.h"
#include "rdf/statement.h"

/** Takes a statement, whose text lives in the arena, and the line where its object ends. */
typedef cg_status (*cg_statement_sink)(void *handle, const cg_statement *statement, uint32_t line);

/** Read the Turtle file `path`, without blank nodes and lists, into `sink`; all text is kept in
 * `arena`.  Bad syntax is CG_BAD_PACK, with a message that gives file and line; what `sink` returns
 * stops the reading and is passed back. */
cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_arena *arena,
                      cg_statement_sink sink, void *handle);

#endif /* CG_RDF_READER_H */
