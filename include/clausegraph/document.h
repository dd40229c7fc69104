/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h  Read a text, and look at its clauses, references and acts.
 *
 * All that is asked of a document is borrowed from it and from its context.  A document does not change: any number of threads may look at it. */
#ifndef CLAUSEGRAPH_DOCUMENT_H
#define CLAUSEGRAPH_DOCUMENT_H

#include <clausegraph/context.h>

CG_BEGIN_DECLS

typedef struct cg_document  cg_document;  /**< One processed text and all that was found in it */
typedef struct cg_documents cg_documents; /**< Those of one text: a page of Official Records can show several resolutions */

/** Process a text.  Of several documents in it this is the one that `options` are about, as cg_documents_read() has it, which gives all;
 * else the first.  Damaged text is not an error: it gives fewer or less certain references.
 * @param context outlives the document
 * @param name for messages, a file's, say
 * @param input the text, copied; plain text in any encoding, or structured text (docs/formats.md)
 * @param options what the text does not say; NULL: nothing
 * @param[out] out the caller's, for cg_document_free(); NULL on failure
 * @return CG_BAD_INPUT with a message for what is no text and for what exceeds a limit, CG_BAD_ARGUMENT for invalid options, CG_NO_MEMORY */
CG_CHECKED cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                                      const cg_document_options *CG_NULLABLE options, cg_document **out);

/** Process the text in a file: plain or structured text, also compressed by gzip or zstd; PDF, DOCX, ODT and HTML through the program
 * clausegraph-convert, which is looked for where CLAUSEGRAPH_CONVERT says, in the folder that CLAUSEGRAPH_LIBEXEC names, where the library was
 * installed, and in PATH.  A file `path`.meta beside it says what the text does not, as far as `options` do not.
 * @param context outlives the document
 * @param path of the file
 * @param options what the text does not say; NULL: nothing
 * @param[out] out the caller's, for cg_document_free(); NULL on failure
 * @return CG_CANNOT_READ with a message for a file that cannot be opened, and where the program that reads it is missing or fails; else as
 * cg_document_read() */
CG_CHECKED cg_status cg_document_read_file(const cg_context *context, const char *path,
                                           const cg_document_options *CG_NULLABLE options, cg_document **out);

/** Free, with all that was borrowed from it.
 * @param document from cg_document_read() or cg_document_read_file(); NULL: nothing is done */
CG_API void cg_document_free(cg_document *CG_NULLABLE document);

/** Process a text as cg_document_read() does, and give all its documents, in the order of the text.  What `options` say is about the
 * document with their symbol or title; if none has their symbol, about the first one without a symbol; if they have a title alone that no
 * document has, about none; if they have a day alone, about the first.  The log gets a note where no document has what is named.
 * @param context outlives the documents
 * @param name for messages, a file's, say
 * @param input the text, copied
 * @param options what the text does not say; NULL: nothing
 * @param[out] out the caller's, for cg_documents_free(); NULL on failure
 * @return as cg_document_read() */
CG_CHECKED cg_status cg_documents_read(const cg_context *context, const char *name, cg_slice input,
                                       const cg_document_options *CG_NULLABLE options, cg_documents **out);

/** Process the text in a file as cg_document_read_file() does, and give all its documents.
 * @param context outlives the documents
 * @param path of the file
 * @param options what the text does not say; NULL: nothing
 * @param[out] out the caller's, for cg_documents_free(); NULL on failure
 * @return as cg_document_read_file() */
CG_CHECKED cg_status cg_documents_read_file(const cg_context *context, const char *path,
                                            const cg_document_options *CG_NULLABLE options, cg_documents **out);

/** Number of documents.
 * @param documents of a text
 * @return at least 1 */
CG_API size_t cg_documents_count(const cg_documents *documents);

/** The `index`-th document.
 * @param documents of a text
 * @param index from 0
 * @return borrowed from `documents`: never free it by itself; NULL past the last */
CG_API const cg_document *cg_documents_at(const cg_documents *documents, size_t index);

/** Free, with all its documents.
 * @param documents NULL: nothing is done */
CG_API void cg_documents_free(cg_documents *CG_NULLABLE documents);

