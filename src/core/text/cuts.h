/* SPDX-License-Identifier: Apache-2.0 */
/** @file cuts.h  Signs of the decoded text that are no part of its words: marks of emphasis, numbers of lines in the margin. */
#ifndef CG_TEXT_CUTS_H
#define CG_TEXT_CUTS_H

#include "model/document.h"

/** Take marks of emphasis ("*Recalling*", "_Noting_", "1\.") and line numbers in the margin out of `decoded`. */
cg_status cg_cuts_make(cg_document *document);

#endif /* CG_TEXT_CUTS_H */
