/* SPDX-License-Identifier: Apache-2.0 */
/* Timelines as bars and tables.  Parts differ in colour and in pattern. */
#include "addons/network/timeline_write.h"

#include "addons/network/timeline_impl.h"

#include <stdio.h>

#define HEIGHT 520.0
#define LEFT 70.0
#define TOP 84.0
#define BOTTOM 440.0
#define SLOT_LEAST 16.0 /* Width of a year */
#define SLOT_MOST 56.0
#define WIDTH_LEAST 760.0
#define YEAR_ROOM 38.0 /* Width of the number of a year */
#define SENTENCE_LENGTH 300

static const char *const fills[] = {CG_BLUE, "url(#hatched)", "#999"};
static const char *const labels[] = {"in the preamble", "in operative paragraphs",
                                     "elsewhere (annexes, footnotes)"};

#define PART_COUNT (sizeof(fills) / sizeof(fills[0]))

static uint32_t part_of(const cg_timeline_year *year, size_t part) {
  return part == 0 ? year->preambular : part == 1 ? year->operative : year->others;
}

static uint32_t sum_of(const cg_timeline_year *year) {
  return year->preambular + year->operative + year->others;
}

static cg_timeline_year total_of(const cg_timeline *t) {
  cg_timeline_year total = t->undated;
  for (uint32_t i = 0; i < t->year_count; ++i) {
    total.documents += t->years[i].documents;
    total.preambular += t->years[i].preambular;
    total.operative += t->years[i].operative;
    total.others += t->years[i].others;
  }
  return total;
}

static void put_count(cg_network_writer *w, const char *before, uint32_t count) {
  cg_put(w, before);
  cg_put_number(w, count);
}

static void put_csv_row(cg_network_writer *w, const cg_timeline_year *year) {
  put_count(w, ",", year->documents);
  put_count(w, ",", sum_of(year));
  put_count(w, ",", year->preambular);
  put_count(w, ",", year->operative);
  put_count(w, ",", year->others);
  cg_put(w, "\r\n");
}

void cg_timeline_write_csv(cg_network_writer *w, const cg_timeline *t) {
  cg_put(w, "year,documents,references,preambular,operative,others\r\n");
  for (uint32_t i = 0; i < t->year_count; ++i) {
    put_count(w, "", t->from + i);
    put_csv_row(w, &t->years[i]);
  }
  if (t->undated.documents) { /* Their year column is empty */
    put_csv_row(w, &t->undated);
  }
}

static void put_object(cg_network_writer *w, const char *year, const cg_timeline_year *counts) {
  put_count(w, year, counts->documents);
  put_count(w, ",\"references\":", sum_of(counts));
  put_count(w, ",\"preambular\":", counts->preambular);
  put_count(w, ",\"operative\":", counts->operative);
  put_count(w, ",\"others\":", counts->others);
  cg_put(w, "}\n");
}

void cg_timeline_write_json(cg_network_writer *w, const cg_timeline *t) {
  for (uint32_t i = 0; i < t->year_count; ++i) {
    put_count(w, "{\"year\":", t->from + i);
    put_object(w, ",\"documents\":", &t->years[i]);
  }
  if (t->undated.documents) {
    put_object(w, "{\"year\":null,\"documents\":", &t->undated);
  }
}

static void put_text_row(cg_network_writer *w, const char *year, const cg_timeline_year *counts) {
  char line[128];
  snprintf(line, sizeof(line), "%-8s %9u %10u %10u %9u %6u\n", year, (unsigned)counts->documents,
           (unsigned)sum_of(counts), (unsigned)counts->preambular, (unsigned)counts->operative,
           (unsigned)counts->others);
  cg_put(w, line);
}

void cg_timeline_write_text(cg_network_writer *w, const cg_timeline *t) {
  const cg_timeline_year total = total_of(t);
  cg_put_escaped(w, t->view.label, &cg_escape_terminal);
  cg_put(w, ", cited by year\nyear     documents references preambular operative others\n");
  for (uint32_t i = 0; i < t->year_count; ++i) {
    char year[16];
    snprintf(year, sizeof(year), "%u", (unsigned)(t->from + i));
    if (t->years[i].documents) {
      put_text_row(w, year, &t->years[i]);
    }
  }
  if (t->undated.documents) {
    put_text_row(w, "undated", &t->undated);
  }
  put_text_row(w, "all", &total);
}

/* A round step that gives about five lines for the greatest bar. */
static uint32_t step_for(uint32_t greatest) {
  static const uint32_t steps[] = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000};
  size_t i = 0;
  while (i + 1 < sizeof(steps) / sizeof(steps[0]) && greatest > steps[i] * 5) {
    ++i;
  }
  return steps[i];
}

static void put_rect(cg_network_writer *w, double x, double y, double width, double height,
                     const char *fill) {
  cg_put(w, "<rect");
  cg_put_lengths(w, "x", x);
  cg_put_lengths(w, "y", y);
  cg_put_lengths(w, "width", width);
  cg_put_lengths(w, "height", height);
  cg_put(w, " fill=\"");
  cg_put(w, fill);
  cg_put(w, "\" stroke=\"#222\" stroke-width=\".7\"/>\n");
}

