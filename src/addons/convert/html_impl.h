/* SPDX-License-Identifier: Apache-2.0 */
/** @file html_impl.h  What the files of the reader of HTML share. */
#ifndef CG_CONVERT_HTML_IMPL_H
#define CG_CONVERT_HTML_IMPL_H

#include "addons/convert/html.h"
#include "addons/convert/xml.h"

#include <libxml/hash.h>

/** Elements in each other that are followed. */
#define HTML_DEEPEST 2000
/** Bytes of the longest note mark. */
#define HTML_MARK 16

/** One page on its way. */
typedef struct {
  convert_job   *job;
  xmlHashTable  *targets;   /**< From names to the elements that have them */
  xmlHashTable  *notes;     /**< From names of notes to their marks, NUL-terminated strings */
  xmlHashTable  *marks;     /**< Marks that were met without an anchor */
  convert_line   line;      /**< The block in the making */
  size_t         number_end; /**< Its length when html_list() put a number into it, to which the words of the item come; or 0 */
  convert_line   note;      /**< The note in the making */
  cg_slice       note_mark; /**< Its mark; empty outside notes */
  const xmlNode *note_end;  /**< The element with which it ends */
  convert_line   label;     /**< A number that stood alone, for the next block */
  unsigned       level;     /**< Level of the heading that is being read, or 0 */
  unsigned       depth;     /**< Elements that are open */
  unsigned       links;     /**< Links in the block */
  size_t         linked;    /**< Bytes of it in links */
  bool           is_menu;   /**< Whether it is an item of a list without numbers */
  bool           is_row;    /**< Whether blocks are parts of a row */
  bool           is_head;   /**< Whether blocks are words of a running head */
  bool           is_masthead;
  bool           is_typewritten; /**< Within <pre> */
} html;

/** Where `node` stands in the page, counted from 1. */
static inline uintptr_t html_order(const xmlNode *node) { return (uintptr_t)node->_private; }

#endif /* CG_CONVERT_HTML_IMPL_H */
