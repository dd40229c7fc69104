/* SPDX-License-Identifier: Apache-2.0 */
/** @file workshop.h  The packs, and texts on their way through some of the stages. */
#ifndef CG_TESTS_UNIT_WORKSHOP_H
#define CG_TESTS_UNIT_WORKSHOP_H

#include "model/document.h"
#include "pack/citation.h"

/** The packs of the source tree, loaded once. */
const cg_packs *workshop_packs(void);

/** A document with `text`, run through input and text, and structure too if `is_structured`; freed with the process's
 * last test. */
cg_document *workshop_document(const char *text, bool is_structured);

/** A reading over all tokens of `document`. */
cg_reading workshop_reading(const cg_document *document);

#endif /* CG_TESTS_UNIT_WORKSHOP_H */
