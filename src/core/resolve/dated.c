/* SPDX-License-Identifier: Apache-2.0 */
/* Documents without a symbol: identified by their author and day, or known to their text alone. */
#include "resolve/dated.h"

#include "model/wording.h"
#include "resolve/beside.h"
#include "resolve/by_words.h"
#include "resolve/context.h"
#include "resolve/link.h"
#include "resolve/resolver.h"
#include "resolve/things.h"

#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define NOTE_REACH 25u  /* Tokens between the day of a document and the mark of its note */
#define POST_MOST 4u    /* Words of a post: "Acting Chair" */
#define TITLE_REACH 60u /* Tokens of a title in quotation marks */

static bool is_author(const cg_resolver *r, uint32_t thing) {
  return thing != CG_NONE && cg_kind_is(cg_resolver_thing(r, thing)->kind, CG_KIND_BODY);
}

/* "to the President of the Council": one that is written to. */
static bool is_addressee(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_reading(r, mention->tokens.end);
  const uint32_t begin = mention->tokens.begin;
  const uint32_t at =
    begin && cg_read_lexeme(&reading, begin - 1).lex == CG_LEX_THE ? begin - 1 : begin;
  return at && cg_read_lexeme(&reading, at - 1).lex == CG_LEX_TO;
}

/* "the Secretary-General in his letter": the last body of `kind` named before token `at` in the
 * clause; or CG_NONE. */
static uint32_t named_before(const cg_resolver *r, const cg_mention *mention, uint32_t at,
                             cg_kind kind) {
  for (uint32_t i = r->index;
       i-- > cg_beside_from(r, 0) && cg_resolver_mention(r, i)->clause == mention->clause;) {
    const uint32_t thing = cg_resolver_meant(r, i);
    if (cg_resolver_mention(r, i)->tokens.end <= at && thing != CG_NONE &&
        cg_kind_is(cg_resolver_thing(r, thing)->kind, kind) &&
        !is_addressee(r, cg_resolver_mention(r, i))) {
      return thing;
    }
  }
  return CG_NONE;
}

/* Whose "its letter" or "his letter" at token `at` is: "his" is said of one who holds a post. */
static uint32_t author_before(const cg_resolver *r, const cg_mention *mention, uint32_t at) {
  const cg_reading reading = cg_resolver_reading(r, at);
  const cg_lexeme own = at ? cg_read_lexeme(&reading, at - 1) : (cg_lexeme){0, 0};
  return named_before(r, mention, at,
                      own.lex == CG_LEX_OWN && own.value ? CG_KIND_OFFICE : CG_KIND_BODY);
}

/* What the name that begins at token `at` of the clause means, if that can write and be written to;
 * or CG_NONE. */
static uint32_t author_at(const cg_resolver *r, const cg_mention *mention, uint32_t at) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  for (uint32_t i = clause->mentions.begin; i < clause->mentions.end; ++i) {
    if (cg_resolver_mention(r, i)->tokens.begin == at && is_author(r, cg_resolver_meant(r, i))) {
      return cg_resolver_meant(r, i);
    }
  }
  return CG_NONE;
}

/* The body of the packs for which the post `office` speaks in statements: "President of the
 * Security Council"; or CG_NONE. */
static uint32_t spoken_for(const cg_resolver *r, uint32_t office) {
  for (uint32_t i = 0; i < cg_packs_count(r->packs); ++i) {
    const cg_entry *const entry = cg_packs_entry(r->packs, i);
    if (cg_text_is_set(entry->statements) &&
        cg_slice_has(cg_resolver_thing(r, office)->label, cg_packs_text(r->packs, entry->label))) {
      return i;
    }
  }
  return CG_NONE;
}

/* "a letter from its President": the post that packs know by that name of the body named last, else
 * of the adopting body; CG_NONE if the words name no such post. */
