/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/names.h"

#include "base/table.h"
#include "pack/packs_impl.h"

#define LONGEST_EXPRESSION 4u /* Words read of an expression */

/* Properties of the text along the path through the trie, for comparison with those that names
 * require.  Bit i of a set is for the i-th word, or the gap after it. */
typedef struct {
  uint64_t last; /* The last word's bit; 0 before the first */
  uint64_t capitals;
  uint64_t all_caps;
  uint64_t separators;
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
  seen->last = seen->last ? seen->last << 1 : 1;
  seen->capitals |= cg_token_has(token, CG_TOKEN_CAPITAL) ? seen->last : 0;
  seen->all_caps |= cg_token_has(token, CG_TOKEN_CAPITALS) ? seen->last : 0;
}

static bool is_met(const cg_name_end *end, const trail *seen) {
  /* Text after the last word does not belong to the name. */
  const uint64_t inside = seen->last - 1;
  return (end->capitals & ~seen->capitals) == 0 && (end->all_caps & ~seen->all_caps) == 0 &&
         (seen->separators & inside & ~end->separators) == 0;
}

/* The node reached from `node` by the word or number `token`, or 0. */
static uint32_t step(const cg_packs *packs, uint32_t node, const cg_token *token) {
  const cg_rows *const edges = &packs->parts[CG_PART_EDGES];
  const cg_name_edge *const all = edges->items;
  const bool is_number = token->kind == CG_TOKEN_NUMBER;
  if (token->word == CG_NONE) {
    return 0;
  }
  if (node == 0 && !is_number) {
    return cg_packs_root(packs, token->word).node;
  }
  const uint32_t word = is_number ? cg_number_word(token->word) : token->word;
  return all[cg_name_edge_slot(all, edges->count - 1, node, word)].to;
}

/* Record the names of `kinds` among `ends` from `first` on that end with the last word of `seen`,
 * which is before token `next`. */
static void take_ends(const cg_name_end *ends, uint32_t first, cg_name_kinds kinds, trail seen,
                      uint32_t next, bool is_closed, cg_names_at *out) {
  for (uint32_t i = first; i != CG_NONE; i = ends[i].next) {
    const cg_name_end *const end = &ends[i];
    const cg_name_kinds kind = cg_name_kind_bit(end->kind);
    if (kinds & kind && is_met(end, &seen)) {
      out->names[end->kind] = (cg_name){end->owner, next + (end->takes_close && is_closed)};
      out->found |= kind;
      kinds &= (cg_name_kinds)~kind; /* The first wins if there are several */
    }
  }
}

/* Set `out` to the longest names of `kinds` that start at token `at` and end before `end`. */
static void walk(const cg_packs *packs, cg_name_kinds kinds, const cg_token *tokens, uint32_t at,
                 uint32_t end, cg_names_at *out) {
  const cg_name_end *const ends = packs->parts[CG_PART_NAME_ENDS].items;
  const uint32_t *const node_ends = packs->parts[CG_PART_NODE_ENDS].items;
  trail seen = {0, 0, 0, 0};
  uint32_t node = 0;
  out->at = at;
  out->end = end;
  out->found = 0;
  for (uint32_t i = at; i < end; ++i) {
    const cg_token *const token = &tokens[i];
    if (token->kind == CG_TOKEN_WORD || token->kind == CG_TOKEN_NUMBER) {
      node = step(packs, node, token);
      if (!node) {
        break;
      }
      note_word(&seen, token);
      if (node_ends[node] != CG_NONE) {
        const bool is_closed = i + 1 < end && cg_token_is_mark(token + 1, ')');
        take_ends(ends, node_ends[node], kinds, seen, i + 1, is_closed, out);
      }
    } else if (token->kind == CG_TOKEN_BREAK || !seen.last) {
      break;
    } else if (token->kind == CG_TOKEN_MARK && is_separator(token)) {
      seen.separators |= seen.last;
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
  return cg_packs_is_finite(packs, cg_packs_word(packs, folded, cg_key_hash(folded)));
}

bool cg_names_is_opener(const cg_packs *packs, cg_slice folded) {
  const uint32_t word = cg_packs_word(packs, folded, cg_key_hash(folded));
  return cg_packs_root(packs, word).kinds & cg_name_kind_bit(CG_NAME_OF_VERB);
}

/* Read up to `most` tokens of a text, without marks at its start; returns their number. `words`
 * becomes the number of those up to the last word. */
static uint32_t read_tokens(const cg_packs *packs, cg_slice text, uint32_t most, cg_token *tokens,
                            uint32_t *words) {
  uint32_t count = 0;
  cg_scan scan;
  *words = 0;
  for (cg_scan_next(text, 0, &scan); scan.kind && count < most;
       cg_scan_next(text, scan.begin + scan.length, &scan)) {
    const cg_slice folded = {scan.fold, scan.fold_length};
    if (scan.kind == CG_SCAN_MARK && !*words) {
      continue;
    }
    const cg_slice digits = {text.data + scan.begin, scan.length};
    tokens[count++] = (cg_token){(uint32_t)scan.begin,
                                 scan.kind == CG_SCAN_WORD ? cg_packs_word(packs, folded, scan.hash)
                                 : scan.kind == CG_SCAN_NUMBER ? cg_slice_number(digits)
                                                               : scan.code,
                                 (uint16_t)scan.length, (uint8_t)scan.kind, (uint8_t)scan.flags};
    *words = scan.kind == CG_SCAN_MARK ? *words : count;
  }
  return count;
}

uint32_t cg_names_entry(const cg_packs *packs, cg_slice text) {
  cg_token tokens[CG_NAME_LONGEST] = {{0, 0, 0, 0, 0}};
  uint32_t words = 0; /* Marks at both ends are ignored. */
  const uint32_t count = read_tokens(packs, text, CG_NAME_LONGEST, tokens, &words);
  const cg_name name = cg_names_find(packs, CG_NAME_OF_ENTRY, tokens, 0, count);
  return words && name.end >= words ? name.owner : CG_NONE;
}

bool cg_names_has_expression(const cg_packs *packs, cg_slice text, cg_lex lex) {
  cg_token tokens[LONGEST_EXPRESSION] = {{0, 0, 0, 0, 0}};
  uint32_t words = 0;
  const uint32_t count = read_tokens(packs, text, LONGEST_EXPRESSION, tokens, &words);
  const cg_name name = cg_names_find(packs, CG_NAME_OF_LEXEME, tokens, 0, count);
  return name.owner != CG_NONE && cg_packs_expression(packs, name.owner).lex == lex;
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
