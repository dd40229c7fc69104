/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/cited.h"

#include "base/try.h"
#include "graph/parts.h"
#include "pack/reading.h"

/* The smallest span with both; an empty one does not count. */
static cg_span join(cg_span a, cg_span b) {
  if (b.begin >= b.end) {
    return a;
  }
  return (cg_span){b.begin < a.begin ? b.begin : a.begin, b.end > a.end ? b.end : a.end};
}

/* All words of a citation: with the body beside its number, and with its pinpoint. */
static cg_span words_of(const cg_document *document, const cg_mention *mention) {
  const cg_mention *const organ =
    mention->organ == CG_NONE ? NULL : cg_array_at(&document->mentions, mention->organ);
  const cg_span named = organ && organ->clause == mention->clause
                          ? join(mention->tokens, organ->tokens)
                          : mention->tokens;
  return join(named, mention->pinpoint);
}

/* Whether `tokens` add nothing to the name after them: "the", "the two". */
static bool is_lead(const cg_document *document, cg_span tokens) {
  const cg_reading reading = {document->packs, cg_document_tokens(document), document->text,
                              tokens.end, NULL};
  const uint32_t at = tokens.begin + (cg_read_lexeme(&reading, tokens.begin).lex == CG_LEX_THE);
  if (at + 1 == tokens.end) {
    const cg_token *const token = &reading.tokens[at];
    return token->kind == CG_TOKEN_WORD && !cg_token_has(token, CG_TOKEN_CAPITAL) &&
           !cg_lex_is_connective(cg_read_lexeme(&reading, at).lex);
  }
  return at == tokens.end;
}

/* Whether a clause has no other words than those of `mention`, and a mark. */
static bool is_whole(const cg_document *document, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&document->clauses, mention->clause);
  const cg_span words = words_of(document, mention);
  return words.begin >= clause->tokens.begin && words.end + 1 == clause->tokens.end &&
         is_lead(document, (cg_span){clause->tokens.begin, words.begin});
}

/* Whether the thing is in the packs, or its form alone identifies the document. */
static bool is_known(const cg_link *link) {
  return link->thing != CG_NONE && (link->method == CG_METHOD_PRINTED_SYMBOL ||
                                    link->status == CG_RESOLVED || link->status == CG_AMBIGUOUS);
}

static cg_status visit_parts(const cg_document *document, const cg_link *link, cg_arena *arena,
                             cg_thing_visit visit, void *handle) {
  const cg_thing *const thing = cg_array_at(&document->things, link->thing);
  cg_array parts;
  CG_TRY(cg_parts_name(document, link, arena, &parts));
  for (uint32_t i = 0; i < parts.count; ++i) {
    const cg_named_provision *const part = cg_array_at(&parts, i);
    cg_thing_view view = {.kind = CG_KIND_NONE};
    CG_TRY(cg_part_iri(thing, part, arena, &view.iri));
    CG_TRY(cg_part_label(thing, part, arena, &view.label));
    CG_TRY(visit(handle, &view));
  }
  return CG_OK;
}

cg_status cg_cited_visit(const cg_document *document, cg_arena *arena, cg_thing_visit visit,
                         void *handle) {
  for (uint32_t i = 0; i < document->links.count; ++i) {
    const cg_link *const link = cg_array_at(&document->links, i);
    const cg_mention *const mention = cg_array_at(&document->mentions, link->mention);
    if (!is_known(link) || !is_whole(document, mention)) {
      continue;
    }
    if (mention->pinpoint.begin < mention->pinpoint.end) {
      CG_TRY(visit_parts(document, link, arena, visit, handle));
      continue;
    }
    const cg_thing *const thing = cg_array_at(&document->things, link->thing);
    const cg_thing_view view = {thing->iri, thing->label, thing->kind};
    CG_TRY(visit(handle, &view));
  }
  return CG_OK;
}
