/* SPDX-License-Identifier: Apache-2.0 */
/** @file documents_impl.h  Fields of the documents of one text, for this folder. */
#ifndef CG_ENGINE_DOCUMENTS_IMPL_H
#define CG_ENGINE_DOCUMENTS_IMPL_H

#include "model/document.h"
#include "pack/packs.h"

#include <clausegraph/clausegraph.h>

/** The documents share one arena, which also contains this struct. */
struct cg_documents {
  cg_arena *arena;
  cg_array items;  /**< cg_document */
  uint32_t chosen; /**< Index of the document to which the options apply */
};

/** The document to which the options apply. */
cg_document *cg_documents_chosen(const cg_documents *documents);

#endif /* CG_ENGINE_DOCUMENTS_IMPL_H */
