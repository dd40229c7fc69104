/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/xml.h"

#include <libxml/xmlerror.h>
#include <stdlib.h>
#include <string.h>

cg_slice convert_xml_name(const xmlNode *node) {
  return node->type == XML_ELEMENT_NODE ? cg_slice_of((const char *)node->name) : CG_SLICE("");
}

bool convert_xml_is(const xmlNode *node, const char *name) {
  return node->type == XML_ELEMENT_NODE && !strcmp((const char *)node->name, name);
}

xmlNode *convert_xml_child(const xmlNode *node, const char *name) {
  for (xmlNode *child = node ? node->children : NULL; child; child = child->next) {
    if (convert_xml_is(child, name)) {
      return child;
    }
  }
  return NULL;
}

cg_slice convert_xml_attribute(const xmlNode *node, const char *name) {
  for (const xmlAttr *it = node && node->type == XML_ELEMENT_NODE ? node->properties : NULL; it;
       it = it->next) {
    if (!strcmp((const char *)it->name, name)) {
      return it->children ? convert_xml_text(it->children) : CG_SLICE("");
    }
  }
  return (cg_slice){NULL, 0};
}

int convert_xml_number(const xmlNode *node, const char *name, int other) {
  const cg_slice value = convert_xml_attribute(node, name);
  char *end;
  if (!value.data || !value.length) {
    return other;
  }
  const long number = strtol(value.data, &end, 10);
  return end == value.data || number < -1000000000 || number > 1000000000 ? other : (int)number;
}

bool convert_xml_is_on(cg_slice value) {
  return !value.data || (!cg_slice_is_equal(value, CG_SLICE("0")) &&
                         !cg_slice_is_equal(value, CG_SLICE("false")) &&
                         !cg_slice_is_equal(value, CG_SLICE("off")));
}

cg_slice convert_xml_text(const xmlNode *node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE
           ? cg_slice_of((const char *)node->content)
           : CG_SLICE("");
}

static bool has_run_out; /* Of this process, which reads one document */

static void *judge(void *memory) {
  has_run_out |= !memory;
  return memory;
}

static void *take(size_t size) { return judge(malloc(size)); }

static void *resize(void *memory, size_t size) { return judge(realloc(memory, size)); }

static char *copy(const char *string) { return judge(strdup(string)); }

void convert_xml_watch_memory(void) { xmlMemSetup(free, take, resize, copy); }

bool convert_xml_is_out_of_memory(void) {
  const xmlError *error = xmlGetLastError();
  return has_run_out || (error && error->code == XML_ERR_NO_MEMORY);
}
