/* SPDX-License-Identifier: Apache-2.0 */
/** @file defined.h  What a text says that it will call a thing. */
#ifndef CG_RECOGNIZE_DEFINED_H
#define CG_RECOGNIZE_DEFINED_H

#include "recognize/scanner.h"

/** "(UNMHA)" or "(the Water Convention)" after a name that ends before token `at`: the tokens
 * between the parentheses, empty if nothing of the kind follows. */
cg_span cg_defined_at(const cg_scanner *s, uint32_t at);

#endif /* CG_RECOGNIZE_DEFINED_H */
