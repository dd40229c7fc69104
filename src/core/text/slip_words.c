/* SPDX-License-Identifier: Apache-2.0 */
#include "text/slip_words.h"

#include "base/sixteen.h"
#include "base/table.h"
#include "base/try.h"
#include "pack/names.h"
#include "text/edits.h"

#define SHORTEST_READ 3u   /* Minimum letters of a word in which misread letters are repaired */
#define SHORTEST_GLUED 3u  /* Minimum letters after a small word that lost its space */
#define SHORTEST_WHOLE 4u  /* Minimum letters of the first word of a name without its space */
#define SHORTEST_JOINED 5u /* Minimum letters of a word joined from two pieces */
#define MOST_PIECES 3u
#define ROOM (CG_SCAN_LONGEST + CG_SIXTEEN) /* For a word and the zeros after it */

/* Letters that look alike to a scanner: as read, as printed, and the minimum letters of a word in
 * which only the result shows that they were misread, smallest first. Pairs that divide common
 * words are left out, such as "religions" and "religious". */
static const struct {
  cg_slice read;
  cg_slice printed;
  size_t least;
} alike[] = {
  {{"tb", 2}, {"th", 2}, 3}, /* "tbe" */
  {{"m", 1}, {"rn", 2}, 6},  /* "govemment" */
  {{"rn", 2}, {"m", 1}, 6},  /* "rnandate" */
  {{"cl", 2}, {"d", 1}, 6},  /* "chilclren" */
  {{"vv", 2}, {"w", 1}, 6},  /* "vvelcomes" */
  {{"c", 1}, {"e", 1}, 6},   /* "Gcneral" */
  {{"e", 1}, {"c", 1}, 6},   /* "Seeurity" */
};

#define KINDS (sizeof(alike) / sizeof(alike[0]))

static bool is_known(const cg_packs *packs, cg_slice folded) {
  return cg_packs_word(packs, folded, cg_key_hash(folded)) != CG_NONE;
}

static cg_lex lex_of(const cg_packs *packs, cg_slice folded) {
  return cg_packs_lexeme(packs, cg_packs_word(packs, folded, cg_key_hash(folded))).lex;
}

static bool is_vowel(char c) { return strchr("aeiouyAEIOUY", c) != NULL; }

/* Whether an initial "l" must be a misread capital "I": "lntolerance", because no word starts with
   "l" and a consonant. */
static bool is_false_l(cg_slice word) {
  return word.length > 2 && word.data[0] == 'l' && !is_vowel(word.data[1]);
}

/* Whether `folded`, in ROOM bytes, is a known word if `length` bytes at `at` are replaced by
 * `printed`. */
static bool is_known_with(const cg_packs *packs, cg_slice folded, size_t at, size_t length,
                          cg_slice printed) {
  char changed[ROOM + 1];
  memcpy(changed, folded.data, ROOM); /* A constant length is faster. */
  if (printed.length != length) {
    const size_t rest = at + length;
    memcpy(changed + at + printed.length, folded.data + rest, folded.length - rest);
  }
  for (size_t i = 0; i < printed.length; ++i) {
    changed[at + i] = printed.data[i];
  }
  return is_known(packs, (cg_slice){changed, folded.length - length + printed.length});
}

/* Positions among the first fifteen bytes where the letters of `kind` occur. */
static uint32_t places_of(cg_sixteen bytes, size_t kind) {
  const cg_slice read = alike[kind].read;
  const uint32_t first = cg_sixteen_equal(bytes, read.data[0]);
  return (read.length == 1 ? first : first & cg_sixteen_equal(bytes, read.data[1]) >> 1) &
         (CG_ALL_SIXTEEN >> 1);
}

/* Find misread letters in `folded`, which zeros follow in ROOM bytes: their position and what was
 * printed; false if no replacement gives a known word. */
static bool find_alike(const cg_packs *packs, cg_slice folded, size_t *at, size_t *kind) {
  for (size_t begin = 0; begin < folded.length; begin += CG_SIXTEEN - 1) {
    const cg_sixteen bytes = cg_load16(folded.data + begin);
    for (*kind = 0; *kind < KINDS && folded.length >= alike[*kind].least; ++*kind) {
      for (uint32_t places = places_of(bytes, *kind); places; places &= places - 1) {
        *at = begin + cg_first_of(places);
        if (is_known_with(packs, folded, *at, alike[*kind].read.length, alike[*kind].printed)) {
          return true;
        }
      }
    }
  }
  return false;
}

