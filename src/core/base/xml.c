/* SPDX-License-Identifier: Apache-2.0 */
#include "base/xml.h"

#include "base/try.h"
#include "base/utf8.h"

size_t cg_xml_character(cg_slice text) {
  const size_t length = cg_utf8_sequence(text);
  const uint32_t code = length ? cg_utf8_decode(text) : 0;
  const bool is_control =
    (code < 0x20 && code != '\t' && code != '\n' && code != '\r') || code == 0x7F;
  return is_control || code == 0xFFFE || code == 0xFFFF ? 0 : length;
}

/* Offset of the first character from `at` on that the format does not allow; the length if there is
 * none. */
static size_t find_foreign(cg_slice text, cg_character_function character, size_t at) {
  for (size_t length; at < text.length; at += length) {
    length = character(cg_slice_from(text, at));
    if (!length) {
      return at;
    }
  }
  return text.length;
}

cg_status cg_xml_clean(cg_slice *text, cg_character_function character, cg_buffer *room) {
  size_t begin = 0;
  size_t at = find_foreign(*text, character, 0);
  room->length = 0;
  if (at == text->length) {
    return CG_OK;
  }
  for (; at < text->length; at = find_foreign(*text, character, begin)) {
    const size_t length = cg_utf8_sequence(cg_slice_from(*text, at));
    CG_TRY(cg_buffer_add(room, (cg_slice){text->data + begin, at - begin}));
    CG_TRY(cg_buffer_add(room, CG_SLICE(CG_XML_REPLACEMENT)));
    begin = at + (length ? length : 1);
  }
  CG_TRY(cg_buffer_add(room, cg_slice_from(*text, begin)));
  *text = cg_buffer_slice(room);
  return CG_OK;
}
