/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/docx_notes.h"

#include "addons/convert/breaks.h"
#include "addons/convert/docx_impl.h"
#include "addons/convert/docx_text.h"
#include "addons/convert/ordinals.h"
#include "base/try.h"

/* The note `id` in `document`; NULL if there is none. */
static const xmlNode *find_note(const xmlDoc *document, cg_slice id) {
  const xmlNode *root = document ? xmlDocGetRootElement(document) : NULL;
  for (const xmlNode *it = root ? root->children : NULL; it; it = it->next) {
    const cg_slice found =
      it->type == XML_ELEMENT_NODE ? convert_xml_attribute(it, "id") : (cg_slice){NULL, 0};
    if (found.data && cg_slice_is_equal(found, id)) {
      return it;
    }
  }
  return NULL;
}

/* Whether `mark` is valid in "[^…]". */
static bool is_mark(cg_slice mark) {
  for (size_t i = 0; i < mark.length; ++i) {
    if (cg_is_space(mark.data[i]) || strchr("[]^\\", mark.data[i])) {
      return false;
    }
  }
  return mark.length && mark.length < 16;
}

cg_status docx_note_meet(docx *reader, const xmlNode *node, int kind, cg_slice custom) {
  const docx_note note = {.body =
                            find_note(reader->notes[kind], convert_xml_attribute(node, "id"))};
  char words[CONVERT_ORDINAL_LENGTH];
  if (!note.body || reader->is_head) {
    return CG_OK;
  }
  docx_note *met = cg_array_add(&reader->pending);
  if (!met) {
    return CG_NO_MEMORY;
  }
  met->body = note.body;
  if (!is_mark(custom)) {
    const size_t length = convert_ordinal((int)++reader->counts[kind],
                                          kind ? CONVERT_LOWER_ROMAN : CONVERT_DECIMAL, words);
    custom = (cg_slice){words, length};
  }
  met->mark = cg_arena_copy(reader->job->arena, custom);
  return met->mark.data ? convert_line_mark(&reader->line, met->mark) : CG_NO_MEMORY;
}

/* Add the words of all paragraphs in `node`. Tables in notes are rare, and their structure is
 * dropped. */
static cg_status add_words(docx *reader, const xmlNode *node) {
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (convert_xml_is(it, "p")) {
      CG_TRY(docx_text_add(reader, it));
      CG_TRY(convert_line_add(&reader->line, CG_SLICE(" ")));
    } else if (it->type == XML_ELEMENT_NODE && !convert_xml_is(it, "del") &&
               !convert_xml_is(it, "moveFrom")) {
      CG_TRY(add_words(reader, it));
    }
  }
  return CG_OK;
}

/* Remove the mark at the start of a note's text; custom marks are typed there. */
static void drop_mark(convert_line *line, cg_slice mark) {
  const cg_slice text = cg_buffer_slice(&line->text);
  if (!cg_is_digit(mark.data[0]) && cg_slice_has_prefix(text, mark)) {
    memmove(line->text.data, line->text.data + mark.length, text.length - mark.length);
    line->text.length -= mark.length;
  }
}

cg_status docx_notes_write(docx *reader) {
  for (uint32_t i = 0; i < reader->pending.count; ++i) {
    const docx_note note = *(const docx_note *)cg_array_at(&reader->pending, i);
    reader->is_note = true;
    CG_TRY(add_words(reader, note.body));
    reader->is_note = false;
    for (size_t at = 0; at < reader->line.text.length; ++at) { /* A note is written on one line. */
      if (reader->line.text.data[at] == '\n') {
        reader->line.text.data[at] = ' ';
      }
    }
    drop_mark(&reader->line, note.mark);
    CG_TRY(convert_note_text(reader->job->writer, note.mark, &reader->line));
  }
  reader->pending.count = 0;
  return CG_OK;
}
