/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/antecedents.h"

#include "base/try.h"
#include "pack/names.h"

#define CLASS_WORDS_MOST 8u /* Words of a class: "regional and subregional organizations" */
#define BESIDE_MOST 8u      /* Of whom "them" means besides the last one */
#define PRONOUN_REACH 60u   /* Tokens between a name and "it" */

/* The longest name of a class that ends where the one at `at` does: "regional and subregional
 * organizations". */
static cg_act_part longest_group(const cg_party_list *l, uint32_t begin, uint32_t at) {
  cg_name name = cg_read_name(&l->a->reading, CG_NAME_OF_ADDRESSEE, at);
  uint32_t first = at;
  for (uint32_t i = at; name.owner != CG_NONE && i > begin && i + CLASS_WORDS_MOST > at;) {
    const cg_name longer = cg_read_name(&l->a->reading, CG_NAME_OF_ADDRESSEE, --i);
    first = longer.owner != CG_NONE && longer.end == name.end ? i : first;
    name = first == i ? longer : name;
  }
  return (cg_act_part){
    .role = l->role, .mention = CG_NONE, .entry = name.owner, .tokens = {first, name.end}};
}

/* Whether the mention names the body that speaks. */
static bool is_speaker(const cg_acting *a, uint32_t mention) {
  const cg_mention *const named =
    mention == CG_NONE ? NULL : cg_array_at(&a->document->mentions, mention);
  return named && named->entry != CG_NONE && named->entry == a->document->metadata.organ;
}

/* The longest name of a class that ends before the token at `end`; its entry is CG_NONE if none
 * does. */
static cg_act_part group_before(const cg_party_list *l, uint32_t begin, uint32_t end) {
  cg_act_part group = {.role = l->role, .mention = CG_NONE, .entry = CG_NONE};
  for (uint32_t i = end; i > begin && i + CLASS_WORDS_MOST > end;) {
    const cg_name name = cg_read_name(&l->a->reading, CG_NAME_OF_ADDRESSEE, --i);
    if (name.owner != CG_NONE && name.end == end) {
      group.entry = name.owner;
      group.tokens = (cg_span){i, end};
    }
  }
  return group;
}

/* Find somebody who is named right before the token at `at`, "the Unit, donors and": false if
 * nobody is. */
static bool find_beside(const cg_party_list *l, uint32_t at, cg_act_part *out) {
  const uint32_t begin =
    ((const cg_clause *)cg_array_at(&l->a->document->clauses, l->a->clause))->tokens.begin;
  if (at < begin + 3) {
    return false;
  }
  --at;
  at -= cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THOSE;
  const bool is_joint =
    cg_acting_phrase(l->a, at).phrase == CG_PHRASE_AND || cg_read_is_mark(&l->a->reading, at, ',');
  at -= is_joint && at > begin && cg_read_is_mark(&l->a->reading, at - 1, ',');
  const uint32_t before = is_joint ? cg_acting_mention(l->a, at - 1) : CG_NONE;
  if (!is_joint || is_speaker(l->a, before)) {
    return false;
  }
  *out = cg_acting_can_act(l->a, before) ? cg_acting_part(l->a, l->role, before)
         : before == CG_NONE             ? group_before(l, begin, at)
                                         : (cg_act_part){.mention = CG_NONE, .entry = CG_NONE};
  return out->mention != CG_NONE || out->entry != CG_NONE;
}

/* Those who are named right before the name that begins at `at`, in their order: "them" means
 * all. */
static cg_status take_named_beside(const cg_party_list *l, uint32_t at) {
  cg_act_part beside[BESIDE_MOST];
  uint32_t count = 0;
  while (count < BESIDE_MOST && find_beside(l, at, &beside[count])) {
    at = beside[count++].tokens.begin;
  }
  while (count) {
    CG_TRY(cg_acting_add(l->a, beside[--count]));
  }
  return CG_OK;
}

/* Whom the pronoun at `at` means, if `last` is named before it: with those beside, if it is
 * "them". */
static cg_status take_last(const cg_party_list *l, uint32_t at, cg_act_part last) {
  CG_TRY(cg_acting_phrase(l->a, at).phrase == CG_PHRASE_PLURAL
           ? take_named_beside(l, last.tokens.begin)
           : CG_OK);
  return cg_acting_add(l->a, last);
}

/* Who was named last before the pronoun at `at`: "the intention of the Unit …, and encourages
 * it". */
static cg_status take_named_before(const cg_party_list *l, uint32_t at) {
  const cg_clause *const clause = cg_array_at(&l->a->document->clauses, l->a->clause);
  for (uint32_t i = at; i > clause->tokens.begin && i + PRONOUN_REACH > at;) {
    const uint32_t mention = cg_acting_mention(l->a, --i);
    if (is_speaker(l->a, mention)) {
      continue; /* "the Council appoints a committee and instructs it" */
    }
    if (cg_acting_can_act(l->a, mention)) {
      return take_last(l, at, cg_acting_part(l->a, l->role, mention));
    }
    const cg_name author = mention == CG_NONE ? (cg_name){CG_NONE, i}
                                              : cg_read_name(&l->a->reading, CG_NAME_OF_ENTRY, i);
    if (author.owner != CG_NONE &&
        cg_kind_is(cg_packs_entry(l->a->reading.packs, author.owner)->kind, CG_KIND_BODY)) {
      return cg_acting_add(l->a, (cg_act_part){.role = l->role,
                                               .mention = CG_NONE,
                                               .entry = author.owner,
                                               .tokens = {i, author.end}});
    }
    const cg_act_part group = mention == CG_NONE ? longest_group(l, clause->tokens.begin, i)
                                                 : (cg_act_part){.entry = CG_NONE};
    if (group.entry != CG_NONE) {
      return take_last(l, at, group);
    }
  }
  return CG_OK;
}

cg_status cg_antecedents_take(const cg_party_list *l, uint32_t at) {
  const uint32_t count = l->a->document->act_parts.count;
  for (uint32_t i = l->before ? l->before->parts.begin : 0; l->before && i < l->before->parts.end;
       ++i) {
    cg_act_part part = *(const cg_act_part *)cg_array_at(&l->a->document->act_parts, i);
    if (part.role == CG_ACT_ADDRESSEE || part.role == CG_ACT_SUBJECT) {
      part.role = l->role;
      CG_TRY(cg_acting_add(l->a, part));
    }
  }
  return l->a->document->act_parts.count > count ? CG_OK : take_named_before(l, at);
}
