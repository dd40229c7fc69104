/* SPDX-License-Identifier: Apache-2.0 */
/** @file html.h  Reads HTML and XHTML pages. */
#ifndef CG_CONVERT_HTML_H
#define CG_CONVERT_HTML_H

#include "addons/convert/convert.h"

/** Load the conversion tables for the encoding of the page, or XML, in `bytes`. */
void convert_html_prepare(cg_slice bytes);

/** Read a page as a browser shows it, without navigation, scripts and hidden elements. */
cg_status convert_html_read(convert_job *job);

#endif /* CG_CONVERT_HTML_H */
