/* SPDX-License-Identifier: Apache-2.0 */
/** @file texts.h  One text through the whole program. */
#ifndef CG_TESTS_FUZZ_TEXTS_H
#define CG_TESTS_FUZZ_TEXTS_H

#include <clausegraph/clausegraph.h>

#include <stdint.h>

/** A context with the packs of this build, the same each time. */
const cg_context *fuzz_context(void);

/** Read `text`, and check what must hold of every text: no internal error, places that fit their
 * words, clauses with names of their own.  The document is owned; NULL if the text is refused. */
cg_document *fuzz_check_text(const cg_context *with, cg_slice text,
                             const cg_document_options *options);

/** Check `text` in this way, and write it with options that `chosen` chooses: the output must read
 * back whole. */
void fuzz_read_text(const cg_context *with, cg_slice text, const cg_document_options *options,
                    uint32_t chosen);

#endif /* CG_TESTS_FUZZ_TEXTS_H */
