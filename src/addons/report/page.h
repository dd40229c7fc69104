/* SPDX-License-Identifier: Apache-2.0 */
/** @file page.h  Data of a document while its page is written. */
#ifndef CG_REPORT_PAGE_H
#define CG_REPORT_PAGE_H

#include "addons/report/facts.h"

#include <stdio.h>

/** A reference: the library's view, with additions from the graph. */
typedef struct {
  cg_reference_view view;
  cg_slice iri;
  uint32_t thing; /**< Index of its target in `things`, or CG_NONE for a date */
  uint32_t nth;   /**< The words are the `nth` occurrence of `quote` in the clause's text, from 1 */
  /** Index of the reference whose words are the anchor: the first of several with the same words */
  uint32_t anchor;
  uint32_t next; /**< Next reference to the same thing, or CG_NONE */
} cg_page_reference;

typedef struct {
  cg_clause_view view;
  cg_slice iri;
  uint32_t depth;     /**< Depth in the clause tree */
  cg_span references; /**< References whose words are in it: indexes in `standing` */
} cg_page_clause;

/** A thing that the document refers to. */
typedef struct {
  cg_slice iri;
  cg_slice label;
  cg_slice kind;   /**< Such as "Treaty" */
  cg_slice family; /**< The most general class, such as "Instrument" */
  /** Path of its page relative to this one: "../things/NAME.html"; empty if it has none */
  cg_slice file;
  uint32_t reference_count;
  uint32_t first; /**< Index of the first and last reference to it */
  uint32_t last;
} cg_page_thing;

typedef struct {
  const cg_context *context; /**< Context with which the document was read */
  const cg_document *document;
  cg_arena *arena; /**< Arena of the page */
  cg_slice iri;    /**< IRI of the document */
  cg_slice title;  /**< Never empty: the title, else the symbol, else a note that there is none */
  cg_slice symbol;
  cg_slice organ; /**< Label of the adopting body */
  cg_slice date;
  cg_facts facts;
  cg_page_reference *references; /**< In the library's order */
  uint32_t reference_count;
  uint32_t *standing; /**< Indexes of references in text order, longer ones first */
  cg_page_clause *clauses;
  uint32_t clause_count;
  cg_array things;   /**< cg_page_thing, in order of first reference */
  cg_array families; /**< cg_slice: see cg_page_family_at() */
} cg_page;

/** Write the page except for its end. `root` leads to the report's folder; NULL if there is no
 * index. */
cg_status cg_page_put(const cg_page *page, const char *root, FILE *file);

/** Write the end of the page. */
void cg_page_end(FILE *file);

#endif /* CG_REPORT_PAGE_H */