/* Repair misread letters in a word that is in no pack: "lntolerance", "govemment",
 * "lntemational". */
static cg_status mend_letters(cg_array *edits, cg_slice text, const cg_scan *scan,
                              const cg_packs *packs, size_t *end) {
  char letters[ROOM] = {0};
  const cg_slice folded = {letters, scan->fold_length};
  const bool has_false_l = is_false_l((cg_slice){text.data + scan->begin, scan->length});
  size_t at = 0;
  size_t kind = 0;
  if (scan->fold_length != scan->length) {
    return CG_OK;
  }
  memcpy(letters, scan->fold, scan->fold_length);
  letters[0] = has_false_l ? 'i' : letters[0];
  const bool is_done = has_false_l && is_known(packs, folded);
  if (!is_done && (folded.length < SHORTEST_READ || !find_alike(packs, folded, &at, &kind))) {
    return CG_OK;
  }
  *end = scan->begin + scan->length;
  if (has_false_l) {
    CG_TRY(cg_edits_add(edits, scan->begin, scan->begin + 1, CG_SLICE("I")));
  }
  const size_t begin = scan->begin + at;
  return is_done ? CG_OK
                 : cg_edits_add(edits, begin, begin + alike[kind].read.length, alike[kind].printed);
}

/* Index of the first capital after lower-case letters, "ofNew"; 0 if there is none, or if there are
 * other signs among them. `folded` is the word in lower case; most words are equal to it from the
 * second letter on. */
static size_t inner_capital(cg_slice word, cg_slice folded) {
  if (!memcmp(word.data + 1, folded.data + 1, word.length - 1)) {
    return 0;
  }
  for (size_t i = 1; i < word.length; ++i) {
    if (cg_is_upper(word.data[i])) {
      return cg_is_lower(word.data[i - 1]) ? i : 0;
    }
    if (!cg_is_lower(word.data[i])) {
      return 0;
    }
  }
  return 0;
}

/* Whether `c`, next to a word, makes it part of an address or symbol. */
static bool is_of_address(char c) {
  switch (c) {
  case '/':
  case '_':
  case '@':
  case '=':
  case '&':
  case '?': return true;
  default: return cg_is_digit(c);
  }
}

/* Whether the word is part of an address or symbol. */
static bool is_in_address(cg_slice text, const cg_scan *scan) {
  const size_t after = scan->begin + scan->length;
  const char before = scan->begin ? text.data[scan->begin - 1] : ' ';
  const char next = after < text.length ? text.data[after] : ' ';
  return is_of_address(before) || before == '.' || before == '#' || is_of_address(next);
}

/* Whether the word, parted before `at`, is the name of something: "WorldBank", not
 * "QualityRights". */
static bool is_name(const cg_packs *packs, cg_slice word, size_t at) {
  char name[CG_SCAN_LONGEST + 1];
  if (word.length > CG_SCAN_LONGEST || at < SHORTEST_WHOLE || at > word.length) {
    return false;
  }
  memcpy(name, word.data, at);
  name[at] = ' ';
  memcpy(name + at + 1, word.data + at, word.length - at);
  const cg_slice parted = {name, word.length + 1};
  const uint32_t entry = cg_names_entry(packs, parted);
  /* Not "Secretary General" */
  return entry != CG_NONE && cg_slice_has(cg_entry_label(packs, entry), parted);
}

/* Whether the word, whose letters are `folded`, may have lost the space before `at`: behind a small
 * word, or inside a name. */
static bool may_part(const cg_packs *packs, cg_slice word, cg_slice folded, size_t at) {
  const cg_lex lex = lex_of(packs, (cg_slice){folded.data, at});
  return cg_lex_is_connective(lex) || lex == CG_LEX_ON || is_name(packs, word, at);
}

/* Whether the capital at `at` is a misread "l": "CounciI". */
static bool is_false_capital(const cg_packs *packs, cg_slice word, cg_slice folded, size_t at) {
  char changed[CG_SCAN_LONGEST + 1];
  if (word.data[at] != 'I') {
    return false;
  }
  memcpy(changed, folded.data, folded.length);
  changed[at] = 'l';
  return is_known(packs, (cg_slice){changed, folded.length});
}

