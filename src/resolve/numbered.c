/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose resolution is it?  Evidence in this order: an organ named in the phrase; "its" and the body that adopts the
 * document; the head of the list; the adopting body; the style of the number. */
#include "resolve/resolver.h"

#include "base/buffer.h"
#include "base/try.h"

/* Share of right answers for each kind of evidence, as counted on the gold texts. */
#define BY_NAME 0.99
#define BY_OWN 0.98
#define BY_LIST 0.97
#define BY_ADOPTER 0.95
#define BY_STYLE 0.85
#define BY_CHANCE 0.6

typedef struct {
  uint32_t       body; /* Pack entry; CG_NONE if nobody is known who numbers so */
  cg_method      method;
  cg_link_status status;
  double         confidence;
} attribution;

static bool numbers_so(const cg_resolver *r, uint32_t entry, const cg_mention *mention) {
  if (entry == CG_NONE) {
    return false;
  }
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const cg_slice prefix =
    mention->thing == CG_KIND_DECISION ? body->decisions : body->resolutions;
  return prefix.length && (body->numbering & mention->style);
}

static const cg_mention *mention_at(const cg_resolver *r, uint32_t index) {
  return cg_array_at(&r->document->mentions, index);
}

/* "resolution 68/237 of the General Assembly": the body named right after the number; a name is looked up where
 * it will be recognized next. */
static uint32_t body_after(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = {r->packs, cg_document_tokens(r->document), r->document->text,
                              mention->tokens.end + 4};
  if (r->index + 1 >= r->document->mentions.count) {
    return CG_NONE;
  }
  const cg_mention *const next = mention_at(r, r->index + 1);
  const bool is_near = next->clause == mention->clause && next->kind == CG_MENTION_NAME &&
                       next->tokens.begin <= mention->tokens.end + 2;
  return is_near && cg_read_lexeme(&reading, mention->tokens.end).lex == CG_LEX_OF ? next->entry
                                                                                  : CG_NONE;
}

/* "the resolutions of the Security Council, in particular 435 (1978)": the last body of the clause that numbers
 * so. */
static uint32_t body_before(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index; i-- > 0 && mention_at(r, i)->clause == mention->clause;) {
    const uint32_t entry = cg_context_entry(r, i);
    if (mention_at(r, i)->kind != CG_MENTION_NUMBERED && numbers_so(r, entry, mention)) {
      return entry;
    }
  }
  return CG_NONE;
}

/* Entry of the body whose series the list was last found to be of; at its head, what is said there; or CG_NONE. */
static uint32_t body_of_list(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index; i-- > mention->head;) {
    const cg_mention *const other = mention_at(r, i);
    const uint32_t thing = *(const uint32_t *)cg_array_at(&r->mention_things, i);
    const bool is_listed = other->kind == CG_MENTION_NUMBERED && other->head == mention->head;
    const uint32_t owner =
      is_listed && thing != CG_NONE
        ? ((const cg_thing *)cg_array_at(&r->document->things, thing))->owner
        : CG_NONE;
    if (owner != CG_NONE) {
      return ((const cg_thing *)cg_array_at(&r->document->things, owner))->entry;
    }
  }
  const cg_mention *const head = mention_at(r, mention->head);
  const uint32_t named = cg_context_entry(r, head->organ);
  return named != CG_NONE ? named : head->is_own ? r->document->metadata.organ : CG_NONE;
}

/* The body of the packs that numbers so; the first of several, and then it is ambiguous. */
static attribution by_style(const cg_resolver *r, const cg_mention *mention) {
  attribution out = {CG_NONE, CG_METHOD_NUMBERING_STYLE, CG_RESOLVED, BY_STYLE};
  for (uint32_t i = 0; i < cg_packs_count(r->packs); ++i) {
    if (!cg_packs_entry(r->packs, i)->is_official || !numbers_so(r, i, mention)) {
      continue;
    }
    if (out.body != CG_NONE) {
      out.status = CG_AMBIGUOUS;
      out.confidence = BY_CHANCE;
      return out;
    }
    out.body = i;
  }
  return out;
}

static attribution attribute(const cg_resolver *r, const cg_mention *mention) {
  const uint32_t adopter = r->document->metadata.organ;
  uint32_t body = cg_context_entry(r, mention->organ);
  if (!numbers_so(r, body, mention)) {
    body = body_after(r, mention);
  }
  if (numbers_so(r, body, mention)) {
    return (attribution){body, CG_METHOD_NAMED_ORGAN, CG_RESOLVED, BY_NAME};
  }
  if (mention->is_own && numbers_so(r, adopter, mention)) {
    return (attribution){adopter, CG_METHOD_ADOPTING_ORGAN, CG_RESOLVED, BY_OWN};
  }
  if (mention->head != CG_NONE && mention->head < r->index) {
    body = body_of_list(r, mention);
    if (numbers_so(r, body, mention)) {
      return (attribution){body, CG_METHOD_CARRIED_ORGAN, CG_RESOLVED, BY_LIST};
    }
  }
  body = body_before(r, mention);
  if (numbers_so(r, body, mention)) {
    return (attribution){body, CG_METHOD_CARRIED_ORGAN, CG_RESOLVED, BY_ADOPTER};
  }
  if (numbers_so(r, adopter, mention)) {
    return (attribution){adopter, CG_METHOD_ADOPTING_ORGAN, CG_RESOLVED, BY_ADOPTER};
  }
  return by_style(r, mention);
}

