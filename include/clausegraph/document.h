/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h  Read a text and query the document.
 *
 * All results are borrowed from the document and its context. A document is immutable: any number
 * of threads may use it. */
#ifndef CLAUSEGRAPH_DOCUMENT_H
#define CLAUSEGRAPH_DOCUMENT_H

#include <clausegraph/context.h>

CG_BEGIN_DECLS

/** A processed text with its findings */
typedef struct cg_document cg_document;
/** All documents of one text: a page of Official Records can have several resolutions */
typedef struct cg_documents cg_documents;

/** Process a text.  If it contains several documents, the result is the one that `options` describe
 * (see cg_documents_read(), which returns all), or else the first.  Damaged text is not an error:
 * it gives fewer or less certain references.
 * @param context must outlive the document
 * @param name for messages, such as a file name
 * @param input the text, copied; plain text in any encoding, or structured text (docs/formats.md)
 * @param options metadata that the text does not state; may be NULL
 * @param[out] out owned, free with cg_document_free(); NULL on failure
 * @return CG_BAD_INPUT with a message for what is no text and for what exceeds a limit,
 * CG_BAD_ARGUMENT for invalid options, CG_NO_MEMORY */
CG_CHECKED cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                                      const cg_document_options *CG_NULLABLE options,
                                      cg_document **out);

/** Process the text in a file: plain or structured text, also compressed by gzip or zstd; PDF,
 * DOCX, ODT and HTML with the program clausegraph-convert.  That program is searched in
 * CLAUSEGRAPH_CONVERT, the folder CLAUSEGRAPH_LIBEXEC, the folder where the library is installed,
 * and PATH.  A file `path`.meta beside the file adds metadata that `options` do not have.
 * @param context must outlive the document
 * @param path of the file
 * @param options metadata that the text does not state; may be NULL
 * @param[out] out owned, free with cg_document_free(); NULL on failure
 * @return CG_CANNOT_READ with a message for a file that cannot be opened, and where the program
 * that reads it is missing or fails; else as cg_document_read() */
CG_CHECKED cg_status cg_document_read_file(const cg_context *context, const char *path,
                                           const cg_document_options *CG_NULLABLE options,
                                           cg_document **out);

/** Free it and everything borrowed from it.
 * @param document from cg_document_read() or cg_document_read_file(); may be NULL */
CG_API void cg_document_free(cg_document *CG_NULLABLE document);

/** Process a text as cg_document_read() does, and return all its documents in text order.  The
 * `options` apply to the document with their symbol or title.  If none has their symbol, they apply
 * to the first document without a symbol; if they have only a title that no document has, to none;
 * if they have only a day, to the first.  The log gets a note if no document has the given symbol
 * or title.
 * @param context must outlive the documents
 * @param name for messages, such as a file name
 * @param input the text, copied
 * @param options metadata that the text does not state; may be NULL
 * @param[out] out owned, free with cg_documents_free(); NULL on failure
 * @return as cg_document_read() */
CG_CHECKED cg_status cg_documents_read(const cg_context *context, const char *name, cg_slice input,
                                       const cg_document_options *CG_NULLABLE options,
                                       cg_documents **out);

/** Process the text in a file as cg_document_read_file() does, and return all its documents.
 * @param context must outlive the documents
 * @param path of the file
 * @param options metadata that the text does not state; may be NULL
 * @param[out] out owned, free with cg_documents_free(); NULL on failure
 * @return as cg_document_read_file() */
CG_CHECKED cg_status cg_documents_read_file(const cg_context *context, const char *path,
                                            const cg_document_options *CG_NULLABLE options,
                                            cg_documents **out);

/** Number of documents.
 * @param documents the documents of a text
 * @return at least 1 */
CG_API size_t cg_documents_count(const cg_documents *documents);

/** The `index`-th document.
 * @param documents the documents of a text
 * @param index from 0
 * @return borrowed from `documents`, so do not free it; NULL past the last */
