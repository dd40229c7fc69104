/* SPDX-License-Identifier: Apache-2.0 */
/** @file writer_impl.h  What writers share. */
#ifndef CG_RDF_WRITER_IMPL_H
#define CG_RDF_WRITER_IMPL_H

#include "rdf/writer.h"

#include "base/outlet.h"

/** Prefixes of Turtle and RDF/XML in a fixed order; a NULL name ends them. */
extern const cg_namespace_view cg_prefixes[];

#endif /* CG_RDF_WRITER_IMPL_H */
