/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/document.h"

#include "engine/documents_impl.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/sha256.h"
#include "base/try.h"
#include "correct/correct.h"
#include "engine/act_views.h"
#include "engine/doubt.h"
#include "engine/given.h"
#include "export/akn.h"
#include "model/clause_text.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"

/* Number of hexadecimal digits of the digest that names a document without a symbol. */
#define DIGEST_LENGTH ((size_t)16)

/* The input of the digest: the words of the document, which are the same in every file of it. One
 * line each: "title", a tab and the printed title; then for each clause its label, a tab and its
 * text (docs/formats.md). */
static cg_status add_words(const cg_document *document, cg_buffer *out) {
  const cg_clause *const clauses = document->clauses.items;
  CG_TRY(cg_buffer_add(out, CG_SLICE("title\t")));
  CG_TRY(cg_buffer_add(out, document->title_text));
  for (uint32_t i = 0; i < document->clauses.count; ++i) {
    CG_TRY(cg_buffer_add_byte(out, '\n'));
    CG_TRY(cg_buffer_add(out, clauses[i].label));
    CG_TRY(cg_buffer_add_byte(out, '\t'));
    CG_TRY(cg_buffer_add(out, clauses[i].text));
  }
  return cg_buffer_add_byte(out, '\n');
}

static cg_status make_clause_texts(cg_document *document, const cg_packs *packs) {
  (void)packs;
  return cg_clause_texts_make(document);
}

/* Set the IRI: "doc/A/RES/70/147", or "doc/sha256/<digest>" without a symbol. */
static cg_status name_document(cg_document *document, const cg_packs *packs) {
  cg_buffer iri = cg_buffer_init(document->arena);
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(packs)));
  CG_TRY(cg_buffer_add(&iri, CG_SLICE("doc/")));
  if (document->metadata.symbol.length) {
    CG_TRY(cg_iri_add_path(&iri, document->metadata.symbol));
  } else {
    char digest[CG_SHA256_LENGTH];
    cg_buffer words = cg_buffer_init(document->arena);
    CG_TRY(add_words(document, &words));
    cg_sha256(cg_buffer_slice(&words), digest);
    CG_TRY(cg_buffer_add(&iri, CG_SLICE("sha256/")));
    CG_TRY(cg_buffer_add(&iri, (cg_slice){digest, DIGEST_LENGTH}));
  }
  document->iri = cg_buffer_slice(&iri);
  return CG_OK;
}

static cg_status write_day(cg_document *document, cg_date date, cg_slice *out) {
  char day[CG_DATE_LENGTH];
  *out = (cg_slice){"", 0};
  if (cg_date_is_set(date)) {
    cg_date_write(date, day);
    *out = cg_arena_copy(document->arena, (cg_slice){day, CG_DATE_LENGTH});
  }
  return out->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status keep_facts(cg_document *document, const cg_packs *packs) {
  const uint32_t body = document->metadata.organ;
  const cg_slice none = {"", 0};
  document->facts.body = body == CG_NONE ? none : cg_entry_iri(packs, body);
  document->facts.body_label = body == CG_NONE ? none : cg_entry_label(packs, body);
  return write_day(document, document->metadata.date, &document->facts.date);
}

/* The stages after input, text and structure, in order. The document is named after its front
 * matter is read. */
static cg_status (*const stages[])(cg_document *document, const cg_packs *packs) = {
  cg_given_settle, make_clause_texts, name_document, cg_recognize_run, cg_resolve_run,
  cg_correct_run,  cg_doubt_run,      keep_facts,    cg_act_days_run,
};

cg_status cg_document_finish(cg_document *document, const cg_packs *packs) {
  for (size_t i = 0; i < sizeof(stages) / sizeof(stages[0]); ++i) {
    CG_TRY(stages[i](document, packs));
  }
  return CG_OK;
}

void cg_document_free(cg_document *document) {
  if (document) {
    cg_arena_free(document->arena);
  }
}

cg_slice cg_document_iri(const cg_document *document) { return document->iri; }

cg_slice cg_document_title(const cg_document *document) { return document->metadata.title; }

cg_slice cg_document_doubt(const cg_document *document) { return document->doubt; }

cg_slice cg_document_symbol(const cg_document *document) { return document->metadata.symbol; }

cg_slice cg_document_date(const cg_document *document) { return document->facts.date; }

cg_slice cg_document_body(const cg_document *document) { return document->facts.body; }

cg_slice cg_document_body_label(const cg_document *document) { return document->facts.body_label; }

cg_kind cg_document_kind(const cg_document *document) { return document->metadata.kind; }

cg_slice cg_document_language(const cg_document *document) { return document->language; }

cg_status cg_document_write_akn(const cg_document *document, cg_sink sink, void *handle) {
  cg_outlet outlet = {sink, handle, CG_OK};
  return cg_akn_write(document, document->packs, &outlet);
}
