/* SPDX-License-Identifier: Apache-2.0 */
/** @file clausegraph.h  Read a UN resolution, find what it cites, write it as RDF: all of libclausegraph.
 *
 * Open a cg_context, read texts with cg_document_read_file() or cg_document_read(), look at a cg_document, or add documents to a cg_graph
 * and write it.  The programs in the folder examples show each.
 *
 * Memory.  The caller frees contexts, documents, ledgers and graphs.  All else is borrowed from one of them and dies with it.  A context
 * outlives what was made from it, a document the graphs it was added to.
 *
 * Failure.  Functions that can fail return a cg_status; where a file, a line or a value is to blame, the log of the cg_environment gets one
 * sentence.  What would be returned through a pointer is then NULL.  Pointers given to functions are not NULL unless marked
 * CG_NULLABLE.
 *
 * Threads.  A context and a document do not change once they are there: any number of threads may use them.  A graph, a ledger, a store, a
 * storage and a network belong to one thread at a time.
 *
 * Growth.  Later releases of this interface may add members to structs, at their end, and a program that was compiled with older headers
 * keeps working.  All structs follow one of two rules:
 * - What the caller fills in (cg_environment and all ..._options) begins with its size, which the CG_..._INIT of its type sets.  A
 *   struct that is smaller than the library's is taken as if the rest were zero, the default.  One that is larger is taken if the rest
 *   is zero; else the library is older than a choice that is made there, and the call is CG_BAD_ARGUMENT, as for a size that was not
 *   set.
 * - What the library fills in (cg_pack_summary, cg_network_choice and all ..._view) is filled by a function that is given the size of the caller's struct,
 *   cg_document_get_reference(), and never beyond.  Each has an inline form that returns the struct by value,
 *   cg_document_reference(); programs in C use that.  Past the last item, a struct is zeroed.
 *
 * Structs that a visit or a callback is given by pointer grow at their end too.  cg_slice, cg_span, cg_allocator and cg_statement_view never
 * grow.  Numbers of enumerations never change; new ones go last.  Strings that name rules, syntaxes and formats are keys, which packs and
 * add-ons can add to. */
#ifndef CLAUSEGRAPH_H
#define CLAUSEGRAPH_H

#include <clausegraph/acts.h>
#include <clausegraph/clauses.h>
#include <clausegraph/context.h>
#include <clausegraph/document.h>
#include <clausegraph/environment.h>
#include <clausegraph/graph.h>
#include <clausegraph/kinds.h>
#include <clausegraph/macros.h>
#include <clausegraph/options.h>
#include <clausegraph/slice.h>
#include <clausegraph/status.h>
#include <clausegraph/version.h>

#endif /* CLAUSEGRAPH_H */
