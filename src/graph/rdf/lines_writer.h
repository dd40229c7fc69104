/* SPDX-License-Identifier: Apache-2.0 */
/** @file lines_writer.h  N-Triples and N-Quads. */
#ifndef CG_RDF_LINES_WRITER_H
#define CG_RDF_LINES_WRITER_H

#include "rdf/text_buffer.h"
#include "rdf/writer_impl.h"

/** Lines on their way to an outlet, as their statements come. */
typedef struct {
  cg_text_buffer buffer;
  bool           has_names; /**< N-Quads */
} cg_line_stream;

/** Begin lines of "ntriples" or "nquads" in `arena`. */
cg_status cg_line_stream_init(cg_line_stream *lines, cg_arena *arena, cg_outlet *outlet, const char *syntax);

/** Write one statement, which is of `graph`. */
cg_status cg_line_stream_add(cg_line_stream *lines, const cg_statement *statement, cg_slice graph);

/** Write `statements`, an array of cg_kept_statement, which are of `graph`. */
cg_status cg_line_stream_put(cg_line_stream *lines, const cg_array *statements, cg_slice graph);

/** Pass on what is still held; the status of the outlet. */
static inline cg_status cg_line_stream_end(cg_line_stream *lines) { return cg_text_buffer_flush(&lines->buffer); }

/** Write "ntriples" or "nquads". */
cg_status cg_lines_write(const cg_rdf_graph *graphs, size_t count, const char *syntax,
                         cg_outlet *outlet);

#endif /* CG_RDF_LINES_WRITER_H */
