/* SPDX-License-Identifier: Apache-2.0 */
/** @file xml.h  What may stand in XML 1.0. */
#ifndef CG_BASE_XML_H
#define CG_BASE_XML_H

#include "base/buffer.h"

/** What stands in place of a character that XML does not have: U+FFFD. */
#define CG_XML_REPLACEMENT "\xEF\xBF\xBD"

/** Length in bytes of the character at the start of `text` if XML 1.0 has it and recommends it; 0 for most control
 * characters, DEL, U+FFFE, U+FFFF and what is no UTF-8. */
size_t cg_xml_character(cg_slice text);

/** Length in bytes of the character at the start of a text if a form can hold it, else 0. */
typedef size_t (*cg_character_function)(cg_slice text);

/** Put U+FFFD in place of each character of `text` of which `character` says 0.  A changed text is in `room`, which is
 * emptied first; another one is left alone. */
cg_status cg_xml_clean(cg_slice *text, cg_character_function character, cg_buffer *room);

#endif /* CG_BASE_XML_H */
