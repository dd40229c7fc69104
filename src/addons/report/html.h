/* SPDX-License-Identifier: Apache-2.0 */
/** @file html.h  HTML into a file, escaped: the only way of text into a page. */
#ifndef CG_REPORT_HTML_H
#define CG_REPORT_HTML_H

#include "base/slice.h"

#include <clausegraph/status.h>

#include <stdio.h>

/** Put `format` into `file`.  "$t" takes a cg_slice and escapes it for text and for quoted attributes: markup
 * becomes character references, and what would steer the display beyond its place (controls, overrides of the
 * direction of writing) becomes U+FFFD.  "$r" takes a cg_slice that is HTML already, "$u" an unsigned number, "$c" a
 * confidence in [0, 1] as two digits after the point.  Failure stays in `file` for ferror(). */
void cg_html_put(FILE *file, const char *format, ...);

/** A cg_sink for what is HTML already; `handle` is the file, where failure stays. */
cg_status cg_html_take(void *handle, cg_slice text);

/** Put `text` escaped, as "$t" does. */
void cg_html_text(FILE *file, cg_slice text);

/** What makes a plural of a noun that is counted: "s", or nothing for one. */
cg_slice cg_html_plural(uint32_t count);

/** Put `iri` as text; where a browser may follow it (http, https) as a link. */
void cg_html_link(FILE *file, cg_slice iri);

/** Whether a page may link to `iri`: by http or https alone, so that no data can bring a script in. */
bool cg_html_is_link(cg_slice iri);

#endif /* CG_REPORT_HTML_H */
