/* SPDX-License-Identifier: Apache-2.0 */
/** @file page.h  What is known of one document while its page is written. */
#ifndef CG_REPORT_PAGE_H
#define CG_REPORT_PAGE_H

#include "addons/report/facts.h"

#include <stdio.h>

/** A reference: what the library shows of it, and what its graph adds. */
typedef struct {
  cg_reference_view view;
  cg_slice          iri;
  uint32_t          thing;  /**< Index of what is meant in `things`, or CG_NONE for a date */
  uint32_t          nth;    /**< The words are the `nth` occurrence of `quote` in their clause's text, from 1 */
  uint32_t          anchor; /**< Index of the reference whose words carry the mark in the text: of several with the
                             *   same words the first */
  uint32_t          next;   /**< Next reference to the same thing, or CG_NONE */
} cg_page_reference;

typedef struct {
  cg_clause_view view;
  cg_slice       iri;
  uint32_t       depth;      /**< Clauses above it */
  cg_span        references; /**< Of the words that stand here: indexes in `standing` */
} cg_page_clause;

/** Something that the document refers to. */
typedef struct {
  cg_slice iri;
  cg_slice label;
  cg_slice kind;            /**< "Treaty" */
  cg_slice family;          /**< The most general class: "Instrument" */
  cg_slice file;            /**< Its own page, seen from this one: "../things/NAME.html"; empty if it has none */
  uint32_t reference_count;
  uint32_t first;           /**< References to it: index of the first and the last */
  uint32_t last;
} cg_page_thing;

typedef struct {
  const cg_context  *context;    /**< With which the document was read */
  const cg_document *document;
  cg_arena          *arena;      /**< Of the page */
  cg_slice           iri;        /**< Of the document */
  cg_slice           title;      /**< Never empty: the title, else symbol, else that there is none */
  cg_slice           symbol;
  cg_slice           organ;      /**< Label of the body that adopted it */
  cg_slice           date;
  cg_facts           facts;
  cg_page_reference *references; /**< As the library counts them */
  uint32_t           reference_count;
  uint32_t          *standing;   /**< Indexes of references in the order of the text, the longer first */
  cg_page_clause    *clauses;
  uint32_t           clause_count;
  cg_array           things;     /**< cg_page_thing, in the order of first reference */
  cg_array           families;   /**< cg_slice: see cg_page_family_at() */
} cg_page;

/** Write the page but its end; `root` leads to the report's folder, NULL where there is no index. */
cg_status cg_page_put(const cg_page *page, const char *root, FILE *file);

/** Write the end of the page. */
void cg_page_end(FILE *file);

#endif /* CG_REPORT_PAGE_H */
