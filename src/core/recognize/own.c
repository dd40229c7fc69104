/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/own.h"

#include "pack/pinpoint.h"
#include "pack/reading.h"
#include "recognize/pinpoints.h"

static cg_status add(cg_scanner *s, cg_span tokens, cg_span pinpoint) {
  const cg_self_reference found = {s->clause, tokens, pinpoint, {0, 0}};
  return cg_array_append(&s->document->self_references, &found);
}

/* Whether the clause is of a draft, whose "present resolution" is the draft itself. */
static bool is_of_draft(const cg_scanner *s) {
  const cg_clause *const clause = cg_array_at(&s->document->clauses, s->clause);
  return cg_slice_has_prefix(clause->label, CG_SLICE(CG_DRAFT_PREFIX));
}

cg_status cg_rule_own_document(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  const cg_lexeme head = cg_read_lexeme(&s->reading, at + 1);
  const cg_kind kind = head.lex == CG_LEX_RESOLUTION ? CG_KIND_RESOLUTION
                       : head.lex == CG_LEX_DECISION ? CG_KIND_DECISION
                                                     : CG_KIND_NONE;
  const cg_kind own = s->document->metadata.kind;
  const bool fits =
    kind && (kind == own || (own == CG_KIND_DOCUMENT && kind == CG_KIND_RESOLUTION));
  if (!fits || head.value != 1 || word.value == CG_THAT_BEFORE || is_of_draft(s)) {
    return CG_OK;
  }
  *next = at + 2;
  return add(s, (cg_span){at, at + 2}, cg_pinpoint_before(s, at, s->document->mentions.count));
}

cg_status cg_rule_own_part(cg_scanner *s, uint32_t at, uint32_t *next) {
  const uint32_t end = cg_pinpoint_end(&s->reading, at);
  /* "section II, paragraph 3, above" */
  const uint32_t here = end + cg_read_is_mark(&s->reading, end, ',');
  if (end == at || !cg_lexeme_is_here(cg_read_lexeme(&s->reading, here))) {
    return CG_OK;
  }
  *next = here + 1;
  return add(s, (cg_span){at, here + 1}, (cg_span){at, end});
}
