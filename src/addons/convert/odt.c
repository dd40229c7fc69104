/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/odt.h"

#include "addons/convert/breaks.h"
#include "addons/convert/odt_styles.h"
#include "addons/convert/odt_text.h"
#include "addons/convert/package.h"
#include "addons/convert/tables.h"
#include "base/try.h"

static cg_status write_blocks(odt *reader, const xmlNode *node);

/* Write the current line, as a heading if `level` is not 0, followed by its notes and text
 * boxes. */
static cg_status write_line(odt *reader, unsigned level) {
  const cg_slice text = cg_buffer_slice(&reader->line.text);
  if (reader->is_head) {
    CG_TRY(convert_head(reader->job->writer, text));
    convert_line_clear(&reader->line);
  } else if (level && !memchr(text.data ? text.data : "", '\n', text.length)) {
    CG_TRY(convert_heading(reader->job->writer, level, &reader->line));
  } else {
    CG_TRY(convert_block(reader->job->writer, &reader->line));
  }
  CG_TRY(odt_notes_write(reader));
  while (reader->boxes.count) {
    const xmlNode *box =
      *(const xmlNode *const *)cg_array_at(&reader->boxes, --reader->boxes.count);
    CG_TRY(write_blocks(reader, box));
  }
  return CG_OK;
}

/* Write a paragraph; the line may already contain its number. */
static cg_status write_paragraph(odt *reader, const xmlNode *node) {
  const size_t begin = reader->line.text.length;
  CG_TRY(odt_text_add(reader, node));
  if (reader->line.text.length == begin) {
    convert_line_clear(&reader->line); /* A number without words */
  }
  return write_line(reader, odt_style_level(reader, node));
}

static bool is_paragraph(const xmlNode *node) {
  return convert_xml_is(node, "p") || convert_xml_is(node, "h");
}

/* Whether an item has a paragraph of its own; one that contains only a list has no number. */
static bool is_numbered(const xmlNode *item) {
  const xmlNode *first = item->children;
  while (first && first->type != XML_ELEMENT_NODE) {
    first = first->next;
  }
  return convert_xml_is(item, "list-item") && first && is_paragraph(first);
}

static cg_status write_list(odt *reader, const xmlNode *node, odt_list *outer, int level) {
  odt_list *list = odt_list_of(reader, node, outer);
  for (const xmlNode *item = node->children; item; item = item->next) {
    CG_TRY(is_numbered(item) ? odt_number_add(reader, list, level, item) : CG_OK);
    for (const xmlNode *it = item->children; it; it = it->next) {
      if (convert_xml_is(it, "list")) {
        CG_TRY(write_list(reader, it, list, level + 1));
      } else if (is_paragraph(it)) {
        CG_TRY(write_paragraph(reader, it));
      }
    }
  }
  return CG_OK;
}

/* Count the blocks and bytes of a cell. */
static void survey_cell(const xmlNode *node, convert_cell *cell) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    const size_t before = cell->length;
    cell->length += convert_xml_text(it).length;
    if (it->type == XML_ELEMENT_NODE) {
      cell->has_table |= convert_xml_is(it, "table");
      survey_cell(it, cell);
    }
    cell->blocks += is_paragraph(it) && cell->length > before;
  }
}

/* Survey all descendants, because row groups may contain rows. */
static void survey(const xmlNode *node, convert_table *table) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "table-row")) {
      convert_table_row(table);
      survey(it, table);
    } else if (convert_xml_is(it, "table-cell")) {
      convert_cell cell = {0};
      survey_cell(it, &cell);
      convert_table_cell(table, cell);
    } else if (it->type == XML_ELEMENT_NODE) {
      survey(it, table);
    }
  }
}

/* Append the words of the paragraphs in `node` to the line, for a table row. */
static cg_status add_cell(odt *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (is_paragraph(it)) {
      CG_TRY(odt_text_add(reader, it));
      CG_TRY(convert_line_add(&reader->line, CG_SLICE(" ")));
    } else if (it->type == XML_ELEMENT_NODE) {
      CG_TRY(add_cell(reader, it));
    }
  }
  return CG_OK;
}

static cg_status write_row(odt *reader, const xmlNode *row) {
  for (const xmlNode *it = row->children; it; it = it->next) {
    if (convert_xml_is(it, "table-cell") || convert_xml_is(it, "covered-table-cell")) {
      CG_TRY(add_cell(reader, it));
      CG_TRY(convert_line_cell(&reader->line));
    }
  }
  for (size_t i = 0; i < reader->line.text.length; ++i) {
    if (reader->line.text.data[i] == '\n') {
      reader->line.text.data[i] = ' ';
    }
  }
  CG_TRY(convert_row(reader->job->writer, &reader->line));
  return odt_notes_write(reader);
}

