/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/html.h"

#include "addons/convert/html_elements.h"
#include "addons/convert/html_impl.h"
#include "addons/convert/html_notes.h"
#include "addons/convert/html_walk.h"
#include "base/try.h"
#include "base/utf8.h"

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <limits.h>

#define META_SAMPLE 4096 /* Bytes in which the encoding declaration is searched */
#define MAIN_LEAST 200   /* Bytes that an element must have to be the main text */

/* The encoding that the page declares, NUL-terminated; empty if it declares none. */
static void declared_encoding(cg_slice bytes, char out[32]) {
  const size_t length = bytes.length < META_SAMPLE ? bytes.length : META_SAMPLE;
  out[0] = '\0';
  for (size_t i = 0; i + 9 < length; ++i) {
    const bool is_meta = cg_slice_is_alike((cg_slice){bytes.data + i, 8}, CG_SLICE("charset="));
    const bool is_xml =
      i < 100 && cg_slice_is_alike((cg_slice){bytes.data + i, 9}, CG_SLICE("encoding="));
    if (!is_meta && !is_xml) {
      continue;
    }
    size_t at = i + (is_xml ? 9 : 8);
    size_t end = 0;
    at += bytes.data[at] == '"' || bytes.data[at] == '\'';
    while (at < length && end < 31 &&
           (cg_is_letter(bytes.data[at]) || cg_is_digit(bytes.data[at]) ||
            strchr("-_:.", bytes.data[at]))) {
      out[end++] = bytes.data[at++];
    }
    out[end] = '\0';
    return;
  }
}

/* The encoding of a page: from its byte order mark, else UTF-8 if its bytes are valid, else as
 * declared. As in browsers, Latin-1 means Windows-1252. `buffer` holds the name. */
static const char *find_encoding(cg_slice bytes, char buffer[32]) {
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xFF\xFE"))) {
    return "UTF-16LE";
  }
  if (cg_slice_has_prefix(bytes, CG_SLICE("\xFE\xFF"))) {
    return "UTF-16BE";
  }
  if (cg_utf8_valid_length(bytes) == bytes.length) {
    return "UTF-8";
  }
  declared_encoding(bytes, buffer);
  const cg_slice name = cg_slice_of(buffer);
  if (!name.length || cg_slice_is_alike(name, CG_SLICE("UTF-8")) ||
      cg_slice_is_alike(name, CG_SLICE("iso-8859-1")) ||
      cg_slice_is_alike(name, CG_SLICE("us-ascii")) ||
      cg_slice_is_alike(name, CG_SLICE("latin1"))) {
    return "windows-1252";
  }
  xmlCharEncodingHandler *handler = xmlFindCharEncodingHandler(buffer);
  if (!handler) {
    return "windows-1252";
  }
  xmlCharEncCloseFunc(handler);
  return buffer;
}

/* Bytes of the text in `node`; `*typed` counts those in <pre>. */
static size_t count_text(const xmlNode *node, size_t *typed) {
  size_t length = 0;
  *typed = 0;
  for (const xmlNode *it = node; it;
       it = html_next(it, node, !(it->type == XML_ELEMENT_NODE && html_is_dropped(it)))) {
    if (convert_xml_is(it, "pre")) {
      for (const xmlNode *in = it; in; in = html_next(in, it, true)) {
        *typed += convert_xml_text(in).length;
      }
    }
    length += cg_slice_trim(convert_xml_text(it)).length;
  }
  return length;
}

/* The main text of the page: <main>, or the only <article>, if there is one; otherwise the whole
 * page. */
static const xmlNode *find_text(const xmlNode *root) {
  const xmlNode *article = NULL;
  const xmlNode *found = NULL;
  size_t articles = 0;
  size_t typed;
  for (const xmlNode *it = root; it && !found; it = html_next(it, root, true)) {
    const cg_slice role = convert_xml_attribute(it, "role");
    found = convert_xml_is(it, "main") || (role.data && cg_slice_is_equal(role, CG_SLICE("main")))
              ? it
              : NULL;
    articles += convert_xml_is(it, "article");
    article = convert_xml_is(it, "article") ? it : article;
  }
  found = found ? found : articles == 1 ? article : NULL;
  return found && count_text(found, &typed) >= MAIN_LEAST ? found : root;
}

