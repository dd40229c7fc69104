/* SPDX-License-Identifier: Apache-2.0 */
/* Acts: the verbs of a clause, each with what it governs.  A verb with several tasks makes several
 * acts, and an item without a verb has the last act of its chapeau. */
#include "recognize/acts.h"

#include "base/try.h"
#include "recognize/acting.h"
#include "recognize/addressees.h"
#include "recognize/further.h"
#include "recognize/governing.h"
#include "recognize/inherited.h"
#include "recognize/objects.h"
#include "recognize/opening.h"
#include "recognize/shared.h"
#include "recognize/tasks.h"
#include "recognize/verbs.h"

/* Where the search for what follows the last act begins: after those whom it names. */
static uint32_t begin_of_task(const cg_acting *a) {
  const cg_act *const act = cg_act_last(a);
  return act->named > act->words.end ? act->named : act->words.end;
}

/* Index of the first token from `at` on at which more may begin. */
static uint32_t next_place(const cg_acting *a, uint32_t at) {
  const uint32_t end = a->reading.end;
  const cg_acting_token *kept = &a->kept[at - a->tokens.begin];
  while (at < end && kept->place == CG_PLACE_NONE) {
    const uint32_t next = kept->cover ? cg_acting_next(a, at) : at + 1;
    kept += next - at;
    at = next;
  }
  return at;
}

/* Whether a reference is between `at` and `end`. */
static bool has_reference(const cg_acting *a, uint32_t at, uint32_t end) {
  while (at < end && cg_acting_mention(a, at) == CG_NONE) {
    ++at;
  }
  return at < end;
}

/* Index of the "that" behind the aside that begins at `at`: ", recalling its decision 5, that";
 * CG_NONE if there is none. */
static uint32_t aside_before_that(const cg_acting *a, uint32_t at) {
  const uint32_t end = at < a->reading.end && cg_read_is_mark(&a->reading, at, ',')
                         ? cg_acting_aside_end(a, at + 1)
                         : CG_NONE;
  return end != CG_NONE && cg_acting_phrase(a, end + 1).phrase == CG_PHRASE_THAT ? end + 1
                                                                                 : CG_NONE;
}

/* Open the act of `found`, and before it those of its participles that hold a reference: "The
 * Council, recalling its decision 5, decides", "Decides, recalling its decision 5, that". */
static cg_status open_with_asides(cg_acting *a, cg_verb_found found, uint32_t begin) {
  const uint32_t end = found.words.begin;
  cg_verb_found aside = cg_governing_aside(a, found.is_passive ? end : begin, end);
  while (aside.verb != CG_NONE) {
    const cg_verb_found next = cg_governing_aside(a, aside.words.end, end);
    if (has_reference(a, aside.words.end, next.words.begin)) {
      CG_TRY(cg_act_open_verb(a, aside, begin));
      begin = next.words.begin;
    }
    aside = next;
  }
  const uint32_t that = aside_before_that(a, found.words.end);
  aside = that == CG_NONE ? aside : cg_governing_aside(a, found.words.end, that);
  if (that != CG_NONE && aside.verb != CG_NONE && has_reference(a, aside.words.end, that)) {
    CG_TRY(cg_act_open_verb(a, aside, begin));
    begin = that;
  }
  return cg_act_open_verb(a, found, begin);
}

/* Note what the word at `at` opens inside the task of the last act. */
static void note_inner(cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  const bool is_inside = at > cg_act_last(a)->task.begin;
  if (is_inside && cg_acting_is_infinitive(a, at) &&
      cg_acting_phrase(a, at - 1).phrase != CG_PHRASE_CONTINUED) {
    cg_further_enter(a, at);
  } else if (is_inside && phrase == CG_PHRASE_THAT) {
    a->is_deep = true;
  } else if (cg_read_lexeme(&a->reading, at).lex == CG_LEX_RELATIVE) {
    a->is_relative = true;
  }
}

/* Open the act of the verb that follows the joint or begins the sentence at `at`, if there is
 * one. */
