/* SPDX-License-Identifier: Apache-2.0 */
/** @file cocitation.h  Co-citation. */
#ifndef CG_NETWORK_COCITATION_H
#define CG_NETWORK_COCITATION_H

#include "addons/network/network_impl.h"

/** Replace `ties` from documents by ties between the things that each document cites. */
cg_status cg_network_pair(cg_array *ties);

#endif /* CG_NETWORK_COCITATION_H */
