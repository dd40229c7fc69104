/* SPDX-License-Identifier: Apache-2.0 */
/** @file svg.h  SVG elements shared by the pictures. */
#ifndef CG_NETWORK_SVG_H
#define CG_NETWORK_SVG_H

#include "addons/network/write_impl.h"

/** Colours that colour-blind readers can distinguish (Okabe and Ito), sorted by lightness in
 * gray. */
#define CG_BLUE "#0072B2"
#define CG_VERMILION "#D55E00"
#define CG_GREEN "#009E73"
#define CG_PURPLE "#CC79A7"
#define CG_ORANGE "#E69F00"
#define CG_SKY "#56B4E9"

/** Maximum characters of a label. */
#define CG_LABEL_MOST 36

/** Write a coordinate or length, with one decimal. */
void cg_put_length(cg_network_writer *w, double length);

/** Write ` NAME="LENGTH"`. */
void cg_put_lengths(cg_network_writer *w, const char *name, double length);

/** Approximate width of `text` in a sans-serif font of `size`. */
double cg_text_width(cg_slice text, double size);

/** Write `text`, escaped; characters after the first `most` are replaced by an ellipsis. */
void cg_put_clipped(cg_network_writer *w, cg_slice text, size_t most);

/** Number of characters of `text`, at most `most`. */
size_t cg_count_characters(cg_slice text, size_t most);

/** Start a picture with its size, title and description. */
void cg_svg_begin(cg_network_writer *w, double width, double height, cg_slice title,
                  cg_slice description);

/** Write text that starts at a position, is centred there ("middle") or ends there ("end"). */
void cg_svg_text(cg_network_writer *w, double x, double y, double size, const char *anchor,
                 cg_slice text);

void cg_svg_end(cg_network_writer *w);

#endif /* CG_NETWORK_SVG_H */
