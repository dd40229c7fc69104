/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx.h"

#include "addons/convert/breaks.h"
#include "addons/convert/docx_impl.h"
#include "addons/convert/docx_notes.h"
#include "addons/convert/docx_table.h"
#include "addons/convert/docx_text.h"
#include "addons/convert/package.h"
#include "base/try.h"

/* Whether the paragraph mark was deleted, so that the next paragraph continues this one. */
static bool is_joined(const xmlNode *properties) {
  const xmlNode *mark = convert_xml_child(properties, "rPr");
  return convert_xml_child(mark, "del") || convert_xml_child(mark, "moveFrom");
}

static bool has_letter(cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    if (cg_is_letter(text.data[i])) {
      return true;
    }
  }
  return false;
}

cg_status docx_line_write(docx *reader) {
  convert_line *line = &reader->line;
  cg_status status = CG_OK;
  if (reader->is_head) { /* Page numbers are not text. */
    status = has_letter(cg_buffer_slice(&line->text))
               ? convert_head(reader->job->writer, cg_buffer_slice(&line->text))
               : CG_OK;
    convert_line_clear(line);
  } else if (reader->level && !reader->is_masthead &&
             !memchr(line->text.data ? line->text.data : "", '\n', line->text.length)) {
    status = convert_heading(reader->job->writer, (unsigned)reader->level, line);
  } else {
    status = convert_block(reader->job->writer, line);
  }
  reader->level = 0;
  CG_TRY(status);
  CG_TRY(docx_notes_write(reader));
  while (reader->boxes.count) {
    const xmlNode *box =
      *(const xmlNode *const *)cg_array_at(&reader->boxes, --reader->boxes.count);
    CG_TRY(docx_blocks_write(reader, box));
    CG_TRY(docx_line_write(reader));
  }
  return CG_OK;
}

static cg_status write_paragraph(docx *reader, const xmlNode *node) {
  const xmlNode *properties = convert_xml_child(node, "pPr");
  const bool is_apart = docx_style_is_contents(&reader->styles, properties);
  if (convert_line_is_empty(&reader->line) && !reader->is_head && !is_joined(properties)) {
    reader->level = docx_style_level(&reader->styles, properties);
    CG_TRY(docx_number_add(&reader->numbers, &reader->styles, properties, &reader->line));
  }
  const size_t begin = reader->line.text.length;
  const xmlNode *page = convert_xml_child(properties, "pageBreakBefore");
  if (page && !reader->is_head && docx_pages_is_break(&reader->pages, page)) {
    docx_pages_turn(&reader->pages, reader->counts);
  }
  CG_TRY(docx_text_add(reader, node));
  if (reader->line.text.length == begin && !is_joined(properties)) {
    convert_line_clear(&reader->line); /* A number without words */
  }
  if (is_apart) {
    convert_line_clear(&reader->line);
  }
  CG_TRY(is_joined(properties) ? CG_OK : docx_line_write(reader));
  /* Properties of the section that ends here */
  if (convert_xml_child(properties, "sectPr") && !reader->is_head) {
    docx_pages_next_section(&reader->pages, reader->counts);
  }
  return CG_OK;
}

cg_status docx_block_write(docx *reader, const xmlNode *node) {
  static const char *const containers[] = {"sdt",    "sdtContent",       "customXml", "ins",
                                           "moveTo", "AlternateContent", "Choice"};
  if (convert_xml_is(node, "p")) {
    return write_paragraph(reader, node);
  }
  if (convert_xml_is(node, "tbl")) {
    return docx_table_write(reader, node);
  }
  for (size_t i = 0; i < sizeof containers / sizeof *containers; ++i) {
    if (convert_xml_is(node, containers[i])) {
      return docx_blocks_write(reader, node);
    }
  }
  return CG_OK;
}

cg_status docx_blocks_write(docx *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(docx_block_write(reader, it));
  }
  return CG_OK;
}

/* Write a page start if one occurs at the first word of `block` or occurred in an earlier block:
   page breaks do not divide paragraphs. */
static cg_status write_page(docx *reader, const xmlNode *block) {
  const unsigned page = reader->pages.page + docx_pages_start_in(&reader->pages, block);
  if (page <= reader->page || !convert_line_is_empty(&reader->line)) {
    return CG_OK;
  }
  reader->page = page;
  return convert_page(reader->job->writer, page);
}

/* Write a block of the body; NULL if it cannot be read. */
static cg_status write_block(docx *reader, const xmlNode *block) {
  if (!block) {
    return convert_package_fail(reader->job);
  }
  CG_TRY(write_page(reader, block));
  return docx_block_write(reader, block);
}

