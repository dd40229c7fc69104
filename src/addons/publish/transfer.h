/* SPDX-License-Identifier: Apache-2.0 */
/** @file transfer.h  One PUT with libcurl, and the evaluation of its result. */
#ifndef CG_PUBLISH_TRANSFER_H
#define CG_PUBLISH_TRANSFER_H

#include "addons/publish/publisher_impl.h"

/** Create the libcurl handle. */
cg_status cg_transfer_open(const cg_publisher *publisher, cg_transfer *transfer);

/** Start an attempt. */
cg_status cg_transfer_start(cg_publisher *publisher, cg_transfer *transfer);

/** Evaluate an attempt that ended with `code`. `why` gets a short reason for people; `delay` the
 * milliseconds that the server requests, otherwise it is unchanged. */
cg_verdict cg_transfer_judge(cg_publisher *publisher, cg_transfer *transfer, CURLcode code,
                             char why[CG_WHY_ROOM], int64_t *delay);

#endif /* CG_PUBLISH_TRANSFER_H */