/** @name What a document is
 * @{ */

/** IRI: by its symbol, else by the SHA-256 of its words (docs/formats.md).
 * @param document that is asked
 * @return borrowed */
CG_API cg_slice cg_document_iri(const cg_document *document);

/** Title, which is its `dcterms:title`: as given or printed, else made from its number, its symbol or its first words.
 * @param document that is asked
 * @return borrowed */
CG_API cg_slice cg_document_title(const cg_document *document);

/** Symbol: as printed, else as given.
 * @param document that is asked
 * @return "A/RES/70/147", borrowed; empty if none is known */
CG_API cg_slice cg_document_symbol(const cg_document *document);

/** Day of adoption: as given, else as printed.
 * @param document that is asked
 * @return "2015-12-17", borrowed; empty if it is not known */
CG_API cg_slice cg_document_date(const cg_document *document);

/** IRI of the body that adopts it.
 * @param document that is asked
 * @return borrowed; empty if it is not known */
CG_API cg_slice cg_document_body(const cg_document *document);

/** Name of the body that adopts it.
 * @param document that is asked
 * @return "General Assembly", borrowed; empty if it is not known */
CG_API cg_slice cg_document_body_label(const cg_document *document);

/** Class of the document.
 * @param document that is asked
 * @return CG_KIND_RESOLUTION, say; CG_KIND_DOCUMENT where no other is known */
CG_API cg_kind cg_document_kind(const cg_document *document);

/** Language of the text, as far as it is one that the packs know the function words of.
 * @param document that is asked
 * @return its name in English, "English" or "French", borrowed; empty for a few words and for other languages */
CG_API cg_slice cg_document_language(const cg_document *document);

/** Why the result may be worth nothing, for people: the text is in another language than English, or has no paragraph,
 * no enacting words or no reference that was found.
 * @param document that is asked
 * @return borrowed; empty if nothing says so */
CG_API cg_slice cg_document_doubt(const cg_document *document);

/** @} */

/** An IRI that release 0.1 gave, and the one that replaces it. */
typedef struct {
  const char *kind;    /**< "document", "clause" or "reference" */
  cg_slice    former; /**< IRI of release 0.1 */
  cg_slice    current; /**< IRI that replaces it */
} cg_iri_pair;

/** Takes a pair, borrowed until it returns.  Anything but CG_OK stops the listing and is passed back. */
typedef cg_status (*cg_iri_pair_visit)(void *CG_NULLABLE handle, const cg_iri_pair *pair);

/** Visit the IRIs of the document, of its clauses and of its references with those that release 0.1 gave them.  None for a
 * text with other documents in it, which 0.1 read as one.  0.1 did not read structured text: it gives no references, and without
 * a symbol nothing.
 * @param document that is asked
 * @param visit called for each pair
 * @param handle given to `visit`
 * @return CG_NO_MEMORY, or what `visit` returned */
CG_CHECKED cg_status cg_document_former_iris(const cg_document *document, cg_iri_pair_visit visit, void *CG_NULLABLE handle);

/** Write the document as Akoma Ntoso 3.0: its paragraphs with their references marked.
 * @param document that is written
 * @param sink takes the bytes
 * @param handle given to `sink`
 * @return CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_document_write_akn(const cg_document *document, cg_sink sink, void *CG_NULLABLE handle);

/** @name Clauses
 * @{ */

/** What a clause is. */
typedef enum {
  CG_FRONT_MATTER = 1, /**< What stands above the enacting words, with the title */
  CG_PREAMBULAR = 2,   /**< "Recalling its resolution 70/1," */
  CG_OPERATIVE = 3,    /**< "3. Requests the Secretary-General …" */
  CG_SUBPARAGRAPH = 4, /**< "(e)" of either */
  CG_ANNEX = 5,        /**< A paragraph of an annex */
  CG_FOOTNOTE = 6,     /**< A note, behind the running text */
} cg_clause_type;

/** Stands for no clause where an index is asked. */
#define CG_NO_CLAUSE ((size_t)-1)

