/* SPDX-License-Identifier: Apache-2.0 */
/** @file csv.h  Fields of CSV. */
#ifndef CG_NETWORK_CSV_H
#define CG_NETWORK_CSV_H

#include "addons/network/write_impl.h"

/** Write a CSV field with its separator, quoted if necessary. */
void cg_put_field(cg_network_writer *w, const char *before, cg_slice text);

#endif /* CG_NETWORK_CSV_H */
