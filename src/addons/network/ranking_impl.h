/* SPDX-License-Identifier: Apache-2.0 */
/** @file ranking_impl.h  Rows of a ranking, shared by computing and output. */
#ifndef CG_NETWORK_RANKING_IMPL_H
#define CG_NETWORK_RANKING_IMPL_H

#include "addons/network/measures_impl.h"
#include "addons/network/write_impl.h"

/** Maximum number of verbs shown for a thing. */
#define CG_RANKING_VERBS 3

/** A measure for rankings. */
typedef struct {
  const char *name;
  const char *label; /**< After "by" */
  double (*value)(const cg_measures_view *view);
} cg_ranking_by;

/** A ranked thing. */
typedef struct {
  uint32_t node;
  double value;
  uint32_t acts; /**< Number of acts that cite it */
  uint32_t preambular;
  uint32_t operative;
  /** The most frequent verbs with the number of documents, "recalls 12; reaffirms 3" */
  cg_slice verbs;
} cg_rank;

/** Output format of rows. */
typedef struct {
  const cg_measures *measures;
  const cg_ranking_options *options;
  const cg_ranking_by *by;
  const cg_rank *rows;
  uint32_t count;
} cg_ranking;

#endif /* CG_NETWORK_RANKING_IMPL_H */
