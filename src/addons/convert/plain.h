/* SPDX-License-Identifier: Apache-2.0 */
/** @file plain.h  Passes plain text through. */
#ifndef CG_CONVERT_PLAIN_H
#define CG_CONVERT_PLAIN_H

#include "addons/convert/convert.h"

/** Copy a plain text, a table, or a structured text unchanged. */
cg_status convert_plain_read(convert_job *job);

#endif /* CG_CONVERT_PLAIN_H */
