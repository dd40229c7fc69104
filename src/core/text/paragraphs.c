/* SPDX-License-Identifier: Apache-2.0 */
#include "text/paragraphs.h"

#include "base/try.h"
#include "pack/names.h"
#include "text/ends.h"

/* State of the grouping. */
typedef struct {
  cg_array *paragraphs;
  const cg_lines *lines;
  const cg_packs *packs;
  uint32_t page;
  bool is_open;    /* The last paragraph may continue */
  bool is_heading; /* The last paragraph is a heading */
  bool is_enacted; /* The enacting words have been read */
  bool is_cut;     /* A page break, furniture or a note precedes the next line */
} grouping;

static cg_paragraph *last_paragraph(const grouping *g) {
  return g->is_open ? cg_array_at(g->paragraphs, g->paragraphs->count - 1) : NULL;
}

static cg_status open_paragraph(grouping *g, uint32_t line, cg_paragraph_kind kind) {
  const cg_paragraph paragraph = {
    .lines = {line, line + 1}, .page = g->page, .kind = kind, .is_after_cut = g->is_cut};
  g->is_open = true;
  g->is_heading = false;
  g->is_cut = kind != CG_PARAGRAPH_RUNNING;
  return cg_array_append(g->paragraphs, &paragraph);
}

/* Whether a paragraph or list item may start after a line with this end. */
static bool is_list_end(const cg_packs *packs, cg_slice text) {
  size_t begin = text.length;
  if (cg_end_of(text) != CG_END_OPEN) {
    return true;
  }
  while (begin && cg_is_letter(text.data[begin - 1])) {
    --begin;
  }
  const uint32_t last =
    begin && begin < text.length ? cg_names_word(packs, cg_slice_from(text, begin)) : CG_NONE;
  return last != CG_NONE && text.data[begin - 1] == ' ' &&
         cg_packs_lexeme(packs, last).lex == CG_LEX_AND;
}

/* Whether `line` opens a footnote after the paragraph before it. */
static cg_paragraph_kind note_kind(const grouping *g, const cg_line *line) {
  const cg_paragraph *const last = last_paragraph(g);
  if (line->flags & (CG_LINE_NOTE | CG_LINE_IN_NOTES)) {
    return CG_PARAGRAPH_NOTE;
  }
  if (!(line->flags & CG_LINE_MAYBE_NOTE)) {
    return CG_PARAGRAPH_RUNNING;
  }
  if (!last) {
    return CG_PARAGRAPH_MAYBE_NOTE;
  }
  const uint32_t before = cg_lines_at(g->lines, last->lines.begin)->note;
  return last->kind != CG_PARAGRAPH_RUNNING && before != CG_NONE && line->note == before + 1
           ? last->kind
           : CG_PARAGRAPH_RUNNING;
}

#define LABEL_LONGEST 6u
#define HEADING_LINES 5u
#define PIECES 3u /* Maximum paragraphs into which blank lines break a note */

/* Whether the line is only a number or letter whose paragraph is still to come. */
static bool is_bare_label(const cg_line *line) {
  return line->flags & CG_LINE_ITEM && line->text.end - line->text.begin <= LABEL_LONGEST;
}

static bool is_text(const cg_line *line) {
  return !(line->flags & (CG_LINE_BLANK | CG_LINE_FURNITURE));
}

/* The next text line after `index`, or NULL. */
static const cg_line *next_text(const grouping *g, uint32_t index) {
  for (uint32_t i = index + 1; i < g->lines->lines.count; ++i) {
    const cg_line *const line = cg_lines_at(g->lines, i);
    if (is_text(line) && !(line->flags & (CG_LINE_NOTE | CG_LINE_IN_NOTES))) {
      return line;
    }
  }
  return NULL;
}

/* Whether a paragraph certainly starts, whatever precedes it: "1. Requests", or "1." above
 * "Requests". */
static bool is_certain(const grouping *g, uint32_t index) {
  const cg_line *const line = cg_lines_at(g->lines, index);
  const cg_line *const words = is_bare_label(line) ? next_text(g, index) : line;
  return line->flags & CG_LINE_ENACTING ||
         (line->flags & CG_LINE_NUMBERED && words && words->flags & CG_LINE_OPENING);
}

