/* SPDX-License-Identifier: Apache-2.0 */
/** @file protocols.h  Protocols of the treaty that was named before them: "the Optional Protocol
 * thereto". */
#ifndef CG_RESOLVE_PROTOCOLS_H
#define CG_RESOLVE_PROTOCOLS_H

#include "resolve/resolver.h"

/** Whether packs know the thing `protocol` as that of another treaty than the thing `treaty`; false
 * if one of them is CG_NONE or in no pack. */
bool cg_protocol_is_of_another(const cg_resolver *r, uint32_t protocol, uint32_t treaty);

cg_status cg_resolve_thereto(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_PROTOCOLS_H */
