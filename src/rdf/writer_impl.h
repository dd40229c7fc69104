/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file writer_impl.h  What writers share. */
#ifndef CG_RDF_WRITER_IMPL_H
#define CG_RDF_WRITER_IMPL_H

#include "rdf/writer.h"

#include "base/outlet.h"

/** Prefixes of Turtle and RDF/XML in a fixed order; a NULL name ends them. */
extern const cg_namespace_view cg_prefixes[];

/** Whether all IRIs of `statement` are valid and its literal is UTF-8. */
bool cg_statement_is_valid(const cg_statement *statement);

/** Whether a literal is UTF-8 without NUL, with a language or a datatype or neither, each valid. */
bool cg_literal_is_valid(const cg_term *literal);

#endif /* CG_RDF_WRITER_IMPL_H */
