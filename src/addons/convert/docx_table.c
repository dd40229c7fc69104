/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_table.h"

#include "addons/convert/docx_impl.h"
#include "addons/convert/docx_notes.h"
#include "addons/convert/docx_text.h"
#include "addons/convert/tables.h"
#include "base/try.h"

/* Count the blocks and bytes of a cell. */
static void survey_cell(const xmlNode *node, convert_cell *cell) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "t") && it->children) {
      cell->length += convert_xml_text(it->children).length;
    } else if (convert_xml_is(it, "p")) {
      const size_t before = cell->length;
      survey_cell(it, cell);
      cell->blocks += cell->length > before;
    } else if (it->type == XML_ELEMENT_NODE) {
      cell->has_table |= convert_xml_is(it, "tbl");
      survey_cell(it, cell);
    }
  }
}

static bool is_deleted(const xmlNode *row) {
  return convert_xml_child(convert_xml_child(row, "trPr"), "del") != NULL;
}

/* Survey all descendants, because content controls may contain cells and rows. */
static void survey(const xmlNode *node, convert_table *table) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "tr")) {
      convert_table_row(table);
      survey(it, table);
    } else if (convert_xml_is(it, "tc")) {
      convert_cell cell = {0};
      survey_cell(it, &cell);
      convert_table_cell(table, cell);
    } else if (convert_xml_is(it, "sdt") || convert_xml_is(it, "sdtContent") ||
               convert_xml_is(it, "customXml")) {
      survey(it, table);
    }
  }
}

/* Append the words of the blocks in `node` to the line, for a table row. */
static cg_status add_cell(docx *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "p")) {
      const xmlNode *properties = convert_xml_child(it, "pPr");
      CG_TRY(docx_number_add(&reader->numbers, &reader->styles, properties, &reader->line));
      CG_TRY(docx_text_add(reader, it));
      CG_TRY(convert_line_add(&reader->line, CG_SLICE(" ")));
    } else if (it->type == XML_ELEMENT_NODE) {
      CG_TRY(add_cell(reader, it));
    }
  }
  return CG_OK;
}

static cg_status write_cells(docx *reader, const xmlNode *node, bool is_data) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "tc")) {
      CG_TRY(is_data ? add_cell(reader, it) : docx_blocks_write(reader, it));
      CG_TRY(is_data ? convert_line_cell(&reader->line) : docx_line_write(reader));
    } else if (it->type == XML_ELEMENT_NODE && !convert_xml_is(it, "tr")) {
      CG_TRY(write_cells(reader, it, is_data));
    }
  }
  return CG_OK;
}

static void join_lines(convert_line *line) {
  for (size_t i = 0; i < line->text.length; ++i) {
    if (line->text.data[i] == '\n') {
      line->text.data[i] = ' ';
    }
  }
}

static cg_status write_rows(docx *reader, const xmlNode *node, bool is_data) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "tr") && !is_deleted(it)) {
      CG_TRY(write_cells(reader, it, is_data));
      join_lines(&reader->line);
      CG_TRY(convert_row(reader->job->writer, &reader->line));
      CG_TRY(docx_notes_write(reader));
    } else if (convert_xml_is(it, "sdt") || convert_xml_is(it, "sdtContent") ||
               convert_xml_is(it, "customXml")) {
      CG_TRY(write_rows(reader, it, is_data));
    }
  }
  return CG_OK;
}

cg_status docx_table_write(docx *reader, const xmlNode *node) {
  convert_table table = {0};
  survey(node, &table);
  CG_TRY(docx_line_write(reader));
  return write_rows(reader, node,
                    !reader->is_head && !reader->is_masthead && convert_table_is_data(&table));
}
