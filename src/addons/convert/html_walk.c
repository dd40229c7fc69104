/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html_walk.h"

#include "addons/convert/breaks.h"
#include "addons/convert/html_elements.h"
#include "addons/convert/html_impl.h"
#include "addons/convert/html_lists.h"
#include "addons/convert/html_notes.h"
#include "addons/convert/html_table.h"
#include "addons/convert/tables.h"
#include "base/try.h"

#define FEW_LETTERS 5 /* Maximum outside the links of a menu */
#define HTML_LABEL (CONVERT_LABEL + 1)

static size_t count_letters(cg_slice text) {
  size_t count = 0;
  for (size_t i = 0; i < text.length; ++i) {
    count += cg_is_letter(text.data[i]);
  }
  return count;
}

/* Whether the block is a menu: links with only strokes, dots or a few letters between them. */
static bool is_navigation(const html *page) {
  const cg_slice text = cg_buffer_slice(&page->line.text);
  const size_t letters = count_letters(text);
  const size_t outside = letters > page->linked ? letters - page->linked : 0;
  if (page->level || page->note_mark.length || !page->links) {
    return false;
  }
  if (page->links == 1) {
    return page->is_menu && !outside;
  }
  return outside < FEW_LETTERS ||
         (outside < letters &&
          (cg_slice_has(text, CG_SLICE("|")) || cg_slice_has(text, CG_SLICE(" \xE2\x80\xA2 ")) ||
           cg_slice_has(text, CG_SLICE(" \xC2\xBB "))));
}

/* Prepend the number that stood on a line of its own. */
static cg_status settle_label(html *page) {
  if (convert_line_is_empty(&page->label) || convert_line_is_empty(&page->line)) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add_byte(&page->label.text, ' '));
  CG_TRY(cg_buffer_add(&page->label.text, cg_buffer_slice(&page->line.text)));
  const convert_line line = page->line;
  page->line = page->label;
  page->label = line;
  convert_line_clear(&page->label);
  return CG_OK;
}

/* If the block is only a number, keep it for the next block; otherwise false. */
static bool keep_label(html *page) {
  const cg_slice text = cg_slice_trim(cg_buffer_slice(&page->line.text));
  if (!convert_table_is_label(text) || !convert_line_is_empty(&page->label)) {
    return false;
  }
  const convert_line line = page->line;
  page->line = page->label;
  page->label = line;
  return true;
}

static cg_status write_block(html *page) {
  convert_line *line = &page->line;
  if (page->is_head) {
    const cg_slice words = cg_buffer_slice(&line->text);
    CG_TRY(count_letters(words) ? convert_head(page->job->writer, words) : CG_OK);
  } else if (is_navigation(page)) {
    convert_line_clear(line);
  } else if (page->note_mark.length) {
    CG_TRY(cg_buffer_add_byte(&page->note.text, ' '));
    CG_TRY(cg_buffer_add(&page->note.text, cg_slice_trim(cg_buffer_slice(&line->text))));
  } else if (!keep_label(page)) {
    CG_TRY(settle_label(page));
    const cg_slice words = cg_buffer_slice(&line->text);
    const bool is_heading =
      page->level && !page->is_masthead && !memchr(words.data, '\n', words.length);
    CG_TRY(is_heading ? convert_heading(page->job->writer, page->level, line)
                      : convert_block(page->job->writer, line));
  }
  convert_line_clear(line);
  return CG_OK;
}

cg_status html_flush(html *page) {
  if (page->is_row) { /* The blocks of a cell are joined. */
    return convert_line_add(&page->line, CG_SLICE(" "));
  }
  const cg_status status = convert_line_is_empty(&page->line) ? CG_OK : write_block(page);
  convert_line_clear(&page->line);
  page->links = 0;
  page->linked = 0;
  page->number_end = 0;
  return status;
}

static cg_status add_text(html *page, cg_slice text) {
  for (size_t i = 0; page->is_typewritten && i < text.length; ++i) {
    if (text.data[i] == '\n') {
      CG_TRY(convert_line_add(&page->line, (cg_slice){text.data, i}));
      CG_TRY(convert_line_break(&page->line));
      text = cg_slice_from(text, i + 1);
      i = (size_t)-1;
    }
  }
  return convert_line_add(&page->line, text);
}

static cg_status walk_children(html *page, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(html_walk(page, it));
  }
  return CG_OK;
}

static cg_status walk_link(html *page, const xmlNode *node) {
  const size_t before = count_letters(cg_buffer_slice(&page->line.text));
  const cg_slice address = convert_xml_attribute(node, "href");
  CG_TRY(walk_children(page, node));
  const size_t after = count_letters(cg_buffer_slice(&page->line.text));
  if (address.data && after > before) {
    ++page->links;
    page->linked += after - before;
  }
  return CG_OK;
}

/* Level of the heading `node`, or 0. */
static unsigned heading_level(const xmlNode *node) {
  const cg_slice name = convert_xml_name(node);
  return name.length == 2 && name.data[0] == 'h' && name.data[1] >= '1' && name.data[1] <= '6'
           ? (unsigned)(name.data[1] - '0')
           : 0;
}

static cg_status walk_block(html *page, const xmlNode *node) {
  const html before = *page;
  const cg_slice title = convert_xml_attribute(node, "title");
  if (!page->number_end || page->line.text.length != page->number_end) {
    CG_TRY(html_flush(page));
  }
  page->level = heading_level(node) ? heading_level(node) : page->level;
  page->is_typewritten |=
    convert_xml_is(node, "pre") || convert_xml_is(node, "xmp") || convert_xml_is(node, "listing");
  if (convert_xml_is(node, "div") && title.data) { /* LibreOffice's markup of page parts */
    page->is_masthead |= cg_slice_is_equal(title, CG_SLICE("header"));
    page->is_head |= cg_slice_is_equal(title, CG_SLICE("footer"));
  }
  CG_TRY(convert_xml_is(node, "table")                              ? html_table(page, node)
         : convert_xml_is(node, "ul") || convert_xml_is(node, "ol") ? html_list(page, node)
                                                                    : walk_children(page, node));
  CG_TRY(html_flush(page));
  page->level = before.level;
  page->is_typewritten = before.is_typewritten;
  page->is_masthead = before.is_masthead;
  page->is_head = before.is_head;
  return CG_OK;
}

static cg_status walk_element(html *page, const xmlNode *node) {
  bool is_done = false;
  CG_TRY(html_note_begin(page, node));
  if (convert_xml_is(node, "a") || convert_xml_is(node, "sup")) {
    CG_TRY(html_mark(page, node, &is_done));
  }
  if (is_done) {
    return CG_OK;
  }
  if (convert_xml_is(node, "br")) {
    return convert_line_break(&page->line);
  }
  if (convert_xml_is(node, "a")) {
    return walk_link(page, node);
  }
  return html_is_block(node) ? walk_block(page, node) : walk_children(page, node);
}

cg_status html_walk(html *page, const xmlNode *node) {
  if (node->type != XML_ELEMENT_NODE) {
    return add_text(page, convert_xml_text(node));
  }
  if (html_is_dropped(node)) {
    return CG_OK;
  }
  if (page->depth >= HTML_DEEPEST) {
    return convert_fail(
      page->job, "the page has elements nested more than 2000 deep; convert it to plain text");
  }
  ++page->depth;
  const cg_status status = walk_element(page, node);
  --page->depth;
  return status ? status : html_note_end(page, node);
}
