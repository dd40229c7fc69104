/* SPDX-License-Identifier: Apache-2.0 */
/** @file writing.h  Builds the repaired text from the decoded text and its replacements. */
#ifndef CG_TEXT_WRITING_H
#define CG_TEXT_WRITING_H

#include "base/buffer.h"
#include "model/document.h"
#include "pack/packs.h"

typedef struct {
  cg_document *document;
  cg_slice decoded; /**< The decoded text, borrowed */
  const cg_packs *packs;
  cg_buffer out; /**< The repaired text so far */
} cg_writing;

/** Start writing `text`, `text_map`, `blocks` and `marks` of `document`. */
cg_status cg_writing_begin(cg_writing *w, cg_document *document, const cg_packs *packs);

/** Append `length` bytes of the decoded text, beginning at `from`. */
cg_status cg_writing_copy(cg_writing *w, uint32_t from, uint32_t length);

/** Append `text` in place of the decoded text at `from`. */
cg_status cg_writing_replace(cg_writing *w, cg_span from, cg_slice text);

/** Append a line of the decoded text, with white space collapsed and misread words repaired. */
cg_status cg_writing_line(cg_writing *w, cg_span line);

/** Join the written text with a line that starts with `next` at `from`: with a space, or without
 * one after a hyphen that divides a word. */
cg_status cg_writing_join(cg_writing *w, uint32_t from, char next);

/** Append the note mark at `mark` of the decoded text; it belongs to the notes whose value is
 * `note`. */
cg_status cg_writing_mark(cg_writing *w, cg_span mark, uint32_t note);

/** Whether a paragraph that starts with `first` continues the last sentence written.
 * `is_after_cut`: a page break or footnote is between them. `opens`: a comma there may end a
 * clause. */
bool cg_writing_goes_on(const cg_writing *w, char first, bool is_after_cut, bool opens);

/** Open a block for the text at `from` of the decoded text; a line feed separates it from the block
 * before. */
cg_status cg_writing_open(cg_writing *w, uint32_t from, cg_block_kind kind, uint32_t page);

/** The last block opened, borrowed until the next one; NULL if there is none. */
cg_block *cg_writing_block(const cg_writing *w);

#endif /* CG_TEXT_WRITING_H */
