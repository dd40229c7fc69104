/* SPDX-License-Identifier: Apache-2.0 */
/** @file environment.h  What every opener may be given: where memory comes from, and where messages go. */
#ifndef CLAUSEGRAPH_ENVIRONMENT_H
#define CLAUSEGRAPH_ENVIRONMENT_H

#include <clausegraph/macros.h>

#include <stddef.h>

CG_BEGIN_DECLS

/** Where memory comes from.  This struct never grows.  serd, raptor, rasqal, librdf and igraph allocate for themselves, beside it. */
typedef struct {
  /** Like realloc(): `size` 0 frees and returns NULL; `pointer` may be NULL.  Returns NULL where there is no memory. */
  void *(*resize)(void *handle, void *pointer, size_t size);
  void *handle; /**< Given back to `resize`; the caller's */
} cg_allocator;

/** How grave a message is. */
typedef enum {
  CG_LOG_ERROR = 1, /**< The call fails */
  CG_LOG_NOTE = 2,  /**< Something that people should know; the call goes on */
} cg_log_level;

/** Receives one sentence, NUL-terminated, without a newline: "FILE:LINE: what is wrong".  `message` is borrowed until it returns.
 * Threads that share a context call it at the same time. */
typedef void (*cg_log)(void *handle, cg_log_level level, const char *message);

/** Allocator and log.  Begin with CG_ENVIRONMENT_INIT.  The struct is copied, the allocator borrowed: it outlives all that is opened. */
typedef struct {
  size_t              size;       /**< `sizeof(cg_environment)` */
  const cg_allocator *allocator;  /**< NULL: the C library's */
  cg_log              log;        /**< NULL: messages are dropped */
  void               *log_handle; /**< Given back to `log`; the caller's */
} cg_environment;

/** The C library's memory, and no messages. */
#define CG_ENVIRONMENT_INIT {sizeof(cg_environment), NULL, NULL, NULL}

CG_END_DECLS

#endif /* CLAUSEGRAPH_ENVIRONMENT_H */
