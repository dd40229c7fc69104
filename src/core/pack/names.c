/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/names.h"

#include "base/table.h"
#include "pack/packs_impl.h"

/* Properties of the text along the path through the trie, for comparison with those that names
 * require. */
typedef struct {
  uint64_t capitals;
  uint64_t all_caps;
  uint64_t separators;
  uint32_t word_count;
} trail;

static bool is_separator(const cg_token *token) {
  switch (token->word) {
  case ',':
  case ':':
  case ';':
  case '(':
  case ')':
  case '/':
  case '.':
  case 0x201C: return true;
  default: return false;
  }
}

static void note_word(trail *seen, const cg_token *token) {
  const uint64_t bit = (uint64_t)1 << seen->word_count++;
  seen->capitals |= cg_token_has(token, CG_TOKEN_CAPITAL) ? bit : 0;
  seen->all_caps |= cg_token_has(token, CG_TOKEN_CAPITALS) ? bit : 0;
}

static bool is_met(const cg_name_end *end, const trail *seen) {
  /* Text after the last word does not belong to the name. */
  const uint64_t inside = ((uint64_t)1 << (seen->word_count - 1)) - 1;
  return (end->capitals & ~seen->capitals) == 0 && (end->all_caps & ~seen->all_caps) == 0 &&
         (seen->separators & inside & ~end->separators) == 0;
}

/* The node reached from `node` by `word`, or 0. */
static uint32_t step(const cg_packs *packs, uint32_t node, uint32_t word) {
  const cg_rows *const roots = &packs->parts[CG_PART_ROOTS];
  const cg_rows *const edges = &packs->parts[CG_PART_EDGES];
  const cg_name_edge *const all = edges->items;
  if (node == 0 && !cg_is_number_word(word)) {
    return word < roots->count ? ((const cg_name_root *)roots->items)[word].node : 0;
  }
  return all[cg_name_edge_slot(all, edges->count - 1, node, word)].to;
}

/* Record the names of `kinds` that end with the last word of `seen`, which is before token
 * `next`. */
static void take_ends(const cg_packs *packs, uint32_t node, cg_name_kinds kinds, const trail *seen,
                      uint32_t next, bool is_closed, cg_names_at *out) {
  const cg_name_end *const ends = packs->parts[CG_PART_NAME_ENDS].items;
  for (uint32_t i = ((const uint32_t *)packs->parts[CG_PART_NODE_ENDS].items)[node]; i != CG_NONE;
       i = ends[i].next) {
    const cg_name_end *const end = &ends[i];
    const cg_name_kinds kind = cg_name_kind_bit(end->kind);
    if (kinds & kind && is_met(end, seen)) {
      out->names[end->kind] = (cg_name){end->owner, next + (end->takes_close && is_closed)};
      out->found |= kind;
      kinds &= (cg_name_kinds)~kind; /* The first wins if there are several */
    }
  }
}

static uint32_t word_of(const cg_token *token) {
  return token->kind == CG_TOKEN_NUMBER && token->word != CG_NONE ? cg_number_word(token->word)
                                                                  : token->word;
}

/* Set `out` to the longest names of `kinds` that start at token `at` and end before `end`. */
static void walk(const cg_packs *packs, cg_name_kinds kinds, const cg_token *tokens, uint32_t at,
                 uint32_t end, cg_names_at *out) {
  trail seen = {0, 0, 0, 0};
  uint32_t node = 0;
  out->at = at;
  out->end = end;
  out->found = 0;
  for (uint32_t i = at; i < end && seen.word_count < CG_NAME_LONGEST; ++i) {
    const cg_token *const token = &tokens[i];
    if (token->kind == CG_TOKEN_WORD || token->kind == CG_TOKEN_NUMBER) {
      node = token->word == CG_NONE ? 0 : step(packs, node, word_of(token));
      if (!node) {
        break;
      }
      note_word(&seen, token);
      take_ends(packs, node, kinds, &seen, i + 1, i + 1 < end && cg_token_is_mark(token + 1, ')'),
                out);
    } else if (token->kind == CG_TOKEN_BREAK || !seen.word_count) {
      break;
    } else if (token->kind == CG_TOKEN_MARK && is_separator(token)) {
      seen.separators |= (uint64_t)1 << (seen.word_count - 1);
    }
  }
}

void cg_names_find_all(const cg_packs *packs, const cg_token *tokens, uint32_t at, uint32_t end,
                       cg_names_at *out) {
  walk(packs, (cg_name_kinds)~0u, tokens, at, end, out);
}

cg_name cg_names_find(const cg_packs *packs, cg_name_kind kind, const cg_token *tokens, uint32_t at,
                      uint32_t end) {
  cg_names_at all;
  if (at >= end || !cg_names_begin(packs, cg_name_kind_bit(kind), tokens, at, end)) {
    return (cg_name){CG_NONE, at};
  }
  walk(packs, cg_name_kind_bit(kind), tokens, at, end, &all);
  return cg_names_of(&all, kind);
}

bool cg_names_is_finite(const cg_packs *packs, cg_slice folded) {
  return cg_packs_root(packs, cg_packs_word(packs, folded, cg_key_hash(folded))).is_finite;
}

bool cg_names_is_opener(const cg_packs *packs, cg_slice folded) {
  const uint32_t word = cg_packs_word(packs, folded, cg_key_hash(folded));
  return cg_packs_root(packs, word).kinds & cg_name_kind_bit(CG_NAME_OF_VERB);
}

uint32_t cg_names_entry(const cg_packs *packs, cg_slice text) {
  cg_token tokens[CG_NAME_LONGEST] = {{0, 0, 0, 0, 0}};
  uint32_t count = 0;
  uint32_t words = 0; /* Tokens up to the last word; marks at both ends are ignored. */
  cg_scan scan;
  for (cg_scan_next(text, 0, &scan); scan.kind && count < CG_NAME_LONGEST;
       cg_scan_next(text, scan.begin + scan.length, &scan)) {
    const cg_slice folded = {scan.fold, scan.fold_length};
    if (scan.kind == CG_SCAN_MARK && !words) {
      continue;
    }
    const cg_slice digits = {text.data + scan.begin, scan.length};
    tokens[count++] = (cg_token){(uint32_t)scan.begin,
                                 scan.kind == CG_SCAN_WORD ? cg_packs_word(packs, folded, scan.hash)
                                 : scan.kind == CG_SCAN_NUMBER ? cg_slice_number(digits)
                                                               : scan.code,
                                 (uint16_t)scan.length, (uint8_t)scan.kind, (uint8_t)scan.flags};
    words = scan.kind == CG_SCAN_MARK ? words : count;
  }
  const cg_name name = cg_names_find(packs, CG_NAME_OF_ENTRY, tokens, 0, count);
  return words && name.end >= words ? name.owner : CG_NONE;
}

uint32_t cg_packs_word(const cg_packs *packs, cg_slice folded, uint32_t hash) {
  return folded.length ? cg_packs_look_up(packs, CG_PART_WORDS, folded, hash) : CG_NONE;
}

uint32_t cg_packs_word_count(const cg_packs *packs) { return packs->parts[CG_PART_LEXEMES].count; }

uint32_t cg_names_word(const cg_packs *packs, cg_slice text) {
  cg_scan scan;
  cg_scan_next(text, 0, &scan);
  if (scan.kind != CG_SCAN_WORD || scan.length != text.length) {
    return CG_NONE;
  }
  return cg_packs_word(packs, (cg_slice){scan.fold, scan.fold_length}, scan.hash);
}
