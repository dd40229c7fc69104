/* SPDX-License-Identifier: Apache-2.0 */
/** @file options.h  Choices of the caller.  Begin each struct with its CG_..._INIT, or NULL where it is taken, for the defaults. */
#ifndef CLAUSEGRAPH_OPTIONS_H
#define CLAUSEGRAPH_OPTIONS_H

#include <clausegraph/slice.h>

/** Instead of a limit: any number. */
#define CG_NO_LIMIT UINT32_MAX

/** Settings of a context.  Strings are copied. */
typedef struct {
  size_t      size;        /**< `sizeof(cg_options)` */
  const char *packs;       /**< Folder of data packs, or file of compiled ones; NULL: what CLAUSEGRAPH_PACKS names, else those in the library */
  const char *base;        /**< Start of all IRIs; NULL: https://w3id.org/clausegraph/id/ */
  const char *corrections; /**< File of a curator's corrections; NULL: none.  docs/corrections.md */
  uint32_t    token_limit; /**< Words, numbers and signs of a document; 0: 5,000,000, of which the reading takes 2 GiB at worst.
                            *   A document with more is CG_BAD_INPUT */
  uint32_t    reference_limit; /**< Names and numbers that cite something, rejected ones among them; 0: 500,000; the same */
} cg_options;

/** The packs in the library, and the default limits. */
#define CG_OPTIONS_INIT {sizeof(cg_options), NULL, NULL, NULL, 0, 0}

/** What a text does not say about itself; empty slices where nothing is known.  All is copied. */
typedef struct {
  size_t   size;     /**< `sizeof(cg_document_options)` */
  cg_slice symbol;   /**< "A/RES/70/147" */
  cg_slice title; /**< As people write it */
  cg_slice date;     /**< Of adoption, "2015-12-17" */
  int      no_split; /**< Not 0: the text is one document, however many resolutions it shows */
} cg_document_options;

/** Nothing is known. */
#define CG_DOCUMENT_OPTIONS_INIT {sizeof(cg_document_options), {NULL, 0}, {NULL, 0}, {NULL, 0}, 0}

/** Where graphs describe the things that documents refer to: treaties, bodies, States, cited documents. */
typedef enum {
  CG_THINGS_INLINE = 0, /**< In the graph of each document, which then stands alone */
  CG_THINGS_SHARED = 1, /**< Once for all documents, in shared graphs: for things of a pack, one named by the owl:versionIRI of the pack;
                             for all other things, "graph/things" after the start of all IRIs */
  CG_THINGS_NONE = 2,   /**< Nowhere */
} cg_things;

typedef struct cg_ledger cg_ledger; /**< Which things the graphs of a run describe; one thread at a time */

/** What goes into a graph.  Strings and the ledger are borrowed as long as the graph lives. */
typedef struct {
  size_t      size;           /**< `sizeof(cg_graph_options)` */
  double      min_confidence; /**< References below it are left out */
  int         no_text;        /**< Not 0: leave out `cg:text` */
  int         annotations;    /**< Not 0: add each reference as a Web Annotation too */
  int         describe;       /**< Not 0: add a description of the graph as a dataset; the rest is of it */
  int         source_offsets; /**< Not 0: add `cg:sourceStart`, `cg:sourceEnd` and `cg:page` */
  const char *syntax;         /**< In which the graph will be written, to be stated there; NULL: not stated */
  const char *timestamp;      /**< When it is made, "2026-11-25T21:00:00Z"; NULL: not stated */
  const char *dataset;        /**< IRI of the dataset of which it is a part; NULL: of none */
  cg_things   things; /**< Where things are described */
  cg_ledger  *ledger;         /**< For CG_THINGS_SHARED: what this graph need not describe, since graphs before it do; what it describes is
                                   added.  NULL: this graph alone shares */
} cg_graph_options;

/** All references with the texts of their clauses, and each thing described. */
#define CG_GRAPH_OPTIONS_INIT {sizeof(cg_graph_options), 0, 0, 0, 0, 0, NULL, NULL, NULL, CG_THINGS_INLINE, NULL}

#endif /* CLAUSEGRAPH_OPTIONS_H */
