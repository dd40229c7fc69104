/* SPDX-License-Identifier: Apache-2.0 */
/** @file normalize.h  Converts the input to normalized UTF-8: NFC, line feeds, no invisible
 * characters. */
#ifndef CG_INPUT_NORMALIZE_H
#define CG_INPUT_NORMALIZE_H

#include "input/encoding.h"
#include "model/document.h"

/** Set `decoded` and `decoded_map` of `document` from its `source`.
 *
 * Ligatures and full-width forms become plain letters and digits, all spaces U+0020, all line ends
 * line feeds. Control characters are dropped with a note. Invisible characters are also dropped,
 * except a soft hyphen at the end of a line. Bytes that are invalid in the encoding, or hardly
 * text, give CG_BAD_INPUT and a message. */
cg_status cg_normalize(cg_document *document, cg_encoding_guess guess);

#endif /* CG_INPUT_NORMALIZE_H */
