/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/addressees.h"

#include "base/try.h"
#include "pack/names.h"
#include "recognize/governing.h"

#define TASK_REACH 150u  /* Tokens between a verb and the infinitive of its task */
#define WORDS_MOST 8u    /* Words of a group that is named by its words alone */
#define PRONOUN_REACH 60u /* Tokens between a name and "it" */
#define SUBJECT_REACH 40u /* Tokens between "that" and "shall" */

/* A list of those who are named: "the Secretary-General, Member States and, in particular, donors". */
typedef struct {
  const cg_acting *a;
  const cg_act    *before;      /* The act to whose addressees "them" goes back, or NULL */
  uint32_t         end;         /* Token before which the list ends */
  cg_act_role      role;
  bool             takes_words; /* Groups that nobody knows count too */
  uint32_t         first;       /* Index of its first part */
  bool             is_subject;  /* A verb follows: "that the Secretary-General submit" */
} party_list;

/* --- Where the task begins */

/* The words that name addressees end at `named`, and the task begins at `task`. */
static void set_ends(cg_act *act, uint32_t named, uint32_t task) {
  act->named = named;
  act->task.begin = task;
}

/* Whether the words behind the comma at `at` are an aside, as "in furtherance of its commitment to …,". */
static bool begins_aside(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at + 1).phrase;
  return phrase == CG_PHRASE_AT || phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_WITHIN || phrase == CG_PHRASE_PURPOSE;
}

/* The infinitive of the task from `begin` on: not one of an aside between commas, if another one follows.  A colon ends the search,
 * and so does the next verb.  The end of the clause if there is none. */
static uint32_t find_infinitive(const cg_acting *a, const cg_act *act, uint32_t begin, bool is_finite) {
  uint32_t inside = CG_NONE;
  bool is_aside = false;
  for (uint32_t at = begin; at < act->reach && at < begin + TASK_REACH && !cg_acting_is_stop(a, at);) {
    const cg_phrase_found phrase = cg_acting_phrase(a, at);
    const bool is_comma = cg_read_is_mark(&a->reading, at, ',');
    if (cg_acting_is_infinitive(a, at) && !is_aside) {
      const bool is_after = inside == CG_NONE || cg_read_is_mark(&a->reading, at - 1, ',');
      return is_after ? at : inside;
    }
    if (cg_read_is_mark(&a->reading, at, ':')) {
      return inside == CG_NONE ? at : inside;
    }
    if ((is_comma || phrase.phrase == CG_PHRASE_AND) && at > begin && cg_governing_next(a, at, is_finite).verb != CG_NONE) {
      break;
    }
    inside = is_aside && inside == CG_NONE && cg_acting_is_infinitive(a, at) ? at : inside;
    is_aside = is_comma ? at > begin && begins_aside(a, at) : is_aside;
    at = phrase.phrase == CG_PHRASE_ASIDE || phrase.phrase == CG_PHRASE_PURPOSE ? phrase.end : cg_acting_next(a, at);
  }
  return inside == CG_NONE ? a->reading.end : inside;
}

void cg_addressees_end(const cg_acting *a, cg_act *act, bool is_finite) {
  const uint32_t begin = cg_acting_past_adverbs(a, act->words.end);
  const cg_phrase_found that = cg_acting_phrase(a, begin);
  set_ends(act, act->words.end, begin < a->reading.end ? begin : act->words.end);
  if (cg_act_is_passive(act)) {
    set_ends(act, act->words.end, that.end); /* After "to" */
    return;
  }
  if (that.phrase == CG_PHRASE_THAT) {
    set_ends(act, act->words.end, that.end + cg_read_is_mark(&a->reading, that.end, ','));
    act->subject = act->task.begin;
    return;
  }
  if (cg_acting_takes(a, act->verb) != CG_VERB_TAKES_ADDRESSEE) {
    return;
  }
  const uint32_t at = find_infinitive(a, act, begin, is_finite);
  if (at < a->reading.end) {
    const bool is_to = cg_acting_is_infinitive(a, at);
    const bool is_not = is_to && at > begin && cg_acting_phrase(a, at - 1).phrase == CG_PHRASE_NOT;
    set_ends(act, at - is_not, is_not ? at - 1 : at + is_to);
  }
}

/* --- Reading a list */

