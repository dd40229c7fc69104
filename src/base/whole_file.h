/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file whole_file.h  Files of knowledge, read as they are. */
#ifndef CG_BASE_WHOLE_FILE_H
#define CG_BASE_WHOLE_FILE_H

#include "base/arena.h"
#include "base/message.h"

/** Read the file `path` into `arena`.  One that cannot be read is CG_CANNOT_READ, with a message. */
cg_status cg_whole_file_read(const char *path, const cg_messages *messages, cg_arena *arena, cg_slice *out);

#endif /* CG_BASE_WHOLE_FILE_H */
