/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/text.h"

#include "base/try.h"
#include "text/cuts.h"
#include "text/lines.h"
#include "text/paragraphs.h"
#include "text/structured.h"
#include "text/tokens.h"

cg_status cg_text_run(cg_document *document, const cg_packs *packs) {
  if (cg_structured_is(document->decoded)) {
    CG_TRY(cg_structured_read(document, packs));
    return cg_tokens_cut(document, packs);
  }
  CG_TRY(cg_cuts_make(document));
  cg_lines lines = cg_lines_init(document->arena);
  cg_array paragraphs = cg_array_init(document->arena, sizeof(cg_paragraph));
  CG_TRY(cg_lines_read(&lines, document->decoded, packs));
  CG_TRY(cg_paragraphs_find(&paragraphs, &lines));
  CG_TRY(cg_paragraphs_write(document, &paragraphs, &lines, packs));
  return cg_tokens_cut(document, packs);
}
