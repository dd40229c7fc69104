/* SPDX-License-Identifier: Apache-2.0 */
/** @file publisher.h  Graphs to a server, by the SPARQL 1.1 Graph Store HTTP Protocol: one PUT a document.
 *
 * Each document becomes one named graph of the server, under the document's IRI; what the server had under that name is
 * replaced.  Several documents are sent at a time, each is kept in memory only until the server has answered.  What may
 * pass (no connection, a time-out, 429, 502, 503, 504) is tried again, after 0.5 s, 1 s, 2 s and so on, or when the
 * server says. */
#ifndef CG_PUBLISH_PUBLISHER_H
#define CG_PUBLISH_PUBLISHER_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_publisher cg_publisher; /**< One thread at a time */

/** What became of a document. */
typedef enum {
  CG_PUBLISH_SENT = 1,
  CG_PUBLISH_SKIPPED = 2, /**< The journal says that the server has it */
  CG_PUBLISH_FAILED = 3,
  CG_PUBLISH_PLANNED = 4, /**< Would be sent, were this not a dry run */
} cg_publish_outcome;

/** One document; the IRI is borrowed for as long as the visit lasts. */
typedef struct {
  cg_publish_outcome outcome;
  cg_slice           iri;             /**< The document's, and the name of its graph */
  size_t             length;          /**< Bytes of N-Triples */
  size_t             statement_count;
} cg_publish_view;

/** Is told of each document once it is known what became of it. */
typedef void (*cg_publish_visit)(void *CG_NULLABLE handle, const cg_publish_view *document);

/** Settings; a zeroed struct with an endpoint means the defaults.  All is borrowed until the publisher is closed. */
typedef struct {
  const char      *endpoint;     /**< URL of the graph store, http or https, without "?" and without credentials */
  const char      *user;         /**< For Basic or Digest, as the server asks; NULL: none */
  const char      *password;
  const char      *token;        /**< For Bearer; NULL: none */
  const char      *netrc;        /**< File with user and password by host; NULL: none */
  const char      *journal;      /**< File of what the server acknowledged, made where it is missing; NULL: none */
  int              jobs;         /**< Documents under way at a time; 0: 4 */
  int              retries;      /**< Of a document, after a failure that may pass; 0: 5; below 0: none */
  int              timeout;      /**< Seconds for one try; 0: 60 */
  int              is_dry;       /**< Not 0: nothing is sent and nothing written */
  cg_publish_visit visit;        /**< NULL: nobody is told */
  void            *visit_handle;
} cg_publish_options;

/** How many documents. */
typedef struct {
  size_t sent; /**< In a dry run: would be */
  size_t skipped;
  size_t failed;
} cg_publish_counts;

/** Start.  Nothing goes to the server yet.   An endpoint that cannot be one
 * is CG_BAD_ARGUMENT; a netrc file or journal that cannot be read, or a journal of another endpoint, CG_CANNOT_READ. */
CG_CHECKED cg_status cg_publisher_open(const cg_environment *CG_NULLABLE environment, const cg_publish_options *settings,
                                       cg_publisher **out);

/** Wait until every document is sent or has failed, and count.  CG_CANNOT_WRITE: some could not be tried (as cg_publisher_put
 * says), or the journal cannot be written. */
CG_CHECKED cg_status cg_publisher_finish(cg_publisher *publisher, cg_publish_counts *out);

/** Close; what is still under way is dropped.  Accepts NULL. */
CG_API void cg_publisher_close(cg_publisher *CG_NULLABLE publisher);

CG_END_DECLS

#endif /* CG_PUBLISH_PUBLISHER_H */
