/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/party_list.h"

#include "base/try.h"
#include "pack/names.h"
#include "recognize/antecedents.h"
#include "recognize/party_noun.h"

#define WORDS_MOST 8u /* Words of a group that is named by its words alone */
/* Items of which the last has the noun of all: "national, regional and local authorities" */
#define ADJECTIVES_MOST 4u

bool cg_party_is_joint(const cg_acting *a, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(a, at).phrase;
  return cg_read_is_mark(&a->reading, at, ',') || phrase == CG_PHRASE_AND ||
         phrase == CG_PHRASE_LISTED;
}

uint32_t cg_party_past_joints(const cg_party_list *l, uint32_t at) {
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

/* To the end of an aside, "within its mandate and in consultation with": those who are consulted
 * are named after it. */
static uint32_t to_comma(const cg_party_list *l, uint32_t at) {
  while (at < l->end && !cg_read_is_mark(&l->a->reading, at, ',') &&
         cg_acting_phrase(l->a, at).phrase != CG_PHRASE_CONSULTED) {
    at = cg_acting_next(l->a, at);
  }
  return at;
}

/* The class of addressees at `at`, if its name is longer than that of a mention there. */
static cg_name group_at(const cg_party_list *l, uint32_t at) {
  const cg_acting *const a = l->a;
  const cg_name name = cg_read_name_within(&a->reading, CG_NAME_OF_ADDRESSEE, at, l->end);
  const bool is_group = name.owner != CG_NONE && name.end >= cg_acting_next(a, at);
  return is_group && !cg_party_noun_is_of(a, at, name.end) ? name : (cg_name){CG_NONE, at};
}

/* Add `part`, unless the list has its class: "religious leaders and leaders in business". */
static cg_status add(const cg_party_list *l, cg_act_part part) {
  const cg_array *const parts = &l->a->document->act_parts;
  for (uint32_t i = l->first; part.entry != CG_NONE && i < parts->count; ++i) {
    const cg_act_part *const known = cg_array_at(parts, i);
    if (known->role == part.role && known->entry == part.entry) {
      return CG_OK;
    }
  }
  return cg_acting_add(l->a, part);
}

/* One item: its head is the last name before "of", "in" and the like.  `at` goes to the index after
 * it. */
typedef struct {
  cg_act_part part;  /* Its role is 0 where nobody is named yet */
  uint32_t begin;    /* First token after articles */
  bool is_qualified; /* Names are before the class: "the Malian authorities" */
  bool has_article;
  bool is_after_comma; /* Alone, without "and" */
  bool is_first;
  uint32_t government; /* Token of "Government" before "of", or CG_NONE */
} item;

static bool is_state(const cg_party_list *l, uint32_t at) {
  const uint32_t mention = at < l->end ? cg_acting_mention(l->a, at) : CG_NONE;
  return mention != CG_NONE &&
         cg_kind_is_state(cg_acting_kind(l->a, cg_array_at(&l->a->document->mentions, mention)));
}

/* Index after the body to which the group that ends at `at` belongs, "members of the Committee on
 * Reeds", or after the State that its last word has for its object, "States neighbouring Chad";
 * `at` if it is a class as it is: all belong to a body that readers do not count as a reference. */
static uint32_t past_whole(const cg_party_list *l, uint32_t at) {
  const cg_acting *const a = l->a;
  if (is_state(l, at)) {
    return cg_acting_next(a, at);
  }
  uint32_t next = cg_acting_phrase(a, at).phrase == CG_PHRASE_OF ? at + 1 : CG_NONE;
  next = next != CG_NONE && cg_acting_phrase(a, next).phrase == CG_PHRASE_THOSE ? next + 1 : next;
  const uint32_t mention = next < l->end ? cg_acting_mention(a, next) : CG_NONE;
  const cg_mention *const whole =
    mention == CG_NONE ? NULL : cg_array_at(&a->document->mentions, mention);
  const bool is_all =
    whole && whole->entry != CG_NONE && cg_packs_entry(a->reading.packs, whole->entry)->is_optional;
  return whole && !is_all && cg_kind_is(cg_acting_kind(a, whole), CG_KIND_BODY) ? whole->tokens.end
                                                                                : at;
}

static cg_act_part party_of_words(const cg_party_list *l, cg_span tokens) {
  return (cg_act_part){.role = l->role, .mention = CG_NONE, .entry = CG_NONE, .tokens = tokens};
}

static void take_word(const cg_party_list *l, item *i, uint32_t *at) {
  const uint32_t mention = cg_acting_mention(l->a, *at);
  const cg_name group = group_at(l, *at);
  if (group.owner != CG_NONE) {
    const uint32_t end = past_whole(l, group.end);
    const bool is_new = l->takes_words && (i->is_qualified || end > group.end);
    i->part = party_of_words(l, is_new ? (cg_span){i->begin, end} : (cg_span){*at, group.end});
    i->part.entry = is_new ? CG_NONE : group.owner;
    *at = is_state(l, group.end) ? end : group.end;
    return;
  }
  const bool is_programme = mention != CG_NONE && l->takes_words &&
                            cg_acting_next(l->a, *at) == l->end &&
                            cg_acting_kind(l->a, cg_acting_named(l->a, *at)) == CG_KIND_PROGRAMME;
  if (is_programme || cg_acting_can_act(l->a, mention)) {
    i->part = cg_acting_part(l->a, l->role, mention);
  } else {
    i->part.role = 0; /* What follows the name is the head: "Secretariat staff" */
  }
  i->is_qualified = i->is_qualified || mention != CG_NONE ||
                    cg_token_has(&l->a->reading.tokens[*at], CG_TOKEN_CAPITAL);
  *at = cg_acting_next(l->a, *at);
  i->part.role = i->part.role && cg_party_noun_owns(l->a, *at) ? 0 : i->part.role;
}

/* Whether the "and" at `at` is between two States: "the representatives of Chad and Mali". */
static bool joins_states(const cg_party_list *l, uint32_t at) {
  const uint32_t next =
    cg_acting_phrase(l->a, at).phrase == CG_PHRASE_AND ? cg_acting_phrase(l->a, at).end : CG_NONE;
  return next < l->end && is_state(l, at - 1) && is_state(l, next);
}

/* Past what the party that ends at `head` belongs to, "providers of assistance", a name being one
 * word; `head` if that is long. */
static uint32_t past_owner(const cg_party_list *l, uint32_t begin, uint32_t head) {
  uint32_t words = head - begin;
  uint32_t end = head;
  for (; end < l->end && !cg_party_is_aside(cg_acting_phrase(l->a, end).phrase); ++words) {
    if (cg_party_is_joint(l->a, end) && !joins_states(l, end)) {
      break;
    }
    end = cg_acting_next(l->a, end);
  }
  return words <= WORDS_MOST ? end : head;
}

/* Past the rest of a name that "to" with a capital goes on with, "the Campaign to End Floods";
 * `head` if none does. */
static uint32_t past_name(const cg_party_list *l, uint32_t head) {
  uint32_t end = head + 1;
  if (head >= l->end || cg_acting_phrase(l->a, head).phrase != CG_PHRASE_INFINITIVE) {
    return head;
  }
  while (end < l->end && cg_token_has(&l->a->reading.tokens[end], CG_TOKEN_CAPITAL)) {
    ++end;
  }
  return end > head + 1 ? end : head;
}

/* The class that the adjective of the item has with the noun of an item after it, "international
 * and regional organizations"; its owner is CG_NONE if the pack has none. */
static cg_name group_of_adjective(const cg_party_list *l, const item *i, uint32_t end) {
  const cg_acting *const a = l->a;
  const cg_name none = {CG_NONE, end};
  if (end != i->begin + 1 || a->reading.tokens[i->begin].kind != CG_TOKEN_WORD) {
    return none;
  }
  uint32_t at = end;
  for (uint32_t items = 0; items < ADJECTIVES_MOST && at < l->end && cg_party_is_joint(a, at);
       ++items) {
    const uint32_t next = cg_party_past_joints(l, at);
    const cg_name group = group_at(l, next);
    if (group.owner != CG_NONE) {
      const cg_token words[] = {a->reading.tokens[i->begin], a->reading.tokens[group.end - 1]};
      const cg_name found = group.end > next + 1
                              ? cg_names_find(a->reading.packs, CG_NAME_OF_ADDRESSEE, words, 0, 2)
                              : none;
      return found.owner != CG_NONE && found.end == 2 ? (cg_name){found.owner, end} : none;
    }
    at = next + 1;
  }
  return none;
}

/* Add the words of an item in which nobody is known: "the co-facilitators", but not "efforts" or
 * "the use of …". */
static cg_status take_words(const cg_party_list *l, const item *i, uint32_t end) {
  end = cg_party_noun_end(l->a, i->begin, end);
  if (end == i->begin) {
    return CG_OK;
  }
  const bool is_named = cg_token_has(&l->a->reading.tokens[i->begin], CG_TOKEN_CAPITAL);
  const bool is_party = cg_party_noun_ends(l->a, i->begin, end);
  const bool is_thing = cg_acting_phrase(l->a, end).phrase == CG_PHRASE_OF;
  const bool is_government = i->government != CG_NONE; /* "Government of National Unity" */
  if (cg_acting_mention(l->a, end - 1) != CG_NONE && !is_party && !is_government) {
    return CG_OK; /* "the Treaty" */
  }
  if (end == i->begin + 1 && !is_party && !is_named && !i->has_article) {
    return CG_OK; /* "political, military and religious leaders" */
  }
  if (!is_party && !is_named && (is_thing || (i->is_first && !i->has_article))) {
    return CG_OK;
  }
  for (uint32_t at = i->begin; at < end; ++at) {
    const cg_token *const token = &l->a->reading.tokens[at];
    const bool is_owned = is_party && cg_acting_is_apostrophe(token); /* "Chad's partners" */
    if ((token->kind != CG_TOKEN_WORD && !cg_token_is_mark(token, '-') && !is_owned) ||
        cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THOSE) {
      return CG_OK;
    }
  }
  end = is_party ? past_owner(l, i->begin, end) : past_name(l, end);
  end = cg_party_noun_end(l->a, i->begin, end);
  const cg_span words = {is_named && is_government ? i->government : i->begin, end};
  return l->takes_words && end > i->begin && (is_party || end <= i->begin + WORDS_MOST)
           ? cg_acting_add(l->a, party_of_words(l, words))
           : CG_OK;
}

/* Add an adjective whose noun comes later, or words. */
static cg_status take_unknown(const cg_party_list *l, const item *i, uint32_t end) {
  const cg_name group = group_of_adjective(l, i, end);
  return group.owner == CG_NONE ? take_words(l, i, end)
                                : add(l, (cg_act_part){.role = l->role,
                                                       .mention = CG_NONE,
                                                       .entry = group.owner,
                                                       .tokens = {i->begin, end}});
}

bool cg_party_is_named(const cg_party_list *l, uint32_t at) {
  while (cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THOSE ||
         cg_acting_phrase(l->a, at).phrase == CG_PHRASE_GOVERNMENT) {
    at = cg_acting_phrase(l->a, at).end;
  }
  const item adjective = {.begin = at};
  return at < l->end && (group_at(l, at).owner != CG_NONE ||
                         cg_acting_can_act(l->a, cg_acting_mention(l->a, at)) ||
                         group_of_adjective(l, &adjective, at + 1).owner != CG_NONE);
}

/* Whether the "and" at `at` has a name behind it that goes with the one before: "between Chad and
 * Mali". */
static bool ends_pair(const cg_party_list *l, uint32_t at, bool is_pair) {
  return is_pair && cg_acting_phrase(l->a, at).phrase == CG_PHRASE_AND &&
         cg_acting_mention(l->a, at - 1) != CG_NONE;
}

/* The end of the part added last, if it goes beyond `at`; else `at`. */
static uint32_t end_of_words(const cg_party_list *l, uint32_t at) {
  const cg_array *const parts = &l->a->document->act_parts;
  const cg_act_part *const last =
    parts->count > l->first ? cg_array_at(parts, parts->count - 1) : NULL;
  return last && last->mention == CG_NONE && last->tokens.begin <= at && last->tokens.end > at
           ? last->tokens.end
           : at;
}

/* The end of what belongs to the head before `at`, "of the Committee": the next item. */
static uint32_t past_head(const cg_party_list *l, uint32_t at) {
  bool is_relative = false;
  bool is_pair = false; /* "concerning the situation between Chad and Mali" */
  while (at < l->end && (!cg_party_is_joint(l->a, at) || ends_pair(l, at, is_pair) ||
                         (is_relative && !cg_read_is_mark(&l->a->reading, at, ',') &&
                          !cg_party_is_named(l, cg_party_past_joints(l, at))))) {
    /* "that have ratified or signed" */
    is_relative = is_relative || cg_acting_phrase(l->a, at).phrase == CG_PHRASE_THAT;
    const cg_lexeme from = cg_read_lexeme(&l->a->reading, at);
    is_pair = (is_pair && cg_acting_phrase(l->a, at).phrase != CG_PHRASE_AND) ||
              (from.lex == CG_LEX_FROM && from.value == CG_FROM_BETWEEN);
    at = cg_acting_next(l->a, at);
  }
  return at;
}

/* Whether what begins at `at` names nobody: not "contributing countries". */
static bool is_aside_at(const cg_party_list *l, uint32_t at) {
  return cg_party_is_aside(cg_acting_phrase(l->a, at).phrase) && group_at(l, at).owner == CG_NONE;
}

/* Whether the item has its head at `at`, and a verb follows: "that all factions disarm". */
static bool is_subject_noun(const cg_party_list *l, const item *i, uint32_t at) {
  return l->is_subject && cg_acting_phrase(l->a, at).phrase == CG_PHRASE_PARTY &&
         group_at(l, at).owner == CG_NONE &&
         (at == i->begin || cg_acting_phrase(l->a, at - 1).phrase != CG_PHRASE_THOSE) &&
         cg_party_noun_subject(l->a, at, l->end) != CG_NONE;
}

/* Whether a verb follows the name before `at`: "that the Unit present", or without "that". */
static bool ends_subject(const cg_party_list *l, uint32_t at) {
  const cg_phrase phrase = cg_acting_phrase(l->a, at).phrase;
  return l->is_subject || (!l->takes_words && l->role == CG_ACT_ADDRESSEE &&
                           (phrase == CG_PHRASE_SUPPLY || phrase == CG_PHRASE_DELIVER));
}

/* The item at `at`, after the commas and joining words from `joints` on. */
static cg_status take_item(const cg_party_list *l, uint32_t joints, uint32_t *at) {
  item i = {.begin = *at,
            .government = CG_NONE,
            .is_first = l->a->document->act_parts.count == l->first,
            .is_after_comma = *at == joints + 1 && cg_read_is_mark(&l->a->reading, joints, ',')};
  while (*at < l->end && !cg_party_is_joint(l->a, *at)) {
    const cg_phrase_found phrase = cg_acting_phrase(l->a, *at);
    if (i.has_article && *at == i.begin && cg_party_noun_is_elected(l->a, *at, l->end)) {
      i.begin = *at = phrase.end;
      continue;
    }
    if (phrase.phrase == CG_PHRASE_PRONOUN || phrase.phrase == CG_PHRASE_PLURAL ||
        phrase.phrase == CG_PHRASE_ITSELF) {
      CG_TRY(cg_antecedents_take(l, *at));
      *at = phrase.end;
      return CG_OK;
    }
    if (*at > i.begin && cg_acting_is_apostrophe(&l->a->reading.tokens[*at])) {
      *at = cg_acting_past_apostrophe(l->a, *at);
      continue;
    }
    if (phrase.phrase == CG_PHRASE_OF && *at == i.begin && i.has_article &&
        cg_party_is_named(l, phrase.end)) {
      i.begin = *at = phrase.end; /* "each of the States" */
      continue;
    }
    if (phrase.phrase == CG_PHRASE_OF || is_aside_at(l, *at) ||
        (l->a->reading.tokens[*at].kind == CG_TOKEN_MARK &&
         !cg_token_is_mark(&l->a->reading.tokens[*at], '-'))) {
      break;
    }
    const bool is_group = phrase.phrase == CG_PHRASE_THOSE &&
                          group_at(l, *at).owner != CG_NONE && /* "those in a position to do so" */
                          group_at(l, phrase.end).owner == CG_NONE;
    if (phrase.phrase == CG_PHRASE_CONTINUED && *at > i.begin) {
      *at = phrase.end; /* "the others also" */
    } else if ((phrase.phrase == CG_PHRASE_THOSE || phrase.phrase == CG_PHRASE_GOVERNMENT ||
                (phrase.phrase == CG_PHRASE_EVERY && *at == i.begin)) &&
               !is_group) {
      i.has_article = i.has_article || i.begin == *at;
      i.government = phrase.phrase == CG_PHRASE_GOVERNMENT ? phrase.end - 2 : i.government;
      i.begin = i.begin == *at ? phrase.end : i.begin;
      *at = phrase.end;
    } else if (is_subject_noun(l, &i, *at)) {
      i.part = party_of_words(l, (cg_span){i.begin, cg_party_noun_subject(l->a, *at, l->end)});
      *at = phrase.end;
    } else if (i.part.role && ends_subject(l, *at)) {
      break;
    } else {
      take_word(l, &i, at);
    }
  }
  /* "Israel, the occupying Power, to": the last of a list has "and" before it. */
  const bool is_apposition = l->a->document->act_parts.count == l->first + 1 && i.is_after_comma &&
                             *at + cg_read_is_mark(&l->a->reading, *at, ',') >= l->end;
  CG_TRY(is_apposition ? CG_OK : i.part.role ? add(l, i.part) : take_unknown(l, &i, *at));
  *at = end_of_words(l, *at);
  *at = past_head(l, *at);
  return CG_OK;
}

cg_status cg_parties_take(cg_party_list l, uint32_t at) {
  l.first = l.a->document->act_parts.count;
  /* Where the commas and joining words before the item begin, and asides among them */
  uint32_t joints = at;
  bool is_after_aside = false;
  while (at < l.end) {
    const bool is_more = is_after_aside && cg_acting_phrase(l.a, at + 1).phrase == CG_PHRASE_LISTED;
    joints = is_after_aside ? joints : at;
    at = cg_party_past_joints(&l, at);
    const cg_phrase_found phrase = cg_acting_phrase(l.a, at);
    const uint32_t begin = at;
    if (at >= l.end) {
      break;
    }
    /* To the end: "in consultation with Member States, the World Bank and donors, to" */
    if (phrase.phrase == CG_PHRASE_CONSULTED) {
      l.role = CG_ACT_CONSULTED;
      at = phrase.end;
    } else if (phrase.phrase == CG_PHRASE_PURPOSE) {
      at = l.end; /* "Member States, in order to respond to floods and their effects, to" */
    } else if (is_aside_at(&l, at) || is_more) {
      /* With what it lists: "in the design of cities, including smart ones, within" */
      at = to_comma(&l, phrase.end);
      is_after_aside = true;
    } else {
      is_after_aside = false;
      CG_TRY(take_item(&l, joints, &at));
      if (l.a->document->act_parts.count == l.first && at > begin + 1) {
        /* The verb has a thing for its object: "Encourages efforts by States and organizations to
         * …" */
        break;
      }
    }
    at = at > begin ? at : begin + 1;
  }
  return CG_OK;
}
