/* SPDX-License-Identifier: Apache-2.0 */
/** @file package.h  Documents that are zip files of XML parts: DOCX, ODT. */
#ifndef CG_CONVERT_PACKAGE_H
#define CG_CONVERT_PACKAGE_H

#include "addons/convert/convert.h"
#include "addons/convert/form.h"

#include <libxml/xmlreader.h>

/** The format of the zip `file`: that of the document, or CONVERT_ZIP if it is an archive. */
convert_form convert_package_form(int file);

/** Parse the XML part `path` of the document of `job`. `*out` is owned (xmlFreeDoc()); NULL if
 * there is no such part. */
cg_status convert_package_read(convert_job *job, cg_slice path, xmlDoc **out);

/** Likewise, as a streaming reader, owned (xmlFreeTextReader()). */
cg_status convert_package_stream(convert_job *job, cg_slice path, xmlTextReader **out);

/** Report that an XML part is damaged. */
cg_status convert_package_fail(convert_job *job);

#endif /* CG_CONVERT_PACKAGE_H */
