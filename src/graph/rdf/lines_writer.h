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
  cg_slice graph; /**< Of the lines that follow; empty without graph names */
  /** The last literal that had nothing to escape: parts of it, such as the quotes from the text of
   * a clause, are not searched again. */
  cg_slice plain;
} cg_line_stream;

/** Start writing "ntriples" or "nquads", with memory from `arena`. */
cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet,
                              const char *syntax);

/** Statements that follow are of `graph`, which is borrowed. */
void cg_line_stream_name(cg_line_stream *lines, cg_slice graph);

/** Write a statement whose object is an IRI. */
cg_status cg_line_stream_link(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                              cg_slice object);

/** Write a statement whose object is a literal, whose text has nothing to escape. */
cg_status cg_line_stream_plain(cg_line_stream *lines, cg_slice subject, cg_slice predicate,
                               cg_slice text, cg_slice datatype);

/** Write a statement. Its text must stay the same until the lines are finished. */
cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *statement);

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
