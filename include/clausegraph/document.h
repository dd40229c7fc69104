/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h  Read a text, and ask what document it is.
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

CG_END_DECLS

#endif /* CLAUSEGRAPH_DOCUMENT_H */
