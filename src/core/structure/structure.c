/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/structure.h"

#include "base/try.h"
#include "structure/cut.h"
#include "structure/footnotes.h"
#include "structure/metadata.h"
#include "structure/outline.h"
#include "structure/survey.h"

cg_status cg_structure_run(cg_document *document, const cg_packs *packs) {
  cg_survey survey;
  CG_TRY(cg_blocks_cut(document, packs));
  CG_TRY(cg_survey_run(document, packs, &survey));
  CG_TRY(cg_metadata_read(document, packs, &survey));
  CG_TRY(cg_outline_run(document, packs, &survey));
  return cg_footnotes_tie(document, packs);
}
