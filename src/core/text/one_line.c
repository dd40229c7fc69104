/* SPDX-License-Identifier: Apache-2.0 */
#include "text/one_line.h"

#include "base/try.h"
#include "pack/names.h"
#include "text/edits.h"

#define SHORTEST_LINE 200u
#define ENACTING_LONGEST 64u
#define LONGEST_NUMBER 3u /* Maximum digits of a paragraph or note number */
#define SHORTEST_RULE 4u
#define YEAR_DIGITS 4u
#define CLOSING_TOKENS 4u /* Maximum tokens from the number of a meeting to "meeting" */

/* Current part of a document. */
typedef enum { FRONT = 0, PARAGRAPHS, CLOSING, NOTES } part;

typedef struct {
  cg_slice text; /* Text up to the end of the line */
  const cg_packs *packs;
  cg_array *edits;
  part part;
  uint32_t number; /* Number of the last paragraph or note */
  char item;       /* Letter of the last item of the paragraph, or 0 */
  size_t rule_end;
} dividing;

static bool is_opener(const dividing *d, const cg_scan *scan) {
  return scan->kind == CG_SCAN_WORD &&
         cg_names_is_opener(d->packs, (cg_slice){scan->fold, scan->fold_length});
}

static void scan_after(const dividing *d, const cg_scan *scan, cg_scan *next) {
  cg_scan_next(d->text, scan->begin + scan->length, next);
}

/* Whether a word opens a paragraph: "Recalling", "Also recalling". */
static bool opens(const dividing *d, const cg_scan *scan) {
  cg_scan next;
  if (!(scan->flags & CG_SCAN_CAPITAL)) {
    return false;
  }
  scan_after(d, scan, &next);
  return is_opener(d, scan) ||
         (cg_names_lexeme(d->packs, scan).lex == CG_LEX_ADVERB &&
          (is_opener(d, &next) || cg_names_lexeme(d->packs, &next).lex == CG_LEX_ADVERB));
}

/* Index after the comma of "The General Assembly, Recalling" at `scan`, or 0. */
static size_t past_enacting(const dividing *d, const cg_scan *scan) {
  cg_scan next;
  if (cg_names_lexeme(d->packs, scan).lex != CG_LEX_THE || !(scan->flags & CG_SCAN_CAPITAL)) {
    return 0;
  }
  const size_t begin = scan->begin + scan->length;
  const size_t most =
    d->text.length - begin < ENACTING_LONGEST ? d->text.length - begin : ENACTING_LONGEST;
  const char *const comma = memchr(d->text.data + begin, ',', most);
  if (!comma) {
    return 0;
  }
  const size_t end = (size_t)(comma - d->text.data);
  cg_scan_next(d->text, end + 1, &next);
  const cg_slice name = cg_slice_trim((cg_slice){d->text.data + begin, end - begin});
  return (opens(d, &next) || next.kind == CG_SCAN_NUMBER) &&
             cg_names_entry(d->packs, name) != CG_NONE
           ? end + 1
           : 0;
}

/* The sign before `begin`, ignoring white space and the digits of a note mark; 0 at the start. */
static char sign_before(const dividing *d, size_t begin) {
  size_t i = begin;
  while (i && d->text.data[i - 1] == ' ') {
    --i;
  }
  const size_t end = i;
  while (i && cg_is_digit(d->text.data[i - 1]) && end - i <= LONGEST_NUMBER) {
    --i;
  }
  const char sign = i ? d->text.data[i - 1] : 0;
  return end > i && sign != ',' && sign != ';' && sign != '.' ? ' ' : sign;
}

/* Divide the line before `begin` if there is white space. */
static cg_status divide(dividing *d, size_t begin) {
  if (!begin || d->text.data[begin - 1] != ' ') {
    return CG_OK;
  }
  const cg_edit *const last = d->edits->count ? cg_array_at(d->edits, d->edits->count - 1) : NULL;
  return last && last->span.end >= begin
           ? CG_OK
           : cg_edits_add(d->edits, begin - 1, begin, CG_SLICE("\n\n"));
}

/* Whether `sign` is the last byte of a quotation mark. */
static bool is_quote(char sign) {
  return sign == '"' || sign == '\'' || (unsigned char)sign >= 0x80;
}

static bool is_stop(char sign) { return sign == ';' || sign == '.' || sign == ','; }

/* Whether the next paragraph starts: "3. Requests", the next number, a full stop, a capital. */
static bool is_numbered(const dividing *d, const cg_scan *scan, char sign) {
  const size_t past = scan->begin + scan->length;
  if (scan->kind != CG_SCAN_NUMBER || scan->length > LONGEST_NUMBER || !is_stop(sign) ||
      past + 2 >= d->text.length || d->text.data[past] != '.' || d->text.data[past + 1] != ' ' ||
      !cg_is_upper(d->text.data[past + 2])) {
    return false;
  }
  const uint32_t value = cg_slice_number((cg_slice){d->text.data + scan->begin, scan->length});
  return value == d->number + 1;
}

/* "46th plenary meeting". */
static bool is_closing(const dividing *d, const cg_scan *scan, char sign) {
  cg_scan next = *scan;
  for (uint32_t n = 0; n < CLOSING_TOKENS && scan->kind == CG_SCAN_NUMBER && sign == '.'; ++n) {
    scan_after(d, &next, &next);
    if (cg_names_lexeme(d->packs, &next).lex == CG_LEX_MEETING) {
      return true;
    }
  }
  return false;
}

