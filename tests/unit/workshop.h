/* SPDX-License-Identifier: Apache-2.0 */
/** @file workshop.h  The packs, and texts run through some of the stages. */
#ifndef CG_TESTS_UNIT_WORKSHOP_H
#define CG_TESTS_UNIT_WORKSHOP_H

#include "model/document.h"
#include "pack/citation.h"

/** The packs of the source tree, loaded once. */
const cg_packs *workshop_packs(void);

/** A document with `text`, after the stages input and text, and structure if `is_structured`; freed
 * at the end of the process. */
cg_document *workshop_document(const char *text, bool is_structured);

/** A reading over all tokens of `document`. */
cg_reading workshop_reading(const cg_document *document);

#endif /* CG_TESTS_UNIT_WORKSHOP_H */
