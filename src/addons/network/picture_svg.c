/* SPDX-License-Identifier: Apache-2.0 */
/* A picture as SVG: edges, nodes, labels, legend, caption. Kinds differ in shape and colour; either
 * is sufficient. */
#include "addons/network/picture_svg.h"

#include "addons/network/classes.h"
#include "addons/network/picture_impl.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#define LEGEND_LEFT 1375.0
#define LEGEND_STEP 27.0
#define SENTENCE_LENGTH 400

/* How a class is drawn. */
typedef struct {
  const char *class; /* Or a superclass */
  const char *label;
  const char *colour;
  unsigned corners; /* 0: a circle */
  double turn;      /* Rotation of the first corner, in quarter turns */
  double size;      /* Scale factor that makes it look as large as a circle */
} look;

static const look looks[] = {
  {"Document", "document", CG_BLUE, 0, 0, 1},
  {"Instrument", "instrument", CG_ORANGE, 4, 0.5, 1.2},
  {"CourtDecision", "decision of a court", CG_GREEN, 3, -1, 1.35},
  {"Body", "body", CG_PURPLE, 6, 0, 1.1},
  {NULL, "clause", CG_SKY, 4, 0, 1.2},
};

#define LOOK_COUNT (sizeof(looks) / sizeof(looks[0]))

static size_t look_of(const cg_network_node_view *node) {
  size_t i = 0;
  while (looks[i].class &&
         !cg_class_is_below(node->type, cg_class_find(cg_slice_of(looks[i].class)))) {
    ++i;
  }
  return node->type.length ? i : 0;
}

static void put_format(cg_network_writer *w, const char *format, ...)
  __attribute__((format(printf, 2, 3)));

static void put_format(cg_network_writer *w, const char *format, ...) {
  char text[SENTENCE_LENGTH];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  cg_put(w, text);
}

/* Draw a shape, hollow for documents that were never read. */
static void put_shape(cg_network_writer *w, const look *as, double x, double y, double radius,
                      bool is_read) {
  if (!as->corners) {
    cg_put(w, "<circle");
    cg_put_lengths(w, "cx", x);
    cg_put_lengths(w, "cy", y);
    cg_put_lengths(w, "r", radius);
  } else {
    cg_put(w, "<polygon points=\"");
    for (unsigned i = 0; i < as->corners; ++i) {
      const double angle = (as->turn + 4.0 * i / as->corners) * acos(-1) / 2;
      cg_put(w, i ? " " : "");
      cg_put_length(w, x + radius * as->size * cos(angle));
      cg_put(w, ",");
      cg_put_length(w, y + radius * as->size * sin(angle));
    }
    cg_put(w, "\"");
  }
  if (is_read) {
    put_format(w, " fill=\"%s\" stroke=\"#222\" stroke-width=\"1\"/>", as->colour);
  } else {
    put_format(w, " fill=\"#fff\" stroke=\"%s\" stroke-width=\"2.5\"/>", as->colour);
  }
}

static void put_line(cg_network_writer *w, double x1, double y1, double x2, double y2,
                     const cg_line *line) {
  cg_put(w, "<line");
  cg_put_lengths(w, "x1", x1);
  cg_put_lengths(w, "y1", y1);
  cg_put_lengths(w, "x2", x2);
  cg_put_lengths(w, "y2", y2);
  const double width = 0.7 + 0.6 * log2(line->count);
  cg_put_lengths(w, "stroke-width", width > 4 ? 4 : width);
  cg_put(w, line->is_conflict ? " class=\"conflict\"" : "");
  cg_put(w, "/>\n");
}

/* Draw an edge between the borders of its nodes, so that arrows are visible. */
static void put_edge(cg_network_writer *w, const cg_picture *p, const cg_line *line) {
  const cg_spot *const a = &p->spots[line->source];
  const cg_spot *const b = &p->spots[line->target];
  const double x = b->x - a->x;
  const double y = b->y - a->y;
  const double length = sqrt(x * x + y * y);
  const double before = a->radius + 1;
  const double after = b->radius + 2.5;
  if (length > before + after) {
    put_line(w, a->x + x * before / length, a->y + y * before / length, b->x - x * after / length,
             b->y - y * after / length, line);
  }
}

