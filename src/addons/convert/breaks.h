/* SPDX-License-Identifier: Apache-2.0 */
/** @file breaks.h  Which line breaks inside a block end a paragraph. */
#ifndef CG_CONVERT_BREAKS_H
#define CG_CONVERT_BREAKS_H

#include "addons/convert/structured.h"

/** Append a line break, which may or may not end a paragraph. */
cg_status convert_line_break(convert_line *line);

/** Write `line`, which may contain breaks, as paragraphs and clear it. Some files have many
 * paragraphs in one block with breaks, others break long lines; both are common. */
cg_status convert_block(convert_writer *writer, convert_line *line);

#endif /* CG_CONVERT_BREAKS_H */
