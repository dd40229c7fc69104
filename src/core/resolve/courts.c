/* SPDX-License-Identifier: Apache-2.0 */
/* Which court decided? */
#include "resolve/courts.h"

#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"

/* The first court named after the mention in its clause, a pack entry or CG_NONE. */
static uint32_t court_after(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (other->clause != mention->clause) {
      break;
    }
    if (other->kind == CG_MENTION_NAME &&
        cg_packs_entry(r->packs, other->entry)->kind == CG_KIND_COURT) {
      return other->entry;
    }
    if (other->kind == CG_MENTION_SHORT && other->thing == CG_KIND_COURT) {
      break; /* "of the Court": the one named before */
    }
  }
  return CG_NONE;
}

/* The decision whose title is after the mention, before the next decision of its clause: a pack
 * entry or CG_NONE. */
static uint32_t title_after(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (other->clause != mention->clause || other->kind == CG_MENTION_COURT_DECISION) {
      break;
    }
    if (other->kind == CG_MENTION_NAME &&
        cg_kind_is(cg_packs_entry(r->packs, other->entry)->kind, CG_KIND_COURT_DECISION)) {
      return other->entry;
    }
  }
  return CG_NONE;
}

static const char *decision_key(cg_kind kind) {
  switch (kind) {
  case CG_KIND_JUDGMENT: return "judgment-";
  case CG_KIND_ADVISORY_OPINION: return "advisory-opinion-";
  default: return "order-";
  }
}

/* The words of the text for the day of the decision: "31 March 2004"; `otherwise` if it shares its
 * month with another. */
static cg_slice day_words(const cg_resolver *r, const cg_mention *mention, cg_slice otherwise) {
  for (uint32_t i = r->index + 1; i < r->document->mentions.count; ++i) {
    const cg_mention *const other = cg_resolver_mention(r, i);
    if (other->clause != mention->clause) {
      break;
    }
    if (other->kind == CG_MENTION_DATE && !cg_date_compare(other->date, mention->date)) {
      const cg_slice words = cg_document_words(r->document, other->tokens);
      return words.length >= otherwise.length - 2 ? words : otherwise;
    }
  }
  return otherwise;
}

/* "Advisory Opinion" of "AdvisoryOpinion". */
static cg_status kind_words(cg_resolver *r, cg_kind kind, cg_slice *out) {
  const cg_slice name = cg_kind_name(kind);
  cg_buffer words = cg_buffer_init(r->document->arena);
  for (size_t i = 0; i < name.length; ++i) {
    CG_TRY(i && cg_is_upper(name.data[i]) ? cg_buffer_add_byte(&words, ' ') : CG_OK);
    CG_TRY(cg_buffer_add_byte(&words, name.data[i]));
  }
  *out = cg_buffer_slice(&words);
  return CG_OK;
}

/* A decision that no pack knows: "decision/<court>/judgment-2004-03-31", or by its number. */
static cg_status new_decision(cg_resolver *r, uint32_t court, const cg_mention *mention,
                              uint32_t *out) {
  cg_arena *const arena = r->document->arena;
  char day[CG_DATE_LENGTH];
  cg_date_write(mention->date, day);
  const cg_slice name = mention->value.length ? mention->value : (cg_slice){day, sizeof(day)};
  const cg_slice kind = cg_slice_of(mention->value.length ? "" : decision_key(mention->thing));
  const cg_slice path[] = {CG_SLICE("decision/"), cg_entry_key(r, court), CG_SLICE("/"), kind};
  const cg_slice folder = cg_join(arena, path, 4);
  uint32_t owner = CG_NONE;
  cg_slice iri = {NULL, 0};
  CG_TRY(folder.data ? cg_thing_iri(r, folder, name, mention->value.length != 0, &iri)
                     : CG_NO_MEMORY);
  CG_TRY(cg_thing_of_entry(r, court, &owner));
  cg_slice noun = {"", 0};
  CG_TRY(kind_words(r, mention->thing, &noun));
  const bool has_number = mention->value.length != 0;
  const cg_slice words[] = {cg_entry_label(r->packs, court), CG_SLICE(", "), noun,
                            has_number ? CG_SLICE(" ") : CG_SLICE(", "),
                            has_number ? name : day_words(r, mention, name)};
  const cg_thing thing = {.kind = mention->thing,
                          .entry = CG_NONE,
                          .iri = iri,
                          .label = cg_join(arena, words, 5),
                          .identifier = mention->value,
                          .date = mention->date,
                          .owner = owner};
  return thing.label.data ? cg_thing_add(r, &thing, out) : CG_NO_MEMORY;
}

cg_status cg_resolve_court_decision(cg_resolver *r, const cg_mention *mention) {
  const uint32_t named = court_after(r, mention);
  uint32_t court = named;
  uint32_t thing = CG_NONE;
  if (court == CG_NONE) {
    const uint32_t last = cg_context_last_named(r, CG_KIND_COURT);
    court = last == CG_NONE ? CG_NONE
                            : ((const cg_thing *)cg_array_at(&r->document->things, last))->entry;
  }
  if (court == CG_NONE) {
    return CG_OK;
  }
  const uint32_t known =
    cg_packs_decision(r->packs, court, mention->value, mention->date, title_after(r, mention));
  CG_TRY(known == CG_NONE ? new_decision(r, court, mention, &thing)
                          : cg_thing_of_entry(r, known, &thing));
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_PRINTED_SYMBOL,
                                     known == CG_NONE ? CG_UNLISTED : CG_RESOLVED});
}
