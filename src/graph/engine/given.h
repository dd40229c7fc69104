/* SPDX-License-Identifier: Apache-2.0 */
/** @file given.h  Metadata that the caller gives for a document. */
#ifndef CG_ENGINE_GIVEN_H
#define CG_ENGINE_GIVEN_H

#include "model/document.h"
#include "pack/packs.h"

#include <clausegraph/options.h>

/** Set `given` of `document` from `options`. */
cg_status cg_given_take(cg_document *document, const cg_document_options *options);

/** Whether `document` prints the symbol of `given` or, where that is empty, its title. */
bool cg_given_names(const cg_metadata *given, const cg_document *document);

/** Fill `metadata` with given values that the text does not print. A printed symbol takes
 * precedence; given title and date do so over printed ones. One note lists the differences. */
cg_status cg_given_settle(cg_document *document, const cg_packs *packs);

#endif /* CG_ENGINE_GIVEN_H */
