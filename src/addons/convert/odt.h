/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt.h  Reads ODT: OpenDocument texts, zipped and flat. */
#ifndef CG_CONVERT_ODT_H
#define CG_CONVERT_ODT_H

#include "addons/convert/convert.h"

/** Read an ODT file as printed with all tracked changes accepted. */
cg_status convert_odt_read(convert_job *job);

/** Likewise, for a file that is one XML document. */
cg_status convert_odt_read_flat(convert_job *job);

#endif /* CG_CONVERT_ODT_H */
