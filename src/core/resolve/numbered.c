/* SPDX-License-Identifier: Apache-2.0 */
/* Documents by the number that a body gave them. */
#include "resolve/numbered.h"

#include "resolve/attribution.h"
#include "resolve/beside.h"
#include "resolve/called.h"
#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/possible.h"
#include "resolve/things.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/reading.h"

/* The document that a body's number names: by its official symbol, or by our own key. */
static cg_status numbered_thing(cg_resolver *r, uint32_t entry, const cg_mention *mention,
                                uint32_t *out) {
  const cg_entry *const body = cg_packs_entry(r->packs, entry);
  const cg_slice prefix = cg_series_prefix(r->packs, body, mention->thing);
  const cg_slice symbol = cg_series_symbol(prefix, mention->value, r->document->arena);
  uint32_t owner = CG_NONE;
  cg_slice iri = {NULL, 0};
  if (!symbol.length) {
    return CG_NO_MEMORY;
  }
  /* A form of the resolutions' symbols says nothing of the decisions'. */
  const bool is_official =
    body->is_official &&
    cg_series_is_form(prefix) == cg_series_is_form(cg_packs_text(r->packs, body->resolutions));
  CG_TRY(cg_thing_of_entry(r, entry, &owner));
  if (is_official) {
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
    .label = is_known ? cg_entry_label(r->packs, known) : symbol,
    .identifier = is_official ? symbol : none,
    .notation = is_official ? none : symbol,
    .owner = owner,
  };
  return cg_thing_add(r, &thing, out);
}

/* The only resolution of the body adopted on the printed day whose number ends in `ending`, by the
 * register. */
static cg_status find_registered(cg_resolver *r, uint32_t body, const cg_mention *mention,
                                 cg_slice ending, uint32_t *out) {
  const cg_slice prefix =
    cg_series_prefix(r->packs, cg_packs_entry(r->packs, body), mention->thing);
  const cg_register *const reg = cg_packs_register(r->packs);
  cg_slice symbol = {NULL, 0};
  cg_register_row row;
  uint32_t count = 0;
  for (size_t at = 0;
       ending.length && cg_register_next_on(reg, prefix, mention->date, &at, &row);) {
    const size_t rest = row.symbol.length < ending.length ? 0 : row.symbol.length - ending.length;
    if (rest && cg_slice_is_equal(cg_slice_from(row.symbol, rest), ending)) {
      symbol = row.symbol;
      ++count;
    }
  }
  return count == 1 ? cg_thing_of_symbol(r, symbol, mention->thing, out) : CG_OK;
}

/* The document with the same number and the year that the register has for it: "1325 (2000)" of
 * "1325 (2001)". */
static cg_status find_by_year(cg_resolver *r, uint32_t body, const cg_mention *mention,
                              uint32_t *out) {
  const cg_slice prefix =
    cg_series_prefix(r->packs, cg_packs_entry(r->packs, body), mention->thing);
  size_t digits = 0;
  while (digits < mention->value.length && cg_is_digit(mention->value.data[digits])) {
    ++digits;
  }
  const cg_slice number = {mention->value.data, digits};
  const uint32_t year =
    cg_register_year(cg_packs_register(r->packs), prefix, cg_slice_number(number));
  cg_buffer symbol = cg_buffer_init(r->document->arena);
  CG_TRY(cg_buffer_add(&symbol, prefix));
  CG_TRY(cg_buffer_add(&symbol, number));
  CG_TRY(cg_buffer_add_byte(&symbol, '('));
  CG_TRY(cg_buffer_add_number(&symbol, year));
  CG_TRY(cg_buffer_add_byte(&symbol, ')'));
  const cg_slice printed[] = {prefix, mention->value};
  const cg_slice own = cg_join(r->document->arena, printed, 2);
  const bool is_other = year && !cg_slice_is_equal(own, cg_buffer_slice(&symbol));
  return is_other ? cg_thing_of_symbol(r, cg_buffer_slice(&symbol), mention->thing, out) : CG_OK;
}

