/* SPDX-License-Identifier: Apache-2.0 */
/** @file endpoint.h  URLs of endpoints. */
#ifndef CG_PUBLISH_ENDPOINT_H
#define CG_PUBLISH_ENDPOINT_H

#include "addons/publish/publisher_impl.h"

/** Check the URL of an endpoint. `is_exposed` becomes true if the data can be read on the way:
 * plain HTTP to another machine. */
cg_status cg_endpoint_check(const cg_messages *messages, const char *endpoint, bool *is_exposed);

/** Whether `url` has the same scheme, host and port as `endpoint`. */
bool cg_endpoint_has(const char *endpoint, const char *url);

#endif /* CG_PUBLISH_ENDPOINT_H */
