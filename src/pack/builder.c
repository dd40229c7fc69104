/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/builder.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/packs_impl.h"

typedef struct {
  cg_name_kind kind;
  uint32_t     owner;
  cg_slice     text;
} pending_name;

typedef struct {
  cg_slice standard;
  cg_slice variant;
} spelling;

/* Names wait until all spellings are known. */
struct cg_pack_builder {
  cg_packs packs;
  cg_array names;     /* pending_name */
  cg_array spellings; /* spelling */
};

cg_status cg_pack_builder_new(cg_arena *arena, cg_slice base, cg_pack_builder **out) {
  cg_pack_builder *const builder = cg_arena_take(arena, sizeof(*builder));
  *out = builder;
  if (!builder) {
    return CG_NO_MEMORY;
  }
  builder->packs = (cg_packs){
    .arena = arena,
    .base = base,
    .headers = cg_array_init(arena, sizeof(cg_pack_header)),
    .entries = cg_array_init(arena, sizeof(cg_entry)),
    .by_iri = cg_table_init(arena),
    .facts = cg_array_init(arena, sizeof(cg_fact)),
    .members = cg_array_init(arena, sizeof(uint32_t)),
    .verbs = cg_array_init(arena, sizeof(cg_verb)),
    .calendar = cg_array_init(arena, sizeof(cg_calendar_row)),
    .documents = cg_array_init(arena, sizeof(cg_dated_document)),
    .supplements = cg_array_init(arena, sizeof(cg_entry_pair)),
    .founded = cg_array_init(arena, sizeof(cg_entry_pair)),
    .parts = cg_array_init(arena, sizeof(cg_entry_pair)),
    .decisions = cg_array_init(arena, sizeof(cg_known_decision)),
    .forms = cg_array_init(arena, sizeof(cg_form)),
    .words = cg_table_init(arena),
    .lexemes = cg_array_init(arena, sizeof(cg_lexeme)),
    .expressions = cg_array_init(arena, sizeof(cg_lexeme)),
    .openers = cg_table_init(arena),
    .finite = cg_table_init(arena),
    .symbol_parts = cg_table_init(arena),
    .by_printed = cg_table_init(arena),
    .repairs = cg_array_init(arena, sizeof(cg_slice)),
    .languages = cg_array_init(arena, sizeof(cg_language)),
  };
  builder->names = cg_array_init(arena, sizeof(pending_name));
  builder->spellings = cg_array_init(arena, sizeof(spelling));
  return cg_name_index_init(&builder->packs.names, arena);
}

cg_status cg_pack_add_header(cg_pack_builder *builder, cg_pack_header header) {
  return cg_array_append(&builder->packs.headers, &header);
}

cg_status cg_pack_add_entry(cg_pack_builder *builder, cg_slice iri, uint32_t *out) {
  cg_packs *const packs = &builder->packs;
  *out = cg_table_find(&packs->by_iri, iri);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  *out = packs->entries.count;
  cg_entry *const entry = cg_array_add(&packs->entries);
  if (!entry) {
    return CG_NO_MEMORY;
  }
  entry->iri = iri;
  return cg_table_set(&packs->by_iri, iri, *out);
}

cg_entry *cg_pack_edit_entry(cg_pack_builder *builder, uint32_t entry) {
  return cg_array_at(&builder->packs.entries, entry);
}

/* Count one more item of `array` in `span`. */
static void extend(cg_span *span, const cg_array *array) {
  if (span->begin == span->end) {
    span->begin = array->count - 1;
  }
  span->end = array->count;
}

cg_status cg_pack_add_fact(cg_pack_builder *builder, uint32_t entry, cg_fact fact) {
  CG_TRY(cg_array_append(&builder->packs.facts, &fact));
  extend(&cg_pack_edit_entry(builder, entry)->facts, &builder->packs.facts);
  return CG_OK;
}

cg_status cg_pack_add_member(cg_pack_builder *builder, uint32_t collective, uint32_t member) {
  CG_TRY(cg_array_append(&builder->packs.members, &member));
  extend(&cg_pack_edit_entry(builder, collective)->members, &builder->packs.members);
  return CG_OK;
}

cg_status cg_pack_add_name(cg_pack_builder *builder, cg_name_kind kind, uint32_t owner,
                           cg_slice text) {
  return cg_array_append(&builder->names, &(pending_name){kind, owner, text});
}