/* Write the rows of `node`, either as rows or as the paragraphs of their cells. */
static cg_status write_rows(odt *reader, const xmlNode *node, bool is_data) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "table-row") && is_data) {
      CG_TRY(write_row(reader, it));
    } else if (convert_xml_is(it, "table-cell")) {
      CG_TRY(write_blocks(reader, it));
    } else if (it->type == XML_ELEMENT_NODE) {
      CG_TRY(write_rows(reader, it, is_data));
    }
  }
  return CG_OK;
}

static cg_status write_block(odt *reader, const xmlNode *node) {
  static const char *const containers[] = {"section", "index-body", "bibliography",
                                           "numbered-paragraph"};
  if (is_paragraph(node)) {
    return write_paragraph(reader, node);
  }
  if (convert_xml_is(node, "list")) {
    return write_list(reader, node, NULL, 0);
  }
  if (convert_xml_is(node, "table")) {
    convert_table table = {0};
    survey(node, &table);
    return write_rows(reader, node, !reader->is_head && convert_table_is_data(&table));
  }
  for (size_t i = 0; i < sizeof containers / sizeof *containers; ++i) {
    if (convert_xml_is(node, containers[i])) {
      return write_blocks(reader, node);
    }
  }
  return CG_OK;
}

static cg_status write_blocks(odt *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(write_block(reader, it));
  }
  return CG_OK;
}

/* Write the words of headers and footers, because the document's symbol is often only there. */
static cg_status write_heads(odt *reader, const xmlNode *root) {
  const xmlNode *masters = convert_xml_child(root, "master-styles");
  reader->is_head = true;
  for (const xmlNode *page = masters ? masters->children : NULL; page; page = page->next) {
    for (const xmlNode *it = convert_xml_is(page, "master-page") ? page->children : NULL; it;
         it = it->next) {
      CG_TRY(it->type == XML_ELEMENT_NODE ? write_blocks(reader, it) : CG_OK);
    }
  }
  reader->is_head = false;
  return CG_OK;
}

/* Read a document from the roots of its text and of its styles, which may be the same or NULL. */
static cg_status read_roots(convert_job *job, const xmlNode *root, const xmlNode *styles) {
  odt reader = {.job = job,
                .styles = xmlHashCreate(0),
                .lists = xmlHashCreate(0),
                .pending = cg_array_init(job->arena, sizeof(odt_note)),
                .boxes = cg_array_init(job->arena, sizeof(const xmlNode *)),
                .line = convert_line_init(job->arena)};
  const xmlNode *text = convert_xml_child(convert_xml_child(root, "body"), "text");
  cg_status status = reader.styles && reader.lists ? CG_OK : CG_NO_MEMORY;
  status = status ? status : odt_styles_add(&reader, root);
  status = status || styles == root ? status : odt_styles_add(&reader, styles);
  status = status ? status : write_heads(&reader, styles);
  status = status ? status : text ? write_blocks(&reader, text) : convert_package_fail(job);
  xmlHashFree(reader.styles, NULL);
  xmlHashFree(reader.lists, NULL);
  return status;
}

/* Check whether the manifest marks the parts as encrypted. */
static cg_status find_encryption(convert_job *job, bool *out) {
  xmlTextReader *xml;
  *out = false;
  CG_TRY(convert_package_stream(job, CG_SLICE("META-INF/manifest.xml"), &xml));
  while (xml && !*out && xmlTextReaderRead(xml) == 1) {
    const xmlChar *name = xmlTextReaderConstLocalName(xml);
    *out = name && !strcmp((const char *)name, "encryption-data");
  }
  xmlFreeTextReader(xml);
  return CG_OK;
}

cg_status convert_odt_read(convert_job *job) {
  xmlDoc *text = NULL;
  xmlDoc *styles = NULL;
  bool is_encrypted;
  CG_TRY(find_encryption(job, &is_encrypted));
  if (is_encrypted) {
    return convert_fail(job, "it is encrypted; save it without a password");
  }
  cg_status status = convert_package_read(job, CG_SLICE("content.xml"), &text);
  status = status ? status
           : text ? convert_package_read(job, CG_SLICE("styles.xml"), &styles)
                  : convert_package_fail(job);
  status = status ? status
                  : read_roots(job, xmlDocGetRootElement(text),
                               styles ? xmlDocGetRootElement(styles) : NULL);
  xmlFreeDoc(text);
  xmlFreeDoc(styles);
  return status;
}

cg_status convert_odt_read_flat(convert_job *job) {
  if (job->bytes.length > INT32_MAX) {
    return convert_package_fail(job);
  }
  xmlDoc *document =
    xmlReadMemory(job->bytes.data, (int)job->bytes.length, NULL, NULL, CONVERT_XML_OPTIONS);
  const xmlNode *root = document && !document->intSubset ? xmlDocGetRootElement(document) : NULL;
  const cg_status status = root ? read_roots(job, root, root) : convert_package_fail(job);
  xmlFreeDoc(document);
  return status;
}
