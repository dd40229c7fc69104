/* SPDX-License-Identifier: Apache-2.0 */
#include "resolve/called.h"

#include "base/scan.h"
#include "base/try.h"
#include "pack/names.h"

cg_called_table cg_called_init(const cg_packs *packs, cg_arena *arena) {
  return (cg_called_table){packs, cg_array_init(arena, sizeof(cg_called)),
                           cg_array_init(arena, sizeof(uint32_t))};
}

/* Whether a head ends before the word: a small word or "established". */
static bool ends_head(const cg_packs *packs, uint32_t word) {
  const cg_lex lex = cg_packs_lexeme(packs, word).lex;
  return (cg_lex_is_connective(lex) && lex != CG_LEX_AND) || lex == CG_LEX_FOUNDED;
}

/* Read the head of `name`: its length, and its known words into `words` unless that is NULL. */
static cg_status read_head(const cg_packs *packs, cg_slice name, cg_array *words,
                           uint32_t *length) {
  size_t end = name.length;
  cg_scan scan;
  for (cg_scan_next(name, 0, &scan); scan.kind; cg_scan_after(name, &scan)) {
    const uint32_t word = cg_names_scanned(packs, &scan);
    if (ends_head(packs, word)) {
      end = scan.begin;
      break;
    }
    CG_TRY(words && word != CG_NONE ? cg_array_append(words, &word) : CG_OK);
  }
  while (end && name.data[end - 1] == ' ') {
    --end;
  }
  *length = (uint32_t)end;
  return CG_OK;
}

/* A word of a name begins at `i`. */
static bool is_start(cg_slice name, size_t i) {
  return !i || name.data[i - 1] == ' ' || name.data[i - 1] == '-';
}

/* The letters with which words of `name` begin. */
static uint64_t initials_of(cg_slice name) {
  uint64_t initials = 0;
  for (size_t i = 0; i < name.length; ++i) {
    initials |= is_start(name, i) ? cg_initial_bit(name.data[i]) : 0;
  }
  return initials;
}

char cg_called_initial(cg_slice name) {
  size_t i = 0;
  while (i < name.length && (name.data[i] == ' ' || name.data[i] == '-' || name.data[i] == '\n')) {
    ++i;
  }
  return i < name.length ? name.data[i] : '\0';
}

/* Whether a word of `name` begins with the letter. */
static bool has_initial(cg_slice name, char letter) {
  for (size_t i = 0; i < name.length; ++i) {
    const char *const found = memchr(name.data + i, letter, name.length - i);
    if (!found) {
      return false;
    }
    i = (size_t)(found - name.data);
    if (is_start(name, i)) {
      return true;
    }
  }
  return false;
}

static cg_status read_calling(cg_called_table *table, cg_slice text, cg_calling *out) {
  out->text = text;
  out->words.begin = table->words.count;
  CG_TRY(read_head(table->packs, text, &table->words, &out->head));
  out->words.end = table->words.count;
  return CG_OK;
}

cg_status cg_called_add(cg_called_table *table, uint32_t thing, cg_slice label) {
  while (table->things.count <= thing) {
    if (!cg_array_add(&table->things)) {
      return CG_NO_MEMORY;
    }
  }
  cg_called *const called = cg_array_at(&table->things, thing);
  if (called->initials) {
    return CG_OK;
  }
  called->initials = initials_of(label) | cg_initial_bit(' '); /* Never 0 */
  return read_calling(table, label, &called->label);
}

cg_status cg_called_say(cg_called_table *table, uint32_t thing, cg_slice said) {
  cg_called *const called = cg_array_at(&table->things, thing);
  if (cg_slice_is_equal(said, called->said.text)) {
    return CG_OK;
  }
  if (cg_slice_is_equal(said, called->label.text)) { /* As most */
    called->said = called->label;
    return CG_OK;
  }
  called->initials |= initials_of(said);
  return read_calling(table, said, &called->said);
}

/* Where `name` ends in `label` from `begin` on, ignoring hyphens and spaces; 0 if it is not
 * there. */
static size_t end_of_part(cg_slice label, size_t begin, cg_slice name) {
  size_t at = begin;
  for (size_t i = 0; i < name.length; ++i) {
    if (name.data[i] == ' ' || name.data[i] == '-' || name.data[i] == '\n') {
      continue;
    }
    while (at < label.length && (label.data[at] == ' ' || label.data[at] == '-')) {
      ++at;
    }
    if (at >= label.length || label.data[at] != name.data[i]) {
      return 0;
    }
    ++at;
  }
  return at == label.length || !cg_is_letter(label.data[at]) ? at : 0;
}

