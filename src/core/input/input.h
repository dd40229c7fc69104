/* SPDX-License-Identifier: Apache-2.0 */
/** @file input.h  Stage 1: converts the input to UTF-8, with a map back to its bytes. */
#ifndef CG_INPUT_INPUT_H
#define CG_INPUT_INPUT_H

#include "model/document.h"
#include "pack/packs.h"

/** Largest input, in bytes. */
#define CG_INPUT_LARGEST ((size_t)256 * 1024 * 1024)

/** Longest line, in bytes; a longer one is not text with paragraphs. */
#define CG_INPUT_LONGEST_LINE ((size_t)1024 * 1024)

/** Set `decoded` and `decoded_map` of `document` from its `source`: UTF-8, UTF-16, ISO 8859-1 or
 * Windows-1252, with or without byte order mark. Bytes that are not text give CG_BAD_INPUT and a
 * message. */
cg_status cg_input_run(cg_document *document, const cg_packs *packs);

#endif /* CG_INPUT_INPUT_H */
