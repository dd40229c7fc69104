/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/outline.h"

#include "base/buffer.h"
#include "base/table.h"
#include "base/try.h"
#include "pack/reading.h"

/* Where the outline stands. */
typedef struct {
  cg_document     *document;
  const cg_packs  *packs;
  const cg_survey *survey;
  cg_levels        levels;     /* Below the last paragraph */
  cg_slice         section;    /* "sA-" or empty */
  bool             is_draft;   /* In a draft that the document recommends to another body */
  cg_table         keys;       /* Keys and eIds of the clauses, and how often each was wanted */
  uint32_t         paragraph;  /* Index of the last preambular or operative paragraph, or CG_NONE */
  uint32_t         preambular; /* Number of the last one */
  uint32_t         operative;  /* Number of the last one; 0 before the first */
} outline;

static const cg_block *block_at(const outline *o, uint32_t index) {
  return cg_array_at(&o->document->blocks, index);
}

static cg_clause *clause_at(const outline *o, uint32_t index) {
  return cg_array_at(&o->document->clauses, index);
}

static cg_slice join(const outline *o, cg_slice first, cg_slice second, cg_slice third) {
  const cg_slice pieces[] = {first, second, third};
  return cg_join(o->document->arena, pieces, 3);
}

static cg_slice number_slice(const outline *o, uint32_t number) {
  cg_buffer digits = cg_buffer_init(o->document->arena);
  return cg_buffer_add_number(&digits, number) ? (cg_slice){NULL, 0} : cg_buffer_slice(&digits);
}

