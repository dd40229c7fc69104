/* SPDX-License-Identifier: Apache-2.0 */
/** @file timeline_impl.h  A timeline, shared by counting and output. */
#ifndef CG_NETWORK_TIMELINE_IMPL_H
#define CG_NETWORK_TIMELINE_IMPL_H

#include <clausegraph/picture.h>

#include "addons/network/measures_impl.h"
#include "addons/network/svg.h"

/** Citations in a year. */
typedef struct {
  uint32_t documents;
  uint32_t preambular; /**< References */
  uint32_t operative;
  uint32_t others; /**< In annexes, footnotes and the like */
} cg_timeline_year;

typedef struct {
  cg_arena *arena;
  uint32_t node;
  cg_network_node_view view;
  uint32_t from;
  uint32_t year_count;
  cg_timeline_year *years;
  cg_timeline_year undated; /**< Citations by documents without a known year */
} cg_timeline;

#endif /* CG_NETWORK_TIMELINE_IMPL_H */