/* Whether the line is a section number: "II", "A". */
static bool is_section(const grouping *g, const cg_line *line) {
  const cg_slice text = cg_slice_part(g->lines->text, line->text);
  bool is_roman = true;
  for (size_t i = 0; i < text.length; ++i) {
    is_roman = is_roman && strchr("IVXL", text.data[i]);
  }
  return text.length < LABEL_LONGEST &&
         (is_roman || (text.length == 1 && cg_is_upper(text.data[0])));
}

/* Whether `line` starts with a capital after a line that ended a sentence or clause well before the
 * margin. */
static bool is_after_short(const grouping *g, const cg_line *before, const cg_line *line) {
  const uint32_t width = before->text.end - before->text.begin;
  const cg_end end = cg_end_of(cg_slice_part(g->lines->text, before->text));
  return g->lines->width && width < g->lines->width * 3 / 4 &&
         (end == CG_END_STOP || (end == CG_END_COMMA && g->is_enacted)) &&
         cg_is_upper(g->lines->text.data[line->text.begin]) && !(before->flags & CG_LINE_CLOSING);
}

/* Whether the line may belong to a heading: it starts with a capital, and no sentence ends
 * there. */
static bool is_heading_line(const grouping *g, const cg_line *line) {
  const cg_slice text = cg_slice_part(g->lines->text, line->text);
  return is_text(line) && !(line->flags & (CG_LINE_NOTE | CG_LINE_IN_NOTES | CG_LINE_ITEM)) &&
         cg_is_upper(text.data[0]) &&
         (cg_end_of(text) == CG_END_OPEN || text.data[text.length - 1] == ':');
}

/* Whether lines such as "Arms embargo", between a paragraph and the number of the next, are a
 * heading. */
static bool is_heading(const grouping *g, const cg_line *before, uint32_t index) {
  uint32_t next = index;
  if (cg_end_of(cg_slice_part(g->lines->text, before->text)) != CG_END_STOP) {
    return false;
  }
  while (next < g->lines->lines.count && next < index + HEADING_LINES &&
         is_heading_line(g, cg_lines_at(g->lines, next))) {
    ++next;
  }
  const bool is_there =
    next > index && next < g->lines->lines.count && is_text(cg_lines_at(g->lines, next));
  return is_there && is_certain(g, next);
}

/* Whether a lone heading "Discussion" is above "2. Several keepers …", whose number opens a
   paragraph below the heading. */
static bool is_below_heading(const grouping *g, const cg_paragraph *above, uint32_t index) {
  const cg_line *const line = cg_lines_at(g->lines, index);
  const cg_line *const before = cg_lines_at(g->lines, above->lines.end - 1);
  const bool is_short =
    !g->lines->width || before->text.end - before->text.begin < g->lines->width * 3 / 4;
  if (!(line->flags & CG_LINE_NUMBERED) || is_bare_label(line) || !is_short ||
      above->lines.end != index || index - above->lines.begin > HEADING_LINES) {
    return false;
  }
  for (uint32_t i = above->lines.begin; i < index; ++i) {
    const cg_line *const part = cg_lines_at(g->lines, i);
    if (!is_heading_line(g, part) || part->flags & CG_LINE_OPENING ||
        cg_end_of(cg_slice_part(g->lines->text, part->text)) != CG_END_OPEN) {
      return false;
    }
  }
  return true;
}

/* Whether the line opens the vote, "[Adopted by a recorded vote", below the meeting and its day. */
static bool is_vote(const grouping *g, const cg_paragraph *above, const cg_line *line) {
  return g->lines->text.data[line->text.begin] == '[' &&
         cg_lines_at(g->lines, above->lines.begin)->flags & CG_LINE_CLOSING;
}

/* Whether the line is about the adoption, or is "Annex", which is a paragraph by itself. */
static bool closes(const grouping *g, const cg_line *before, const cg_line *line) {
  const bool is_annex = cg_line_is_annex(before);
  const bool is_short =
    g->lines->width && before->text.end - before->text.begin < g->lines->width / 2;
  return is_annex ||
         (line->flags & CG_LINE_CLOSING && (is_short || before->flags & CG_LINE_CLOSING));
}

