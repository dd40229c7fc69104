/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html_notes.h"

#include "addons/convert/html_elements.h"
#include "addons/convert/html_impl.h"
#include "addons/convert/html_walk.h"
#include "base/try.h"

#define XML(string) ((const xmlChar *)(string))
#define MOST_DIGITS 3

/* Extract the mark from the words of `node`, without brackets, stroke or dot: "[12]", "(1)", "3/",
 * "*". False if they are not a mark. */
static bool find_mark(const xmlNode *node, char mark[HTML_MARK]) {
  static const char *const superscripts[] = {
    "\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",     "\xE2\x81\xB4",
    "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8", "\xE2\x81\xB9"};
  char words[HTML_MARK + 8];
  size_t length = html_words(node, words, sizeof words);
  size_t end = 0;
  for (size_t i = 0; i < length && end + 4 < HTML_MARK; ++i) {
    bool is_digit = false;
    for (size_t n = 0; n < 10 && !is_digit; ++n) {
      const size_t width = strlen(superscripts[n]);
      is_digit = length - i >= width && !memcmp(words + i, superscripts[n], width);
      if (is_digit) {
        mark[end++] = (char)('0' + n);
        i += width - 1;
      }
    }
    if (!is_digit && !strchr("[]()/.^ ", words[i])) {
      mark[end++] = words[i];
    }
  }
  mark[end] = '\0';
  if (!end || length + 1 >= sizeof words) {
    return false;
  }
  size_t digits = 0;
  while (digits < end && cg_is_digit(mark[digits])) {
    ++digits;
  }
  const bool is_letter = end == 1 && cg_is_letter(mark[0]);
  const bool is_roman = end <= 5 && strspn(mark, "ivxlc") == end;
  return (digits == end && digits <= MOST_DIGITS) || is_letter || is_roman ||
         (strspn(mark, "*#+") == end && end <= 4) || !strcmp(mark, "\xE2\x80\xA0") ||
         !strcmp(mark, "\xE2\x80\xA1");
}

/* Whether `node` is, contains or is inside a superscript. */
static bool is_raised(const xmlNode *node) {
  if (convert_xml_is(node, "sup") || (node->parent && convert_xml_is(node->parent, "sup"))) {
    return true;
  }
  for (const xmlNode *it = node; it; it = html_next(it, node, true)) {
    if (convert_xml_is(it, "sup")) {
      return true;
    }
  }
  return false;
}

/* Whether programs give this name to notes and their marks. */
static bool is_note_name(cg_slice name) {
  static const char *const parts[] = {"ftn",  "edn",  "fn",     "foot", "note",
                                      "endn", "cite", "sdfoot", "sdend"};
  char lower[64];
  const size_t length = name.length < sizeof lower ? name.length : sizeof lower;
  for (size_t i = 0; i < length; ++i) {
    lower[i] = (char)(cg_is_upper(name.data[i]) ? name.data[i] - 'A' + 'a' : name.data[i]);
  }
  for (size_t i = 0; i < sizeof parts / sizeof *parts; ++i) {
    if (cg_slice_has((cg_slice){lower, length}, cg_slice_of(parts[i]))) {
      return true;
    }
  }
  return false;
}

/* The fragment of this page that the link `node` points to; empty if none. */
static cg_slice target_name(const xmlNode *node) {
  const cg_slice address =
    convert_xml_is(node, "a") ? convert_xml_attribute(node, "href") : (cg_slice){NULL, 0};
  const char *sign = address.data ? memchr(address.data, '#', address.length) : NULL;
  return sign ? cg_slice_of(sign + 1) : (cg_slice){"", 0};
}

/* Whether `node` is a link from a mark to a later note; `mark` gets the mark. */
static bool is_reference(const html *page, const xmlNode *node, char mark[HTML_MARK]) {
  const cg_slice name = target_name(node);
  if (!name.length || !find_mark(node, mark)) {
    return false;
  }
  const xmlNode *target = xmlHashLookup(page->targets, XML(name.data));
  char words[HTML_MARK];
  html_words(node, words, sizeof words);
  return target && html_order(target) > html_order(node) &&
         (is_raised(node) || words[0] == '[' || words[0] == '(' || is_note_name(name));
}

static cg_status add_name(html *page, const xmlNode *node, const char *attribute) {
  const cg_slice name = convert_xml_attribute(node, attribute);
  if (name.length) {
    xmlHashAddEntry(page->targets, XML(name.data), (void *)(uintptr_t)node);
  }
  return CG_OK;
}

cg_status html_survey(html *page, xmlDoc *document) {
  xmlNode *root = xmlDocGetRootElement(document);
  uintptr_t order = 0;
  char mark[HTML_MARK];
  for (const xmlNode *it = root; it; it = html_next(it, root, true)) {
    if (it->type == XML_ELEMENT_NODE) {
      ((xmlNode *)(uintptr_t)it)->_private = (void *)++order;
      CG_TRY(add_name(page, it, "id"));
      CG_TRY(convert_xml_is(it, "a") ? add_name(page, it, "name") : CG_OK);
    }
  }
  for (const xmlNode *it = root; it; it = html_next(it, root, true)) {
    if (!convert_xml_is(it, "a") || !is_reference(page, it, mark)) {
      continue;
    }
    const cg_slice copy = cg_arena_copy(page->job->arena, cg_slice_of(mark));
    if (!copy.data) {
      return CG_NO_MEMORY;
    }
    xmlHashAddEntry(page->notes, XML(target_name(it).data), (void *)(uintptr_t)copy.data);
  }
  return CG_OK;
}

/* Whether the line is empty, or at the start of a part after a break. */
static bool is_at_start(const html *page) {
  const size_t length = page->line.text.length;
  return !length || page->line.text.data[length - 1] == '\n';
}

