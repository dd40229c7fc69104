/* SPDX-License-Identifier: Apache-2.0 */
/** @file transfer.h  One PUT by libcurl, and what its outcome means. */
#ifndef CG_PUBLISH_TRANSFER_H
#define CG_PUBLISH_TRANSFER_H

#include "addons/publish/publisher_impl.h"

/** Make the handle of libcurl. */
cg_status cg_transfer_open(const cg_publisher *publisher, cg_transfer *transfer);

/** Begin a try. */
cg_status cg_transfer_start(cg_publisher *publisher, cg_transfer *transfer);

/** Judge a try that ended with `code`.  `why` gets a few words for people; `delay` milliseconds that the
 * server asks for, or is left as it is. */
cg_verdict cg_transfer_judge(cg_publisher *publisher, cg_transfer *transfer, CURLcode code,
                             char why[CG_WHY_ROOM], int64_t *delay);

#endif /* CG_PUBLISH_TRANSFER_H */