static void put_node(cg_network_writer *w, const cg_picture *p, const cg_spot *spot) {
  const cg_network_node_view node = cg_network_node(p->measures->network, spot->node);
  const cg_measures_view *const view = &p->measures->views[spot->node];
  cg_put(w, "<g><title>");
  cg_put_escaped(w, node.label, &cg_escape_xml);
  if (node.title.length && !cg_slice_is_equal(node.title, node.label)) {
    cg_put(w, ": ");
    cg_put_escaped(w, node.title, &cg_escape_xml);
  }
  put_format(w, " (cited by %u, cites %u)</title>", (unsigned)view->in_degree,
             (unsigned)view->out_degree);
  put_shape(w, &looks[look_of(&node)], spot->x, spot->y, spot->radius, node.is_read);
  cg_put(w, "</g>\n");
}

static double nearest(double value, double least, double most) {
  return value < least ? least : value > most ? most : value;
}

/* Draw a line from the border of the node to the nearest point of its label. */
static void put_leader(cg_network_writer *w, const cg_spot *spot) {
  const double x = nearest(spot->x, spot->label_x, spot->label_x + spot->label_width);
  const double y = nearest(spot->y, spot->label_y - 0.7 * spot->label_size, spot->label_y + 2);
  const double length = sqrt((x - spot->x) * (x - spot->x) + (y - spot->y) * (y - spot->y));
  const double share = length > 0 ? spot->radius / length : 0;
  cg_put(w, "<line");
  cg_put_lengths(w, "x1", spot->x + (x - spot->x) * share);
  cg_put_lengths(w, "y1", spot->y + (y - spot->y) * share);
  cg_put_lengths(w, "x2", x);
  cg_put_lengths(w, "y2", y);
  cg_put(w, "/>\n");
}

/* textLength gives the label the width that was reserved for it, in any font. */
static void put_label(cg_network_writer *w, const cg_picture *p, const cg_spot *spot) {
  cg_put(w, "<text");
  cg_put_lengths(w, "x", spot->label_x);
  cg_put_lengths(w, "y", spot->label_y);
  cg_put_lengths(w, "font-size", spot->label_size);
  cg_put_lengths(w, "textLength", spot->label_width);
  cg_put(w, ">");
  cg_put_clipped(w, cg_spot_label(p, spot), CG_LABEL_MOST);
  cg_put(w, "</text>\n");
}

static void put_legend_text(cg_network_writer *w, double y, const char *text) {
  cg_svg_text(w, LEGEND_LEFT + 44, y + 5, 14, "start", cg_slice_of(text));
}

static double put_legend_kinds(cg_network_writer *w, const cg_picture *p, double y) {
  bool occurs[LOOK_COUNT] = {false};
  for (uint32_t i = 0; i < p->spot_count; ++i) {
    const cg_network_node_view node = cg_network_node(p->measures->network, p->spots[i].node);
    occurs[look_of(&node)] = true;
  }
  for (size_t i = 0; i < LOOK_COUNT; ++i) {
    if (occurs[i]) {
      put_shape(w, &looks[i], LEGEND_LEFT + 12, y, 9, true);
      put_shape(w, &looks[i], LEGEND_LEFT + 32, y, 7, false);
      cg_put(w, "\n");
      put_legend_text(w, y, looks[i].label);
      y += LEGEND_STEP;
    }
  }
  cg_svg_text(w, LEGEND_LEFT, y + 3, 12, "start", CG_SLICE("filled: its text was read"));
  cg_svg_text(w, LEGEND_LEFT, y + 19, 12, "start", CG_SLICE("hollow: it is only cited"));
  return y + 2 * LEGEND_STEP;
}

static void put_legend_edges(cg_network_writer *w, const cg_picture *p, double y) {
  static const struct {
    uint32_t count;
    const char *label;
  } widths[] = {{1, "1 reference"}, {4, "4 references"}, {16, "16 references"}};
  cg_put(w, "<g class=\"edges\">\n");
  for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); ++i) {
    const cg_line line = {0, 0, widths[i].count, false};
    put_line(w, LEGEND_LEFT, y + (double)i * LEGEND_STEP, LEGEND_LEFT + 36,
             y + (double)i * LEGEND_STEP, &line);
  }
  const cg_line conflict = {0, 0, 2, true};
  put_line(w, LEGEND_LEFT, y + 3 * LEGEND_STEP, LEGEND_LEFT + 36, y + 3 * LEGEND_STEP, &conflict);
  cg_put(w, "</g>\n");
  for (size_t i = 0; i < sizeof(widths) / sizeof(widths[0]); ++i) {
    put_legend_text(w, y + (double)i * LEGEND_STEP, widths[i].label);
  }
  put_legend_text(w, y + 3 * LEGEND_STEP, "contradicts itself");
  cg_svg_text(w, LEGEND_LEFT, y + 4 * LEGEND_STEP + 6, 12, "start",
              cg_network_is_directed(p->measures->network)
                ? CG_SLICE("An arrow goes to what is cited;")
                : CG_SLICE("Lines join what is cited together;"));
  cg_svg_text(w, LEGEND_LEFT, y + 4 * LEGEND_STEP + 22, 12, "start",
              CG_SLICE("the larger, the more cite it."));
}