/* The document of the body that has the printed date and the same number within its session. */
static cg_status find_probable(cg_resolver *r, uint32_t body, const cg_mention *mention,
                               uint32_t *out) {
  size_t slash = 0;
  *out = CG_NONE;
  if (mention->style == CG_STYLE_NUMBER_YEAR) {
    return find_by_year(r, body, mention, out);
  }
  if (!cg_date_is_set(mention->date)) {
    return CG_OK;
  }
  while (slash < mention->value.length && mention->value.data[slash] != '/') {
    ++slash;
  }
  const uint32_t entry =
    cg_packs_document_on(r->packs, body, mention->date, cg_slice_from(mention->value, slash));
  *out = CG_NONE;
  return entry == CG_NONE
           ? find_registered(r, body, mention, cg_slice_from(mention->value, slash), out)
           : cg_thing_of_entry(r, entry, out);
}

/* The key of a body: the part after the last slash of its IRI. */
static cg_slice key_of(cg_slice iri) {
  size_t begin = iri.length;
  while (begin && iri.data[begin - 1] != '/' && iri.data[begin - 1] != '#') {
    --begin;
  }
  return cg_slice_from(iri, begin);
}

/* The number as printed: without a year that comes from the register. */
static cg_slice printed_number(const cg_mention *mention) {
  const char *const open =
    mention->is_yearless ? memchr(mention->value.data, '(', mention->value.length) : NULL;
  return open ? (cg_slice){mention->value.data, (size_t)(open - mention->value.data)}
              : mention->value;
}

/* A document of a body whose numbers no pack knows: it has a name of its own, no symbol. */
static cg_status unlisted_thing(cg_resolver *r, const cg_attribution *found,
                                const cg_mention *mention, uint32_t *out) {
  uint32_t owner = found->owner;
  if (owner == CG_NONE) {
    CG_TRY(cg_thing_of_entry(r, found->body, &owner));
  }
  const cg_thing *const body = cg_array_at(&r->document->things, owner);
  const cg_slice number = printed_number(mention);
  const cg_slice words[] = {body->label, CG_SLICE(", "), cg_kind_name(mention->thing),
                            CG_SLICE(" "), number};
  const cg_slice path[] = {CG_SLICE("document/"), key_of(body->iri), CG_SLICE("/")};
  const cg_slice folder = cg_join(r->document->arena, path, 3);
  cg_thing thing = {.kind = mention->thing,
                    .entry = CG_NONE,
                    .label = cg_join(r->document->arena, words, 5),
                    .owner = owner};
  if (!folder.data || !thing.label.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_thing_iri(r, folder, number, false, &thing.iri));
  return cg_thing_add(r, &thing, out);
}

/* One reference for each body whose number it can be. */
static cg_status link_candidates(cg_resolver *r, const cg_mention *mention,
                                 const cg_attribution *found) {
  for (uint32_t i = 0; i < cg_packs_official_count(r->packs); ++i) {
    const uint32_t body = cg_packs_official(r->packs, i);
    cg_meaning meaning = {CG_NONE, CG_NONE, found->method, found->status};
    if (body >= found->body && cg_attribution_fits(r, body, mention)) {
      CG_TRY(numbered_thing(r, body, mention, &meaning.thing));
      CG_TRY(cg_link_add(r, meaning));
    }
  }
  return CG_OK;
}

/* Whether two titles have the same letters and digits. */
static bool is_same_title(cg_slice a, cg_slice b) {
  size_t i = 0;
  size_t j = 0;
  for (;; ++i, ++j) {
    while (i < a.length && !cg_is_letter(a.data[i]) && !cg_is_digit(a.data[i])) {
      ++i;
    }
    while (j < b.length && !cg_is_letter(b.data[j]) && !cg_is_digit(b.data[j])) {
      ++j;
    }
    if (i >= a.length || j >= b.length) {
      return i >= a.length && j >= b.length;
    }
    if (a.data[i] != b.data[j]) {
      return false;
    }
  }
}

