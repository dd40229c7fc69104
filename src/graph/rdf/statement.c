/* SPDX-License-Identifier: Apache-2.0 */
#include "rdf/statement.h"

#define LONGEST ((size_t)1 << 30)

cg_status cg_statements_add(cg_array *statements, const cg_statement *statement) {
  const cg_term *const object = &statement->object;
  const cg_type_kind kind = object->is_iri            ? CG_TYPE_IRI
                            : object->language.length ? CG_TYPE_LANGUAGE
                                                      : CG_TYPE_DATATYPE;
  const cg_slice type = kind == CG_TYPE_LANGUAGE ? object->language : object->datatype;
  if (statement->subject.length >= LONGEST || statement->predicate.length >= LONGEST ||
      object->text.length >= LONGEST || type.length >= LONGEST) {
    return CG_NO_MEMORY;
  }
  cg_kept_statement *const kept = cg_array_extend(statements);
  if (!kept) {
    return CG_NO_MEMORY;
  }
  *kept = (cg_kept_statement){statement->subject.data,
                              statement->predicate.data,
                              object->text.data,
                              type.data,
                              (uint32_t)statement->subject.length,
                              (uint32_t)statement->predicate.length,
                              (uint32_t)object->text.length,
                              (uint32_t)type.length & (LONGEST - 1),
                              kind};
  return CG_OK;
}
