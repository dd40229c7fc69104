/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/packs.h"

#include "base/buffer.h"
#include "base/table.h"
#include "pack/packs_impl.h"

uint32_t cg_packs_look_up(const cg_packs *packs, cg_part table, cg_slice key, uint32_t hash) {
  const cg_rows *const rows = &packs->parts[table];
  const cg_key_slot *const slots = rows->items;
  const uint32_t mask = rows->count - 1;
  if (!rows->count) {
    return CG_NONE;
  }
  for (uint32_t i = hash & mask;; i = (i + 1) & mask) {
    const cg_key_slot *const slot = &slots[i];
    if (slot->hash == hash && slot->length == key.length &&
        cg_key_is_equal((const char *)packs->parts[CG_PART_KEYS].items + slot->at, key.data,
                        key.length)) {
      return slot->value; /* A free slot has the value CG_NONE and an empty key */
    }
    if (slot->value == CG_NONE) {
      return CG_NONE;
    }
  }
}

static uint32_t look_up(const cg_packs *packs, cg_part table, cg_slice key) {
  return cg_packs_look_up(packs, table, key, cg_key_hash(key));
}

cg_slice cg_packs_text(const cg_packs *packs, cg_text text) {
  const cg_span *const span = &((const cg_span *)packs->parts[CG_PART_TEXTS].items)[text.id];
  return (cg_slice){(const char *)packs->parts[CG_PART_BYTES].items + span->begin,
                    span->end - span->begin};
}

uint32_t cg_packs_count(const cg_packs *packs) { return packs->parts[CG_PART_ENTRIES].count; }

const cg_entry *cg_packs_entry(const cg_packs *packs, uint32_t index) {
  return &((const cg_entry *)packs->parts[CG_PART_ENTRIES].items)[index];
}

uint32_t cg_packs_official_count(const cg_packs *packs) {
  return packs->parts[CG_PART_OFFICIAL].count;
}

uint32_t cg_packs_official(const cg_packs *packs, uint32_t index) {
  return ((const uint32_t *)packs->parts[CG_PART_OFFICIAL].items)[index];
}

uint32_t cg_packs_header_count(const cg_packs *packs) {
  return packs->parts[CG_PART_HEADERS].count;
}

const cg_pack_header *cg_packs_header(const cg_packs *packs, uint32_t index) {
  return &((const cg_pack_header *)packs->parts[CG_PART_HEADERS].items)[index];
}

uint32_t cg_packs_find(const cg_packs *packs, cg_slice iri) {
  const bool is_under_base = cg_slice_has_prefix(iri, packs->base);
  const uint32_t found =
    look_up(packs, CG_PART_BY_IRI, is_under_base ? cg_slice_from(iri, packs->base.length) : iri);
  return found != CG_NONE && cg_slice_is_equal(cg_entry_iri(packs, found), iri) ? found : CG_NONE;
}

const cg_fact *cg_packs_fact(const cg_packs *packs, uint32_t index) {
  return &((const cg_fact *)packs->parts[CG_PART_FACTS].items)[index];
}

uint32_t cg_packs_member(const cg_packs *packs, uint32_t index) {
  return ((const uint32_t *)packs->parts[CG_PART_MEMBERS].items)[index];
}

uint32_t cg_packs_verb_count(const cg_packs *packs) { return packs->parts[CG_PART_VERBS].count; }

uint32_t cg_packs_name_count(const cg_packs *packs) {
  return packs->parts[CG_PART_NAME_ENDS].count;
}

const cg_register *cg_packs_register(const cg_packs *packs) {
  return packs->reg.text.length ? &packs->reg : NULL;
}

cg_slice cg_packs_base(const cg_packs *packs) { return packs->base; }

cg_slice cg_packs_repair(const cg_packs *packs, cg_slice printed) {
  const uint32_t i = look_up(packs, CG_PART_BY_PRINTED, printed);
  const cg_slice none = {"", 0};
  return i == CG_NONE
           ? none
           : cg_packs_text(packs, ((const cg_text *)packs->parts[CG_PART_REPAIRS].items)[i]);
}

cg_lex cg_packs_symbol_part(const cg_packs *packs, cg_slice part) {
  const uint32_t lex = look_up(packs, CG_PART_SYMBOL_PARTS, part);
  return lex == CG_NONE ? 0 : (cg_lex)lex;
}

