/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pack/packs.h"

#include "pack/packs_impl.h"

uint32_t cg_packs_count(const cg_packs *packs) { return packs->entries.count; }

const cg_entry *cg_packs_entry(const cg_packs *packs, uint32_t index) {
  return cg_array_at(&packs->entries, index);
}

uint32_t cg_packs_header_count(const cg_packs *packs) { return packs->headers.count; }

const cg_pack_header *cg_packs_header(const cg_packs *packs, uint32_t index) {
  return cg_array_at(&packs->headers, index);
}

uint32_t cg_packs_find(const cg_packs *packs, cg_slice iri) {
  return cg_table_find(&packs->by_iri, iri);
}

const cg_fact *cg_packs_fact(const cg_packs *packs, uint32_t index) {
  return cg_array_at(&packs->facts, index);
}

uint32_t cg_packs_member(const cg_packs *packs, uint32_t index) {
  return *(const uint32_t *)cg_array_at(&packs->members, index);
}

const cg_verb *cg_packs_verb(const cg_packs *packs, uint32_t index) {
  return cg_array_at(&packs->verbs, index);
}

uint32_t cg_packs_verb_count(const cg_packs *packs) { return packs->verbs.count; }

uint32_t cg_packs_name_count(const cg_packs *packs) { return packs->names.ends.count; }

const cg_register *cg_packs_register(const cg_packs *packs) { return packs->reg; }

void cg_packs_close(const cg_packs *packs) {
  if (packs) {
    cg_register_close(packs->reg);
  }
}

cg_slice cg_packs_base(const cg_packs *packs) { return packs->base; }

cg_slice cg_packs_repair(const cg_packs *packs, cg_slice printed) {
  const uint32_t i = cg_table_find(&packs->by_printed, printed);
  const cg_slice none = {"", 0};
  return i == CG_NONE ? none : *(const cg_slice *)cg_array_at(&packs->repairs, i);
}

cg_lex cg_packs_symbol_part(const cg_packs *packs, cg_slice part) {
  const uint32_t lex = cg_table_find(&packs->symbol_parts, part);
  return lex == CG_NONE ? 0 : (cg_lex)lex;
}

uint32_t cg_packs_supplement(const cg_packs *packs, uint32_t number) {
  const cg_entry *const entries = packs->entries.items;
  for (uint32_t i = 0; number && i < packs->entries.count; ++i) {
    if (entries[i].supplement == number) {
      return i;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_series(const cg_packs *packs, cg_slice prefix) {
  const cg_entry *const entries = packs->entries.items;
  for (uint32_t i = 0; i < packs->entries.count; ++i) {
    if ((entries[i].resolutions.length && cg_slice_is_equal(entries[i].resolutions, prefix)) ||
        (entries[i].decisions.length && cg_slice_is_equal(entries[i].decisions, prefix))) {
      return i;
    }
  }
  return CG_NONE;
}

const cg_calendar_row *cg_packs_session(const cg_packs *packs, uint32_t body, uint32_t number) {
  const cg_calendar_row *const rows = packs->calendar.items;
  for (uint32_t i = 0; i < packs->calendar.count; ++i) {
    if (rows[i].body == body && rows[i].number == number) {
      return &rows[i];
    }
  }
  return NULL;
}

static bool ends_with(cg_slice text, cg_slice ending) {
  return text.length >= ending.length &&
         cg_slice_is_equal(cg_slice_from(text, text.length - ending.length), ending);
}

uint32_t cg_packs_document_on(const cg_packs *packs, uint32_t body, cg_date date,
                              cg_slice ending) {
  const cg_dated_document *const documents = packs->documents.items;
  for (uint32_t i = 0; i < packs->documents.count; ++i) {
    if (documents[i].body == body && !cg_date_compare(documents[i].date, date) &&
        ends_with(cg_packs_entry(packs, documents[i].entry)->iri, ending)) {
      return documents[i].entry;
    }
  }
  return CG_NONE;
}

/* The `index`-th entry that hangs on `of`, or CG_NONE. */
static uint32_t entry_of(const cg_array *array, uint32_t of, uint32_t index) {
  const cg_entry_pair *const pairs = array->items;
  for (uint32_t i = 0; i < array->count; ++i) {
    if (pairs[i].of == of && !index--) {
      return pairs[i].entry;
    }
  }
  return CG_NONE;
}

uint32_t cg_packs_supplementing(const cg_packs *packs, uint32_t instrument, uint32_t index) {
  return entry_of(&packs->supplements, instrument, index);
}

uint32_t cg_packs_founded(const cg_packs *packs, cg_slice document, uint32_t index) {
  const uint32_t entry = cg_packs_find(packs, document);
  return entry == CG_NONE ? CG_NONE : entry_of(&packs->founded, entry, index);
}

uint32_t cg_packs_decision(const cg_packs *packs, uint32_t court, cg_slice number, cg_date date) {
  const cg_known_decision *const decisions = packs->decisions.items;
  for (uint32_t i = 0; i < packs->decisions.count; ++i) {
    const cg_known_decision *const known = &decisions[i];
    const bool is_same = number.length ? cg_slice_is_equal(number, known->number)
                                       : cg_date_is_set(date) && !cg_date_compare(date, known->date);
    if (known->court == court && is_same) {
      return known->entry;
    }
  }
  return CG_NONE;
}
