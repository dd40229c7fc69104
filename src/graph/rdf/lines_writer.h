/* SPDX-License-Identifier: Apache-2.0 */
/** @file lines_writer.h  N-Triples and N-Quads. */
#ifndef CG_RDF_LINES_WRITER_H
#define CG_RDF_LINES_WRITER_H

#include "rdf/text_buffer.h"
#include "rdf/writer_impl.h"

/** Lines being written to an outlet. */
typedef struct {
  cg_text_buffer buffer;
  bool has_names; /**< With graph names (N-Quads) */
} cg_line_stream;

/** Start writing "ntriples" or "nquads", with memory from `arena`. */
cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet,
                              const char *syntax);

/** Write a statement of `graph` whose object is an IRI. */
cg_status cg_line_stream_link(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                              cg_slice object, cg_slice graph);

/** Write a statement of `graph`. */
cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *statement, cg_slice graph);

/** Write `statements`, an array of cg_kept_statement, of `graph`. */
cg_status cg_line_stream_put(cg_line_stream *lines, const cg_array *statements, cg_slice graph);

/** Flush; returns the status of the outlet. */
static inline cg_status cg_line_stream_end(cg_line_stream *lines) {
  return cg_text_buffer_flush(&lines->buffer);
}

/** Write "ntriples" or "nquads". */
cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet);

#endif /* CG_RDF_LINES_WRITER_H */
