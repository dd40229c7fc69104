/* SPDX-License-Identifier: Apache-2.0 */
/** @file escape.h  Escapes text for strings and elements of other languages: N-Triples, XML, HTML,
 * JSON, CSV, DOT. */
#ifndef CG_BASE_ESCAPE_H
#define CG_BASE_ESCAPE_H

#include "base/outlet.h"
#include "base/slice.h"

/** Storage for a generated escape such as "\u001F". */
#define CG_ESCAPE_ROOM 8

/** The replacement of the character at the start of `text`, which must not be empty: static, or in
 * `room`; NULL if it is written unchanged. `*length` is initially 1 and may be set to the
 * character's length in bytes. */
typedef const char *(*cg_escape_function)(cg_slice text, size_t *length, char room[CG_ESCAPE_ROOM]);

/** A language. `instead` is called for characters that begin with a byte of `stops`, a set with one
 * bit per byte. */
typedef struct {
  uint64_t stops[4];
  cg_escape_function instead;
} cg_escape;

/** Literals of N-Triples and N-Quads, canonical as in RDFC-1.0 */
extern const cg_escape cg_escape_lines;
/** Literals of Turtle, with the fewest escapes: `"`, `\`, line ends */
extern const cg_escape cg_escape_term;
/** Attributes and content of XML 1.0; U+FFFD for characters that it does not allow */
extern const cg_escape cg_escape_xml;
/** Likewise for XML known to contain no such characters; only CR is kept */
extern const cg_escape cg_escape_content;
/** HTML; also U+FFFD for bidirectional controls */
extern const cg_escape cg_escape_html;
/** Strings of JSON */
extern const cg_escape cg_escape_json;
/** JSON strings in an HTML element, which they cannot end */
extern const cg_escape cg_escape_script;
/** Quoted fields of CSV; U+FFFD as in XML */
extern const cg_escape cg_escape_csv;
/** Fields of tab-separated tables, which have no escapes: spaces; U+FFFD as in XML */
extern const cg_escape cg_escape_tab;
/** Lines on a terminal: control characters and bidirectional controls as \x1B and \u202E */
extern const cg_escape cg_escape_terminal;
/** Strings of GraphViz DOT */
extern const cg_escape cg_escape_dot;
/** Likewise on one line; U+FFFD as in XML */
extern const cg_escape cg_escape_graph;
/** Labels of Pajek, which have no escapes; U+FFFD as in XML */
extern const cg_escape cg_escape_pajek;

/** Whether a spreadsheet may read `cell` as a formula: it begins with = + - @, a tab or a carriage
 * return, and is not a number. */
bool cg_is_formula(cg_slice cell);

/** Write `text`, escaped, to the outlet. */
void cg_escape_put(cg_outlet *outlet, cg_slice text, const cg_escape *escape);

/** Write what is `before`, then `text` as a string of JSON in quotes. */
void cg_escape_put_json(cg_outlet *outlet, const char *before, cg_slice text);

/** Escape `text` into the `size` bytes at `room`; excess text is cut off. */
cg_slice cg_escape_into(char *room, size_t size, cg_slice text, const cg_escape *escape);

#endif /* CG_BASE_ESCAPE_H */
