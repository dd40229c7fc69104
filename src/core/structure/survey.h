/* SPDX-License-Identifier: Apache-2.0 */
/** @file survey.h  A first pass over all blocks: where the text proper starts, and its
 * divisions. */
#ifndef CG_STRUCTURE_SURVEY_H
#define CG_STRUCTURE_SURVEY_H

#include "structure/item.h"
#include "structure/opening.h"

/** Role of a running block. */
typedef enum {
  CG_ROLE_FRONT = 1,
  CG_ROLE_TITLE,
  CG_ROLE_ENACTING, /**< "The General Assembly,", possibly with a paragraph after it */
  CG_ROLE_HEADING,  /**< Between paragraphs; not a clause */
  CG_ROLE_SECTION,  /**< "A", "II Fog horns": opens a section */
  CG_ROLE_BODY,
  CG_ROLE_BACK, /**< Metadata on adoption and votes */
  CG_ROLE_ANNEX,
} cg_role;

/** Arrays have one element per running block. */
typedef struct {
  uint32_t running;        /**< Number of running blocks, which precede the notes */
  uint8_t *roles;          /**< cg_role of each */
  cg_item *items;          /**< Number or letter at the start */
  cg_slice *sections;      /**< Label of the section it opens, "II", "A-sI"; empty if none */
  uint32_t *enacting_ends; /**< Token after the enacting formula at its start, or CG_NONE */
  bool *is_annex;          /**< Whether it is the heading of an annex */
  bool *is_contents;       /**< Whether it is a row of a table of contents */
  bool *is_numbered_ahead; /**< Whether a numbered paragraph follows in the same part of the text */
  uint32_t organ;          /**< Pack entry of the first enacting body, or CG_NONE */
  uint32_t first_body;     /**< Index of the first block after the front matter */
  /** Index of a formula that refers to preambular paragraphs above it, or CG_NONE */
  uint32_t formula;
  bool is_statement; /**< Neither enacting formula nor numbers: each paragraph is a clause */
} cg_survey;

/** The number of "7396th meeting", "89th plenary meeting" or "55th (resumed) plenary meeting" at
 * `at`, or 0. */
uint32_t cg_meeting_at(const cg_reading *reading, uint32_t at);

/** Whether a block is about the adoption: "Adopted at the 1265th meeting", "49th plenary meeting",
 * "19 December 2023". */
bool cg_is_back(const cg_reading *reading, const cg_block *block);

/** Whether a block is the heading of an annex: "Annex II", "Appendix". */
bool cg_is_annex_heading(const cg_reading *reading, const cg_block *block);

/** The next paragraph number after block `index` in its part of the text, 0 if there is none. */
uint32_t cg_number_ahead(const cg_survey *survey, uint32_t index);

/** Survey all blocks of `document`. */
cg_status cg_survey_run(const cg_document *document, const cg_packs *packs, cg_survey *out);

#endif /* CG_STRUCTURE_SURVEY_H */
