/* SPDX-License-Identifier: Apache-2.0 */
/* What a document shows of its acts. */
#include "model/document.h"

#include "engine/context_impl.h"
#include "model/clause_text.h"
#include "pack/verbs.h"

static const cg_slice none = {"", 0};

static const cg_act *act_at(const cg_document *document, size_t index) {
  return cg_array_at(&document->acts, (uint32_t)index);
}

/* Words of an act, in the text of the act's clause or of its chapeau. */
static cg_slice words_of(const cg_document *document, const cg_act *act, cg_span tokens) {
  const cg_clause *clause = cg_array_at(
    &document->clauses, cg_document_clause_of_act(document, (uint32_t)(act - (const cg_act *)document->acts.items)));
  while (tokens.begin < clause->tokens.begin && clause->parent != CG_NONE) {
    clause = cg_array_at(&document->clauses, clause->parent);
  }
  return tokens.begin < tokens.end
                ? cg_slice_part(clause->text, cg_clause_text_place(document, clause, cg_document_text_span(document, tokens)))
                : none;
}

static bool is_obligation(const cg_document *document, cg_span parts) {
  for (uint32_t i = parts.begin; i < parts.end; ++i) {
    const cg_act_role role = ((const cg_act_part *)cg_array_at(&document->act_parts, i))->role;
    if (role == CG_ACT_ADDRESSEE || role == CG_ACT_DEADLINE || role == CG_ACT_TERM) {
      return true;
    }
  }
  return false;
}

size_t cg_document_act_count(const cg_document *document) { return document->acts.count; }

cg_act_view cg_document_act(const cg_context *context, const cg_document *document, size_t index) {
  const cg_act *const act = act_at(document, index);
  const cg_verb *const verb = cg_packs_verb(context->packs, act->verb);
  const uint32_t clause = cg_document_clause_of_act(document, (uint32_t)index);
  const cg_clause *const of = cg_array_at(&document->clauses, clause);
  return (cg_act_view){
    .clause = clause,
    .number = index - of->acts.begin + 1,
    .verb = cg_packs_text(context->packs, verb->iri),
    .verb_label = cg_packs_text(context->packs, verb->label),
    .mode = act->mode == CG_NONE ? none : cg_packs_text(context->packs, cg_packs_verb(context->packs, act->mode)->iri),
    .quote = words_of(document, act, act->words),
    .task = words_of(document, act, act->task),
    .is_negated = act->is_negated,
    .is_obligation = is_obligation(document, act->parts),
    .inherited = act->inherited == CG_NONE ? CG_NO_ACT : act->inherited,
    .part_begin = act->parts.begin,
    .part_end = act->parts.end,
  };
}

/* Whether `link` comes before those of `mention`: links are in the order of clauses, then of mentions. */
static bool is_before(const cg_link *link, const cg_mention *mention, uint32_t index) {
  return link->clause < mention->clause || (link->clause == mention->clause && link->mention < index);
}

/* The first thing that a link of mention `index` means, or CG_NONE. */
static uint32_t thing_of_mention(const cg_document *document, uint32_t index) {
  const cg_link *const links = document->links.items;
  const cg_mention *const mention = cg_array_at(&document->mentions, index);
  uint32_t low = 0;
  uint32_t high = document->links.count;
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (is_before(&links[middle], mention, index)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low < document->links.count && links[low].mention == index ? links[low].thing : CG_NONE;
}

/* The act that has the part `index`. */
static const cg_act *act_of_part(const cg_document *document, uint32_t index) {
  uint32_t low = 0;
  uint32_t high = document->acts.count;
  while (low + 1 < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (act_at(document, middle)->parts.begin <= index) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return act_at(document, low);
}

cg_act_part_view cg_document_act_part(const cg_document *document, size_t index, char day[11]) {
  const cg_act_part *const part = cg_array_at(&document->act_parts, (uint32_t)index);
  cg_act_part_view view = {.role = (cg_act_part_role)part->role, 
                           .words = words_of(document, act_of_part(document, (uint32_t)index), part->tokens), .target = none};
  const cg_mention *const mention =
    part->mention == CG_NONE ? NULL : cg_array_at(&document->mentions, part->mention);
  const uint32_t linked = mention ? thing_of_mention(document, part->mention) : CG_NONE;
  const uint32_t index_of_thing = linked == CG_NONE ? part->thing : linked;
  view.label = view.words;
  if (index_of_thing != CG_NONE) {
    const cg_thing *const thing = cg_array_at(&document->things, index_of_thing);
    view.target = thing->iri;
    view.label = thing->label;
  } else if (cg_date_is_set(part->day) || (mention && cg_date_is_set(mention->date))) {
    cg_date_write(!mention                           ? part->day
                  : cg_date_is_set(mention->until) ? mention->until
                                                   : mention->date,
                  day);
    day[CG_DATE_LENGTH] = 0;
    view.label = (cg_slice){day, CG_DATE_LENGTH};
  }
  return view;
}
