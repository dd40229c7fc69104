/* SPDX-License-Identifier: Apache-2.0 */
/** @file acts.h  The acts of a document's clauses: who asks whom for what, and by when. */
#ifndef CLAUSEGRAPH_ACTS_H
#define CLAUSEGRAPH_ACTS_H

#include <clausegraph/document.h>

CG_BEGIN_DECLS

/** Means "no act" where an index is expected. */
#define CG_NO_ACT ((size_t)-1)

/** An act: one verb of a clause with one task. */
typedef struct {
  size_t clause;       /**< Index of the clause */
  size_t number;       /**< Its number among the clause's acts, from 1: the IRI ends in "/act-1" */
  cg_slice verb;       /**< IRI of the verb, a concept of the verb pack */
  cg_slice verb_label; /**< Such as "requests" */
  /** IRI of the verb that introduces an infinitive, "decides" of "Decides to extend"; or empty */
  cg_slice mode;
  cg_slice quote; /**< The verb's words; empty if only its chapeau has the verb */
  /** The words of the task, or of what is recalled, welcomed or decided; may be empty */
  cg_slice task;
  int is_negated;    /**< As in "Decides not to renew" */
  int is_obligation; /**< It has an addressee or a deadline: `clausegraph obligations` lists it */
  size_t inherited;  /**< Index of the chapeau's act from which it has its verb, or CG_NO_ACT */
  cg_span parts;     /**< Indexes of its parts, for cg_document_act_part() */
} cg_act_view;

/** Number of acts.
 * @param document the document
 * @return the number */
CG_API size_t cg_document_act_count(const cg_document *document);

/** As cg_document_act(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last act
 * @param size `sizeof(cg_act_view)`
 * @return nonzero if there is such an act */
CG_API int cg_document_get_act(const cg_document *document, size_t index, cg_act_view *out,
                               size_t size);

/** The `index`-th act, in text order.
 * @param document the document
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_act_view cg_document_act(const cg_document *document, size_t index) {
  cg_act_view view;
  (void)cg_document_get_act(document, index, &view, sizeof(view));
  return view;
}

/** The acts of a clause.
 * @param document the document
 * @param clause index of the clause
 * @return their indexes, for cg_document_act(); empty past the last clause */
CG_API cg_span cg_document_clause_acts(const cg_document *document, size_t clause);

/** The act that contains a reference: `cg:governedBy`.
 * @param document the document
 * @param index of the reference
 * @return index of the act, or CG_NO_ACT */
CG_API size_t cg_document_reference_act(const cg_document *document, size_t index);

/** Role of a part in its act. */
typedef enum {
  CG_PART_ADDRESSEE = 1,   /**< Who is asked, urged, invited, authorized or reminded */
  CG_PART_SUBJECT = 2,     /**< Who is thanked, supported or condemned */
  CG_PART_CONSULTED = 3,   /**< "in consultation with Member States" */
  CG_PART_RECIPIENT = 4,   /**< Who receives a report, a briefing or information */
  CG_PART_DEADLINE = 5,    /**< "by 1 June 2031" */
  CG_PART_UNTIL = 6,       /**< "until 30 June 2031" */
  CG_PART_SESSION = 7,     /**< The session at which the task is to be done */
  CG_PART_PERIODICITY = 8, /**< "every six months" */
  CG_PART_DELIVERABLE = 9, /**< "a report" */
  CG_PART_OBJECT = 10,     /**< The object of the verb */
  CG_PART_TERM = 11,       /**< A deadline in words, "within 60 days of the adoption" */
} cg_act_part_role;

/** Name of a role, as in `clausegraph explain --json`.
 * @param role of any release
 * @return "addressee", static and NUL-terminated; "about" for CG_PART_SUBJECT; empty for 0 and for
 * numbers past the last role */
CG_API cg_slice cg_act_part_role_name(cg_act_part_role role);

/** A part of an act. */
typedef struct {
  /** Its role in the act */
  cg_act_part_role role;
  /** As in the clause; for an inherited part, as in its chapeau */
  cg_slice words;
  /** IRI of the first thing that the words mean; empty for days, periods and deliverables */
  cg_slice target;
  /** Its name; for a day YYYY-MM-DD, the last one if there are several; otherwise the words */
  cg_slice label;
} cg_act_part_view;

/** As cg_document_act_part(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from the `parts` of an act
 * @param[out] out of `size` bytes; zeroed past the last part
 * @param size `sizeof(cg_act_part_view)`
 * @return nonzero if there is such a part */
CG_API int cg_document_get_act_part(const cg_document *document, size_t index,
                                    cg_act_part_view *out, size_t size);

/** The `index`-th part of acts.
 * @param document the document
 * @param index from the `parts` of an act
 * @return zeroed past the last */
CG_INLINE cg_act_part_view cg_document_act_part(const cg_document *document, size_t index) {
  cg_act_part_view view;
  (void)cg_document_get_act_part(document, index, &view, sizeof(view));
  return view;
}

CG_END_DECLS

#endif /* CLAUSEGRAPH_ACTS_H */
