/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_impl.h  Declarations shared by the files of the DOCX reader. */
#ifndef CG_CONVERT_DOCX_IMPL_H
#define CG_CONVERT_DOCX_IMPL_H

#include "addons/convert/docx.h"
#include "addons/convert/docx_numbers.h"
#include "addons/convert/docx_pages.h"
#include "addons/convert/docx_styles.h"
#include "addons/convert/xml.h"

/** Nested fields whose state is kept. */
#define DOCX_FIELDS 32

/** A note that was referenced but not yet written. */
typedef struct {
  const xmlNode *body; /**< Its element in footnotes.xml or endnotes.xml */
  cg_slice mark;
} docx_note;

/** A document being read. */
typedef struct {
  convert_job *job;
  xmlDoc *notes[2];   /**< footnotes.xml and endnotes.xml; NULL if missing */
  unsigned counts[2]; /**< Number of the last note of each kind */
  docx_pages pages;
  unsigned page; /**< Number of the page that was written last */
  docx_styles styles;
  docx_numbers numbers;
  cg_array pending;          /**< docx_note: notes referenced in the current paragraph */
  cg_array boxes;            /**< Text boxes in the current paragraph: const xmlNode * */
  unsigned fields;           /**< Fields that are open */
  bool is_code[DOCX_FIELDS]; /**< For each: whether the reader is in its instructions */
  /** The current paragraph; it continues after a deleted paragraph mark */
  convert_line line;
  int level; /**< Its heading level, or 0 */
  /** The current words belong to a note, whose page breaks are ignored */
  bool is_note;
  bool is_head;     /**< Paragraphs belong to a running head */
  bool is_masthead; /**< Paragraphs belong to the first page's header */
} docx;

/** Write the paragraphs and tables within `node`, a body, cell, text box or other block. */
cg_status docx_blocks_write(docx *reader, const xmlNode *node);

/** Write the block `node`: a paragraph, a table, or a container of these. */
cg_status docx_block_write(docx *reader, const xmlNode *node);

/** Write the current line as a paragraph, followed by its notes and text boxes. */
cg_status docx_line_write(docx *reader);

#endif /* CG_CONVERT_DOCX_IMPL_H */
