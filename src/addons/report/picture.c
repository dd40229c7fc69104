/* SPDX-License-Identifier: Apache-2.0 */
/* The network of one document: itself in the middle, what it refers to in a column on either side,
 * by kind.  Each thing has a line of its own, so that no label can lie on another; the thicker a
 * curve, the more references.
 *
 *    Instruments                          Bodies
 *    Convention on … o---.   +-----+   .---o General Assembly
 *    Covenant on …   o----`--|A/RES|--'----o Human Rights Council */
#include "addons/report/picture.h"

#include "addons/report/html.h"
#include "addons/report/page.h"
#include "addons/report/words.h"

#include "base/try.h"
#include "base/utf8.h"

#define WIDTH 1160u
#define ROW 22u
#define MARGIN 14u
#define BOX_HALF 90u     /* Half the width of the document's box */
#define DOT_X 210u       /* From the middle to the dots */
#define TEXT_X 220u      /* From the middle to the labels */
#define LABEL_LENGTH 46u /* Maximum characters of a label */
#define NAME_LENGTH 22u  /* Maximum characters in the box */
#define MOST_THINGS 160u

/* A line on one side: a thing or the heading of a family. */
typedef struct {
  cg_slice family;
  uint32_t thing; /* CG_NONE for a heading */
} line;

typedef struct {
  const cg_page *page;
  FILE *file;
  line *lines; /* Lines of both sides, family by family */
  uint32_t count;
  uint32_t least; /* Minimum references for a thing to be shown */
  uint32_t shown;
} drawing;

static const cg_page_thing *thing_at(const cg_page *page, uint32_t index) {
  return cg_array_at(&page->things, index);
}

static uint32_t count_with(const cg_page *page, uint32_t least) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < page->things.count; ++i) {
    count += thing_at(page, i)->reference_count >= least;
  }
  return count;
}

static void add_family(drawing *d, cg_slice family) {
  bool has_heading = false;
  for (uint32_t i = 0; i < d->page->things.count; ++i) {
    const cg_page_thing *const thing = thing_at(d->page, i);
    if (!cg_slice_is_equal(thing->family, family) || thing->reference_count < d->least) {
      continue;
    }
    if (!has_heading) {
      d->lines[d->count++] = (line){family, CG_NONE};
      has_heading = true;
    }
    d->lines[d->count++] = (line){family, i};
    ++d->shown;
  }
}

/* The first line of the right side: the heading that divides the lines most evenly, so that no
   family is divided; otherwise the middle. */
static uint32_t divide(const drawing *d) {
  const uint32_t middle = (d->count + 1) / 2;
  for (uint32_t i = 0; i <= d->count / 4; ++i) {
    if (middle + i < d->count && d->lines[middle + i].thing == CG_NONE) {
      return middle + i;
    }
    if (i <= middle && d->lines[middle - i].thing == CG_NONE) {
      return middle - i;
    }
  }
  return middle;
}

static uint32_t count_characters(cg_slice label) {
  uint32_t count = 0;
  for (size_t i = 0; i < label.length; ++i) {
    count += ((unsigned char)label.data[i] & 0xC0) != 0x80;
  }
  return count;
}

/* The longest run of whole words at the start or end of `label` with at most `most` characters; if
 * the first word is longer, that many characters of it. */
static cg_slice words_of(cg_slice label, uint32_t most, bool is_end) {
  cg_slice found = {label.data, 0};
  uint32_t count = 0;
  for (size_t i = 0; i < label.length; ++i) {
    const size_t at = is_end ? label.length - 1 - i : i;
    const bool is_space = label.data[at] == ' ';
    if (is_space && count <= most) {
      found = is_end ? cg_slice_from(label, at + 1) : (cg_slice){label.data, at};
    }
    count += ((unsigned char)label.data[at] & 0xC0) != 0x80;
    if (count == most && !found.length && !is_end) {
      while (++i < label.length && ((unsigned char)label.data[i] & 0xC0) == 0x80) {
      }
      found = (cg_slice){label.data, i};
    }
  }
  return found;
}

/* Write a label; if it is longer than `most` characters, without the words in its middle. */
static void put_label(FILE *file, cg_slice label, uint32_t most) {
  if (count_characters(label) <= most) {
    cg_html_text(file, label);
    return;
  }
  const cg_slice tail = words_of(label, most / 3, true);
  const cg_slice head = words_of(label, most - count_characters(tail) - 3, false);
  cg_html_put(file, "$t \xE2\x80\xA6 $t", head, tail);
}

static uint32_t thickness(uint32_t count) {
  return count > 8 ? 4 : count > 3 ? 3 : count > 1 ? 2 : 1;
}

