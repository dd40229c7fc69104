/* SPDX-License-Identifier: Apache-2.0 */
#include "pack/forms.h"

#include "base/try.h"
#include "pack/packs_impl.h"
#include "pack/reading.h"

#define DIGITS_MOST 4u

/* State of matching a form with a text. */
typedef struct {
  cg_slice form;
  cg_slice text;
  size_t form_at;
  size_t at;
} matching;

static char text_at(const matching *m) {
  return m->at < m->text.length ? m->text.data[m->at] : '\0';
}

/* Skip the characters that a placeholder matches: digits for 'n', Roman numerals for 'r', letters
   for 'l'; returns whether there were any. */
static bool take_place(matching *m, char place) {
  const size_t begin = m->at;
  while (place == 'n'   ? cg_is_digit(text_at(m)) && m->at - begin < DIGITS_MOST
         : place == 'r' ? text_at(m) && strchr("IVXLCDM", text_at(m))
                        : cg_is_upper(text_at(m))) {
    ++m->at;
  }
  return m->at > begin;
}

/* Skip white space before "(" and after ".". */
static void skip_space(matching *m, char literal) {
  const char before = m->at ? m->text.data[m->at - 1] : '\0';
  while (m->at && (literal == '(' || before == '.') && cg_is_space(text_at(m))) {
    ++m->at;
  }
}

/* Match the form up to its end or to the bracket that closes an optional part. */
static bool match_piece(matching *m) {
  while (m->form_at < m->form.length && m->form.data[m->form_at] != '[' &&
         m->form.data[m->form_at] != ']') {
    const char c = m->form.data[m->form_at];
    skip_space(m, c);
    if (c == '{') {
      if (!take_place(m, m->form.data[m->form_at + 1])) {
        return false;
      }
      m->form_at += 3;
    } else if (text_at(m) == c) {
      ++m->form_at;
      ++m->at;
    } else {
      return false;
    }
  }
  return true;
}

/* Whether the form may match at the start of `text`; most forms begin with another letter. */
static bool may_match(cg_slice form, cg_slice text) {
  return form.data[0] == text.data[0] || form.data[0] == '{' || form.data[0] == '[';
}

/* Length of the match at the start of `text`; 0 if the form does not match. */
static size_t match(cg_slice form, cg_slice text) {
  matching m = {form, text, 0, 0};
  if (!match_piece(&m)) {
    return 0;
  }
  while (m.form_at < form.length) { /* "[/Rev.{n}]": optional */
    matching inner = m;
    ++inner.form_at;
    if (match_piece(&inner)) {
      m.at = inner.at;
    }
    const char *const close = memchr(form.data + m.form_at, ']', form.length - m.form_at);
    m.form_at = (size_t)(close - form.data) + 1;
    if (!match_piece(&m)) {
      return 0;
    }
  }
  return m.at;
}

bool cg_form_is_valid(cg_slice form) {
  bool is_open = false;
  for (size_t i = 0; i < form.length; ++i) {
    const char c = form.data[i];
    const bool is_place = c == '{' && i + 2 < form.length && form.data[i + 2] == '}' &&
                          strchr("nrl", form.data[i + 1]) && form.data[i + 1];
    if ((c == '{' && !is_place) || (c == '[' && is_open) || (c == ']' && !is_open)) {
      return false;
    }
    is_open = c == '[' || (is_open && c != ']');
    i += is_place ? 2 : 0;
  }
  return form.length && !is_open;
}

/* The token that begins at or after byte `end` of the text; CG_NONE if `end` is within a token or a
 * word. */
static uint32_t token_from(const cg_reading *reading, uint32_t at, size_t end) {
  while (at < reading->end && reading->tokens[at].begin < end) {
    const cg_token *const token = &reading->tokens[at];
    if (token->begin + token->length > end) {
      return CG_NONE;
    }
    ++at;
  }
  const bool goes_on =
    cg_read_is_glued(reading, at) &&
    (reading->tokens[at].kind == CG_TOKEN_WORD || reading->tokens[at].kind == CG_TOKEN_NUMBER);
  return goes_on ? CG_NONE : at;
}

static void note_range(bool out[256], char first, char last) {
  memset(out + (unsigned char)first, true, (size_t)(last - first) + 1);
}

void cg_forms_openings(const cg_packs *packs, bool out[256]) {
  const cg_rows *const all = &packs->parts[CG_PART_FORMS];
  const cg_form *const forms = all->items;
  memset(out, false, 256 * sizeof(*out));
  for (uint32_t i = 0; i < all->count; ++i) {
    const cg_slice form = cg_packs_text(packs, forms[i].form);
    const char place = form.length > 1 && form.data[0] == '{' ? form.data[1] : '\0';
    if (form.data[0] == '[') {
      memset(out, true, 256 * sizeof(*out));
    } else if (!place) {
      out[(unsigned char)form.data[0]] = true;
    } else {
      note_range(out, place == 'n' ? '0' : 'A', place == 'n' ? '9' : 'Z');
    }
  }
}

static cg_status write_value(cg_slice printed, cg_arena *arena, cg_slice *out) {
  cg_buffer value = cg_buffer_init(arena);
  for (size_t i = 0; i < printed.length; ++i) {
    if (!cg_is_space(printed.data[i])) {
      CG_TRY(cg_buffer_add_byte(&value, printed.data[i]));
    }
  }
  *out = cg_buffer_slice(&value);
  return CG_OK;
}

cg_status cg_read_formed(const cg_reading *reading, uint32_t at, cg_arena *arena, cg_formed *out) {
  const cg_rows *const all = &reading->packs->parts[CG_PART_FORMS];
  const cg_form *const forms = all->items;
  const bool is_inside = at && cg_read_is_glued(reading, at) &&
                         reading->tokens[at - 1].kind == CG_TOKEN_MARK &&
                         reading->tokens[at - 1].word != '(' && reading->tokens[at - 1].word != '"';
  const cg_slice text = cg_slice_from(reading->text, reading->tokens[at].begin);
  size_t length = 0;
  *out = (cg_formed){CG_NONE, 0, {"", 0}, at};
  for (uint32_t i = 0; i < all->count && !is_inside; ++i) {
    const cg_slice form = cg_packs_text(reading->packs, forms[i].form);
    const size_t most = may_match(form, text) ? match(form, text) : 0;
    const uint32_t next =
      most > length ? token_from(reading, at, reading->tokens[at].begin + most) : CG_NONE;
    if (next != CG_NONE && next <= reading->end) {
      length = most;
      *out = (cg_formed){forms[i].body, forms[i].kind, {"", 0}, next};
    }
  }
  return length ? write_value((cg_slice){text.data, length}, arena, &out->value) : CG_OK;
}
