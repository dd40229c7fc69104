/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_styles.h"

#include "addons/convert/xml.h"

#define DEEPEST 32 /* Limit on styles based on each other, which stops cycles */
#define XML(slice) ((const xmlChar *)(slice).data)

bool docx_styles_init(docx_styles *styles, xmlDoc *document) {
  *styles = (docx_styles){document, xmlHashCreate(0), NULL};
  const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  for (const xmlNode *it = root ? root->children : NULL; styles->table && it; it = it->next) {
    const cg_slice id =
      convert_xml_is(it, "style") ? convert_xml_attribute(it, "styleId") : (cg_slice){NULL, 0};
    if (!id.data) {
      continue;
    }
    xmlHashAddEntry(styles->table, XML(id), (void *)(uintptr_t)it);
    const cg_slice first = convert_xml_attribute(it, "default");
    if (first.data && convert_xml_is_on(first) &&
        cg_slice_is_equal(convert_xml_attribute(it, "type"), CG_SLICE("paragraph"))) {
      styles->normal = it;
    }
  }
  return styles->table != NULL;
}

void docx_styles_clear(docx_styles *styles) {
  xmlHashFree(styles->table, NULL);
  xmlFreeDoc(styles->document);
}

const xmlNode *docx_style_find(const docx_styles *styles, cg_slice id) {
  return id.data ? xmlHashLookup(styles->table, XML(id)) : NULL;
}

static const xmlNode *base_of(const docx_styles *styles, const xmlNode *style) {
  return docx_style_find(styles, convert_xml_attribute(convert_xml_child(style, "basedOn"), "val"));
}

static const xmlNode *paragraph_style(const docx_styles *styles, const xmlNode *properties) {
  const xmlNode *style =
    docx_style_find(styles, convert_xml_attribute(convert_xml_child(properties, "pStyle"), "val"));
  return style ? style : styles->normal;
}

/* Level by the name of `style`: "heading 2", "Title". */
static int level_by_name(const xmlNode *style) {
  const cg_slice name = convert_xml_attribute(convert_xml_child(style, "name"), "val");
  if (name.length == 9 && cg_slice_is_alike((cg_slice){name.data, 8}, CG_SLICE("heading ")) &&
      cg_is_digit(name.data[8])) {
    return name.data[8] - '0';
  }
  return name.data && cg_slice_is_alike(name, CG_SLICE("Title"));
}

int docx_style_level(const docx_styles *styles, const xmlNode *properties) {
  int level = convert_xml_number(convert_xml_child(properties, "outlineLvl"), "val", -1) + 1;
  const xmlNode *style = paragraph_style(styles, properties);
  for (int i = 0; !level && style && i < DEEPEST; ++i, style = base_of(styles, style)) {
    level = convert_xml_number(convert_xml_child(convert_xml_child(style, "pPr"), "outlineLvl"),
                               "val", -1) +
            1;
    level = level ? level : level_by_name(style);
  }
  return level > 9 || level < 0 ? 0 : level > 6 ? 6 : level; /* 10 is "body text" */
}

bool docx_style_is_contents(const docx_styles *styles, const xmlNode *properties) {
  const cg_slice name =
    convert_xml_attribute(convert_xml_child(paragraph_style(styles, properties), "name"), "val");
  return name.length == 5 && cg_slice_is_alike((cg_slice){name.data, 4}, CG_SLICE("toc ")) &&
         cg_is_digit(name.data[4]);
}

const xmlNode *docx_style_numbering(const docx_styles *styles, const xmlNode *properties,
                                    const xmlNode **style) {
  const xmlNode *found = convert_xml_child(properties, "numPr");
  const xmlNode *it = paragraph_style(styles, properties);
  *style = NULL;
  for (int i = 0; !found && it && i < DEEPEST; ++i, it = base_of(styles, it)) {
    found = convert_xml_child(convert_xml_child(it, "pPr"), "numPr");
    *style = it;
  }
  return found;
}

/* Whether run properties state that the words are hidden: 1 or 0; -1 if unspecified. */
static int hidden_by(const xmlNode *properties) {
  const xmlNode *vanish = convert_xml_child(properties, "vanish");
  return vanish ? convert_xml_is_on(convert_xml_attribute(vanish, "val")) : -1;
}

static int hidden_by_style(const docx_styles *styles, const xmlNode *style) {
  int hidden = -1;
  for (int i = 0; hidden < 0 && style && i < DEEPEST; ++i, style = base_of(styles, style)) {
    hidden = hidden_by(convert_xml_child(style, "rPr"));
  }
  return hidden;
}

bool docx_style_is_hidden(const docx_styles *styles, const xmlNode *run, const xmlNode *paragraph) {
  int hidden = hidden_by(run);
  if (hidden < 0) {
    hidden = hidden_by_style(
      styles,
      docx_style_find(styles, convert_xml_attribute(convert_xml_child(run, "rStyle"), "val")));
  }
  if (hidden < 0) {
    hidden = hidden_by_style(styles, paragraph_style(styles, paragraph));
  }
  return hidden > 0;
}
