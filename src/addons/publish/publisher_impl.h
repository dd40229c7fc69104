/* SPDX-License-Identifier: Apache-2.0 */
/** @file publisher_impl.h  What the files of this folder share. */
#ifndef CG_PUBLISH_PUBLISHER_IMPL_H
#define CG_PUBLISH_PUBLISHER_IMPL_H

#include "addons/publish/publisher.h"

#include "base/array.h"
#include "base/line_file.h"
#include "base/message.h"
#include "base/sha256.h"
#include "base/table.h"

#include <curl/curl.h>

/** A document and what is sent of it; all lives in its arena. */
typedef struct {
  cg_arena   *arena;
  const char *name;            /**< Of the file it came from, for messages */
  cg_slice    iri;             /**< Followed by a NUL */
  cg_slice    body;            /**< N-Triples */
  size_t      statement_count;
  char        digest[CG_SHA256_LENGTH];
} cg_parcel;

/** Bytes kept of a server's answer: enough for its first line. */
#define CG_ANSWER_ROOM 200

/** Bytes for the reason why a try failed: a status, an answer and a few words. */
#define CG_WHY_ROOM (2 * CG_ANSWER_ROOM + 200)

/** A parcel under way.  The handle of libcurl stays from parcel to parcel: it keeps what Digest needs. */
typedef struct {
  CURL        *easy;
  cg_parcel    parcel;       /**< Without an arena: free for the next one */
  size_t       position;     /**< Bytes of the body that libcurl took */
  const char  *url;
  int          try_count;
  int          redirect_count;
  bool         is_waiting;   /**< For its next try */
  int64_t      wake;         /**< When that is, in milliseconds of cg_now() */
  char         status[CG_ANSWER_ROOM]; /**< "503 Service Unavailable" */
  char         answer[CG_ANSWER_ROOM]; /**< First line of the answer's body */
  size_t       answer_length;
} cg_transfer;

/** What the server acknowledged, in memory and in a file. */
typedef struct {
  const char *path;    /**< NULL: none */
  cg_line_file lines;
  cg_table    index;   /**< IRI to index in `digests` */
  cg_array    digests; /**< char[CG_SHA256_LENGTH] */
} cg_journal;

struct cg_publisher {
  cg_arena          *arena;
  const cg_allocator *allocator;
  cg_messages        messages;
  cg_publish_options settings;
  cg_journal         journal;
  CURLM             *multi;
  struct curl_slist *headers;        /**< Of a request */
  struct curl_slist *asking_headers; /**< Of one that the server may answer by asking for credentials */
  cg_transfer       *transfers;      /**< As many as there are jobs */
  long               auth;           /**< Ways to show credentials, as libcurl's bits */
  bool               is_auth_known;  /**< Whether the server has said which way it wants */
  bool               is_global;      /**< libcurl is initialized */
  cg_status          stopped;        /**< Why nothing more is sent, or CG_OK */
  cg_publish_counts  counts;
};

/** Milliseconds of a clock that only goes on. */
int64_t cg_now(void);

/** Send `parcel`, whose arena is taken, also on failure; its IRI and body are set. */
cg_status cg_publisher_send(cg_publisher *publisher, cg_parcel parcel);

/** What to do after a try. */
typedef enum {
  CG_VERDICT_DONE = 1,
  CG_VERDICT_MOVED = 2,       /**< Try at once at `url` */
  CG_VERDICT_AGAIN = 3,       /**< Try later */
  CG_VERDICT_UNREACHABLE = 4, /**< Try later; in the end all documents fail so */
  CG_VERDICT_REFUSED = 5,
  CG_VERDICT_STRANGER = 6,    /**< The credentials are refused: so will be those of all documents */
} cg_verdict;

#endif /* CG_PUBLISH_PUBLISHER_IMPL_H */
