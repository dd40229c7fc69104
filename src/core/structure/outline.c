/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/outline.h"

#include "base/try.h"
#include "pack/reading.h"
#include "structure/outline_clauses.h"

#define REST_REACH 50u /* Blocks without a letter allowed between two items of a paragraph */

static const cg_block *block_at(const cg_outline *o, uint32_t index) {
  return cg_array_at(&o->document->blocks, index);
}

/* The mark that ends the paragraph at `index` with all its items: "." or ";" for operative ones,
 * "," for preambular ones. */
static uint32_t final_mark(const cg_outline *o, uint32_t index) {
  uint32_t mark = 0;
  for (uint32_t i = index; i < o->survey->running; ++i) {
    const cg_block *const block = block_at(o, i);
    const cg_item_kind kind = o->survey->items[i].kind;
    if (o->survey->roles[i] != o->survey->roles[index] ||
        (i > index && kind != CG_ITEM_LETTER && kind != CG_ITEM_LOST)) {
      break;
    }
    const cg_reading reading = cg_reading_in(o->document, o->packs, block);
    const uint32_t last = cg_final_mark(&reading, block->tokens);
    mark = last ? last : mark;
  }
  return mark;
}

/* The last mark of the outline so far. */
static uint32_t mark_before(const cg_outline *o) {
  const cg_clause *const last = cg_outline_clause(o, o->document->clauses.count - 1);
  const cg_reading reading = cg_reading_of(o->document, o->packs, last->tokens.end);
  return cg_final_mark(&reading, last->tokens);
}

/* Whether a block that opens so, below `mark`, can be an operative paragraph without number. */
static bool can_be_paragraph(cg_opening opening, uint32_t mark) {
  return opening == CG_OPENING_FINITE && (mark == ';' || mark == '.');
}

/* How many paragraphs from block `index` on, which is one, have no number. */
static uint32_t unnumbered_from(const cg_outline *o, uint32_t index) {
  uint32_t count = 1;
  const cg_reading first = cg_reading_in(o->document, o->packs, block_at(o, index));
  uint32_t mark = cg_final_mark(&first, block_at(o, index)->tokens);
  for (uint32_t i = index + 1; i < o->survey->running && o->survey->items[i].kind != CG_ITEM_NUMBER;
       ++i) {
    const cg_block *const block = block_at(o, i);
    const cg_reading reading = cg_reading_in(o->document, o->packs, block);
    if (o->survey->roles[i] == CG_ROLE_BODY && block->tokens.begin < block->tokens.end) {
      count += !o->survey->items[i].kind &&
               can_be_paragraph(cg_opening_at(&reading, block->tokens.begin), mark);
      mark = cg_final_mark(&reading, block->tokens);
    }
  }
  return count;
}

/* Whether the number `ahead` leaves a gap as wide as the paragraphs from block `index` on that have
 * none. */
static bool fills_gap(const cg_outline *o, uint32_t index, uint32_t ahead) {
  return ahead == o->operative + 2 ||
         (ahead > o->operative + 2 && ahead == o->operative + 1 + unnumbered_from(o, index));
}

/* Whether the block lost its number: it opens like an operative paragraph after the end of one, and
 * the next number leaves a gap. */
static bool has_lost_number(const cg_outline *o, uint32_t index, cg_opening opening) {
  const uint32_t mark = mark_before(o);
  const uint32_t ahead = cg_number_ahead(o->survey, index);
  return can_be_paragraph(opening, mark) && (fills_gap(o, index, ahead) || (!ahead && mark == ';'));
}

/* The kind of a paragraph with an unusual opening, determined by its end and the number that
 * follows. */
static cg_clause_kind kind_by_end(const cg_outline *o, uint32_t index) {
  const uint32_t mark = final_mark(o, index);
  const uint32_t ahead = cg_number_ahead(o->survey, index);
  const bool is_end = mark == '.' || mark == ';';
  return o->operative || (is_end && (!ahead || ahead == 2)) ? CG_CLAUSE_OPERATIVE
                                                            : CG_CLAUSE_PREAMBULAR;
}

/* The kind of paragraph that a block without number or letter opens; 0 if it continues the one
 * above. After the enacting words, a block always opens a paragraph: "1*. Takes note", with an
 * unreadable number. */
static cg_clause_kind kind_of(const cg_outline *o, uint32_t index, uint32_t begin) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block_at(o, index));
  const cg_opening opening = cg_opening_at(&reading, begin);
  if (!cg_token_has(&reading.tokens[begin], CG_TOKEN_CAPITAL)) {
    return o->paragraph == CG_NONE ? kind_by_end(o, index) : 0;
  }
  if (o->operative && cg_outline_clause(o, o->paragraph)->printed.length) {
    return has_lost_number(o, index, opening) ? CG_CLAUSE_OPERATIVE : 0;
  }
  if (opening == CG_OPENING_PARTICIPLE) {
    return CG_CLAUSE_PREAMBULAR;
  }
  const uint32_t ahead = cg_number_ahead(o->survey, index);
  if (opening == CG_OPENING_FINITE) {
    /* The rest of one that lost its number */
    const cg_clause_kind otherwise = o->operative ? 0 : CG_CLAUSE_PREAMBULAR;
    const bool can_be = !o->operative || can_be_paragraph(opening, mark_before(o));
    return !ahead || (can_be && fills_gap(o, index, ahead)) ? CG_CLAUSE_OPERATIVE : otherwise;
  }
  return kind_by_end(o, index);
}

