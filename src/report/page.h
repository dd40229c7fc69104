/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file page.h  What is known of one document while its page is written. */
#ifndef CG_REPORT_PAGE_H
#define CG_REPORT_PAGE_H

#include "report/facts.h"

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

/** Gather all for the page of `document` from it and from `graph`, which holds it alone. */
cg_status cg_page_survey(const cg_document *document, const cg_graph *graph, cg_arena *arena, cg_page *out);

/** The most general class of what a reference means, "Instrument"; "Date" for a date. */
cg_slice cg_page_family(const cg_page *page, const cg_page_reference *reference);

/** The local name of a term in words: "CourtDecision" gives "court decision".  In the page's arena. */
cg_slice cg_page_words(const cg_page *page, cg_slice name);

/** Families of what the document refers to, in the order in which a page lists them; an empty name ends them. */
cg_slice cg_page_family_at(const cg_page *page, uint32_t index);

/** Set `families` of a page whose references are known. */
cg_status cg_page_sort_families(cg_page *page);

/** Name of several things of a family: "Bodies".  In the page's arena. */
cg_slice cg_page_plural(const cg_page *page, cg_slice family);

/** Labels of the governing verbs of a clause, joined by commas; empty if there are none. */
cg_slice cg_page_verbs(const cg_page *page, uint32_t clause);

/** Whether a reference is one for a curator to look at. */
bool cg_page_is_doubtful(const cg_page_reference *reference);

/* Parts of the page, in their order. */

/** The document as it reads, every reference marked. */
void cg_page_text(const cg_page *page, FILE *file);

/** Things and references as tables, which the panel shows in parts. */
void cg_page_tables(const cg_page *page, FILE *file);

/** The network of the document as a picture. */
cg_status cg_page_picture(const cg_page *page, FILE *file);

/** Its graph as JSON-LD. */
void cg_page_graph(const cg_page *page, FILE *file);

#endif /* CG_REPORT_PAGE_H */
