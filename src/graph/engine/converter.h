/* SPDX-License-Identifier: Apache-2.0 */
/** @file converter.h  Runs clausegraph-convert on one file: PDF, DOCX, ODT, HTML, compressed
 * text. */
#ifndef CG_ENGINE_CONVERTER_H
#define CG_ENGINE_CONVERTER_H

#include "base/arena.h"
#include "base/message.h"

/** Read the only text in the file `path`, which is `label` ("a PDF"), into `arena`. CG_CANNOT_READ
 * with a message if the program is missing or fails, or if the file has several texts or none. */
cg_status cg_convert_file(const char *path, const char *label, const cg_messages *messages,
                          cg_arena *arena, cg_slice *out);

#endif /* CG_ENGINE_CONVERTER_H */
