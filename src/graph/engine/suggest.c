/* SPDX-License-Identifier: Apache-2.0 */
/* Turns corrections into a pack for review, as far as packs can express them. */
#include "base/buffer.h"
#include "base/iri.h"
#include "base/table.h"
#include "base/try.h"
#include "engine/context_impl.h"
#include "load/load.h"
#include "load/loading.h"
#include "rdf/vocabulary.h"
#include "rdf/writer.h"

typedef struct {
  const cg_context *context;
  cg_arena *arena;
  cg_table written;    /* "<IRI> predicate text" of each suggestion */
  cg_array statements; /* cg_kept_statement */
} suggesting;

static const cg_correction *row_at(const suggesting *s, uint32_t index) {
  return cg_array_at(&s->context->corrections->rows, index);
}

/* IRI of the row's target, as packs write it; empty if the row only states a wrong target. */
static cg_status iri_of(const suggesting *s, const cg_correction *row, cg_slice *out) {
  cg_buffer iri = cg_buffer_init(s->arena);
  *out = row->target;
  if (row->target.length || !row->kind || !row->label.length) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(&iri, cg_packs_base(s->context->packs)));
  CG_TRY(cg_buffer_add(&iri, cg_kind_folder(row->kind)));
  CG_TRY(cg_iri_add_slug(&iri, row->label));
  *out = cg_buffer_slice(&iri);
  return CG_OK;
}

/* Add a statement, once. */
static cg_status suggest(suggesting *s, cg_slice subject, cg_slice predicate, cg_term object) {
  const cg_slice pieces[] = {subject, CG_SLICE(" "), predicate, CG_SLICE(" "), object.text};
  const cg_slice key = cg_join(s->arena, pieces, 5);
  if (!key.data) {
    return CG_NO_MEMORY;
  }
  if (cg_table_find(&s->written, key) != CG_NONE) {
    return CG_OK;
  }
  CG_TRY(cg_table_set(&s->written, key, 1));
  return cg_statements_add(&s->statements, &(cg_statement){subject, predicate, object});
}

static cg_status suggest_words(suggesting *s, cg_slice subject, cg_slice predicate, cg_slice words,
                               const char *language) {
  const cg_slice none = {"", 0};
  return suggest(s, subject, predicate, (cg_term){words, none, cg_slice_of(language), false});
}

/* Whether `words` are one of the entry's exported names. */
static bool is_name_of(const cg_packs *packs, const cg_entry *entry, cg_slice words) {
  bool is_name = cg_slice_is_equal(cg_packs_text(packs, entry->label), words);
  for (uint32_t i = entry->facts.begin; !is_name && i < entry->facts.end; ++i) {
    is_name = cg_slice_is_equal(cg_packs_text(packs, cg_packs_fact(packs, i)->object), words);
  }
  return is_name;
}

/* A single word is usually a name only in its context. */
static bool is_short(cg_slice words) { return !memchr(words.data, ' ', words.length); }

static void note(const suggesting *s, const cg_correction *row, const char *what) {
  cg_note(&s->context->messages, s->context->corrections->path, "line %u: '%.*s' %s",
          (unsigned)row->line, (int)row->quote.length, row->quote.data, what);
}

/* Note that packs cannot state what words do not mean. */
static void note_loss(const suggesting *s, const cg_correction *row) {
  if (row->verdict == CG_CORRECTION_WRONG) {
    note(s, row, "was recognized wrongly; check whether a name in the packs is too short");
  }
}

static cg_status suggest_source(suggesting *s, cg_slice iri, const cg_correction *row) {
  const cg_slice pieces[] = {row->document, CG_SLICE("#"), row->clause};
  const cg_slice source = cg_join(s->arena, pieces, 3);
  return source.data ? suggest_words(s, iri, CG_SLICE(CG_DCTERMS "source"), source, "")
                     : CG_NO_MEMORY;
}

/* Suggest a new thing. */
static cg_status suggest_entry(suggesting *s, cg_slice iri, const cg_correction *row) {
  const cg_slice pieces[] = {CG_SLICE(CG_NAMESPACE), cg_kind_name(row->kind)};
  const cg_slice type = cg_join(s->arena, pieces, 2);
  const cg_slice none = {"", 0};
  CG_TRY(type.data ? suggest(s, iri, CG_RDF_TYPE, (cg_term){type, none, none, true})
                   : CG_NO_MEMORY);
  CG_TRY(suggest_words(s, iri, CG_SKOS_PREF_LABEL, row->label, "en"));
  if (!cg_slice_is_equal(row->quote, row->label) && !is_short(row->quote)) {
    CG_TRY(suggest_words(s, iri, CG_SLICE(CG_PACK_NAMESPACE "match"), row->quote, "en"));
  }
  return suggest_source(s, iri, row);
}

