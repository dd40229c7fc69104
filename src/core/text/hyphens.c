/* SPDX-License-Identifier: Apache-2.0 */
#include "text/hyphens.h"

#include "base/table.h"
#include "base/try.h"
#include "pack/names.h"
#include "text/edits.h"

#define WIDTHS 160u      /* Maximum bytes of a printed line; longer ones are paragraphs */
#define FEWEST_LINES 12u /* Minimum lines to determine the width of the page */
#define SHORTEST_PART 2u
#define SHORTEST_WORD 6u
#define LONGEST_WORD 40u

typedef struct {
  cg_slice text;
  const cg_packs *packs;
  cg_arena *arena;
  /* Lower-case words of the document's complete lines, and pairs of words with a hyphen */
  cg_table words;
  cg_array edits;
  uint32_t width; /* Width of a full line; 0 if each paragraph is one line */
} mending;

static bool is_word_byte(char c) { return cg_is_letter(c) || (unsigned char)c >= 0x80; }

/* The end of the line that begins at `begin`. */
static size_t line_end(cg_slice text, size_t begin) {
  const char *const feed =
    begin < text.length ? memchr(text.data + begin, '\n', text.length - begin) : NULL;
  return feed ? (size_t)(feed - text.data) : text.length;
}

/* A line of the text. */
typedef struct {
  size_t end;
  cg_slice words; /* Without white space at its ends */
} text_line;

/* Find the line that begins at `begin`; false at the end of the text. */
static bool line_at(const mending *m, size_t begin, text_line *out) {
  if (begin >= m->text.length) {
    return false;
  }
  const size_t end = line_end(m->text, begin);
  *out = (text_line){end, cg_slice_trim((cg_slice){m->text.data + begin, end - begin})};
  return true;
}

/* The width that seven in eight lines do not exceed, if a third of the lines are close to it. */
static uint32_t find_width(const mending *m) {
  uint32_t counts[WIDTHS] = {0};
  uint32_t all = 0;
  text_line next;
  for (size_t begin = 0; line_at(m, begin, &next); begin = next.end + 1) {
    const size_t length = next.words.length;
    ++counts[length < WIDTHS ? length : WIDTHS - 1];
    all += length != 0;
  }
  uint32_t width = WIDTHS - 1;
  uint32_t above = counts[width];
  while (width && above * 8 < all) {
    above += counts[--width];
  }
  uint32_t near = 0;
  for (uint32_t i = width - width / 8; i < WIDTHS; ++i) {
    near += counts[i];
  }
  return all >= FEWEST_LINES && width + 1 < WIDTHS && near * 3 > all ? width : 0;
}

static bool is_overlong(const mending *m, cg_slice line) {
  return m->width && line.length > m->width + m->width / 5;
}

/* `word` in lower case; empty if it is too long. */
static cg_slice fold(cg_slice word, char out[LONGEST_WORD]) {
  if (word.length > LONGEST_WORD) {
    return (cg_slice){out, 0};
  }
  for (size_t i = 0; i < word.length; ++i) {
    out[i] = cg_is_upper(word.data[i]) ? (char)(word.data[i] | 0x20) : word.data[i];
  }
  return (cg_slice){out, word.length};
}

static size_t word_end(cg_slice text, size_t at) {
  while (at < text.length && is_word_byte(text.data[at])) {
    ++at;
  }
  return at;
}

static cg_status add_word(mending *m, cg_slice word) {
  char folded[LONGEST_WORD];
  const cg_slice small = fold(word, folded);
  if (!small.length || cg_table_find(&m->words, small) != CG_NONE) {
    return CG_OK;
  }
  const cg_slice kept = cg_arena_copy(m->arena, small);
  return kept.data ? cg_table_set(&m->words, kept, 1) : CG_NO_MEMORY;
}

/* Collect the words of a line, and each pair of words with a hyphen between. A part of a word
   before a hyphen at the end is not a word. */
static cg_status read_words(mending *m, cg_slice line) {
  for (size_t at = 0; at < line.length; ++at) {
    if (!is_word_byte(line.data[at])) {
      continue;
    }
    const size_t begin = at;
    at = word_end(line, at);
    const bool has_hyphen =
      at + 1 < line.length && line.data[at] == '-' && is_word_byte(line.data[at + 1]);
    const bool is_broken = at + 1 == line.length && line.data[at] == '-';
    CG_TRY(is_broken ? CG_OK : add_word(m, (cg_slice){line.data + begin, at - begin}));
    if (has_hyphen) {
      CG_TRY(add_word(m, (cg_slice){line.data + begin, word_end(line, at + 1) - begin}));
    }
  }
  return CG_OK;
}

static bool is_in_packs(const mending *m, cg_slice folded) {
  return cg_packs_word(m->packs, folded, cg_key_hash(folded)) != CG_NONE;
}

static bool is_known(const mending *m, cg_slice folded) {
  return folded.length >= SHORTEST_PART &&
         (is_in_packs(m, folded) || cg_table_find(&m->words, folded) != CG_NONE);
}

/* Whether a hyphen belongs after the first `at` bytes of `word`. */
static bool is_parted(const mending *m, cg_slice word, size_t at) {
  char whole[LONGEST_WORD];
  char pair[LONGEST_WORD + 1];
  const cg_slice folded = fold(word, whole);
  if (!folded.length) {
    return false;
  }
  memcpy(pair, folded.data, at);
  pair[at] = '-';
  memcpy(pair + at + 1, folded.data + at, folded.length - at);
  if (cg_table_find(&m->words, (cg_slice){pair, folded.length + 1}) != CG_NONE) {
    return true;
  }
  return !is_known(m, folded) && is_known(m, (cg_slice){folded.data, at}) &&
         is_known(m, cg_slice_from(folded, at));
}

