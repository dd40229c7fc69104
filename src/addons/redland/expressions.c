/* SPDX-License-Identifier: Apache-2.0 */
/* Errors of rasqal 0.9.33 in expressions.
 *
 * COUNT(DISTINCT ?x) sorts the values that it has seen. IRIs have no order there, so it sorts them
 * by memory address and finds only some of them again. Strings have an order, so IRIs are counted
 * as strings. */
#include "addons/redland/expressions.h"

#include "addons/redland/store.h"

/* IF(isIRI(`value`), STR(`value`), `value`). Takes `value`; NULL if out of memory. */
static rasqal_expression *ordered(rasqal_world *world, rasqal_expression *value) {
  rasqal_expression *const test = rasqal_new_1op_expression(
    world, RASQAL_EXPR_ISURI, rasqal_new_expression_from_expression(value));
  rasqal_expression *const words =
    rasqal_new_1op_expression(world, RASQAL_EXPR_STR, rasqal_new_expression_from_expression(value));
  return test && words ? rasqal_new_3op_expression(world, RASQAL_EXPR_IF, test, words, value)
                       : NULL;
}

/* A rasqal_expression_visit_fn; nonzero if out of memory. */
static int mend(void *handle, rasqal_expression *expression) {
  const bool is_count =
    expression->op == RASQAL_EXPR_COUNT && (expression->flags & RASQAL_EXPR_FLAG_DISTINCT);
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