/* Take a line of a note without a mark: it belongs to the note above, or to the last one of the
 * page before. */
static cg_status take_note_rest(grouping *g, uint32_t index) {
  cg_paragraph *const last =
    g->paragraphs->count ? cg_array_at(g->paragraphs, g->paragraphs->count - 1) : NULL;
  if (last && last->kind == CG_PARAGRAPH_NOTE && last->page == g->page) {
    last->lines.end = index + 1;
    return CG_OK;
  }
  CG_TRY(open_paragraph(g, index, CG_PARAGRAPH_NOTE));
  last_paragraph(g)->is_rest = true;
  return CG_OK;
}

static cg_status take_line(grouping *g, uint32_t index) {
  const cg_line *const line = cg_lines_at(g->lines, index);
  cg_paragraph *const last = last_paragraph(g);
  const cg_paragraph_kind kind = note_kind(g, line);
  if (line->flags & CG_LINE_IN_NOTES && !(line->flags & CG_LINE_NOTE)) {
    return take_note_rest(g, index);
  }
  if (kind != CG_PARAGRAPH_RUNNING || !last) {
    return open_paragraph(g, index, kind);
  }
  const cg_line *const before = cg_lines_at(g->lines, last->lines.end - 1);
  const cg_slice above = cg_slice_part(g->lines->text, before->text);
  const bool is_labelled = is_bare_label(before);
  const bool is_ended = !is_labelled && is_list_end(g->packs, above);
  const bool is_label = !g->is_enacted && (before->flags | line->flags) & CG_LINE_LABEL;
  const bool opens =
    before->flags & CG_LINE_ENACTING || is_label || is_below_heading(g, last, index) ||
    (!is_labelled && is_certain(g, index)) ||
    (is_ended && line->flags & (CG_LINE_ITEM | CG_LINE_OPENING | CG_LINE_CLOSING)) ||
    closes(g, before, line) || is_vote(g, last, line) || is_section(g, before) ||
    (is_ended && is_section(g, line)) ||
    (is_ended && (is_after_short(g, before, line) || is_heading(g, before, index)));
  const bool goes_on = g->is_heading && is_heading_line(g, line);
  if (opens && !goes_on) {
    CG_TRY(open_paragraph(g, index, kind));
    g->is_heading = is_ended && is_heading(g, before, index);
    return CG_OK;
  }
  last->lines.end = index + 1;
  return CG_OK;
}

/* Whether no line of the paragraph starts like running text. */
static bool is_piece(const cg_lines *lines, const cg_paragraph *paragraph) {
  const uint32_t flags = cg_lines_at(lines, paragraph->lines.begin)->flags;
  return paragraph->kind == CG_PARAGRAPH_RUNNING &&
         !(flags & (CG_LINE_OPENING | CG_LINE_ITEM | CG_LINE_ENACTING | CG_LINE_CLOSING));
}

/* Join the pieces of a note: "4 Ferries of the" and, below a blank line, "delta." above note 5. The
   text between two notes belongs to the first. */
static void join_pieces(cg_paragraph *all, const cg_lines *lines, uint32_t note) {
  const uint32_t number = cg_lines_at(lines, all[note].lines.begin)->note;
  uint32_t first = note;
  while (first && all[first - 1].page == all[note].page && note - first < PIECES &&
         is_piece(lines, &all[first - 1])) {
    --first;
  }
  if (first == note || !first || !number || number == CG_NONE ||
      all[first - 1].page != all[note].page || all[first - 1].kind == CG_PARAGRAPH_RUNNING ||
      cg_lines_at(lines, all[first - 1].lines.begin)->note != number - 1) {
    return;
  }
  for (uint32_t i = first; i < note; ++i) {
    all[i].kind = CG_PARAGRAPH_NOTE;
    all[i].is_rest = true;
  }
}

/* Whether the next note starts below the paragraph at `index`. */
static bool is_next_note(const cg_paragraph *all, uint32_t count, const cg_lines *lines,
                         uint32_t index) {
  const uint32_t note = cg_lines_at(lines, all[index].lines.begin)->note;
  return index + 1 < count && all[index + 1].kind == CG_PARAGRAPH_NOTE &&
         cg_lines_at(lines, all[index + 1].lines.begin)->note == note + 1;
}

