/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/document.h"

cg_span cg_document_text_span(const cg_document *document, cg_span tokens) {
  const cg_token *const all = cg_document_tokens(document);
  const cg_token *const last = &all[tokens.end - 1];
  return (cg_span){all[tokens.begin].begin, last->begin + last->length};
}

cg_slice cg_document_words(const cg_document *document, cg_span tokens) {
  return cg_slice_part(document->text, cg_document_text_span(document, tokens));
}