/* Whether what begins with `phrase` names nobody who belongs to the list. */
static bool is_aside(cg_phrase phrase) {
  return phrase == CG_PHRASE_ASIDE || phrase == CG_PHRASE_AT || phrase == CG_PHRASE_DEADLINE || phrase == CG_PHRASE_UNTIL ||
         phrase == CG_PHRASE_THAT || phrase == CG_PHRASE_INFINITIVE || phrase == CG_PHRASE_DONE || phrase == CG_PHRASE_NOT ||
         phrase == CG_PHRASE_TERMS || phrase == CG_PHRASE_DUTY || phrase == CG_PHRASE_PURPOSE || phrase == CG_PHRASE_WITHIN ||
         phrase == CG_PHRASE_END_OF;
}

static bool is_joint(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  return cg_read_is_mark(&a->reading, at, ',') || phrase == CG_PHRASE_AND || phrase == CG_PHRASE_LISTED;
}

static uint32_t past_joints(const party_list *l, uint32_t at) {
  uint32_t next = at;
  while (at < l->end) {
    const cg_phrase_found phrase = cg_acting_phrase(l->a, at);
    if (cg_read_is_mark(&l->a->reading, at, ',')) {
      ++at;
    } else if (phrase.phrase == CG_PHRASE_AND || phrase.phrase == CG_PHRASE_LISTED) {
      at = phrase.end;
    } else if (cg_read_expression(&l->a->reading, at, &next).lex == CG_LEX_ADVERB) {
      at = next;
    } else {
      break;
    }
  }
  return at;
}

/* To the end of an aside, "within its mandate and in consultation with": those who are consulted are named after it. */
static uint32_t to_comma(const party_list *l, uint32_t at) {
  while (at < l->end && !cg_read_is_mark(&l->a->reading, at, ',') && cg_acting_phrase(l->a, at).phrase != CG_PHRASE_CONSULTED) {
    at = cg_acting_next(l->a, at);
  }
  return at;
}

/* Whether somebody of the kind can act. */
static bool can_act(const cg_acting *a, const cg_mention *mention) {
  const cg_kind kind = cg_acting_kind(a, mention);
  return cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is_state(kind) || kind == CG_KIND_GROUP || cg_kind_is(kind, CG_KIND_EVENT) ||
         (!kind && (mention->kind == CG_MENTION_ACRONYM || mention->kind == CG_MENTION_SHORT));
}

/* Whether the words before `end` own what follows: "Member States' contributions", "the Secretary-General's report". */
static bool is_owner(const cg_acting *a, uint32_t end) {
  const cg_slice last = cg_read_text(&a->reading, end - 1);
  const cg_token *const next = end < a->reading.end ? &a->reading.tokens[end] : NULL;
  const bool has_mark = next && next->kind == CG_TOKEN_MARK && (next->word == '\'' || next->word == 0x2019);
  return has_mark || (last.length > 2 && (cg_slice_has(last, CG_SLICE("'")) || cg_slice_has(last, CG_SLICE("\xE2\x80\x99"))));
}

/* The class of addressees at `at`, if its name is longer than that of a mention there. */
static cg_name group_at(const party_list *l, uint32_t at) {
  const cg_acting *const a = l->a;
  const cg_name name = cg_read_name_within(&a->reading, CG_NAME_OF_ADDRESSEE, at, l->end);
  return name.owner != CG_NONE && name.end >= cg_acting_next(a, at) ? name : (cg_name){CG_NONE, at};
}

static cg_act_part mention_part(const party_list *l, uint32_t mention) {
  const cg_mention *const named = cg_array_at(&l->a->document->mentions, mention);
  return (cg_act_part){.role = l->role, .mention = mention, .entry = CG_NONE, .tokens = named->tokens};
}

/* One item: its head is the last name before "of", "in" and the like.  `at` goes to the index after it. */
typedef struct {
  cg_act_part part;      /* Its role is 0 where nobody is named yet */
  uint32_t    begin;     /* First token after articles */
  bool        is_qualified; /* Names stand before the class: "the Malian authorities" */
  bool        has_article;
  bool        is_after_comma; /* Alone, without "and" */
  bool        is_first;
} item;

