/* SPDX-License-Identifier: Apache-2.0 */
/** @file making.h  Declarations shared by the files of this folder: state while a graph is made. */
#ifndef CG_GRAPH_MAKING_H
#define CG_GRAPH_MAKING_H

#include "base/buffer.h"
#include "base/table.h"
#include "graph/graph.h"
#include "rdf/lines_writer.h"
#include "rdf/vocabulary.h"

typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  const cg_graph_options *options;
  cg_arena *arena;
  /** Destination of the next statement; NULL to write it to `lines` at once */
  cg_array *statements;
  /** The graph being made */
  cg_document_graph *graph;
  /** If not NULL, the graph's own statements are written here and not kept */
  cg_line_stream *lines;
  /** For each thing: the last clause that refers to it, counted from 1 */
  uint32_t *seen_in;
  /** For each mention: its first link, or CG_NONE */
  uint32_t *first_links;
  /** For each clause; no data if not made yet */
  cg_slice *clause_iris;
  /** For each act; likewise */
  cg_slice *act_iris;
  /** For each thing: the act and role in which it was last named; 0 if none */
  uint32_t *named_by;
  /** IRI of the graph of descriptions from documents; empty until needed */
  cg_slice things_graph;
  /** IRIs that are described or queued */
  cg_table described;
  /** cg_slice: IRIs of things that facts link to, to be described */
  cg_array waiting;
  /** Index of the first self-reference of the clauses not made yet */
  uint32_t next_self;
  /** cg_waiting_part: parts of things named by references */
  cg_array parts;
} cg_making;

/** The clause, link or thing of the document with this index. */
static inline const cg_clause *cg_making_clause(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->clauses, index);
}

static inline const cg_link *cg_making_link(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->links, index);
}

static inline const cg_thing *cg_making_thing(const cg_making *m, uint32_t index) {
  return cg_array_at(&m->document->things, index);
}

/** The destination of the graph's own statements. */
static inline cg_array *cg_making_own(const cg_making *m) {
  return m->lines ? NULL : &m->graph->statements;
}

/* making.c */

/** Add a statement, or write it. */
cg_status cg_make_statement(cg_making *m, const cg_statement *statement);

/** Statements that follow describe the thing `subject`, of the pack version `release`; if empty,
 * from the words of documents. They go to the graph that the options specify; parts of the document
 * stay in its graph. */
cg_status cg_make_describe(cg_making *m, cg_slice subject, cg_slice release);

/** Mark `iri`, or another key, as described; whether it was not before. */
cg_status cg_make_claim(cg_making *m, cg_slice iri, bool *is_new);

/** An IRI object. */
cg_status cg_make_link(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice object);

/** A literal; `datatype` may be empty. */
cg_status cg_make_literal(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                          cg_slice datatype);

/** Likewise, for text that has nothing to escape, such as a number. */
cg_status cg_make_plain(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                        cg_slice datatype);

/** A literal in English. */
cg_status cg_make_english(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text);

/** A date; nothing if it is not set. */
cg_status cg_make_date(cg_making *m, cg_slice subject, cg_slice predicate, cg_date date);

/** Likewise or, if `last` is set, a range in EDTF level 0: "2013-10-03/2013-10-04". */
cg_status cg_make_days(cg_making *m, cg_slice subject, cg_slice predicate, cg_date first,
                       cg_date last);

/** The IRI `space` and `name` as object, for example a method. */
cg_status cg_make_named(cg_making *m, cg_slice subject, cg_slice predicate, const char *space,
                        cg_slice name);

/** A number. */
cg_status cg_make_number(cg_making *m, cg_slice subject, cg_slice predicate, uint32_t number);

/** The class `kind` and all its superclasses. */
cg_status cg_make_types(cg_making *m, cg_slice subject, cg_kind kind);

/** Link to the official page of the document with this symbol, which may come from the user and be
 * any text. */
cg_status cg_make_page(cg_making *m, cg_slice subject, cg_slice symbol);

/** Join the pieces to one IRI. */
cg_status cg_make_iri(cg_making *m, const cg_slice *pieces, size_t count, cg_slice *out);

/** IRI of a clause. */
cg_status cg_make_clause_iri(cg_making *m, uint32_t clause, cg_slice *out);

/** IRI of the words at `characters` of the clause's text: "<document>#op3-e/10-25". */
cg_status cg_make_place_iri(cg_making *m, uint32_t clause, cg_span characters, cg_slice *out);

/** The place of `text`, a span of the repaired text, in the source, if the options ask for it. */
cg_status cg_make_source_place(cg_making *m, cg_slice iri, cg_span text);

/** Whether the confidence of a link is high enough to write it. */
static inline bool cg_make_is_wanted(const cg_making *m, const cg_link *link) {
  return link->confidence >= m->options->min_confidence;
}

#endif /* CG_GRAPH_MAKING_H */
