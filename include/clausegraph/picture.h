/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture.h  Networks and citations over time as SVG, legible in grayscale and by colour-blind readers. */
#ifndef CLAUSEGRAPH_PICTURE_H
#define CLAUSEGRAPH_PICTURE_H

#include <clausegraph/measures.h>

CG_BEGIN_DECLS

/** What is drawn. */
typedef struct {
  const char *title; /**< NULL: one made from the level */
  size_t      nodes; /**< Most nodes, 0: 200.  Of more half are the most cited, half what cites these most */
} cg_picture_options;

/** Draw the measured network, of which the counts are enough, as SVG.  Labels never overlap: one that finds no room is
 * left out, and counted in the caption. */
CG_CHECKED cg_status cg_picture_write(const cg_measures *measures, const cg_picture_options *CG_NULLABLE options,
                                      cg_sink sink, void *CG_NULLABLE handle);

/** Write how often the thing called `of` (its IRI, the last part of it, name, title or symbol; else words that one name
 * alone has) is cited by year of the citing document, as "svg", "csv" or "text".  `options` choose what counts, at the
 * level "thing" where they name none.  What is called so is told where it is nothing or several things, as
 * CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_timeline_write(cg_network *network, const cg_network_options *CG_NULLABLE options,
                                       const char *of, const char *format, cg_sink sink, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_PICTURE_H */
