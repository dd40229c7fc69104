/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "recognize/open_name.h"

#include "pack/names.h"

#define RUN_MOST 12u  /* Words of a run of capitals */
#define TAIL_MOST 40u /* Tokens after the head */

bool cg_lex_is_head(cg_lex lex) {
  return lex == CG_LEX_INSTRUMENT_HEAD || lex == CG_LEX_BODY_HEAD || lex == CG_LEX_OFFICE_HEAD ||
         lex == CG_LEX_EVENT_HEAD;
}

/* A capitalized word that may stand in a name; not "The", "Its" or "Further" at the start of a sentence. */
static bool is_capital(const cg_reading *reading, uint32_t at) {
  if (at >= reading->end || reading->tokens[at].kind != CG_TOKEN_WORD ||
      !cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL)) {
    return false;
  }
  const cg_lex lex = cg_read_lexeme(reading, at).lex;
  if (lex == CG_LEX_CONNECTOR) { /* "Governing Council" */
    return cg_read_lexeme(reading, at + 1).lex == CG_LEX_BODY_HEAD;
  }
  return !cg_lex_is_connective(lex) && lex != CG_LEX_OWN && lex != CG_LEX_THAT &&
         lex != CG_LEX_ADVERB && lex != CG_LEX_MONTH;
}

/* A hyphen inside a word, no dash between two. */
static bool is_hyphen(const cg_reading *reading, uint32_t at) {
  return cg_read_is_mark(reading, at, '-') && cg_read_is_glued(reading, at) &&
         cg_read_is_glued(reading, at + 1) &&
         (reading->tokens[at].length == 1 || cg_read_text(reading, at).data[2] <= '\x91');
}

/* Index after one word of a run of capitals, with a hyphenated second part, or `at`. */
static uint32_t past_word(const cg_reading *reading, uint32_t at) {
  if (!is_capital(reading, at)) {
    return at;
  }
  uint32_t next = at + 1;
  while (is_hyphen(reading, next) && next + 1 < reading->end &&
         reading->tokens[next + 1].kind == CG_TOKEN_WORD) {
    next += 2;
  }
  return next;
}

/* Whether a body, instrument or event that a pack knows has its name from `begin` to `end`, or, with `end` CG_NONE,
 * from `begin` on: "and" beside such a name parts two names. */
static bool is_known(const cg_reading *reading, uint32_t begin, uint32_t end) {
  const cg_name name = cg_names_find(reading->packs, CG_NAME_OF_ENTRY, reading->tokens, begin,
                                     end == CG_NONE ? reading->end : end);
  const cg_kind kind =
    name.owner == CG_NONE ? 0 : cg_packs_entry(reading->packs, name.owner)->kind;
  return kind && !cg_kind_is_state(kind) && kind != CG_KIND_PLACE &&
         (end == CG_NONE || name.end == end);
}

/* The run of capitals from `at`, up to its last head noun. */
static cg_open_name read_run(const cg_reading *reading, uint32_t at) {
  cg_open_name out = {0, 0, 0, {0, 0}, true};
  const uint32_t begin = at;
  bool is_generic = true;
  uint32_t words = 0;
  for (uint32_t next; words < RUN_MOST; at = next) {
    uint32_t past = 0;
    next = past_word(reading, at);
    if (next == at || cg_read_lexeme(reading, at).lex == CG_LEX_NAME_BREAK) { /* "and" may stand inside: "Coordination and Support Mission" */
      if (cg_read_lexeme(reading, at).lex != CG_LEX_AND || !words ||
          past_word(reading, at + 1) == at + 1 || is_known(reading, begin, at) ||
          is_known(reading, at + 1, CG_NONE)) {
        break;
      }
      next = at + 1;
      continue;
    }
    ++words;
    const cg_lexeme lexeme = cg_read_expression(reading, at, &past);
    is_generic = is_generic && (cg_lex_is_head(lexeme.lex) || lexeme.lex == CG_LEX_GENERIC ||
                                lexeme.lex == CG_LEX_ORDINAL || lexeme.lex == CG_LEX_SPECIAL);
    if (cg_lex_is_head(lexeme.lex) && past >= next) {
      out = (cg_open_name){past, past, words, lexeme, is_generic};
      next = past;
    }
  }
  return out;
}

