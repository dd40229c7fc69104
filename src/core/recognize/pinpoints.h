/* SPDX-License-Identifier: Apache-2.0 */
/** @file pinpoints.h  Pinpoints: articles, paragraphs and chapters before or after what they are
 * of. */
#ifndef CG_RECOGNIZE_PINPOINTS_H
#define CG_RECOGNIZE_PINPOINTS_H

#include "recognize/scanner.h"

/** The parts that are named before the words at `begin`, "paragraphs 3 and 5 of" the resolution;
 * empty if none are.  The mentions before them are those before index `next`. */
cg_span cg_pinpoint_before(const cg_scanner *s, uint32_t begin, uint32_t next);

/** Find the pinpoint of each mention of the clause that has one. */
void cg_pinpoints_find(const cg_scanner *s);

#endif /* CG_RECOGNIZE_PINPOINTS_H */