static void take_word(const party_list *l, item *i, uint32_t *at) {
  const uint32_t mention = cg_acting_mention(l->a, *at);
  const cg_name group = group_at(l, *at);
  if (group.owner != CG_NONE) {
    const bool is_new = i->is_qualified && l->takes_words;
    i->part = (cg_act_part){.role = l->role,
                            .mention = CG_NONE,
                            .entry = is_new ? CG_NONE : group.owner,
                            .tokens = {is_new ? i->begin : *at, group.end}};
    *at = group.end;
    return;
  }
  if (mention != CG_NONE && can_act(l->a, cg_array_at(&l->a->document->mentions, mention))) {
    i->part = mention_part(l, mention);
  } else {
    i->part.role = 0; /* What follows the name is the head: "Secretariat staff" */
  }
  i->is_qualified = i->is_qualified || mention != CG_NONE || cg_token_has(&l->a->reading.tokens[*at], CG_TOKEN_CAPITAL);
  *at = cg_acting_next(l->a, *at);
  i->part.role = i->part.role && is_owner(l->a, *at) ? 0 : i->part.role;
}

/* Whether the words from `begin` to `end` end with a noun of people or bodies: "providers", "working group". */
static bool ends_as_party(const cg_acting *a, uint32_t begin, uint32_t end) {
  for (uint32_t at = begin; at < end; ++at) {
    const cg_phrase_found found = cg_acting_phrase(a, at);
    if (found.phrase == CG_PHRASE_PARTY && found.end == end) {
      return true;
    }
  }
  return false;
}

/* Past what the party that ends at `head` belongs to, "providers of assistance", a name being one word; `head` if that is long. */
static uint32_t past_owner(const party_list *l, uint32_t begin, uint32_t head) {
  uint32_t words = head - begin;
  uint32_t end = head;
  for (; end < l->end && !is_joint(l->a, end) && !is_aside(cg_acting_phrase(l->a, end).phrase); ++words) {
    end = cg_acting_next(l->a, end);
  }
  return words <= WORDS_MOST ? end : head;
}

/* Add the words of an item in which nobody is known: "the co-facilitators", but not "efforts" or "the use of …". */
static cg_status take_words(const party_list *l, const item *i, uint32_t end) {
  const bool is_named = cg_token_has(&l->a->reading.tokens[i->begin], CG_TOKEN_CAPITAL);
  const bool is_party = ends_as_party(l->a, i->begin, end);
  const bool is_thing = cg_acting_phrase(l->a, end).phrase == CG_PHRASE_OF;
  if (!is_party && !is_named && (is_thing || (i->is_first && !i->has_article))) {
    return CG_OK;
  }
  for (uint32_t at = i->begin; at < end; ++at) {
    const cg_token *const token = &l->a->reading.tokens[at];
    if ((token->kind != CG_TOKEN_WORD && !cg_token_is_mark(token, '-')) || cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THOSE) {
      return CG_OK;
    }
  }
  end = is_party ? past_owner(l, i->begin, end) : end;
  return l->takes_words && end > i->begin && (is_party || end <= i->begin + WORDS_MOST)
           ? cg_acting_add(l->a, (cg_act_part){.role = l->role, .mention = CG_NONE, .entry = CG_NONE, .tokens = {i->begin, end}})
           : CG_OK;
}

/* Who was named last before the pronoun at `at`: "the intention of the Unit …, and encourages it". */
static cg_status take_named_before(const party_list *l, uint32_t at) {
  const cg_clause *const clause = cg_array_at(&l->a->document->clauses, l->a->clause);
  for (uint32_t i = at; i > clause->tokens.begin && i + PRONOUN_REACH > at;) {
    const uint32_t mention = cg_acting_mention(l->a, --i);
    if (mention != CG_NONE && can_act(l->a, cg_array_at(&l->a->document->mentions, mention))) {
      return cg_acting_add(l->a, mention_part(l, mention));
    }
  }
  return CG_OK;
}

/* Those whom the act before addressed, "and requests them", else who was named last. */
static cg_status take_pronoun(const party_list *l, uint32_t at) {
  const uint32_t count = l->a->document->act_parts.count;
  for (uint32_t i = l->before ? l->before->parts.begin : 0; l->before && i < l->before->parts.end; ++i) {
    const cg_act_part part = *(const cg_act_part *)cg_array_at(&l->a->document->act_parts, i);
    if (part.role == CG_ACT_ADDRESSEE) {
      CG_TRY(cg_acting_add(l->a, part));
    }
  }
  return l->a->document->act_parts.count > count ? CG_OK : take_named_before(l, at);
}

