/* SPDX-License-Identifier: Apache-2.0 */
/** @file module_terms.h  Terms of a store as librdf nodes, and the reverse. */
#ifndef CG_REDLAND_MODULE_TERMS_H
#define CG_REDLAND_MODULE_TERMS_H

#include "addons/redland/module_impl.h"

/** The number of the term of `node`; CG_NONE if the store does not contain it. */
uint32_t cg_module_find_term(cg_module_store *store, librdf_node *node);

/** The node of a term, owned; NULL if out of memory or if the file is damaged. */
librdf_node *cg_module_node(cg_module_store *store, uint32_t number);

#endif /* CG_REDLAND_MODULE_TERMS_H */
