/* SPDX-License-Identifier: Apache-2.0 */
/** @file context_impl.h  Fields of a context, for the files of this folder. */
#ifndef CG_ENGINE_CONTEXT_IMPL_H
#define CG_ENGINE_CONTEXT_IMPL_H

#include "base/arena.h"
#include "base/message.h"
#include "model/correction.h"
#include "model/document.h"
#include "pack/packs.h"

#include <clausegraph/clausegraph.h>

struct cg_context {
  const cg_allocator *allocator;
  cg_messages messages;
  cg_limits limits; /**< No member is 0 */
  cg_arena *arena;  /**< Owns the packs */
  const cg_packs *packs;
  const cg_corrections *corrections; /**< NULL: none */
};

#endif /* CG_ENGINE_CONTEXT_IMPL_H */
