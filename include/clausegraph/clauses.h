/* SPDX-License-Identifier: Apache-2.0 */
/** @file clauses.h  The clauses of a document and their references. */
#ifndef CLAUSEGRAPH_CLAUSES_H
#define CLAUSEGRAPH_CLAUSES_H

#include <clausegraph/document.h>

CG_BEGIN_DECLS

/** @name Clauses
 * @{ */

/** Type of a clause. */
typedef enum {
  CG_FRONT_MATTER = 1, /**< The text above the enacting words, with the title */
  CG_PREAMBULAR = 2,   /**< "Recalling its resolution 70/1," */
  CG_OPERATIVE = 3,    /**< "3. Requests the Secretary-General …" */
  CG_SUBPARAGRAPH = 4, /**< "(e)" of either kind */
  CG_ANNEX = 5,        /**< A paragraph of an annex */
  CG_FOOTNOTE = 6,     /**< A note, after the running text */
} cg_clause_type;

/** Local name of the class in the ontology for a type of clause.
 * @param type of any release
 * @return "OperativeParagraph", static and NUL-terminated; empty for 0 and for numbers past the
 * last type */
CG_API cg_slice cg_clause_type_name(cg_clause_type type);

/** Means "no clause" where an index is expected. */
#define CG_NO_CLAUSE ((size_t)-1)

/** A paragraph, in reading order. */
typedef struct {
  cg_clause_type type; /**< Its type */
  cg_slice label;      /**< Such as "op3-e" */
  cg_slice number;     /**< As printed, such as "(e)"; empty if there is none */
  cg_slice text;       /**< After repair, with note marks and, in front matter, the title */
  cg_slice words;      /**< The same without note marks and title: `cg:text` */
  cg_span source;      /**< Its bytes in the input */
  /** Fragment of its IRI: `label`, or "op1~2" if several clauses have the same label */
  cg_slice key;
  size_t parent; /**< Index of the parent clause, or CG_NO_CLAUSE */
  size_t noted;  /**< For a footnote: index of the clause with its mark, or CG_NO_CLAUSE */
  /** For front matter: bytes of `text` that are the document's title; empty if there is none */
  cg_span title;
  /** Words before this clause that belong to no clause, such as "The General Assembly,"; empty for
   * footnotes */
  cg_slice before;
} cg_clause_view;

/** Number of clauses.
 * @param document the document
 * @return the number */
CG_API size_t cg_document_clause_count(const cg_document *document);

/** As cg_document_clause(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last clause
 * @param size `sizeof(cg_clause_view)`
 * @return nonzero if there is such a clause */
CG_API int cg_document_get_clause(const cg_document *document, size_t index, cg_clause_view *out,
                                  size_t size);

/** The `index`-th clause, in reading order, footnotes last.
 * @param document the document
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_clause_view cg_document_clause(const cg_document *document, size_t index) {
  cg_clause_view view;
  (void)cg_document_get_clause(document, index, &view, sizeof(view));
  return view;
}

/** A footnote mark in the text of a clause. */
typedef struct {
  cg_span place; /**< Bytes of the clause's `text` */
} cg_note_view;

/** As cg_document_note(), for callers that pass the size of their struct.
 * @param document the document
 * @param index of the clause
 * @param from first byte of its text to search
 * @param[out] out of `size` bytes; zeroed if there is no mark
 * @param size `sizeof(cg_note_view)`
 * @return nonzero if there is a mark */
CG_API int cg_document_get_note(const cg_document *document, size_t index, uint32_t from,
                                cg_note_view *out, size_t size);

/** Find the first footnote mark at or after byte `from` of the text of the `index`-th clause.
 * @param document the document
 * @param index of the clause
 * @param from first byte of its text to search
 * @param[out] out zeroed if there is no mark
 * @return nonzero if there is a mark */
CG_INLINE int cg_document_note(const cg_document *document, size_t index, uint32_t from,
                               cg_note_view *out) {
  return cg_document_get_note(document, index, from, out, sizeof(*out));
}

/** @} */

/** @name References In the order of their clauses, and within a clause in text order.
 * @{ */

/** A reference. */
typedef struct {
  cg_slice clause; /**< Label of the clause that it counts for */
  cg_slice quote;  /**< The words that refer, after repair and without note marks */
  cg_span source;  /**< Their bytes in the input */
  cg_slice target; /**< IRI of the target; empty for a date */
  cg_slice label;  /**< Name or symbol of the target; for a date, the date */
  cg_kind kind;    /**< Class of the target; CG_KIND_NONE for a date */
  /** Key of the rule that recognized it, such as "known-name"; packs can add rules */
  cg_slice rule;
  cg_method method;           /**< How it was resolved */
  cg_reference_status status; /**< Whether it was resolved */
  double confidence;          /**< In [0, 1] */
  size_t counts_for;          /**< Index of the clause that it counts for */
  /** Index of the clause that contains the words: `counts_for`, or a footnote */
  size_t stands_in;
  cg_span place;      /**< Bytes of `quote` in that clause's `text`, including note marks */
  cg_span characters; /**< Characters (code points) of `quote` in that clause's `words` */
} cg_reference_view;