/* Whether somebody is named at `at`, after articles. */
static bool is_named(const party_list *l, uint32_t at) {
  while (cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THOSE || cg_acting_phrase(l->a, at).phrase == CG_PHRASE_GOVERNMENT) {
    at = cg_acting_phrase(l->a, at).end;
  }
  const uint32_t mention = cg_acting_mention(l->a, at);
  return at < l->end && (group_at(l, at).owner != CG_NONE ||
                         (mention != CG_NONE && can_act(l->a, cg_array_at(&l->a->document->mentions, mention))));
}

static cg_status take_item(const party_list *l, bool is_first, uint32_t *at) {
  item i = {.begin = *at, .is_first = is_first, .is_after_comma = *at && cg_read_is_mark(&l->a->reading, *at - 1, ',')};
  while (*at < l->end && !is_joint(l->a, *at)) {
    const cg_phrase_found phrase = cg_acting_phrase(l->a, *at);
    if (phrase.phrase == CG_PHRASE_PRONOUN || phrase.phrase == CG_PHRASE_ITSELF) {
      CG_TRY(take_pronoun(l, *at));
      *at = phrase.end;
      return CG_OK;
    }
    if (phrase.phrase == CG_PHRASE_OF || is_aside(phrase.phrase) ||
        (l->a->reading.tokens[*at].kind == CG_TOKEN_MARK && !cg_token_is_mark(&l->a->reading.tokens[*at], '-'))) {
      break;
    }
    if (phrase.phrase == CG_PHRASE_THOSE || phrase.phrase == CG_PHRASE_GOVERNMENT) {
      i.has_article = i.has_article || i.begin == *at;
      i.begin = i.begin == *at ? phrase.end : i.begin;
      *at = phrase.end;
    } else if (i.part.role && l->is_subject) {
      break; /* "that the Secretary-General present": the verb of the subject */
    } else {
      take_word(l, &i, at);
    }
  }
  /* "Israel, the occupying Power, to": the last of a list has "and" before it. */
  const bool is_apposition =
    l->a->document->act_parts.count == l->first + 1 && i.is_after_comma && *at + cg_read_is_mark(&l->a->reading, *at, ',') >= l->end;
  CG_TRY(is_apposition ? CG_OK : i.part.role ? cg_acting_add(l->a, i.part) : take_words(l, &i, *at));
  /* What belongs to the head, "of the Committee", ends at the next item. */
  bool is_relative = false;
  while (*at < l->end && (!is_joint(l->a, *at) || (is_relative && !cg_read_is_mark(&l->a->reading, *at, ',') &&
                                                   !is_named(l, past_joints(l, *at))))) {
    is_relative = is_relative || cg_acting_phrase(l->a, *at).phrase == CG_PHRASE_THAT; /* "that have ratified or signed" */
    *at = cg_acting_next(l->a, *at);
  }
  return CG_OK;
}

static cg_status take_list(party_list l, uint32_t at) {
  l.first = l.a->document->act_parts.count;
  while (at < l.end) {
    at = past_joints(&l, at);
    const cg_phrase_found phrase = cg_acting_phrase(l.a, at);
    const uint32_t begin = at;
    if (at >= l.end) {
      break;
    }
    if (phrase.phrase == CG_PHRASE_CONSULTED) { /* To the end: "in consultation with Member States, the World Bank and donors, to" */
      l.role = CG_ACT_CONSULTED;
      at = phrase.end;
    } else if (phrase.phrase == CG_PHRASE_PURPOSE) {
      at = l.end; /* "Member States, in order to respond to floods and their effects, to" */
    } else if (is_aside(phrase.phrase)) {
      at = to_comma(&l, phrase.end);
    } else {
      CG_TRY(take_item(&l, l.a->document->act_parts.count == l.first, &at));
      if (l.a->document->act_parts.count == l.first) {
        break; /* The verb has a thing for its object: "Encourages efforts by States and organizations to …" */
      }
    }
    at = at > begin ? at : begin + 1;
  }
  return CG_OK;
}

/* --- Who is consulted */

/* Whether the list of those who are consulted ends at `at`: where a task goes on, or after a comma or "and" nobody is named. */
static bool ends_consulted(const party_list *l, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(l->a, at).phrase;
  if (is_aside(phrase) || phrase == CG_PHRASE_CONSULTED || cg_acting_is_stop(l->a, at)) {
    return true;
  }
  return is_joint(l->a, at) && !is_named(l, past_joints(l, at));
}