static cg_status own_post(cg_resolver *r, const cg_mention *mention, uint32_t before,
                          uint32_t *out) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t adopter = r->document->metadata.organ;
  const uint32_t begin = mention->number;
  uint32_t end = begin;
  *out = CG_NONE;
  while (end < reading.end && end - begin < POST_MOST &&
         cg_token_has(&reading.tokens[end], CG_TOKEN_CAPITAL)) {
    ++end;
  }
  const cg_slice body = before != CG_NONE    ? cg_resolver_thing(r, before)->label
                        : adopter != CG_NONE ? cg_entry_label(r->packs, adopter)
                                             : (cg_slice){"", 0};
  if (end == begin || !body.length) {
    return CG_OK;
  }
  const cg_slice name =
    cg_wording_of(r->document->arena, cg_document_words(r->document, (cg_span){begin, end}), body);
  const uint32_t entry = name.data ? cg_names_entry(r->packs, name) : CG_NONE;
  CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
  return entry == CG_NONE || cg_packs_entry(r->packs, entry)->kind != CG_KIND_OFFICE
           ? CG_OK
           : cg_thing_of_entry(r, entry, out);
}

static cg_status find_author(cg_resolver *r, const cg_mention *mention, uint32_t *out) {
  const uint32_t adopter = r->document->metadata.organ;
  const bool is_statement = mention->thing == CG_KIND_STATEMENT;
  const bool speaks =
    adopter != CG_NONE && cg_text_is_set(cg_packs_entry(r->packs, adopter)->statements);
  *out = CG_NONE;
  if (mention->is_own && is_statement && speaks) {
    return cg_thing_of_entry(r, adopter, out);
  }
  *out = author_at(r, mention, mention->number);
  if (*out == CG_NONE && mention->is_own) {
    const uint32_t before = author_before(r, mention, mention->number);
    CG_TRY(own_post(r, mention, before, out));
    *out = *out == CG_NONE ? before : *out;
  }
  if (*out != CG_NONE && is_statement && cg_resolver_thing(r, *out)->kind == CG_KIND_OFFICE) {
    const uint32_t body = spoken_for(r, *out);
    return body == CG_NONE ? CG_OK : cg_thing_of_entry(r, body, out);
  }
  return CG_OK;
}

static cg_slice folder_of(cg_kind kind) {
  switch (kind) {
  case CG_KIND_LETTER: return CG_SLICE("letter/");
  case CG_KIND_REPORT: return CG_SLICE("report/");
  case CG_KIND_STATEMENT: return CG_SLICE("statement/");
  default: return CG_SLICE("document/");
  }
}

/* IRI of the document by its symbol, where it is a statement and packs know the only one of that
 * author and day; else empty. */
static cg_slice known_statement(const cg_resolver *r, const cg_mention *mention, uint32_t author) {
  const uint32_t body = cg_resolver_thing(r, author)->entry;
  const uint32_t entry = mention->thing == CG_KIND_STATEMENT && body != CG_NONE
                           ? cg_packs_statement_on(r->packs, body, mention->date)
                           : CG_NONE;
  return entry == CG_NONE ? (cg_slice){"", 0} : cg_entry_iri(r->packs, entry);
}

/* "letter/secretary-general/2019-03-05". */
static cg_status dated_thing(cg_resolver *r, const cg_mention *mention, uint32_t author,
                             uint32_t *out) {
  const uint32_t addressee = author_at(r, mention, mention->addressee);
  cg_arena *const arena = r->document->arena;
  const cg_slice iri = cg_resolver_thing(r, author)->iri;
  char day[CG_DATE_LENGTH];
  size_t begin = iri.length;
  cg_date_write(mention->date, day);
  while (begin && iri.data[begin - 1] != '/') {
    --begin;
  }
  const cg_slice name = {day, sizeof(day)};
  const cg_slice path[] = {folder_of(mention->thing), cg_slice_from(iri, begin), CG_SLICE("/")};
  const cg_slice folder = cg_join(arena, path, 3);
  /* "1 May 2020", not the "1" of "1 and 3 May 2020" */
  const bool is_whole = mention->value.length > sizeof(day) - 2;
  const cg_slice words[] = {cg_resolver_thing(r, author)->label, CG_SLICE(", "),
                            cg_kind_name(mention->thing), CG_SLICE(", "),
                            is_whole ? mention->value : name};
  cg_thing thing = {.kind = mention->thing,
                    .entry = CG_NONE,
                    .label = cg_join(arena, words, 5),
                    .date = mention->date,
                    .same = known_statement(r, mention, author),
                    .owner = author,
                    .is_written = true,
                    .addressee = addressee == CG_NONE ? (cg_slice){"", 0}
                                                      : cg_resolver_thing(r, addressee)->iri};
  CG_TRY(folder.data && thing.label.data ? CG_OK : CG_NO_MEMORY);
  CG_TRY(cg_thing_iri(r, folder, name, false, &thing.iri));
  return cg_thing_add(r, &thing, out);
}