/* Texts may number two paragraphs alike; the second one's key is "op1~2", its eId "para_1_2". */
static cg_status make_unique(outline *o, cg_slice separator, cg_slice *key) {
  const uint32_t count = cg_table_find(&o->keys, *key);
  CG_TRY(cg_table_set(&o->keys, *key, count == CG_NONE ? 1 : count + 1));
  if (count == CG_NONE) {
    return CG_OK;
  }
  *key = join(o, *key, separator, number_slice(o, count + 1));
  return key->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_clause(outline *o, cg_clause clause) {
  if (!clause.label.data || !clause.eid.data) {
    return CG_NO_MEMORY;
  }
  clause.key = clause.key.length ? clause.key : clause.label;
  CG_TRY(make_unique(o, CG_SLICE("~"), &clause.key));
  CG_TRY(make_unique(o, CG_SLICE("_"), &clause.eid));
  clause.noted = CG_NONE;
  return cg_array_append(&o->document->clauses, &clause);
}

/* The block goes on with the last clause. */
static void extend_last(outline *o, const cg_block *block) {
  if (o->document->clauses.count) {
    clause_at(o, o->document->clauses.count - 1)->tokens.end = block->tokens.end;
  }
}

/* "sec_A__sec_I__" for the section "sA-sI-"; a draft is a quoted structure of Akoma Ntoso. */
static cg_slice group_of(const outline *o) {
  cg_buffer group = cg_buffer_init(o->document->arena);
  cg_status status = o->is_draft ? cg_buffer_add(&group, CG_SLICE("qstr_1__")) : CG_OK;
  status = !status && o->section.length ? cg_buffer_add(&group, CG_SLICE("sec_")) : status;
  for (size_t i = 1; !status && i < o->section.length; ++i) {
    const bool is_inner = o->section.data[i] == '-' && i + 1 < o->section.length;
    status = is_inner                      ? cg_buffer_add(&group, CG_SLICE("__sec_"))
             : o->section.data[i] == '-' ? cg_buffer_add(&group, CG_SLICE("__"))
                                         : cg_buffer_add_byte(&group, o->section.data[i]);
    i += is_inner; /* The "s" of the inner section */
  }
  return status ? (cg_slice){NULL, 0} : cg_buffer_slice(&group);
}

/* A paragraph, as numbered. */
typedef struct {
  uint32_t number;
  cg_slice inserted; /* "bis" */
  cg_slice printed;
} numbered;

static cg_status open_paragraph(outline *o, cg_clause_kind kind, const numbered *as,
                                const cg_block *block, cg_span tokens) {
  const bool is_operative = kind == CG_CLAUSE_OPERATIVE;
  const cg_slice digits = number_slice(o, as->number);
  const cg_slice word = is_operative ? CG_SLICE("op") : CG_SLICE("pp");
  const cg_slice draft = o->is_draft ? CG_SLICE(CG_DRAFT_PREFIX) : CG_SLICE("");
  const cg_slice pieces[] = {draft, o->section, word, digits,
                             as->inserted.length ? CG_SLICE("-") : CG_SLICE(""), as->inserted};
  const cg_slice ids[] = {group_of(o), is_operative ? CG_SLICE("para_") : CG_SLICE("rec_"), digits,
                          as->inserted};
  const cg_clause clause = {
    .kind = kind,
    .label = cg_join(o->document->arena, pieces, 6),
    .eid = ids[0].data ? cg_join(o->document->arena, ids, 4) : ids[0],
    .printed = as->printed,
    .parent = CG_NONE,
    .tokens = tokens,
    .page = block->page,
  };
  o->paragraph = o->document->clauses.count;
  o->levels.count = 0;
  *(is_operative ? &o->operative : &o->preambular) = as->number;
  return add_clause(o, clause);
}

/* The next paragraph of its kind, without a number of its own. */
static cg_status open_next(outline *o, cg_clause_kind kind, const cg_block *block, uint32_t begin) {
  const uint32_t last = kind == CG_CLAUSE_OPERATIVE ? o->operative : o->preambular;
  const numbered as = {last + 1, {"", 0}, {"", 0}};
  return open_paragraph(o, kind, &as, block, (cg_span){begin, block->tokens.end});
}

static cg_status open_item(outline *o, const cg_item *item, const cg_block *block, uint32_t end) {
  char letters[CG_LEVEL_LABEL];
  const cg_slice letter = {letters, cg_levels_take(&o->levels, item, letters)};
  const cg_slice label = item->inserted.length ? join(o, letter, CG_SLICE("-"), item->inserted) : letter;
  const uint32_t depth = o->levels.count;
  const uint32_t parent = depth > 1 ? o->levels.level[depth - 2].clause : o->paragraph;
  const cg_clause *const above = clause_at(o, parent);
  const bool is_printed = item->tokens.begin < item->tokens.end;
  const cg_clause clause = {
    .kind = CG_CLAUSE_SUBPARAGRAPH,
    .label = join(o, above->label, CG_SLICE("-"), label),
    .eid = join(o, above->eid, CG_SLICE("__subpara_"), label),
    .printed = is_printed ? cg_slice_part(o->document->text, cg_document_text_span(o->document, item->tokens))
                          : CG_SLICE(""),
    .parent = parent,
    .tokens = {item->tokens.end, end},
    .page = block->page,
  };
  o->levels.level[depth - 1].clause = o->document->clauses.count;
  return add_clause(o, clause);
}

/* The mark that ends the paragraph at `index` with all its items: "." or ";" for operative ones, "," for
 * preambular ones. */
static uint32_t final_mark(const outline *o, uint32_t index) {
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

/* The mark that ends what the outline has so far. */
static uint32_t mark_before(const outline *o) {
  const cg_clause *const last = clause_at(o, o->document->clauses.count - 1);
  const cg_reading reading = cg_reading_of(o->document, o->packs, last->tokens.end);
  return cg_final_mark(&reading, last->tokens);
}

/* Whether the block lost its number: it opens as operative paragraphs do, after the end of one, and the next number leaves
 * room for it. */
static bool has_lost_number(const outline *o, uint32_t index, cg_opening opening) {
  const uint32_t mark = mark_before(o);
  const uint32_t ahead = cg_number_ahead(o->survey, index);
  return opening == CG_OPENING_FINITE && (mark == ';' || mark == '.') &&
         (ahead == o->operative + 2 || (!ahead && mark == ';'));
}

/* Which kind of paragraph a block without number or letter opens; 0 if it goes on with the one above. */
static cg_clause_kind kind_of(const outline *o, uint32_t index, uint32_t begin) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block_at(o, index));
  const cg_opening opening = cg_opening_at(&reading, begin);
  if (!cg_token_has(&reading.tokens[begin], CG_TOKEN_CAPITAL)) {
    return 0;
  }
  if (o->operative && clause_at(o, o->paragraph)->printed.length) {
    return has_lost_number(o, index, opening) ? CG_CLAUSE_OPERATIVE : 0;
  }
  if (opening == CG_OPENING_PARTICIPLE) {
    return CG_CLAUSE_PREAMBULAR;
  }
  const uint32_t mark = final_mark(o, index);
  const uint32_t ahead = cg_number_ahead(o->survey, index);
  if (opening == CG_OPENING_FINITE) {
    return !ahead || ahead == o->operative + 2 ? CG_CLAUSE_OPERATIVE : CG_CLAUSE_PREAMBULAR;
  }
  return o->operative || (!ahead && (mark == '.' || mark == ';')) ? CG_CLAUSE_OPERATIVE
                                                                  : CG_CLAUSE_PREAMBULAR;
}

/* A block without number or letter: a preambular paragraph, an unnumbered operative one, or the rest of the
 * paragraph above. */
