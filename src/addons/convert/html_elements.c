/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html_elements.h"

#include "addons/convert/html_impl.h"

static bool is_in(cg_slice name, const char *const *names) {
  for (; *names; ++names) {
    if (cg_slice_is_equal(name, cg_slice_of(*names))) {
      return true;
    }
  }
  return false;
}

/* Whether the style of `node` contains `property: value`, with any white space. */
static bool has_style(const xmlNode *node, const char *property, const char *value) {
  const cg_slice style = convert_xml_attribute(node, "style");
  const size_t length = strlen(property);
  for (size_t i = 0; style.data && i + length < style.length; ++i) {
    if (!cg_slice_is_alike((cg_slice){style.data + i, length}, cg_slice_of(property))) {
      continue;
    }
    size_t at = i + length;
    while (at < style.length && (cg_is_space(style.data[at]) || style.data[at] == ':')) {
      ++at;
    }
    const size_t wanted = strlen(value);
    if (at + wanted <= style.length &&
        cg_slice_is_alike((cg_slice){style.data + at, wanted}, cg_slice_of(value))) {
      return true;
    }
  }
  return false;
}

static bool is_hidden(const xmlNode *node) {
  return convert_xml_attribute(node, "hidden").data || has_style(node, "display", "none") ||
         has_style(node, "visibility", "hidden") || has_style(node, "mso-hide", "all");
}

/* Whether an element usually used for the page's header or footer is inside the text. */
static bool is_in_text(const xmlNode *node) {
  for (const xmlNode *it = node->parent; it; it = it->parent) {
    if (convert_xml_is(it, "article") || convert_xml_is(it, "main")) {
      return true;
    }
  }
  return false;
}

bool html_is_dropped(const xmlNode *node) {
  static const char *const names[] = {
    "script", "style",  "noscript", "head",     "template", "svg",   "object",   "iframe",
    "applet", "select", "button",   "textarea", "nav",      "img",   "map",      "audio",
    "video",  "canvas", "del",      "rp",       "rt",       "input", "noframes", NULL};
  static const char *const roles[] = {"navigation", "banner",  "contentinfo",   "search",
                                      "menu",       "menubar", "complementary", NULL};
  const cg_slice name = convert_xml_name(node);
  const cg_slice role = convert_xml_attribute(node, "role");
  if (is_in(name, names) || is_hidden(node) || (role.data && is_in(role, roles))) {
    return true;
  }
  return (cg_slice_is_equal(name, CG_SLICE("header")) ||
          cg_slice_is_equal(name, CG_SLICE("footer"))) &&
         !is_in_text(node);
}

bool html_is_block(const xmlNode *node) {
  static const char *const names[] = {
    "p",      "div",    "body",    "html",     "blockquote", "center",  "li",      "ul",
    "ol",     "dl",     "dt",      "dd",       "dir",        "menu",    "table",   "tbody",
    "thead",  "tfoot",  "tr",      "td",       "th",         "caption", "h1",      "h2",
    "h3",     "h4",     "h5",      "h6",       "hr",         "pre",     "section", "article",
    "main",   "aside",  "form",    "fieldset", "legend",     "address", "figure",  "figcaption",
    "header", "footer", "details", "summary",  "xmp",        "listing", NULL};
  return is_in(convert_xml_name(node), names);
}

const xmlNode *html_next(const xmlNode *node, const xmlNode *root, bool is_inside) {
  if (is_inside && node->children && node->type == XML_ELEMENT_NODE) {
    return node->children;
  }
  while (node && node != root && !node->next) {
    node = node->parent;
  }
  return node && node != root ? node->next : NULL;
}

size_t html_words(const xmlNode *node, char *out, size_t size) {
  size_t length = 0;
  bool is_due = false;
  for (const xmlNode *it = node; it; it = html_next(it, node, true)) {
    const cg_slice text = convert_xml_text(it);
    for (size_t i = 0; i < text.length && length + 2 < size; ++i) {
      const bool is_wide =
        text.data[i] == '\xC2' && i + 1 < text.length && text.data[i + 1] == '\xA0';
      if (cg_is_space(text.data[i]) || is_wide) {
        is_due = length != 0;
        i += is_wide;
        continue;
      }
      if (is_due) {
        out[length++] = ' ';
        is_due = false;
      }
      out[length++] = text.data[i];
    }
  }
  out[length] = '\0';
  return length;
}
