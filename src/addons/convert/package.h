/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file package.h  Documents that are zip files of XML parts: DOCX, ODT. */
#ifndef CG_CONVERT_PACKAGE_H
#define CG_CONVERT_PACKAGE_H

#include "addons/convert/form.h"

/** The form of the zip `file`: that of the document that it is, or CONVERT_ZIP if it is an archive. */
convert_form convert_package_form(int file);

#endif /* CG_CONVERT_PACKAGE_H */
