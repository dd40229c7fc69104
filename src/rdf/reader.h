/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file reader.h  Turtle files to statements. */
#ifndef CG_RDF_READER_H
#define CG_RDF_READER_H

#include "base/message.h"
#include "rdf/statement.h"

/** Takes a statement, borrowed for the call, and the line where it was read. */
typedef cg_status (*cg_statement_sink)(void *handle, const cg_statement *statement, uint32_t line);

/** Read the Turtle file `path` into `sink`.  Bad syntax and blank nodes are CG_BAD_PACK, with a message that
 * gives file and line; what `sink` returns stops the reading and is passed back. */
cg_status cg_rdf_read(const char *path, const cg_messages *messages, cg_statement_sink sink,
                      void *handle);

#endif /* CG_RDF_READER_H */