/* Draw the scale: lines, numbers, caption. */
static void put_scale(cg_network_writer *w, double right, uint32_t step, uint32_t top) {
  for (uint32_t value = 0; value <= top; value += step) {
    const double y = BOTTOM - (BOTTOM - TOP) * value / top;
    char text[16];
    const int length = snprintf(text, sizeof(text), "%u", (unsigned)value);
    cg_put(w, value ? "<line stroke=\"#ddd\"" : "<line stroke=\"#222\"");
    cg_put_lengths(w, "x1", LEFT);
    cg_put_lengths(w, "x2", right);
    cg_put_lengths(w, "y1", y);
    cg_put_lengths(w, "y2", y);
    cg_put(w, "/>\n");
    cg_svg_text(w, LEFT - 8, y + 4, 12, "end", (cg_slice){text, (size_t)length});
  }
  cg_put(w, "<text transform=\"rotate(-90)\" x=\"-262\" y=\"22\" font-size=\"13\" "
            "text-anchor=\"middle\">references"
            "</text>\n");
}

static void put_bar(cg_network_writer *w, const cg_timeline *t, uint32_t index, double x,
                    double width, uint32_t top) {
  const cg_timeline_year *const year = &t->years[index];
  double y = BOTTOM;
  cg_put(w, "<g class=\"bar\"><title>");
  cg_put_number(w, t->from + index);
  put_count(w, ": ", sum_of(year));
  put_count(w, " references by ", year->documents);
  cg_put(w, " documents</title>\n");
  for (size_t part = 0; part < PART_COUNT; ++part) {
    const double height = (BOTTOM - TOP) * part_of(year, part) / top;
    y -= height;
    if (height > 0) {
      put_rect(w, x, y, width, height, fills[part]);
    }
  }
  cg_put(w, "</g>\n");
  if (year->documents && width >= 12) {
    char text[16];
    const int length = snprintf(text, sizeof(text), "%u", (unsigned)sum_of(year));
    cg_svg_text(w, x + width / 2, y - 4, 11, "middle", (cg_slice){text, (size_t)length});
  }
}

static void put_bars(cg_network_writer *w, const cg_timeline *t, double slot, uint32_t top) {
  /* Number only years for which there is room */
  const uint32_t stride = step_for((uint32_t)(YEAR_ROOM / slot * 5) + 1);
  for (uint32_t i = 0; !w->outlet.status && i < t->year_count; ++i) {
    const double x = LEFT + slot * i;
    put_bar(w, t, i, x + slot * 0.12, slot * 0.76, top);
    if ((t->from + i) % stride == 0) {
      char text[16];
      const int length = snprintf(text, sizeof(text), "%u", (unsigned)(t->from + i));
      cg_svg_text(w, x + slot / 2, BOTTOM + 18, 12, "middle", (cg_slice){text, (size_t)length});
    }
  }
}

static void put_legend(cg_network_writer *w, const cg_timeline_year *total) {
  double x = LEFT;
  for (size_t part = 0; part < PART_COUNT; ++part) {
    if (part < 2 || total->others) {
      char text[64];
      const int length =
        snprintf(text, sizeof(text), "%s: %u", labels[part], (unsigned)part_of(total, part));
      put_rect(w, x, BOTTOM + 48, 16, 16, fills[part]);
      cg_svg_text(w, x + 24, BOTTOM + 61, 13, "start", (cg_slice){text, (size_t)length});
      x += 60 + cg_text_width((cg_slice){text, (size_t)length}, 13);
    }
  }
  cg_svg_text(w, LEFT, BOTTOM + 38, 13, "start",
              CG_SLICE("Year of adoption of the citing document"));
}

static void put_defs(cg_network_writer *w) {
  cg_put(w,
         "<defs><pattern id=\"hatched\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"" CG_ORANGE "\"/>"
         "<rect width=\"2\" height=\"6\" fill=\"#fff\"/></pattern></defs>\n");
}

void cg_timeline_write_svg(cg_network_writer *w, const cg_timeline *t) {
  const cg_timeline_year total = total_of(t);
  const double years = t->year_count ? t->year_count : 1;
  const double fitting = (WIDTH_LEAST - LEFT - 20) / years;
  const double slot = fitting < SLOT_LEAST ? SLOT_LEAST : fitting > SLOT_MOST ? SLOT_MOST : fitting;
  const double right = LEFT + slot * years;
  uint32_t greatest = 1;
  char text[SENTENCE_LENGTH];
  for (uint32_t i = 0; i < t->year_count; ++i) {
    greatest = sum_of(&t->years[i]) > greatest ? sum_of(&t->years[i]) : greatest;
  }
  const uint32_t step = step_for(greatest);
  const uint32_t top = (greatest + step - 1) / step * step;
  int length = snprintf(text, sizeof(text), "%u references by %u documents",
                        (unsigned)sum_of(&total), (unsigned)total.documents);
  if (t->undated.documents) {
    length += snprintf(text + length, sizeof(text) - (size_t)length,
                       "; %u of these documents without a year are not drawn",
                       (unsigned)t->undated.documents);
  }
  const cg_slice sentence = {text, (size_t)length};
  cg_svg_begin(w, right + 20 < WIDTH_LEAST ? WIDTH_LEAST : right + 20, HEIGHT, t->view.label,
               sentence);
  put_defs(w);
  cg_put(w, "<text x=\"20\" y=\"32\" font-size=\"18\" font-weight=\"bold\">");
  cg_put_clipped(w, t->view.label, 72);
  cg_put(w, "</text>\n");
  cg_svg_text(w, 20, 54, 13, "start", sentence);
  put_scale(w, right, step, top);
  put_bars(w, t, slot, top);
  put_legend(w, &total);
  cg_svg_end(w);
}
