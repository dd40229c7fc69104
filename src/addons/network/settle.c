/* SPDX-License-Identifier: Apache-2.0 */
/* Turns drafts into citations once their graph is complete. */
#include "addons/network/drafts.h"
#include "addons/network/drafts_impl.h"
#include "addons/network/strings.h"

#include "base/try.h"

#include <stdlib.h>

/* Part of the resolution that contains a clause: the clause's class or, for a sub-paragraph, that
 * of its parent. */
static uint8_t part_of(const cg_drafts *d, const cg_draft_clause *clause) {
  uint32_t steps = d->clauses.count; /* Invalid graphs may contain cycles */
  while (clause->class_number == CG_CLASS_SUBPARAGRAPH && clause->parent && steps--) {
    clause = cg_draft_clause_at(d, clause->parent);
  }
  const bool is_part = clause->class_number == CG_CLASS_PREAMBULAR_PARAGRAPH ||
                       clause->class_number == CG_CLASS_OPERATIVE_PARAGRAPH;
  return is_part ? (uint8_t)clause->class_number : 0;
}

/* First verb of a clause, or of its nearest ancestor that has one. */
static uint32_t first_verb(const cg_drafts *d, const cg_draft_clause *clause) {
  uint32_t steps = d->clauses.count;
  while (!clause->verbs && clause->parent && steps--) {
    clause = cg_draft_clause_at(d, clause->parent);
  }
  return clause->verbs;
}

static int compare_numbers(const void *a, const void *b) {
  const uint32_t x = *(const uint32_t *)a;
  const uint32_t y = *(const uint32_t *)b;
  return (x > y) - (x < y);
}

/* The verbs of a reference: those of its act; without an act, as in a footnote, that of the clause
 * if there is only one. Graphs without acts, written by 0.1, do not relate verbs to references, so
 * all verbs of the clause are used. */
static cg_status collect_verbs(const cg_drafts *d, const cg_draft_reference *reference,
                               cg_array *out) {
  const cg_draft_clause *const clause = cg_draft_clause_at(d, reference->clause);
  const uint32_t governing = cg_draft_act_at(d, reference->act)->verb;
  if (governing) {
    return cg_array_append(out, &governing);
  }
  for (uint32_t i = first_verb(d, clause); i; i = cg_draft_verb_at(d, i)->next) {
    CG_TRY(cg_array_append(out, &cg_draft_verb_at(d, i)->verb));
  }
  out->count = clause->has_acts && out->count > 1 ? 0 : out->count;
  return CG_OK;
}

/* The verbs as a string of their numbers, so that equal sets are stored once. */
static cg_status verbs_of(cg_network *network, const cg_draft_reference *reference, uint32_t *out) {
  cg_array verbs = cg_array_init(network->drafts.arena, sizeof(uint32_t));
  CG_TRY(collect_verbs(&network->drafts, reference, &verbs));
  if (!verbs.count) {
    *out = 0;
    return CG_OK;
  }
  qsort(verbs.items, verbs.count, sizeof(uint32_t), compare_numbers);
  return cg_strings_add(&network->strings, (cg_slice){verbs.items, verbs.count * sizeof(uint32_t)},
                        out);
}

/* Index of a clause in the network. */
static cg_status keep_clause(cg_network *network, cg_draft_clause *clause) {
  cg_citing_clause kept = {.document = clause->document,
                           .label = clause->label,
                           .class_number = (uint8_t)clause->class_number,
                           .part = part_of(&network->drafts, clause)};
  const cg_slice document = cg_network_thing(network, clause->document)->iri;
  const cg_slice name = cg_slice_has_prefix(clause->iri, document)
                          ? cg_slice_from(clause->iri, document.length)
                          : clause->iri;
  CG_TRY(cg_strings_add(&network->strings, name, &kept.name));
  clause->index = network->clauses.count;
  return cg_array_append(&network->clauses, &kept);
}

/* Use a date printed beside a reference as that of its target, unless references disagree. */
static void keep_stated(cg_network *network, const cg_draft_reference *reference) {
  cg_thing_facts *const target = cg_network_thing(network, reference->target);
  if (reference->date && !reference->is_conflict) {
    target->is_disputed =
      target->is_disputed || (target->stated && target->stated != reference->date);
    target->stated = reference->date;
  }
}

static cg_status keep_reference(cg_network *network, const cg_draft_reference *reference) {
  cg_draft_clause *const clause = cg_draft_clause_at(&network->drafts, reference->clause);
  if (!clause->index) {
    CG_TRY(keep_clause(network, clause));
  }
  keep_stated(network, reference);
  uint32_t verbs = 0;
  CG_TRY(verbs_of(network, reference, &verbs));
  const cg_citation citation = {.clause = clause->index,
                                .target = reference->target,
                                .probable = reference->probable,
                                .stated_date = reference->date,
                                .verbs = verbs,
                                .act = reference->act
                                         ? cg_draft_act_at(&network->drafts, reference->act)->key
                                         : cg_hash(clause->iri),
                                .key = reference->key,
                                .confidence = (uint16_t)(CG_CERTAIN - reference->doubt),
                                .is_conflict = reference->is_conflict};
  return cg_array_append(&network->citations, &citation);
}

/* Number of references whose clause or document is missing. */
static uint32_t count_lost(const cg_drafts *d) {
  uint32_t count = 0;
  for (uint32_t i = 1; i < d->references.count; ++i) {
    const cg_draft_reference *const reference = cg_draft_reference_at(d, i);
    count += reference->target && !reference->is_self &&
             !cg_draft_clause_at(d, reference->clause)->document;
  }
  return count;
}

/* Mark documents as read, because their graph is complete. */
static void mark_read(cg_network *network) {
  const cg_drafts *const d = &network->drafts;
  for (uint32_t i = 1; i < d->clauses.count; ++i) {
    const uint32_t document = cg_draft_clause_at(d, i)->document;
    cg_network_thing(network, document)->is_read = document != 0;
  }
}

static cg_status keep_all(cg_network *network) {
  const cg_drafts *const d = &network->drafts;
  mark_read(network);
  for (uint32_t i = 1; i < d->references.count; ++i) {
    const cg_draft_reference *const reference = cg_draft_reference_at(d, i);
    if (reference->target && !reference->is_self) {
      CG_TRY(keep_reference(network, reference));
    }
  }
  return CG_OK;
}

/* Whether the current graph is complete. */
static cg_status check(const cg_network *network, const char *name) {
  const cg_drafts *const d = &network->drafts;
  const uint32_t lost = count_lost(d);
  if (!d->has_document) {
    return cg_fail(&network->messages, CG_BAD_INPUT, name, 0,
                   "no document: no statement with cg:hasClause; give texts, or graphs that "
                   "clausegraph exported");
  }
  return lost
           ? cg_fail(
               &network->messages, CG_BAD_INPUT, name, 0,
               "%u reference%s no clause or document; if this is part of a graph, join the parts",
               (unsigned)lost, lost == 1 ? " has" : "s have")
           : CG_OK;
}

cg_status cg_network_settle(cg_network *network, const char *name) {
  cg_status status = check(network, name);
  if (!status) {
    status = keep_all(network);
  }
  const cg_status renewed = cg_drafts_renew(network);
  return status ? status : renewed;
}

cg_status cg_network_drop(cg_network *network) { return cg_drafts_renew(network); }
