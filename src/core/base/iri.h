/* SPDX-License-Identifier: Apache-2.0 */
/** @file iri.h  IRIs as text (RFC 3987). */
#ifndef CG_BASE_IRI_H
#define CG_BASE_IRI_H

#include "base/buffer.h"

/** Append `path`; characters outside [A-Za-z0-9/._()-] are percent-encoded. */
cg_status cg_iri_add_path(cg_buffer *buffer, cg_slice path);

/** Append `name` as a slug: lower-case ASCII letters and digits, one hyphen for each run of other
 * characters. Letters beyond ASCII lose their Latin-1 accents, or are percent-encoded. */
cg_status cg_iri_add_slug(cg_buffer *buffer, cg_slice name);

/** Whether `iri` is absolute and contains only characters allowed in IRIs. */
bool cg_iri_is_valid(cg_slice iri);

#endif /* CG_BASE_IRI_H */
