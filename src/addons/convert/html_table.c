/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html_table.h"

#include "addons/convert/html_elements.h"
#include "addons/convert/html_impl.h"
#include "addons/convert/html_walk.h"
#include "addons/convert/tables.h"
#include "base/try.h"

static bool is_cell(const xmlNode *node) {
  return convert_xml_is(node, "td") || convert_xml_is(node, "th");
}

static void survey_cell(const xmlNode *node, convert_cell *cell) {
  char start[CONVERT_LABEL];
  bool is_new = true;
  for (const xmlNode *it = node; it; it = html_next(it, node, true)) {
    const cg_slice text = cg_slice_trim(convert_xml_text(it));
    cell->has_table |= it != node && convert_xml_is(it, "table");
    is_new |= it->type == XML_ELEMENT_NODE && html_is_block(it);
    cell->length += text.length;
    cell->blocks += is_new && text.length;
    is_new = is_new && !text.length;
  }
  cell->is_label =
    convert_table_is_label((cg_slice){start, html_words(node, start, sizeof start)}) &&
    cell->length < CONVERT_LABEL;
}

/* Whether the table looks like data: it has column headings, cell borders, or at least three
 * rows. */
static bool looks_tabular(const xmlNode *node, size_t rows) {
  const cg_slice border = convert_xml_attribute(node, "border");
  bool is_lined = border.data && !cg_slice_is_equal(border, CG_SLICE("0")) &&
                  !cg_slice_is_equal(border, CG_SLICE("none"));
  for (const xmlNode *it = node; it && !is_lined; it = html_next(it, node, true)) {
    is_lined = convert_xml_is(it, "th");
  }
  return is_lined || rows > 2;
}

/* Survey all descendants, because rows may be inside table sections. */
static void survey(const xmlNode *node, convert_table *table) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "tr")) {
      convert_table_row(table);
      survey(it, table);
    } else if (is_cell(it)) {
      convert_cell cell = {0};
      survey_cell(it, &cell);
      convert_table_cell(table, cell);
    } else if (convert_xml_is(it, "tbody") || convert_xml_is(it, "thead") ||
               convert_xml_is(it, "tfoot")) {
      survey(it, table);
    }
  }
}

static cg_status write_row(html *page, const xmlNode *row) {
  CG_TRY(html_flush(page));
  page->is_row = true;
  cg_status status = CG_OK;
  for (const xmlNode *it = row->children; it && !status; it = it->next) {
    if (is_cell(it) && !html_is_dropped(it)) {
      status = html_walk(page, it);
      status = status ? status : convert_line_cell(&page->line);
    }
  }
  page->is_row = false;
  for (size_t i = 0; i < page->line.text.length; ++i) {
    if (page->line.text.data[i] == '\n') {
      page->line.text.data[i] = ' ';
    }
  }
  CG_TRY(status);
  page->links = 0;
  page->linked = 0;
  return convert_row(page->job->writer, &page->line);
}

static cg_status write_part(html *page, const xmlNode *node, bool is_data) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (html_is_dropped(it)) {
      continue;
    }
    if (convert_xml_is(it, "tbody") || convert_xml_is(it, "thead") || convert_xml_is(it, "tfoot")) {
      CG_TRY(write_part(page, it, is_data));
    } else if (is_data && convert_xml_is(it, "tr")) {
      CG_TRY(write_row(page, it));
    } else {
      CG_TRY(html_walk(page, it));
    }
  }
  return CG_OK;
}

cg_status html_table(html *page, const xmlNode *node) {
  convert_table table = {0};
  if (page->is_row) {
    return write_part(page, node, false);
  }
  survey(node, &table);
  const bool is_plain = page->is_head || page->is_masthead || page->note_mark.length;
  CG_TRY(html_flush(page));
  CG_TRY(write_part(page, node,
                    !is_plain && looks_tabular(node, table.rows) && convert_table_is_data(&table)));
  return html_flush(page);
}