/* Suggest a new name for a thing of the packs. */
static cg_status suggest_name(suggesting *s, cg_slice iri, const cg_correction *row) {
  CG_TRY(suggest_words(s, iri, CG_SLICE(CG_PACK_NAMESPACE "match"), row->quote, "en"));
  return suggest_source(s, iri, row);
}

/* Whether `words` are a part of `name` that begins or ends within a word. */
static bool is_cut_from(cg_slice name, cg_slice words) {
  for (size_t i = 0; words.length && i + words.length <= name.length; ++i) {
    if (memcmp(name.data + i, words.data, words.length)) {
      continue;
    }
    const size_t end = i + words.length;
    return (i && cg_is_letter(name.data[i - 1]) && cg_is_letter(words.data[0])) ||
           (end < name.length && cg_is_letter(name.data[end]) && cg_is_letter(name.data[end - 1]));
  }
  return false;
}

/* Whether the words of a row begin or end within a word. Older review pages saved missing
 * references so. */
static bool is_cut(const suggesting *s, const cg_correction *row, uint32_t entry) {
  const bool is_known = entry != CG_NONE;
  return row->verdict == CG_CORRECTION_MISSING &&
         (is_cut_from(row->label, row->quote) ||
          (is_known && is_cut_from(cg_packs_text(s->context->packs,
                                                 cg_packs_entry(s->context->packs, entry)->label),
                                   row->quote)));
}

static cg_status suggest_row(suggesting *s, cg_slice iri, const cg_correction *row) {
  const cg_packs *const packs = s->context->packs;
  const uint32_t entry = cg_packs_find(packs, iri);
  const bool is_known = entry != CG_NONE && cg_packs_entry(packs, entry)->kind;
  if (cg_kind_is(row->kind, CG_KIND_DOCUMENT) || (!is_known && !cg_kind_goes_by_name(row->kind))) {
    return CG_OK; /* Identified by numbers, not by names. */
  }
  if (is_cut(s, row, entry)) {
    note(s, row,
         "is cut inside a word; write the whole words in the row, or mark them again on the review "
         "page");
    return CG_OK;
  }
  if (!is_known && row->kind && row->label.length) {
    return suggest_entry(s, iri, row);
  }
  if (row->verdict == CG_CORRECTION_RIGHT || !is_known ||
      is_name_of(packs, cg_packs_entry(packs, entry), row->quote)) {
    return CG_OK;
  }
  if (is_short(row->quote)) {
    note(s, row, "is a single word, which does not mean the same thing in all texts");
    return CG_OK;
  }
  return suggest_name(s, iri, row);
}

/* Process all rows about the target of the row at `first`, so that its statements stay together. */
static cg_status suggest_group(suggesting *s, const cg_slice *iris, uint32_t first) {
  for (uint32_t i = first; i < s->context->corrections->rows.count; ++i) {
    if (cg_slice_is_equal(iris[i], iris[first])) {
      CG_TRY(suggest_row(s, iris[first], row_at(s, i)));
    }
  }
  return CG_OK;
}

static cg_status suggest_all(suggesting *s) {
  const uint32_t count = s->context->corrections->rows.count;
  cg_slice *const iris = cg_arena_take_many(s->arena, (size_t)count + 1, sizeof(*iris));
  cg_table seen = cg_table_init(s->arena);
  if (!iris) {
    return CG_NO_MEMORY;
  }
  for (uint32_t i = 0; i < count; ++i) {
    CG_TRY(iri_of(s, row_at(s, i), &iris[i]));
  }
  for (uint32_t i = 0; i < count; ++i) {
    if (!iris[i].length) {
      note_loss(s, row_at(s, i));
    } else if (cg_table_find(&seen, iris[i]) == CG_NONE) {
      CG_TRY(cg_table_set(&seen, iris[i], 1));
      CG_TRY(suggest_group(s, iris, i));
    }
  }
  return CG_OK;
}

cg_status cg_packs_suggest(const cg_context *context, cg_sink sink, void *handle) {
  cg_arena *arena = NULL;
  if (!context->corrections) {
    return cg_fail(&context->messages, CG_BAD_ARGUMENT, "packs", 0,
                   "no corrections; name their file");
  }
  CG_TRY(cg_arena_new(context->allocator, &arena));
  suggesting s = {context, arena, cg_table_init(arena), cg_statements_init(arena)};
  cg_status status = suggest_all(&s);
  if (!status) {
    const cg_rdf_graph graph = {CG_SLICE(CG_DEFAULT_BASE), &s.statements};
    status = cg_rdf_write(&graph, 1, "turtle", sink, handle);
  }
  cg_arena_free(arena);
  return status;
}
