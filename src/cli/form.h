/* SPDX-License-Identifier: Apache-2.0 */
/** @file form.h  What kind of file it is, by its first bytes. */
#ifndef CLI_FORM_H
#define CLI_FORM_H

#include <clausegraph/slice.h>

/** Bytes to show cli_form_find(); it takes fewer. */
#define CLI_FORM_SAMPLE ((size_t)64 * 1024)

typedef enum {
  CLI_FORM_TEXT = 1, /**< Read as it is */
  CLI_FORM_BINARY,   /**< Bytes that are no text, in no known form; for the reader of texts to refuse */
  CLI_FORM_DOCUMENT, /**< A document for clausegraph-convert: PDF, DOCX, HTML */
  CLI_FORM_PACKED,   /**< One compressed file for it: gzip, xz */
  CLI_FORM_ARCHIVE,  /**< Several files for it */
  CLI_FORM_IMAGE,    /**< For it to say what to do */
  CLI_FORM_JSON,     /**< JSON that is not JSON Lines */
} cli_form_class;

typedef struct {
  cli_form_class class;
  const char   *label; /**< "a PDF", static */
} cli_form;

/** Tell the form of a file that begins with `head`. */
cli_form cli_form_find(cg_slice head);

#endif /* CLI_FORM_H */
