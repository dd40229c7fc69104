/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_text.h"

#include "addons/convert/breaks.h"
#include "addons/convert/docx_impl.h"
#include "addons/convert/docx_notes.h"
#include "base/try.h"
#include "base/utf8.h"

#include <stdlib.h>

static cg_status add_inline(docx *reader, const xmlNode *node, const xmlNode *paragraph);

static cg_status add_children(docx *reader, const xmlNode *node, const xmlNode *paragraph) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(add_inline(reader, it, paragraph));
  }
  return CG_OK;
}

/* Whether the current text is visible: not in the instructions of an open field. */
static bool is_shown(const docx *reader) {
  for (unsigned i = 0; i < reader->fields && i < DOCX_FIELDS; ++i) {
    if (reader->is_code[i]) {
      return false;
    }
  }
  return true;
}

static void pass_field(docx *reader, const xmlNode *node) {
  const cg_slice type = convert_xml_attribute(node, "fldCharType");
  if (cg_slice_is_equal(type, CG_SLICE("begin"))) {
    if (reader->fields < DOCX_FIELDS) {
      reader->is_code[reader->fields] = true;
    }
    ++reader->fields;
  } else if (cg_slice_is_equal(type, CG_SLICE("separate"))) {
    if (reader->fields && reader->fields <= DOCX_FIELDS) {
      reader->is_code[reader->fields - 1] = false;
    }
  } else if (cg_slice_is_equal(type, CG_SLICE("end")) && reader->fields) {
    --reader->fields;
  }
}

static cg_status add_code(docx *reader, uint32_t code) {
  char bytes[4];
  return convert_line_add(&reader->line, (cg_slice){bytes, cg_utf8_encode(code, bytes)});
}

/* Append a character of a symbol font. Those of Symbol that texts use are converted; ornaments are
 * dropped. */
static cg_status add_sign(docx *reader, const xmlNode *node) {
  static const struct {
    long sign;
    uint32_t code;
  } signs[] = {{0x2A, '*'},    {0x2D, 0x2212}, {0xA2, 0x2032}, {0xA3, 0x2264}, {0xB0, 0xB0},
               {0xB1, 0xB1},   {0xB3, 0x2265}, {0xB4, 0xD7},   {0xB7, 0x2022}, {0xB8, 0xF7},
               {0xBC, 0x2026}, {0xD2, 0xAE},   {0xD3, 0xA9},   {0xD4, 0x2122}};
  const cg_slice font = convert_xml_attribute(node, "font");
  const cg_slice digits = convert_xml_attribute(node, "char");
  const long given = digits.data ? strtol(digits.data, NULL, 16) : 0;
  const long sign = given >= 0xF000 && given <= 0xF0FF ? given - 0xF000 : given;
  if (cg_slice_is_alike(font, CG_SLICE("Symbol"))) {
    for (size_t i = 0; i < sizeof signs / sizeof *signs; ++i) {
      if (signs[i].sign == sign) {
        return add_code(reader, signs[i].code);
      }
    }
  } else if (given == sign && sign >= ' ' && sign < 0xD800) { /* A character of an ordinary font */
    return add_code(reader, (uint32_t)sign);
  }
  return CG_OK;
}

/* The custom mark of a note: the words after its reference in the same run, such as "*". */
static cg_slice custom_mark(const xmlNode *reference) {
  const cg_slice follows = convert_xml_attribute(reference, "customMarkFollows");
  if (!follows.data || !convert_xml_is_on(follows)) {
    return CG_SLICE("");
  }
  for (const xmlNode *it = reference->next; it; it = it->next) {
    if (convert_xml_is(it, "t") && it->children) {
      return cg_slice_trim(convert_xml_text(it->children));
    }
  }
  return CG_SLICE("");
}

static cg_status add_break(docx *reader, const xmlNode *node) {
  const cg_slice type = convert_xml_attribute(node, "type");
  return !type.data || cg_slice_is_equal(type, CG_SLICE("textWrapping"))
           ? convert_line_break(&reader->line)
           : convert_line_add(&reader->line, CG_SLICE(" "));
}

