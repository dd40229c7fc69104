/* SPDX-License-Identifier: Apache-2.0 */
#include "base/form.h"

#include "base/slice.h"

#include <string.h>
#include <strings.h>

/* Viewers accept the header anywhere in these bytes (ISO 32000-1, annex H) */
#define PDF_WITHIN 1024u
#define BINARY_WITHIN 4096u
#define ZIP_NAME 30u /* Offset of the name of the first member */

typedef struct {
  uint32_t at;
  uint32_t length;
  const char *bytes;
  cg_form form;
} signature;

static const signature signatures[] = {
  {0, 4, "PK\3\4", {CG_FORM_ARCHIVE, "a ZIP, DOCX or ODT file"}},
  {0, 4, "PK\5\6", {CG_FORM_ARCHIVE, "a ZIP file"}},
  {0, 5, "{\\rtf", {CG_FORM_DOCUMENT, "an RTF file"}},
  {0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", {CG_FORM_DOCUMENT, "an old Office file (.doc)"}},
  {0, 3, "\x1F\x8B\x08", {CG_FORM_PACKED, "compressed with gzip"}},
  {0,
   6,
   "\xFD"
   "7zXZ\0",
   {CG_FORM_PACKED, "compressed with xz"}},
  {0, 4, "\x28\xB5\x2F\xFD", {CG_FORM_PACKED, "compressed with zstd"}},
  {0, 3, "BZh", {CG_FORM_PACKED, "compressed with bzip2"}},
  {0, 6, "7z\xBC\xAF\x27\x1C", {CG_FORM_ARCHIVE, "a 7z archive"}},
  {257, 5, "ustar", {CG_FORM_ARCHIVE, "a tar archive"}},
  {0, 8, "\x89PNG\r\n\x1A\n", {CG_FORM_IMAGE, "a PNG image"}},
  {0, 3, "\xFF\xD8\xFF", {CG_FORM_IMAGE, "a JPEG image"}},
  {0, 6, "GIF87a", {CG_FORM_IMAGE, "a GIF image"}},
  {0, 6, "GIF89a", {CG_FORM_IMAGE, "a GIF image"}},
  {0, 4, "II*\0", {CG_FORM_IMAGE, "a TIFF image"}},
  {0, 4, "MM\0*", {CG_FORM_IMAGE, "a TIFF image"}},
};

static bool is_signed(cg_slice head, const signature *s) {
  return head.length >= s->at + s->length && !memcmp(head.data + s->at, s->bytes, s->length);
}

static bool is_pdf(cg_slice head) {
  const size_t length = head.length < PDF_WITHIN ? head.length : PDF_WITHIN;
  const char *const end = head.data + length;
  for (const char *at = length ? memchr(head.data, '%', length) : NULL; at;
       at = memchr(at + 1, '%', (size_t)(end - at - 1))) {
    if (end - at >= 5 && !memcmp(at, "%PDF-", 5)) {
      return true;
    }
  }
  return false;
}

/* --- Markup */

static bool starts_with(cg_slice text, const char *word) {
  const size_t length = strlen(word);
  return text.length >= length && !strncasecmp(text.data, word, length);
}

/* The text after the first `end`; empty if there is none. */
static cg_slice after(cg_slice text, const char *end) {
  const size_t length = strlen(end);
  for (size_t i = 0; i + length <= text.length; ++i) {
    if (!memcmp(text.data + i, end, length)) {
      return cg_slice_from(text, i + length);
    }
  }
  return cg_slice_from(text, text.length);
}

static cg_slice without_space(cg_slice text) {
  size_t i = 0;
  while (i < text.length && cg_is_space(text.data[i])) {
    ++i;
  }
  return cg_slice_from(text, i);
}

/* Skip the byte order mark, white space, comments and processing instructions. */
static cg_slice first_element(cg_slice head) {
  cg_slice rest =
    cg_slice_has_prefix(head, CG_SLICE("\xEF\xBB\xBF")) ? cg_slice_from(head, 3) : head;
  for (;;) {
    rest = without_space(rest);
    if (starts_with(rest, "<!--")) {
      rest = after(rest, "-->");
    } else if (starts_with(rest, "<?")) {
      rest = after(rest, "?>");
    } else {
      return rest;
    }
  }
}

/* Whether `text` begins with an element called `name`. */
static bool opens(cg_slice text, const char *name) {
  const size_t length = strlen(name);
  return text.length > length + 1 && text.data[0] == '<' &&
         starts_with(cg_slice_from(text, 1), name) &&
         (cg_is_space(text.data[length + 1]) || text.data[length + 1] == '>' ||
          text.data[length + 1] == '/');
}

static bool is_html(cg_slice element) {
  static const char *const names[] = {
    "html", "head", "body", "title", "meta", "div",  "p",     "table",   "center", "span",
    "h1",   "h2",   "h3",   "main",  "link", "font", "style", "article", "section"};
  bool found = starts_with(element, "<!doctype html");
  for (size_t i = 0; !found && i < sizeof(names) / sizeof(names[0]); ++i) {
    found = opens(element, names[i]);
  }
  return found;
}

/* XML and HTML in UTF-16 are rare, so the text reader handles them. */
static cg_form find_markup(cg_slice head) {
  const cg_slice element = first_element(head);
  if (cg_slice_has_prefix(head, CG_SLICE("<!-- clausegraph-text "))) {
    return (cg_form){CG_FORM_TEXT, "structured text"};
  }
  if (is_html(element)) {
    return (cg_form){CG_FORM_DOCUMENT, "an HTML page"};
  }
  if (starts_with(element, "<office:document")) {
    return (cg_form){CG_FORM_DOCUMENT, "an ODT file"};
  }
  return (cg_form){CG_FORM_TEXT, "a text"};
}

/* Whether the file is binary: only UTF-16 texts contain NULs, in every other byte. */
static bool is_binary(cg_slice head) {
  const size_t length = head.length < BINARY_WITHIN ? head.length : BINARY_WITHIN;
  size_t nuls[2] = {0, 0};
  if (!length || !memchr(head.data, '\0', length)) {
    return false;
  }
  for (size_t i = 0; i < length; ++i) {
    nuls[i % 2] += !head.data[i];
  }
  const size_t more = nuls[0] > nuls[1] ? nuls[0] : nuls[1];
  return more && more < length / 2 * 3 / 4;
}

/* The position after the string that begins at `at`; the end of `text` if it is not closed on its
 * line. */
static size_t past_string(cg_slice text, size_t at) {
  for (++at; at < text.length && text.data[at] != '\n'; ++at) {
    if (text.data[at] == '"') {
      return at + 1;
    }
    at += text.data[at] == '\\';
  }
  return text.length;
}

/* Whether the JSON object at the start of `text` continues after its first line. */
static bool is_broken_object(cg_slice text) {
  size_t depth = 0;
  for (size_t i = 0; i < text.length;) {
    const char c = text.data[i];
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    if (!depth || c == '\n') {
      return depth;
    }
    i = c == '"' ? past_string(text, i) : i + 1;
  }
  return false;
}

/* Whether `text` begins with a name and its colon. */
static bool is_member(cg_slice text) {
  if (!text.length || text.data[0] != '"') {
    return false;
  }
  const cg_slice rest = without_space(cg_slice_from(text, past_string(text, 0)));
  return rest.length && rest.data[0] == ':';
}

/* Detect a list of objects, or an object over several lines, each with its remedy. JSON Lines
 * counts as text here. */
static cg_form find_json(cg_slice head) {
  const cg_slice bytes =
    cg_slice_has_prefix(head, CG_SLICE("\xEF\xBB\xBF")) ? cg_slice_from(head, 3) : head;
  const cg_slice rest = without_space(bytes);
  const char first = rest.length ? rest.data[0] : ' ';
  const cg_slice second = rest.length ? without_space(cg_slice_from(rest, 1)) : rest;
  if (first == '[' && second.length && second.data[0] == '{') {
    return (cg_form){CG_FORM_JSON,
                     "a JSON list, not JSON Lines; write one object per line: jq -c '.[]'"};
  }
  if (first == '{' && is_member(second) && is_broken_object(rest)) {
    return (cg_form){
      CG_FORM_JSON,
      "a JSON object over several lines, not JSON Lines; write one object per line: jq -c ."};
  }
  return (cg_form){CG_FORM_TEXT, "a text"};
}

/* Whether the first member of a ZIP is the one that writers of office documents put first. */
static bool is_office(cg_slice head) {
  static const char *const firsts[] = {"[Content_Types].xml", "_rels/",  "docProps/", "word/",
                                       "customXml/",          "mimetype"};
  for (size_t i = 0; i < sizeof(firsts) / sizeof(firsts[0]); ++i) {
    const size_t length = strlen(firsts[i]);
    if (head.length >= ZIP_NAME + length && !memcmp(head.data + ZIP_NAME, firsts[i], length)) {
      return true;
    }
  }
  return false;
}

cg_form cg_form_find(cg_slice head) {
  if (cg_slice_has_prefix(head, CG_SLICE("PK\3\4")) && is_office(head)) {
    return (cg_form){CG_FORM_DOCUMENT, "a DOCX or ODT file"};
  }
  for (size_t i = 0; i < sizeof(signatures) / sizeof(signatures[0]); ++i) {
    if (is_signed(head, &signatures[i])) {
      return signatures[i].form;
    }
  }
  if (is_pdf(head)) {
    return (cg_form){CG_FORM_DOCUMENT, "a PDF"};
  }
  const cg_form json = find_json(head);
  if (json.class == CG_FORM_JSON) {
    return json;
  }
  return is_binary(head) ? (cg_form){CG_FORM_BINARY, "not a text"} : find_markup(head);
}