uint32_t cg_packs_supplement(const cg_packs *packs, uint32_t number) {
  const cg_entry *const entries = packs->parts[CG_PART_ENTRIES].items;
  for (uint32_t i = 0; number && i < packs->parts[CG_PART_ENTRIES].count; ++i) {
    if (entries[i].supplement == number) {
      return i;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_series(const cg_packs *packs, cg_slice prefix) {
  const cg_entry *const entries = packs->parts[CG_PART_ENTRIES].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_ENTRIES].count; ++i) {
    if ((cg_text_is_set(entries[i].resolutions) &&
         cg_slice_is_equal(cg_packs_text(packs, entries[i].resolutions), prefix)) ||
        (cg_text_is_set(entries[i].decisions) &&
         cg_slice_is_equal(cg_packs_text(packs, entries[i].decisions), prefix))) {
      return i;
    }
  }
  return CG_NONE;
}

/* Whether a placeholder for a part of the number is at `at` of `form`: "{1}", "{2}". */
static bool is_place(cg_slice form, size_t at) {
  return at + 3 <= form.length && form.data[at] == '{' && form.data[at + 2] == '}' &&
         (form.data[at + 1] == '1' || form.data[at + 1] == '2');
}

bool cg_series_is_form(cg_slice series) {
  return series.length && memchr(series.data, '{', series.length);
}

/* Length of the part of `value` before its slash or dot; the whole length if it has neither. */
static size_t first_part(cg_slice value) {
  const char *const mark = value.length ? memchr(value.data, '/', value.length) : NULL;
  const char *const slash = mark || !value.length ? mark : memchr(value.data, '.', value.length);
  return slash ? (size_t)(slash - value.data) : value.length;
}

cg_slice cg_series_symbol(cg_slice series, cg_slice value, cg_arena *arena) {
  const cg_slice none = {"", 0};
  const size_t length = first_part(value);
  cg_buffer out = cg_buffer_init(arena);
  if (!cg_series_is_form(series)) {
    const cg_slice pieces[] = {series, value};
    return cg_join(arena, pieces, 2);
  }
  if (length == value.length) {
    return none;
  }
  for (size_t i = 0; i < series.length;) {
    const bool is_part = is_place(series, i);
    const cg_slice piece = !is_part                    ? (cg_slice){series.data + i, 1}
                           : series.data[i + 1] == '1' ? (cg_slice){value.data, length}
                                                       : cg_slice_from(value, length + 1);
    if (cg_buffer_add(&out, piece)) {
      return none;
    }
    i += is_part ? 3 : 1;
  }
  return cg_buffer_slice(&out);
}

static char to_upper(char byte) { return cg_is_lower(byte) ? (char)(byte - 'a' + 'A') : byte; }

/* `symbol` as written by `form`, or an empty slice if it does not match. */
static cg_slice write_as(cg_slice form, cg_slice symbol, cg_arena *arena) {
  const cg_slice none = {"", 0};
  cg_buffer out = cg_buffer_init(arena);
  size_t at = 0;
  for (size_t i = 0; i < form.length;) {
    const size_t begin = at;
    const bool is_part = is_place(form, i);
    while (is_part && at < symbol.length && cg_is_digit(symbol.data[at])) {
      ++at;
    }
    const bool is_same =
      !is_part && at < symbol.length && to_upper(form.data[i]) == to_upper(symbol.data[at]);
    at += is_same;
    const cg_slice piece =
      is_part ? (cg_slice){symbol.data + begin, at - begin} : (cg_slice){form.data + i, 1};
    if (at == begin || cg_buffer_add(&out, piece)) {
      return none;
    }
    i += is_part ? 3 : 1;
  }
  return at == symbol.length ? cg_buffer_slice(&out) : none;
}

cg_slice cg_packs_series_form(const cg_packs *packs, cg_slice symbol, cg_arena *arena) {
  const cg_rows *const formed = &packs->parts[CG_PART_FORMED];
  for (uint32_t i = 0; i < formed->count; ++i) {
    const cg_entry *const entry = cg_packs_entry(packs, ((const uint32_t *)formed->items)[i]);
    const cg_slice series[] = {cg_packs_text(packs, entry->resolutions),
                               cg_packs_text(packs, entry->decisions)};
    for (size_t j = 0; j < 2; ++j) {
      const bool can_be =
        cg_series_is_form(series[j]) && symbol.length && series[j].data[0] == symbol.data[0];
      const cg_slice written = can_be ? write_as(series[j], symbol, arena) : (cg_slice){"", 0};
      if (written.length) {
        return written;
      }
    }
  }
  return symbol;
}

uint32_t cg_packs_last_year(const cg_packs *packs) { return packs->last_year; }

const cg_calendar_row *cg_packs_session(const cg_packs *packs, uint32_t body, uint32_t number) {
  const cg_calendar_row *const rows = packs->parts[CG_PART_CALENDAR].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_CALENDAR].count; ++i) {
    if (rows[i].body == body && rows[i].number == number) {
      return &rows[i];
    }
  }
  return NULL;
}

