/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/provisions.h"

#include "base/buffer.h"
#include "base/try.h"

/* A key and a label under construction. */
typedef struct {
  cg_buffer key;
  cg_buffer label;
} naming;

static cg_status add_small(cg_buffer *out, cg_slice text) {
  for (size_t i = 0; i < text.length; ++i) {
    const char c = text.data[i];
    CG_TRY(cg_buffer_add_byte(out, (char)(cg_is_upper(c) ? c - 'A' + 'a' : c)));
  }
  return CG_OK;
}

/* Append "-a" to the key and " (a)" to the label. */
static cg_status add_step(naming *n, cg_slice text) {
  CG_TRY(cg_buffer_add_byte(&n->key, '-'));
  CG_TRY(add_small(&n->key, text));
  CG_TRY(cg_buffer_add(&n->label, CG_SLICE(" (")));
  CG_TRY(cg_buffer_add(&n->label, text));
  return cg_buffer_add_byte(&n->label, ')');
}

static cg_status add_items(naming *n, const cg_cited_level *level) {
  for (uint32_t i = 0; i < level->item_count; ++i) {
    CG_TRY(add_step(n, level->items[i]));
  }
  return CG_OK;
}

/* Append "bis" after a number. */
static cg_status add_inserted(naming *n, const cg_cited_level *level) {
  if (!level->inserted.length) {
    return CG_OK;
  }
  CG_TRY(cg_buffer_add_byte(&n->key, '-'));
  CG_TRY(add_small(&n->key, level->inserted));
  CG_TRY(cg_buffer_add_byte(&n->label, ' '));
  return cg_buffer_add(&n->label, level->inserted);
}

/* Append "Article 41", or ", article 41" after something else. */
static cg_status add_title(naming *n, const cg_cited_level *level) {
  const cg_slice name = cg_provision_label(level->kind);
  const bool is_first = !n->label.length;
  const char first = (char)(is_first ? name.data[0] - 'a' + 'A' : name.data[0]);
  CG_TRY(is_first ? CG_OK : cg_buffer_add(&n->label, CG_SLICE(", ")));
  CG_TRY(cg_buffer_add_byte(&n->label, first));
  CG_TRY(cg_buffer_add(&n->label, cg_slice_from(name, 1)));
  CG_TRY(level->number.length ? cg_buffer_add_byte(&n->label, ' ') : CG_OK);
  return cg_buffer_add(&n->label, level->number);
}

static naming naming_in(cg_arena *arena) {
  return (naming){cg_buffer_init(arena), cg_buffer_init(arena)};
}

static void take(cg_named_provision *out, const naming *n, cg_provision kind) {
  *out = (cg_named_provision){cg_buffer_slice(&n->key), cg_buffer_slice(&n->label), kind};
}

static bool has(const cg_cited_part *part, cg_provision kind) {
  for (uint32_t i = 0; i < part->count; ++i) {
    if (part->levels[i].kind == kind) {
      return true;
    }
  }
  return false;
}

static bool is_section(cg_provision kind) {
  return kind == CG_PROVISION_SECTION || kind == CG_PROVISION_DIVISION ||
         kind == CG_PROVISION_CHAPTER;
}

static bool is_paragraph(cg_provision kind) {
  return kind == CG_PROVISION_PARAGRAPH || kind == CG_PROVISION_RECITAL;
}

/* Whether the level can be that of a clause: "section II", "paragraph 3 (a)"; after a paragraph,
 * "(a)". */
static bool is_clause_level(const cg_cited_level *level, bool is_inside) {
  if (is_section(level->kind)) {
    return !is_inside && level->number.length && !level->item_count;
  }
  return is_paragraph(level->kind) && (is_inside ? !level->number.length && level->item_count
                                                 : cg_slice_number(level->number) != CG_NONE);
}

/* "sII", or "sII-sE" of "II.E" and "II E". */
static cg_status add_section(cg_buffer *out, cg_slice number) {
  CG_TRY(cg_buffer_add_byte(out, 's'));
  for (size_t i = 0; i < number.length; ++i) {
    const char c = number.data[i];
    CG_TRY(c == '.' || c == ' ' ? cg_buffer_add(out, CG_SLICE("-s")) : cg_buffer_add_byte(out, c));
  }
  return CG_OK;
}

