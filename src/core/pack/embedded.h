/* SPDX-License-Identifier: Apache-2.0 */
/** @file embedded.h  The packs compiled into the library. */
#ifndef CG_PACK_EMBEDDED_H
#define CG_PACK_EMBEDDED_H

#include "base/slice.h"

/** Their image (pack/image.h), in read-only data; empty in programs linked without it, such as the
 * pack compiler. */
cg_slice cg_embedded_packs(void);

#endif /* CG_PACK_EMBEDDED_H */