static cg_status open_next_verb(cg_acting *a, uint32_t at, bool is_finite, bool *out) {
  cg_verb_found found = cg_governing_next(a, at, is_finite);
  const bool is_trailing = is_finite && found.verb == CG_NONE;
  found = is_trailing ? cg_governing_trailing(a, at) : found;
  *out = found.verb != CG_NONE;
  if (!*out) {
    return CG_OK;
  }
  CG_TRY(is_trailing ? cg_act_open_verb(a, found, at) : open_with_asides(a, found, at));
  cg_act_begin_task(a, is_finite);
  return CG_OK;
}

/* Whether no verb, task or expression can begin with the word at `at`, as with most nouns, "the"
 * and "and". */
static bool begins_nothing(const cg_acting *a, uint32_t at) {
  const cg_name_kinds nouns = cg_name_kind_bit(CG_NAME_OF_ENTRY) | cg_name_kind_bit(CG_NAME_SHORT) |
                              cg_name_kind_bit(CG_NAME_OF_ADDRESSEE) |
                              cg_name_kind_bit(CG_NAME_OF_PHRASE);
  const cg_acting_token kept = cg_acting_kept(a, at);
  if (at >= a->reading.end || a->reading.tokens[at].kind != CG_TOKEN_WORD || kept.cover ||
      (kept.phrase && kept.phrase != CG_PHRASE_THOSE && kept.phrase != CG_PHRASE_AND)) {
    return false;
  }
  const cg_packs *const packs = a->reading.packs;
  const uint32_t word = a->reading.tokens[at].word;
  const cg_lex lex = cg_packs_lexeme(packs, word).lex;
  return lex != CG_LEX_ADVERB && lex != CG_LEX_FOR && !(cg_packs_root(packs, word).kinds & ~nouns);
}

/* Whether the comma or "and" at `at` only joins nouns, as many do.  After ", and" the subject of a
 * verb may begin. */
static bool joins_nouns(const cg_acting *a, uint32_t at) {
  const cg_token *const token = &a->reading.tokens[at];
  const bool is_plain = cg_token_is_mark(token, ',')
                          ? cg_acting_phrase(a, at - 1).phrase != CG_PHRASE_AND
                          : token->kind == CG_TOKEN_WORD && token[-1].kind != CG_TOKEN_MARK &&
                              cg_acting_phrase(a, at).end == at + 1;
  return is_plain && begins_nothing(a, at + 1);
}

/* Find the verbs and tasks after the last act. */
static cg_status find_more(cg_acting *a, bool is_finite) {
  uint32_t at = begin_of_task(a);
  while ((at = next_place(a, at)) < a->reading.end) {
    const cg_acting_place place = cg_acting_place_at(a, at);
    bool has_verb = false;
    if (place == CG_PLACE_JOINT && joins_nouns(a, at)) {
      ++at;
      continue;
    }
    CG_TRY(place == CG_PLACE_INNER ? CG_OK : open_next_verb(a, at, is_finite, &has_verb));
    if (has_verb) {
      at = begin_of_task(a);
      continue;
    }
    const uint32_t task = place == CG_PLACE_JOINT ? cg_further_task(a, at) : CG_NONE;
    if (task != CG_NONE) {
      CG_TRY(cg_act_open_task(a, at, task));
      at = task;
      continue;
    }
    if (place != CG_PLACE_JOINT) {
      note_inner(a, at);
    }
    at = cg_acting_next(a, at);
  }
  return CG_OK;
}

/* --- Acts of chapeaux */