/* Pass on a page of preformatted text as plain text. */
static cg_status write_typed(convert_job *job, const xmlNode *root) {
  for (const xmlNode *it = root; it;
       it = html_next(it, root, !(it->type == XML_ELEMENT_NODE && html_is_dropped(it)))) {
    CG_TRY(convert_plain(job->writer, convert_xml_text(it)));
    if (it->type == XML_ELEMENT_NODE && (html_is_block(it) || convert_xml_is(it, "br"))) {
      CG_TRY(convert_plain(job->writer, CG_SLICE("\n")));
    }
  }
  return CG_OK;
}

/* Write the title of the page, which often has the document's symbol when the text does not. */
static cg_status write_title(html *page, const xmlNode *root) {
  char words[512];
  for (const xmlNode *it = root; it; it = html_next(it, root, true)) {
    if (convert_xml_is(it, "title") && html_words(it, words, sizeof words)) {
      CG_TRY(convert_line_add(&page->line, cg_slice_of(words)));
      CG_TRY(convert_head(page->job->writer, cg_buffer_slice(&page->line.text)));
      convert_line_clear(&page->line);
      return CG_OK;
    }
  }
  return CG_OK;
}

static cg_status write_page(html *page, xmlDoc *document) {
  const xmlNode *root = xmlDocGetRootElement(document);
  size_t typed;
  const size_t length = count_text(root, &typed);
  if (!length) {
    return convert_fail(
      page->job,
      "the page has no text; if scripts or frames make it, save what the browser shows as PDF");
  }
  if (typed > length - typed / 2) {
    return write_typed(page->job, root);
  }
  CG_TRY(html_survey(page, document));
  CG_TRY(write_title(page, root));
  CG_TRY(html_walk(page, find_text(root)));
  CG_TRY(html_flush(page));
  CG_TRY(html_note_end(page, NULL));
  page->line = page->label; /* A number without words */
  return convert_paragraph(page->job->writer, &page->line);
}

/* Parse the page. Unclosed tags of old pages nest more than 256 deep, where libxml2 would stop
 * reading; html_walk() has a limit of its own. */
static xmlDoc *parse(cg_slice bytes) {
  char name[32];
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_NONET | HTML_PARSE_COMPACT;
  htmlParserCtxt *context = htmlNewParserCtxt();
  if (!context) {
    return NULL;
  }
  context->options |= XML_PARSE_HUGE;
  xmlDoc *document = htmlCtxtReadMemory(context, bytes.data, (int)bytes.length, NULL,
                                        find_encoding(bytes, name), options);
  htmlFreeParserCtxt(context);
  return document;
}

void convert_html_prepare(cg_slice bytes) {
  char name[32];
  /* Not closed, so that the C library's conversion tables stay loaded */
  xmlFindCharEncodingHandler(find_encoding(bytes, name));
}

cg_status convert_html_read(convert_job *job) {
  if (job->bytes.length > INT_MAX) {
    return convert_fail(job, "the page is too long; split it");
  }
  xmlDoc *document = parse(job->bytes);
  if (!document || !xmlDocGetRootElement(document)) {
    xmlFreeDoc(document);
    return convert_xml_is_out_of_memory()
             ? CG_NO_MEMORY
             : convert_fail(job, "the page cannot be read; save it again with a browser");
  }
  html page = {.job = job,
               .targets = xmlHashCreate(0),
               .notes = xmlHashCreate(0),
               .marks = xmlHashCreate(0),
               .line = convert_line_init(job->arena),
               .note = convert_line_init(job->arena),
               .label = convert_line_init(job->arena),
               .note_mark = {"", 0}};
  const cg_status status =
    page.targets && page.notes && page.marks ? write_page(&page, document) : CG_NO_MEMORY;
  xmlHashFree(page.targets, NULL);
  xmlHashFree(page.notes, NULL);
  xmlHashFree(page.marks, NULL);
  xmlFreeDoc(document);
  return status;
}
