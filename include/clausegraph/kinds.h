/* SPDX-License-Identifier: Apache-2.0 */
/** @file kinds.h  Names of the ontology, as numbers.
 *
 * The numbers are part of the binary interface: they never change, and new ones go last.  A program
 * may get numbers that its headers do not have; the functions here cover all numbers of the
 * library. */
#ifndef CLAUSEGRAPH_KINDS_H
#define CLAUSEGRAPH_KINDS_H

#include <clausegraph/macros.h>
#include <clausegraph/slice.h>

CG_BEGIN_DECLS

/** Class of a thing, such as the target of a reference. */
typedef enum {
  CG_KIND_NONE = 0, /**< No class: a date, or unknown */
  CG_KIND_DOCUMENT = 1,
  CG_KIND_RESOLUTION = 2,      /**< A kind of Document */
  CG_KIND_DECISION = 3,        /**< A kind of Document */
  CG_KIND_REPORT = 4,          /**< A kind of Document */
  CG_KIND_LETTER = 5,          /**< A kind of Document */
  CG_KIND_STATEMENT = 6,       /**< A kind of Document */
  CG_KIND_OFFICIAL_RECORD = 7, /**< A kind of Document */
  CG_KIND_INSTRUMENT = 8,
  CG_KIND_TREATY = 9,       /**< A kind of Instrument */
  CG_KIND_PROTOCOL = 10,    /**< A kind of Treaty */
  CG_KIND_DECLARATION = 11, /**< A kind of Instrument */
  CG_KIND_PROGRAMME = 12,   /**< A kind of Instrument */
  CG_KIND_PRINCIPLES = 13,  /**< A kind of Instrument */
  CG_KIND_AGREEMENT = 14,   /**< A kind of Instrument */
  CG_KIND_COURT_DECISION = 15,
  CG_KIND_JUDGMENT = 16,         /**< A kind of CourtDecision */
  CG_KIND_ADVISORY_OPINION = 17, /**< A kind of CourtDecision */
  CG_KIND_ORDER = 18,            /**< A kind of CourtDecision */
  CG_KIND_BODY = 19,
  CG_KIND_ORGAN = 20,        /**< A kind of Body */
  CG_KIND_COMMITTEE = 21,    /**< A kind of Body */
  CG_KIND_COURT = 22,        /**< A kind of Body */
  CG_KIND_MISSION = 23,      /**< A kind of Body */
  CG_KIND_ORGANIZATION = 24, /**< A kind of Body */
  CG_KIND_OFFICE = 25,       /**< A kind of Body */
  CG_KIND_STATE = 26,
  CG_KIND_TERRITORY = 27,
  CG_KIND_GROUP = 28,
  CG_KIND_ADDRESSEE_GROUP = 29,
  CG_KIND_PLACE = 30,
  CG_KIND_EVENT = 31,
  CG_KIND_SESSION = 32,
  CG_KIND_AGENDA_ITEM = 33,
  CG_KIND_GOAL = 34,
  CG_KIND_TARGET = 35,
} cg_kind;

/** How a reference was resolved. */
typedef enum {
  CG_METHOD_NONE = 0,                  /**< Not stated */
  CG_METHOD_PRINTED_SYMBOL = 1,        /**< The words are the target's symbol */
  CG_METHOD_NAMED_ORGAN = 2,           /**< A number with the name of its body */
  CG_METHOD_ADOPTING_ORGAN = 3,        /**< A number, of the adopting body */
  CG_METHOD_CARRIED_ORGAN = 4,         /**< A number, of the body named last */
  CG_METHOD_NUMBERING_STYLE = 5,       /**< A number whose style only one body uses */
  CG_METHOD_KNOWN_NAME = 6,            /**< A name in the packs */
  CG_METHOD_COLLECTIVE_NAME = 7,       /**< A name for several things in the packs */
  CG_METHOD_OPEN_NAME = 8,             /**< A name in no pack */
  CG_METHOD_SHORT_FORM = 9,            /**< "the Convention", whose antecedent was named before */
  CG_METHOD_DEFINED_ABBREVIATION = 10, /**< An abbreviation that the document defines */
  CG_METHOD_REPETITION = 11,           /**< "ibid.", repeating the note before */
  CG_METHOD_PRINTED_DATE = 12,         /**< A date */
  CG_METHOD_COUNTED_SESSION = 13,      /**< "its next session", whose number was calculated */
  CG_METHOD_PRINTED_NUMBER = 14,       /**< The number of a session, a goal, an agenda item */
  CG_METHOD_QUOTED_TITLE = 15,         /**< A title in quotation marks */
  CG_METHOD_FOUNDING_DOCUMENT = 16,    /**< A body, identified by its founding document */
  CG_METHOD_OWN_DOCUMENT = 17,         /**< "the present resolution" */
  CG_METHOD_CURATED = 18,              /**< Set by a curator */
} cg_method;

/** Whether a reference was resolved. */
typedef enum {
  CG_STATUS_NONE = 0, /**< Not stated */
  CG_RESOLVED = 1,    /**< To one thing */
  CG_AMBIGUOUS = 2,   /**< To several candidates */
  CG_UNLISTED = 3,    /**< To a thing in no pack */
  CG_CONFLICT = 4,    /**< It contradicts known facts: a date, a session */
} cg_reference_status;

/** Local name of a class in the ontology.
 * @param kind of any release
 * @return "Treaty", static and NUL-terminated; empty for CG_KIND_NONE and for numbers past the last
 * class */
CG_API cg_slice cg_kind_name(cg_kind kind);

/** The class with a local name.
 * @param name "Treaty"
 * @return CG_KIND_NONE if there is none */
CG_API cg_kind cg_kind_find(cg_slice name);

/** The class above a class: CG_KIND_TREATY of CG_KIND_PROTOCOL.
 * @param kind of any release
 * @return CG_KIND_NONE at the top */
CG_API cg_kind cg_kind_parent(cg_kind kind);

/** Whether a class is `ancestor` or below it.
 * @param kind the class
 * @param ancestor that may be above it
 * @return nonzero if it is */
CG_API int cg_kind_is(cg_kind kind, cg_kind ancestor);

/** Whether a name alone identifies a thing of a class, for corrections.  A session, a State, a goal
 * or a court decision must be in the packs or the document.
 * @param kind the class
 * @return nonzero if it does */
CG_API int cg_kind_goes_by_name(cg_kind kind);

/** Local name of a method in the ontology.
 * @param method of any release
 * @return "KnownName", static and NUL-terminated; empty for CG_METHOD_NONE and for numbers past the
 * last */
CG_API cg_slice cg_method_name(cg_method method);

/** Local name of a status in the ontology.
 * @param status of any release
 * @return "Resolved", static and NUL-terminated; empty for CG_STATUS_NONE and for numbers past the
 * last */
CG_API cg_slice cg_reference_status_name(cg_reference_status status);

CG_END_DECLS

#endif /* CLAUSEGRAPH_KINDS_H */
