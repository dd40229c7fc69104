/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/odt_text.h"

#include "addons/convert/breaks.h"
#include "addons/convert/odt_styles.h"
#include "base/try.h"

#define LONGEST_MARK 16u

/* Whether `mark` is valid in "[^…]". */
static bool is_mark(cg_slice mark) {
  for (size_t i = 0; i < mark.length; ++i) {
    if (cg_is_space(mark.data[i]) || strchr("[]^\\", mark.data[i])) {
      return false;
    }
  }
  return mark.length && mark.length < LONGEST_MARK;
}

/* Record a note; its mark is in the file. */
static cg_status meet_note(odt *reader, const xmlNode *node) {
  const xmlNode *citation = convert_xml_child(node, "note-citation");
  const xmlNode *body = convert_xml_child(node, "note-body");
  const cg_slice words = citation && citation->children
                           ? cg_slice_trim(convert_xml_text(citation->children))
                           : (cg_slice){"", 0};
  if (!body || reader->is_head) {
    return CG_OK;
  }
  const odt_note note = {body,
                         cg_arena_copy(reader->job->arena, is_mark(words) ? words : CG_SLICE("*"))};
  if (!note.mark.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_array_append(&reader->pending, &note));
  return convert_line_mark(&reader->line, note.mark);
}

/* Remember the text boxes in a frame. They are written after the paragraph that contains them. */
static cg_status keep_boxes(odt *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "text-box")) {
      CG_TRY(cg_array_append(&reader->boxes, &it));
    } else if (it->type == XML_ELEMENT_NODE) {
      CG_TRY(keep_boxes(reader, it));
    }
  }
  return CG_OK;
}

static bool is_dropped(const xmlNode *node) {
  static const char *const dropped[] = {"annotation", "hidden-text",     "hidden-paragraph",
                                        "ruby-text",  "tracked-changes", "script"};
  for (size_t i = 0; i < sizeof dropped / sizeof *dropped; ++i) {
    if (convert_xml_is(node, dropped[i])) {
      return true;
    }
  }
  return false;
}

static cg_status add_inline(odt *reader, const xmlNode *node) {
  if (node->type != XML_ELEMENT_NODE) {
    return convert_line_add(&reader->line, convert_xml_text(node));
  }
  if (is_dropped(node)) {
    return CG_OK;
  }
  if (convert_xml_is(node, "note")) {
    return meet_note(reader, node);
  }
  if (convert_xml_is(node, "line-break")) {
    return convert_line_break(&reader->line);
  }
  if (convert_xml_is(node, "s") || convert_xml_is(node, "tab")) {
    return convert_line_add(&reader->line, CG_SLICE(" "));
  }
  return convert_xml_is(node, "frame") || convert_xml_is(node, "g") ? keep_boxes(reader, node)
                                                                    : odt_text_add(reader, node);
}

cg_status odt_text_add(odt *reader, const xmlNode *node) {
  if (odt_style_is_hidden(reader, node)) {
    return CG_OK;
  }
  for (const xmlNode *it = node->children; it; it = it->next) {
    CG_TRY(add_inline(reader, it));
    CG_TRY(convert_xml_is(node, "note-body") ? convert_line_add(&reader->line, CG_SLICE(" "))
                                             : CG_OK);
  }
  return CG_OK;
}

cg_status odt_notes_write(odt *reader) {
  for (uint32_t i = 0; i < reader->pending.count; ++i) {
    const odt_note note = *(const odt_note *)cg_array_at(&reader->pending, i);
    CG_TRY(odt_text_add(reader, note.body));
    for (size_t at = 0; at < reader->line.text.length; ++at) { /* A note is written on one line. */
      if (reader->line.text.data[at] == '\n') {
        reader->line.text.data[at] = ' ';
      }
    }
    CG_TRY(convert_note_text(reader->job->writer, note.mark, &reader->line));
  }
  reader->pending.count = 0;
  return CG_OK;
}