/* Write the blocks of the body as they are read, so that memory does not grow with the document. */
static cg_status write_body(docx *reader, cg_slice path) {
  xmlTextReader *xml;
  CG_TRY(convert_package_stream(reader->job, path, &xml));
  if (!xml) {
    return convert_package_fail(reader->job);
  }
  cg_status status = CG_OK;
  int more = xmlTextReaderRead(xml);
  while (more == 1 && !status) {
    const int depth = xmlTextReaderDepth(xml);
    const int type = xmlTextReaderNodeType(xml);
    if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
      status = convert_package_fail(reader->job);
    } else if (depth < 2 || type != XML_READER_TYPE_ELEMENT) {
      more = xmlTextReaderRead(xml);
    } else {
      status = write_block(reader, xmlTextReaderExpand(xml));
      more = status ? more : xmlTextReaderNext(xml);
    }
  }
  xmlFreeTextReader(xml);
  if (!status && more < 0) {
    status = convert_package_fail(reader->job);
  }
  return status ? status : docx_line_write(reader);
}

/* The first-page header of a section, from its properties; `out` is empty if it has none. */
static cg_status read_first_header(docx *reader, const xmlNode *section, cg_slice *out) {
  const bool has_title_page = convert_xml_child(section, "titlePg") != NULL;
  for (const xmlNode *it = has_title_page ? section->children : NULL; it; it = it->next) {
    if (convert_xml_is(it, "headerReference") &&
        cg_slice_is_equal(convert_xml_attribute(it, "type"), CG_SLICE("first"))) {
      *out = cg_arena_copy(reader->job->arena, convert_xml_attribute(it, "id"));
      return out->data ? CG_OK : CG_NO_MEMORY;
    }
  }
  return CG_OK;
}

/* Collect the properties of all sections, which follow their text, whether Word recorded page
 * breaks, and the first section's first-page header. */
static cg_status find_sections(docx *reader, cg_slice path, cg_slice *out) {
  xmlTextReader *xml;
  cg_status status = convert_package_stream(reader->job, path, &xml);
  *out = CG_SLICE("");
  int more = xml && !status ? xmlTextReaderRead(xml) : 0;
  while (more == 1 && !status && xmlTextReaderNodeType(xml) != XML_READER_TYPE_DOCUMENT_TYPE) {
    const xmlChar *name = xmlTextReaderConstLocalName(xml);
    const bool is_element = name && xmlTextReaderNodeType(xml) == XML_READER_TYPE_ELEMENT;
    const bool is_section = is_element && !strcmp((const char *)name, "sectPr");
    const xmlNode *section = is_section ? xmlTextReaderExpand(xml) : NULL;
    reader->pages.is_printed = reader->pages.is_printed ||
                               (is_element && !strcmp((const char *)name, "lastRenderedPageBreak"));
    if (section) {
      status = reader->pages.sections.count ? CG_OK : read_first_header(reader, section, out);
      status = status ? status : docx_pages_add(&reader->pages, section);
    }
    /* Tracked changes contain section properties of their own */
    more = is_section ? xmlTextReaderNext(xml) : xmlTextReaderRead(xml);
  }
  xmlFreeTextReader(xml);
  docx_pages_begin(&reader->pages, reader->counts);
  return status;
}

/* Path of a part of the document: "word/" and the target of the relationship `it`. */
static cg_slice part_path(docx *reader, cg_slice folder, const xmlNode *it) {
  const cg_slice target = convert_xml_attribute(it, "Target");
  if (!target.data ||
      cg_slice_is_equal(convert_xml_attribute(it, "TargetMode"), CG_SLICE("External"))) {
    return (cg_slice){"", 0};
  }
  if (cg_slice_has_prefix(target, CG_SLICE("/"))) {
    return cg_slice_from(target, 1);
  }
  const cg_slice pieces[] = {folder, target};
  return cg_join(reader->job->arena, pieces, 2);
}

/* Whether the type of the relationship `it` ends in "/`name`", strict or transitional. */
static bool is_relation(const xmlNode *it, const char *name) {
  const cg_slice type =
    it->type == XML_ELEMENT_NODE ? convert_xml_attribute(it, "Type") : (cg_slice){NULL, 0};
  const size_t length = strlen(name);
  return type.data && type.length > length && type.data[type.length - length - 1] == '/' &&
         !strcmp(type.data + type.length - length, name);
}

/* Write the header or footer of the relation `it`. */
static cg_status write_head(docx *reader, cg_slice folder, const xmlNode *it) {
  xmlDoc *part = NULL;
  CG_TRY(convert_package_read(reader->job, part_path(reader, folder, it), &part));
  cg_status status = part ? docx_blocks_write(reader, xmlDocGetRootElement(part)) : CG_OK;
  status = status ? status : docx_line_write(reader);
  xmlFreeDoc(part);
  return status;
}

/* Write the words of headers and footers, because the document's symbol is often only there. The
 * first-page header is part of the text: it is the masthead and printed once. */
