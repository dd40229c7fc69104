/* SPDX-License-Identifier: Apache-2.0 */
/** @file texts.h  One text through the whole program. */
#ifndef CG_TESTS_FUZZ_TEXTS_H
#define CG_TESTS_FUZZ_TEXTS_H

#include <clausegraph/clausegraph.h>

#include <stdint.h>

/** A context with the packs of this build, the same each time. */
const cg_context *fuzz_context(void);

/** Read `text`, check what was found, and write it with options that `chosen` chooses.  What must
 * hold of every text does: no internal error, places that fit their words, output that reads back
 * whole. */
void fuzz_read_text(const cg_context *with, cg_slice text, const cg_document_options *options,
                    uint32_t chosen);

#endif /* CG_TESTS_FUZZ_TEXTS_H */
