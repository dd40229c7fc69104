/* SPDX-License-Identifier: Apache-2.0 */
/** @file html.h  Writes escaped HTML to a file; all text of pages is written through it. */
#ifndef CG_REPORT_HTML_H
#define CG_REPORT_HTML_H

#include "base/slice.h"

#include <clausegraph/status.h>

#include <stdio.h>

/** Write `format` to `file`. "$t" takes a cg_slice and escapes it for text and for quoted
 * attributes: markup becomes character references, and characters that affect the display outside
 * it (controls, bidirectional overrides) become U+FFFD. "$r" takes a cg_slice that is already HTML,
 * "$u" an unsigned number, "$c" a confidence in [0, 1], written as the two digits after the point.
 * Errors are left to ferror(). */
void cg_html_put(FILE *file, const char *format, ...);

/** A cg_sink for HTML; `handle` is the file. Errors are left to ferror(). */
cg_status cg_html_take(void *handle, cg_slice text);

/** Write `text` escaped, like "$t". */
void cg_html_text(FILE *file, cg_slice text);

/** Plural ending for a counted noun: "s", or nothing for one. */
cg_slice cg_html_plural(uint32_t count);

/** Write `iri` as text, or as a link if cg_html_is_link(). */
void cg_html_link(FILE *file, cg_slice iri);

/** Whether a page may link to `iri`: only to http and https, so that no data can introduce a
 * script. */
bool cg_html_is_link(cg_slice iri);

#endif /* CG_REPORT_HTML_H */
