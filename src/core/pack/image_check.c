/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/image_check.h"
#include "pack/phrases.h"

#include "base/iri.h"
#include "base/language_tag.h"
#include "base/utf8.h"
#include "model/provision.h"
#include "model/vote.h"
#include "pack/builder.h"
#include "pack/image.h"
#include "pack/image_impl.h"

#define LARGEST_VALUE 1000 /* Of a word that is a number: "hundredth" is 100 */

static cg_status fail(const cg_messages *messages, const char *path, const char *what) {
  return cg_fail(messages, CG_BAD_PACK, path, 0, "%s", what);
}

/* Whether all parts are within the image and correctly aligned. */
static bool has_good_parts(const cg_image_head *head) {
  if (head->part_count != CG_PART_COUNT) {
    return false;
  }
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    const cg_image_part *const p = &head->parts[part];
    const uint64_t end = p->at + (uint64_t)p->count * cg_part_item_size(part);
    if (p->at % CG_IMAGE_ALIGNMENT || p->at < sizeof(*head) || end > head->length) {
      return false;
    }
  }
  return true;
}

static bool is_span_of(cg_span span, uint32_t count) {
  return span.begin <= span.end && span.end <= count;
}

/* Whether `value` is an index below `count`, or CG_NONE. */
static bool is_index(uint32_t value, uint32_t count) { return value == CG_NONE || value < count; }

static bool has_good_texts(const cg_packs *packs) {
  const cg_rows *const texts = &packs->parts[CG_PART_TEXTS];
  const cg_span *const spans = texts->items;
  for (uint32_t i = 0; i < texts->count; ++i) {
    if (!is_span_of(spans[i], packs->parts[CG_PART_BYTES].count)) {
      return false;
    }
    const cg_slice text = cg_packs_text(packs, (cg_text){i});
    if (cg_utf8_valid_length(text) != text.length) {
      return false;
    }
  }
  const cg_rows *const moved = &packs->parts[CG_PART_UNDER_BASE];
  for (uint32_t i = 0; i < moved->count; ++i) {
    const cg_text text = ((const cg_text *)moved->items)[i];
    if (text.id >= texts->count ||
        !cg_slice_has_prefix(cg_packs_text(packs, text), CG_SLICE(CG_DEFAULT_BASE))) {
      return false;
    }
  }
  const cg_rows *const bytes = &packs->parts[CG_PART_BYTES];
  const cg_slice all = {bytes->items, bytes->count};
  return texts->count && !spans[0].end && (!all.length || !memchr(all.data, 0, all.length));
}

/* Whether `count` consecutive numbers at byte `at` of each row of `part` are texts. */
static bool are_texts(const cg_packs *packs, cg_part part, size_t at, size_t count) {
  const cg_rows *const rows = &packs->parts[part];
  for (uint32_t i = 0; i < rows->count; ++i) {
    const char *const row = (const char *)rows->items + i * cg_part_item_size(part);
    for (size_t j = 0; j < count; ++j) {
      cg_text text;
      memcpy(&text, row + at + j * sizeof(text), sizeof(text));
      if (text.id >= packs->parts[CG_PART_TEXTS].count) {
        return false;
      }
    }
  }
  return true;
}

/* Whether `count` consecutive numbers at byte `at` of each row of `part` are rows of `target` or
 * CG_NONE. */
static bool are_rows_of(const cg_packs *packs, cg_part part, size_t at, size_t count,
                        cg_part target) {
  const cg_rows *const rows = &packs->parts[part];
  for (uint32_t i = 0; i < rows->count; ++i) {
    const char *const row = (const char *)rows->items + i * cg_part_item_size(part);
    for (size_t j = 0; j < count; ++j) {
      uint32_t value;
      memcpy(&value, row + at + j * sizeof(value), sizeof(value));
      if (value >= packs->parts[target].count) {
        return false;
      }
    }
  }
  return true;
}

/* Whether the byte at `place` is a valid bool; reading any other value as bool is undefined
 * behaviour. */
static bool is_bool(const bool *place) {
  unsigned char byte;
  memcpy(&byte, place, sizeof(byte));
  return byte <= 1;
}

static bool is_kind(int64_t value) { return value >= 0 && value < CG_KIND_COUNT; }