/* Whether the paragraph has another letter after the block at `index`. */
static bool has_items_after(const cg_outline *o, uint32_t index) {
  for (uint32_t i = index + 1;
       i < o->survey->running && i < index + REST_REACH && o->survey->roles[i] == CG_ROLE_BODY;
       ++i) {
    const cg_item_kind kind = o->survey->items[i].kind;
    if (kind) {
      return kind == CG_ITEM_LETTER;
    }
  }
  return false;
}

/* The clause whose items end before the block at `index`, which continues that clause: "(b) Rushes;
 * / and requests …". CG_NONE if the block continues the last item. */
static uint32_t closing_parent(const cg_outline *o, uint32_t index) {
  const uint32_t count = o->document->clauses.count;
  const cg_clause *const last = count ? cg_outline_clause(o, count - 1) : NULL;
  if (!last || last->kind != CG_CLAUSE_SUBPARAGRAPH || last->is_closing || mark_before(o) != ';') {
    return CG_NONE;
  }
  return !has_items_after(o, index) ? o->paragraph : o->levels.count > 1 ? last->parent : CG_NONE;
}

/* Take a block without number or letter: a preambular paragraph, an unnumbered operative one,
 * closing words, or the rest of the clause above. */
static cg_status take_plain(cg_outline *o, uint32_t index, uint32_t begin) {
  const cg_block *const block = block_at(o, index);
  if (o->survey->is_statement) {
    return cg_outline_open_next(o, CG_CLAUSE_OPERATIVE, block, begin);
  }
  if (o->survey->formula != CG_NONE && index < o->survey->formula) {
    return cg_outline_open_next(o, CG_CLAUSE_PREAMBULAR, block, begin);
  }
  const cg_clause_kind kind = kind_of(o, index, begin);
  if (kind) {
    return cg_outline_open_next(o, kind, block, begin);
  }
  const uint32_t parent = closing_parent(o, index);
  if (parent != CG_NONE) {
    return cg_outline_open_closing(o, parent, block, begin);
  }
  cg_outline_extend_last(o, block);
  return CG_OK;
}

/* Whether a number belongs to a list within the current paragraph: "… the following agenda: 1.
 * Opening …". */
static bool is_nested(const cg_outline *o, const cg_item *item) {
  if (!o->operative || item->value == o->operative + 1) {
    return false;
  }
  for (uint32_t i = 0; i < o->levels.count; ++i) {
    if (o->levels.level[i].style == CG_LEVEL_DIGIT && o->levels.level[i].last + 1 == item->value) {
      return true;
    }
  }
  const cg_clause *const last = cg_outline_clause(o, o->document->clauses.count - 1);
  const cg_token *const tokens = cg_document_tokens(o->document);
  return item->value == 1 && last->tokens.end > last->tokens.begin &&
         cg_token_is_mark(&tokens[last->tokens.end - 1], ':');
}

/* Whether a list without a colon begins within `tokens`: "by (a) mapping lakes; (b) …". */
static bool has_inner_list(const cg_outline *o, cg_span tokens) {
  const cg_reading reading = cg_reading_of(o->document, o->packs, tokens.end);
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const cg_item item =
      cg_read_is_mark(&reading, i, '(') ? cg_item_read(&reading, i, 0) : (cg_item){0};
    if (item.kind == CG_ITEM_LETTER && cg_item_is_first(&item) &&
        reading.tokens[i - 1].kind != CG_TOKEN_MARK) {
      return true;
    }
  }
  return false;
}

/* Whether "(iii) …" at the start of a line continues a list whose "(i)" is within the line before,
   so that it is not an item. */
static bool is_inline(const cg_outline *o, const cg_item *item) {
  if (cg_item_is_first(item) || o->levels.count) {
    return false;
  }
  const cg_clause *const last = cg_outline_clause(o, o->document->clauses.count - 1);
  const uint32_t mark = mark_before(o);
  return last->tokens.end > last->tokens.begin && mark != ':' &&
         (mark != ';' || has_inner_list(o, last->tokens));
}

/* "11. (a) Expresses", "7. a) Requests": open the letters that follow on the same line, each the
 * first of its list. */
static cg_status open_items(cg_outline *o, cg_item item, const cg_block *block) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block);
  for (uint32_t depth = 0; depth < CG_LEVELS_MOST; ++depth) {
    const cg_item next = cg_item_read(&reading, item.tokens.end, 0);
    const bool has_inner = cg_read_is_mark(&reading, item.tokens.end, '(') &&
                           next.kind == CG_ITEM_LETTER && cg_item_is_first(&next);
    CG_TRY(cg_outline_open_item(o, &item, block, has_inner ? item.tokens.end : block->tokens.end));
    if (!has_inner) {
      break;
    }
    item = next;
  }
  return CG_OK;
}

