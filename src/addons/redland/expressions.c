/* SPDX-License-Identifier: Apache-2.0 */
/* What rasqal 0.9.33 does wrong with expressions.
 *
 * COUNT(DISTINCT ?x): it orders what it has seen by value, and IRIs, which have no order there, by their place in memory, so it
 * finds only some of them again.  Strings have an order: an IRI is counted as the string that it is. */
#include "addons/redland/expressions.h"

#include "addons/redland/store.h"

/* IF(isIRI(`value`), STR(`value`), `value`), which takes `value`; NULL without memory. */
static rasqal_expression *ordered(rasqal_world *world, rasqal_expression *value) {
  rasqal_expression *const test =
    rasqal_new_1op_expression(world, RASQAL_EXPR_ISURI, rasqal_new_expression_from_expression(value));
  rasqal_expression *const words =
    rasqal_new_1op_expression(world, RASQAL_EXPR_STR, rasqal_new_expression_from_expression(value));
  return test && words ? rasqal_new_3op_expression(world, RASQAL_EXPR_IF, test, words, value) : NULL;
}

/* A rasqal_expression_visit_fn; nonzero without memory. */
static int mend(void *handle, rasqal_expression *expression) {
  const bool is_count = expression->op == RASQAL_EXPR_COUNT && (expression->flags & RASQAL_EXPR_FLAG_DISTINCT);
  if (!is_count || !expression->arg1 || expression->arg1->op != RASQAL_EXPR_LITERAL) {
    return 0;
  }
  rasqal_expression *const mended = ordered(handle, expression->arg1);
  expression->arg1 = mended ? mended : expression->arg1;
  return !mended;
}

cg_status cg_store_mend_counts(rasqal_world *world, rasqal_query *query) {
  raptor_sequence *const variables = rasqal_query_get_all_variable_sequence(query);
  int failed = 0;
  for (int i = 0; variables && !failed && i < raptor_sequence_size(variables); ++i) {
    const rasqal_variable *const variable = raptor_sequence_get_at(variables, i);
    failed = variable->expression && rasqal_expression_visit(variable->expression, mend, world);
  }
  return failed ? CG_NO_MEMORY : CG_OK;
}
