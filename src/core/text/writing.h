/* SPDX-License-Identifier: Apache-2.0 */
/** @file writing.h  The repaired text on its way: what is taken over from the decoded text, and what replaces some of it. */
#ifndef CG_TEXT_WRITING_H
#define CG_TEXT_WRITING_H

#include "base/buffer.h"
#include "model/document.h"
#include "pack/packs.h"

typedef struct {
  cg_document    *document;
  cg_slice        decoded; /**< The decoded text, borrowed */
  const cg_packs *packs;
  cg_buffer       out;     /**< The repaired text so far */
} cg_writing;

/** Start to write `text`, `text_map`, `blocks` and `marks` of `document`. */
cg_status cg_writing_begin(cg_writing *w, cg_document *document, const cg_packs *packs);

/** Append `length` bytes of the decoded text from `from`. */
cg_status cg_writing_copy(cg_writing *w, uint32_t from, uint32_t length);

/** Append `text` in place of what is at `from` of the decoded text. */
cg_status cg_writing_replace(cg_writing *w, cg_span from, cg_slice text);

/** Append a line of the decoded text: runs of white space become one space, slips of the scanner what they stand for. */
cg_status cg_writing_line(cg_writing *w, cg_span line);

/** Join what is written with a line that starts with `next` at `from`: by a space, or by nothing after a hyphen that
 * divides a word. */
cg_status cg_writing_join(cg_writing *w, uint32_t from, char next);

/** Append the note mark at `mark` of the decoded text; it refers to the notes whose value is `note`. */
cg_status cg_writing_mark(cg_writing *w, cg_span mark, uint32_t note);

/** Whether a paragraph that starts with `first` continues the sentence that was written last. `is_after_cut`: a page
 * break or a footnote is between them. */
bool cg_writing_goes_on(const cg_writing *w, char first, bool is_after_cut);

/** Open a block for what starts at `from` of the decoded text; a line feed separates it from the one before. */
cg_status cg_writing_open(cg_writing *w, uint32_t from, cg_block_kind kind, uint32_t page);

/** The block opened last, borrowed until the next one; NULL if there is none. */
cg_block *cg_writing_block(const cg_writing *w);

#endif /* CG_TEXT_WRITING_H */
