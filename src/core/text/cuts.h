/* SPDX-License-Identifier: Apache-2.0 */
/** @file cuts.h  Removes signs that are not part of the text: emphasis marks, line numbers in the
 * margin. */
#ifndef CG_TEXT_CUTS_H
#define CG_TEXT_CUTS_H

#include "model/document.h"
#include "pack/packs.h"

/** Remove emphasis marks ("*Recalling*", "_Noting_", "1\.") and line numbers in the margin from
 * `decoded`. */
cg_status cg_cuts_make(cg_document *document, const cg_packs *packs);

#endif /* CG_TEXT_CUTS_H */