static cg_status take_plain(outline *o, uint32_t index, uint32_t begin) {
  const cg_block *const block = block_at(o, index);
  if (o->survey->is_statement) {
    return open_next(o, CG_CLAUSE_OPERATIVE, block, begin);
  }
  if (o->survey->formula != CG_NONE && index < o->survey->formula) {
    return open_next(o, CG_CLAUSE_PREAMBULAR, block, begin);
  }
  const cg_clause_kind kind = kind_of(o, index, begin);
  if (!kind) {
    extend_last(o, block);
    return CG_OK;
  }
  return open_next(o, kind, block, begin);
}

/* Whether a number belongs to a list inside the paragraph at hand: "… the following agenda: 1. Opening …". */
static bool is_nested(const outline *o, const cg_item *item) {
  if (!o->operative || item->value == o->operative + 1) {
    return false;
  }
  for (uint32_t i = 0; i < o->levels.count; ++i) {
    if (o->levels.level[i].style == CG_LEVEL_DIGIT && o->levels.level[i].last + 1 == item->value) {
      return true;
    }
  }
  const cg_clause *const last = clause_at(o, o->document->clauses.count - 1);
  const cg_token *const tokens = cg_document_tokens(o->document);
  return item->value == 1 && last->tokens.end > last->tokens.begin &&
         cg_token_is_mark(&tokens[last->tokens.end - 1], ':');
}

/* Whether a list that no colon opens begins inside `tokens`: "by (a) mapping lakes; (b) …". */
static bool has_inner_list(const outline *o, cg_span tokens) {
  const cg_reading reading = cg_reading_of(o->document, o->packs, tokens.end);
  for (uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    const cg_item item = cg_read_is_mark(&reading, i, '(') ? cg_item_read(&reading, i, 0) : (cg_item){0};
    if (item.kind == CG_ITEM_LETTER && cg_item_is_first(&item) && reading.tokens[i - 1].kind != CG_TOKEN_MARK) {
      return true;
    }
  }
  return false;
}

/* "(iii) …" at the start of a line, whose "(i)" stands inside the line before: no item of its own. */
static bool is_inline(const outline *o, const cg_item *item) {
  if (cg_item_is_first(item) || o->levels.count) {
    return false;
  }
  const cg_clause *const last = clause_at(o, o->document->clauses.count - 1);
  const uint32_t mark = mark_before(o);
  return last->tokens.end > last->tokens.begin && mark != ':' && (mark != ';' || has_inner_list(o, last->tokens));
}

/* "11. (a) Expresses": letters that follow on the same line, each the first of its list. */
static cg_status open_items(outline *o, cg_item item, const cg_block *block) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block);
  for (uint32_t depth = 0; depth < CG_LEVELS_MOST; ++depth) {
    const cg_item next = cg_item_read(&reading, item.tokens.end, 0);
    const bool has_inner = cg_read_is_mark(&reading, item.tokens.end, '(') && next.kind == CG_ITEM_LETTER &&
                           cg_item_is_first(&next);
    CG_TRY(open_item(o, &item, block, has_inner ? item.tokens.end : block->tokens.end));
    if (!has_inner) {
      break;
    }
    item = next;
  }
  return CG_OK;
}

/* Numbers that jump are told: a paragraph may be hidden in the one before. */
static void tell_jump(const outline *o, const cg_item *item) {
  if (o->operative && item->value > o->operative + 1) {
    cg_note(o->document->messages, o->document->name, "paragraph %u follows paragraph %u; compare the text",
            item->value, o->operative);
  }
}

static cg_status open_numbered(outline *o, const cg_item *item, const cg_block *block) {
  const cg_reading reading = cg_reading_in(o->document, o->packs, block);
  const cg_item letter = cg_item_read(&reading, item->tokens.end, 0);
  const bool has_letter = cg_read_is_mark(&reading, item->tokens.end, '(') &&
                          letter.kind == CG_ITEM_LETTER && cg_item_is_first(&letter);
  const cg_span printed = cg_document_text_span(o->document, item->tokens);
  const numbered as = {item->value, item->inserted, cg_slice_part(o->document->text, printed)};
  const uint32_t end = has_letter ? item->tokens.end : block->tokens.end;
  tell_jump(o, item);
  CG_TRY(open_paragraph(o, CG_CLAUSE_OPERATIVE, &as, block, (cg_span){item->tokens.end, end}));
  return has_letter ? open_items(o, letter, block) : CG_OK;
}

