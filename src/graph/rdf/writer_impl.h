/* SPDX-License-Identifier: Apache-2.0 */
/** @file writer_impl.h  Declarations shared by the writers. */
#ifndef CG_RDF_WRITER_IMPL_H
#define CG_RDF_WRITER_IMPL_H

#include "rdf/writer.h"

#include "base/outlet.h"

#endif /* CG_RDF_WRITER_IMPL_H */
