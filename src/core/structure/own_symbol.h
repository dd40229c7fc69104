/* SPDX-License-Identifier: Apache-2.0 */
/** @file own_symbol.h  Under which symbol the document goes. */
#ifndef CG_STRUCTURE_OWN_SYMBOL_H
#define CG_STRUCTURE_OWN_SYMBOL_H

#include "structure/title.h"

/** Set `symbol` and `kind` of the document's metadata, whose `organ` is known, unless it has a symbol: from the number
 * before the title, the heading, and the running heads.  Words of a title, of an aside or of a sentence never tell it. */
cg_status cg_own_symbol_find(cg_document *document, const cg_packs *packs, const cg_survey *survey,
                             const cg_title *title);

#endif /* CG_STRUCTURE_OWN_SYMBOL_H */
