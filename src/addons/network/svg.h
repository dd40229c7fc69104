/* SPDX-License-Identifier: Apache-2.0 */
/** @file svg.h  Pieces of SVG that pictures share. */
#ifndef CG_NETWORK_SVG_H
#define CG_NETWORK_SVG_H

#include "addons/network/write_impl.h"

/** Colours that colour-blind readers tell apart (Okabe and Ito), in the order of their lightness in gray. */
#define CG_BLUE "#0072B2"
#define CG_VERMILION "#D55E00"
#define CG_GREEN "#009E73"
#define CG_PURPLE "#CC79A7"
#define CG_ORANGE "#E69F00"
#define CG_SKY "#56B4E9"

/** Most characters of a label. */
#define CG_LABEL_MOST 36

/** Write a coordinate or length, with one decimal. */
void cg_put_length(cg_network_writer *w, double length);

/** Write ` NAME="LENGTH"`. */
void cg_put_lengths(cg_network_writer *w, const char *name, double length);

/** Width of `text` in a sans-serif face of `size`, about. */
double cg_text_width(cg_slice text, double size);

/** Write `text`, escaped, without what is past its `most`-th character, which an ellipsis stands for. */
void cg_put_clipped(cg_network_writer *w, cg_slice text, size_t most);

/** Number of characters of `text`, `most` at most. */
size_t cg_count_characters(cg_slice text, size_t most);

/** Start a picture: its size, what it shows for those who see it and for those who do not. */
void cg_svg_begin(cg_network_writer *w, double width, double height, cg_slice title, cg_slice description);

/** Write text that starts at a place, is centred there ("middle") or ends there ("end"). */
void cg_svg_text(cg_network_writer *w, double x, double y, double size, const char *anchor, cg_slice text);

void cg_svg_end(cg_network_writer *w);

#endif /* CG_NETWORK_SVG_H */
