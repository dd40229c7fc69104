/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/builder_impl.h"

#include "base/try.h"
#include "pack/builder_names.h"
#include "pack/image_impl.h"

cg_status cg_pack_builder_new(cg_arena *arena, cg_pack_builder **out) {
  cg_pack_builder *const builder = cg_arena_take(arena, sizeof(*builder));
  *out = builder;
  if (!builder) {
    return CG_NO_MEMORY;
  }
  builder->arena = arena;
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    builder->parts[part] = cg_array_init(arena, cg_part_item_size(part));
    builder->tables[part] = cg_table_init(arena);
  }
  builder->bytes = cg_buffer_init(arena);
  builder->texts = cg_table_init(arena);
  builder->iris = cg_table_init(arena);
  builder->names = cg_array_init(arena, sizeof(cg_pending_name));
  builder->spellings = cg_array_init(arena, sizeof(cg_spelling));
  CG_TRY(cg_array_append(&builder->parts[CG_PART_TEXTS], &(cg_span){0, 0}));
  return cg_name_builder_init(&builder->trie, arena);
}

/* The number of `text` in `known`, added if new. */
static cg_status number_text(cg_pack_builder *builder, cg_table *known, cg_slice text,
                             cg_text *out) {
  cg_array *const texts = &builder->parts[CG_PART_TEXTS];
  const uint32_t begin = (uint32_t)builder->bytes.length;
  *out = (cg_text){text.length ? cg_table_find(known, text) : 0};
  if (out->id != CG_NONE) {
    return CG_OK;
  }
  *out = (cg_text){texts->count};
  CG_TRY(cg_buffer_add(&builder->bytes, text));
  CG_TRY(cg_array_append(texts, &(cg_span){begin, (uint32_t)builder->bytes.length}));
  return cg_table_set(known, text, out->id);
}

cg_status cg_pack_add_text(cg_pack_builder *builder, cg_slice text, cg_text *out) {
  return number_text(builder, &builder->texts, text, out);
}

cg_status cg_pack_add_iri(cg_pack_builder *builder, cg_slice iri, cg_text *out) {
  const uint32_t count = builder->parts[CG_PART_TEXTS].count;
  CG_TRY(number_text(builder, &builder->iris, iri, out));
  return out->id >= count && cg_slice_has_prefix(iri, CG_SLICE(CG_DEFAULT_BASE))
           ? cg_array_append(&builder->parts[CG_PART_UNDER_BASE], out)
           : CG_OK;
}

cg_status cg_pack_add_header(cg_pack_builder *builder, cg_pack_header header) {
  return cg_array_append(&builder->parts[CG_PART_HEADERS], &header);
}

/* `iri` without the replaceable base. */
static cg_slice without_base(cg_slice iri) {
  const cg_slice base = CG_SLICE(CG_DEFAULT_BASE);
  return cg_slice_has_prefix(iri, base) ? cg_slice_from(iri, base.length) : iri;
}

cg_status cg_pack_add_entry(cg_pack_builder *builder, cg_slice iri, uint32_t *out) {
  cg_table *const by_iri = &builder->tables[CG_PART_BY_IRI];
  cg_array *const entries = &builder->parts[CG_PART_ENTRIES];
  *out = cg_table_find(by_iri, without_base(iri));
  if (*out != CG_NONE) {
    return CG_OK;
  }
  *out = entries->count;
  cg_entry *const entry = cg_array_add(entries);
  if (!entry) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_pack_add_iri(builder, iri, &entry->iri));
  return cg_table_set(by_iri, without_base(iri), *out);
}

cg_entry *cg_pack_edit_entry(cg_pack_builder *builder, uint32_t entry) {
  return cg_array_at(&builder->parts[CG_PART_ENTRIES], entry);
}

/* Count one more item of `array` in `span`. */
static void extend(cg_span *span, const cg_array *array) {
  if (span->begin == span->end) {
    span->begin = array->count - 1;
  }
  span->end = array->count;
}

cg_status cg_pack_add_fact(cg_pack_builder *builder, uint32_t entry, cg_fact fact) {
  CG_TRY(cg_array_append(&builder->parts[CG_PART_FACTS], &fact));
  extend(&cg_pack_edit_entry(builder, entry)->facts, &builder->parts[CG_PART_FACTS]);
  return CG_OK;
}

cg_status cg_pack_add_member(cg_pack_builder *builder, uint32_t collective, uint32_t member) {
  CG_TRY(cg_array_append(&builder->parts[CG_PART_MEMBERS], &member));
  extend(&cg_pack_edit_entry(builder, collective)->members, &builder->parts[CG_PART_MEMBERS]);
  return CG_OK;
}

cg_status cg_pack_add_name(cg_pack_builder *builder, cg_name_kind kind, uint32_t owner,
                           cg_slice text) {
  return cg_array_append(&builder->names, &(cg_pending_name){kind, owner, text});
}

/* Whether `text` is a single word, and which. */
static bool is_single_word(cg_slice text, cg_scan *scan) {
  cg_scan_next(text, 0, scan);
  return scan->kind == CG_SCAN_WORD && scan->length == text.length;
}

