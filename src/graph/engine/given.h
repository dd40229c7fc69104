/* SPDX-License-Identifier: Apache-2.0 */
/** @file given.h  What the reader of a document says of it, beside what it says itself. */
#ifndef CG_ENGINE_GIVEN_H
#define CG_ENGINE_GIVEN_H

#include "model/document.h"
#include "pack/packs.h"

#include <clausegraph/options.h>

/** Set `given` of `document` from `options`. */
cg_status cg_given_take(cg_document *document, const cg_document_options *options);

/** Whether `document` prints the symbol of `given` or, where that is empty, its title. */
bool cg_given_names(const cg_metadata *given, const cg_document *document);

/** Fill `metadata` with what is given and the text does not print.  The printed symbol wins, the given title and date do; what
 * differs is told in one note. */
cg_status cg_given_settle(cg_document *document, const cg_packs *packs);

#endif /* CG_ENGINE_GIVEN_H */
