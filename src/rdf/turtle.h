/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file turtle.h  Tokens of Turtle, for the reader. */
#ifndef CG_RDF_TURTLE_H
#define CG_RDF_TURTLE_H

#include "base/array.h"
#include "base/message.h"
#include "base/table.h"
#include "rdf/statement.h"

/** A file on its way in.  What it says lives in `arena`, for the most part in the text itself. */
typedef struct {
  cg_arena          *arena;
  const cg_messages *messages;
  const char        *path;
  cg_slice           text;
  size_t             at;
  uint32_t           line;
  cg_slice           base;
  cg_table           prefixes; /**< Name to its place in `iris` */
  cg_table           printed;  /**< IRI as it is printed to its place in `iris` */
  cg_array           iris;     /**< cg_slice: whole IRIs, each once */
} cg_turtle;

/** Say what is wrong where we stand; returns CG_BAD_PACK. */
cg_status cg_turtle_fail(const cg_turtle *t, const char *what);

/** Go past white space and comments. */
void cg_turtle_skip(cg_turtle *t);

/** The byte where we stand, 0 at the end. */
static inline char cg_turtle_peek(const cg_turtle *t) {
  return t->at < t->text.length ? t->text.data[t->at] : '\0';
}

/** Go past `word` if it stands here and no letter or digit follows. */
bool cg_turtle_take_word(cg_turtle *t, cg_slice word);

/** Read "<…>" or a prefixed name. */
cg_status cg_turtle_iri(cg_turtle *t, cg_slice *out);

/** Read a literal in quotes, with its language or datatype, a number, or a truth value. */
cg_status cg_turtle_literal(cg_turtle *t, cg_term *out);

/** After "@prefix": read a prefix and its IRI. */
cg_status cg_turtle_prefix(cg_turtle *t);

/** After "@base": read the base. */
cg_status cg_turtle_base(cg_turtle *t);

#endif /* CG_RDF_TURTLE_H */