/* Number of the word in the vocabulary, made where it is new. */
static cg_status word_number(cg_packs *packs, const cg_scan *scan, uint32_t *out) {
  const cg_slice folded = {scan->fold, scan->fold_length};
  *out = cg_table_find_hashed(&packs->words, folded, scan->hash);
  if (*out != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(packs->arena, folded);
  *out = packs->lexemes.count;
  if (!kept.data || !cg_array_add(&packs->lexemes)) {
    return CG_NO_MEMORY;
  }
  return cg_table_set(&packs->words, kept, *out);
}

/* Whether `text` is one word, and then which. */
static bool is_single_word(cg_slice text, cg_scan *scan) {
  cg_scan_next(text, 0, scan);
  return scan->kind == CG_SCAN_WORD && scan->length == text.length;
}

cg_status cg_pack_add_lexeme(cg_pack_builder *builder, cg_slice form, cg_lexeme lexeme) {
  cg_packs *const packs = &builder->packs;
  cg_scan scan;
  uint32_t word = 0;
  if (is_single_word(form, &scan)) {
    CG_TRY(word_number(packs, &scan, &word));
    cg_lexeme *const known = cg_array_at(&packs->lexemes, word);
    *known = known->lex ? *known : lexeme;
    return CG_OK;
  }
  CG_TRY(cg_array_append(&packs->expressions, &lexeme));
  return cg_pack_add_name(builder, CG_NAME_OF_LEXEME, packs->expressions.count - 1, form);
}

cg_status cg_pack_add_spelling(cg_pack_builder *builder, cg_slice standard, cg_slice variant) {
  cg_packs *const packs = &builder->packs;
  cg_scan scan;
  uint32_t word = 0;
  if (!is_single_word(variant, &scan)) {
    return cg_array_append(&builder->spellings, &(spelling){standard, variant});
  }
  const cg_slice kept = cg_arena_copy(packs->arena, (cg_slice){scan.fold, scan.fold_length});
  cg_scan_next(standard, 0, &scan);
  if (!kept.data) {
    return CG_NO_MEMORY;
  }
  CG_TRY(word_number(packs, &scan, &word));
  return cg_table_set(&packs->words, kept, word);
}

cg_status cg_pack_add_repair(cg_pack_builder *builder, cg_slice printed, cg_slice form) {
  cg_packs *const packs = &builder->packs;
  CG_TRY(cg_array_append(&packs->repairs, &form));
  return cg_table_set(&packs->by_printed, printed, packs->repairs.count - 1);
}

cg_status cg_pack_add_symbol_part(cg_pack_builder *builder, cg_slice part, cg_lex lex) {
  return cg_table_set(&builder->packs.symbol_parts, part, lex);
}

cg_status cg_pack_add_language(cg_pack_builder *builder, cg_slice name, uint32_t *out) {
  cg_packs *const packs = &builder->packs;
  *out = packs->languages.count;
  return cg_array_append(&packs->languages, &(cg_language){name, cg_table_init(packs->arena)});
}

cg_status cg_pack_add_function_word(cg_pack_builder *builder, uint32_t language, cg_slice word) {
  cg_language *const of = cg_array_at(&builder->packs.languages, language);
  return cg_table_set(&of->words, word, 1);
}

cg_status cg_pack_add_verb(cg_pack_builder *builder, cg_slice iri, cg_slice label, cg_slice group,
                           uint32_t *out) {
  *out = builder->packs.verbs.count;
  return cg_array_append(&builder->packs.verbs, &(cg_verb){iri, label, group});
}

cg_status cg_pack_add_finite(cg_pack_builder *builder, cg_slice word) {
  return word.length ? cg_table_set(&builder->packs.finite, word, 1) : CG_OK;
}

cg_status cg_pack_add_form(cg_pack_builder *builder, uint32_t body, cg_kind kind, cg_slice form) {
  return cg_array_append(&builder->packs.forms, &(cg_form){body, kind, form});
}

static void keep_year(cg_packs *packs, cg_date date) {
  packs->last_year = date.year > packs->last_year ? date.year : packs->last_year;
}

cg_status cg_pack_add_session(cg_pack_builder *builder, cg_calendar_row row) {
  keep_year(&builder->packs, row.begin);
  return cg_array_append(&builder->packs.calendar, &row);
}

cg_status cg_pack_add_document(cg_pack_builder *builder, uint32_t body, uint32_t entry,
                               cg_date date) {
  keep_year(&builder->packs, date);
  return cg_array_append(&builder->packs.documents, &(cg_dated_document){body, entry, date});
}

cg_status cg_pack_add_supplement(cg_pack_builder *builder, uint32_t instrument,
                                 uint32_t supplement) {
  return cg_array_append(&builder->packs.supplements,
                         &(cg_entry_pair){instrument, supplement});
}

cg_status cg_pack_add_part(cg_pack_builder *builder, uint32_t whole, uint32_t part) {
  return cg_array_append(&builder->packs.parts, &(cg_entry_pair){whole, part});
}

cg_status cg_pack_add_founded(cg_pack_builder *builder, uint32_t document, uint32_t body) {
  return cg_array_append(&builder->packs.founded, &(cg_entry_pair){document, body});
}

cg_status cg_pack_add_decision(cg_pack_builder *builder, uint32_t court, uint32_t entry,
                               cg_slice number, cg_date date) {
  return cg_array_append(&builder->packs.decisions,
                         &(cg_known_decision){court, entry, number, date});
}

static bool is_separator(uint32_t code) {
  return code == ',' || code == ':' || code == ';' || code == '(' || code == ')' || code == '/' ||
         code == '.' || code == '"' || code == 0x201C;
}

/* Follow one word of a name into the trie and note what it asks for. */
static cg_status add_word(cg_packs *packs, const cg_scan *scan, cg_slice text, uint32_t *node,
                          uint32_t *count, cg_name_end *end) {
  const uint64_t bit = (uint64_t)1 << *count;
  uint32_t word = 0;
  if (scan->kind == CG_SCAN_NUMBER) {
    word = cg_number_word(
      cg_slice_number((cg_slice){text.data + scan->begin, scan->length}));
  } else {
    CG_TRY(word_number(packs, scan, &word));
  }
  const bool minds_case = scan->kind == CG_SCAN_WORD && end->kind != CG_NAME_OF_VERB;
  end->capitals |= minds_case && scan->flags & CG_SCAN_CAPITAL ? bit : 0;
  end->all_caps |= minds_case && scan->flags & CG_SCAN_CAPITALS ? bit : 0;
  *node = cg_name_index_grow(&packs->names, *node, word);
  ++*count;
  return *node ? CG_OK : CG_NO_MEMORY;
}

/* Remember the first word of a governing verb. */
static cg_status add_opener(cg_packs *packs, cg_slice text) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  const cg_slice folded = {scan.fold, scan.fold_length};
  if (scan.kind != CG_SCAN_WORD || cg_table_find(&packs->openers, folded) != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(packs->arena, folded);
  return kept.data ? cg_table_set(&packs->openers, kept, 1) : CG_NO_MEMORY;
}

static cg_status insert_name(cg_packs *packs, const pending_name *name) {
  cg_name_end end = {0, 0, 0, name->owner, CG_NONE, name->kind, false};
  uint32_t node = 0;
  uint32_t count = 0;
  cg_scan scan;
  if (name->kind == CG_NAME_OF_VERB) {
    CG_TRY(add_opener(packs, name->text));
  }
  for (cg_scan_next(name->text, 0, &scan); scan.kind && count < CG_NAME_LONGEST;
       cg_scan_next(name->text, scan.begin + scan.length, &scan)) {
    if (scan.kind != CG_SCAN_MARK) {
      CG_TRY(add_word(packs, &scan, name->text, &node, &count, &end));
    } else if (count && is_separator(scan.code)) {
      end.separators |= (uint64_t)1 << (count - 1);
      end.takes_close = scan.code == ')';
    }
    end.takes_close = end.takes_close && scan.kind == CG_SCAN_MARK;
  }
  if (!count) {
    return CG_OK;
  }
  uint32_t *const first = cg_array_at(&packs->names.node_ends, node);
  end.next = *first;
  *first = packs->names.ends.count;
  return cg_array_append(&packs->names.ends, &end);
}

/* Add the name once more with each standard word that has a variant of several words replaced. */
static cg_status insert_variant(cg_packs *packs, const pending_name *name,
                                const spelling *other) {
  cg_buffer text = cg_buffer_init(packs->arena);
  size_t copied = 0;
  cg_scan scan;
  for (cg_scan_next(name->text, 0, &scan); scan.kind;
       cg_scan_next(name->text, scan.begin + scan.length, &scan)) {
    const cg_slice folded = {scan.fold, scan.fold_length};
    if (scan.kind != CG_SCAN_WORD || !cg_slice_is_equal(folded, other->standard)) {
      continue;
    }
    CG_TRY(cg_buffer_add(&text, (cg_slice){name->text.data + copied, scan.begin - copied}));
    CG_TRY(cg_buffer_add(&text, other->variant));
    char *const initial = &text.data[text.length - other->variant.length];
    if (scan.flags & CG_SCAN_CAPITAL && cg_is_lower(*initial)) {
      *initial = (char)(*initial - 'a' + 'A');
    }
    copied = scan.begin + scan.length;
  }
  if (!copied) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add(&text, cg_slice_from(name->text, copied)));
  return insert_name(packs, &(pending_name){name->kind, name->owner, cg_buffer_slice(&text)});
}

void cg_pack_set_register(cg_pack_builder *builder, cg_register *reg) { builder->packs.reg = reg; }

cg_status cg_pack_builder_finish(cg_pack_builder *builder, const cg_packs **out) {
  const pending_name *const names = builder->names.items;
  const spelling *const spellings = builder->spellings.items;
  *out = NULL;
  for (uint32_t i = 0; i < builder->names.count; ++i) {
    CG_TRY(insert_name(&builder->packs, &names[i]));
    for (uint32_t j = 0; j < builder->spellings.count; ++j) {
      /* Its first letter may be a capital in the name. */
      if (cg_slice_has(names[i].text, cg_slice_from(spellings[j].standard, 1))) {
        CG_TRY(insert_variant(&builder->packs, &names[i], &spellings[j]));
      }
    }
  }
  *out = &builder->packs;
  return CG_OK;
}
