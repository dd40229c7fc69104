/* SPDX-License-Identifier: Apache-2.0 */
/** @file note_lines.h  Recognizes the first lines of footnotes. */
#ifndef CG_TEXT_NOTE_LINES_H
#define CG_TEXT_NOTE_LINES_H

#include "text/lines.h"

/** Whether `text`, which may follow a mark, opens a footnote: "See", "Ibid.", "Official
 * Records". */
bool cg_line_is_citation(cg_slice text, const cg_packs *packs);

/** Likewise, for words that start with `first` and whose first word has the class `lex`. */
static inline bool cg_lex_cites(cg_lex lex, char first) {
  return (lex == CG_LEX_CITE && !cg_is_lower(first)) || lex == CG_LEX_IBID;
}

/** Classify the start of `line` as a footnote: CG_LINE_NOTE, CG_LINE_MAYBE_NOTE or 0. Sets its
 * mark. */
uint32_t cg_line_note(cg_line *line, const cg_lines *lines, const cg_packs *packs);

#endif /* CG_TEXT_NOTE_LINES_H */
