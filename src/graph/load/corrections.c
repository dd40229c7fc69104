/* SPDX-License-Identifier: Apache-2.0 */
/* Corrections files: docs/corrections.md describes them. */
#include "load/corrections.h"

#include "load/load.h"

#include "base/buffer.h"
#include "base/iri.h"
#include "base/table.h"
#include "base/try.h"
#include "base/utf8.h"
#include "base/whole_file.h"

#define FIRST_LINE "# clausegraph corrections 1"
#define FIELD_COUNT 10

/* A file being read. */
typedef struct {
  cg_corrections *corrections;
  const cg_messages *messages;
  cg_arena *arena;
  uint32_t line;
  cg_table judged; /* Place of a reference judged right or wrong, to its row */
} reading;

static cg_status fail(const reading *r, const char *what) {
  return cg_fail(r->messages, CG_BAD_INPUT, r->corrections->path, r->line, "%s", what);
}

/* The character meant by a backslash and `c` in a field; 0 if invalid. */
static char unescaped(char c) {
  switch (c) {
  case 't': return '\t';
  case 'n': return '\n';
  case 'r': return '\r';
  case '\\': return '\\';
  default: return 0;
  }
}

static cg_status read_field(const reading *r, cg_slice printed, cg_slice *out) {
  cg_buffer field = cg_buffer_init(r->arena);
  CG_TRY(cg_buffer_reserve(&field, printed.length + 1));
  for (size_t i = 0; i < printed.length; ++i) {
    char c = printed.data[i];
    if (c == '\\') {
      c = i + 1 < printed.length ? unescaped(printed.data[++i]) : 0;
    }
    if (!c) {
      return fail(r, "invalid escape; write \\\\, \\t, \\n or \\r");
    }
    CG_TRY(cg_buffer_add_byte(&field, c));
  }
  *out = cg_buffer_slice(&field);
  return CG_OK;
}

static cg_correction_verdict verdict_of(cg_slice word) {
  static const char *const words[] = {[CG_CORRECTION_RIGHT] = "right",
                                      [CG_CORRECTION_WRONG] = "wrong",
                                      [CG_CORRECTION_MISSING] = "missing"};
  for (cg_correction_verdict verdict = CG_CORRECTION_RIGHT; verdict <= CG_CORRECTION_MISSING;
       ++verdict) {
    if (cg_slice_is_equal(word, cg_slice_of(words[verdict]))) {
      return verdict;
    }
  }
  return 0;
}

/* Describe an invalid row; NULL if it is valid. */
static const char *find_mistake(const cg_correction *row, cg_slice kind) {
  if (!row->document.length || !row->clause.length || !row->quote.length) {
    return "document, clause or quote is empty";
  }
  if (!cg_iri_is_valid(row->document)) {
    return "the document is not an absolute IRI; a report writes it";
  }
  if (!row->occurrence || row->occurrence == CG_NONE) {
    return "the occurrence is not a number from 1 on";
  }
  if (!row->verdict) {
    return "the verdict is not right, wrong or missing";
  }
  if (kind.length && !row->kind) {
    return "the kind is not a class of the ontology, such as Treaty";
  }
  if (row->target.length && !cg_iri_is_valid(row->target)) {
    return "the target is not an absolute IRI";
  }
  return row->verdict == CG_CORRECTION_MISSING && !row->target.length &&
             (!row->label.length || !row->kind)
           ? "a missing reference needs a target, or a kind and a label"
           : NULL;
}

/* Add a row. A later row about the same reference replaces an earlier one. */
static cg_status take_row(reading *r, const cg_correction *row, cg_slice occurrence) {
  cg_array *const rows = &r->corrections->rows;
  const cg_slice space = CG_SLICE("\t");
  const cg_slice pieces[] = {row->document, space,     row->clause, space,     occurrence,
                             space,         row->said, space,       row->quote};
  const cg_slice key = cg_join(r->arena, pieces, sizeof(pieces) / sizeof(pieces[0]));
  CG_TRY(key.data ? CG_OK : CG_NO_MEMORY);
  const uint32_t before =
    row->verdict == CG_CORRECTION_MISSING ? CG_NONE : cg_table_find(&r->judged, key);
  if (before != CG_NONE) {
    cg_correction *const old = cg_array_at(rows, before);
    if (old->verdict != row->verdict) {
      cg_note(r->messages, r->corrections->path, "line %u contradicts line %u, which is ignored",
              (unsigned)row->line, (unsigned)old->line);
    }
    *old = *row;
    return CG_OK;
  }
  if (row->verdict != CG_CORRECTION_MISSING) {
    CG_TRY(cg_table_set(&r->judged, key, rows->count));
  }
  return cg_array_append(rows, row);
}