cg_status cg_pack_add_lexeme(cg_pack_builder *builder, cg_slice form, cg_lexeme lexeme) {
  cg_scan scan;
  uint32_t word = 0;
  if (is_single_word(form, &scan)) {
    CG_TRY(cg_pack_number_word(builder, &scan, &word));
    cg_lexeme *const known = cg_array_at(&builder->parts[CG_PART_LEXEMES], word);
    *known = known->lex ? *known : lexeme;
    return CG_OK;
  }
  CG_TRY(cg_array_append(&builder->parts[CG_PART_EXPRESSIONS], &lexeme));
  return cg_pack_add_name(builder, CG_NAME_OF_LEXEME, builder->parts[CG_PART_EXPRESSIONS].count - 1,
                          form);
}

cg_status cg_pack_add_spelling(cg_pack_builder *builder, cg_slice standard, cg_slice variant) {
  cg_scan scan;
  uint32_t word = 0;
  if (!is_single_word(variant, &scan)) {
    return cg_array_append(&builder->spellings, &(cg_spelling){standard, variant});
  }
  const cg_slice kept = cg_arena_copy(builder->arena, (cg_slice){scan.fold, scan.fold_length});
  cg_scan_next(standard, 0, &scan);
  if (!kept.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(cg_pack_number_word(builder, &scan, &word));
  return cg_table_set(&builder->tables[CG_PART_WORDS], kept, word);
}

cg_status cg_pack_add_repair(cg_pack_builder *builder, cg_slice printed, cg_slice form) {
  cg_array *const repairs = &builder->parts[CG_PART_REPAIRS];
  cg_text text;
  CG_TRY(cg_pack_add_text(builder, form, &text));
  CG_TRY(cg_array_append(repairs, &text));
  return cg_table_set(&builder->tables[CG_PART_BY_PRINTED], printed, repairs->count - 1);
}

cg_status cg_pack_add_symbol_part(cg_pack_builder *builder, cg_slice part, cg_lex lex) {
  return cg_table_set(&builder->tables[CG_PART_SYMBOL_PARTS], part, lex);
}

cg_status cg_pack_add_language(cg_pack_builder *builder, cg_slice name, cg_slice tag,
                               uint32_t *out) {
  cg_array *const languages = &builder->parts[CG_PART_LANGUAGES];
  cg_language language;
  *out = languages->count;
  CG_TRY(cg_pack_add_text(builder, name, &language.name));
  CG_TRY(cg_pack_add_text(builder, tag, &language.tag));
  return *out < CG_LANGUAGES_MOST ? cg_array_append(languages, &language) : CG_BAD_PACK;
}

cg_status cg_pack_add_function_word(cg_pack_builder *builder, uint32_t language, cg_slice word) {
  cg_table *const words = &builder->tables[CG_PART_FUNCTION_WORDS];
  const uint32_t known = cg_table_find(words, word);
  return cg_table_set(words, word, (known == CG_NONE ? 0 : known) | (uint32_t)1 << language);
}

cg_status cg_pack_add_verb(cg_pack_builder *builder, cg_verb verb, uint32_t *out) {
  *out = builder->parts[CG_PART_VERBS].count;
  return cg_array_append(&builder->parts[CG_PART_VERBS], &verb);
}

cg_status cg_pack_add_finite(cg_pack_builder *builder, cg_slice word) {
  cg_scan scan;
  uint32_t number = 0;
  cg_scan_next(word, 0, &scan);
  CG_TRY(cg_pack_number_word(builder, &scan, &number));
  return cg_name_builder_set_finite(&builder->trie, number);
}

cg_status cg_pack_add_form(cg_pack_builder *builder, uint32_t body, cg_kind kind, cg_slice form) {
  cg_text text;
  CG_TRY(cg_pack_add_text(builder, form, &text));
  return cg_array_append(&builder->parts[CG_PART_FORMS], &(cg_form){body, kind, text});
}

static void keep_year(cg_pack_builder *builder, cg_date date) {
  builder->last_year = date.year > builder->last_year ? date.year : builder->last_year;
}

cg_status cg_pack_add_session(cg_pack_builder *builder, cg_calendar_row row) {
  keep_year(builder, row.begin);
  return cg_array_append(&builder->parts[CG_PART_CALENDAR], &row);
}

cg_status cg_pack_add_document(cg_pack_builder *builder, uint32_t body, uint32_t entry,
                               cg_date date) {
  keep_year(builder, date);
  return cg_array_append(&builder->parts[CG_PART_DOCUMENTS],
                         &(cg_dated_document){body, entry, date});
}

cg_status cg_pack_add_supplement(cg_pack_builder *builder, uint32_t instrument,
                                 uint32_t supplement) {
  return cg_array_append(&builder->parts[CG_PART_SUPPLEMENTS],
                         &(cg_entry_pair){instrument, supplement});
}

cg_status cg_pack_add_part(cg_pack_builder *builder, uint32_t whole, uint32_t part) {
  return cg_array_append(&builder->parts[CG_PART_PARTS], &(cg_entry_pair){whole, part});
}

cg_status cg_pack_add_founded(cg_pack_builder *builder, uint32_t document, uint32_t body) {
  return cg_array_append(&builder->parts[CG_PART_FOUNDED], &(cg_entry_pair){document, body});
}

cg_status cg_pack_add_decision(cg_pack_builder *builder, uint32_t court, uint32_t entry,
                               cg_slice number, cg_date date) {
  cg_text text;
  CG_TRY(cg_pack_add_text(builder, number, &text));
  return cg_array_append(&builder->parts[CG_PART_DECISIONS],
                         &(cg_known_decision){court, entry, text, date});
}

void cg_pack_set_register(cg_pack_builder *builder, cg_slice text) { builder->reg = text; }
