/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/composed.h"

#include "resolve/context.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define ADJECTIVES_MOST 2u /* Words of "the newly elected Bureau" */
#define LONGER_MOST 8u     /* Tokens before a short form that may make a longer name of it */

/* The pack entry named by the words `left`, "of the" and the full name of `thing`: "Director
 * General of the Agency" where the Agency is known; or CG_NONE. */
static cg_status compose(cg_resolver *r, cg_span left, uint32_t thing, uint32_t *entry) {
  const cg_slice pieces[] = {cg_document_words(r->document, left), CG_SLICE(" "),
                             cg_resolver_thing(r, thing)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  *entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  return name.data ? CG_OK : CG_NO_MEMORY;
}

/* "of the", "to the". */
static bool is_of_the(const cg_reading *reading, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  return (lex == CG_LEX_OF || lex == CG_LEX_TO) &&
         cg_read_lexeme(reading, at + 1).lex == CG_LEX_THE;
}

cg_status cg_composed_longer(cg_resolver *r, cg_mention *mention, uint32_t *thing) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const uint32_t at = mention->tokens.begin;
  const cg_reading reading = cg_resolver_reading(r, at);
  uint32_t entry = CG_NONE;
  if (at < clause->tokens.begin + 3 || !is_of_the(&reading, at - 2)) {
    return CG_OK;
  }
  for (uint32_t begin = at - 3;
       begin >= clause->tokens.begin && begin + LONGER_MOST > at && entry == CG_NONE &&
       (cg_token_has(&reading.tokens[begin], CG_TOKEN_CAPITAL) ||
        cg_read_is_mark(&reading, begin, '-'));
       --begin) {
    CG_TRY(compose(r, (cg_span){begin, at}, *thing, &entry));
    if (entry != CG_NONE) {
      mention->tokens.begin = begin;
      return cg_thing_of_entry(r, entry, thing);
    }
    if (!begin) {
      break;
    }
  }
  return CG_OK;
}

/* "Meeting of States Parties to the Convention", "Bureau of the Commission": a body that no pack
 * knows, of the treaty or body `whole`. */
static cg_status composed_thing(cg_resolver *r, const cg_mention *mention, cg_span left,
                                uint32_t whole, uint32_t *out) {
  const cg_slice pieces[] = {cg_document_words(r->document, left), CG_SLICE(" "),
                             cg_resolver_thing(r, whole)->label};
  const cg_slice name = cg_join(r->document->arena, pieces, 3);
  return name.data ? cg_thing_open(r, mention->thing, name, out) : CG_NO_MEMORY;
}

/* Whether "the" is before the mention, perhaps with adjectives: "the newly elected Bureau of the
 * Forum"; "the appropriate Committee of the General Assembly" is one of several. */
static bool has_article(const cg_resolver *r, const cg_mention *mention, uint32_t whole) {
  const uint32_t most =
    cg_slice_has_suffix(mention->value, cg_resolver_thing(r, whole)->label) ? 0 : ADJECTIVES_MOST;
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.begin);
  for (uint32_t at = mention->tokens.begin, words = 0; at > clause->tokens.begin && words <= most;
       ++words) {
    const cg_token *const token = &reading.tokens[--at];
    const cg_lex lex = cg_read_lexeme(&reading, at).lex;
    if (token->kind != CG_TOKEN_WORD || cg_token_has(token, CG_TOKEN_CAPITAL) ||
        cg_lex_is_connective(lex)) {
      return lex == CG_LEX_THE;
    }
  }
  return false;
}

/* Whether a thing may be made of a short form of a body, or of rules of one, and what it is of. */
static bool may_compose(const cg_resolver *r, const cg_mention *mention, uint32_t whole) {
  const cg_kind kind = cg_resolver_thing(r, whole)->kind;
  const bool is_of_body =
    cg_kind_is(kind, CG_KIND_BODY) && kind != CG_KIND_OFFICE && has_article(r, mention, whole);
  return cg_kind_is(mention->thing, CG_KIND_BODY)
           ? cg_kind_is(kind, CG_KIND_TREATY) || is_of_body
           : mention->thing == CG_KIND_PRINCIPLES && is_of_body;
}

cg_status cg_composed_find(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const cg_span tokens = mention->tokens;
  const cg_reading reading = cg_resolver_reading(r, tokens.end);
  uint32_t entry = CG_NONE;
  bool is_first = true; /* No "of the" before in the mention */
  *out = CG_NONE;
  for (uint32_t at = tokens.begin + 1; at + 2 < tokens.end; ++at) {
    const cg_slice last = cg_document_words(r->document, (cg_span){at + 2, tokens.end});
    uint32_t whole = CG_NONE;
    if (!is_of_the(&reading, at)) {
      continue;
    }
    whole = cg_context_antecedent(r, last, 0);
    CG_TRY(whole == CG_NONE ? cg_thing_of_adopter(r, last, &whole) : CG_OK);
    if (whole == CG_NONE) {
      is_first = false;
      continue;
    }
    CG_TRY(compose(r, (cg_span){tokens.begin, at + 2}, whole, &entry));
    return entry != CG_NONE ? cg_thing_of_entry(r, entry, out)
           : is_first && may_compose(r, mention, whole)
             ? composed_thing(r, mention, (cg_span){tokens.begin, at + 2}, whole, out)
             : CG_OK;
  }
  return CG_OK;
}
