/* SPDX-License-Identifier: Apache-2.0 */
/** @file making.h  What the files of this folder share while a graph is made. */
#ifndef CG_GRAPH_MAKING_H
#define CG_GRAPH_MAKING_H

#include "base/buffer.h"
#include "base/table.h"
#include "graph/graph.h"
#include "rdf/lines_writer.h"
#include "rdf/vocabulary.h"

/** Confidences from 0 to 1 */
#define CG_HUNDREDTHS 101u

typedef struct {
  const cg_document      *document;
  const cg_packs         *packs;
  const cg_graph_options *options;
  cg_arena               *arena;
  cg_array               *statements; /**< Where the next one goes */
  cg_document_graph      *graph;      /**< What is made */
  cg_line_stream         *lines;      /**< Where its statements go at once; NULL: they are kept */
  uint32_t               *seen_in;   /**< By thing: the last clause that refers to it, counted from 1 */
  uint32_t               *first_links; /**< By mention: its first link, or CG_NONE */
  cg_slice                confidences[CG_HUNDREDTHS]; /**< As they are written, by hundredths; without data if not made yet */
  cg_slice               *clause_iris; /**< By clause; without data if not made yet */
  cg_slice               *act_iris;    /**< By act, the same */
  uint32_t               *named_by;  /**< By thing: the act and the role in which it was named last; 0 in none */
  cg_slice                things_graph; /**< IRI of the graph of what documents say of things; empty until it is needed */
  cg_table                described; /**< IRIs that are described, or wait for it */
  cg_array                waiting;   /**< cg_slice: IRIs of things that facts link to */
  uint32_t                next_self; /**< Index of the first self-reference of the clauses that are not made yet */
  cg_array                parts;     /**< cg_waiting_part: parts of things that references name */
} cg_making;

/* making.c */

/** Add a statement, or write it. */
cg_status cg_make_statement(cg_making *m, const cg_statement *statement);

/** From now on statements describe the thing `subject`, of the pack's version `release`; empty: the words of documents describe it.
 * They go to the graph that the options say; what is a part of the document stays with it. */
cg_status cg_make_describe(cg_making *m, cg_slice subject, cg_slice release);

/** An IRI object. */
cg_status cg_make_link(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice object);

/** A literal; `datatype` may be empty. */
cg_status cg_make_literal(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text,
                          cg_slice datatype);

/** The same in English. */
cg_status cg_make_english(cg_making *m, cg_slice subject, cg_slice predicate, cg_slice text);

/** A date, unless it is not set. */
cg_status cg_make_date(cg_making *m, cg_slice subject, cg_slice predicate, cg_date date);

/** The same, or, where `last` is set, a range as EDTF level 0: "2013-10-03/2013-10-04". */
cg_status cg_make_days(cg_making *m, cg_slice subject, cg_slice predicate, cg_date first, cg_date last);

/** The IRI `space` and `name` as object, such as a method. */
cg_status cg_make_named(cg_making *m, cg_slice subject, cg_slice predicate, const char *space, cg_slice name);

/** A number. */
cg_status cg_make_number(cg_making *m, cg_slice subject, cg_slice predicate, uint32_t number);

/** The class `kind` and all above it. */
cg_status cg_make_types(cg_making *m, cg_slice subject, cg_kind kind);

/** The official page of the document with this symbol, which may be anything that a user gave. */
cg_status cg_make_page(cg_making *m, cg_slice subject, cg_slice symbol);

/** The pieces as one IRI. */
cg_status cg_make_iri(cg_making *m, const cg_slice *pieces, size_t count, cg_slice *out);

/** IRI of a clause. */
cg_status cg_make_clause_iri(cg_making *m, uint32_t clause, cg_slice *out);

/** IRI of what stands at `characters` of the clause's text: "<document>#op3-e/10-25". */
cg_status cg_make_place_iri(cg_making *m, uint32_t clause, cg_span characters, cg_slice *out);

/** Where `text`, a span of the repaired text, stands in the source, if the options ask for it. */
cg_status cg_make_source_place(cg_making *m, cg_slice iri, cg_span text);

/** Whether a link is sure enough to be written. */
static inline bool cg_make_is_wanted(const cg_making *m, const cg_link *link) {
  return link->confidence >= m->options->min_confidence;
}

#endif /* CG_GRAPH_MAKING_H */
