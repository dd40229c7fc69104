/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_pages.h"

static const char *const kinds[] = {"footnotePr", "endnotePr"};

docx_pages docx_pages_init(cg_arena *arena) {
  return (docx_pages){.sections = cg_array_init(arena, sizeof(docx_section)),
                      .settings = {.start = {1, 1}},
                      .page = 1};
}

/* Read the note numbering from the children of `node`. */
static void read_numbering(docx_section *section, const xmlNode *node) {
  for (int kind = 0; kind < 2; ++kind) {
    const xmlNode *notes = convert_xml_child(node, kinds[kind]);
    const cg_slice restart = convert_xml_attribute(convert_xml_child(notes, "numRestart"), "val");
    const int start =
      convert_xml_number(convert_xml_child(notes, "numStart"), "val", section->start[kind]);
    section->start[kind] = start > 0 ? start : 1;
    if (restart.data) {
      section->restart[kind] = cg_slice_is_equal(restart, CG_SLICE("eachPage")) ? DOCX_RESTART_PAGE
                               : cg_slice_is_equal(restart, CG_SLICE("eachSect"))
                                 ? DOCX_RESTART_SECTION
                                 : DOCX_RESTART_NEVER;
    }
  }
}

void docx_pages_set(docx_pages *pages, const xmlNode *settings) {
  read_numbering(&pages->settings, settings);
}

cg_status docx_pages_add(docx_pages *pages, const xmlNode *node) {
  docx_section section = pages->settings;
  const cg_slice type = convert_xml_attribute(convert_xml_child(node, "type"), "val");
  section.has_page = !type.data || !cg_slice_is_equal(type, CG_SLICE("continuous"));
  read_numbering(&section, node);
  return cg_array_append(&pages->sections, &section);
}

static const docx_section *section_at(const docx_pages *pages, uint32_t index) {
  return index < pages->sections.count ? cg_array_at(&pages->sections, index) : &pages->settings;
}

bool docx_pages_is_break(const docx_pages *pages, const xmlNode *node) {
  if (pages->is_printed) {
    return convert_xml_is(node, "lastRenderedPageBreak");
  }
  return convert_xml_is(node, "pageBreakBefore")
           ? convert_xml_is_on(convert_xml_attribute(node, "val"))
           : convert_xml_is(node, "br") &&
               cg_slice_is_equal(convert_xml_attribute(node, "type"), CG_SLICE("page"));
}

bool docx_pages_start_in(const docx_pages *pages, const xmlNode *node) {
  const xmlNode *it = node->children;
  while (it && !convert_xml_is(it, "t")) {
    if (docx_pages_is_break(pages, it)) {
      return true;
    }
    const xmlNode *next = it->type == XML_ELEMENT_NODE && it->children ? it->children : it->next;
    while (!next && it->parent != node) {
      it = it->parent;
      next = it->next;
    }
    it = next;
  }
  return false;
}

static void restart(const docx_section *section, docx_restart at, unsigned counts[2]) {
  for (int kind = 0; kind < 2; ++kind) {
    if (section->restart[kind] && section->restart[kind] >= at) {
      counts[kind] = (unsigned)section->start[kind] - 1;
    }
  }
}

void docx_pages_turn(docx_pages *pages, unsigned counts[2]) {
  ++pages->page;
  restart(section_at(pages, pages->section), DOCX_RESTART_PAGE, counts);
}

void docx_pages_next_section(docx_pages *pages, unsigned counts[2]) {
  const docx_section *next = section_at(pages, ++pages->section);
  restart(next, DOCX_RESTART_SECTION, counts);
  pages->page += !pages->is_printed && next->has_page;
}

void docx_pages_begin(const docx_pages *pages, unsigned counts[2]) {
  for (int kind = 0; kind < 2; ++kind) {
    counts[kind] = (unsigned)section_at(pages, 0)->start[kind] - 1;
  }
}
