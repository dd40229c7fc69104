/* SPDX-License-Identifier: Apache-2.0 */
/** @file frame.h  Output format of clausegraph-convert --frames: "KIND LENGTH NAME", a line feed,
 * LENGTH bytes, a line feed. */
#ifndef CG_BASE_FRAME_H
#define CG_BASE_FRAME_H

#include "base/slice.h"

typedef enum {
  CG_FRAME_TEXT = 1, /**< A text */
  CG_FRAME_NOTE,     /**< A note about a file that is read */
  CG_FRAME_FAILED,   /**< The reason why the file or member cannot be read */
  CG_FRAME_SKIPPED,  /**< The reason why a member is not a document */
  CG_FRAME_END,
} cg_frame_kind;

/** Header of a frame. */
typedef struct {
  cg_frame_kind kind;
  size_t length;   /**< Number of bytes after it */
  cg_slice member; /**< Path within an archive; empty for the file itself */
  size_t header;   /**< Length of the header, including its line feed */
} cg_frame_header;

/** Read the header at the start of `bytes`; false if it is invalid or incomplete. */
bool cg_frame_header_read(cg_slice bytes, cg_frame_header *out);

#endif /* CG_BASE_FRAME_H */
