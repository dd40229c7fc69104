/* SPDX-License-Identifier: Apache-2.0 */
/** @file normalize.h  The bytes given to UTF-8 in one form: Unicode's NFC, one kind of line end, no invisible characters. */
#ifndef CG_INPUT_NORMALIZE_H
#define CG_INPUT_NORMALIZE_H

#include "input/encoding.h"
#include "model/document.h"

/** Set `decoded` and `decoded_map` of `document` from its `source`.
 *
 * Ligatures and full-width forms become plain letters and digits, all spaces U+0020, all line ends line feeds. Control
 * characters are dropped with a note; so are invisible ones, but a soft hyphen at the end of a line stays. Bytes that are not
 * in the encoding, or hardly a text, give CG_BAD_INPUT and a message. */
cg_status cg_normalize(cg_document *document, cg_encoding_guess guess);

#endif /* CG_INPUT_NORMALIZE_H */