/* Whether the head may be followed by the small word `lex` and more of the name. */
static bool opens_tail(cg_lex lex, cg_lexeme head) {
  switch (lex) {
  case CG_LEX_OF: case CG_LEX_ON: case CG_LEX_FOR: case CG_LEX_IN: return true;
  case CG_LEX_CONNECTOR: return head.lex == CG_LEX_INSTRUMENT_HEAD || head.lex == CG_LEX_EVENT_HEAD;
  case CG_LEX_TO:
    return head.lex == CG_LEX_INSTRUMENT_HEAD || head.value == CG_KIND_MISSION;
  default: return false;
  }
}

/* Whether another name starts at `at`, after "and": then the first is whole. */
static bool starts_name(const cg_reading *reading, uint32_t at) {
  if (cg_read_lexeme(reading, at).lex == CG_LEX_THE) {
    return true;
  }
  const cg_open_name run = read_run(reading, at);
  return run.end || cg_names_find(reading->packs, CG_NAME_OF_ENTRY, reading->tokens, at,
                                  reading->end).owner != CG_NONE;
}

/* Index of the capital that goes on with the name after small words at `at`, or CG_NONE. */
static uint32_t past_small_words(const cg_reading *reading, uint32_t at, bool takes_verb) {
  for (uint32_t i = at; i < reading->end && i < at + 4; ++i) {
    const cg_lex lex = cg_read_lexeme(reading, i).lex;
    if (is_capital(reading, i)) {
      return i;
    }
    if (lex == CG_LEX_AND && starts_name(reading, i + 1)) {
      return CG_NONE;
    }
    if (!cg_lex_is_connective(lex) && !takes_verb) {
      return CG_NONE;
    }
    if (reading->tokens[i].kind != CG_TOKEN_WORD) {
      return CG_NONE;
    }
  }
  return CG_NONE;
}

/* "… on the Rights of the Child": small words and capitals in turn; index after the last capital. */
static uint32_t past_tail(const cg_reading *reading, cg_open_name *name) {
  uint32_t end = name->end;
  const cg_lex first = cg_read_lexeme(reading, end).lex;
  bool takes_verb = first == CG_LEX_TO && name->head.value == CG_KIND_MISSION;
  if (!opens_tail(first, name->head)) {
    return end;
  }
  for (uint32_t at = end; at < reading->end && at < name->end + TAIL_MOST;) {
    const uint32_t capital = past_small_words(reading, at, takes_verb);
    if (capital == CG_NONE) {
      break;
    }
    uint32_t past = 0;
    const cg_lex lex = cg_read_expression(reading, capital, &past).lex;
    name->is_generic = name->is_generic && (cg_lex_is_head(lex) || lex == CG_LEX_GENERIC);
    end = past_word(reading, capital);
    at = end;
    takes_verb = false;
  }
  /* "Mission in Ruritania (MIR)": a place is part of a name only where an abbreviation ends it. */
  return first == CG_LEX_IN && !cg_read_is_mark(reading, end, '(') ? name->end : end;
}

/* A known name that begins inside the open one is wholly part of it: "Conference of the States Parties to the
 * Convention on …". */
static uint32_t past_known(const cg_reading *reading, uint32_t at, uint32_t end) {
  for (uint32_t i = at + 1; i < end; ++i) {
    const cg_name name =
      cg_names_find(reading->packs, CG_NAME_OF_ENTRY, reading->tokens, i, reading->end);
    if (name.owner != CG_NONE && name.end > end) {
      end = name.end;
    }
  }
  return end;
}

uint32_t cg_open_capitals(const cg_reading *reading, uint32_t at, uint32_t *words) {
  uint32_t end = at;
  uint32_t from = at;
  for (*words = 0; *words < RUN_MOST; ++*words) {
    const uint32_t next = past_word(reading, from);
    if (next == from) {
      break;
    }
    end = next;
    from = cg_read_lexeme(reading, end).lex == CG_LEX_AND ? end + 1 : end;
  }
  return end;
}

cg_open_name cg_open_name_read(const cg_reading *reading, uint32_t at) {
  cg_open_name name = read_run(reading, at);
  if (!name.end) {
    return name;
  }
  name.end = past_tail(reading, &name);
  if (name.words == 1 && name.end == name.run) { /* "the Convention" alone is a short form. */
    name.end = 0;
    return name;
  }
  const uint32_t end = past_known(reading, at, name.end);
  name.is_generic = name.is_generic && end == name.end;
  name.end = end;
  return name;
}
