/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/nodes.h"

#include "addons/redland/tags.h"

#include <string.h>

librdf_node *cg_node_iri(librdf_world *world, cg_slice iri) {
  return librdf_new_node_from_counted_uri_string(world, (const unsigned char *)iri.data,
                                                 iri.length);
}

librdf_node *cg_node_literal(librdf_world *world, cg_slice text, cg_slice language,
                             cg_slice datatype) {
  /* librdf reads the tag up to a NUL and ignores the given length. */
  char tag[CG_TAG_MOST + 1] = {0};
  librdf_uri *type = NULL;
  if (language.length > CG_TAG_MOST) {
    return NULL;
  }
  memcpy(tag, language.length ? language.data : "", language.length);
  if (datatype.length) {
    type = librdf_new_uri2(world, (const unsigned char *)datatype.data, datatype.length);
    if (!type) {
      return NULL;
    }
  }
  librdf_node *const node = librdf_new_node_from_typed_counted_literal(
    world, (const unsigned char *)(text.length ? text.data : ""), text.length,
    language.length ? tag : NULL, language.length, type);
  if (type) {
    librdf_free_uri(type);
  }
  return node;
}

librdf_statement *cg_node_join(librdf_world *world, librdf_node *subject, librdf_node *predicate,
                               librdf_node *object) {
  librdf_statement *const statement =
    librdf_new_statement_from_nodes(world, subject, predicate, object);
  if (statement && (!subject || !predicate || !object)) {
    librdf_free_statement(statement); /* librdf_free_statement() also frees the nodes that exist. */
    return NULL;
  }
  return statement;
}

librdf_statement *cg_node_statement(librdf_world *world, const cg_statement_view *view) {
  return cg_node_join(world, cg_node_iri(world, view->subject), cg_node_iri(world, view->predicate),
                      view->is_iri
                        ? cg_node_iri(world, view->object)
                        : cg_node_literal(world, view->object, view->language, view->datatype));
}