/* The item `begin` does what the last act of its chapeau does. */
static cg_status inherit(cg_acting *a, const cg_clause *chapeau, uint32_t begin) {
  const uint32_t index = chapeau->acts.end - 1;
  cg_act act = *(const cg_act *)cg_array_at(&a->document->acts, index);
  /* "Decides: (a) To extend", "Decides to: (a) extend": the infinitive is the item's. */
  const bool is_bare = act.task.end == act.task.begin + 1 &&
                       cg_read_phrase(&a->reading, act.task.begin).phrase == CG_PHRASE_INFINITIVE;
  const bool is_open = cg_acting_takes(a, act.verb) == CG_VERB_TAKES_INFINITIVE &&
                       (act.task.end <= act.task.begin || is_bare);
  const bool is_not = cg_acting_phrase(a, begin).phrase == CG_PHRASE_NOT;
  const bool is_to = cg_acting_phrase(a, begin + is_not).phrase == CG_PHRASE_INFINITIVE;
  const cg_verb_found base = is_open ? cg_verb_base_at(&a->reading, begin + is_not + is_to)
                                     : (cg_verb_found){.verb = CG_NONE, .words = {0, 0}};
  act.inherited = index;
  act.words = base.verb == CG_NONE ? (cg_span){begin, begin} : base.words;
  act.task = is_not ? (cg_span){begin, begin} : (cg_span){begin + is_to, begin + is_to};
  act.is_negated = is_open && is_not;
  if (base.verb != CG_NONE) {
    act.mode = act.verb;
    act.verb = base.verb;
  }
  /* That of "Decides that X shall" comes with the parts */
  act.mode = act.mode == act.verb ? CG_NONE : act.mode;
  act.named = act.words.end;
  act.subject = CG_NONE;
  cg_act_forget_task(a);
  a->is_list = false;
  CG_TRY(cg_act_open(a, begin, act));
  if (base.verb != CG_NONE && cg_acting_takes(a, base.verb) == CG_VERB_TAKES_ADDRESSEE) {
    cg_act_begin_task(a, true);
  }
  return CG_OK;
}

/* --- Clauses */

static cg_status find_parts(cg_acting *a, uint32_t index) {
  cg_act act = *(const cg_act *)cg_array_at(&a->document->acts, index);
  act.parts.begin = a->document->act_parts.count;
  const cg_act *const above =
    act.inherited == CG_NONE ? NULL : cg_array_at(&a->document->acts, act.inherited);
  if (above) {
    act.mode = above->verb == act.verb && act.mode == CG_NONE ? above->mode : act.mode;
    CG_TRY(cg_inherited_take(a, above));
  }
  CG_TRY(cg_addressees_find(
    a, &act, index > cg_act_first(a) ? cg_array_at(&a->document->acts, index - 1) : NULL));
  CG_TRY(cg_objects_find(a, &act));
  CG_TRY(cg_tasks_find(a, &act));
  act.parts.end = a->document->act_parts.count;
  *(cg_act *)cg_array_at(&a->document->acts, index) = act;
  return CG_OK;
}

/* Whether the verb at the head of an item is the item's own: "(a) Welcomes", not "(a) Ensuring",
 * which its chapeau governs. */
static bool is_own_verb(const cg_acting *a, cg_verb_found head) {
  const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
  return clause->kind != CG_CLAUSE_SUBPARAGRAPH || head.is_finite || head.is_base ||
         !cg_act_chapeau(a);
}

/* The first verb in the closing words of a paragraph, "and requests": what they say else belongs to
 * the items. */
static cg_verb_found closing_verb(const cg_acting *a, uint32_t *begin) {
  for (; *begin < a->reading.end; *begin = cg_acting_next(a, *begin)) {
    const cg_phrase_found and = cg_acting_phrase(a, *begin);
    const cg_verb_found found = and.phrase == CG_PHRASE_AND ? cg_governing_head(a, and.end, false)
                                                            : cg_governing_next(a, *begin, true);
    if (found.verb != CG_NONE) {
      return found;
    }
  }
  return (cg_verb_found){.verb = CG_NONE, .words = {*begin, *begin}};
}

static bool does_something(const cg_clause *clause) {
  return clause->kind != CG_CLAUSE_FRONT && clause->kind != CG_CLAUSE_FOOTNOTE &&
         clause->tokens.end > clause->tokens.begin;
}

/* Which mention covers each token of the clause: the first one where two do. */
static void fill_covers(const cg_acting *a, const cg_clause *clause) {
  const cg_mention *const mentions = a->document->mentions.items;
  for (uint32_t i = clause->mentions.begin; i < clause->mentions.end; ++i) {
    for (uint32_t at = mentions[i].tokens.begin; at < mentions[i].tokens.end; ++at) {
      uint32_t *const cover = &a->kept[at - a->tokens.begin].cover;
      *cover = *cover ? *cover : i + 1;
    }
  }
}

