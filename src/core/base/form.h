/* SPDX-License-Identifier: Apache-2.0 */
/** @file form.h  Detects the format of a file from its first bytes. */
#ifndef CG_BASE_FORM_H
#define CG_BASE_FORM_H

#include <clausegraph/slice.h>

/** Maximum number of bytes that cg_form_find() needs. */
#define CG_FORM_SAMPLE ((size_t)64 * 1024)

typedef enum {
  CG_FORM_TEXT = 1, /**< Read unchanged */
  CG_FORM_BINARY,   /**< Not text and not a known format; the text reader refuses it */
  CG_FORM_DOCUMENT, /**< A document for clausegraph-convert: PDF, DOCX, HTML */
  CG_FORM_PACKED,   /**< A compressed file for it: gzip, xz */
  CG_FORM_ARCHIVE,  /**< Archives for it */
  CG_FORM_IMAGE,    /**< It reports what to do */
  CG_FORM_JSON,     /**< JSON that is not JSON Lines */
} cg_form_class;

typedef struct {
  cg_form_class class;
  const char *label; /**< "a PDF", static */
} cg_form;

/** Detect the format of a file that begins with `head`. */
cg_form cg_form_find(cg_slice head);

#endif /* CG_BASE_FORM_H */
