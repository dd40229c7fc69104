/* SPDX-License-Identifier: Apache-2.0 */
/** @file publisher_impl.h  Declarations shared by the files of this folder. */
#ifndef CG_PUBLISH_PUBLISHER_IMPL_H
#define CG_PUBLISH_PUBLISHER_IMPL_H

#include "addons/publish/publisher.h"

#include "base/array.h"
#include "base/line_file.h"
#include "base/message.h"
#include "base/sha256.h"
#include "base/table.h"

#include <curl/curl.h>

/** A document and its data to send; everything is in its arena. */
typedef struct {
  cg_arena *arena;
  const char *name; /**< Name of its file, for messages */
  cg_slice iri;     /**< Followed by a NUL */
  cg_slice body;    /**< N-Triples */
  size_t statement_count;
  char digest[CG_SHA256_LENGTH];
} cg_parcel;

/** Bytes kept of a server's response: enough for its first line. */
#define CG_ANSWER_ROOM 200

/** Bytes for the reason of a failed attempt: a status, a response and a few words. */
#define CG_WHY_ROOM (2 * CG_ANSWER_ROOM + 200)

/** A parcel in transit. The libcurl handle is reused for later parcels, because it keeps the state
 * of Digest authentication. */
typedef struct {
  CURL *easy;
  cg_parcel parcel; /**< The transfer is free if this has no arena */
  size_t position;  /**< Bytes of the body already read by libcurl */
  const char *url;
  int try_count;
  int redirect_count;
  bool is_waiting;             /**< Waiting for its next attempt */
  int64_t wake;                /**< Time of that attempt, in milliseconds of cg_now() */
  char status[CG_ANSWER_ROOM]; /**< "503 Service Unavailable" */
  char answer[CG_ANSWER_ROOM]; /**< First line of the response body */
  size_t answer_length;
} cg_transfer;

/** Documents that the server has acknowledged, in memory and in a file. */
typedef struct {
  const char *path; /**< NULL if there is no file */
  cg_line_file lines;
  cg_table index;   /**< IRI to index in `digests` */
  cg_array digests; /**< char[CG_SHA256_LENGTH] */
} cg_journal;

struct cg_publisher {
  cg_arena *arena;
  const cg_allocator *allocator;
  cg_messages messages;
  cg_publish_options settings;
  cg_journal journal;
  CURLM *multi;
  struct curl_slist *headers; /**< Headers of a request */
  /** Headers of a request to which the server may respond by requesting credentials */
  struct curl_slist *asking_headers;
  cg_transfer *transfers; /**< One per job */
  long auth;              /**< Authentication methods, as libcurl's bit set */
  bool is_auth_known;     /**< The server has stated its authentication method */
  bool is_global;         /**< libcurl is initialized */
  cg_status stopped;      /**< Why sending has stopped, or CG_OK */
  cg_publish_counts counts;
};

/** Milliseconds of a monotonic clock. */
int64_t cg_now(void);

/** Send `parcel`, whose IRI and body are set; its arena is taken, even on failure. */
cg_status cg_publisher_send(cg_publisher *publisher, cg_parcel parcel);

/** What to do after an attempt. */
typedef enum {
  CG_VERDICT_DONE = 1,
  CG_VERDICT_MOVED = 2,       /**< Retry at once at `url` */
  CG_VERDICT_AGAIN = 3,       /**< Retry later */
  CG_VERDICT_UNREACHABLE = 4, /**< Retry later; if this fails, all documents will */
  CG_VERDICT_REFUSED = 5,
  CG_VERDICT_STRANGER = 6, /**< The credentials are refused, as they will be for all documents */
} cg_verdict;

#endif /* CG_PUBLISH_PUBLISHER_IMPL_H */
