/* SPDX-License-Identifier: Apache-2.0 */
/** @file embedded.h  The packs that travel in the library, compiled when it was built. */
#ifndef CG_PACK_EMBEDDED_H
#define CG_PACK_EMBEDDED_H

#include "base/slice.h"

/** Their image (pack/image.h), in read-only data; empty in what is linked without them, such as the compiler that makes it. */
cg_slice cg_embedded_packs(void);

#endif /* CG_PACK_EMBEDDED_H */
