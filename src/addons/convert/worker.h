/* SPDX-License-Identifier: Apache-2.0 */
/** @file worker.h  Reads one document in a process of its own, with limits. */
#ifndef CG_CONVERT_WORKER_H
#define CG_CONVERT_WORKER_H

#include "addons/convert/convert.h"
#include "addons/convert/forms.h"
#include "addons/convert/limits.h"

/** Longest message, in bytes. */
#define CONVERT_LONGEST_MESSAGE 1024

/** A document and its reader. */
typedef struct {
  cg_slice bytes;
  int file; /**< A regular file with the same bytes */
  bool is_ocr;
  convert_limits limits;
  convert_way way;
  int nowhere; /**< Destination for the output of libraries; -1: none */
} convert_task;

/** Receives messages from a worker. `kind` is "note", or NULL as a sign of life every half
 * minute. */
typedef cg_status (*convert_hear)(void *handle, const char *kind, cg_slice message);

/** Read the document of `task` in a forked process. `*text` is its text, owned: an unlinked file
 * positioned at its start. It is NULL if the document cannot be read, and `failure` then has the
 * reason. Errors other than CG_OK come only from `hear`. */
cg_status convert_worker_run(const convert_task *task, convert_hear hear, void *handle, FILE **text,
                             char failure[CONVERT_LONGEST_MESSAGE]);

#endif /* CG_CONVERT_WORKER_H */
