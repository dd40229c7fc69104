/* SPDX-License-Identifier: Apache-2.0 */
/** @file json.h  Members of JSON objects. */
#ifndef CG_NETWORK_JSON_H
#define CG_NETWORK_JSON_H

#include "addons/network/write_impl.h"

/** Write a member with what is `before` it, "{" or ",".  A value that is not CG_TEXT is written
 * bare; null if it is unknown. */
void cg_put_member(cg_network_writer *w, const char *before, const char *name, cg_value_type type,
                   cg_slice value);

#endif /* CG_NETWORK_JSON_H */
