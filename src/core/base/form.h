/* SPDX-License-Identifier: Apache-2.0 */
/** @file form.h  What kind of file it is, by its first bytes. */
#ifndef CG_BASE_FORM_H
#define CG_BASE_FORM_H

#include <clausegraph/slice.h>

/** Bytes to show cg_form_find(); it takes fewer. */
#define CG_FORM_SAMPLE ((size_t)64 * 1024)

typedef enum {
  CG_FORM_TEXT = 1, /**< Read as it is */
  CG_FORM_BINARY,   /**< Bytes that are no text, in no known form; for the reader of texts to refuse */
  CG_FORM_DOCUMENT, /**< A document for clausegraph-convert: PDF, DOCX, HTML */
  CG_FORM_PACKED,   /**< One compressed file for it: gzip, xz */
  CG_FORM_ARCHIVE,  /**< Several files for it */
  CG_FORM_IMAGE,    /**< For it to say what to do */
  CG_FORM_JSON,     /**< JSON that is not JSON Lines */
} cg_form_class;

typedef struct {
  cg_form_class class;
  const char   *label; /**< "a PDF", static */
} cg_form;

/** Tell the form of a file that begins with `head`. */
cg_form cg_form_find(cg_slice head);

#endif /* CG_BASE_FORM_H */
