/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/inherited.h"

#include "base/try.h"

/* Whether the items explain a noun in the task of the chapeau's act, and are tasks of somebody
 * else: "to deploy a mission with the following tasks:", "to appoint an expert who shall have the
 * following mandate:", "to form a group of experts to perform …". */
static bool explains_others(const cg_acting *a, const cg_act *from) {
  bool has_duty = false;
  bool has_new = false;
  for (uint32_t at = from->task.begin; at < from->reach; ++at) {
    const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
    if (phrase == CG_PHRASE_TASKS && at > from->task.begin + 1) {
      const uint32_t last = cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_THOSE ? at - 2 : at - 1;
      const cg_phrase before = cg_acting_phrase(a, last).phrase;
      return before == CG_PHRASE_ASIDE || before == CG_PHRASE_AT ||
             ((has_duty || has_new) && from->subject == CG_NONE);
    }
    const cg_lexeme word = cg_read_lexeme(&a->reading, at);
    const cg_phrase ahead = cg_acting_phrase(a, at - 1).phrase; /* "with a view to" */
    has_new = has_new || (word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_A &&
                          ahead != CG_PHRASE_ASIDE && ahead != CG_PHRASE_AT);
    has_duty = has_duty || cg_acting_is_duty(a, at);
  }
  return false;
}

cg_status cg_inherited_take(const cg_acting *a, const cg_act *from) {
  if (explains_others(a, from)) {
    return CG_OK;
  }
  for (uint32_t i = from->parts.begin; i < from->parts.end; ++i) {
    const cg_act_part part = *(const cg_act_part *)cg_array_at(&a->document->act_parts, i);
    if (part.role == CG_ACT_ADDRESSEE || part.role == CG_ACT_SUBJECT) {
      CG_TRY(cg_acting_add(a, part));
    }
  }
  return CG_OK;
}
