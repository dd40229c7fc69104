/* SPDX-License-Identifier: Apache-2.0 */
/** @file publisher.h  Sends graphs to a server by the SPARQL 1.1 Graph Store HTTP Protocol: one PUT
 * per document.
 *
 * Each document becomes a named graph on the server, under the document's IRI, replacing a previous
 * graph. Several documents are sent at a time; each is kept in memory only until the server has
 * answered. After a temporary failure (no connection, a time-out, 429, 502, 503, 504) the publisher
 * retries after 0.5 s, 1 s, 2 s and so on, or when the server says. */
#ifndef CG_PUBLISH_PUBLISHER_H
#define CG_PUBLISH_PUBLISHER_H

#include <clausegraph/clausegraph.h>

CG_BEGIN_DECLS

typedef struct cg_publisher cg_publisher; /**< One thread at a time */

/** Result for a document. */
typedef enum {
  CG_PUBLISH_SENT = 1,
  CG_PUBLISH_SKIPPED = 2, /**< Skipped: the journal says that the server has it */
  CG_PUBLISH_FAILED = 3,
  CG_PUBLISH_PLANNED = 4, /**< Would be sent if this were not a dry run */
} cg_publish_outcome;

/** A document; the IRI is borrowed during the callback. */
typedef struct {
  cg_publish_outcome outcome;
  cg_slice iri;  /**< IRI of the document and name of its graph */
  size_t length; /**< Bytes of N-Triples */
  size_t statement_count;
} cg_publish_view;

/** Called for each document when its result is known. */
typedef void (*cg_publish_visit)(void *CG_NULLABLE handle, const cg_publish_view *document);

/** Settings. A zeroed struct with an endpoint has the defaults. Everything is borrowed until the
 * publisher is closed. */
typedef struct {
  /** URL of the graph store, http or https, without "?" and without credentials */
  const char *endpoint;
  /** For Basic or Digest, as the server requests; NULL: none */
  const char *user;
  const char *password;
  const char *token; /**< For Bearer; NULL: none */
  const char *netrc; /**< File with user and password by host; NULL: none */
  /** File that records acknowledged documents, created if missing; NULL: none */
  const char *journal;
  int jobs;               /**< Maximum documents in transit; 0: 4 */
  int retries;            /**< Retries per document after temporary failures; 0: 5; below 0: none */
  int timeout;            /**< Seconds per attempt; 0: 60 */
  int is_dry;             /**< Nonzero: send and write nothing */
  cg_publish_visit visit; /**< May be NULL */
  void *visit_handle;
} cg_publish_options;

/** Numbers of documents. */
typedef struct {
  size_t sent; /**< In a dry run: would be sent */
  size_t skipped;
  size_t failed;
} cg_publish_counts;

/** Start, without contacting the server. An invalid endpoint is CG_BAD_ARGUMENT; an unreadable
 * netrc file or journal, or a journal of another endpoint, is CG_CANNOT_READ. */
CG_CHECKED cg_status cg_publisher_open(const cg_environment *CG_NULLABLE environment,
                                       const cg_publish_options *settings, cg_publisher **out);

/** Wait until every document is sent or has failed, and count. CG_CANNOT_WRITE if some could not be
 * tried (see cg_publisher_put()) or the journal cannot be written. */
CG_CHECKED cg_status cg_publisher_finish(cg_publisher *publisher, cg_publish_counts *out);

/** Close, and drop documents in transit. `publisher` may be NULL. */
CG_API void cg_publisher_close(cg_publisher *CG_NULLABLE publisher);

CG_END_DECLS

#endif /* CG_PUBLISH_PUBLISHER_H */