/* Whether a list item starts: "(a)" after a colon or semicolon, and the letters that follow it. */
static bool is_item(dividing *d, const cg_scan *scan, char sign) {
  const char *const data = d->text.data + scan->begin;
  if (scan->kind != CG_SCAN_MARK || scan->code != '(' || scan->begin + 2 >= d->text.length ||
      data[2] != ')') {
    return false;
  }
  const bool is_next = d->item && sign == ',' && data[1] == d->item + 1;
  if (sign == ':' || sign == ';' || is_next) {
    d->item = data[1];
    return true;
  }
  return false;
}

static cg_status divide_paragraphs(dividing *d, const cg_scan *scan) {
  const char sign = sign_before(d, scan->begin);
  const bool is_next = is_numbered(d, scan, sign);
  const bool is_end = is_closing(d, scan, sign);
  d->number += is_next;
  d->part = is_end ? CLOSING : d->part;
  if (is_next || is_end || (is_stop(sign) && opens(d, scan))) {
    d->item = 0;
    return divide(d, scan->begin);
  }
  return is_item(d, scan, sign) ? divide(d, scan->begin) : CG_OK;
}

/* Divide after the last paragraph: the meeting and its day, the vote, an annex. */
static cg_status divide_closing(dividing *d, const cg_scan *scan) {
  cg_scan next;
  if (scan->kind == CG_SCAN_NUMBER && scan->length == YEAR_DIGITS) {
    scan_after(d, scan, &next);
    const bool is_annex = cg_names_lexeme(d->packs, &next).lex == CG_LEX_ANNEX;
    d->part = is_annex ? PARAGRAPHS : d->part;
    d->number = is_annex ? 0 : d->number;
    return next.kind ? divide(d, next.begin) : CG_OK;
  }
  return scan->kind == CG_SCAN_MARK && scan->code == '[' ? divide(d, scan->begin) : CG_OK;
}

/* Divide in the front matter: "Resolution adopted by", "[on the report", "75/900. Ferries". */
static cg_status divide_front(dividing *d, const cg_scan *scan) {
  cg_scan next;
  scan_after(d, scan, &next);
  const bool is_heading = cg_names_lexeme(d->packs, scan).lex == CG_LEX_RESOLUTION &&
                          cg_names_lexeme(d->packs, &next).lex == CG_LEX_ADOPTED;
  const bool is_aside = scan->kind == CG_SCAN_MARK && scan->code == '[';
  const bool is_number =
    scan->kind == CG_SCAN_NUMBER && scan->begin > 1 &&
    (d->text.data[scan->begin - 2] == ']' || cg_is_digit(d->text.data[scan->begin - 2]));
  return is_heading || is_aside || is_number ? divide(d, scan->begin) : CG_OK;
}

static cg_status divide_notes(dividing *d, const cg_scan *scan) {
  const size_t past = scan->begin + scan->length;
  const bool is_mark =
    scan->kind == CG_SCAN_NUMBER && scan->flags & CG_SCAN_SPACED &&
    cg_slice_number((cg_slice){d->text.data + scan->begin, scan->length}) == d->number + 1 &&
    past + 1 < d->text.length && d->text.data[past] == ' ' && cg_is_upper(d->text.data[past + 1]);
  if (!is_mark || (d->number && sign_before(d, scan->begin) != '.')) {
    return CG_OK;
  }
  ++d->number;
  return divide(d, scan->begin);
}

/* Whether the rule above the notes is here: underscores. */
static bool is_rule(dividing *d, const cg_scan *scan) {
  size_t end = scan->begin;
  while (end < d->text.length && d->text.data[end] == '_') {
    ++end;
  }
  d->rule_end = end;
  return end >= scan->begin + SHORTEST_RULE;
}

static cg_status divide_line(dividing *d, size_t begin) {
  cg_scan scan;
  for (cg_scan_next(d->text, begin, &scan); scan.kind; cg_scan_next(d->text, begin, &scan)) {
    const size_t enacting = past_enacting(d, &scan);
    begin = scan.begin + scan.length;
    if (scan.kind == CG_SCAN_MARK && scan.code == '_' && is_rule(d, &scan)) {
      CG_TRY(divide(d, scan.begin));
      begin = d->rule_end;
      d->part = NOTES;
      d->number = 0;
    } else if (enacting && !is_quote(sign_before(d, scan.begin))) {
      CG_TRY(divide(d, scan.begin));
      cg_scan_next(d->text, enacting, &scan);
      CG_TRY(divide(d, scan.begin));
      begin = enacting;
      d->part = PARAGRAPHS;
      d->number = 0;
    } else if (d->part == FRONT) {
      CG_TRY(divide_front(d, &scan));
    } else if (d->part == CLOSING) {
      CG_TRY(divide_closing(d, &scan));
    } else {
      CG_TRY(d->part == NOTES ? divide_notes(d, &scan) : divide_paragraphs(d, &scan));
    }
  }
  return CG_OK;
}

cg_status cg_one_line_divide(cg_document *document, const cg_packs *packs) {
  const cg_slice text = document->decoded;
  for (size_t begin = 0; begin < text.length;) {
    const char *const feed = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = feed ? (size_t)(feed - text.data) : text.length;
    if (end - begin >= SHORTEST_LINE && (end - begin) * 2 > text.length) {
      cg_array edits = cg_array_init(document->arena, sizeof(cg_edit));
      dividing d = {{text.data, end}, packs, &edits, FRONT, 0, 0, 0};
      CG_TRY(divide_line(&d, begin));
      return d.part == FRONT || !edits.count ? CG_OK : cg_edits_make(document, &edits);
    }
    begin = end + 1;
  }
  return CG_OK;
}
