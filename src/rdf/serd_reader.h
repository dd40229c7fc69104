/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file serd_reader.h  Turtle, N-Triples and N-Quads of anybody's making to statements, by serd. */
#ifndef CG_RDF_SERD_READER_H
#define CG_RDF_SERD_READER_H

#include "base/message.h"
#include "rdf/statement.h"

/** Takes a statement and the graph that it stands in, which may be empty; both last as long as the call. */
typedef cg_status (*cg_serd_sink)(void *handle, const cg_statement *statement, cg_slice graph);

/** Read `data` in `syntax`; see cg_statements_read(). */
cg_status cg_serd_read(const char *name, cg_slice data, const char *syntax, const cg_messages *messages,
                       cg_serd_sink sink, void *handle);

#endif /* CG_RDF_SERD_READER_H */