uint32_t cg_packs_document_on(const cg_packs *packs, uint32_t body, cg_date date, cg_slice ending) {
  const cg_dated_document *const documents = packs->parts[CG_PART_DOCUMENTS].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_DOCUMENTS].count; ++i) {
    if (documents[i].body == body && !cg_date_compare(documents[i].date, date) &&
        cg_slice_has_suffix(cg_entry_iri(packs, documents[i].entry), ending)) {
      return documents[i].entry;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_statement_on(const cg_packs *packs, uint32_t body, cg_date date) {
  const cg_dated_document *const documents = packs->parts[CG_PART_DOCUMENTS].items;
  uint32_t found = CG_NONE;
  for (uint32_t i = 0; i < packs->parts[CG_PART_DOCUMENTS].count; ++i) {
    if (documents[i].body == body && !cg_date_compare(documents[i].date, date) &&
        cg_packs_entry(packs, documents[i].entry)->kind == CG_KIND_STATEMENT) {
      if (found != CG_NONE) {
        return CG_NONE;
      }
      found = documents[i].entry;
    }
  }
  return found;
}

/* The `index`-th entry paired with `of`, or CG_NONE. */
static uint32_t entry_of(const cg_rows *rows, uint32_t of, uint32_t index) {
  const cg_entry_pair *const pairs = rows->items;
  for (uint32_t i = 0; i < rows->count; ++i) {
    if (pairs[i].of == of && !index--) {
      return pairs[i].entry;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_supplementing(const cg_packs *packs, uint32_t instrument, uint32_t index) {
  return entry_of(&packs->parts[CG_PART_SUPPLEMENTS], instrument, index);
}

uint32_t cg_packs_part(const cg_packs *packs, uint32_t whole, uint32_t *at) {
  const cg_rows *const rows = &packs->parts[CG_PART_PARTS];
  const cg_entry_pair *const pairs = rows->items;
  while (*at < rows->count) {
    const cg_entry_pair *const pair = &pairs[(*at)++];
    if (pair->of == whole) {
      return pair->entry;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_whole(const cg_packs *packs, uint32_t part) {
  const cg_entry_pair *const pairs = packs->parts[CG_PART_PARTS].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_PARTS].count; ++i) {
    if (pairs[i].entry == part) {
      return pairs[i].of;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_founded(const cg_packs *packs, cg_slice document, uint32_t index) {
  const uint32_t entry = cg_packs_find(packs, document);
  return entry == CG_NONE ? CG_NONE : entry_of(&packs->parts[CG_PART_FOUNDED], entry, index);
}

uint32_t cg_packs_founder(const cg_packs *packs, uint32_t body) {
  const cg_entry_pair *const pairs = packs->parts[CG_PART_FOUNDED].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_FOUNDED].count; ++i) {
    if (pairs[i].entry == body) {
      return pairs[i].of;
    }
  }
  return CG_NONE;
}

bool cg_packs_is_founder(const cg_packs *packs, cg_slice value, cg_slice head) {
  const cg_entry_pair *const pairs = packs->parts[CG_PART_FOUNDED].items;
  for (uint32_t i = 0; value.length && i < packs->parts[CG_PART_FOUNDED].count; ++i) {
    const cg_slice iri = cg_entry_iri(packs, pairs[i].of);
    if (iri.length > value.length && cg_slice_has_suffix(iri, value) &&
        iri.data[iri.length - value.length - 1] == '/' &&
        cg_slice_has(cg_entry_label(packs, pairs[i].entry), head)) {
      return true;
    }
  }
  return false;
}

uint32_t cg_packs_decision(const cg_packs *packs, uint32_t court, cg_slice number, cg_date date,
                           uint32_t titled) {
  uint32_t found = CG_NONE;
  const cg_known_decision *const decisions = packs->parts[CG_PART_DECISIONS].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_DECISIONS].count; ++i) {
    const cg_known_decision *const known = &decisions[i];
    const bool is_same = number.length
                           ? cg_slice_is_equal(number, cg_packs_text(packs, known->number))
                           : cg_date_is_set(date) && !cg_date_compare(date, known->date);
    if (known->court == court && is_same && (found == CG_NONE || known->entry == titled)) {
      found = known->entry;
    }
  }
  return found;
}

uint32_t cg_packs_language_count(const cg_packs *packs) {
  return packs->parts[CG_PART_LANGUAGES].count;
}

static const cg_language *language_at(const cg_packs *packs, uint32_t index) {
  return (const cg_language *)packs->parts[CG_PART_LANGUAGES].items + index;
}

cg_slice cg_packs_language(const cg_packs *packs, uint32_t index) {
  return cg_packs_text(packs, language_at(packs, index)->name);
}

cg_slice cg_packs_language_tag(const cg_packs *packs, uint32_t index) {
  return cg_packs_text(packs, language_at(packs, index)->tag);
}

bool cg_packs_is_function_word(const cg_packs *packs, uint32_t index, cg_slice word) {
  const uint32_t languages = look_up(packs, CG_PART_FUNCTION_WORDS, word);
  return languages != CG_NONE && languages & (uint32_t)1 << index;
}
