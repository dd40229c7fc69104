/* SPDX-License-Identifier: Apache-2.0 */
/** @file akn.h  A document as Akoma Ntoso 3.0. */
#ifndef CG_EXPORT_AKN_H
#define CG_EXPORT_AKN_H

#include "base/outlet.h"
#include "model/document.h"
#include "pack/packs.h"

/** Write `document`, a statement of Akoma Ntoso: its paragraphs with their references marked. */
cg_status cg_akn_write(const cg_document *document, const cg_packs *packs, cg_outlet *outlet);

#endif /* CG_EXPORT_AKN_H */
