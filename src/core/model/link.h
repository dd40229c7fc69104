/* SPDX-License-Identifier: Apache-2.0 */
/** @file link.h  What mentions turned out to mean. */
#ifndef CG_MODEL_LINK_H
#define CG_MODEL_LINK_H

#include "base/date.h"
#include "model/kind.h"

#include <clausegraph/kinds.h>

#define CG_METHOD_COUNTED(constant, name) +1

/** One more than the last method, and than the last status; as CG_KIND_COUNT. */
#define CG_METHOD_COUNT (1 CG_METHODS(CG_METHOD_COUNTED))
#define CG_STATUS_COUNT (1 CG_STATUSES(CG_METHOD_COUNTED))

/** Why words that look like a name gave no link. */
typedef enum {
  CG_OMITTED_INSIDE = 1,    /**< Part of a longer name, whose reference says it already */
  CG_OMITTED_OPTIONAL,      /**< A name of which readers disagree whether it is a reference */
  CG_OMITTED_HEADING,       /**< Capitals of a heading tell no name */
  CG_OMITTED_OWN,           /**< The document's own symbol, number or day */
  CG_OMITTED_NO_ANTECEDENT, /**< A short form, and nothing was named that it could mean */
  CG_OMITTED_DOUBTFUL,      /**< A short form that could mean something else too */
  CG_OMITTED_NO_BODY,       /**< A number, and nobody is known who numbers so */
  CG_OMITTED_CURATED,       /**< A curator said that the words do not mean it */
  CG_OMITTED_COUNT
} cg_omission_reason;

/** Something that a text refers to: a pack entry, or made from the words. */
typedef struct {
  cg_kind  kind;
  uint32_t entry;      /**< Pack entry, or CG_NONE */
  cg_slice iri;        /**< Whole */
  cg_slice label;      /**< Name, or what stands for one; what follows is empty for a pack entry */
  cg_slice identifier; /**< Official symbol or number */
  cg_slice other;      /**< Second symbol of a document that has two, or empty */
  cg_slice same;       /**< IRI of the same thing in the packs, for a document told by its day; or empty */
  cg_slice notation;   /**< Key that this project makes where there is no official one */
  cg_date  date;
  uint32_t owner;      /**< Index of the thing whose session, decision, resolution or letter it is, or CG_NONE */
  bool     is_written; /**< `owner` is the author */
  cg_slice addressee;  /**< IRI of the thing to whom a letter or report is written, or empty */
  cg_slice number;     /**< Of a session */
} cg_thing;

/** One reference: a mention, what it means, and in which clause it counts. */
typedef struct {
  uint32_t       mention;    /**< Index */
  uint32_t       clause;     /**< Index; for a footnote that is tied, the clause of its mark */
  uint32_t       footnote;   /**< Index of the footnote clause in which it stands, or CG_NONE */
  uint32_t       thing;      /**< Index; CG_NONE for a date */
  uint32_t       probable;   /**< Index of the thing that is meant more probably, or CG_NONE */
  cg_method      method;
  cg_reference_status status;
  double         confidence; /**< In [0, 1] */
} cg_link;

/** A mention that gave no link. */
typedef struct {
  uint32_t           mention; /**< Index */
  uint32_t           thing;   /**< What it could have meant: index, or CG_NONE */
  cg_omission_reason reason;
} cg_omission;

#endif /* CG_MODEL_LINK_H */
