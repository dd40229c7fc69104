/* SPDX-License-Identifier: Apache-2.0 */
/** @file attribution.h  Which body a numbered resolution or decision is of. */
#ifndef CG_RESOLVE_ATTRIBUTION_H
#define CG_RESOLVE_ATTRIBUTION_H

#include "resolve/resolver.h"

typedef struct {
  /** Pack entry; CG_NONE if nobody is known who numbers so */
  uint32_t body;
  /** With CG_UNLISTED: the thing that is the body, if it is no pack entry; or CG_NONE */
  uint32_t owner;
  cg_method method;
  /** CG_UNLISTED: no pack knows how the body numbers; CG_AMBIGUOUS: see cg_attribution_fits() */
  cg_reference_status status;
} cg_attribution;

/** The body that gave the number of `mention`, the current one. */
cg_attribution cg_attribute(const cg_resolver *r, const cg_mention *mention);

/** Whether the number can be of `entry` by its style and by the sessions of the body, an official
 * series. */
bool cg_attribution_fits(const cg_resolver *r, uint32_t entry, const cg_mention *mention);

/** Whether a body of `kind` with the name `label` adopts documents, by the head of its name. */
bool cg_attribution_adopts(const cg_resolver *r, cg_kind kind, cg_slice label);

/** Prefix of the symbols of the documents of `kind` of a body; empty if it has none. */
cg_slice cg_series_prefix(const cg_packs *packs, const cg_entry *body, cg_kind kind);

#endif /* CG_RESOLVE_ATTRIBUTION_H */
