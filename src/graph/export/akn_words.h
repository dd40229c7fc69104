/* SPDX-License-Identifier: Apache-2.0 */
/** @file akn_words.h  Words of clauses in Akoma Ntoso: escaped, with references marked and
 * footnotes in place. */
#ifndef CG_EXPORT_AKN_WORDS_H
#define CG_EXPORT_AKN_WORDS_H

#include "base/outlet.h"
#include "model/document.h"
#include "pack/packs.h"

typedef struct cg_akn_mark cg_akn_mark; /**< Words that refer */

/** A document being written. */
typedef struct {
  const cg_document *document;
  const cg_packs *packs;
  cg_outlet *outlet;
  const cg_akn_mark *marks; /**< Sorted by clause and place */
  size_t mark_count;
  /** For each clause: its first footnote, or CG_NONE */
  const uint32_t *first_notes;
  /** For each footnote: the next one of the same clause, or CG_NONE */
  const uint32_t *next_notes;
} cg_akn_writing;

/** Find the references and footnotes of each clause of the document; allocated in `arena`. */
cg_status cg_akn_prepare(cg_akn_writing *w, cg_arena *arena);

/** Write markup unchanged. */
void cg_akn_put(const cg_akn_writing *w, const char *text);

/** Write text, escaped. */
void cg_akn_put_text(const cg_akn_writing *w, cg_slice text);

/** Write ` name="value"`. */
void cg_akn_put_attribute(const cg_akn_writing *w, const char *name, cg_slice value);

/** Write the words of a clause, with its references marked. */
void cg_akn_put_words(const cg_akn_writing *w, size_t clause);

/** Write the footnotes whose marks are in a clause. */
void cg_akn_put_notes(const cg_akn_writing *w, size_t clause);

/** Write the words of a clause as a paragraph, with its footnotes at the end. */
void cg_akn_put_paragraph(const cg_akn_writing *w, size_t clause);

#endif /* CG_EXPORT_AKN_WORDS_H */
