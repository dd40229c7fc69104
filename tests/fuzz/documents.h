/* SPDX-License-Identifier: Apache-2.0 */
/** @file documents.h  Runs the readers of clausegraph-convert in this process. */
#ifndef CG_TESTS_FUZZ_DOCUMENTS_H
#define CG_TESTS_FUZZ_DOCUMENTS_H

#include "frame.h"

#include "addons/convert/convert.h"

/** Run `read` on the document `bytes`, the content of `file` (-1: it does not use the file). The
 * core must accept the resulting text. */
void fuzz_read_document(convert_reader read, cg_slice bytes, int file);

/** Create a file with `bytes`; the caller closes it. */
int fuzz_open(cg_slice bytes);

/** Create a zip file with each part of `input` as a member; without parts, `input` is the file
 * itself. The caller closes it. */
int fuzz_open_package(cg_slice input);

#endif /* CG_TESTS_FUZZ_DOCUMENTS_H */
