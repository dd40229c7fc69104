/* SPDX-License-Identifier: Apache-2.0 */
/** @file serd_reader.h  Reads Turtle, N-Triples and N-Quads of any origin with serd. */
#ifndef CG_RDF_SERD_READER_H
#define CG_RDF_SERD_READER_H

#include "base/message.h"
#include "rdf/statement.h"

/** Receives a statement, its graph (may be empty), and the line on which its object ends (0 unless
 * requested); all are valid during the call. */
typedef cg_status (*cg_serd_sink)(void *handle, const cg_statement *statement, cg_slice graph,
                                  uint32_t line);

/** Read `data` in `syntax`; see cg_statements_read(). */
cg_status cg_serd_read(const char *name, cg_slice data, const char *syntax,
                       const cg_messages *messages, cg_serd_sink sink, void *handle);

/** Likewise with blank nodes, whose text is "_:name" in place of an IRI. Relative IRIs are resolved
 * against the file `name`, if it exists. */
cg_status cg_serd_read_blanks(const char *name, cg_slice data, const char *syntax,
                              const cg_messages *messages, cg_serd_sink sink, void *handle);

/** Read the Turtle `data`, in which a blank node is an error, and report the line of each
 * statement. */
cg_status cg_serd_read_plain(const char *name, cg_slice data, const cg_messages *messages,
                             cg_serd_sink sink, void *handle);

#endif /* CG_RDF_SERD_READER_H */