/* Report a gap in the numbers: a paragraph may be hidden in the one before. */
static void tell_jump(const cg_outline *o, const cg_item *item) {
  if (o->operative && item->value > o->operative + 1) {
    cg_note(o->document->messages, o->document->name,
            "paragraph %u follows paragraph %u; compare the text", item->value, o->operative);
  }
}

static cg_status open_numbered(cg_outline *o, const cg_item *item, const cg_block *block) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block);
  const cg_item letter = cg_item_read(&reading, item->tokens.end, 0);
  const uint32_t begin = item->tokens.end;
  const bool has_letter =
    (cg_read_is_mark(&reading, begin, '(') || cg_read_is_mark(&reading, begin + 1, ')')) &&
    letter.kind == CG_ITEM_LETTER && cg_item_is_first(&letter);
  const cg_span printed = cg_document_text_span(o->document, item->tokens);
  const cg_numbered as = {item->value, item->inserted, cg_slice_part(o->document->text, printed)};
  const uint32_t end = has_letter ? item->tokens.end : block->tokens.end;
  tell_jump(o, item);
  CG_TRY(cg_outline_open_paragraph(o, CG_CLAUSE_OPERATIVE, &as, block,
                                   (cg_span){item->tokens.end, end}));
  return has_letter ? open_items(o, letter, block) : CG_OK;
}

static cg_status take_body(cg_outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  const cg_item item = o->survey->items[index];
  if (block->tokens.begin >= block->tokens.end) {
    return CG_OK;
  }
  if (item.kind == CG_ITEM_NUMBER) {
    return is_nested(o, &item) ? open_items(o, item, block) : open_numbered(o, &item, block);
  }
  if (item.kind && o->paragraph != CG_NONE && is_inline(o, &item)) {
    cg_outline_extend_last(o, block);
    return CG_OK;
  }
  return item.kind && o->paragraph != CG_NONE ? open_items(o, item, block)
                                              : take_plain(o, index, block->tokens.begin);
}

/* Open a section, "A" or "Section II", in which numbers restart. */
static cg_status open_section(cg_outline *o, uint32_t index) {
  o->preambular = 0;
  o->operative = 0;
  o->paragraph = CG_NONE;
  const cg_slice pieces[] = {CG_SLICE("s"), o->survey->sections[index], CG_SLICE("-")};
  o->section = cg_join(o->document->arena, pieces, 3);
  return o->section.data ? CG_OK : CG_NO_MEMORY;
}

/* Whether a draft follows: "Recommends to the General Assembly the adoption of the following draft
   resolution:" before a formula. */
static bool opens_draft(const cg_outline *o) {
  return o->is_draft || (o->operative && o->document->clauses.count && mark_before(o) == ':');
}

static cg_status take_enacting(cg_outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  const uint32_t end = o->survey->enacting_ends[index];
  o->is_draft = opens_draft(o);
  o->preambular = o->survey->formula == index ? o->preambular : 0;
  o->operative = 0;
  o->paragraph = CG_NONE;
  return end < block->tokens.end ? take_plain(o, index, end) : CG_OK;
}

static cg_status take_block(cg_outline *o, uint32_t index) {
  switch ((cg_role)o->survey->roles[index]) {
  case CG_ROLE_ENACTING: return take_enacting(o, index);
  case CG_ROLE_SECTION: return open_section(o, index);
  case CG_ROLE_BODY: return take_body(o, index);
  case CG_ROLE_ANNEX: return cg_outline_add_annex(o, block_at(o, index));
  default: return CG_OK;
  }
}

/* Take the front matter: everything before the text proper and before the mark of its first
 * section. */
static cg_status take_front(cg_outline *o) {
  uint32_t end = o->survey->first_body;
  while (end && o->survey->roles[end - 1] == CG_ROLE_SECTION) {
    --end;
  }
  if (!end) {
    return CG_OK;
  }
  return cg_outline_add_front(
    o, (cg_span){block_at(o, 0)->tokens.begin, block_at(o, end - 1)->tokens.end});
}

cg_status cg_outline_run(cg_document *document, const cg_packs *packs, const cg_survey *survey) {
  cg_outline o = {.document = document,
                  .packs = packs,
                  .survey = survey,
                  .section = {"", 0},
                  .keys = cg_table_init(document->arena),
                  .paragraph = CG_NONE};
  uint32_t notes = 0;
  document->clauses = cg_array_init(document->arena, sizeof(cg_clause));
  CG_TRY(cg_table_reserve(&o.keys, 2 * document->blocks.count)); /* A key and an eId each */
  CG_TRY(take_front(&o));
  for (uint32_t i = 0; i < survey->running; ++i) {
    CG_TRY(take_block(&o, i));
  }
  for (uint32_t i = survey->running; i < document->blocks.count; ++i) {
    const cg_block *const block = block_at(&o, i);
    CG_TRY(block->kind == CG_BLOCK_NOTE ? cg_outline_add_footnote(&o, block, ++notes) : CG_OK);
  }
  return CG_OK;
}