cg_status cg_acts_find(cg_acting *a, uint32_t index, const cg_reading *reading) {
  cg_clause *const clause = cg_array_at(&a->document->clauses, index);
  a->reading = *reading;
  a->clause = index;
  clause->acts = (cg_span){a->document->acts.count, a->document->acts.count};
  if (!does_something(clause)) {
    return CG_OK;
  }
  fill_covers(a, clause);
  cg_acting_find_phrases(a, clause->tokens.begin);
  uint32_t begin = cg_governing_begin(a, clause->tokens.begin);
  cg_verb_found head = cg_governing_head(a, begin, cg_act_takes_base(a, begin));
  head = head.verb == CG_NONE && clause->is_closing ? closing_verb(a, &begin) : head;
  const cg_clause *const chapeau =
    clause->kind == CG_CLAUSE_SUBPARAGRAPH && !clause->is_closing ? cg_act_chapeau(a) : NULL;
  if (head.verb != CG_NONE && is_own_verb(a, head)) {
    CG_TRY(open_with_asides(a, head, begin));
    cg_act_begin_task(a, head.is_finite);
    CG_TRY(find_more(a, head.is_finite));
  } else if (chapeau && begin < a->reading.end) {
    CG_TRY(inherit(a, chapeau, begin));
    CG_TRY(find_more(a, true));
  } else if (clause->kind == CG_CLAUSE_OPERATIVE && a->enacting != CG_NONE &&
             cg_acting_phrase(a, begin).phrase == CG_PHRASE_THAT) {
    CG_TRY(cg_act_open_enacted(a, begin));
    CG_TRY(find_more(a, true));
  }
  clause->acts.end = a->document->acts.count;
  for (uint32_t i = clause->acts.begin; i < clause->acts.end; ++i) {
    CG_TRY(find_parts(a, i));
  }
  return cg_shared_take(a, &clause->acts);
}

/* The verb of the enacting words before the first operative paragraph, or CG_NONE. */
static uint32_t enacting_verb(cg_acting *a, const cg_packs *packs, cg_name_memo *memo) {
  const cg_clause *const clauses = cg_document_clauses(a->document);
  uint32_t first = 0;
  while (first < a->document->clauses.count && clauses[first].kind != CG_CLAUSE_OPERATIVE) {
    ++first;
  }
  if (first == a->document->clauses.count) {
    return CG_NONE;
  }
  a->reading = (cg_reading){packs, cg_document_tokens(a->document), a->document->text,
                            clauses[first].tokens.begin, memo};
  return cg_governing_enacting(a, clauses[first].tokens.begin);
}

/* The tokens from the first of a clause to the last. */
static cg_span tokens_of_clauses(const cg_document *document) {
  const cg_clause *const clauses = cg_document_clauses(document);
  cg_span all = {document->clauses.count ? clauses[0].tokens.begin : 0, 0};
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    all.begin = clauses[i].tokens.begin < all.begin ? clauses[i].tokens.begin : all.begin;
    all.end = clauses[i].tokens.end > all.end ? clauses[i].tokens.end : all.end;
  }
  return all;
}

cg_status cg_acts_begin(cg_document *document, const cg_packs *packs, cg_name_memo *memo,
                        cg_arena *scratch, cg_acting *out) {
  const cg_span tokens = tokens_of_clauses(document);
  const size_t count = (size_t)(tokens.end - tokens.begin) + 1;
  document->acts = cg_array_init(document->arena, sizeof(cg_act));
  document->act_parts = cg_array_init(document->arena, sizeof(cg_act_part));
  *out = (cg_acting){.document = document,
                     .tokens = tokens,
                     .kept = cg_arena_take_many(scratch, count, sizeof(*out->kept))};
  CG_TRY(out->kept ? CG_OK : CG_NO_MEMORY);
  out->enacting = enacting_verb(out, packs, memo);
  return CG_OK;
}
