/* SPDX-License-Identifier: Apache-2.0 */
/** @file report_impl.h  State of a report: its documents and the things that they refer to. */
#ifndef CG_REPORT_REPORT_IMPL_H
#define CG_REPORT_REPORT_IMPL_H

#include "addons/report/folder.h"
#include "addons/report/page.h"

#include "addons/report/report.h"

/** A document of the report. */
typedef struct {
  cg_slice iri;
  cg_slice title;
  cg_slice symbol;
  cg_slice organ;
  cg_slice date;
  cg_slice file; /**< "documents/NAME.html" */
  uint32_t reference_count;
  uint32_t doubt_count;
  cg_span citations; /**< Indexes */
  cg_slice keys;     /**< Keys of its clauses, each between line feeds */
  cg_span pins;      /**< Indexes */
} cg_paper;

/** A thing that documents refer to. */
typedef struct {
  cg_slice iri;
  cg_slice label;
  cg_slice kind;  /**< Such as "Treaty" */
  cg_slice file;  /**< "things/NAME.html" */
  cg_span facts;  /**< Indexes in `facts`: the statements of its first document */
  uint32_t first; /**< Index of the first and last citation */
  uint32_t last;
  uint32_t clause_count;
  uint32_t paper_count;
} cg_cited;

/** A clause that refers to a thing. */
typedef struct {
  uint32_t paper;
  uint32_t cited;
  uint32_t on_page; /**< Index of the thing on the document's page */
  uint32_t next;    /**< Next citation of the same thing, or CG_NONE */
  uint32_t count;   /**< Number of references in the clause */
  cg_slice key;     /**< Key of the clause */
  cg_slice verbs;
  cg_slice status; /**< Status of the first reference: "Resolved" */
} cg_report_citation;

/** A clause of a document named by a reference. */
typedef struct {
  uint32_t reference; /**< Index of the reference on its page, */
  uint32_t anchor;    /**< and of its anchor in the text */
  cg_slice key;       /**< Key of the clause for which the reference counts */
  cg_slice target;    /**< IRI of the document */
  cg_slice part;      /**< Key of the target clause */
  cg_slice label;     /**< Name of the target clause: "S/RES/1160(1998), Paragraph 5" */
} cg_pin;

struct cg_report {
  const cg_context *context;
  const cg_allocator *allocator;
  cg_report_form form;
  cg_status broken; /**< Why a page could not be written; there is then no report */
  cg_slice base;
  cg_arena *arena;
  cg_folder folder;
  cg_array papers;    /**< cg_paper */
  cg_array cited;     /**< cg_cited */
  cg_array citations; /**< cg_report_citation, document by document */
  cg_array pins;      /**< cg_pin, document by document */
  cg_array facts;     /**< cg_statement_view, copied */
  cg_table known;     /**< IRI of a thing to its index in `cited` */
  cg_table read;      /**< IRI of a document to its index in `papers` */
};

/** Symbol of a document, or else its title. */
static inline cg_slice cg_paper_name(const cg_paper *paper) {
  return paper->symbol.length ? paper->symbol : paper->title;
}

#endif /* CG_REPORT_REPORT_IMPL_H */
