/* SPDX-License-Identifier: Apache-2.0 */
/** @file clausegraph.h  Read a UN resolution, find what it cites, write it as RDF: all of
 * libclausegraph.
 *
 * Open a cg_context, read texts with cg_document_read_file() or cg_document_read(), inspect the
 * cg_document, or add documents to a cg_graph and write it. The programs in the folder examples
 * show each step.
 *
 * Memory. The caller frees contexts, documents, ledgers and graphs. Everything else is borrowed
 * from one of them and is invalid after it is freed. A context must outlive everything made from
 * it, and a document the graphs it was added to.
 *
 * Errors. Functions that can fail return a cg_status. If a file, a line or a value is the cause,
 * the log of the cg_environment receives one sentence. Results returned through a pointer are then
 * NULL. Pointers passed to functions must not be NULL unless marked CG_NULLABLE.
 *
 * Threads. Contexts and documents are immutable: any number of threads may use them. A graph, a
 * ledger, a store, a storage and a network belong to one thread at a time.
 *
 * Compatibility. Later releases of this interface may add members at the end of structs; programs
 * compiled with older headers keep working. All structs follow one of two rules:
 * - A struct that the caller fills in (cg_environment and all ..._options) begins with its size,
 *   which the CG_..._INIT of its type sets. If it is smaller than the library's, the missing
 *   members are zero, the default. If it is larger, the additional members must be zero; otherwise
 *   the library is too old for the request, and the call returns CG_BAD_ARGUMENT, as it does if the
 *   size is not set.
 * - A struct that the library fills in (cg_pack_summary, cg_network_choice and all ..._view) is
 *   filled by a function that takes the size of the caller's struct, such as
 *   cg_document_get_reference(), and never beyond that size. Each has an inline form that returns
 *   the struct by value, such as cg_document_reference(); C programs use that. Past the last item,
 *   a struct is zeroed.
 *
 * Structs passed by pointer to a callback also grow at their end. cg_slice, cg_span, cg_allocator
 * and cg_statement_view never grow. Numbers of enumerations never change; new ones are added at the
 * end. Strings that name rules, syntaxes and formats are keys; packs and add-ons can add more. */
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
