/* SPDX-License-Identifier: Apache-2.0 */
/** @file clause_text.h  The words of clauses as shown in graphs (`cg:text`), and places in them.
 *
 * The text of a clause is its part of the repaired text without note marks; front matter also omits
 * the title. */
#ifndef CG_MODEL_CLAUSE_TEXT_H
#define CG_MODEL_CLAUSE_TEXT_H

#include "model/document.h"

/** Set `text` and `pieces` of all clauses, and `title_text`, `text_pieces` and `characters` of
 * `document`. */
cg_status cg_clause_texts_make(cg_document *document);

/** The place in the clause's text, in bytes, of `text`, a span of the repaired text within the
 * clause. Anything that is not part of the clause's text, such as a note mark, has length 0. */
cg_span cg_clause_text_place(const cg_document *document, const cg_clause *clause, cg_span text);

/** Likewise, in characters (Unicode code points). */
cg_span cg_clause_text_characters(const cg_document *document, const cg_clause *clause,
                                  cg_span text);

/** The words of the clause's text at `text`; `characters` becomes their place in it. */
cg_slice cg_clause_text_quote(const cg_document *document, const cg_clause *clause, cg_span text,
                              cg_span *characters);

/** The words of the clause's text at `text` as printed in the source, with repairs undone. `data`
 * of `out` is NULL if nothing was repaired. */
cg_status cg_clause_text_printed(const cg_document *document, const cg_clause *clause, cg_span text,
                                 cg_arena *arena, cg_slice *out);

#endif /* CG_MODEL_CLAUSE_TEXT_H */
