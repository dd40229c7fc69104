/* SPDX-License-Identifier: Apache-2.0 */
/** @file environment.h  Allocator and log for all functions that open something. */
#ifndef CLAUSEGRAPH_ENVIRONMENT_H
#define CLAUSEGRAPH_ENVIRONMENT_H

#include <clausegraph/macros.h>

#include <stddef.h>

CG_BEGIN_DECLS

/** Memory allocator. This struct never grows. serd, raptor, rasqal, librdf and igraph do not use
 * it. */
typedef struct {
  /** Like realloc(): `size` 0 frees and returns NULL; `pointer` may be NULL. Returns NULL if out of
   * memory. */
  void *(*resize)(void *handle, void *pointer, size_t size);
  void *handle; /**< Passed to `resize`; not used by the library */
} cg_allocator;

/** Severity of a message. */
typedef enum {
  CG_LOG_ERROR = 1, /**< The call failed */
  CG_LOG_NOTE = 2,  /**< Something that people should know; the call continues */
} cg_log_level;

/** Receives one sentence, NUL-terminated, without a newline: "FILE:LINE: what is wrong". `message`
 * is borrowed until it returns. Threads that share a context may call it at the same time. */
typedef void (*cg_log)(void *handle, cg_log_level level, const char *message);

/** Allocator and log. Initialize with CG_ENVIRONMENT_INIT. The struct is copied, the allocator
 * borrowed: it must outlive everything opened with it. */
typedef struct {
  size_t size;                   /**< `sizeof(cg_environment)` */
  const cg_allocator *allocator; /**< NULL: the C library's */
  cg_log log;                    /**< NULL: messages are dropped */
  void *log_handle;              /**< Passed to `log`; not used by the library */
} cg_environment;

/** The C library's allocator and no messages. */
#define CG_ENVIRONMENT_INIT                                                                        \
  { sizeof(cg_environment), NULL, NULL, NULL }

CG_END_DECLS

#endif /* CLAUSEGRAPH_ENVIRONMENT_H */
