/* SPDX-License-Identifier: Apache-2.0 */
/** @file documents.h  Documents for the readers of clausegraph-convert, in this process. */
#ifndef CG_TESTS_FUZZ_DOCUMENTS_H
#define CG_TESTS_FUZZ_DOCUMENTS_H

#include "frame.h"

#include "addons/convert/convert.h"

/** Have `read` read the document `bytes`, which are those of `file` (-1: it reads no file); its text must be what the core reads. */
void fuzz_read_document(convert_reader read, cg_slice bytes, int file);

/** A file with `bytes`, to close. */
int fuzz_open(cg_slice bytes);

/** A zip file, to close, with each part of `input` as a member of that name; without parts `input` is the file itself. */
int fuzz_open_package(cg_slice input);

#endif /* CG_TESTS_FUZZ_DOCUMENTS_H */