/* "its resolution of 25 September 2015, entitled “…”": the one of the register with that day and
 * title. */
static cg_status resolve_titled(cg_resolver *r, const cg_mention *mention) {
  const uint32_t named = cg_context_entry(r, mention->organ);
  const uint32_t body = named == CG_NONE && mention->is_own ? r->document->metadata.organ : named;
  cg_register_row row;
  uint32_t thing = CG_NONE;
  size_t at = 0;
  if (!mention->value.length || body == CG_NONE) {
    return CG_OK;
  }
  const cg_slice prefix =
    cg_series_prefix(r->packs, cg_packs_entry(r->packs, body), mention->thing);
  while (prefix.length &&
         cg_register_next_on(cg_packs_register(r->packs), prefix, mention->date, &at, &row)) {
    if (row.title.length && is_same_title(row.title, mention->value)) {
      CG_TRY(cg_thing_of_symbol(r, row.symbol, mention->thing, &thing));
      return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_PRINTED_DATE));
    }
  }
  return CG_OK;
}

/* Index after the numbers of the list in which the current mention is, and the days between them.
 * It is looked for once per list. */
static uint32_t end_of_list(cg_resolver *r, const cg_mention *mention) {
  const cg_mention *const mentions = r->document->mentions.items;
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  if (r->list.begin <= r->index && r->index < r->list.end && r->list_head == mention->head) {
    return r->list.end;
  }
  r->list = (cg_span){r->index, r->index + 1};
  r->list_head = mention->head;
  while (r->list.end < clause->mentions.end &&
         (mentions[r->list.end].kind == CG_MENTION_DATE ||
          (mentions[r->list.end].kind == CG_MENTION_NUMBERED &&
           mentions[r->list.end].head == mention->head))) {
    ++r->list.end;
  }
  return r->list.end;
}

/* "resolution 12.5 of the Council" after the list that ends at mention `next`: the short form, or
 * NULL. */
static const cg_mention *short_body_after(const cg_resolver *r, const cg_mention *mention,
                                          uint32_t next) {
  const cg_mention *const mentions = r->document->mentions.items;
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_reading(r, clause->tokens.end);
  const uint32_t end = mentions[next - 1].tokens.end;
  const uint32_t begin = end + 1 + (cg_read_lexeme(&reading, end + 1).lex == CG_LEX_THE);
  const bool is_such = next < clause->mentions.end && mentions[next].kind == CG_MENTION_SHORT &&
                       cg_kind_is(mentions[next].thing, CG_KIND_BODY) &&
                       mentions[next].tokens.begin == begin &&
                       cg_read_lexeme(&reading, end).lex == CG_LEX_OF;
  return is_such ? &mentions[next] : NULL;
}

/* Whether a body may be called as the short form behind its number says. */
static bool may_be_called(const cg_resolver *r, uint32_t body, const cg_mention *name) {
  const uint32_t meaning = cg_context_antecedent(r, name->value, name->thing);
  return cg_entry_is_called(r->packs, body, name->value, name->thing) || name->entry == body ||
         (meaning != CG_NONE && cg_resolver_thing(r, meaning)->entry == body);
}

/* "resolution 12.5 of the Council", carried from an assembly named before: of the council that the
 * short form means, if that may adopt documents without a known series. */
static cg_attribution by_short_name(cg_resolver *r, const cg_mention *mention,
                                    cg_attribution found) {
  const bool is_carried = found.body != CG_NONE && mention->organ == CG_NONE && !mention->is_own;
  const cg_mention *const name =
    is_carried ? short_body_after(r, mention, end_of_list(r, mention)) : NULL;
  if (!name || may_be_called(r, found.body, name)) {
    return found;
  }
  const uint32_t meaning = cg_context_antecedent(r, name->value, name->thing);
  const cg_thing *const thing = meaning == CG_NONE ? NULL : cg_resolver_thing(r, meaning);
  const bool adopts =
    thing && thing->entry == CG_NONE && cg_attribution_adopts(r, thing->kind, thing->label);
  return (cg_attribution){CG_NONE, adopts ? meaning : CG_NONE, CG_METHOD_NAMED_ORGAN, CG_UNLISTED};
}

