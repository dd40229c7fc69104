/* SPDX-License-Identifier: Apache-2.0 */
/** @file sha256.h  SHA-256 (FIPS 180-4). */
#ifndef CG_BASE_SHA256_H
#define CG_BASE_SHA256_H

#include "base/slice.h"

/** Length of a digest in hexadecimal digits. */
#define CG_SHA256_LENGTH 64

/** Write the digest of `bytes` in lower-case hexadecimal digits, without a NUL. */
void cg_sha256(cg_slice bytes, char out[CG_SHA256_LENGTH]);

#endif /* CG_BASE_SHA256_H */