static void put_caption(cg_network_writer *w, const cg_picture *p) {
  char text[SENTENCE_LENGTH];
  const size_t edges = cg_network_edge_count(p->measures->network);
  const bool is_all = p->spot_count == p->candidates;
  size_t length = (size_t)snprintf(text, sizeof(text), "%u of %u nodes%s; %u of %zu edges.",
                                   (unsigned)p->spot_count, (unsigned)p->candidates,
                                   is_all ? "" : ": the most cited, and what cites these most",
                                   (unsigned)p->line_count, edges);
  if (p->label_count < p->spot_count) {
    length += (size_t)snprintf(text + length, sizeof(text) - length, " %u labels found no room.",
                               (unsigned)(p->spot_count - p->label_count));
  }
  cg_svg_text(w, CG_PLOT_LEFT, CG_PICTURE_HEIGHT - 18, 14, "start", (cg_slice){text, length});
}

/* Draw conflicts last, on top. */
static void put_edges(cg_network_writer *w, const cg_picture *p) {
  cg_put(w, cg_network_is_directed(p->measures->network) ? "<g class=\"edges directed\">\n"
                                                         : "<g class=\"edges\">\n");
  for (int conflicts = 0; conflicts < 2; ++conflicts) {
    for (uint32_t i = 0; !w->outlet.status && i < p->line_count; ++i) {
      if (p->lines[i].is_conflict == (conflicts != 0)) {
        put_edge(w, p, &p->lines[i]);
      }
    }
  }
  cg_put(w, "</g>\n");
}

static void put_style(cg_network_writer *w) {
  cg_put(
    w,
    "<defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"6\" "
    "markerHeight=\"6\" "
    "markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0,0.5 L8,4 L0,7.5 z\" "
    "fill=\"#555\"/></marker>\n"
    "<style>.edges line{stroke:#555;stroke-opacity:.38}.directed line{marker-end:url(#arrow)}"
    ".edges .conflict{stroke:" CG_VERMILION ";stroke-opacity:1;stroke-dasharray:7 4}"
    ".labels text{paint-order:stroke;stroke:#fff;stroke-width:3px;stroke-linejoin:round;fill:#111}"
    "</style></defs>\n");
}

void cg_picture_write_svg(cg_network_writer *w, const cg_picture *p) {
  char description[SENTENCE_LENGTH];
  snprintf(
    description, sizeof(description),
    "A citation network of %u nodes and %u edges. Circles are documents, squares instruments, "
    "triangles "
    "decisions of courts, hexagons bodies, diamonds clauses; dashed edges contradict themselves.",
    (unsigned)p->spot_count, (unsigned)p->line_count);
  cg_svg_begin(w, CG_PICTURE_WIDTH, CG_PICTURE_HEIGHT, p->title, cg_slice_of(description));
  put_style(w);
  cg_put(w, "<text x=\"20\" y=\"38\" font-size=\"22\" font-weight=\"bold\">");
  cg_put_clipped(w, p->title, 100);
  cg_put(w, "</text>\n");
  put_edges(w, p);
  for (uint32_t i = 0; !w->outlet.status && i < p->spot_count; ++i) {
    put_node(w, p, &p->spots[p->spot_count - 1 - i]);
  }
  cg_put(w, "<g stroke=\"#111\" stroke-width=\".8\">\n");
  for (uint32_t i = 0; !w->outlet.status && i < p->spot_count; ++i) {
    if (p->spots[i].has_label && p->spots[i].has_leader) {
      put_leader(w, &p->spots[i]);
    }
  }
  cg_put(w, "</g>\n<g class=\"labels\">\n");
  for (uint32_t i = 0; !w->outlet.status && i < p->spot_count; ++i) {
    if (p->spots[i].has_label) {
      put_label(w, p, &p->spots[i]);
    }
  }
  cg_put(w, "</g>\n");
  put_legend_edges(w, p, put_legend_kinds(w, p, CG_PLOT_TOP + 20));
  put_caption(w, p);
  cg_svg_end(w);
}