/* Write a line of a side at height `y`; curves end on the box, distributed over its height. */
static void put_line(const drawing *d, const line *l, bool is_right, uint32_t y, uint32_t height) {
  const uint32_t middle = WIDTH / 2;
  const uint32_t text = is_right ? middle + TEXT_X : middle - TEXT_X;
  const cg_slice anchor = is_right ? CG_SLICE("start") : CG_SLICE("end");
  if (l->thing == CG_NONE) {
    cg_html_put(d->file, "<text class='heading' x='$u' y='$u' text-anchor='$r'>$t</text>\n",
                (unsigned)text, (unsigned)(y + 4), anchor, cg_page_plural(d->page, l->family));
    return;
  }
  const cg_page_thing *const thing = thing_at(d->page, l->thing);
  const uint32_t dot = is_right ? middle + DOT_X : middle - DOT_X;
  const uint32_t edge = is_right ? middle + BOX_HALF : middle - BOX_HALF;
  const uint32_t bend = (dot + edge) / 2;
  const uint32_t end = height / 2 + y / 8 - height / 16;
  cg_html_put(
    d->file,
    "<g class='k-$t' data-thing='$u'><title>$t: $u</title>"
    "<path d='M$u $uC$u $u $u $u $u $u' stroke-width='$u'/><circle cx='$u' cy='$u' r='4'/>"
    "<text x='$u' y='$u' text-anchor='$r'>",
    thing->family, (unsigned)l->thing, thing->label, (unsigned)thing->reference_count,
    (unsigned)dot, (unsigned)y, (unsigned)bend, (unsigned)y, (unsigned)bend, (unsigned)end,
    (unsigned)edge, (unsigned)end, (unsigned)thickness(thing->reference_count), (unsigned)dot,
    (unsigned)y, (unsigned)text, (unsigned)(y + 4), anchor);
  put_label(d->file, thing->label, LABEL_LENGTH);
  cg_html_put(d->file, "</text></g>\n");
}

static void put_side(const drawing *d, uint32_t begin, uint32_t end, bool is_right,
                     uint32_t height) {
  const uint32_t first = (height - (end - begin) * ROW) / 2 + ROW / 2;
  for (uint32_t i = begin; i < end; ++i) {
    put_line(d, &d->lines[i], is_right, first + (i - begin) * ROW, height);
  }
}

static void put_box(const drawing *d, uint32_t height) {
  const cg_slice name = d->page->symbol.length ? d->page->symbol : d->page->title;
  const uint32_t box = height / 8 + 40;
  cg_html_put(d->file,
              "<g class='middle'><rect x='$u' y='$u' width='$u' height='$u' rx='8'/>"
              "<text x='$u' y='$u' text-anchor='middle'>",
              (unsigned)(WIDTH / 2 - BOX_HALF), (unsigned)(height / 2 - box / 2),
              (unsigned)(2 * BOX_HALF), (unsigned)box, (unsigned)(WIDTH / 2),
              (unsigned)(height / 2 + 5));
  put_label(d->file, name, NAME_LENGTH);
  cg_html_put(d->file, "</text></g>\n");
}

static void put_drawing(const drawing *d) {
  const uint32_t split = divide(d);
  const uint32_t most = split > d->count - split ? split : d->count - split;
  const uint32_t height = most * ROW + 2 * MARGIN;
  cg_html_put(
    d->file,
    "<figure><div class='scroll' tabindex='0' role='region' aria-label='Network of the document'>"
    "<svg viewBox='0 0 $u $u' role='img' aria-labelledby='cg-net-name cg-net-text'>"
    "<title id='cg-net-name'>What $t refers to</title><desc id='cg-net-text'>The document in the "
    "middle is "
    "tied to $u things, grouped by kind; the section before this one lists them with their "
    "clauses.</desc>\n",
    (unsigned)WIDTH, (unsigned)(height < 90 ? 90 : height), d->page->title, (unsigned)d->shown);
  put_side(d, 0, split, false, height < 90 ? 90 : height);
  put_side(d, split, d->count, true, height < 90 ? 90 : height);
  put_box(d, height < 90 ? 90 : height);
  cg_html_put(d->file, "</svg></div><figcaption>The thicker a curve, the more references.");
  if (d->shown < d->page->things.count) {
    cg_html_put(d->file, " Shown are $u of $u things: those with at least $u references.",
                (unsigned)d->shown, (unsigned)d->page->things.count, (unsigned)d->least);
  }
  cg_html_put(d->file, "</figcaption></figure>\n");
}

cg_status cg_page_picture(const cg_page *page, FILE *file) {
  drawing d = {.page = page, .file = file, .least = 1};
  while (count_with(page, d.least) > MOST_THINGS) {
    ++d.least;
  }
  d.lines = cg_arena_take_many(page->arena, 2 * (size_t)page->things.count + 1, sizeof(*d.lines));
  CG_TRY(d.lines ? CG_OK : CG_NO_MEMORY);
  for (uint32_t i = 0; cg_page_family_at(page, i).length; ++i) {
    add_family(&d, cg_page_family_at(page, i));
  }
  if (d.count) {
    cg_html_put(file, "<section id='cg-network'><h2>Network</h2>\n");
    put_drawing(&d);
    cg_html_put(file, "</section>\n");
  }
  return CG_OK;
}