/* Whether the mark at `at` ends a phrase and a note's mark is right after it, as is printed:
 * "reports,[^2] in which". */
static bool is_before_note(const cg_token *tokens, uint32_t at, uint32_t end) {
  const bool is_stop = cg_token_is_mark(&tokens[at], ',') || cg_token_is_mark(&tokens[at], ';') ||
                       cg_token_is_mark(&tokens[at], '.');
  return is_stop && at + 1 < end && tokens[at + 1].kind == CG_TOKEN_NOTE;
}

/* Index after "entitled “Reeds and peat”" at `at`, or `at`. */
static uint32_t past_title(const cg_resolver *r, uint32_t at, uint32_t end) {
  const cg_reading reading = cg_resolver_reading(r, end);
  const uint32_t quoted = cg_read_quoted(&reading, at + 1, TITLE_REACH);
  return cg_read_lexeme(&reading, at).lex == CG_LEX_ENTITLED && quoted > at + 1 ? quoted : at;
}

/* The first note mark after the words, before the phrase ends; CG_NONE if there is none. */
static uint32_t mark_after(const cg_resolver *r, const cg_mention *mention) {
  const cg_clause *const clause = cg_array_at(&r->document->clauses, mention->clause);
  const cg_token *const tokens = cg_document_tokens(r->document);
  const uint32_t begin = past_title(r, mention->tokens.end, clause->tokens.end);
  for (uint32_t i = begin; i < clause->tokens.end && i < begin + NOTE_REACH; ++i) {
    if (tokens[i].kind == CG_TOKEN_NOTE) {
      return i;
    }
    if (is_before_note(tokens, i, clause->tokens.end)) {
      return i + 1;
    }
    const bool is_day_wanted = cg_date_is_set(mention->date);
    if (!is_day_wanted || (tokens[i].kind == CG_TOKEN_MARK && !cg_token_is_mark(&tokens[i], '-'))) {
      break;
    }
  }
  return CG_NONE;
}

/* Whether a footnote has a symbol, "Ibid." or "Official Records of … (A/34/35)" before all
 * words. */
static bool starts_with_symbol(const cg_resolver *r, const cg_clause *note) {
  const cg_mention *const first =
    note->mentions.begin < note->mentions.end ? cg_resolver_mention(r, note->mentions.begin) : NULL;
  const bool is_symbol = first && (first->rule == CG_RULE_SYMBOL || first->rule == CG_RULE_IBID ||
                                   first->rule == CG_RULE_OFFICIAL_RECORDS);
  return is_symbol && first->tokens.begin == note->tokens.begin;
}

/* Whether a mention of a footnote is a symbol or stands for one: "Ibid." */
static bool is_symbol(const cg_mention *mention) {
  return mention->kind == CG_MENTION_SYMBOL || mention->rule == CG_RULE_IBID;
}

/* The symbols, of no resolution, in the footnote whose mark is after the words: the first, and
 * their number.  Behind a comma the note may be about more than these words, and counts if it
 * starts with a symbol. */
static uint32_t noted_symbol(const cg_resolver *r, const cg_mention *mention, uint32_t *count) {
  const cg_clause *const clauses = r->document->clauses.items;
  const uint32_t at = mark_after(r, mention);
  const uint32_t end =
    at == CG_NONE
      ? at
      : ((const cg_clause *)cg_array_at(&r->document->clauses, mention->clause))->tokens.end;
  const uint32_t title = at == CG_NONE ? at : past_title(r, mention->tokens.end, end);
  const bool is_next = at == title || title > mention->tokens.end || cg_date_is_set(mention->date);
  uint32_t found = CG_NONE;
  *count = 0;
  for (uint32_t i = 0; at != CG_NONE && i < r->document->clauses.count; ++i) {
    const bool is_its =
      clauses[i].kind == CG_CLAUSE_FOOTNOTE && clauses[i].noted == mention->clause &&
      cg_note_value(cg_note_bare(clauses[i].printed)) == cg_document_tokens(r->document)[at].word &&
      (is_next || starts_with_symbol(r, &clauses[i]));
    for (uint32_t j = clauses[i].mentions.begin; is_its && j < clauses[i].mentions.end; ++j) {
      const uint32_t thing = cg_resolver_meant(r, j);
      const cg_kind kind = thing == CG_NONE ? 0 : cg_resolver_thing(r, thing)->kind;
      if (is_symbol(cg_resolver_mention(r, j)) && kind && kind != CG_KIND_RESOLUTION &&
          kind != CG_KIND_DECISION) {
        found = (*count)++ ? found : thing;
      }
    }
  }
  return found;
}

