/* SPDX-License-Identifier: Apache-2.0 */
/** @file link.h  Targets of mentions. */
#ifndef CG_MODEL_LINK_H
#define CG_MODEL_LINK_H

#include "base/date.h"
#include "model/kind.h"

#include <clausegraph/kinds.h>

#define CG_METHOD_COUNTED(constant, name) +1

/** One more than the last method, and than the last status; like CG_KIND_COUNT. */
#define CG_METHOD_COUNT (1 CG_METHODS(CG_METHOD_COUNTED))
#define CG_STATUS_COUNT (1 CG_STATUSES(CG_METHOD_COUNTED))

/** Why a mention gave no link. */
typedef enum {
  CG_OMITTED_INSIDE = 1,    /**< Part of a longer name that has its own reference */
  CG_OMITTED_OPTIONAL,      /**< A name of which readers disagree whether it is a reference */
  CG_OMITTED_HEADING,       /**< Capitals in a heading, which do not mark a name */
  CG_OMITTED_OWN,           /**< The document's own symbol, number or day */
  CG_OMITTED_NO_ANTECEDENT, /**< A short form without an antecedent */
  CG_OMITTED_DOUBTFUL,      /**< A short form with another possible meaning */
  CG_OMITTED_NO_BODY,       /**< A number without a known body that uses this style */
  CG_OMITTED_CURATED,       /**< A curator marked it as wrong */
  CG_OMITTED_COUNT
} cg_omission_reason;

/** The target of a reference: a pack entry, or made from the words. */
typedef struct {
  cg_kind kind;
  uint32_t entry; /**< Pack entry, or CG_NONE */
  cg_slice iri;   /**< The complete IRI */
  /** Name, or a substitute for it; the members below are empty for a pack entry */
  cg_slice label;
  cg_slice identifier; /**< Official symbol or number */
  cg_slice other;      /**< Second symbol of a document with two, or empty */
  /** IRI of the same thing in the packs, for a document identified by date; or empty */
  cg_slice same;
  cg_slice notation; /**< This project's own key if there is no official one */
  cg_date date;
  /** Index of the thing to which the session, decision, resolution or letter belongs, or CG_NONE */
  uint32_t owner;
  bool is_written;    /**< `owner` is the author */
  cg_slice addressee; /**< IRI of the addressee of a letter or report, or empty */
  cg_slice number;    /**< Number of a session */
} cg_thing;

/** A reference: a mention, its target, and the clause for which it counts. */
typedef struct {
  uint32_t mention;  /**< Index of the mention */
  uint32_t clause;   /**< Index of the clause; for a matched footnote, the clause of its mark */
  uint32_t footnote; /**< Index of the footnote that contains it, or CG_NONE */
  uint32_t thing;    /**< Index of the target; CG_NONE for a date */
  uint32_t probable; /**< Index of a more probable target, or CG_NONE */
  cg_method method;
  cg_reference_status status;
  double confidence; /**< In [0, 1] */
} cg_link;

/** A mention that gave no link. */
typedef struct {
  uint32_t mention; /**< Index of the mention */
  uint32_t thing;   /**< Index of a possible target, or CG_NONE */
  cg_omission_reason reason;
} cg_omission;

#endif /* CG_MODEL_LINK_H */
