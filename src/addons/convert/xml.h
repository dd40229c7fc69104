/* SPDX-License-Identifier: Apache-2.0 */
/** @file xml.h  Walking libxml2's trees. */
#ifndef CG_CONVERT_XML_H
#define CG_CONVERT_XML_H

#include "base/slice.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

/** No network access, no entity substitution, no output. */
#define CONVERT_XML_OPTIONS                                                                        \
  (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA)

/** Local name of an element; empty for other nodes. */
cg_slice convert_xml_name(const xmlNode *node);

/** Whether `node` is an element called `name`, in any namespace. */
bool convert_xml_is(const xmlNode *node, const char *name);

/** The first child element `name`; NULL if there is none or if `node` is NULL. */
xmlNode *convert_xml_child(const xmlNode *node, const char *name);

/** The value of the attribute `name` in any namespace, borrowed; `data` is NULL if there is
 * none. */
cg_slice convert_xml_attribute(const xmlNode *node, const char *name);

/** The number in that attribute, or `other`. */
int convert_xml_number(const xmlNode *node, const char *name, int other);

/** Whether `value`, of an optional attribute, means true in DOCX: missing, or anything but "0",
 * "false" and "off". */
bool convert_xml_is_on(cg_slice value);

/** Content of a text node, borrowed. */
cg_slice convert_xml_text(const xmlNode *node);

/** From now on, remember whether an allocation of libxml2 failed: it may go on and return a part of
 * the document without an error. */
void convert_xml_watch_memory(void);

/** Whether that happened, or libxml2's last error was a lack of memory. */
bool convert_xml_is_out_of_memory(void);

#endif /* CG_CONVERT_XML_H */