static bool has_good_entries(const cg_packs *packs) {
  const cg_rows *const entries = &packs->parts[CG_PART_ENTRIES];
  for (uint32_t i = 0; i < entries->count; ++i) {
    const cg_entry *const entry = &((const cg_entry *)entries->items)[i];
    const bool is_good = is_bool(&entry->is_official) && is_bool(&entry->has_goals) &&
                         is_bool(&entry->has_session_numerals) && is_bool(&entry->is_optional) &&
                         is_kind((int64_t)entry->kind) &&
                         (entry->sessions_a_year || !entry->first_year) &&
                         is_span_of(entry->facts, packs->parts[CG_PART_FACTS].count) &&
                         is_span_of(entry->members, packs->parts[CG_PART_MEMBERS].count);
    if (!is_good) {
      return false;
    }
  }
  return are_texts(packs, CG_PART_ENTRIES, offsetof(cg_entry, iri), 3) &&
         are_texts(packs, CG_PART_ENTRIES, offsetof(cg_entry, resolutions), 3);
}

/* Whether `value` is one of an enumeration of `count` constants from 0 on. */
static bool is_constant(int32_t value, int32_t count) { return value >= 0 && value < count; }

bool cg_image_is_good_lexeme(cg_lexeme lexeme) {
  switch (lexeme.lex) {
  case CG_LEX_REPORT:
  case CG_LEX_COURT_DECISION:
  case CG_LEX_INSTRUMENT_HEAD:
  case CG_LEX_BODY_HEAD:
  case CG_LEX_OFFICE_HEAD:
  case CG_LEX_EVENT_HEAD:
  case CG_LEX_GOAL:
  case CG_LEX_AGENDA:
  case CG_LEX_SYMBOL_PART:
  case CG_LEX_SMALL_BODY: return is_kind(lexeme.value);
  case CG_LEX_MONTH: return lexeme.value >= 1 && lexeme.value <= 12;
  case CG_LEX_PINPOINT:
  case CG_LEX_PROVISION: return is_constant(lexeme.value, CG_PROVISION_COUNT);
  case CG_LEX_VOTE_MANNER: return is_constant(lexeme.value, CG_VOTE_MANNER_COUNT);
  case CG_LEX_VOTE_SIDE: return is_constant(lexeme.value, CG_SIDE_COUNT);
  default:
    return (uint32_t)lexeme.lex < CG_LEX_COUNT && is_constant(lexeme.value, LARGEST_VALUE + 1);
  }
}

static bool has_good_lexemes(const cg_packs *packs, cg_part part) {
  const cg_lexeme *const lexemes = packs->parts[part].items;
  for (uint32_t i = 0; i < packs->parts[part].count; ++i) {
    if (!cg_image_is_good_lexeme(lexemes[i])) {
      return false;
    }
  }
  return true;
}

static bool has_good_forms(const cg_packs *packs) {
  const cg_form *const forms = packs->parts[CG_PART_FORMS].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_FORMS].count; ++i) {
    if (!is_kind((int64_t)forms[i].kind)) {
      return false;
    }
  }
  return true;
}

/* Whether `text` is a valid IRI, because writers write it unchanged. */
static bool is_iri(const cg_packs *packs, cg_text text) {
  return cg_iri_is_valid(cg_packs_text(packs, text));
}

static bool is_iri_or_none(const cg_packs *packs, cg_text text) {
  return !cg_text_is_set(text) || is_iri(packs, text);
}

/* Whether the object of `fact` is an IRI, or a literal with at most one of datatype and
 * language. */
static bool has_good_object(const cg_packs *packs, const cg_fact *fact) {
  const bool is_typed = cg_text_is_set(fact->datatype);
  const bool is_tagged = cg_text_is_set(fact->language);
  if (fact->is_iri) {
    return is_iri(packs, fact->object);
  }
  return !(is_typed && is_tagged) && is_iri_or_none(packs, fact->datatype) &&
         (!is_tagged || cg_language_tag_is_valid(cg_packs_text(packs, fact->language)));
}

static bool has_good_headers(const cg_packs *packs) {
  for (uint32_t i = 0; i < cg_packs_header_count(packs); ++i) {
    const cg_pack_header *const header = cg_packs_header(packs, i);
    if (!is_iri(packs, header->iri) || !is_iri(packs, header->version_iri) ||
        !is_iri_or_none(packs, header->licence)) {
      return false;
    }
  }
  return true;
}

