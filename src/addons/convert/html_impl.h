/* SPDX-License-Identifier: GPL-3.0-or-later */
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

/** Collect the names of elements and the notes. */
cg_status html_survey(html *page, xmlDoc *document);

/** Where `node` stands in the page, counted from 1. */
static inline uintptr_t html_order(const xmlNode *node) { return (uintptr_t)node->_private; }

/** Write the content of `node`. */
cg_status html_walk(html *page, const xmlNode *node);

/** End the block in the making and write it. */
cg_status html_flush(html *page);

/** Write the table `node`. */
cg_status html_table(html *page, const xmlNode *node);

/** Write the list `node`. */
cg_status html_list(html *page, const xmlNode *node);

/** Read the link or superscript `node` as a note mark, the begin of a note or a link back; `*is_done` if it is one. */
cg_status html_mark(html *page, const xmlNode *node, bool *is_done);

/** Begin the note that `node` names, if it names one. */
cg_status html_note_begin(html *page, const xmlNode *node);

/** End the note in the making if it ends with `node`; NULL: in any case. */
cg_status html_note_end(html *page, const xmlNode *node);

/** Copy up to `size` - 1 bytes of the words in `node` to `out`, white space squeezed; returns their length. */
size_t html_words(const xmlNode *node, char *out, size_t size);

/** Whether `node` and all in it is dropped: scripts, menus, what is hidden. */
bool html_is_dropped(const xmlNode *node);

/** Whether `node` begins and ends a block. */
bool html_is_block(const xmlNode *node);

/** The next node after `node` in the order of the page, within `root`; `is_in` if its content comes first. */
const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool is_in);

#endif /* CG_CONVERT_HTML_IMPL_H */