/* The document that a body's number names: by its official symbol, or by our own key. */
static cg_status numbered_thing(cg_resolver *r, uint32_t entry, const cg_mention *mention,
                                uint32_t *out) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const cg_slice prefix =
    mention->thing == CG_KIND_DECISION ? body->decisions : body->resolutions;
  const cg_slice symbol_pieces[] = {prefix, mention->value};
  const cg_slice symbol = cg_join(r->document->arena, symbol_pieces, 2);
  uint32_t owner = CG_NONE;
  cg_slice iri = {NULL, 0};
  if (!symbol.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_thing_of_entry(r, entry, &owner));
  if (body->is_official) {
    CG_TRY(cg_thing_iri(r, CG_SLICE("doc/"), symbol, false, &iri));
  } else {
    const cg_slice pieces[] = {mention->thing == CG_KIND_DECISION ? CG_SLICE("decision/")
                                                                  : CG_SLICE("resolution/"),
                               cg_entry_key(r, entry), CG_SLICE("/")};
    const cg_slice folder = cg_join(r->document->arena, pieces, 3);
    CG_TRY(folder.data ? cg_thing_iri(r, folder, mention->value, false, &iri) : CG_NO_MEMORY);
  }
  const uint32_t known = cg_packs_find(r->packs, iri);
  const bool is_known = known != CG_NONE && cg_packs_entry(r->packs, known)->kind;
  const cg_slice none = {"", 0};
  const cg_thing thing = {
    .kind = is_known ? cg_packs_entry(r->packs, known)->kind : mention->thing,
    .entry = is_known ? known : CG_NONE,
    .iri = iri,
    .label = is_known ? cg_packs_entry(r->packs, known)->label : symbol,
    .identifier = body->is_official ? symbol : none,
    .notation = body->is_official ? none : symbol,
    .owner = owner,
  };
  return cg_thing_add(r, &thing, out);
}

/* Whether the date printed beside the number falls outside the session that the number names. */
static bool is_conflict(const cg_resolver *r, uint32_t body, const cg_mention *mention) {
  uint32_t digits = 0;
  while (digits < mention->value.length && cg_is_digit(mention->value.data[digits])) {
    ++digits;
  }
  const uint32_t session = cg_slice_number((cg_slice){mention->value.data, digits});
  const cg_calendar_row *const row =
    mention->style == CG_STYLE_SESSION_NUMBER && session != CG_NONE
      ? cg_packs_session(r->packs, body, session)
      : NULL;
  return row && cg_date_is_set(mention->date) &&
         (cg_date_compare(mention->date, row->begin) < 0 ||
          cg_date_compare(mention->date, row->end) > 0);
}

/* The document of the body that has the printed date and the same number within its session. */
static cg_status find_probable(cg_resolver *r, uint32_t body, const cg_mention *mention,
                               uint32_t *out) {
  size_t slash = 0;
  while (slash < mention->value.length && mention->value.data[slash] != '/') {
    ++slash;
  }
  const uint32_t entry =
    cg_packs_document_on(r->packs, body, mention->date, cg_slice_from(mention->value, slash));
  *out = CG_NONE;
  return entry == CG_NONE ? CG_OK : cg_thing_of_entry(r, entry, out);
}

cg_status cg_resolve_numbered(cg_resolver *r, const cg_mention *mention) {
  if (mention->is_quiet) {
    return CG_OK;
  }
  const attribution found = attribute(r, mention);
  if (found.body == CG_NONE) {
    return cg_link_omit(r, CG_OMITTED_NO_BODY, CG_NONE);
  }
  cg_meaning meaning = {CG_NONE, CG_NONE, found.method, found.status, found.confidence};
  CG_TRY(numbered_thing(r, found.body, mention, &meaning.thing));
  const cg_thing *const thing = cg_array_at(&r->document->things, meaning.thing);
  if (cg_slice_is_equal(thing->iri, r->document->iri)) {
    return cg_link_omit(r, CG_OMITTED_OWN, CG_NONE);
  }
  if (is_conflict(r, found.body, mention)) {
    meaning.status = CG_CONFLICT;
    CG_TRY(find_probable(r, found.body, mention, &meaning.probable));
  }
  return cg_link_add(r, meaning);
}
