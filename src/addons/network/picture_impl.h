/* SPDX-License-Identifier: Apache-2.0 */
/** @file picture_impl.h  A picture of a network, shared by choosing, layout, labelling and
 * output. */
#ifndef CG_NETWORK_PICTURE_IMPL_H
#define CG_NETWORK_PICTURE_IMPL_H

#include <clausegraph/picture.h>

#include "addons/network/measures_impl.h"
#include "addons/network/svg.h"

/** Size of the picture, and the area for nodes and labels. */
#define CG_PICTURE_WIDTH 1600.0
#define CG_PICTURE_HEIGHT 1180.0
#define CG_PLOT_LEFT 20.0
#define CG_PLOT_RIGHT 1350.0
#define CG_PLOT_TOP 64.0
#define CG_PLOT_BOTTOM 1130.0

/** A node that is drawn. */
typedef struct {
  uint32_t node;
  double x;
  double y;
  double radius;
  bool is_joined; /**< It has an edge that is drawn */
  bool has_label;
  bool has_leader; /**< A line must connect the label, which is far away */
  double label_x;  /**< Left end of the base line */
  double label_y;
  double label_width;
  double label_size;
} cg_spot;

/** An edge between two spots. */
typedef struct {
  uint32_t source; /**< Spot */
  uint32_t target;
  uint32_t count;
  bool is_conflict;
} cg_line;

typedef struct {
  const cg_measures *measures;
  cg_arena *arena;
  cg_slice title;
  cg_spot *spots; /**< Sorted, the most cited first */
  uint32_t spot_count;
  cg_line *lines;
  uint32_t line_count;
  uint32_t label_count;
  uint32_t candidates; /**< Number of nodes that could be drawn */
} cg_picture;

/** The text beside a node. */
static inline cg_slice cg_spot_label(const cg_picture *picture, const cg_spot *spot) {
  return cg_network_node(picture->measures->network, spot->node).label;
}

#endif /* CG_NETWORK_PICTURE_IMPL_H */
