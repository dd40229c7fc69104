/* SPDX-License-Identifier: Apache-2.0 */
/* Places labels beside, above and below their nodes, as near as possible, without touching another
 * label or node. */
#include "addons/network/picture_labels.h"

#include "addons/network/picture_impl.h"

#define SIZE_LEAST 10.0
#define SIZE_MOST 15.0
#define RADIUS_MOST 22.0
#define ASCENT 0.8 /* Fraction of the size above the base line */
#define DESCENT 0.24
#define MARGIN 2.0 /* Around a label */
#define RINGS 8    /* Number of distances tried */
#define RING_WIDTH 7.0

typedef struct {
  double left;
  double top;
  double right;
  double bottom;
} box;

static bool do_meet(box a, box b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

static box box_of_label(double x, double y, double width, double size) {
  return (box){x - MARGIN, y - ASCENT * size - MARGIN, x + width + MARGIN,
               y + DESCENT * size + MARGIN};
}

static box box_of_node(const cg_spot *spot) {
  const double half = spot->radius * 0.9; /* Shapes do not fill their corners */
  return (box){spot->x - half, spot->y - half, spot->x + half, spot->y + half};
}

static bool is_inside(box b) {
  return b.left >= CG_PLOT_LEFT && b.right <= CG_PLOT_RIGHT && b.top >= CG_PLOT_TOP &&
         b.bottom <= CG_PLOT_BOTTOM;
}

static bool is_free(const cg_picture *p, uint32_t own, box b) {
  bool is = is_inside(b);
  for (uint32_t i = 0; is && i < p->spot_count; ++i) {
    const cg_spot *const other = &p->spots[i];
    is = (i == own || !do_meet(b, box_of_node(other))) &&
         (!other->has_label || !do_meet(b, box_of_label(other->label_x, other->label_y,
                                                        other->label_width, other->label_size)));
  }
  return is;
}

/* Try the places at `distance` around a spot. */
static bool try_ring(cg_picture *p, uint32_t index, double distance) {
  static const struct {
    double x, y;
  } sides[] = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {1, 1}, {-1, -1}, {-1, 1}};
  cg_spot *const spot = &p->spots[index];
  const double away = spot->radius + distance;
  const double size = spot->label_size;
  for (size_t i = 0; i < sizeof(sides) / sizeof(sides[0]); ++i) {
    const bool is_beside = sides[i].x != 0;
    const double reach = sides[i].x != 0 && sides[i].y != 0 ? away * 0.75 : away;
    const double x = is_beside
                       ? spot->x + sides[i].x * reach - (sides[i].x < 0 ? spot->label_width : 0)
                       : spot->x - spot->label_width / 2;
    const double middle = spot->y + (ASCENT - DESCENT) * size / 2;
    const double y = middle + sides[i].y * (is_beside ? reach : reach + size / 2);
    if (is_free(p, index, box_of_label(x, y, spot->label_width, size))) {
      spot->label_x = x;
      spot->label_y = y;
      spot->has_label = true;
      return true;
    }
  }
  return false;
}

void cg_picture_place_labels(cg_picture *p) {
  for (uint32_t i = 0; i < p->spot_count; ++i) {
    cg_spot *const spot = &p->spots[i];
    const cg_slice label = cg_spot_label(p, spot);
    const size_t clipped = cg_count_characters(label, CG_LABEL_MOST);
    const size_t whole = cg_count_characters(label, CG_LABEL_MOST + 1);
    spot->label_size = SIZE_LEAST + (SIZE_MOST - SIZE_LEAST) * spot->radius / RADIUS_MOST;
    /* A cut label is at most one ellipsis wider */
    spot->label_width =
      whole > clipped
        ? cg_text_width((cg_slice){label.data, CG_LABEL_MOST}, spot->label_size) + spot->label_size
        : cg_text_width(label, spot->label_size);
    for (size_t ring = 0; !spot->has_label && ring < RINGS; ++ring) {
      spot->has_leader = try_ring(p, i, 3 + (double)ring * RING_WIDTH) && ring > 0;
    }
    p->label_count += spot->has_label;
  }
}