/* Repair joined words: "jRecognizing" at the start of a line, "ofNew", "ofthe". */
static cg_status mend_glued(cg_array *edits, cg_slice text, const cg_scan *scan, bool opens_line,
                            const cg_packs *packs, size_t *end) {
  const cg_slice folded = {scan->fold, scan->fold_length};
  if (!folded.length || folded.length != scan->length || is_in_address(text, scan)) {
    return CG_OK;
  }
  const cg_slice word = {text.data + scan->begin, scan->length};
  const size_t capital = inner_capital(word, folded);
  if (capital == 1 && opens_line && cg_names_is_opener(packs, cg_slice_from(folded, 1))) {
    *end = scan->begin + scan->length;
    return cg_edits_add(edits, scan->begin, scan->begin + 1, (cg_slice){NULL, 0});
  }
  if (capital && is_false_capital(packs, word, folded, capital)) {
    const size_t begin = scan->begin + capital;
    *end = scan->begin + scan->length;
    return cg_edits_add(edits, begin, begin + 1, CG_SLICE("l"));
  }
  const bool ends_in_the = folded.length > 4 && !capital &&
                           lex_of(packs, cg_slice_from(folded, folded.length - 3)) == CG_LEX_THE;
  const size_t at = ends_in_the ? folded.length - 3 : capital;
  const cg_slice rest = cg_slice_from(folded, at);
  if (at < 2 || rest.length < SHORTEST_GLUED || !is_known(packs, rest) ||
      !may_part(packs, word, folded, at)) {
    return CG_OK;
  }
  const char with_space[2] = {word.data[at - 1], ' '};
  const cg_slice kept = cg_arena_copy(edits->arena, (cg_slice){with_space, sizeof(with_space)});
  *end = scan->begin + scan->length;
  return kept.data ? cg_edits_add(edits, scan->begin + at - 1, scan->begin + at, kept)
                   : CG_NO_MEMORY;
}

/* Whether `next` may be the rest of a word that begins with `first`: not a word itself, and after
 * one space. */
static bool is_rest(const cg_packs *packs, cg_slice text, const cg_scan *first, size_t end,
                    const cg_scan *next) {
  const bool is_capitals =
    next->flags & CG_SCAN_CAPITALS && (first->flags & CG_SCAN_CAPITALS || first->length == 1);
  return next->kind == CG_SCAN_WORD && next->begin == end + 1 && text.data[end] == ' ' &&
         next->fold_length == next->length && (!(next->flags & CG_SCAN_CAPITAL) || is_capitals) &&
         !is_known(packs, (cg_slice){next->fold, next->fold_length});
}

/* Repair a divided word, "Zim babwe": pieces that are not words but together form a known word. */
static cg_status mend_divided(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t word,
                              const cg_packs *packs, size_t *end) {
  char joined[CG_SCAN_LONGEST + 1];
  size_t length = scan->fold_length;
  size_t spaces[MOST_PIECES];
  const bool is_lone = scan->length == 1 && scan->fold[0] != 'a' && scan->fold[0] != 'i';
  const bool is_piece = scan->flags & CG_SCAN_CAPITAL && scan->fold_length == scan->length &&
                        (is_lone || word == CG_NONE);
  if (!is_piece) {
    return CG_OK;
  }
  memcpy(joined, scan->fold, length);
  size_t at = scan->begin + scan->length;
  for (uint32_t n = 0; n + 1 < MOST_PIECES; ++n) {
    cg_scan next;
    cg_scan_next(text, at, &next);
    if (!is_rest(packs, text, scan, at, &next) || length + next.fold_length > CG_SCAN_LONGEST) {
      return CG_OK;
    }
    memcpy(joined + length, next.fold, next.fold_length);
    length += next.fold_length;
    spaces[n] = at;
    at = next.begin + next.length;
    if (length + is_lone >= SHORTEST_JOINED && is_known(packs, (cg_slice){joined, length})) {
      *end = at;
      for (uint32_t i = 0; i <= n; ++i) {
        CG_TRY(cg_edits_add(edits, spaces[i], spaces[i] + 1, (cg_slice){NULL, 0}));
      }
      return CG_OK;
    }
  }
  return CG_OK;
}

cg_status cg_slip_words_mend(cg_array *edits, cg_slice text, const cg_scan *scan, uint32_t word,
                             bool opens_line, const cg_packs *packs, size_t *end) {
  const size_t before = *end;
  if (word == CG_NONE) {
    CG_TRY(mend_glued(edits, text, scan, opens_line, packs, end));
    if (*end == before) {
      CG_TRY(mend_letters(edits, text, scan, packs, end));
    }
  }
  return *end == before ? mend_divided(edits, text, scan, word, packs, end) : CG_OK;
}