/* The document of the first symbol behind the words, in parentheses or brackets: "the report of the
 * Board (A/80/5)"; or CG_NONE. */
static uint32_t symbol_behind(const cg_resolver *r, const cg_mention *mention) {
  for (uint32_t i = r->index + 1;
       i < cg_beside_to(r) && cg_resolver_mention(r, i)->clause == mention->clause; ++i) {
    if (cg_resolver_mention(r, i)->kind == CG_MENTION_SYMBOL &&
        cg_resolver_mention(r, i)->tokens.begin >= mention->tokens.end) {
      return cg_resolver_meant(r, i);
    }
  }
  return CG_NONE;
}

/* The body or post that the words name after "of": "report of the Secretary-General"; or CG_NONE.
 */
static uint32_t author_of(const cg_resolver *r, const cg_mention *mention) {
  const cg_reading reading = cg_resolver_clause_reading(r, mention);
  const uint32_t at = mention->tokens.begin + 2;
  const cg_lex lex = cg_read_lexeme(&reading, at).lex;
  return author_at(r, mention, at + (lex == CG_LEX_THE || lex == CG_LEX_OWN));
}

/* The document of the symbol behind the words: they mean it where they come again. */
static cg_status remember_quiet(cg_resolver *r, const cg_mention *mention) {
  const uint32_t document = symbol_behind(r, mention);
  const bool is_day = mention->number != CG_NONE; /* The words are the day alone. */
  uint32_t author = is_day ? CG_NONE : author_of(r, mention);
  if (document == CG_NONE) {
    return CG_OK;
  }
  if (is_day) {
    CG_TRY(find_author(r, mention, &author));
    return cg_by_words_of_day(r, mention, author, document);
  }
  CG_TRY(cg_by_words_of_day(r, mention, author, document));
  return cg_by_words_remember(r, mention, author, document);
}

/* "his report of 30 December 1993": the one whose symbol was printed with that day, else one by its
 * author and day. */
static cg_status link_dated(cg_resolver *r, const cg_mention *mention) {
  uint32_t author = CG_NONE;
  uint32_t thing = CG_NONE;
  CG_TRY(find_author(r, mention, &author));
  if (author == CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_by_words_on_day(r, mention, author, &thing));
  if (thing != CG_NONE) {
    return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_REPETITION));
  }
  CG_TRY(dated_thing(r, mention, author, &thing));
  CG_TRY(cg_by_words_of_author(r, mention, author, thing));
  const cg_reference_status status =
    cg_resolver_thing(r, thing)->same.length ? CG_RESOLVED : CG_UNLISTED;
  return cg_link_add(r, (cg_meaning){thing, CG_NONE, CG_METHOD_PRINTED_DATE, status});
}

/* The document in the note of the words, which are of `author`. */
static cg_status link_noted(cg_resolver *r, const cg_mention *mention, uint32_t thing) {
  uint32_t author = CG_NONE;
  CG_TRY(cg_date_is_set(mention->date) ? find_author(r, mention, &author) : CG_OK);
  CG_TRY(cg_by_words_of_day(r, mention, author, thing));
  CG_TRY(cg_by_words_remember(r, mention, author_of(r, mention), thing));
  return cg_link_add(r, cg_meaning_of(thing, CG_METHOD_PRINTED_SYMBOL));
}

cg_status cg_resolve_unsymboled(cg_resolver *r, const cg_mention *mention) {
  if (mention->is_quiet) {
    return remember_quiet(r, mention);
  }
  uint32_t noted = 0;
  const uint32_t thing = noted_symbol(r, mention, &noted);
  if (noted > 1) { /* Each is a reference by its symbol. */
    return cg_link_omit(r, CG_OMITTED_INSIDE, CG_NONE);
  }
  if (noted) {
    return link_noted(r, mention, thing);
  }
  return cg_date_is_set(mention->date) ? link_dated(r, mention)
                                       : cg_by_words_resolve(r, mention, author_of(r, mention));
}