/* "sII-", "op3". */
static cg_status add_clause_level(naming *n, const cg_cited_level *level) {
  if (is_section(level->kind)) {
    CG_TRY(add_section(&n->key, level->number));
    CG_TRY(cg_buffer_add_byte(&n->key, '-'));
    return add_title(n, &(cg_cited_level){.kind = CG_PROVISION_SECTION, .number = level->number});
  }
  if (level->number.length) {
    CG_TRY(cg_buffer_add(&n->key,
                         level->kind == CG_PROVISION_RECITAL ? CG_SLICE("pp") : CG_SLICE("op")));
    CG_TRY(cg_buffer_add(&n->key, level->number));
    CG_TRY(add_title(n, level));
    CG_TRY(add_inserted(n, level));
  }
  return add_items(n, level);
}

cg_status cg_provision_of_document(const cg_cited_part *part, cg_arena *arena,
                                   cg_named_provision *out) {
  naming n = naming_in(arena);
  cg_provision kind = CG_PROVISION_NONE;
  *out = (cg_named_provision){{"", 0}, {"", 0}, CG_PROVISION_NONE};
  if (has(part, CG_PROVISION_ATTACHMENT)) { /* All annexes are one clause. */
    CG_TRY(cg_buffer_add(&n.key, CG_SLICE("anx")));
    CG_TRY(add_title(&n, &(cg_cited_level){.kind = CG_PROVISION_ATTACHMENT, .number = {"", 0}}));
    take(out, &n, CG_PROVISION_ATTACHMENT);
    return CG_OK;
  }
  for (uint32_t i = 0; i < part->count; ++i) {
    const cg_cited_level *const level = &part->levels[i];
    if (!is_clause_level(level, kind != CG_PROVISION_NONE)) {
      return CG_OK;
    }
    CG_TRY(add_clause_level(&n, level));
    kind = kind || !is_paragraph(level->kind) ? kind : level->kind;
  }
  if (kind) {
    take(out, &n, kind);
  }
  return CG_OK;
}

/* Whether parts of the kind are numbered throughout the instrument, so that outer levels are not
 * needed. */
static bool is_numbered_through(cg_provision kind) {
  return kind == CG_PROVISION_ARTICLE || kind == CG_PROVISION_NUMBERED_PRINCIPLE ||
         kind == CG_PROVISION_RULE;
}

/* Index of the level at which the key begins. An annex numbers its articles anew. */
static uint32_t first_told(const cg_cited_part *part) {
  for (uint32_t i = part->count; !has(part, CG_PROVISION_ATTACHMENT) && i-- > 0;) {
    if (is_numbered_through(part->levels[i].kind)) {
      return i;
    }
  }
  return 0;
}

/* Append a level of an instrument's part; `above` is the kind of the next outer level, or 0. */
static cg_status add_level(naming *n, const cg_cited_level *level, cg_provision above) {
  if (is_numbered_through(above) && level->kind == CG_PROVISION_PARAGRAPH) {
    CG_TRY(level->number.length ? add_step(n, level->number) : CG_OK);
  } else if (level->number.length || level->kind == CG_PROVISION_ATTACHMENT) {
    const cg_slice prefix = cg_provision_prefix(level->kind); /* "art-" */
    CG_TRY(n->key.length ? cg_buffer_add_byte(&n->key, '-') : CG_OK);
    CG_TRY(cg_buffer_add(
      &n->key, level->number.length ? prefix : (cg_slice){prefix.data, prefix.length - 1}));
    CG_TRY(add_small(&n->key, level->number));
    CG_TRY(add_title(n, level));
  }
  CG_TRY(add_inserted(n, level));
  return add_items(n, level);
}

cg_status cg_provision_of_instrument(const cg_cited_part *part, cg_arena *arena,
                                     cg_named_provision *out) {
  naming n = naming_in(arena);
  cg_provision above = CG_PROVISION_NONE;
  *out = (cg_named_provision){{"", 0}, {"", 0}, CG_PROVISION_NONE};
  for (uint32_t i = first_told(part); i < part->count; ++i) {
    const cg_cited_level *const level = &part->levels[i];
    if (!above && !level->number.length && level->kind != CG_PROVISION_ATTACHMENT) {
      return CG_OK; /* "subparagraph (a)" without its paragraph */
    }
    CG_TRY(add_level(&n, level, above));
    above =
      is_numbered_through(above) && level->kind == CG_PROVISION_PARAGRAPH ? above : level->kind;
  }
  take(out, &n, above);
  return CG_OK;
}
