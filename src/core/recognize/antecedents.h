/* SPDX-License-Identifier: Apache-2.0 */
/** @file antecedents.h  Those whom a pronoun means: "requests them", "encourages it". */
#ifndef CG_RECOGNIZE_ANTECEDENTS_H
#define CG_RECOGNIZE_ANTECEDENTS_H

#include "recognize/party_list.h"

/** Add those whom the pronoun at `at` means as parts of the act that is read now: whom the act
 * before addressed or thanked, "and requests them", else who was named last. */
cg_status cg_antecedents_take(const cg_party_list *list, uint32_t at);

#endif /* CG_RECOGNIZE_ANTECEDENTS_H */
