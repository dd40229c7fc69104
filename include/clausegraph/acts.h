/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  What the clauses of a document do: who asks whom for what, by when. */
#ifndef CLAUSEGRAPH_ACTS_H
#define CLAUSEGRAPH_ACTS_H

#include <clausegraph/document.h>

CG_BEGIN_DECLS

/** Stands for no act where an index is asked. */
#define CG_NO_ACT ((size_t)-1)

/** What a clause does by one verb, with one task. */
typedef struct {
  size_t   clause;        /**< Index of the clause */
  size_t   number;        /**< Its number among the clause's acts, from 1: the IRI ends in "/act-1" */
  cg_slice verb;          /**< IRI of the verb, a concept of the verb pack */
  cg_slice verb_label;    /**< "requests" */
  cg_slice mode;          /**< IRI of the verb that introduces an infinitive, "decides" of "Decides to extend"; or empty */
  cg_slice quote;         /**< The verb's words; empty if `inherited` */
  cg_slice task;          /**< The words of what is to be done, or of what is recalled, welcomed, decided; may be empty */
  int      is_negated;    /**< "Decides not to renew" */
  int      is_obligation; /**< It addresses somebody or sets a deadline: `clausegraph obligations` lists it */
  size_t   inherited;     /**< Index of the chapeau's act whose verb it has, or CG_NO_ACT */
  cg_span  parts;         /**< Indexes of its parts, for cg_document_act_part() */
} cg_act_view;

/** Number of acts.
 * @param document that is asked
 * @return the number */
CG_API size_t cg_document_act_count(const cg_document *document);

/** cg_document_act() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last act
 * @param size `sizeof(cg_act_view)`
 * @return nonzero if there is such an act */
CG_API int cg_document_get_act(const cg_document *document, size_t index, cg_act_view *out, size_t size);

/** The `index`-th act, in the order of the text.
 * @param document that is asked
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_act_view cg_document_act(const cg_document *document, size_t index) {
  cg_act_view view;
  (void)cg_document_get_act(document, index, &view, sizeof(view));
  return view;
}

/** The acts of a clause.
 * @param document that is asked
 * @param clause index of the clause
 * @return their indexes, for cg_document_act(); empty past the last clause */
CG_API cg_span cg_document_clause_acts(const cg_document *document, size_t clause);

/** The act in whose words a reference stands: `cg:governedBy`.
 * @param document that is asked
 * @param index of the reference
 * @return index of the act, or CG_NO_ACT */
CG_API size_t cg_document_reference_act(const cg_document *document, size_t index);

/** What a part is to its act. */
typedef enum {
  CG_PART_ADDRESSEE = 1,   /**< Asked, urged, invited, authorized, reminded */
  CG_PART_SUBJECT = 2,     /**< Thanked, supported or condemned */
  CG_PART_CONSULTED = 3,   /**< "in consultation with Member States" */
  CG_PART_RECIPIENT = 4,   /**< Of a report, a briefing, information */
  CG_PART_DEADLINE = 5,    /**< "by 1 June 2031" */
  CG_PART_UNTIL = 6,       /**< "until 30 June 2031" */
  CG_PART_SESSION = 7,     /**< At which the task is to be done */
  CG_PART_PERIODICITY = 8, /**< "every six months" */
  CG_PART_DELIVERABLE = 9, /**< "a report" */
  CG_PART_OBJECT = 10,     /**< What the verb has as its object */
  CG_PART_TERM = 11,       /**< A deadline in words, "within 60 days of the adoption" */
} cg_act_part_role;

/** A part of an act. */
typedef struct {
  cg_act_part_role role; /**< What it is to its act */
  cg_slice         words;  /**< As the clause has them; of an inherited part, as its chapeau has them */
  cg_slice         target; /**< IRI of the first thing that they mean; empty for days, periods and deliverables */
  cg_slice         label;  /**< Its name; of a day YYYY-MM-DD, of several the last one; else the words */
} cg_act_part_view;

/** cg_document_act_part() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from the `parts` of an act
 * @param[out] out of `size` bytes; zeroed past the last part
 * @param size `sizeof(cg_act_part_view)`
 * @return nonzero if there is such a part */
CG_API int cg_document_get_act_part(const cg_document *document, size_t index, cg_act_part_view *out, size_t size);

/** The `index`-th part of acts.
 * @param document that is asked
 * @param index from the `parts` of an act
 * @return zeroed past the last */
CG_INLINE cg_act_part_view cg_document_act_part(const cg_document *document, size_t index) {
  cg_act_part_view view;
  (void)cg_document_get_act_part(document, index, &view, sizeof(view));
  return view;
}

CG_END_DECLS

#endif /* CLAUSEGRAPH_ACTS_H */