CG_API const cg_document *cg_documents_at(const cg_documents *documents, size_t index);

/** Free, with all its documents.
 * @param documents may be NULL */
CG_API void cg_documents_free(cg_documents *CG_NULLABLE documents);

/** @name Properties of a document
 * @{ */

/** IRI, made from its symbol, else from the SHA-256 of its words (docs/formats.md).
 * @param document the document
 * @return borrowed */
CG_API cg_slice cg_document_iri(const cg_document *document);

/** Title (`dcterms:title`): as given or printed, else made from its number, its symbol or its first
 * words.
 * @param document the document
 * @return borrowed */
CG_API cg_slice cg_document_title(const cg_document *document);

/** Symbol: as printed, else as given.
 * @param document the document
 * @return such as "A/RES/70/147", borrowed; empty if unknown */
CG_API cg_slice cg_document_symbol(const cg_document *document);

/** Day of adoption: as given, else as printed.
 * @param document the document
 * @return such as "2015-12-17", borrowed; empty if unknown */
CG_API cg_slice cg_document_date(const cg_document *document);

/** IRI of the adopting body.
 * @param document the document
 * @return borrowed; empty if unknown */
CG_API cg_slice cg_document_body(const cg_document *document);

/** Name of the adopting body.
 * @param document the document
 * @return such as "General Assembly", borrowed; empty if unknown */
CG_API cg_slice cg_document_body_label(const cg_document *document);

/** Class of the document.
 * @param document the document
 * @return such as CG_KIND_RESOLUTION; CG_KIND_DOCUMENT if the class is unknown */
CG_API cg_kind cg_document_kind(const cg_document *document);

/** Language of the text, if the packs have its function words.
 * @param document the document
 * @return its tag of BCP 47, such as "fr", borrowed; empty for very short texts and other
 * languages */
CG_API cg_slice cg_document_language(const cg_document *document);

/** Why the result is probably worthless, for people: the text is not in English, or no paragraph,
 * no enacting words or no reference was found.
 * @param document the document
 * @return borrowed; empty if there is no such reason */
CG_API cg_slice cg_document_doubt(const cg_document *document);

/** @} */

/** What an IRI names. */
typedef enum {
  CG_IRI_OF_DOCUMENT = 1,  /**< A document */
  CG_IRI_OF_CLAUSE = 2,    /**< A clause */
  CG_IRI_OF_REFERENCE = 3, /**< A reference */
} cg_iri_kind;

/** Name of a kind of IRI.
 * @param kind of any release
 * @return "document", "clause" or "reference", static and NUL-terminated; empty for 0 and for
 * numbers past the last kind */
CG_API cg_slice cg_iri_kind_name(cg_iri_kind kind);

/** An IRI of release 0.1, and its replacement. */
typedef struct {
  cg_iri_kind kind; /**< What both name */
  cg_slice former;  /**< IRI of release 0.1 */
  cg_slice current; /**< IRI that replaces it */
} cg_iri_pair;

/** Receives a pair, borrowed until it returns. Any status but CG_OK stops the listing and is
 * returned. */
typedef cg_status (*cg_iri_pair_visit)(void *CG_NULLABLE handle, const cg_iri_pair *pair);

/** Visit the IRIs of the document, its clauses and its references together with those of release
 * 0.1.  There are none for a text with several documents, which 0.1 read as one.  Release 0.1 did
 * not read structured text: such a text gives no references, and nothing at all without a symbol.
 * @param document the document
 * @param visit called for each pair
 * @param handle passed to `visit`
 * @return CG_NO_MEMORY, or what `visit` returned */
CG_CHECKED cg_status cg_document_former_iris(const cg_document *document, cg_iri_pair_visit visit,
                                             void *CG_NULLABLE handle);

/** Write the document as Akoma Ntoso 3.0: its paragraphs with their references marked.
 * @param document the document to write
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_document_write_akn(const cg_document *document, cg_sink sink,
                                           void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_DOCUMENT_H */
