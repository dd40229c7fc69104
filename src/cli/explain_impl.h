/* SPDX-License-Identifier: Apache-2.0 */
/** @file explain_impl.h  What the forms of explain share. */
#ifndef CLI_EXPLAIN_IMPL_H
#define CLI_EXPLAIN_IMPL_H

#include "cli/session.h"

typedef enum {
  CLI_EXPLAIN_REFERENCES = 0,
  CLI_EXPLAIN_CLAUSES,
  CLI_EXPLAIN_ACTS,
  CLI_EXPLAIN_SUMMARY, /**< Counts only */
} cli_explain_what;

/** What is written of a document. */
typedef struct {
  const char *name; /**< Of its file */
  const cg_document *document;
  const char *clause; /**< Label of the only one that counts; NULL: all do */
  const char *base;   /**< Of IRIs that are cut; NULL: the usual one */
  int is_several;     /**< Other documents come before or after */
  int has_color;
} cli_explained;

/** Numbers of a document's references. */
typedef struct {
  size_t clauses, references, dates, resolved, conflicts;
} cli_explain_counts;

/** A form in which documents are written.  Fails only for lack of memory; cli_finish_output() looks
 * at standard output. */
typedef cg_status (*cli_explain_write)(const cli_explained *e, cli_explain_what what);

/** Whether what belongs to the clause called `label` is written. */
int cli_explain_is_asked(const cli_explained *e, cg_slice label);

/** `iri` without its base, which says enough for people. */
cg_slice cli_explain_short_iri(const cli_explained *e, cg_slice iri);

/** Count. */
cli_explain_counts cli_explain_count(const cg_document *document);

/** Name of the class of what a reference means, "date" for a date. */
cg_slice cli_explain_kind(cg_kind kind);

#endif /* CLI_EXPLAIN_IMPL_H */
