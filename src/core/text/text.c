/* SPDX-License-Identifier: Apache-2.0 */
#include "text/text.h"

#include "base/try.h"
#include "text/cuts.h"
#include "text/feet.h"
#include "text/hyphens.h"
#include "text/lines.h"
#include "text/marks.h"
#include "text/one_line.h"
#include "text/paragraphs.h"
#include "text/slips.h"
#include "text/structured.h"
#include "text/tokens.h"
#include "text/write.h"

/* Find the page breaks, from which the page of a place is determined. The first page begins at the
 * first line. */
static cg_status find_pages(cg_document *document, const cg_lines *lines) {
  const cg_line *const all = lines->lines.items;
  for (uint32_t i = 1; i < lines->lines.count; ++i) {
    const cg_page_start start = {all[i].text.begin, document->page_starts.count + 2};
    CG_TRY(all[i].flags & CG_LINE_PAGE ? cg_array_append(&document->page_starts, &start) : CG_OK);
  }
  return CG_OK;
}

cg_status cg_text_run(cg_document *document, const cg_packs *packs) {
  document->slips = cg_array_init(document->arena, sizeof(cg_repair));
  document->page_starts = cg_array_init(document->arena, sizeof(cg_page_start));
  const bool is_structured = cg_structured_is(document->decoded);
  document->is_structured = is_structured;
  CG_TRY(is_structured ? CG_OK : cg_cuts_make(document, packs));
  CG_TRY(cg_slips_mend(document, packs));
  if (is_structured) {
    CG_TRY(cg_structured_read(document, packs));
    return cg_tokens_cut(document, packs);
  }
  CG_TRY(cg_one_line_divide(document, packs));
  CG_TRY(cg_hyphens_mend(document, packs));
  cg_lines lines = cg_lines_init(document->arena);
  cg_array paragraphs = cg_array_init(document->arena, sizeof(cg_paragraph));
  CG_TRY(cg_lines_read(&lines, document->decoded, packs));
  cg_feet_find(&lines, packs);
  CG_TRY(find_pages(document, &lines));
  CG_TRY(cg_paragraphs_find(&paragraphs, &lines, packs));
  CG_TRY(cg_paragraphs_write(document, &paragraphs, &lines, packs));
  cg_array_release(&paragraphs);
  cg_array_release(&lines.lines);
  CG_TRY(cg_tokens_cut(document, packs));
  return cg_marks_find(document, packs);
}
