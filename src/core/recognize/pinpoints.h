/* SPDX-License-Identifier: Apache-2.0 */
/** @file pinpoints.h  Pinpoints: articles, paragraphs and chapters after what they are of. */
#ifndef CG_RECOGNIZE_PINPOINTS_H
#define CG_RECOGNIZE_PINPOINTS_H

#include "recognize/scanner.h"

/** Find what part of an instrument or document each mention of the clause speaks of: sets their `pinpoint`. */
void cg_pinpoints_find(const cg_scanner *s);

#endif /* CG_RECOGNIZE_PINPOINTS_H */