static cg_status take_body(outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  const cg_item item = o->survey->items[index];
  if (block->tokens.begin >= block->tokens.end) {
    return CG_OK;
  }
  if (item.kind == CG_ITEM_NUMBER) {
    return is_nested(o, &item) ? open_items(o, item, block) : open_numbered(o, &item, block);
  }
  if (item.kind && o->paragraph != CG_NONE && is_inline(o, &item)) {
    extend_last(o, block);
    return CG_OK;
  }
  return item.kind && o->paragraph != CG_NONE ? open_items(o, item, block)
                                              : take_plain(o, index, block->tokens.begin);
}

/* "A", "Section II": numbers start anew. */
static cg_status open_section(outline *o, uint32_t index) {
  o->preambular = 0;
  o->operative = 0;
  o->paragraph = CG_NONE;
  o->section = join(o, CG_SLICE("s"), o->survey->sections[index], CG_SLICE("-"));
  return o->section.data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_annex(outline *o, const cg_block *block) {
  cg_clause *const last =
    o->document->clauses.count ? clause_at(o, o->document->clauses.count - 1) : NULL;
  if (last && last->kind == CG_CLAUSE_ANNEX) {
    last->tokens.end = block->tokens.end;
    return CG_OK;
  }
  const cg_clause clause = {.kind = CG_CLAUSE_ANNEX,
                            .label = CG_SLICE("anx"),
                            .eid = CG_SLICE("att_1"),
                            .printed = {"", 0},
                            .parent = CG_NONE,
                            .tokens = block->tokens,
                            .page = block->page};
  return add_clause(o, clause);
}

/* "Recommends to the General Assembly the adoption of the following draft resolution:" before a formula. */
static bool opens_draft(const outline *o) {
  return o->is_draft || (o->operative && o->document->clauses.count && mark_before(o) == ':');
}

static cg_status take_enacting(outline *o, uint32_t index) {
  const cg_block *const block = block_at(o, index);
  const uint32_t end = o->survey->enacting_ends[index];
  o->is_draft = opens_draft(o);
  o->preambular = o->survey->formula == index ? o->preambular : 0;
  o->operative = 0;
  o->paragraph = CG_NONE;
  return end < block->tokens.end ? take_plain(o, index, end) : CG_OK;
}

static cg_status take_block(outline *o, uint32_t index) {
  switch ((cg_role)o->survey->roles[index]) {
  case CG_ROLE_ENACTING: return take_enacting(o, index);
  case CG_ROLE_SECTION: return open_section(o, index);
  case CG_ROLE_BODY: return take_body(o, index);
  case CG_ROLE_ANNEX: return add_annex(o, block_at(o, index));
  default: return CG_OK;
  }
}

/* Front matter: all before the text proper and before the mark of its first section. */
static cg_status take_front(outline *o) {
  uint32_t end = o->survey->first_body;
  while (end && o->survey->roles[end - 1] == CG_ROLE_SECTION) {
    --end;
  }
  if (!end) {
    return CG_OK;
  }
  const cg_clause clause = {.kind = CG_CLAUSE_FRONT,
                            .label = CG_SLICE("front"),
                            .eid = CG_SLICE("preface"),
                            .printed = {"", 0},
                            .parent = CG_NONE,
                            .tokens = {block_at(o, 0)->tokens.begin,
                                       block_at(o, end - 1)->tokens.end}};
  return add_clause(o, clause);
}

static cg_status add_footnote(outline *o, const cg_block *block, uint32_t number) {
  const cg_slice digits = number_slice(o, number);
  const cg_span mark = block->mark;
  const cg_clause clause = {.kind = CG_CLAUSE_FOOTNOTE,
                            .label = CG_SLICE("fn"),
                            .key = join(o, CG_SLICE("fn"), digits, CG_SLICE("")),
                            .eid = join(o, CG_SLICE("fn_"), digits, CG_SLICE("")),
                            .printed = cg_slice_part(o->document->text, mark),
                            .parent = CG_NONE,
                            .tokens = block->tokens,
                            .page = block->page};
  return add_clause(o, clause);
}

cg_status cg_outline_run(cg_document *document, const cg_packs *packs, const cg_survey *survey) {
  outline o = {.document = document,
               .packs = packs,
               .survey = survey,
               .section = {"", 0},
               .keys = cg_table_init(document->arena),
               .paragraph = CG_NONE};
  uint32_t notes = 0;
  document->clauses = cg_array_init(document->arena, sizeof(cg_clause));
  CG_TRY(take_front(&o));
  for (uint32_t i = 0; i < survey->running; ++i) {
    CG_TRY(take_block(&o, i));
  }
  for (uint32_t i = survey->running; i < document->blocks.count; ++i) {
    const cg_block *const block = block_at(&o, i);
    CG_TRY(block->kind == CG_BLOCK_NOTE ? add_footnote(&o, block, ++notes) : CG_OK);
  }
  return CG_OK;
}
