/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture.h  Networks and citations over time as SVG, legible in grayscale and by
 * colour-blind readers. */
#ifndef CLAUSEGRAPH_PICTURE_H
#define CLAUSEGRAPH_PICTURE_H

#include <clausegraph/measures.h>

CG_BEGIN_DECLS

/** Options of a picture. */
typedef struct {
  size_t size;       /**< `sizeof(cg_picture_options)` */
  const char *title; /**< Title; NULL: made from the level */
  /** Maximum number of nodes, 0: 200. If there are more, half of those drawn are the most cited,
   * half cite these most */
  size_t nodes;
} cg_picture_options;

/** A title made from the level, and 200 nodes. */
#define CG_PICTURE_OPTIONS_INIT                                                                    \
  { sizeof(cg_picture_options), NULL, 0 }

/** Draw the measured network as SVG; CG_MEASURE_COUNTS is enough.  Labels never overlap: a label
 * that does not fit is omitted, and the caption has the number of these.
 * @param measures the measures
 * @param options what is drawn; NULL: the defaults
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_NO_MEMORY, CG_INTERNAL where igraph fails, or what `sink` returned */
CG_CHECKED cg_status cg_picture_write(const cg_measures *measures,
                                      const cg_picture_options *CG_NULLABLE options, cg_sink sink,
                                      void *CG_NULLABLE handle);

/** Write how often a thing is cited by year of the citing document.
 * @param network in which is selected
 * @param options what counts, at the level "thing" where they name none; NULL: all citations
 * @param of the thing: its IRI, the last part of it, name, title or symbol; else words that one
 * name alone has
 * @param format "svg", "csv", "jsonl" or "text"
 * @param sink receives the bytes
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT with a message if nothing or several things are called so, and for
 * another format; CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_timeline_write(cg_network *network,
                                       const cg_network_options *CG_NULLABLE options,
                                       const char *of, const char *format, cg_sink sink,
                                       void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_PICTURE_H */
