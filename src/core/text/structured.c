/* SPDX-License-Identifier: Apache-2.0 */
#include "text/structured.h"

#include "base/try.h"
#include "text/lines.h"
#include "text/writing.h"

#define HEADER "<!-- clausegraph-text 1 -->"
#define DEEPEST_HEADING 6u

typedef enum {
  LINE_NOTHING = 0, /* Blank, or a comment that this version does not know */
  LINE_PAGE,
  LINE_HEAD,
  LINE_HEADING,
  LINE_NOTE,
  LINE_PARAGRAPH,
} line_kind;

/* A line: its type and the place of its words. */
typedef struct {
  line_kind kind;
  cg_span text;   /* Place in the decoded text, without markup and white space at its ends */
  cg_span mark;   /* Mark of a note: "[^1]" */
  uint32_t value; /* Number of a page, or level of a heading */
} line;

typedef struct {
  cg_writing writing;
  uint32_t page;     /* Page, from 0 */
  bool is_after_cut; /* A page started after the last paragraph written */
  bool has_open;     /* The last running block is a paragraph that may continue */
} reader;

bool cg_structured_is(cg_slice decoded) {
  const cg_slice header = CG_SLICE(HEADER);
  const char next = decoded.length > header.length ? decoded.data[header.length] : '\n';
  return cg_slice_has_prefix(decoded, header) && (next == '\n' || next == '\r');
}

static cg_span trim(cg_slice all, cg_span span) {
  const cg_slice inner = cg_slice_trim(cg_slice_part(all, span));
  const uint32_t begin = (uint32_t)(inner.data - all.data);
  return (cg_span){begin, begin + (uint32_t)inner.length};
}

/* Length of the note mark "[^M]" at the start of `text`, or 0. */
static uint32_t mark_length(cg_slice text) {
  const cg_slice opening = CG_SLICE("[^");
  if (!cg_slice_has_prefix(text, opening)) {
    return 0;
  }
  size_t end = opening.length;
  while (end < text.length && text.data[end] != ']' && !cg_is_space(text.data[end])) {
    ++end;
  }
  return end < text.length && end > opening.length && text.data[end] == ']' ? (uint32_t)end + 1 : 0;
}

static uint32_t mark_value(cg_slice mark) {
  return cg_note_value((cg_slice){mark.data + 2, mark.length - 3});
}

/* Read "<!-- page 2 -->" or "<!-- head A/RES/70/1 -->": the words after "page" and "head". */
static line read_comment(cg_slice all, cg_span span) {
  const cg_slice text = cg_slice_part(all, span);
  const cg_slice page = CG_SLICE("<!-- page ");
  const cg_slice head = CG_SLICE("<!-- head ");
  const cg_slice end = CG_SLICE("-->");
  line out = {.kind = LINE_NOTHING};
  if (text.length < page.length + end.length || !cg_slice_has_suffix(text, end)) {
    return out;
  }
  out.text =
    trim(all, (cg_span){span.begin + (uint32_t)page.length, span.end - (uint32_t)end.length});
  if (cg_slice_has_prefix(text, page)) {
    out.kind = LINE_PAGE;
    out.value = cg_slice_number(cg_slice_part(all, out.text));
  } else if (cg_slice_has_prefix(text, head) && out.text.end > out.text.begin) {
    out.kind = LINE_HEAD;
  }
  return out;
}

/* Read "## Words". Without a space after the signs, the line is a paragraph. */
static line read_heading(cg_slice all, cg_span span) {
  uint32_t level = 0;
  while (span.begin + level < span.end && all.data[span.begin + level] == '#') {
    ++level;
  }
  const cg_span rest = trim(all, (cg_span){span.begin + level, span.end});
  const bool is_heading =
    level <= DEEPEST_HEADING && rest.begin > span.begin + level && rest.end > rest.begin;
  return is_heading ? (line){.kind = LINE_HEADING, .text = rest, .value = level}
                    : (line){.kind = LINE_PARAGRAPH, .text = span};
}

static line read_line(cg_slice all, cg_span raw) {
  const cg_span span = trim(all, raw);
  const cg_slice text = cg_slice_part(all, span);
  if (!text.length) {
    return (line){.kind = LINE_NOTHING};
  }
  if (cg_slice_has_prefix(text, CG_SLICE("<!--"))) {
    return read_comment(all, span);
  }
  if (text.data[0] == '#') {
    return read_heading(all, span);
  }
  const uint32_t mark = mark_length(text);
  if (mark && mark < text.length && text.data[mark] == ':') {
    return (line){.kind = LINE_NOTE,
                  .text = trim(all, (cg_span){span.begin + mark + 1, span.end}),
                  .mark = {span.begin, span.begin + mark}};
  }
  return (line){.kind = LINE_PARAGRAPH, .text = span};
}

static bool is_escape(cg_slice text) {
  return text.length > 1 && text.data[0] == '\\' && text.data[1] && strchr("#[<\\", text.data[1]);
}

/* Write the words of a line, with escapes decoded; note marks are recognized if the line
 * `has_marks`. */
