/* SPDX-License-Identifier: Apache-2.0 */
/* Public views of acts. */
#include "engine/act_views.h"

#include "base/growing.h"
#include "base/try.h"
#include "model/clause_text.h"
#include "pack/verbs.h"

#include <clausegraph/acts.h>

static const cg_slice none = {"", 0};

static const cg_act *act_at(const cg_document *document, size_t index) {
  return cg_array_at(&document->acts, (uint32_t)index);
}

/* Words of an act, in the text of its clause or of its chapeau. */
static cg_slice words_of(const cg_document *document, const cg_act *act, cg_span tokens) {
  const cg_clause *clause = cg_array_at(
    &document->clauses,
    cg_document_clause_of_act(document, (uint32_t)(act - (const cg_act *)document->acts.items)));
  while (tokens.begin < clause->tokens.begin && clause->parent != CG_NONE) {
    clause = cg_array_at(&document->clauses, clause->parent);
  }
  return tokens.begin < tokens.end
           ? cg_slice_part(
               clause->text,
               cg_clause_text_place(document, clause, cg_document_text_span(document, tokens)))
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

static cg_act_view view_of(const cg_document *document, uint32_t index) {
  const cg_packs *const packs = document->packs;
  const cg_act *const act = act_at(document, index);
  const cg_verb *const verb = cg_packs_verb(packs, act->verb);
  const uint32_t clause = cg_document_clause_of_act(document, index);
  const cg_clause *const of = cg_array_at(&document->clauses, clause);
  return (cg_act_view){
    .clause = clause,
    .number = (size_t)index - of->acts.begin + 1,
    .verb = cg_packs_text(packs, verb->iri),
    .verb_label = cg_packs_text(packs, verb->label),
    .mode =
      act->mode == CG_NONE ? none : cg_packs_text(packs, cg_packs_verb(packs, act->mode)->iri),
    .quote = words_of(document, act, act->words),
    .task = words_of(document, act, act->task),
    .is_negated = act->is_negated,
    .is_obligation = is_obligation(document, act->parts),
    .inherited = act->inherited == CG_NONE ? CG_NO_ACT : act->inherited,
    .parts = act->parts,
  };
}

int cg_document_get_act(const cg_document *document, size_t index, cg_act_view *out, size_t size) {
  if (index >= document->acts.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_act_view view = view_of(document, (uint32_t)index);
  return cg_struct_give(&view, sizeof(view), out, size);
}

cg_span cg_document_clause_acts(const cg_document *document, size_t clause) {
  return clause < document->clauses.count
           ? ((const cg_clause *)cg_array_at(&document->clauses, (uint32_t)clause))->acts
           : (cg_span){0, 0};
}

size_t cg_document_reference_act(const cg_document *document, size_t index) {
  if (index >= document->links.count) {
    return CG_NO_ACT;
  }
  const cg_link *const link = cg_array_at(&document->links, (uint32_t)index);
  const uint32_t act =
    cg_document_act_of_mention(document, cg_array_at(&document->mentions, link->mention));
  return act == CG_NONE ? CG_NO_ACT : act;
}

/* Whether `link` sorts before the links of `mention`: links are sorted by clause, then by
 * mention. */
static bool is_before(const cg_link *link, const cg_mention *mention, uint32_t index) {
  return link->clause < mention->clause ||
         (link->clause == mention->clause && link->mention < index);
}

/* The first target of mention `index`, or CG_NONE. */
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

/* The act with the part `index`. */
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

/* The thing of a part, or CG_NONE. */
static uint32_t thing_of_part(const cg_document *document, const cg_act_part *part) {
  const uint32_t linked =
    part->mention == CG_NONE ? CG_NONE : thing_of_mention(document, part->mention);
  return linked == CG_NONE ? part->thing : linked;
}

int cg_document_get_act_part(const cg_document *document, size_t index, cg_act_part_view *out,
                             size_t size) {
  if (index >= document->act_parts.count) {
    return cg_struct_give(NULL, 0, out, size);
  }
  const cg_act_part *const part = cg_array_at(&document->act_parts, (uint32_t)index);
  const uint32_t thing = thing_of_part(document, part);
  cg_act_part_view view = {
    .role = (cg_act_part_role)part->role,
    .words = words_of(document, act_of_part(document, (uint32_t)index), part->tokens),
    .target = none};
  view.label = part->written.length ? part->written : view.words;
  if (thing != CG_NONE) {
    const cg_thing *const is = cg_array_at(&document->things, thing);
    view.target = is->iri;
    view.label = is->label;
  }
  return cg_struct_give(&view, sizeof(view), out, size);
}

/* The day in the words of a part; the last if there are several. */
static cg_date day_of(const cg_document *document, const cg_act_part *part) {
  if (part->mention == CG_NONE) {
    return part->day;
  }
  const cg_mention *const mention = cg_array_at(&document->mentions, part->mention);
  return cg_date_is_set(mention->until) ? mention->until : mention->date;
}

cg_status cg_act_days_run(cg_document *document, const cg_packs *packs) {
  (void)packs;
  for (uint32_t i = 0; i < document->act_parts.count; ++i) {
    cg_act_part *const part = cg_array_at(&document->act_parts, i);
    const cg_date day = day_of(document, part);
    char written[CG_DATE_LENGTH];
    part->written = none;
    if (cg_date_is_set(day) && thing_of_part(document, part) == CG_NONE) {
      cg_date_write(day, written);
      part->written = cg_arena_copy(document->arena, (cg_slice){written, CG_DATE_LENGTH});
      CG_TRY(part->written.data ? CG_OK : CG_NO_MEMORY);
    }
  }
  return CG_OK;
}