/* Make running text of what is below a rule before the first note: nothing may be lost. */
static void keep_rests(cg_array *paragraphs) {
  cg_paragraph *const all = paragraphs->items;
  for (uint32_t i = 0; i < paragraphs->count; ++i) {
    if (all[i].kind == CG_PARAGRAPH_NOTE && !all[i].is_rest) {
      return;
    }
    if (all[i].is_rest) {
      all[i].kind = CG_PARAGRAPH_RUNNING;
      all[i].is_rest = false;
    }
  }
}

/* Decide possible notes: one is a note if only notes follow on its page or before an annex, or if
 * the next note follows, and if there is text above. */
static void settle_notes(cg_array *paragraphs, const cg_lines *lines) {
  cg_paragraph *const all = paragraphs->items;
  bool only_notes = true;
  for (uint32_t i = paragraphs->count; i-- > 0;) {
    only_notes = only_notes || i + 1 == paragraphs->count || all[i].page != all[i + 1].page ||
                 cg_line_is_annex(cg_lines_at(lines, all[i + 1].lines.begin));
    if (all[i].kind == CG_PARAGRAPH_MAYBE_NOTE) {
      all[i].kind = i && (only_notes || is_next_note(all, paragraphs->count, lines, i))
                      ? CG_PARAGRAPH_NOTE
                      : CG_PARAGRAPH_RUNNING;
    }
    only_notes = only_notes && all[i].kind == CG_PARAGRAPH_NOTE;
    if (only_notes && !all[i].is_rest) {
      join_pieces(all, lines, i);
    }
  }
}

/* Whether a paragraph without a number starts at line `index`. */
static bool is_unnumbered_start(const grouping *g, uint32_t index) {
  const cg_line *const line = cg_lines_at(g->lines, index);
  if (!(line->flags & CG_LINE_OPENING) || line->flags & CG_LINE_ITEM || !is_text(line)) {
    return false;
  }
  const cg_line *const above = index ? cg_lines_at(g->lines, index - 1) : NULL;
  return !above || !is_text(above) ||
         (!is_bare_label(above) &&
          is_list_end(g->packs, cg_slice_part(g->lines->text, above->text)));
}

/* Move a number printed below the first line of its paragraph above it. */
static void move_number(const grouping *g, uint32_t index) {
  cg_line *const line = cg_array_at(&g->lines->lines, index);
  if (!(line->flags & CG_LINE_NUMBERED) || !is_bare_label(line) || !index ||
      index + 1 == g->lines->lines.count || !is_unnumbered_start(g, index - 1)) {
    return;
  }
  const cg_line *const next = cg_lines_at(g->lines, index + 1);
  const cg_slice above = cg_slice_part(g->lines->text, cg_lines_at(g->lines, index - 1)->text);
  const bool is_followed = is_text(next) && !is_bare_label(next);
  const bool goes_on = is_followed && (cg_end_of(above) == CG_END_OPEN ||
                                       cg_is_lower(g->lines->text.data[next->text.begin]));
  if (goes_on || (!is_followed && cg_end_of(above) == CG_END_STOP)) {
    const cg_line number = *line;
    *line = line[-1];
    line[-1] = number;
  }
}

cg_status cg_paragraphs_find(cg_array *paragraphs, const cg_lines *lines, const cg_packs *packs) {
  grouping g = {.paragraphs = paragraphs, .lines = lines, .packs = packs};
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    move_number(&g, i);
  }
  for (uint32_t i = 0; i < lines->lines.count; ++i) {
    const uint32_t flags = cg_lines_at(lines, i)->flags;
    if (flags & CG_LINE_PAGE) {
      g.page += i > 0;
      g.is_cut = i > 0;
      g.is_open = false;
    }
    if (flags & CG_LINE_FURNITURE) {
      g.is_cut = true;
      g.is_open = false;
    } else if (flags & CG_LINE_BLANK) {
      g.is_open = false;
    } else {
      g.is_enacted = g.is_enacted || flags & CG_LINE_ENACTING;
      CG_TRY(take_line(&g, i));
    }
  }
  settle_notes(paragraphs, lines);
  keep_rests(paragraphs);
  return CG_OK;
}
