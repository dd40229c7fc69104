/* SPDX-License-Identifier: Apache-2.0 */
/** @file own_symbol.h  Finds the document's own symbol. */
#ifndef CG_STRUCTURE_OWN_SYMBOL_H
#define CG_STRUCTURE_OWN_SYMBOL_H

#include "structure/title.h"

/** Set `symbol` and `kind` of the document's metadata unless it has a symbol; its `organ` must be
 * known. Sources are the number before the title, the heading, and the running heads, but never
 * words of a title, an aside or a sentence. */
cg_status cg_own_symbol_find(cg_document *document, const cg_packs *packs, const cg_survey *survey,
                             const cg_title *title);

#endif /* CG_STRUCTURE_OWN_SYMBOL_H */
