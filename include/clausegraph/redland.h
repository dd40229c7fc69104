/* SPDX-License-Identifier: Apache-2.0 */
/** @file redland.h  Graphs for raptor and librdf: other syntaxes, and models in any storage.
 *
 * Part of libclausegraph-redland, which links raptor2, rasqal and librdf. libclausegraph links none
 * of them.
 *
 * Threads: any thread may call these functions with its own graphs. raptor and librdf run in one
 * thread at a time; other callers wait. A program that uses them directly in other threads must not
 * do so at the same time. */
#ifndef CLAUSEGRAPH_REDLAND_H
#define CLAUSEGRAPH_REDLAND_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

/** As in librdf.h, which may be included before or after */
typedef struct librdf_model_s librdf_model;

/** Write `graph` in any syntax that cg_syntax() lists, the add-ons' too; else as cg_graph_write().
 * @param graph the graph to write
 * @param syntax name of the syntax, "rdfxml"
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return as cg_graph_write() */
CG_CHECKED cg_status cg_redland_write(const cg_graph *graph, const char *syntax, cg_sink sink,
                                      void *CG_NULLABLE handle);

/** Add the statements of `graph` to `model`, which may use any writable storage.  The caller keeps
 * both, and `model` does not borrow from `graph`.
 *
 * The context of each statement is the IRI of its document.  What `model` held in the context of a
 * document is replaced, so adding twice changes nothing.  A model without contexts
 * (librdf_model_supports_contexts() says so) takes the statements that it lacks, and nothing is
 * removed.
 *
 * No transaction is started.  SQLite needs one to be quick: call librdf_model_transaction_start()
 * before.  Those of librdf's PostgreSQL storage fail as soon as an IRI is there already.
 *
 * Only in a library built with librdf: the pkg-config variable `librdf` of clausegraph-redland-1 is
 * yes.
 * @param graph that is added
 * @param model to which it is added
 * @return CG_CANNOT_WRITE where the storage refuses a statement, of which librdf gives the reason
 * to the log of its world: the model then has a part of the graph, and adding it again mends it;
 * CG_INTERNAL for a term that is not valid RDF; CG_NO_MEMORY */
CG_CHECKED cg_status cg_redland_add(const cg_graph *graph, librdf_model *model);

CG_END_DECLS

#endif /* CLAUSEGRAPH_REDLAND_H */
