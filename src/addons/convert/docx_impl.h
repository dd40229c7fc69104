/* SPDX-License-Identifier: Apache-2.0 */
/** @file docx_impl.h  What the files of the reader of DOCX share. */
#ifndef CG_CONVERT_DOCX_IMPL_H
#define CG_CONVERT_DOCX_IMPL_H

#include "addons/convert/docx_numbers.h"
#include "addons/convert/docx_pages.h"
#include "addons/convert/docx_styles.h"
#include "addons/convert/docx.h"
#include "addons/convert/xml.h"

/** Fields within fields whose state is kept. */
#define DOCX_FIELDS 32

/** A note that was met and is still to be written. */
typedef struct {
  const xmlNode *body; /**< Its element in footnotes.xml or endnotes.xml */
  cg_slice       mark;
} docx_note;

/** One document on its way. */
typedef struct {
  convert_job   *job;
  xmlDoc        *notes[2];   /**< footnotes.xml and endnotes.xml; NULL where there are none */
  unsigned       counts[2];  /**< Number of the last note of each kind */
  docx_pages     pages;
  unsigned       page;       /**< Number of the page that was written last */
  docx_styles    styles;
  docx_numbers   numbers;
  cg_array       pending;    /**< docx_note: met in the paragraph in the making */
  cg_array       boxes;      /**< Text boxes met in it: const xmlNode * */
  unsigned       fields;     /**< Fields that are open */
  bool           is_code[DOCX_FIELDS]; /**< Whether the reader is in the instructions of each */
  convert_line   line;       /**< The paragraph in the making; it goes on where a paragraph mark was deleted */
  int            level;      /**< Level of the heading that it is, or 0 */
  bool           is_note;     /**< Whether the words are those of a note, whose page breaks are not the text's */
  bool           is_head;     /**< Whether paragraphs are words of a running head */
  bool           is_masthead; /**< Whether they are those of the first page's header */
} docx;

/** Write the paragraphs and tables within `node`, a body, cell, text box or other block. */
cg_status docx_blocks_write(docx *reader, const xmlNode *node);

/** Write the block `node`, a paragraph, a table or what holds such. */
cg_status docx_block_write(docx *reader, const xmlNode *node);

/** Write what is in the line as a paragraph, and what belongs to it: its notes and text boxes. */
cg_status docx_line_write(docx *reader);

#endif /* CG_CONVERT_DOCX_IMPL_H */
