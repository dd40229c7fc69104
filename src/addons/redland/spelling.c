/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/redland/spelling.h"

#include "addons/redland/escapes.h"
#include "addons/redland/tokens.h"

#include "base/try.h"

#define DEPTH_MOST 200u /* Of braces and parentheses; rasqal's parser recurses into each */

/* Content of braces or parentheses. A sign before a digit is an operator only in expressions. */
typedef enum { PATTERN = 1, CLAUSES, EXPRESSION, LIST } frame;

typedef struct {
  frame frames[DEPTH_MOST];
  size_t depth;
  bool wants_expression; /* The last keyword was FILTER, BIND or HAVING */
  bool wants_values;     /* The last keyword was VALUES */
  bool is_operand;       /* The last token can precede a binary operator */
  const char *refused;
} speller;

static frame top(const speller *s) { return s->frames[s->depth - 1]; }

static frame frame_of(const speller *s, char open) {
  if (open == '{') {
    return s->wants_values ? LIST : PATTERN;
  }
  if (s->wants_values || top(s) == LIST) {
    return LIST;
  }
  return top(s) != PATTERN || s->wants_expression ? EXPRESSION : LIST;
}

static void open_frame(speller *s, char open) {
  if (s->depth == DEPTH_MOST) {
    s->refused = "braces and parentheses nested more than 200 deep";
    return;
  }
  const frame made = frame_of(s, open);
  s->frames[s->depth++] = made;
  s->wants_expression = false;
  s->wants_values = s->wants_values && open != '{';
}

static void take_word(speller *s, cg_slice word) {
  if (cg_sparql_token_is(word, "SELECT")) {
    s->frames[s->depth - 1] = CLAUSES;
  } else if (cg_sparql_token_is(word, "FILTER") || cg_sparql_token_is(word, "BIND") ||
             cg_sparql_token_is(word, "HAVING")) {
    s->wants_expression = true;
  } else if (cg_sparql_token_is(word, "VALUES")) {
    s->wants_values = true;
  }
  s->is_operand = memchr(word.data, ':', word.length) || word.data[0] == '@' ||
                  cg_sparql_token_is(word, "TRUE") || cg_sparql_token_is(word, "FALSE");
}

static void take_mark(speller *s, char c) {
  if (c == '{' || c == '(') {
    open_frame(s, c);
  } else if ((c == '}' || c == ')') && s->depth > 1) {
    --s->depth;
  }
  s->is_operand = c == ')';
}

static bool is_number_at(cg_slice query, size_t at) {
  return at < query.length &&
         (cg_is_digit(query.data[at]) ||
          (query.data[at] == '.' && at + 1 < query.length && cg_is_digit(query.data[at + 1])));
}

/* Append `item`, with a space after it if rasqal needs one; the query continues at `at`. */
static cg_status add(const speller *s, cg_slice query, size_t at, cg_sparql_item item,
                     cg_buffer *out) {
  const bool is_sign = item.kind == CG_SPARQL_MARK && strchr("+-", item.text.data[0]);
  const bool is_operator =
    is_sign && s->is_operand && top(s) == EXPRESSION && is_number_at(query, at);
  const bool has_dot = item.kind == CG_SPARQL_NUMBER && at < query.length && query.data[at] == '.';
  CG_TRY(cg_buffer_add(out, item.text));
  return is_operator || has_dot ? cg_buffer_add_byte(out, ' ') : CG_OK;
}

/* The query with its escapes decoded, because SPARQL decodes them before tokenizing: ?\u00E9 is a
 * variable. */
static cg_status unescape(cg_slice query, cg_buffer *out, const char **refused) {
  size_t at = 0;
  for (cg_sparql_item item; !*refused && (item = cg_sparql_next(query, &at)).kind;) {
    CG_TRY(item.kind == CG_SPARQL_SPACE ? cg_buffer_add(out, item.text)
                                        : cg_sparql_add_unescaped(out, item, refused));
  }
  return CG_OK;
}

cg_status cg_sparql_spell(cg_slice query, cg_buffer *out, const char **refused) {
  speller s = {.frames = {CLAUSES}, .depth = 1};
  cg_buffer plain = cg_buffer_init(out->arena);
  size_t at = 0;
  CG_TRY(unescape(query, &plain, &s.refused));
  const cg_slice text = cg_buffer_slice(&plain);
  for (cg_sparql_item item; !s.refused && (item = cg_sparql_next(text, &at)).kind;) {
    CG_TRY(add(&s, text, at, item, out));
    switch (item.kind) {
    case CG_SPARQL_SPACE: break;
    case CG_SPARQL_WORD: take_word(&s, item.text); break;
    case CG_SPARQL_MARK: take_mark(&s, item.text.data[0]); break;
    default: s.is_operand = true; break;
    }
  }
  *refused = s.refused;
  return cg_buffer_add_byte(out, '\0');
}
