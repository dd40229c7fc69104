/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file survey.h  A first look at all blocks: where the text proper starts, how it is divided. */
#ifndef CG_STRUCTURE_SURVEY_H
#define CG_STRUCTURE_SURVEY_H

#include "model/document.h"
#include "pack/citation.h"

/** What a running block turned out to be. */
typedef enum {
  CG_ROLE_FRONT = 1,
  CG_ROLE_TITLE,
  CG_ROLE_ENACTING,  /**< "The General Assembly,", perhaps with a paragraph after it */
  CG_ROLE_HEADING,   /**< Between paragraphs; no clause */
  CG_ROLE_SECTION,   /**< "A", "II": the number of a section */
  CG_ROLE_BODY,
  CG_ROLE_BACK,      /**< Adoption, votes: metadata */
  CG_ROLE_ANNEX,
} cg_role;

typedef struct {
  uint8_t  *roles;        /**< cg_role of each block; 0 for footnotes */
  bool     *is_numbered_ahead; /**< By block: a numbered paragraph follows before the next enacting formula */
  uint32_t  enacting;     /**< Number of enacting formulas */
  uint32_t  restarts;     /**< How often the numbering of paragraphs starts with 1 */
  uint32_t  organ;        /**< Pack entry of the first enacting body, or CG_NONE */
  uint32_t  first_body;   /**< Index of the first block after the front */
  bool      is_sectioned; /**< Sections restart the numbering */
  bool      is_statement; /**< Neither enacting formula nor numbers: each paragraph is one */
} cg_survey;

/** The tokens of `document`, up to `end`. */
cg_reading cg_reading_of(const cg_document *document, const cg_packs *packs, uint32_t end);

/** Index of the token after the enacting formula at the start of `block`, or CG_NONE if there is none;
 * sets `organ` to its pack entry, CG_NONE for an unknown body. */
uint32_t cg_enacting_end(const cg_document *document, const cg_packs *packs,
                         const cg_block *block, uint32_t *organ);

/** Look at all blocks of `document`. */
cg_status cg_survey_run(const cg_document *document, const cg_packs *packs, cg_survey *out);

#endif /* CG_STRUCTURE_SURVEY_H */
