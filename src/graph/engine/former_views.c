/* SPDX-License-Identifier: Apache-2.0 */
/* IRIs of release 0.1 with their current equivalents. */
#include "model/document.h"

#include "base/buffer.h"
#include "base/try.h"
#include "correct/former.h"
#include "input/encoding.h"
#include "model/clause_text.h"

#include <clausegraph/clausegraph.h>

/* A listing in progress. */
typedef struct {
  const cg_document *document;
  cg_arena *arena;
  cg_slice former; /* IRI of the document */
  cg_encoding_guess encoding;
  cg_iri_pair_visit visit;
  void *handle;
  uint32_t counted; /* Bytes of the source whose characters were counted */
  uint32_t characters;
} listing;

/* Whether a character begins at byte `at` of the source. Release 0.1 counted CR LF as one
 * character. */
static bool is_start(const listing *l, size_t at) {
  const cg_slice source = l->document->source;
  const cg_encoding encoding = l->encoding.encoding;
  const size_t mark = l->encoding.mark_length;
  const bool is_wide = encoding == CG_ENCODING_UTF16LE || encoding == CG_ENCODING_UTF16BE;
  const size_t width = is_wide ? 2 : 1;
  if (at < mark || (at - mark) % width || at + width > source.length) {
    return false;
  }
  const size_t low = encoding == CG_ENCODING_UTF16BE; /* The low byte of the pair */
  const unsigned char byte = (unsigned char)source.data[at + (is_wide ? low : 0)];
  const unsigned char high = is_wide ? (unsigned char)source.data[at + 1 - low] : 0;
  const bool has_before = at >= mark + width;
  const bool is_half =
    byte == '\n' && !high && has_before && source.data[at - width + (is_wide ? low : 0)] == '\r';
  const bool continues =
    is_wide ? (high & 0xFC) == 0xDC : encoding == CG_ENCODING_UTF8 && (byte & 0xC0) == 0x80;
  return !is_half && !continues;
}

/* Characters of the source before `offset`. */
static uint32_t characters_before(listing *l, uint32_t offset) {
  if (offset < l->counted) {
    l->counted = 0;
    l->characters = 0;
  }
  for (; l->counted < offset; ++l->counted) {
    l->characters += is_start(l, l->counted);
  }
  return l->characters;
}

static cg_status put(listing *l, cg_iri_kind kind, cg_slice former, cg_slice current) {
  const cg_iri_pair pair = {kind, former, current};
  return l->visit(l->handle, &pair);
}

static cg_status join(const listing *l, cg_slice document, cg_slice key, cg_slice *out) {
  const cg_slice pieces[] = {document, CG_SLICE("#"), key};
  *out = cg_join(l->arena, pieces, 3);
  return out->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status list_clauses(listing *l) {
  const cg_clause *const clauses = l->document->clauses.items;
  cg_slice *keys = NULL;
  CG_TRY(cg_former_keys(l->document, l->arena, &keys));
  for (uint32_t i = 0; i < l->document->clauses.count; ++i) {
    cg_slice former;
    cg_slice current;
    CG_TRY(join(l, l->former, keys[i], &former));
    CG_TRY(join(l, l->document->iri, clauses[i].key, &current));
    CG_TRY(put(l, CG_IRI_OF_CLAUSE, former, current));
  }
  return CG_OK;
}

/* Append ";2" for the second target of the same words. */
static cg_status end_reference(cg_buffer *iri, uint32_t nth, cg_slice *out) {
  if (nth > 1) {
    CG_TRY(cg_buffer_add_byte(iri, ';'));
    CG_TRY(cg_buffer_add_number(iri, nth));
  }
  *out = cg_buffer_slice(iri);
  return CG_OK;
}

/* "#char=1201,1260" in the file corresponds to "#op3-e/10-25" in the clause. */
static cg_status list_reference(listing *l, const cg_mention *mention, uint32_t nth) {
  const cg_clause *const clause = cg_array_at(&l->document->clauses, mention->clause);
  const cg_span text = cg_document_text_span(l->document, mention->tokens);
  const cg_span source = cg_document_source_span(l->document, text);
  const cg_span characters = cg_clause_text_characters(l->document, clause, text);
  const uint32_t begin = characters_before(l, source.begin);
  const struct {
    cg_slice document;
    cg_slice key;
    uint32_t begin;
    uint32_t end;
    char middle;
  } forms[] = {{l->former, CG_SLICE("char="), begin, characters_before(l, source.end), ','},
               {l->document->iri, clause->key, characters.begin, characters.end, '-'}};
  cg_slice iris[2];
  for (size_t i = 0; i < 2; ++i) {
    cg_buffer iri = cg_buffer_init(l->arena);
    CG_TRY(cg_buffer_add(&iri, forms[i].document));
    CG_TRY(cg_buffer_add_byte(&iri, '#'));
    CG_TRY(cg_buffer_add(&iri, forms[i].key));
    CG_TRY(i ? cg_buffer_add_byte(&iri, '/') : CG_OK);
    CG_TRY(cg_buffer_add_number(&iri, forms[i].begin));
    CG_TRY(cg_buffer_add_byte(&iri, forms[i].middle));
    CG_TRY(cg_buffer_add_number(&iri, forms[i].end));
    CG_TRY(end_reference(&iri, nth, &iris[i]));
  }
  return put(l, CG_IRI_OF_REFERENCE, iris[0], iris[1]);
}

static cg_status list_references(listing *l) {
  const cg_mention *before = NULL;
  uint32_t nth = 0;
  for (uint32_t i = 0; i < l->document->links.count; ++i) {
    const cg_link *const link = cg_array_at(&l->document->links, i);
    const cg_mention *const mention = cg_array_at(&l->document->mentions, link->mention);
    const bool is_same = before && before->tokens.begin == mention->tokens.begin &&
                         before->tokens.end == mention->tokens.end;
    nth = is_same ? nth + 1 : 1;
    before = mention;
    CG_TRY(list_reference(l, mention, nth));
  }
  return CG_OK;
}

static cg_status list_all(listing *l, const cg_packs *packs) {
  CG_TRY(cg_former_document(l->document, packs, l->arena, &l->former));
  if (!l->former.length) {
    return CG_OK;
  }
  CG_TRY(put(l, CG_IRI_OF_DOCUMENT, l->former, l->document->iri));
  CG_TRY(list_clauses(l));
  /* Release 0.1 counted characters of the file. */
  return l->document->is_structured ? CG_OK : list_references(l);
}

cg_status cg_document_former_iris(const cg_document *document, cg_iri_pair_visit visit,
                                  void *handle) {
  listing l = {.document = document,
               .former = {"", 0},
               .encoding = cg_encoding_find(document->source),
               .visit = visit,
               .handle = handle};
  CG_TRY(cg_arena_new(cg_arena_allocator(document->arena), &l.arena));
  const cg_status status = list_all(&l, document->packs);
  cg_arena_free(l.arena);
  return status;
}
