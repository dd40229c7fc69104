/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html_lists.h"

#include "addons/convert/html_elements.h"
#include "addons/convert/html_impl.h"
#include "addons/convert/html_walk.h"
#include "addons/convert/ordinals.h"
#include "base/try.h"

/* The numbering style that `node`, a list or item, specifies; 0 if unspecified. */
static convert_style asked_style(const xmlNode *node) {
  static const struct {
    const char *name; /* In style sheets */
    char type;        /* As attribute */
    convert_style style;
  } styles[] = {
    {"lower-alpha", 'a', CONVERT_LOWER_LETTER}, {"lower-latin", 'a', CONVERT_LOWER_LETTER},
    {"upper-alpha", 'A', CONVERT_UPPER_LETTER}, {"upper-latin", 'A', CONVERT_UPPER_LETTER},
    {"lower-roman", 'i', CONVERT_LOWER_ROMAN},  {"upper-roman", 'I', CONVERT_UPPER_ROMAN},
    {"decimal", '1', CONVERT_DECIMAL},          {"none", 0, CONVERT_NO_NUMBER}};
  const cg_slice style = convert_xml_attribute(node, "style");
  const cg_slice type = convert_xml_attribute(node, "type");
  for (size_t i = 0; i < sizeof styles / sizeof *styles; ++i) {
    if ((style.data && cg_slice_has(style, CG_SLICE("list-style")) &&
         cg_slice_has(style, cg_slice_of(styles[i].name))) ||
        (type.length == 1 && styles[i].type && type.data[0] == styles[i].type)) {
      return styles[i].style;
    }
  }
  return 0;
}

/* Whether the item's text begins with its own number or letter: "1. ", "(a) ". */
static bool has_label(const xmlNode *item) {
  char words[12];
  html_words(item, words, sizeof words);
  size_t i = words[0] == '(';
  const size_t begin = i;
  while (words[i] && i < begin + 4 && (cg_is_digit(words[i]) || (begin && cg_is_lower(words[i])))) {
    ++i;
  }
  return i > begin && (begin ? words[i] == ')' : words[i] == '.' || words[i] == ')');
}

/* Append letters and small Roman numerals as in resolutions, "(a)"; others with a full stop. */
static cg_status add_label(html *page, int number, convert_style style) {
  const bool is_small = style == CONVERT_LOWER_LETTER || style == CONVERT_LOWER_ROMAN;
  char words[CONVERT_ORDINAL_LENGTH];
  const size_t length = convert_ordinal(number, style, words);
  CG_TRY(convert_line_add(&page->line, is_small ? CG_SLICE("(") : CG_SLICE("")));
  CG_TRY(convert_line_add(&page->line, (cg_slice){words, length}));
  return convert_line_add(&page->line, is_small ? CG_SLICE(") ") : CG_SLICE(". "));
}

/* The items of note lists get their marks from links. */
static bool is_note(const html *page, const xmlNode *item) {
  const cg_slice id = convert_xml_attribute(item, "id");
  return id.length && xmlHashLookup(page->notes, (const xmlChar *)id.data);
}

cg_status html_list(html *page, const xmlNode *node) {
  const bool is_numbered = convert_xml_is(node, "ol");
  const convert_style style = asked_style(node) ? asked_style(node) : CONVERT_DECIMAL;
  int number = convert_xml_number(node, "start", 1);
  CG_TRY(html_flush(page));
  for (const xmlNode *it = node->children; it; it = it->next) {
    if (!convert_xml_is(it, "li")) {
      CG_TRY(html_walk(page, it));
      continue;
    }
    const convert_style own = asked_style(it) ? asked_style(it) : style;
    number = convert_xml_number(it, "value", number);
    if (is_numbered && own != CONVERT_NO_NUMBER && !is_note(page, it) && !has_label(it) &&
        !html_is_dropped(it)) {
      CG_TRY(html_flush(page));
      CG_TRY(add_label(page, number, own));
      page->number_end = page->line.text.length;
    }
    page->is_menu = !is_numbered;
    CG_TRY(html_walk(page, it));
    page->is_menu = false;
    number += number < 1000000;
  }
  return html_flush(page);
}
