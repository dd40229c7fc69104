/* SPDX-License-Identifier: Apache-2.0 */
/** @file scan.h  Words, numbers and marks in UTF-8 text. */
#ifndef CG_BASE_SCAN_H
#define CG_BASE_SCAN_H

#include "base/slice.h"

typedef enum {
  CG_SCAN_END = 0,
  CG_SCAN_WORD = 1,   /**< Letters, with apostrophes between them */
  CG_SCAN_NUMBER = 2, /**< ASCII digits */
  CG_SCAN_MARK = 3,   /**< One other character; an apostrophe includes a final "s" */
} cg_scan_kind;

typedef enum {
  CG_SCAN_CAPITAL = 1,  /**< Starts with a capital letter */
  CG_SCAN_CAPITALS = 2, /**< Two letters or more, all of them capitals */
  CG_SCAN_SPACED = 4,   /**< Preceded by white space */
} cg_scan_flag;

/** Longest word that is folded; no pack contains longer words. */
#define CG_SCAN_LONGEST 63

/** A word, number or mark. */
typedef struct {
  size_t begin;
  size_t length;
  cg_scan_kind kind;
  unsigned flags;
  /** For a mark: code point, with quotes and dashes folded to ASCII */
  uint32_t code;
  uint32_t hash;                  /**< For a word: cg_key_hash() of its folded form */
  size_t fold_length;             /**< For a word; 0 if it is longer than CG_SCAN_LONGEST */
  char fold[CG_SCAN_LONGEST + 1]; /**< Lower case, ASCII apostrophes */
} cg_scan;

/** Find the first word, number or mark at or after `at`; its kind is CG_SCAN_END if there is
 * none. */
void cg_scan_next(cg_slice text, size_t at, cg_scan *out);

/** Advance to what follows `scan`. */
static inline void cg_scan_after(cg_slice text, cg_scan *scan) {
  cg_scan_next(text, scan->begin + scan->length, scan);
}

/** The value of the Unicode superscript digit `code`; 10 if it is not one. */
static inline uint32_t cg_superscript(uint32_t code) {
  switch (code) {
  case 0xB9: return 1;
  case 0xB2: return 2;
  case 0xB3: return 3;
  default: return code == 0x2070 || (code >= 0x2074 && code <= 0x2079) ? code - 0x2070 : 10;
  }
}

#endif /* CG_BASE_SCAN_H */