/* Collapse white space, which is all equivalent, because a pack made from these words has single
 * spaces. */
static cg_status join_words(reading *r, cg_slice *words) {
  const cg_slice text = cg_slice_trim(*words);
  cg_buffer out = cg_buffer_init(r->arena);
  for (size_t i = 0; i < text.length;) {
    const bool is_wide = cg_slice_has_prefix(cg_slice_from(text, i), CG_SLICE("\xC2\xA0"));
    const bool is_space = is_wide || cg_is_space(text.data[i]);
    if (!is_space) {
      CG_TRY(cg_buffer_add_byte(&out, text.data[i]));
    } else if (out.length && out.data[out.length - 1] != ' ') {
      CG_TRY(cg_buffer_add_byte(&out, ' '));
    }
    i += is_wide ? 2 : 1;
  }
  *words = cg_slice_trim(cg_buffer_slice(&out));
  return CG_OK;
}

static cg_status read_row(reading *r, cg_slice line) {
  cg_slice fields[FIELD_COUNT] = {{"", 0}};
  size_t count = 0;
  for (size_t begin = 0; begin <= line.length && count < FIELD_COUNT; ++count) {
    const char *const tab = memchr(line.data + begin, '\t', line.length - begin);
    const size_t end = tab && count + 1 < FIELD_COUNT ? (size_t)(tab - line.data) : line.length;
    CG_TRY(read_field(r, (cg_slice){line.data + begin, end - begin}, &fields[count]));
    begin = end + 1;
  }
  CG_TRY(join_words(r, &fields[2]));
  CG_TRY(join_words(r, &fields[8]));
  const cg_correction row = {.line = r->line,
                             .document = fields[0],
                             .clause = fields[1],
                             .quote = fields[2],
                             .occurrence = cg_slice_number(fields[3]),
                             .verdict = verdict_of(fields[4]),
                             .said = fields[5],
                             .target = fields[6],
                             .kind = cg_kind_find(fields[7]),
                             .label = fields[8],
                             .note = fields[9]};
  const char *const mistake = count < FIELD_COUNT ? "a row has ten columns, separated by tabs"
                                                  : find_mistake(&row, fields[7]);
  return mistake ? fail(r, mistake) : take_row(r, &row, fields[3]);
}

static cg_status read_rows(reading *r, cg_slice text) {
  for (size_t begin = 0; begin < text.length;) {
    const char *const newline = memchr(text.data + begin, '\n', text.length - begin);
    const size_t end = newline ? (size_t)(newline - text.data) : text.length;
    const bool has_return = end > begin && text.data[end - 1] == '\r';
    const cg_slice line = {text.data + begin, end - begin - has_return};
    ++r->line;
    if (r->line == 1 && !cg_slice_is_equal(line, CG_SLICE(FIRST_LINE))) {
      return fail(r, "not a corrections file: its first line is not '" FIRST_LINE "'");
    }
    if (line.length && line.data[0] != '#') {
      CG_TRY(read_row(r, line));
    }
    begin = end + 1;
  }
  return r->line ? CG_OK : fail(r, "not a corrections file: it is empty");
}

cg_status cg_load_corrections(const char *path, const cg_messages *messages, cg_arena *arena,
                              const cg_corrections **out) {
  const cg_slice mark = CG_SLICE("\xEF\xBB\xBF");
  cg_slice text;
  cg_corrections *const corrections = cg_arena_take(arena, sizeof(*corrections));
  *out = NULL;
  if (!corrections) {
    return CG_NO_MEMORY;
  }
  *corrections = (cg_corrections){cg_arena_copy(arena, cg_slice_of(path)).data,
                                  {"", 0},
                                  cg_array_init(arena, sizeof(cg_correction))};
  if (!corrections->path) {
    return CG_NO_MEMORY;
  }
  reading r = {corrections, messages, arena, 0, cg_table_init(arena)};
  CG_TRY(cg_whole_file_read(path, messages, arena, &text));
  if (cg_utf8_valid_length(text) < text.length || memchr(text.data, 0, text.length)) {
    return fail(&r, "not a corrections file: invalid UTF-8");
  }
  corrections->text = text;
  CG_TRY(read_rows(&r, cg_slice_has_prefix(text, mark) ? cg_slice_from(text, mark.length) : text));
  *out = corrections;
  return CG_OK;
}
