/* SPDX-License-Identifier: Apache-2.0 */
#include "structure/outline_clauses.h"

#include "base/buffer.h"
#include "base/try.h"

static cg_slice join(const cg_outline *o, cg_slice first, cg_slice second, cg_slice third) {
  const cg_slice pieces[] = {first, second, third};
  return cg_join(o->document->arena, pieces, 3);
}

static cg_slice number_slice(const cg_outline *o, uint32_t number) {
  cg_buffer digits = cg_buffer_init(o->document->arena);
  return cg_buffer_add_number(&digits, number) ? (cg_slice){NULL, 0} : cg_buffer_slice(&digits);
}

/* Make the key unique: if two paragraphs have the same number, the second one's key is "op1~2", its
 * eId "para_1_2". */
static cg_status make_unique(cg_outline *o, cg_slice separator, cg_slice *key) {
  uint32_t *count = NULL;
  CG_TRY(cg_table_enter(&o->keys, *key, &count));
  if (*count == CG_NONE) {
    *count = 1;
    return CG_OK;
  }
  *key = join(o, *key, separator, number_slice(o, ++*count));
  return key->data ? CG_OK : CG_NO_MEMORY;
}

static cg_status add_clause(cg_outline *o, cg_clause clause) {
  if (!clause.label.data || !clause.eid.data) {
    return CG_NO_MEMORY;
  }
  clause.key = clause.key.length ? clause.key : clause.label;
  CG_TRY(make_unique(o, CG_SLICE("~"), &clause.key));
  CG_TRY(make_unique(o, CG_SLICE("_"), &clause.eid));
  clause.noted = CG_NONE;
  return cg_array_append(&o->document->clauses, &clause);
}

/* "sec_A__sec_I__" for the section "sA-sI-". A draft is a quoted structure in Akoma Ntoso. */
static cg_slice group_of(const cg_outline *o) {
  cg_buffer group = cg_buffer_init(o->document->arena);
  cg_status status = o->is_draft ? cg_buffer_add(&group, CG_SLICE("qstr_1__")) : CG_OK;
  status = !status && o->section.length ? cg_buffer_add(&group, CG_SLICE("sec_")) : status;
  for (size_t i = 1; !status && i < o->section.length; ++i) {
    const bool is_inner = o->section.data[i] == '-' && i + 1 < o->section.length;
    status = is_inner                    ? cg_buffer_add(&group, CG_SLICE("__sec_"))
             : o->section.data[i] == '-' ? cg_buffer_add(&group, CG_SLICE("__"))
                                         : cg_buffer_add_byte(&group, o->section.data[i]);
    i += is_inner; /* Skip the "s" of the inner section */
  }
  return status ? (cg_slice){NULL, 0} : cg_buffer_slice(&group);
}

cg_status cg_outline_open_paragraph(cg_outline *o, cg_clause_kind kind, const cg_numbered *as,
                                    const cg_block *block, cg_span tokens) {
  const bool is_operative = kind == CG_CLAUSE_OPERATIVE;
  const cg_slice digits = number_slice(o, as->number);
  const cg_slice word = is_operative ? CG_SLICE("op") : CG_SLICE("pp");
  const cg_slice draft = o->is_draft ? CG_SLICE(CG_DRAFT_PREFIX) : CG_SLICE("");
  const cg_slice pieces[] = {
    draft,       o->section, word, digits, as->inserted.length ? CG_SLICE("-") : CG_SLICE(""),
    as->inserted};
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

cg_status cg_outline_open_next(cg_outline *o, cg_clause_kind kind, const cg_block *block,
                               uint32_t begin) {
  const uint32_t last = kind == CG_CLAUSE_OPERATIVE ? o->operative : o->preambular;
  const cg_numbered as = {last + 1, {"", 0}, {"", 0}};
  return cg_outline_open_paragraph(o, kind, &as, block, (cg_span){begin, block->tokens.end});
}

cg_status cg_outline_open_item(cg_outline *o, const cg_item *item, const cg_block *block,
                               uint32_t end) {
  char letters[CG_LEVEL_LABEL];
  const cg_slice letter = {letters, cg_levels_take(&o->levels, item, letters)};
  const cg_slice label =
    item->inserted.length ? join(o, letter, CG_SLICE("-"), item->inserted) : letter;
  const uint32_t depth = o->levels.count;
  const uint32_t parent = depth > 1 ? o->levels.level[depth - 2].clause : o->paragraph;
  const cg_clause *const above = cg_outline_clause(o, parent);
  const bool is_printed = item->tokens.begin < item->tokens.end;
  const cg_clause clause = {
    .kind = CG_CLAUSE_SUBPARAGRAPH,
    .label = join(o, above->label, CG_SLICE("-"), label),
    .eid = join(o, above->eid, CG_SLICE("__subpara_"), label),
    .printed = is_printed ? cg_slice_part(o->document->text,
                                          cg_document_text_span(o->document, item->tokens))
                          : CG_SLICE(""),
    .parent = parent,
    .tokens = {item->tokens.end, end},
    .page = block->page,
  };
  o->levels.level[depth - 1].clause = o->document->clauses.count;
  return add_clause(o, clause);
}

cg_status cg_outline_open_closing(cg_outline *o, uint32_t parent, const cg_block *block,
                                  uint32_t begin) {
  const cg_clause *const above = cg_outline_clause(o, parent);
  const cg_clause clause = {
    .kind = CG_CLAUSE_SUBPARAGRAPH,
    .label = above->label,
    .key = join(o, above->key, CG_SLICE("-end"), CG_SLICE("")),
    .eid = join(o, above->eid, CG_SLICE("__wrapup"), CG_SLICE("")),
    .printed = {"", 0},
    .parent = parent,
    .tokens = {begin, block->tokens.end},
    .page = block->page,
    .is_closing = true,
  };
  return add_clause(o, clause);
}

void cg_outline_extend_last(cg_outline *o, const cg_block *block) {
  if (o->document->clauses.count) {
    cg_outline_clause(o, o->document->clauses.count - 1)->tokens.end = block->tokens.end;
  }
}

cg_status cg_outline_add_front(cg_outline *o, cg_span tokens) {
  const cg_clause clause = {.kind = CG_CLAUSE_FRONT,
                            .label = CG_SLICE("front"),
                            .eid = CG_SLICE("preface"),
                            .printed = {"", 0},
                            .parent = CG_NONE,
                            .tokens = tokens};
  return add_clause(o, clause);
}

cg_status cg_outline_add_annex(cg_outline *o, const cg_block *block) {
  cg_clause *const last =
    o->document->clauses.count ? cg_outline_clause(o, o->document->clauses.count - 1) : NULL;
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

cg_status cg_outline_add_footnote(cg_outline *o, const cg_block *block, uint32_t number) {
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
