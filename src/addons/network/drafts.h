/* SPDX-License-Identifier: Apache-2.0 */
/** @file drafts.h  Clauses and references while their graph is being read. */
#ifndef CG_NETWORK_DRAFTS_H
#define CG_NETWORK_DRAFTS_H

#include "addons/network/network_impl.h"

/** Create empty drafts in a new arena, and free the previous ones. */
cg_status cg_drafts_renew(cg_network *network);

void cg_drafts_clear(cg_drafts *drafts);

/* Add a statement about a document, a clause, an act or a reference. */
cg_status cg_take_document(cg_network *network, const cg_statement_view *s);
cg_status cg_take_class(cg_network *network, const cg_statement_view *s, uint32_t class_number);
cg_status cg_take_label(cg_network *network, const cg_statement_view *s);
cg_status cg_take_parent(cg_network *network, const cg_statement_view *s);
cg_status cg_take_action(cg_network *network, const cg_statement_view *s);
cg_status cg_take_act(cg_network *network, const cg_statement_view *s);
cg_status cg_take_act_verb(cg_network *network, const cg_statement_view *s);
cg_status cg_take_governor(cg_network *network, const cg_statement_view *s);
cg_status cg_take_reference(cg_network *network, const cg_statement_view *s);
cg_status cg_take_self_reference(cg_network *network, const cg_statement_view *s);
cg_status cg_take_target(cg_network *network, const cg_statement_view *s);
cg_status cg_take_probable(cg_network *network, const cg_statement_view *s);
cg_status cg_take_date(cg_network *network, const cg_statement_view *s);
cg_status cg_take_confidence(cg_network *network, const cg_statement_view *s);
cg_status cg_take_status(cg_network *network, const cg_statement_view *s);

#endif /* CG_NETWORK_DRAFTS_H */
