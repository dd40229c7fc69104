/* SPDX-License-Identifier: Apache-2.0 */
/** @file survey.h  A first look at all blocks: where the text proper starts, how it is divided. */
#ifndef CG_STRUCTURE_SURVEY_H
#define CG_STRUCTURE_SURVEY_H

#include "structure/item.h"
#include "structure/opening.h"

/** What a running block turned out to be. */
typedef enum {
  CG_ROLE_FRONT = 1,
  CG_ROLE_TITLE,
  CG_ROLE_ENACTING,  /**< "The General Assembly,", perhaps with a paragraph after it */
  CG_ROLE_HEADING,   /**< Between paragraphs; no clause */
  CG_ROLE_SECTION,   /**< "A", "II Fog horns": opens a section */
  CG_ROLE_BODY,
  CG_ROLE_BACK,      /**< Adoption, votes: metadata */
  CG_ROLE_ANNEX,
} cg_role;

/** Arrays have an entry for each running block. */
typedef struct {
  uint32_t  running;       /**< Number of running blocks; they stand before the notes */
  uint8_t  *roles;         /**< cg_role of each */
  cg_item  *items;         /**< What opens each */
  cg_slice *sections;      /**< Label of the section that each opens, "II", "A-sI"; empty if it opens none */
  uint32_t *enacting_ends; /**< Token after the enacting formula that opens each, or CG_NONE */
  bool     *is_annex;      /**< Whether each is the heading of an annex */
  bool     *is_numbered_ahead; /**< Whether a numbered paragraph follows in the same part of the text */
  uint32_t  organ;         /**< Pack entry of the first enacting body, or CG_NONE */
  uint32_t  first_body;    /**< Index of the first block after the front */
  uint32_t  formula;       /**< Index of the formula that concludes from preambular paragraphs above it, or CG_NONE */
  bool      is_statement;  /**< Neither enacting formula nor numbers: each paragraph is one */
} cg_survey;

/** Whether a block tells of the adoption: "Adopted at the 1265th meeting", "49th plenary meeting", "19 December 2023". */
bool cg_is_back(const cg_reading *reading, const cg_block *block);

/** Whether a block is the heading of an annex: "Annex II", "Appendix". */
bool cg_is_annex_heading(const cg_reading *reading, const cg_block *block);

/** Whether a block is a row of contents: "Attendance . . . . . . 7". */
bool cg_is_contents(const cg_reading *reading, const cg_block *block);

/** Value of the next numbered paragraph after block `index` in its part of the text, 0 if there is none. */
uint32_t cg_number_ahead(const cg_survey *survey, uint32_t index);

/** Look at all blocks of `document`. */
cg_status cg_survey_run(const cg_document *document, const cg_packs *packs, cg_survey *out);

#endif /* CG_STRUCTURE_SURVEY_H */
