/* SPDX-License-Identifier: Apache-2.0 */
/** @file json.h  Whether a line is one object of JSON. */
#ifndef CLI_JSON_H
#define CLI_JSON_H

#include <clausegraph/slice.h>

#include <stddef.h>

/** Most arrays and objects inside each other. */
#define CLI_JSON_DEEPEST 64u

/** What is wrong with `line` as one object of JSON (RFC 8259) in UTF-8, with nothing but space
 * around it: a phrase, and `*at` is the offset of the first byte at fault.  NULL: nothing. */
const char *cli_json_fault(cg_slice line, size_t *at);

#endif /* CLI_JSON_H */
