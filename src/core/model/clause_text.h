/* SPDX-License-Identifier: Apache-2.0 */
/** @file clause_text.h  The words of clauses as a graph shows them (`cg:text`), and places in them.
 *
 * The text of a clause is its part of the repaired text without note marks; front matter is also without the title. */
#ifndef CG_MODEL_CLAUSE_TEXT_H
#define CG_MODEL_CLAUSE_TEXT_H

#include "model/document.h"

/** Set `text` and `pieces` of all clauses, and `title_text`, `text_pieces` and `characters` of `document`. */
cg_status cg_clause_texts_make(cg_document *document);

/** Where `text`, a span of the repaired text inside the clause, is in the clause's text, in bytes.  What is not part of
 * that text, such as a note mark, has no length. */
cg_span cg_clause_text_place(const cg_document *document, const cg_clause *clause, cg_span text);

/** The same in characters (Unicode code points). */
cg_span cg_clause_text_characters(const cg_document *document, const cg_clause *clause, cg_span text);

/** What the source prints for `text`: the words of the clause's text, with repairs undone.  `data` of `out` is NULL if
 * nothing was repaired. */
cg_status cg_clause_text_printed(const cg_document *document, const cg_clause *clause, cg_span text, cg_arena *arena,
                                 cg_slice *out);

#endif /* CG_MODEL_CLAUSE_TEXT_H */
