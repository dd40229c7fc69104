/* SPDX-License-Identifier: Apache-2.0 */
/** @file options.h  Options. Initialize each struct with its CG_..._INIT; pass NULL, where allowed,
 * for the defaults. */
#ifndef CLAUSEGRAPH_OPTIONS_H
#define CLAUSEGRAPH_OPTIONS_H

#include <clausegraph/slice.h>

/** In place of a limit: no limit. */
#define CG_NO_LIMIT UINT32_MAX

/** The default base: IRIs begin with it. The IRIs in the included packs have it too. */
#define CG_DEFAULT_BASE "https://w3id.org/clausegraph/id/"

/** Settings of a context.  Strings are copied. */
typedef struct {
  /** `sizeof(cg_options)` */
  size_t size;
  /** Folder of data packs, or file of compiled ones; NULL: from CLAUSEGRAPH_PACKS, else those in
   * the library */
  const char *packs;
  /** Start of all IRIs; NULL: CG_DEFAULT_BASE */
  const char *base;
  /** File of a curator's corrections; NULL: none.  docs/corrections.md */
  const char *corrections;
  /** Maximum words, numbers and signs of a document; 0: 5,000,000, which need at most 2 GiB to
   * read. A document with more is CG_BAD_INPUT */
  uint32_t token_limit;
  /** Maximum number of references, including rejected ones; 0: 500,000. A document with more is
   * CG_BAD_INPUT */
  uint32_t reference_limit;
} cg_options;

/** The packs in the library, and the default limits. */
#define CG_OPTIONS_INIT                                                                            \
  { sizeof(cg_options), NULL, NULL, NULL, 0, 0 }

/** Metadata that a text does not state; empty slices if unknown. Everything is copied. */
typedef struct {
  size_t size;     /**< `sizeof(cg_document_options)` */
  cg_slice symbol; /**< "A/RES/70/147" */
  cg_slice title;  /**< As people write it */
  cg_slice date;   /**< Of adoption, "2015-12-17" */
  int no_split;    /**< Nonzero: the text is one document, even if it has several resolutions */
} cg_document_options;

/** Nothing is known. */
#define CG_DOCUMENT_OPTIONS_INIT                                                                   \
  { sizeof(cg_document_options), {NULL, 0}, {NULL, 0}, {NULL, 0}, 0 }

/** Where graphs describe the things that documents refer to: treaties, bodies, States, cited
 * documents. */
typedef enum {
  CG_THINGS_INLINE = 0, /**< In the graph of each document, which is then self-contained */
  /** Once for all documents, in shared graphs. The graph for things of a pack is named by the
   * pack's owl:versionIRI, that for all other things by "graph/things" after the base IRI */
  CG_THINGS_SHARED = 1,
  CG_THINGS_NONE = 2, /**< Nowhere */
} cg_things;

/** Records which things the graphs of a run describe; one thread at a time */
typedef struct cg_ledger cg_ledger;

/** Options of a graph. Strings and the ledger are borrowed until the graph is freed. */
typedef struct {
  size_t size;           /**< `sizeof(cg_graph_options)` */
  double min_confidence; /**< Minimum confidence of references */
  int no_text;           /**< Nonzero: omit `cg:text` */
  int annotations;       /**< Nonzero: also add each reference as a Web Annotation */
  /** Nonzero: add a description of the graph as a dataset; the members below belong to it */
  int describe;
  int source_offsets; /**< Nonzero: add `cg:sourceStart`, `cg:sourceEnd` and `cg:page` */
  /** The syntax in which the graph will be written, for the description; NULL: not stated */
  const char *syntax;
  const char *timestamp; /**< Time of creation, "2026-11-25T21:00:00Z"; NULL: not stated */
  const char *dataset;   /**< IRI of the dataset that contains it; NULL: none */
  cg_things things;      /**< Where things are described */
  /** For CG_THINGS_SHARED: things that earlier graphs describe already; those described here are
   * added. NULL: only this graph */
  cg_ledger *ledger;
} cg_graph_options;

/** All references with the texts of their clauses and descriptions of all things. */
#define CG_GRAPH_OPTIONS_INIT                                                                      \
  { sizeof(cg_graph_options), 0, 0, 0, 0, 0, NULL, NULL, NULL, CG_THINGS_INLINE, NULL }

#endif /* CLAUSEGRAPH_OPTIONS_H */
