/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_impl.h  Declarations shared by the files of the HTML reader. */
#ifndef CG_CONVERT_HTML_IMPL_H
#define CG_CONVERT_HTML_IMPL_H

#include "addons/convert/html.h"
#include "addons/convert/xml.h"

#include <libxml/hash.h>

/** Maximum nesting of elements. */
#define HTML_DEEPEST 2000
/** Bytes of the longest note mark. */
#define HTML_MARK 16

/** A page being read. */
typedef struct {
  convert_job *job;
  xmlHashTable *targets; /**< Names to the elements that have them */
  xmlHashTable *notes;   /**< Note names to their marks, NUL-terminated strings */
  xmlHashTable *marks;   /**< Marks found without an anchor */
  convert_line line;     /**< The current block */
  /** Its length after html_list() added a number, which the words of the item follow; or 0 */
  size_t number_end;
  convert_line note;       /**< The current note */
  cg_slice note_mark;      /**< Its mark; empty outside notes */
  const xmlNode *note_end; /**< The element whose end is the end of the note */
  convert_line label;      /**< A number on a line of its own, for the next block */
  unsigned level;          /**< Level of the current heading, or 0 */
  unsigned depth;          /**< Open elements */
  unsigned links;          /**< Links in the block */
  size_t linked;           /**< Bytes of the block within links */
  bool is_menu;            /**< The block is an item of an unnumbered list */
  bool is_row;             /**< Blocks are parts of a row */
  bool is_head;            /**< Blocks belong to a running head */
  bool is_masthead;
  bool is_typewritten; /**< Within <pre> */
} html;

/** Position of `node` in document order, from 1. */
static inline uintptr_t html_order(const xmlNode *node) { return (uintptr_t)node->_private; }

#endif /* CG_CONVERT_HTML_IMPL_H */
