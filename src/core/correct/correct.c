/* SPDX-License-Identifier: Apache-2.0 */
#include "correct/correct.h"

#include "correct/correcting.h"
#include "correct/meaning.h"
#include "correct/place.h"

#include "base/try.h"
#include "model/confidence.h"

static cg_link *link_at(const cg_correcting *c, uint32_t index) {
  return cg_array_at(&c->document->links, index);
}

/* Whether the link is of the correction's words. */
static bool is_there(const cg_correcting *c, const cg_link *link) {
  const cg_mention *const mention = cg_array_at(&c->document->mentions, link->mention);
  return mention->clause == c->clause && mention->tokens.begin == c->tokens.begin &&
         mention->tokens.end == c->tokens.end;
}

/* Whether its target is the one that the correction names. */
static bool is_exact(const cg_correcting *c, const cg_link *link) {
  const cg_thing *const things = c->document->things.items;
  return is_there(c, link) && link->thing != CG_NONE &&
         cg_slice_is_equal(things[link->thing].iri, c->row->said);
}

/* Whether the correction applies to it; without `said`, it applies to all links of its words.
 * Things that release 0.1 named by their order in the document are compared by class, unless the
 * words still refer to a thing of that name. */
static bool is_said(const cg_correcting *c, const cg_link *link) {
  const cg_thing *const things = c->document->things.items;
  if (!c->row->said.length || c->has_said || link->thing == CG_NONE) {
    return c->row->said.length ? is_exact(c, link) : is_there(c, link);
  }
  return is_there(c, link) &&
         cg_former_is_local(c->row->said, c->row->document, things[link->thing].kind);
}

static void take_link_out(cg_correcting *c, uint32_t index) {
  cg_array *const links = &c->document->links;
  memmove(link_at(c, index), link_at(c, index) + 1, (links->count - index - 1) * sizeof(cg_link));
  --links->count;
}

/* Insert a link for `mention` in order: links are sorted by clause, and within a clause by
 * words. */
static cg_status put_link(cg_correcting *c, uint32_t mention, uint32_t thing) {
  const cg_thing *const meant = cg_array_at(&c->document->things, thing);
  const cg_clause *const clause = cg_array_at(&c->document->clauses, c->clause);
  const bool is_note = clause->kind == CG_CLAUSE_FOOTNOTE;
  const bool is_tied = is_note && clause->noted != CG_NONE;
  const cg_link link = {
    .mention = mention,
    .clause = is_tied ? clause->noted : c->clause,
    .footnote = is_note ? c->clause : CG_NONE,
    .thing = thing,
    .probable = CG_NONE,
    .method = CG_METHOD_CURATED,
    .status = meant->entry == CG_NONE && !meant->identifier.length ? CG_UNLISTED : CG_RESOLVED,
    .confidence = cg_link_confidence(CG_RULE_CURATION, CG_METHOD_CURATED, CG_RESOLVED)};
  const cg_mention *const mentions = c->document->mentions.items;
  CG_TRY(cg_array_append(&c->document->links, &link));
  uint32_t at = c->document->links.count - 1;
  for (; at; --at) {
    const cg_link *const before = link_at(c, at - 1);
    if (before->clause < link.clause ||
        (before->clause == link.clause &&
         mentions[before->mention].tokens.begin <= c->tokens.begin)) {
      break;
    }
    *link_at(c, at) = *before;
  }
  *link_at(c, at) = link;
  return CG_OK;
}

/* Confirm the link with confidence 1, and remove other candidates for its words. */
static cg_status confirm(cg_correcting *c) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < c->document->links.count; ++i) {
    cg_link *const link = link_at(c, i);
    if (is_said(c, link)) {
      link->method = CG_METHOD_CURATED;
      link->status = link->status == CG_UNLISTED ? CG_UNLISTED : CG_RESOLVED;
      link->probable = CG_NONE;
      link->confidence = cg_link_confidence(CG_RULE_CURATION, CG_METHOD_CURATED, CG_RESOLVED);
      ++count;
    }
  }
  for (uint32_t i = c->document->links.count; count && i-- > 0;) {
    if (is_there(c, link_at(c, i)) && link_at(c, i)->status == CG_AMBIGUOUS) {
      take_link_out(c, i);
    }
  }
  if (!count) {
    cg_correct_note(c, "the words no longer have this reference");
  }
  return CG_OK;
}

/* Remove the link, and add the right one if the correction states it. */
static cg_status refute(cg_correcting *c) {
  uint32_t mention = CG_NONE;
  uint32_t meant = CG_NONE;
  for (uint32_t i = c->document->links.count; i-- > 0;) {
    const cg_link link = *link_at(c, i);
    if (is_said(c, &link)) {
      const cg_omission omission = {link.mention, link.thing, CG_OMITTED_CURATED};
      mention = link.mention;
      take_link_out(c, i);
      CG_TRY(cg_array_append(&c->document->omissions, &omission));
    }
  }
  if (mention == CG_NONE) {
    cg_correct_note(c, "the words no longer have this reference");
    return CG_OK;
  }
  c->is_refuted = true;
  CG_TRY(cg_correct_meaning(c, &meant));
  return meant == CG_NONE ? CG_OK : put_link(c, mention, meant);
}

static cg_status supply(cg_correcting *c) {
  const cg_mention mention = {.kind = CG_MENTION_NAME,
                              .rule = CG_RULE_CURATION,
                              .tokens = c->tokens,
                              .clause = c->clause,
                              .entry = CG_NONE,
                              .number = CG_NONE,
                              .organ = CG_NONE,
                              .head = CG_NONE};
  uint32_t meant = CG_NONE;
  CG_TRY(cg_correct_meaning(c, &meant));
  if (meant == CG_NONE) {
    return CG_OK;
  }
  for (uint32_t i = 0; i < c->document->links.count; ++i) {
    if (is_there(c, link_at(c, i)) && link_at(c, i)->thing == meant) {
      return CG_OK; /* The program now finds it by itself. */
    }
  }
  CG_TRY(cg_array_append(&c->document->mentions, &mention));
  return put_link(c, c->document->mentions.count - 1, meant);
}

static cg_status apply(cg_correcting *c) {
  if (!cg_correct_find(c)) {
    cg_correct_note(c, "the clause does not contain its words");
    return CG_OK;
  }
  for (uint32_t i = 0; !c->has_said && i < c->document->links.count; ++i) {
    c->has_said = is_exact(c, link_at(c, i));
  }
  switch (c->row->verdict) {
  case CG_CORRECTION_RIGHT: return confirm(c);
  case CG_CORRECTION_WRONG: return refute(c);
  default: return supply(c);
  }
}

cg_status cg_correct_run(cg_document *document, const cg_packs *packs) {
  const cg_corrections *const corrections = document->corrections;
  cg_slice digest = {"", 0};
  cg_slice *keys = NULL;
  if (!corrections) {
    return CG_OK;
  }
  CG_TRY(cg_former_digest(document, packs, document->arena, &digest));
  CG_TRY(cg_former_keys(document, document->arena, &keys));
  for (uint32_t i = 0; i < corrections->rows.count; ++i) {
    const cg_correction *const row = cg_array_at(&corrections->rows, i);
    cg_correcting c = {
      .document = document, .packs = packs, .row = row, .keys = keys, .clause = CG_NONE};
    /* Release 0.1 may not have found the symbol. */
    if (cg_slice_is_equal(row->document, document->iri) ||
        cg_slice_is_equal(row->document, digest)) {
      CG_TRY(apply(&c));
    }
  }
  return CG_OK;
}
