/* SPDX-License-Identifier: Apache-2.0 */
/** @file options.h  Choices; a zeroed struct means the defaults. */
#ifndef CLAUSEGRAPH_OPTIONS_H
#define CLAUSEGRAPH_OPTIONS_H

#include <clausegraph/slice.h>

#include <stdint.h>

/** Where memory comes from.  raptor and serd allocate for themselves, beside it. */
typedef struct {
  /** Like realloc: `size` 0 frees and returns NULL; `pointer` may be NULL. */
  void *(*resize)(void *handle, void *pointer, size_t size);
  void *handle;
} cg_allocator;

/** How grave a message is. */
typedef enum { CG_LOG_ERROR = 1, CG_LOG_NOTE = 2 } cg_log_level;

/** Receives one sentence, NUL-terminated, without a newline: "FILE:LINE: what is wrong". */
typedef void (*cg_log)(void *handle, cg_log_level level, const char *message);

/** What one document may have; 0: the default, CG_NO_LIMIT: any number.  One with more is CG_BAD_INPUT. */
typedef struct {
  uint32_t tokens;     /**< Words, numbers and signs; default 5,000,000, of which the reading takes 2 GiB at worst */
  uint32_t references; /**< Names and numbers that cite something, rejected ones among them; default 500,000 */
} cg_limits;

#define CG_NO_LIMIT UINT32_MAX

/** Settings of a context. */
typedef struct {
  const cg_allocator *allocator; /**< NULL: the C library's */
  cg_log              log;       /**< NULL: messages are dropped */
  void               *log_handle;
  const char         *packs;     /**< Folder of data packs, or file of compiled ones; NULL: those in the library */
  const char         *base;      /**< Start of all IRIs; NULL: https://w3id.org/clausegraph/id/ */
  const char         *corrections; /**< File of a curator's corrections; NULL: none.  docs/corrections.md */
  cg_limits   limits;
} cg_options;

/** What a text does not say about itself; empty slices where nothing is known. */
typedef struct {
  cg_slice symbol; /**< "A/RES/70/147" */
  cg_slice title;
  cg_slice date;   /**< Of adoption, "2015-12-17" */
  int      no_split; /**< Not 0: the text is one document, however many resolutions it shows */
} cg_document_options;

/** Where graphs describe the things that documents refer to: treaties, bodies, States, cited documents. */
typedef enum {
  CG_THINGS_INLINE = 0, /**< In the graph of each document, which then stands alone */
  CG_THINGS_SHARED = 1, /**< Once for all documents, in shared graphs: for things of a pack, one named by the owl:versionIRI of the pack;
                             for all other things, "graph/things" after the start of all IRIs */
  CG_THINGS_NONE = 2,   /**< Nowhere */
} cg_things;

typedef struct cg_ledger cg_ledger; /**< Which things the graphs of a run describe; one thread at a time */

/** What goes into a graph.  Strings are borrowed as long as the graph lives. */
typedef struct {
  double      min_confidence; /**< References below it are left out */
  int         no_text;        /**< Not 0: leave out `cg:text` */
  int         annotations;    /**< Not 0: add each reference as a Web Annotation too */
  int         describe;       /**< Not 0: add a description of the graph as a dataset; the rest is of it */
  int         source_offsets; /**< Not 0: add `cg:sourceStart`, `cg:sourceEnd` and `cg:page` */
  const char *syntax;         /**< In which the graph will be written, to be told there; NULL: not told */
  const char *timestamp;      /**< When it is made, "2026-11-25T21:00:00Z"; NULL: not told */
  const char *dataset;        /**< IRI of the dataset of which it is a part; NULL: of none */
  cg_things   things;
  cg_ledger  *ledger;         /**< For CG_THINGS_SHARED: what this graph need not describe, since graphs before it do; what it describes is
                                   added.  NULL: this graph alone shares */
} cg_graph_options;

#endif /* CLAUSEGRAPH_OPTIONS_H */