/** Number of references.
 * @param document the document
 * @return the number */
CG_API size_t cg_document_reference_count(const cg_document *document);

/** As cg_document_reference(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last reference
 * @param size `sizeof(cg_reference_view)`
 * @return nonzero if there is such a reference */
CG_API int cg_document_get_reference(const cg_document *document, size_t index,
                                     cg_reference_view *out, size_t size);

/** The `index`-th reference.
 * @param document the document
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_reference_view cg_document_reference(const cg_document *document, size_t index) {
  cg_reference_view view;
  (void)cg_document_get_reference(document, index, &view, sizeof(view));
  return view;
}

/** The references that count for a clause, including those in its footnotes.
 * @param document the document
 * @param clause index of the clause
 * @return their indexes, for cg_document_reference(); empty past the last clause */
CG_API cg_span cg_document_clause_references(const cg_document *document, size_t clause);

/** An omission: words that look like a reference but gave none. */
typedef struct {
  cg_slice clause; /**< Label of the clause that contains them */
  cg_slice quote;  /**< The words, after repair */
  cg_span source;  /**< Their bytes in the input */
  cg_slice target; /**< IRI of what they could have meant; empty if unknown */
  cg_slice rule;   /**< Key of the rule that recognized them, such as "short-form" */
  cg_slice reason; /**< Why they gave no reference, for people: "part of a longer name" */
  /** Nonzero if they are a reference whose target the program could not determine */
  int is_doubt;
  size_t stands_in; /**< Index of the clause that contains the words */
  cg_span place;    /**< Bytes of `quote` in that clause's `text` */
} cg_omission_view;

/** Number of omissions.
 * @param document the document
 * @return the number */
CG_API size_t cg_document_omission_count(const cg_document *document);

/** As cg_document_omission(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last omission
 * @param size `sizeof(cg_omission_view)`
 * @return nonzero if there is such an omission */
CG_API int cg_document_get_omission(const cg_document *document, size_t index,
                                    cg_omission_view *out, size_t size);

/** The `index`-th omission, in text order.
 * @param document the document
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_omission_view cg_document_omission(const cg_document *document, size_t index) {
  cg_omission_view view;
  (void)cg_document_get_omission(document, index, &view, sizeof(view));
  return view;
}

/** Words that refer to the document itself or to its own clauses: "the present resolution",
 * "paragraph 3 above". */
typedef struct {
  cg_slice clause;            /**< Label of the clause that it counts for */
  cg_slice quote;             /**< The words, after repair and without note marks */
  cg_span source;             /**< Their bytes in the input */
  cg_kind kind;               /**< Class of the document */
  cg_slice rule;              /**< Key of the rule that recognized it */
  cg_method method;           /**< How it was resolved */
  cg_reference_status status; /**< Always CG_RESOLVED */
  double confidence;          /**< In [0, 1] */
  size_t counts_for;          /**< Index of the clause that it counts for */
  /** Index of the clause that contains the words: `counts_for`, or a footnote */
  size_t stands_in;
  cg_span place;      /**< Bytes of `quote` in that clause's `text`, including note marks */
  cg_span characters; /**< Characters (code points) of `quote` in that clause's `words` */
  /** Indexes of the target clauses, for cg_document_self_target(); empty if the target is the whole
   * document, or if the text has no such clause */
  cg_span targets;
} cg_self_reference_view;

/** Number of self-references.
 * @param document the document
 * @return the number */
CG_API size_t cg_document_self_reference_count(const cg_document *document);

/** As cg_document_self_reference(), for callers that pass the size of their struct.
 * @param document the document
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last self-reference
 * @param size `sizeof(cg_self_reference_view)`
 * @return nonzero if there is such a self-reference */
CG_API int cg_document_get_self_reference(const cg_document *document, size_t index,
                                          cg_self_reference_view *out, size_t size);

/** The `index`-th self-reference, in text order.
 * @param document the document
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_self_reference_view cg_document_self_reference(const cg_document *document,
                                                            size_t index) {
  cg_self_reference_view view;
  (void)cg_document_get_self_reference(document, index, &view, sizeof(view));
  return view;
}

/** The target clause of a self-reference.
 * @param document the document
 * @param index from the `targets` of a self-reference
 * @return index of the clause; CG_NO_CLAUSE past the last target */
CG_API size_t cg_document_self_target(const cg_document *document, size_t index);

/** @} */

CG_END_DECLS

#endif /* CLAUSEGRAPH_CLAUSES_H */