/* The place of the hyphen dropped from `word`; 0 if there is none or two places are possible.
 * `before` is the text on the line before the word; it must be about as long as a full line. */
static size_t find_part(const mending *m, cg_slice word, size_t before) {
  size_t found = 0;
  for (size_t at = SHORTEST_PART; at + SHORTEST_PART <= word.length; ++at) {
    const size_t length = before + at;
    const bool is_full = length >= m->width * 3 / 5 && length <= m->width + m->width / 5;
    const bool is_capital = cg_is_upper(word.data[at]) && cg_is_lower(word.data[at - 1]);
    if (is_full && ((unsigned char)word.data[at] & 0xC0) != 0x80 &&
        (is_capital || is_parted(m, word, at))) {
      if (found) {
        return 0;
      }
      found = at;
    }
  }
  return found;
}

/* Add an edit. Edits are sorted and do not overlap: text before the end of the last one is not
 * edited. */
static cg_status add_edit(mending *m, size_t begin, size_t end, cg_slice text) {
  const cg_edit *const last = m->edits.count ? cg_array_at(&m->edits, m->edits.count - 1) : NULL;
  return last && last->span.end > begin ? CG_OK : cg_edits_add(&m->edits, begin, end, text);
}

/* Restore the hyphen in a line that was joined from two lines. */
static cg_status mend_overlong(mending *m, cg_slice line) {
  for (size_t at = 0; at < line.length && at <= m->width + m->width / 5; ++at) {
    const size_t begin = at;
    if (!is_word_byte(line.data[at])) {
      continue;
    }
    at = word_end(line, at);
    const cg_slice word = {line.data + begin, at - begin};
    const size_t part =
      word.length >= SHORTEST_WORD && word.length <= LONGEST_WORD ? find_part(m, word, begin) : 0;
    if (part) {
      const char pieces[2] = {word.data[part - 1], '-'};
      const cg_slice kept = cg_arena_copy(m->arena, (cg_slice){pieces, sizeof(pieces)});
      const size_t place = (size_t)(word.data - m->text.data) + part;
      return kept.data ? add_edit(m, place - 1, place, kept) : CG_NO_MEMORY;
    }
  }
  return CG_OK;
}

/* Join a line that ends in a hyphen of its last word: the rest of the word is moved up, and the
 * line ends there. */
static cg_status mend_end(mending *m, cg_slice line, size_t end) {
  const size_t hyphen = (size_t)(line.data - m->text.data) + line.length - 1;
  size_t first = hyphen;
  size_t next = end;
  while (first > (size_t)(line.data - m->text.data) && is_word_byte(m->text.data[first - 1])) {
    --first;
  }
  while (next < m->text.length && (m->text.data[next] == ' ' || next == end)) {
    ++next;
  }
  const size_t past = word_end(m->text, next);
  char word[LONGEST_WORD];
  const size_t head = hyphen - first;
  const size_t tail = past - next;
  if (head < SHORTEST_PART || tail < SHORTEST_PART || head + tail > LONGEST_WORD ||
      !cg_is_lower(m->text.data[next])) {
    return CG_OK;
  }
  memcpy(word, m->text.data + first, head);
  memcpy(word + head, m->text.data + next, tail);
  if (!is_parted(m, (cg_slice){word, head + tail}, head)) {
    return CG_OK;
  }
  size_t space = past;
  while (space < m->text.length && !cg_is_space(m->text.data[space])) {
    ++space;
  }
  const bool has_more = space < m->text.length && m->text.data[space] == ' ';
  CG_TRY(add_edit(m, hyphen + 1, next, CG_SLICE("")));
  return has_more ? add_edit(m, space, space + 1, CG_SLICE("\n")) : CG_OK;
}

static bool ends_in_hyphen(cg_slice line) {
  return line.length > 2 && line.data[line.length - 1] == '-' &&
         is_word_byte(line.data[line.length - 2]);
}

cg_status cg_hyphens_mend(cg_document *document, const cg_packs *packs) {
  mending m = {.text = document->decoded,
               .packs = packs,
               .arena = document->arena,
               .words = cg_table_init(document->arena),
               .edits = cg_array_init(document->arena, sizeof(cg_edit))};
  bool is_due = false;
  text_line next;
  m.width = find_width(&m);
  for (size_t begin = 0; !is_due && line_at(&m, begin, &next); begin = next.end + 1) {
    is_due = is_overlong(&m, next.words) || ends_in_hyphen(next.words);
  }
  for (size_t begin = 0; is_due && line_at(&m, begin, &next); begin = next.end + 1) {
    CG_TRY(is_overlong(&m, next.words) ? CG_OK : read_words(&m, next.words));
  }
  for (size_t begin = 0; is_due && line_at(&m, begin, &next); begin = next.end + 1) {
    CG_TRY(is_overlong(&m, next.words) ? mend_overlong(&m, next.words) : CG_OK);
    CG_TRY(ends_in_hyphen(next.words) ? mend_end(&m, next.words, next.end) : CG_OK);
  }
  return m.edits.count ? cg_edits_make(document, &m.edits) : CG_OK;
}