static cg_status write_words(cg_writing *w, cg_span span, bool has_marks) {
  uint32_t begin = span.begin;
  uint32_t at = span.begin;
  while (at < span.end) {
    const cg_slice rest = cg_slice_part(w->decoded, (cg_span){at, span.end});
    const uint32_t mark = has_marks ? mark_length(rest) : 0;
    const bool escape = is_escape(rest);
    if (mark || escape) {
      CG_TRY(cg_writing_line(w, (cg_span){begin, at}));
      CG_TRY(escape ? cg_writing_copy(w, at + 1, 1)
                    : cg_writing_mark(w, (cg_span){at, at + mark},
                                      mark_value((cg_slice){rest.data, mark})));
      at += escape ? 2 : mark;
      begin = at;
    } else {
      ++at;
    }
  }
  return cg_writing_line(w, (cg_span){begin, span.end});
}

static cg_status close_block(reader *r) {
  cg_writing_block(&r->writing)->text.end = (uint32_t)r->writing.out.length;
  return CG_OK;
}

static cg_status write_running(reader *r, const line *next, const cg_packs *packs) {
  cg_writing *const w = &r->writing;
  const cg_slice text = cg_slice_part(w->decoded, next->text);
  const bool is_heading = next->kind == LINE_HEADING;
  const bool is_joined = r->has_open && r->is_after_cut && !is_heading &&
                         !cg_line_opens(text, packs) &&
                         cg_writing_goes_on(w, text.data[0], true, true);
  r->is_after_cut = false;
  r->has_open = !is_heading;
  if (is_joined) {
    CG_TRY(cg_writing_join(w, next->text.begin, text.data[0]));
  } else {
    CG_TRY(cg_writing_open(w, next->text.begin, CG_BLOCK_RUNNING, r->page));
    cg_writing_block(w)->level = is_heading ? next->value : 0;
  }
  CG_TRY(write_words(w, next->text, true));
  return close_block(r);
}

static cg_status write_note(reader *r, const line *next) {
  cg_writing *const w = &r->writing;
  CG_TRY(cg_writing_open(w, next->mark.begin, CG_BLOCK_NOTE, r->page));
  cg_block *const block = cg_writing_block(w);
  CG_TRY(cg_writing_copy(w, next->mark.begin, next->mark.end - next->mark.begin));
  block->mark.end = (uint32_t)w->out.length;
  block->note = mark_value(cg_slice_part(w->decoded, next->mark));
  CG_TRY(cg_writing_replace(w, (cg_span){next->mark.end, next->mark.end + 1}, CG_SLICE(" ")));
  block->text.begin = (uint32_t)w->out.length;
  CG_TRY(write_words(w, next->text, false));
  return close_block(r);
}

static cg_status write_head(reader *r, const line *next) {
  CG_TRY(cg_writing_open(&r->writing, next->text.begin, CG_BLOCK_HEAD, r->page));
  CG_TRY(write_words(&r->writing, next->text, false));
  return close_block(r);
}

static cg_status begin_page(reader *r, const line *next) {
  const cg_page_start start = {next->text.begin, r->page + 1};
  return cg_array_append(&r->writing.document->page_starts, &start);
}

static cg_status take_line(reader *r, const line *next, cg_block_kind wanted,
                           const cg_packs *packs) {
  switch (next->kind) {
  case LINE_PAGE:
    r->page = next->value == CG_NONE || !next->value ? r->page + 1 : next->value - 1;
    r->is_after_cut = true;
    return wanted == CG_BLOCK_RUNNING ? begin_page(r, next) : CG_OK;
  case LINE_HEAD: return wanted == CG_BLOCK_HEAD ? write_head(r, next) : CG_OK;
  case LINE_NOTE: return wanted == CG_BLOCK_NOTE ? write_note(r, next) : CG_OK;
  case LINE_HEADING:
  case LINE_PARAGRAPH: return wanted == CG_BLOCK_RUNNING ? write_running(r, next, packs) : CG_OK;
  default: return CG_OK;
  }
}

/* Write all blocks of one kind. */
static cg_status write_kind(reader *r, cg_block_kind wanted, const cg_packs *packs) {
  const cg_slice all = r->writing.decoded;
  r->page = 0;
  r->is_after_cut = false;
  for (uint32_t begin = (uint32_t)sizeof(HEADER) - 1; begin < all.length;) {
    const char *const newline = memchr(all.data + begin, '\n', all.length - begin);
    const uint32_t end = newline ? (uint32_t)(newline - all.data) : (uint32_t)all.length;
    const line next = read_line(all, (cg_span){begin, end});
    CG_TRY(take_line(r, &next, wanted, packs));
    begin = end + 1;
  }
  return CG_OK;
}

cg_status cg_structured_read(cg_document *document, const cg_packs *packs) {
  reader r = {.page = 0};
  CG_TRY(cg_writing_begin(&r.writing, document, packs));
  CG_TRY(write_kind(&r, CG_BLOCK_RUNNING, packs));
  CG_TRY(write_kind(&r, CG_BLOCK_NOTE, packs));
  CG_TRY(write_kind(&r, CG_BLOCK_HEAD, packs));
  document->text = cg_buffer_slice(&r.writing.out);
  return CG_OK;
}