/* Append the content of a run. If a note has a custom mark, the words after its reference are the
 * mark. */
static cg_status add_run(docx *reader, const xmlNode *run, const xmlNode *paragraph) {
  bool is_mark = false;
  if (docx_style_is_hidden(&reader->styles, convert_xml_child(run, "rPr"),
                           convert_xml_child(paragraph, "pPr"))) {
    return CG_OK;
  }
  for (const xmlNode *it = run->children; it; it = it->next) {
    const bool is_footnote = convert_xml_is(it, "footnoteReference");
    if (!reader->is_head && !reader->is_note && docx_pages_is_break(&reader->pages, it)) {
      docx_pages_turn(&reader->pages, reader->counts);
    }
    if (convert_xml_is(it, "fldChar")) {
      pass_field(reader, it);
    } else if (!is_shown(reader)) {
      continue;
    } else if (is_footnote || convert_xml_is(it, "endnoteReference")) {
      const cg_slice mark = custom_mark(it);
      is_mark = mark.length != 0;
      CG_TRY(docx_note_meet(reader, it, !is_footnote, mark));
    } else if (is_mark && convert_xml_is(it, "t")) {
      is_mark = false;
    } else {
      CG_TRY(add_inline(reader, it, paragraph));
    }
  }
  return CG_OK;
}

/* Remember the text boxes in a drawing. They are written after the paragraph that contains them. */
static cg_status keep_boxes(docx *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "txbxContent")) {
      CG_TRY(cg_array_append(&reader->boxes, &it));
    } else if (it->type == XML_ELEMENT_NODE &&
               !convert_xml_is(it, "Fallback")) { /* The fallback repeats the choice
                                                     before it */
      CG_TRY(keep_boxes(reader, it));
    }
  }
  return CG_OK;
}

static cg_status add_words(docx *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(convert_line_add(&reader->line, convert_xml_text(it)));
  }
  return CG_OK;
}

static bool is_one_of(const xmlNode *node, const char *const *names) {
  for (; *names; ++names) {
    if (convert_xml_is(node, *names)) {
      return true;
    }
  }
  return false;
}

static cg_status add_inline(docx *reader, const xmlNode *node, const xmlNode *paragraph) {
  static const char *const containers[] = {
    "ins",        "moveTo",    "hyperlink", "smartTag", "sdt",
    "sdtContent", "customXml", "fldSimple", "dir",      "bdo",
    "oMath",      "oMathPara", "ruby",      "rubyBase", "AlternateContent",
    "Choice",     NULL};
  static const char *const drawings[] = {"drawing", "pict", "object", NULL};
  if (node->type != XML_ELEMENT_NODE) {
    return CG_OK;
  }
  if (convert_xml_is(node, "r")) {
    return add_run(reader, node, paragraph);
  }
  if (convert_xml_is(node, "t")) {
    return add_words(reader, node);
  }
  if (convert_xml_is(node, "tab") || convert_xml_is(node, "ptab")) {
    return convert_line_add(&reader->line, CG_SLICE(" "));
  }
  if (convert_xml_is(node, "br") || convert_xml_is(node, "cr")) {
    return add_break(reader, node);
  }
  if (convert_xml_is(node, "noBreakHyphen")) {
    return convert_line_add(&reader->line, CG_SLICE("-"));
  }
  if (convert_xml_is(node, "sym")) {
    return add_sign(reader, node);
  }
  if (is_one_of(node, drawings)) {
    return keep_boxes(reader, node);
  }
  if (convert_xml_is(node, "fldSimple") && !is_shown(reader)) {
    return CG_OK;
  }
  return is_one_of(node, containers) ? add_children(reader, node, paragraph) : CG_OK;
}

cg_status docx_text_add(docx *reader, const xmlNode *node) {
  return add_children(reader, node, node);
}