/* "resolution 72/3 of the World River Council": the body that no pack knows, named right after the
 * last number of the list; CG_NONE if there is none. */
static cg_status open_body_after(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const cg_mention *const mentions = r->document->mentions.items;
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_reading reading = cg_resolver_reading(r, clause->tokens.end);
  const uint32_t reach = cg_beside_to(r);
  const uint32_t limit = reach < clause->mentions.end ? reach : clause->mentions.end;
  *out = CG_NONE;
  if (mention->organ != CG_NONE || mention->is_own) {
    return CG_OK;
  }
  const uint32_t next = end_of_list(r, mention);
  const uint32_t end = mentions[next - 1].tokens.end;
  const uint32_t begin = end + 1 + (cg_read_lexeme(&reading, end + 1).lex == CG_LEX_THE);
  if (next >= limit || mentions[next].kind != CG_MENTION_OPEN_NAME ||
      mentions[next].tokens.begin != begin || cg_read_lexeme(&reading, end).lex != CG_LEX_OF ||
      !cg_attribution_adopts(r, mentions[next].thing, mentions[next].value)) {
    return CG_OK;
  }
  return cg_thing_open(r, mentions[next].thing, mentions[next].value, out);
}

cg_status cg_resolve_numbered(cg_resolver *r, const cg_mention *mention) {
  if (mention->is_quiet) {
    return resolve_titled(r, mention);
  }
  uint32_t open = CG_NONE;
  CG_TRY(open_body_after(r, mention, &open));
  const cg_attribution told = {CG_NONE, open, CG_METHOD_NAMED_ORGAN, CG_UNLISTED};
  const cg_attribution found =
    open == CG_NONE ? by_short_name(r, mention, cg_attribute(r, mention)) : told;
  cg_meaning meaning = {CG_NONE, CG_NONE, found.method, found.status};
  if (found.body == CG_NONE && found.owner == CG_NONE) {
    return cg_link_omit(r, CG_OMITTED_NO_BODY, CG_NONE);
  }
  if (found.status == CG_AMBIGUOUS) {
    return link_candidates(r, mention, &found);
  }
  if (found.status == CG_UNLISTED) {
    CG_TRY(unlisted_thing(r, &found, mention, &meaning.thing));
    return cg_link_add(r, meaning);
  }
  CG_TRY(numbered_thing(r, found.body, mention, &meaning.thing));
  const cg_thing *const thing = cg_array_at(&r->document->things, meaning.thing);
  if (cg_slice_is_equal(thing->iri, r->document->iri)) {
    return cg_link_omit(r, CG_OMITTED_OWN, CG_NONE);
  }
  if (!cg_day_allows(r, found.body, mention)) {
    meaning.status = CG_CONFLICT;
    CG_TRY(find_probable(r, found.body, mention, &meaning.probable));
  }
  return cg_link_add(r, meaning);
}

/* A symbol in the form of a body, which adopted it unless it is a mere document. */
cg_status cg_resolve_formed(cg_resolver *r, const cg_mention *mention) {
  uint32_t owner = CG_NONE;
  uint32_t index = CG_NONE;
  if (mention->thing != CG_KIND_DOCUMENT) {
    CG_TRY(cg_thing_of_entry(r, mention->entry, &owner));
  }
  CG_TRY(cg_thing_of_symbol(r, mention->value, mention->thing, &index));
  cg_thing *const thing = cg_array_at(&r->document->things, index);
  thing->owner = thing->entry == CG_NONE ? owner : thing->owner;
  return cg_link_add(r, cg_meaning_of(index, CG_METHOD_PRINTED_SYMBOL));
}
