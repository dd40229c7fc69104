/* SPDX-License-Identifier: Apache-2.0 */
/** @file document_name.h  Names of files for documents. */
#ifndef CLI_DOCUMENT_NAME_H
#define CLI_DOCUMENT_NAME_H

#include <clausegraph/slice.h>

#define CLI_DOCUMENT_NAME_SIZE 232

/** The name of a file, without an extension, for the document `iri`: what follows `base` and
 * "doc/", with "_" for "/", so A_RES_70_147. Two documents have two names.  A long one ends with a
 * hash. */
void cli_document_name(cg_slice iri, cg_slice base, char out[CLI_DOCUMENT_NAME_SIZE]);

#endif /* CLI_DOCUMENT_NAME_H */