/** A paragraph, in reading order. */
typedef struct {
  cg_clause_type type; /**< What it is */
  cg_slice       label;  /**< "op3-e" */
  cg_slice       number; /**< As printed, such as "(e)"; empty if there is none */
  cg_slice       text;   /**< After repair, with note marks and, in front matter, the title */
  cg_slice       words;  /**< The same without note marks and title: `cg:text` */
  cg_span        source; /**< Bytes of the input in which it stood */
  cg_slice       key;    /**< Fragment of its IRI: `label`, unless several clauses share that: "op1~2" */
  size_t         parent; /**< Index of the clause above, or CG_NO_CLAUSE */
  size_t         noted;  /**< Of a footnote: index of the clause with its mark, or CG_NO_CLAUSE */
  cg_span        title;  /**< Of front matter: bytes of `text` that are the document's title; empty if there is none */
  cg_slice       before; /**< Words between the clause before and this one that belong to none, such as "The General
                          *   Assembly,"; of footnotes empty */
} cg_clause_view;

/** Number of clauses.
 * @param document that is asked
 * @return the number */
CG_API size_t cg_document_clause_count(const cg_document *document);

/** cg_document_clause() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last clause
 * @param size `sizeof(cg_clause_view)`
 * @return nonzero if there is such a clause */
CG_API int cg_document_get_clause(const cg_document *document, size_t index, cg_clause_view *out, size_t size);

/** The `index`-th clause, in reading order, footnotes last.
 * @param document that is asked
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

/** cg_document_note() for callers that say which size their struct has.
 * @param document that is asked
 * @param index of the clause
 * @param from first byte of its text that is looked at
 * @param[out] out of `size` bytes; zeroed if there is no mark
 * @param size `sizeof(cg_note_view)`
 * @return nonzero if there is a mark */
CG_API int cg_document_get_note(const cg_document *document, size_t index, uint32_t from, cg_note_view *out, size_t size);

/** Find the first footnote mark at or after byte `from` of the text of the `index`-th clause.
 * @param document that is asked
 * @param index of the clause
 * @param from first byte of its text that is looked at
 * @param[out] out zeroed if there is no mark
 * @return nonzero if there is a mark */
CG_INLINE int cg_document_note(const cg_document *document, size_t index, uint32_t from, cg_note_view *out) {
  return cg_document_get_note(document, index, from, out, sizeof(*out));
}

/** @} */

/** @name References
 * They stand in the order of the clauses that they count for, and within one in that of the text.
 * @{ */

/** One reference found. */
typedef struct {
  cg_slice            clause;     /**< Label of the clause that it counts for */
  cg_slice            quote;      /**< The words that refer, after repair and without note marks */
  cg_span             source;     /**< Bytes of the input in which they stood */
  cg_slice            target;     /**< IRI of what is meant; empty for a date */
  cg_slice            label;      /**< Its name, or symbol; for a date the date */
  cg_kind             kind;       /**< Class of the target; CG_KIND_NONE for a date */
  cg_slice            rule;       /**< Key of the rule that recognized it, "known-name"; packs can add rules */
  cg_method           method;     /**< How it was resolved */
  cg_reference_status status;     /**< How far */
  double              confidence; /**< In [0, 1] */
  size_t              counts_for; /**< Index of the clause that it counts for */
  size_t              stands_in;  /**< Index of the clause in which the words stand: `counts_for`, or a footnote */
  cg_span             place;      /**< Bytes of that clause's `text`: `quote`, with the note marks in it */
  cg_span             characters; /**< Characters (code points) of that clause's `words`: `quote` */
} cg_reference_view;

/** Number of references.
 * @param document that is asked
 * @return the number */
CG_API size_t cg_document_reference_count(const cg_document *document);

/** cg_document_reference() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last reference
 * @param size `sizeof(cg_reference_view)`
 * @return nonzero if there is such a reference */
CG_API int cg_document_get_reference(const cg_document *document, size_t index, cg_reference_view *out, size_t size);

/** The `index`-th reference.
 * @param document that is asked
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_reference_view cg_document_reference(const cg_document *document, size_t index) {
  cg_reference_view view;
  (void)cg_document_get_reference(document, index, &view, sizeof(view));
  return view;
}

/** The references that count for a clause, those in its footnotes among them.
 * @param document that is asked
 * @param clause index of the clause
 * @return their indexes, for cg_document_reference(); empty past the last clause */
