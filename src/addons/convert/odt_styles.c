/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/odt_styles.h"

#include "addons/convert/ordinals.h"
#include "base/try.h"

#define XML(slice) ((const xmlChar *)(slice).data)

static cg_status add_list(odt *reader, const xmlNode *style, cg_slice name) {
  odt_list *list = cg_arena_take(reader->job->arena, sizeof *list);
  if (!list) {
    return CG_NO_MEMORY;
  }
  for (const xmlNode *it = style->children; it; it = it->next) {
    const int level = it->type == XML_ELEMENT_NODE ? convert_xml_number(it, "level", 0) : 0;
    if (level > 0 && level <= ODT_LEVELS) {
      list->levels[level - 1] = it;
    }
  }
  xmlHashAddEntry(reader->lists, XML(name), list);
  return CG_OK;
}

cg_status odt_styles_add(odt *reader, const xmlNode *root) {
  for (const xmlNode *part = root ? root->children : NULL; part; part = part->next) {
    if (!convert_xml_is(part, "automatic-styles") && !convert_xml_is(part, "styles")) {
      continue;
    }
    for (const xmlNode *it = part->children; it; it = it->next) {
      const cg_slice name =
        it->type == XML_ELEMENT_NODE ? convert_xml_attribute(it, "name") : (cg_slice){NULL, 0};
      if (name.data && convert_xml_is(it, "list-style")) {
        CG_TRY(add_list(reader, it, name));
      } else if (name.data && convert_xml_is(it, "style")) {
        xmlHashAddEntry(reader->styles, XML(name), (void *)(uintptr_t)it);
      }
    }
  }
  return CG_OK;
}

static const xmlNode *find_style(const odt *reader, cg_slice name) {
  return name.data ? xmlHashLookup(reader->styles, XML(name)) : NULL;
}

static const xmlNode *parent_of(const odt *reader, const xmlNode *style) {
  return find_style(reader, convert_xml_attribute(style, "parent-style-name"));
}

unsigned odt_style_level(const odt *reader, const xmlNode *node) {
  if (convert_xml_is(node, "h")) {
    const int level = convert_xml_number(node, "outline-level", 1);
    return level < 1 ? 1 : level > 6 ? 6 : (unsigned)level;
  }
  const xmlNode *style = find_style(reader, convert_xml_attribute(node, "style-name"));
  for (int i = 0; style && i < ODT_DEEPEST; ++i, style = parent_of(reader, style)) {
    if (cg_slice_is_equal(convert_xml_attribute(style, "name"), CG_SLICE("Title"))) {
      return 1;
    }
  }
  return 0;
}

bool odt_style_is_hidden(const odt *reader, const xmlNode *node) {
  const xmlNode *style = find_style(reader, convert_xml_attribute(node, "style-name"));
  for (int i = 0; style && i < ODT_DEEPEST; ++i, style = parent_of(reader, style)) {
    const cg_slice display =
      convert_xml_attribute(convert_xml_child(style, "text-properties"), "display");
    if (display.data) {
      return cg_slice_is_equal(display, CG_SLICE("none"));
    }
  }
  return false;
}

odt_list *odt_list_of(const odt *reader, const xmlNode *node, odt_list *outer) {
  const cg_slice name = convert_xml_attribute(node, "style-name");
  odt_list *list = name.data ? xmlHashLookup(reader->lists, XML(name)) : NULL;
  const cg_slice goes_on = convert_xml_attribute(node, "continue-numbering");
  const bool is_anew = !cg_slice_is_equal(goes_on, CG_SLICE("true")) &&
                       !convert_xml_attribute(node, "continue-list").data;
  if (list && list != outer && !outer && is_anew) {
    memset(list->is_begun, 0, sizeof list->is_begun);
  }
  return list ? list : outer;
}

static convert_style style_of(const xmlNode *level) {
  static const char formats[] = "1aAiI";
  static const convert_style styles[] = {CONVERT_DECIMAL, CONVERT_LOWER_LETTER,
                                         CONVERT_UPPER_LETTER, CONVERT_LOWER_ROMAN,
                                         CONVERT_UPPER_ROMAN};
  const cg_slice format = convert_xml_attribute(level, "num-format");
  const char *found = format.length ? strchr(formats, format.data[0]) : NULL;
  return found && *found ? styles[found - formats] : CONVERT_NO_NUMBER;
}

/* Count an item at `level`. Higher levels without an item count as their first number; lower levels
 * restart. */
static void count(odt_list *of, int level, const xmlNode *item) {
  for (int i = 0; i <= level; ++i) {
    if (!of->is_begun[i]) {
      of->counts[i] = convert_xml_number(of->levels[i], "start-value", 1);
      of->is_begun[i] = true;
    } else if (i == level && of->counts[i] < INT32_MAX) {
      ++of->counts[i];
    }
  }
  of->counts[level] = convert_xml_number(item, "start-value", of->counts[level]);
  for (int i = level + 1; i < ODT_LEVELS; ++i) {
    of->is_begun[i] = false;
  }
}

/* Dashes are kept, all other marks become a bullet. */
static cg_status add_bullet(odt *reader, const xmlNode *level) {
  const cg_slice sign = convert_xml_attribute(level, "bullet-char");
  const bool is_dash = cg_slice_is_equal(sign, CG_SLICE("-")) ||
                       cg_slice_is_equal(sign, CG_SLICE("\xE2\x80\x93")) ||
                       cg_slice_is_equal(sign, CG_SLICE("\xE2\x80\x94"));
  return convert_line_add(&reader->line,
                          is_dash ? CG_SLICE("\xE2\x80\x93 ") : CG_SLICE("\xE2\x80\xA2 "));
}

cg_status odt_number_add(odt *reader, odt_list *of, int level, const xmlNode *item) {
  const xmlNode *definition = of && level < ODT_LEVELS ? of->levels[level] : NULL;
  char words[CONVERT_ORDINAL_LENGTH];
  if (!definition) {
    return CG_OK;
  }
  if (convert_xml_is(definition, "list-level-style-bullet")) {
    return add_bullet(reader, definition);
  }
  count(of, level, item);
  if (style_of(definition) == CONVERT_NO_NUMBER) {
    return CG_OK;
  }
  const cg_slice prefix = convert_xml_attribute(definition, "num-prefix");
  const cg_slice suffix = convert_xml_attribute(definition, "num-suffix");
  const int shown = convert_xml_number(definition, "display-levels", 1);
  CG_TRY(prefix.data ? convert_line_add(&reader->line, prefix) : CG_OK);
  for (int i = shown > level ? 0 : level + 1 - (shown < 1 ? 1 : shown); i <= level; ++i) {
    const convert_style style = style_of(of->levels[i]);
    if (style != CONVERT_NO_NUMBER) {
      CG_TRY(convert_line_add(&reader->line,
                              (cg_slice){words, convert_ordinal(of->counts[i], style, words)}));
      CG_TRY(i < level ? convert_line_add(&reader->line, CG_SLICE(".")) : CG_OK);
    }
  }
  CG_TRY(suffix.data ? convert_line_add(&reader->line, suffix) : CG_OK);
  return convert_line_add(&reader->line, CG_SLICE(" "));
}