/* The element whose end is the end of the note that begins at `node`: the enclosing block, or the
   container that programs make for a note. */
static const xmlNode *end_of_note(const xmlNode *node) {
  while (node->parent && node->parent->type == XML_ELEMENT_NODE && !html_is_block(node)) {
    node = node->parent;
  }
  const xmlNode *around = node->parent;
  if (around && (convert_xml_is(around, "div") || convert_xml_is(around, "li")) &&
      is_note_name(convert_xml_attribute(around, "id"))) {
    return around;
  }
  return node;
}

static cg_status begin(html *page, const xmlNode *node, cg_slice mark) {
  if (page->note_mark.length) { /* Several notes, separated by breaks, may be in one block. */
    const xmlNode *end = page->note_end;
    CG_TRY(html_flush(page));
    CG_TRY(html_note_end(page, end));
  } else {
    CG_TRY(html_flush(page));
  }
  page->note_mark = cg_arena_copy(page->job->arena, mark);
  page->note_end = end_of_note(node);
  return page->note_mark.data ? CG_OK : CG_NO_MEMORY;
}

cg_status html_note_begin(html *page, const xmlNode *node) {
  const char *mark = NULL;
  for (int i = 0; i < 2 && !mark; ++i) {
    const cg_slice name = convert_xml_attribute(node, i ? "name" : "id");
    const xmlNode *owner = name.length ? xmlHashLookup(page->targets, XML(name.data)) : NULL;
    mark = owner == node ? xmlHashLookup(page->notes, XML(name.data)) : NULL;
  }
  if (!mark || page->is_row) {
    return CG_OK;
  }
  return begin(page, node, cg_slice_of(mark));
}

/* Remove the mark, and the stroke, dot or bracket after it, from a note's text. */
static void drop_mark(convert_line *line, cg_slice mark) {
  const cg_slice text = cg_buffer_slice(&line->text);
  size_t at = 0;
  while (at < text.length && strchr("[(\\^ ", text.data[at])) {
    ++at;
  }
  /* Without the mark, a link back that was left out may have been it */
  at = cg_slice_has_prefix(cg_slice_from(text, at), mark) ? at + mark.length : 0;
  if (at < text.length && !strchr("/.)]: ", text.data[at])) {
    return; /* "1" of "1994" */
  }
  while (at < text.length && strchr("/.)]: ", text.data[at])) {
    ++at;
  }
  memmove(line->text.data, line->text.data + at, text.length - at);
  line->text.length = text.length - at;
}

cg_status html_note_end(html *page, const xmlNode *node) {
  if (!page->note_mark.length || (node && node != page->note_end)) {
    return CG_OK;
  }
  const cg_slice mark = page->note_mark;
  drop_mark(&page->note, mark);
  page->note_mark = (cg_slice){"", 0};
  page->note_end = NULL;
  return convert_note_text(page->job->writer, mark, &page->note);
}

/* Whether the raised `mark` after the current words is an exponent: "km2". */
static bool is_exponent(const html *page, const char *mark) {
  const cg_slice text = cg_buffer_slice(&page->line.text);
  size_t begin = text.length;
  while (begin && cg_is_letter(text.data[begin - 1])) {
    --begin;
  }
  const cg_slice word = cg_slice_from(text, begin);
  return (!strcmp(mark, "2") || !strcmp(mark, "3")) && !page->line.is_blank_due &&
         (cg_slice_is_equal(word, CG_SLICE("m")) || cg_slice_is_equal(word, CG_SLICE("km")) ||
          cg_slice_is_equal(word, CG_SLICE("cm")));
}

/* Handle a superscript without a link: a mark in the text or, at the start of a block and if the
 * mark occurred before, the start of its note. */
static cg_status take_raised(html *page, const xmlNode *node, bool *is_done) {
  char mark[HTML_MARK];
  if (!find_mark(node, mark) || cg_is_letter(mark[0]) || is_exponent(page, mark) || page->is_head) {
    return CG_OK;
  }
  const bool is_met = xmlHashLookup(page->marks, XML(mark)) != NULL;
  if (is_at_start(page)) {
    *is_done = is_met && !page->is_row;
    return *is_done ? begin(page, node, cg_slice_of(mark)) : CG_OK;
  }
  *is_done = true;
  xmlHashAddEntry(page->marks, XML(mark), page);
  return convert_line_mark(&page->line, cg_slice_of(mark));
}

/* Whether a link to a place in the page is inside `node`. */
static bool has_link(const xmlNode *node) {
  const xmlNode *it = html_next(node, node, true);
  while (it && !(convert_xml_is(it, "a") && target_name(it).length)) {
    it = html_next(it, node, true);
  }
  return it != NULL;
}

cg_status html_mark(html *page, const xmlNode *node, bool *is_done) {
  char mark[HTML_MARK];
  *is_done = false;
  if (convert_xml_is(node, "sup")) {
    return has_link(node) ? CG_OK : take_raised(page, node, is_done); /* A link is more specific. */
  }
  if (is_reference(page, node, mark)) {
    const char *known = xmlHashLookup(page->notes, XML(target_name(node).data));
    *is_done = true;
    return convert_line_mark(&page->line, cg_slice_of(known ? known : mark));
  }
  /* A link back from a note, whose text is the mark or an arrow. */
  const cg_slice name = target_name(node);
  const xmlNode *target = name.length ? xmlHashLookup(page->targets, XML(name.data)) : NULL;
  char words[HTML_MARK];
  const size_t length = html_words(node, words, sizeof words);
  *is_done = page->note_mark.length && target && html_order(target) < html_order(node) &&
             (find_mark(node, mark) || (length && length <= 6 && (unsigned char)words[0] >= 0x80) ||
              !strcmp(words, "^"));
  return CG_OK;
}
