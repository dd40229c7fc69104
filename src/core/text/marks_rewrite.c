/* SPDX-License-Identifier: Apache-2.0 */
#include "text/marks_rewrite.h"

#include "base/try.h"

/* The new tokens, with the accepted marks. */
typedef struct {
  cg_array old;
  cg_array tokens;
  uint32_t next; /* Index of the next choice */
} rewriting;

static cg_status add_mark(rewriting *r, const cg_mark_choice *choice) {
  const cg_token first = *(const cg_token *)cg_array_at(&r->old, choice->token);
  const cg_token *const last = cg_array_at(&r->old, choice->token + choice->count - 1);
  if (choice->skip) {
    cg_token before = first;
    before.length = (uint16_t)choice->skip;
    const uint32_t divisor = first.length - choice->skip == 1   ? 10
                             : first.length - choice->skip == 2 ? 100
                                                                : 1000;
    before.word = first.word / divisor;
    CG_TRY(cg_array_append(&r->tokens, &before));
  }
  const uint32_t begin = first.begin + choice->skip;
  const cg_token mark = {begin, choice->value, (uint16_t)(last->begin + last->length - begin),
                         CG_TOKEN_NOTE, choice->skip ? 0 : first.flags & CG_TOKEN_SPACED};
  return cg_array_append(&r->tokens, &mark);
}

/* Copy the tokens of `span`; those that were accepted become marks. */
static cg_status copy(rewriting *r, const cg_array *choices, cg_span span) {
  for (uint32_t i = span.begin; i < span.end;) {
    const cg_mark_choice *choice = NULL;
    for (; r->next < choices->count; ++r->next) {
      choice = cg_array_at(choices, r->next);
      if (choice->is_taken && choice->token >= i) {
        break;
      }
      choice = NULL;
    }
    if (choice && choice->token == i) {
      CG_TRY(add_mark(r, choice));
      i += choice->count;
      ++r->next;
    } else {
      CG_TRY(cg_array_append(&r->tokens, (const cg_token *)cg_array_at(&r->old, i)));
      ++i;
    }
  }
  return CG_OK;
}

cg_status cg_marks_rewrite(cg_document *document, const cg_array *choices) {
  rewriting r = {document->tokens, cg_array_init(document->arena, sizeof(cg_token)), 0};
  cg_block *const blocks = document->blocks.items;
  CG_TRY(cg_array_reserve(&r.tokens, document->tokens.count + choices->count));
  for (uint32_t i = 0; i < document->blocks.count; ++i) {
    const cg_span old = blocks[i].tokens;
    const uint32_t begin = r.tokens.count;
    CG_TRY(copy(&r, choices, old));
    blocks[i].tokens = (cg_span){begin, r.tokens.count};
    CG_TRY(copy(&r, choices, (cg_span){old.end, old.end + 1})); /* The break after the block */
  }
  cg_array_release(&document->tokens);
  document->tokens = r.tokens;
  return CG_OK;
}
