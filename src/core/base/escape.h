/* SPDX-License-Identifier: Apache-2.0 */
/** @file escape.h  Texts inside the strings and elements of other languages: N-Triples, XML, HTML, JSON, CSV, DOT. */
#ifndef CG_BASE_ESCAPE_H
#define CG_BASE_ESCAPE_H

#include "base/outlet.h"
#include "base/slice.h"

/** Room for an escape that is made, such as "\u001F". */
#define CG_ESCAPE_ROOM 8

/** What stands for the character at the start of `text`, which is not empty: static, or in `room`; NULL: the character itself.
 * `*length`, which is 1, may be set to the number of its bytes. */
typedef const char *(*cg_escape_function)(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]);

/** A language.  `instead` is asked of characters that begin with a byte of `stops`, a bit a byte. */
typedef struct {
  uint64_t           stops[4];
  cg_escape_function instead;
} cg_escape;

extern const cg_escape cg_escape_lines;   /**< Literals of N-Triples and N-Quads, canonical as in RDFC-1.0 */
extern const cg_escape cg_escape_term;    /**< Literals of Turtle, with the fewest escapes: `"`, `\`, line ends */
extern const cg_escape cg_escape_xml;     /**< Attributes and content of XML 1.0; U+FFFD for what it does not have */
extern const cg_escape cg_escape_content; /**< The same for XML that is known to have no such character; only CR is kept */
extern const cg_escape cg_escape_html;    /**< HTML; U+FFFD also for characters that steer the direction of writing */
extern const cg_escape cg_escape_json;    /**< Strings of JSON */
extern const cg_escape cg_escape_script;  /**< Strings of JSON in an element of HTML, which nothing in them ends */
extern const cg_escape cg_escape_csv;     /**< Quoted fields of CSV; U+FFFD as in XML */
extern const cg_escape cg_escape_tab;     /**< Fields of tables with tabs, which have no escapes: spaces; U+FFFD as in XML */
extern const cg_escape cg_escape_terminal; /**< Lines on a terminal: what it would obey, or what turns the direction, as \x1B and \u202E */
extern const cg_escape cg_escape_dot;     /**< Strings of GraphViz DOT */
extern const cg_escape cg_escape_graph;   /**< The same, on one line; U+FFFD as in XML */
extern const cg_escape cg_escape_pajek;   /**< Labels of Pajek, which have no escapes; U+FFFD as in XML */

/** Whether a spreadsheet may take `cell` for a formula: it begins with = + - @, a tab or a carriage return, and is no number. */
bool cg_is_formula(cg_slice cell);

/** Pass `text` on, escaped. */
void cg_escape_put(cg_outlet *outlet, cg_slice text, const cg_escape *escape);

/** `text` escaped, in the `size` bytes at `room`; what has no room is cut. */
cg_slice cg_escape_into(char *room, size_t size, cg_slice text, const cg_escape *escape);

#endif /* CG_BASE_ESCAPE_H */
