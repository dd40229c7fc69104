/* SPDX-License-Identifier: Apache-2.0 */
/** @file cited.h  What a paragraph means that consists of one citation. */
#ifndef CG_ENGINE_CITED_H
#define CG_ENGINE_CITED_H

#include "model/document.h"

#include <clausegraph/context.h>

/** Visit the things that a clause of `document` cites with all its words but the last mark: "the
 * Charter", "Security Council resolution 1325 (2000)", "the two Covenants"; for "article 5 of the
 * Charter" the article, without a class.  Names in no pack are not visited. */
cg_status cg_cited_visit(const cg_document *document, cg_arena *arena, cg_thing_visit visit,
                         void *handle);

#endif /* CG_ENGINE_CITED_H */
