/* SPDX-License-Identifier: Apache-2.0 */
/** @file analysis.h  One text through the whole program, for fuzzing. */
#ifndef CG_FUZZ_ANALYSIS_H
#define CG_FUZZ_ANALYSIS_H

#include <clausegraph/clausegraph.h>

#include <stdint.h>

/** Read the text, check what was found and write it; a fault aborts. */
void cg_fuzz_text(const cg_context *context, const uint8_t *data, size_t size);

#endif /* CG_FUZZ_ANALYSIS_H */
