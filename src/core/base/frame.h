/* SPDX-License-Identifier: Apache-2.0 */
/** @file frame.h  What clausegraph-convert --frames writes: "KIND LENGTH NAME", a line feed, LENGTH bytes, a line feed. */
#ifndef CG_BASE_FRAME_H
#define CG_BASE_FRAME_H

#include "base/slice.h"

typedef enum {
  CG_FRAME_TEXT = 1, /**< A text */
  CG_FRAME_NOTE,     /**< A message about what is read nevertheless */
  CG_FRAME_FAILED,   /**< The reason why the file or member cannot be read */
  CG_FRAME_SKIPPED,  /**< The reason why a member is no document */
  CG_FRAME_END,
} cg_frame_kind;

/** The first line of a frame. */
typedef struct {
  cg_frame_kind kind;
  size_t        length; /**< Of the bytes behind it */
  cg_slice      member; /**< Path within an archive; empty for the file itself */
  size_t        header; /**< Length of the line, with its line feed */
} cg_frame_header;

/** Read the header that `bytes` begin with; false if they begin with none that makes sense, or not with all of it. */
bool cg_frame_header_read(cg_slice bytes, cg_frame_header *out);

#endif /* CG_BASE_FRAME_H */