static cg_status write_heads(docx *reader, cg_slice path, cg_slice folder,
                             const xmlNode *relations) {
  cg_slice first;
  const xmlNode *masthead = NULL;
  CG_TRY(find_sections(reader, path, &first));
  reader->is_head = true;
  for (const xmlNode *it = relations; it; it = it->next) {
    const bool is_header = is_relation(it, "header");
    if (is_header && first.length && cg_slice_is_equal(convert_xml_attribute(it, "Id"), first)) {
      masthead = it;
    } else if (is_header || is_relation(it, "footer")) {
      CG_TRY(write_head(reader, folder, it));
    }
  }
  reader->is_head = false;
  reader->fields = 0;
  reader->is_masthead = true;
  const cg_status status = masthead ? write_head(reader, folder, masthead) : CG_OK;
  reader->is_masthead = false;
  return status;
}

/* The part with the relationship `name`; NULL if there is none. */
static cg_status read_related(docx *reader, cg_slice folder, const xmlNode *relations,
                              const char *name, xmlDoc **out) {
  *out = NULL;
  for (const xmlNode *it = relations; it; it = it->next) {
    if (is_relation(it, name)) {
      return convert_package_read(reader->job, part_path(reader, folder, it), out);
    }
  }
  return CG_OK;
}

static cg_status open_parts(docx *reader, cg_slice folder, const xmlNode *relations) {
  xmlDoc *styles;
  xmlDoc *numbers;
  CG_TRY(read_related(reader, folder, relations, "styles", &styles));
  if (!docx_styles_init(&reader->styles, styles)) {
    return CG_NO_MEMORY;
  }
  CG_TRY(read_related(reader, folder, relations, "numbering", &numbers));
  if (!docx_numbers_init(&reader->numbers, numbers, reader->job->arena)) {
    return CG_NO_MEMORY;
  }
  xmlDoc *settings;
  CG_TRY(read_related(reader, folder, relations, "settings", &settings));
  docx_pages_set(&reader->pages, settings ? xmlDocGetRootElement(settings) : NULL);
  xmlFreeDoc(settings);
  CG_TRY(read_related(reader, folder, relations, "footnotes", &reader->notes[0]));
  return read_related(reader, folder, relations, "endnotes", &reader->notes[1]);
}

/* Path of the part with the text, according to the package relationships. */
static cg_status find_text(docx *reader, xmlDoc *package, cg_slice *out) {
  const xmlNode *root = package ? xmlDocGetRootElement(package) : NULL;
  *out = CG_SLICE("word/document.xml");
  for (const xmlNode *it = root ? root->children : NULL; it; it = it->next) {
    if (is_relation(it, "officeDocument")) {
      *out = cg_arena_copy(reader->job->arena, part_path(reader, CG_SLICE(""), it));
      return out->data ? CG_OK : CG_NO_MEMORY;
    }
  }
  return CG_OK;
}

static cg_status read_all(docx *reader, cg_slice path, cg_slice folder, xmlDoc *relations) {
  const xmlNode *first = relations ? xmlDocGetRootElement(relations)->children : NULL;
  CG_TRY(open_parts(reader, folder, first));
  CG_TRY(write_heads(reader, path, folder, first));
  return write_body(reader, path);
}

cg_status convert_docx_read(convert_job *job) {
  docx reader = {.job = job,
                 .pages = docx_pages_init(job->arena),
                 .page = 1,
                 .line = convert_line_init(job->arena),
                 .pending = cg_array_init(job->arena, sizeof(docx_note)),
                 .boxes = cg_array_init(job->arena, sizeof(const xmlNode *))};
  xmlDoc *package = NULL;
  xmlDoc *relations = NULL;
  cg_slice path;
  CG_TRY(convert_package_read(job, CG_SLICE("_rels/.rels"), &package));
  cg_status status = find_text(&reader, package, &path);
  size_t base = status ? 0 : path.length;
  while (base && path.data[base - 1] != '/') {
    --base;
  }
  const cg_slice folder = {path.data, base};
  const cg_slice pieces[] = {folder, CG_SLICE("_rels/"), cg_slice_from(path, base),
                             CG_SLICE(".rels")};
  const cg_slice name = status ? CG_SLICE("") : cg_join(job->arena, pieces, 4);
  status = status ? status : name.data ? convert_package_read(job, name, &relations) : CG_NO_MEMORY;
  status = status ? status : read_all(&reader, path, folder, relations);
  xmlFreeDoc(package);
  xmlFreeDoc(relations);
  xmlFreeDoc(reader.notes[0]);
  xmlFreeDoc(reader.notes[1]);
  docx_numbers_clear(&reader.numbers);
  docx_styles_clear(&reader.styles);
  return status;
}
