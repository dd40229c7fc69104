/* SPDX-License-Identifier: Apache-2.0 */
/** @file xml.h  Characters allowed in XML 1.0. */
#ifndef CG_BASE_XML_H
#define CG_BASE_XML_H

#include "base/buffer.h"

/** Replacement for characters that XML does not allow: U+FFFD. */
#define CG_XML_REPLACEMENT "\xEF\xBF\xBD"

/** Length in bytes of the character at the start of `text` if XML 1.0 allows and recommends it; 0
 * for most control characters, DEL, U+FFFE, U+FFFF and invalid UTF-8. */
size_t cg_xml_character(cg_slice text);

/** Length in bytes of the character at the start of a text if a format allows it, otherwise 0. */
typedef size_t (*cg_character_function)(cg_slice text);

/** Replace each character of `text` for which `character` returns 0 by U+FFFD. A changed text is
 * stored in `room`, which is emptied first; otherwise `text` is unchanged. */
cg_status cg_xml_clean(cg_slice *text, cg_character_function character, cg_buffer *room);

#endif /* CG_BASE_XML_H */