CG_API cg_span cg_document_clause_references(const cg_document *document, size_t clause);

/** Words that look like a reference and gave none. */
typedef struct {
  cg_slice clause;    /**< Label of the clause in which they stand */
  cg_slice quote;     /**< The words, after repair */
  cg_span  source;    /**< Bytes of the input in which they stood */
  cg_slice target;    /**< IRI of what they could have meant; empty if that is not known */
  cg_slice rule;      /**< Key of the rule that recognized them, "short-form" */
  cg_slice reason;    /**< Why they gave none, for people: "part of a longer name" */
  int      is_doubt;  /**< Nonzero if a reference is meant and the program could not tell of what */
  size_t   stands_in; /**< Index of the clause in which the words stand */
  cg_span  place;     /**< Bytes of that clause's `text`; they are `quote` */
} cg_omission_view;

/** Number of omissions.
 * @param document that is asked
 * @return the number */
CG_API size_t cg_document_omission_count(const cg_document *document);

/** cg_document_omission() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last omission
 * @param size `sizeof(cg_omission_view)`
 * @return nonzero if there is such an omission */
CG_API int cg_document_get_omission(const cg_document *document, size_t index, cg_omission_view *out, size_t size);

/** The `index`-th omission, in the order of the text.
 * @param document that is asked
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_omission_view cg_document_omission(const cg_document *document, size_t index) {
  cg_omission_view view;
  (void)cg_document_get_omission(document, index, &view, sizeof(view));
  return view;
}

/** Words by which a document means itself or clauses of its own: "the present resolution", "paragraph 3 above". */
typedef struct {
  cg_slice            clause;     /**< Label of the clause that it counts for */
  cg_slice            quote;      /**< The words, after repair and without note marks */
  cg_span             source;     /**< Bytes of the input in which they stood */
  cg_kind             kind;       /**< Class of the document */
  cg_slice            rule;       /**< Key of the rule that recognized it */
  cg_method           method;     /**< How it was resolved */
  cg_reference_status status;     /**< CG_RESOLVED */
  double              confidence; /**< In [0, 1] */
  size_t              counts_for; /**< Index of the clause that it counts for */
  size_t              stands_in;  /**< Index of the clause in which the words stand: `counts_for`, or a footnote */
  cg_span             place;      /**< Bytes of that clause's `text`: `quote`, with the note marks in it */
  cg_span             characters; /**< Characters (code points) of that clause's `words`: `quote` */
  cg_span             targets;    /**< Indexes of the clauses that are meant, for cg_document_self_target(); empty where the
                                   *   whole document is, or the text has no such clause */
} cg_self_reference_view;

/** Number of self-references.
 * @param document that is asked
 * @return the number */
CG_API size_t cg_document_self_reference_count(const cg_document *document);

/** cg_document_self_reference() for callers that say which size their struct has.
 * @param document that is asked
 * @param index from 0
 * @param[out] out of `size` bytes; zeroed past the last self-reference
 * @param size `sizeof(cg_self_reference_view)`
 * @return nonzero if there is such a self-reference */
CG_API int cg_document_get_self_reference(const cg_document *document, size_t index, cg_self_reference_view *out, size_t size);

/** The `index`-th self-reference, in the order of the text.
 * @param document that is asked
 * @param index from 0
 * @return zeroed past the last */
CG_INLINE cg_self_reference_view cg_document_self_reference(const cg_document *document, size_t index) {
  cg_self_reference_view view;
  (void)cg_document_get_self_reference(document, index, &view, sizeof(view));
  return view;
}

/** The clause that a target of self-references is.
 * @param document that is asked
 * @param index from the `targets` of a self-reference
 * @return index of the clause; CG_NO_CLAUSE past the last target */
CG_API size_t cg_document_self_target(const cg_document *document, size_t index);

/** @} */

/** @name Acts: what clauses do
 * @{ */

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

/** @} */

CG_END_DECLS

#endif /* CLAUSEGRAPH_DOCUMENT_H */