cg_status cg_addressees_consult(const cg_acting *a, const cg_act *act, uint32_t at) {
  party_list l = {a, NULL, act->task.end, CG_ACT_CONSULTED, true, 0, false};
  uint32_t end = at;
  while (end < l.end && !ends_consulted(&l, end)) {
    end = cg_acting_next(a, end);
  }
  l.end = end;
  return take_list(l, at);
}

/* --- Whom an act addresses */

/* Those of whom "that X shall" speaks. */
static cg_status take_subject(const cg_acting *a, const cg_act *act) {
  const uint32_t begin = act->subject;
  if (cg_act_is_passive(act)) {
    const cg_phrase_found that = cg_acting_phrase(a, begin);
    const uint32_t first = that.phrase == CG_PHRASE_THAT ? that.end : begin;
    return take_list((party_list){a, NULL, act->words.begin, CG_ACT_ADDRESSEE, true, 0, false}, first);
  }
  const bool is_decided = cg_acting_takes(a, act->verb) == CG_VERB_TAKES_INFINITIVE;
  uint32_t end = begin;
  bool has_duty = false;
  for (; end < act->reach && end < begin + SUBJECT_REACH && !cg_acting_is_stop(a, end); end = cg_acting_next(a, end)) {
    const cg_phrase phrase = cg_acting_phrase(a, end).phrase;
    has_duty = phrase == CG_PHRASE_DUTY;
    if (has_duty || phrase == CG_PHRASE_THAT ||
        (!is_decided && (phrase == CG_PHRASE_INFINITIVE || cg_read_is_mark(&a->reading, end, ',')))) {
      break;
    }
  }
  return has_duty || !is_decided ? take_list((party_list){a, NULL, end, CG_ACT_ADDRESSEE, false, 0, true}, begin) : CG_OK;
}

/* Those who are thanked or condemned: the first item after the verb. */
static cg_status take_praised(const cg_acting *a, const cg_act *act) {
  const uint32_t begin = cg_acting_past_adverbs(a, act->words.end);
  const bool is_to = cg_acting_phrase(a, begin).phrase == CG_PHRASE_INFINITIVE;
  uint32_t end = begin + is_to;
  while (end < act->reach && end < begin + SUBJECT_REACH && !cg_acting_is_stop(a, end) &&
         !is_aside(cg_acting_phrase(a, end).phrase)) {
    end = cg_acting_next(a, end);
  }
  return take_list((party_list){a, NULL, end, CG_ACT_SUBJECT, false, 0, false}, begin + is_to);
}

cg_status cg_addressees_find(const cg_acting *a, const cg_act *act, const cg_act *before) {
  const cg_verb_takes takes = cg_acting_takes(a, act->verb);
  const uint32_t begin = cg_acting_past_adverbs(a, act->words.end);
  if (act->inherited != CG_NONE && act->words.begin == act->words.end) {
    return CG_OK;
  }
  if (act->subject != CG_NONE) {
    return takes == CG_VERB_TAKES_ADDRESSEE || takes == CG_VERB_TAKES_INFINITIVE ? take_subject(a, act) : CG_OK;
  }
  if (takes == CG_VERB_TAKES_SUBJECT) {
    return take_praised(a, act);
  }
  if (takes != CG_VERB_TAKES_ADDRESSEE) {
    return CG_OK;
  }
  const bool has_task = act->named > begin; /* An infinitive follows, or the line ends with a colon */
  const bool is_to = cg_acting_phrase(a, begin).phrase == CG_PHRASE_INFINITIVE;
  const uint32_t limit = begin + SUBJECT_REACH < act->reach ? begin + SUBJECT_REACH : act->reach;
  uint32_t end = has_task ? act->named : begin + is_to;
  while (!has_task && end < limit && !cg_acting_is_stop(a, end) && !is_aside(cg_acting_phrase(a, end).phrase) &&
         cg_acting_phrase(a, end).phrase != CG_PHRASE_OF) {
    end = cg_acting_next(a, end);
  }
  return take_list((party_list){a, before, end, CG_ACT_ADDRESSEE, has_task, 0, false}, begin + is_to);
}
