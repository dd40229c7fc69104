/* SPDX-License-Identifier: Apache-2.0 */
/** @file serd_reader.h  Turtle, N-Triples and N-Quads of anybody's making to statements, by serd. */
#ifndef CG_RDF_SERD_READER_H
#define CG_RDF_SERD_READER_H

#include "base/message.h"
#include "rdf/statement.h"

/** Takes a statement, the graph that it stands in, which may be empty, and the line where its object ends, 0 if that was not
 * asked for; they last as long as the call. */
typedef cg_status (*cg_serd_sink)(void *handle, const cg_statement *statement, cg_slice graph, uint32_t line);

/** Read `data` in `syntax`; see cg_statements_read(). */
cg_status cg_serd_read(const char *name, cg_slice data, const char *syntax, const cg_messages *messages,
                       cg_serd_sink sink, void *handle);

/** The same with blank nodes, whose text is "_:name" where an IRI would stand; relative IRIs are resolved against the file
 * `name`, if there is one. */
cg_status cg_serd_read_blanks(const char *name, cg_slice data, const char *syntax, const cg_messages *messages,
                              cg_serd_sink sink, void *handle);

/** Read the Turtle `data`, in which a blank node is an error, with the line of each statement. */
cg_status cg_serd_read_plain(const char *name, cg_slice data, const cg_messages *messages, cg_serd_sink sink, void *handle);

#endif /* CG_RDF_SERD_READER_H */
