/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/symbols.h"

#include "base/scan.h"
#include "pack/names.h"

cg_kind cg_symbol_kind(const cg_packs *packs, cg_slice symbol) {
  cg_scan scan;
  for (cg_scan_next(symbol, 0, &scan); scan.kind;
       cg_scan_next(symbol, scan.begin + scan.length, &scan)) {
    const cg_slice folded = {scan.fold, scan.fold_length};
    const cg_lexeme lexeme =
      scan.kind == CG_SCAN_WORD && scan.begin && scan.flags & CG_SCAN_CAPITALS
        ? cg_packs_lexeme(packs, cg_packs_word(packs, folded, scan.hash))
        : (cg_lexeme){0, 0};
    if (lexeme.lex == CG_LEX_SYMBOL_PART) {
      return (cg_kind)lexeme.value;
    }
  }
  return 0;
}

cg_slice cg_symbol_whole(const cg_packs *packs, cg_slice symbol) {
  const cg_slice none = {"", 0};
  size_t dot = symbol.length;
  while (dot && cg_is_digit(symbol.data[dot - 1])) {
    --dot;
  }
  if (!dot || dot == symbol.length || symbol.data[dot - 1] != '.') {
    return none;
  }
  size_t slash = --dot;
  while (slash && cg_is_letter(symbol.data[slash - 1])) {
    --slash;
  }
  const cg_slice word = {symbol.data + slash, dot - slash};
  if (slash < 2 || symbol.data[slash - 1] != '/' ||
      cg_packs_symbol_part(packs, word) != CG_LEX_SYMBOL_SUFFIX) {
    return none;
  }
  const cg_slice whole = {symbol.data, slash - 1};
  /* "A/INF/Add.1" supplements nothing that can be cited. */
  for (size_t i = 0; i < whole.length; ++i) {
    if (cg_is_digit(whole.data[i])) {
      return whole;
    }
  }
  return none;
}