/* Whether the words of a head end at `end`: all of it, up to "and", or up to a number such as
 * "II". */
static bool ends_words(const cg_packs *packs, cg_slice label, size_t end, size_t head) {
  cg_scan next;
  if (end >= head) {
    return true;
  }
  cg_scan_next(label, end, &next);
  if (next.kind && cg_names_lexeme(packs, &next).lex == CG_LEX_AND) {
    return true;
  }
  for (size_t i = end + 1; i < head; ++i) {
    if (!strchr("IVX", label.data[i])) {
      return false;
    }
  }
  return true;
}

/* Length of the first word of `text`. */
static size_t word_length(cg_slice text) {
  size_t length = 0;
  while (length < text.length && text.data[length] != ' ') {
    ++length;
  }
  return length;
}

/* "Joint Programme" of "Joint United Nations Programme": only a name that packs call optional is
 * left out behind the first word. */
static bool is_without_owner(const cg_packs *packs, cg_slice label, size_t head, cg_slice name) {
  const size_t first = word_length(name);
  if (first >= name.length || end_of_part(label, 0, (cg_slice){name.data, first}) != first) {
    return false;
  }
  const cg_slice rest = cg_slice_from(name, first + 1);
  for (size_t i = first + 2; i < head; ++i) {
    const size_t end = label.data[i - 1] == ' ' ? end_of_part(label, i, rest) : 0;
    if (end && ends_words(packs, label, end, head)) {
      const cg_slice owner = {label.data + first + 1, i - first - 2};
      const uint32_t entry = owner.length ? cg_names_entry(packs, owner) : CG_NONE;
      return entry != CG_NONE && cg_packs_entry(packs, entry)->is_optional;
    }
  }
  return false;
}

bool cg_kind_is_called_as(cg_kind kind, cg_kind other) {
  const bool is_group = cg_kind_is(kind, CG_KIND_BODY) || cg_kind_is(kind, CG_KIND_EVENT);
  const bool is_other_group = cg_kind_is(other, CG_KIND_BODY) || cg_kind_is(other, CG_KIND_EVENT);
  return is_group == is_other_group && (kind == CG_KIND_OFFICE) == (other == CG_KIND_OFFICE);
}

/* Whether what is of `own` kind can be meant by `name`, which means something of `kind`.
 * "Programme" heads bodies and instruments; words beside it say which. */
static bool can_mean(cg_kind own, cg_slice name, cg_kind kind) {
  const bool is_open = !cg_is_single_word(name) && kind != CG_KIND_OFFICE && own != CG_KIND_OFFICE;
  return !kind || is_open || cg_kind_is_called_as(own, kind);
}

/* Whether `name` is the first word or the last words of the first `head` bytes of `label`:
 * "Council" is not what "Security Council Committee" is called. */
static bool is_called(const cg_packs *packs, cg_slice label, size_t head, cg_slice name) {
  for (size_t i = 0; i < head; ++i) {
    const size_t end = is_start(label, i) ? end_of_part(label, i, name) : 0;
    if (end && ((!i && cg_is_single_word(name)) || ends_words(packs, label, end, head))) {
      return true;
    }
  }
  return is_without_owner(packs, label, head, name);
}

bool cg_called_is(const cg_called_table *table, uint32_t thing, cg_kind own, cg_slice name,
                  cg_kind kind) {
  const cg_called *const called = cg_called_at(table, thing);
  if (!cg_called_has_initial(table, thing, cg_called_initial(name)) || !can_mean(own, name, kind)) {
    return false;
  }
  return is_called(table->packs, called->label.text, called->label.head, name) ||
         (called->said.text.length &&
          is_called(table->packs, called->said.text, called->said.head, name));
}

bool cg_entry_is_called(const cg_packs *packs, uint32_t entry, cg_slice name, cg_kind kind) {
  const cg_entry *const known = cg_packs_entry(packs, entry);
  const cg_slice label = cg_packs_text(packs, known->label);
  const char initial = cg_called_initial(name);
  uint32_t head = 0;
  return (!initial || has_initial(label, initial)) && can_mean(known->kind, name, kind) &&
         !read_head(packs, label, NULL, &head) && is_called(packs, label, head, name);
}