/* Whether everything that graphs write as IRIs is valid, and all literals are. */
static bool has_good_iris(const cg_packs *packs) {
  const cg_rows *const facts = &packs->parts[CG_PART_FACTS];
  const cg_rows *const verbs = &packs->parts[CG_PART_VERBS];
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    const cg_entry *const entry = cg_packs_entry(packs, i);
    if (!is_iri(packs, entry->iri) || !is_iri_or_none(packs, entry->release)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < facts->count; ++i) {
    const cg_fact *const fact = cg_packs_fact(packs, i);
    if (!is_iri(packs, fact->predicate) || !has_good_object(packs, fact)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < verbs->count; ++i) {
    const cg_verb *const verb = cg_packs_verb(packs, i);
    if (!is_iri(packs, verb->iri) || !is_iri_or_none(packs, verb->group) ||
        !is_iri_or_none(packs, verb->property) || !is_iri_or_none(packs, verb->release) ||
        verb->takes >= CG_VERB_TAKES_COUNT) {
      return false;
    }
  }
  return has_good_headers(packs);
}

static bool have_tags(const cg_packs *packs) {
  const cg_language *const languages = packs->parts[CG_PART_LANGUAGES].items;
  for (uint32_t i = 0; i < packs->parts[CG_PART_LANGUAGES].count; ++i) {
    if (!cg_language_tag_is_valid(cg_packs_text(packs, languages[i].tag))) {
      return false;
    }
  }
  return true;
}

static bool has_good_records(const cg_packs *packs) {
  const cg_part entries = CG_PART_ENTRIES;
  return are_texts(packs, CG_PART_HEADERS, 0, 4) && are_texts(packs, CG_PART_FACTS, 0, 4) &&
         are_texts(packs, CG_PART_VERBS, 0, 5) && are_texts(packs, CG_PART_REPAIRS, 0, 1) &&
         are_texts(packs, CG_PART_LANGUAGES, 0, 2) && have_tags(packs) &&
         are_texts(packs, CG_PART_FORMS, offsetof(cg_form, form), 1) &&
         are_texts(packs, CG_PART_DECISIONS, offsetof(cg_known_decision, number), 1) &&
         are_rows_of(packs, CG_PART_MEMBERS, 0, 1, entries) &&
         are_rows_of(packs, CG_PART_OFFICIAL, 0, 1, entries) &&
         are_rows_of(packs, CG_PART_FORMED, 0, 1, entries) &&
         are_rows_of(packs, CG_PART_CALENDAR, 0, 1, entries) &&
         are_rows_of(packs, CG_PART_DOCUMENTS, 0, 2, entries) &&
         are_rows_of(packs, CG_PART_SUPPLEMENTS, 0, 2, entries) &&
         are_rows_of(packs, CG_PART_FOUNDED, 0, 2, entries) &&
         are_rows_of(packs, CG_PART_PARTS, 0, 2, entries) &&
         are_rows_of(packs, CG_PART_FORMS, 0, 1, entries) &&
         are_rows_of(packs, CG_PART_DECISIONS, 0, 2, entries) &&
         packs->parts[CG_PART_LANGUAGES].count <= CG_LANGUAGES_MOST;
}

/* Whether the owner of a name exists. */
static bool is_owner(const cg_packs *packs, const cg_name_end *end) {
  switch (end->kind) {
  case CG_NAME_OF_ENTRY:
  case CG_NAME_SHORT:
  case CG_NAME_OF_ADDRESSEE: return end->owner < packs->parts[CG_PART_ENTRIES].count;
  case CG_NAME_OF_LEXEME: return end->owner < packs->parts[CG_PART_EXPRESSIONS].count;
  case CG_NAME_OF_VERB:
  case CG_NAME_OF_PASSIVE:
  case CG_NAME_OF_BASE: return end->owner < packs->parts[CG_PART_VERBS].count;
  case CG_NAME_OF_PHRASE: return end->owner && end->owner < CG_PHRASE_COUNT;
  }
  return false;
}

/* Whether lists of ends lead only to ends made earlier, so that they have no cycles. */
static bool has_good_ends(const cg_packs *packs) {
  const cg_rows *const ends = &packs->parts[CG_PART_NAME_ENDS];
  const cg_rows *const nodes = &packs->parts[CG_PART_NODE_ENDS];
  for (uint32_t i = 0; i < ends->count; ++i) {
    const cg_name_end *const end = &((const cg_name_end *)ends->items)[i];
    if (!is_owner(packs, end) || (end->next != CG_NONE && end->next >= i)) {
      return false;
    }
  }
  for (uint32_t i = 0; i < nodes->count; ++i) {
    if (!is_index(((const uint32_t *)nodes->items)[i], ends->count)) {
      return false;
    }
  }
  return nodes->count != 0;
}

static bool is_power_of_two(uint32_t count) { return count && !(count & (count - 1)); }

static bool has_good_trie(const cg_packs *packs) {
  const cg_rows *const edges = &packs->parts[CG_PART_EDGES];
  const cg_rows *const roots = &packs->parts[CG_PART_ROOTS];
  const uint32_t node_count = packs->parts[CG_PART_NODE_ENDS].count;
  bool has_free = false;
  for (uint32_t i = 0; i < edges->count; ++i) {
    const cg_name_edge *const edge = &((const cg_name_edge *)edges->items)[i];
    has_free = has_free || !edge->to;
    if (edge->to >= node_count) {
      return false;
    }
  }
  for (uint32_t i = 0; i < roots->count; ++i) {
    const cg_name_root *const root = &((const cg_name_root *)roots->items)[i];
    if (root->node >= node_count || cg_root_phrase(root) >= CG_PHRASE_COUNT) {
      return false;
    }
  }
  return has_free && is_power_of_two(edges->count) && has_good_ends(packs);
}

/* Whether a table has a free slot, which ends every search, and values below `most`. */
static bool is_good_table(const cg_packs *packs, cg_part part, uint32_t most) {
  const cg_rows *const slots = &packs->parts[part];
  const uint32_t all_bytes = packs->parts[CG_PART_KEYS].count;
  const uint32_t key_bytes = all_bytes < CG_KEY_PADDING ? 0 : all_bytes - CG_KEY_PADDING;
  bool has_free = !slots->count;
  for (uint32_t i = 0; i < slots->count; ++i) {
    const cg_key_slot *const slot = &((const cg_key_slot *)slots->items)[i];
    has_free = has_free || slot->value == CG_NONE;
    if (slot->value != CG_NONE &&
        (slot->value >= most || slot->at > key_bytes || slot->length > key_bytes - slot->at)) {
      return false;
    }
  }
  return has_free && (!slots->count || is_power_of_two(slots->count));
}

static bool has_good_tables(const cg_packs *packs) {
  return packs->parts[CG_PART_KEYS].count >= CG_KEY_PADDING &&
         is_good_table(packs, CG_PART_BY_IRI, packs->parts[CG_PART_ENTRIES].count) &&
         is_good_table(packs, CG_PART_WORDS, packs->parts[CG_PART_LEXEMES].count) &&
         is_good_table(packs, CG_PART_SYMBOL_PARTS, CG_LEX_COUNT) &&
         is_good_table(packs, CG_PART_BY_PRINTED, packs->parts[CG_PART_REPAIRS].count) &&
         is_good_table(packs, CG_PART_FUNCTION_WORDS, CG_NONE);
}

static bool is_good(cg_slice bytes, const cg_image_head *head) {
  cg_packs packs = {.last_year = head->last_year};
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    packs.parts[part] = (cg_rows){bytes.data + head->parts[part].at, head->parts[part].count};
  }
  return has_good_texts(&packs) && has_good_entries(&packs) && has_good_records(&packs) &&
         has_good_iris(&packs) && has_good_lexemes(&packs, CG_PART_LEXEMES) &&
         has_good_lexemes(&packs, CG_PART_EXPRESSIONS) && has_good_forms(&packs) &&
         has_good_trie(&packs) && has_good_tables(&packs);
}

cg_status cg_image_examine(cg_slice bytes, const char *path, const cg_messages *messages) {
  cg_image_head head;
  if (!cg_image_is(bytes)) {
    return fail(messages, path,
                "neither a folder of data packs nor packs compiled by 'clausegraph packs compile'");
  }
  memcpy(&head, bytes.data, sizeof(head));
  if (head.order != CG_IMAGE_ORDER || memcmp(head.magic, CG_IMAGE_MAGIC, sizeof(head.magic)) ||
      head.layout != cg_image_layout()) {
    return fail(messages, path,
                "compiled by another version of clausegraph, or on another kind of machine; "
                "compile the packs again");
  }
  if (head.length != bytes.length || head.checksum != cg_image_checksum(bytes) ||
      !has_good_parts(&head) || !is_good(bytes, &head)) {
    return fail(messages, path, "damaged compiled packs; compile the packs again");
  }
  return CG_OK;
}
