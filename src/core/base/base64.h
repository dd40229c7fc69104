/* SPDX-License-Identifier: Apache-2.0 */
/** @file base64.h  Base 64 (RFC 4648, section 4). */
#ifndef CG_BASE_BASE64_H
#define CG_BASE_BASE64_H

#include "base/buffer.h"

/** Append `bytes` to `buffer` in base 64, padded. */
cg_status cg_base64_add(cg_buffer *buffer, cg_slice bytes);

#endif /* CG_BASE_BASE64_H */
