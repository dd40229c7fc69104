/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies identified by the resolution that founded them. */
#include "recognize/founded.h"

#include "recognize/bare_number.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/open_name.h"

#define BODIES_MOST 12u    /* Bodies of "the Committees established pursuant to …" */
#define FOUNDER_REACH 10u  /* Words between "established" and "resolution" */
#define ADJECTIVES_MOST 3u /* Words between "a" and the name */
#define ACT_REACH 12u      /* Tokens between "establish" and "a" */
#define PLAIN_WORDS 3u     /* Words of "commission of inquiry" */

/* The last numbered document of the clause, or NULL. */
static const cg_mention *last_numbered(const cg_scanner *s) {
  for (uint32_t i = s->document->mentions.count; i-- > s->first;) {
    const cg_mention *const mention = cg_array_at(&s->document->mentions, i);
    if (mention->kind == CG_MENTION_NUMBERED && !mention->is_quiet) {
      return mention;
    }
  }
  return NULL;
}

/* The number of the resolution in "established pursuant to paragraph 24 of resolution 1970 (2011)",
 * read from the word after "established" on; its `style` is 0 if there is none.  Of "this
 * resolution" only `next` is set. */
static cg_status read_founder(const cg_scanner *s, uint32_t at, cg_number *out) {
  *out = (cg_number){0, {"", 0}, 0, false};
  for (uint32_t i = at; i < s->reading.end && i < at + FOUNDER_REACH; ++i) {
    const bool is_resolution = cg_read_lexeme(&s->reading, i).lex == CG_LEX_RESOLUTION;
    const cg_lexeme before = cg_read_lexeme(&s->reading, i - 1);
    if (is_resolution && (before.lex == CG_LEX_THAT || before.lex == CG_LEX_SAME)) {
      const cg_mention *const last = before.value == 2 ? last_numbered(s) : NULL;
      *out = last ? (cg_number){last->style, last->value, i + 1, last->is_yearless} : *out;
      out->next = last || before.value == 1 ? i + 1 : 0;
      return CG_OK;
    }
    if (is_resolution) {
      const uint32_t number = cg_read_past_notes(&s->reading, i + 1);
      CG_TRY(cg_read_number(&s->reading, number, s->document->arena, out));
      return out->style ? CG_OK : cg_bare_number_known(s, number, out);
    }
    const cg_token_kind kind = s->reading.tokens[i].kind;
    if (kind != CG_TOKEN_WORD && kind != CG_TOKEN_NUMBER && kind != CG_TOKEN_NOTE) {
      break;
    }
  }
  return CG_OK;
}

/* Index after "concerning Libya" at `at`, the subject of a committee; `at` if there is none. */
static uint32_t past_subject(const cg_scanner *s, uint32_t at) {
  const cg_lexeme word = cg_read_lexeme(&s->reading, at);
  const bool has_subject = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_ABOUT &&
                           cg_read_lexeme(&s->reading, at + 1).lex != CG_LEX_THE;
  const cg_name name =
    has_subject ? cg_read_name(&s->reading, CG_NAME_OF_ENTRY, at + 1) : (cg_name){CG_NONE, 0};
  return name.owner != CG_NONE &&
             cg_kind_is_state(cg_packs_entry(s->reading.packs, name.owner)->kind)
           ? name.end
           : at;
}

/* Index after the words that name a kind of body, "Committee" or "Security Council Committee"; `at`
 * if none do. */
static uint32_t past_head(const cg_scanner *s, uint32_t at, const cg_open_name *open,
                          cg_lexeme *head) {
  uint32_t end = at;
  *head = open->end ? open->head : cg_read_expression(&s->reading, at, &end);
  end = open->end ? open->end : end;
  return head->lex == CG_LEX_BODY_HEAD ? end : at;
}

/* The body that a resolution founded in "Panel of Experts of the Committee established pursuant to
 * …": the index of "Committee", where `at` is that of "Panel"; `at` if the words before `end` name
 * one body, or packs know none of this class that the resolution founded. */
static uint32_t founded_whole(const cg_scanner *s, uint32_t at, uint32_t end,
                              const cg_number *founder) {
  uint32_t of = end;
  while (of > at + 1 && cg_read_lexeme(&s->reading, of - 1).lex != CG_LEX_OF) {
    --of;
  }
  const uint32_t begin = of + (cg_read_lexeme(&s->reading, of).lex == CG_LEX_THE);
  /* "Committee of the Security Council established by …" */
  const bool is_whole = cg_read_name(&s->reading, CG_NAME_OF_ENTRY, begin).end == end;
  return of > at + 1 && begin > of && begin < end && !is_whole && founder->style &&
             cg_packs_is_founder(s->reading.packs, founder->value,
                                 cg_read_text(&s->reading, end - 1))
           ? begin
           : at;
}

/* Add the part of the body founded so that `tokens` name: "Panel of Experts of the Committee …", or
 * only the words of `known`, if packs know it. */
static cg_status add_part(cg_scanner *s, cg_span tokens, cg_name known, cg_kind kind) {
  const bool is_known = known.owner != CG_NONE;
  const cg_span words = {tokens.begin, is_known ? known.end : tokens.end};
  cg_mention part = is_known
                      ? cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, words)
                      : cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, words);
  part.entry = known.owner;
  part.thing = kind;
  part.value = cg_document_words(s->document, words);
  return cg_scanner_add(s, part);
}

cg_status cg_founded_read(cg_scanner *s, uint32_t at, const cg_open_name *open, cg_name known,
                          uint32_t *next) {
  cg_lexeme head;
  cg_number founder;
  const uint32_t end = past_head(s, at, open, &head);
  const uint32_t word = past_subject(s, end);
  const cg_lexeme founding = cg_read_founding(&s->reading, word);
  const bool is_named = known.owner != CG_NONE && known.end == end;
  if (end == at || is_named || founding.lex != CG_LEX_FOUNDED) {
    return CG_OK;
  }
  CG_TRY(read_founder(s, word + 1, &founder));
  if (!founder.style && !founder.next) {
    return CG_OK;
  }
  if (founding.value == CG_FOUNDED_BARE &&
      !cg_packs_is_founder(s->reading.packs, founder.value, cg_read_text(&s->reading, word - 1))) {
    return CG_OK; /* "requests the Committee pursuant to resolution …" */
  }
  const uint32_t begin = founded_whole(s, at, end, &founder);
  if (begin > at) {
    CG_TRY(add_part(s, (cg_span){at, founder.next}, known, (cg_kind)head.value));
    head = cg_read_lexeme(&s->reading, end - 1);
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_FOUNDED, CG_RULE_FOUNDED_BODY, (cg_span){begin, founder.next});
  mention.thing = (cg_kind)head.value;
  mention.style = founder.style; /* 0: this resolution */
  mention.value = founder.value;
  *next = end; /* The resolution is a reference of its own. */
  return cg_scanner_add(s, mention);
}

/* Index after "Committees" or "Security Council Committees" at `at`, before "established"; `at` if
 * no kind of body in the plural is there. */
static uint32_t past_heads(const cg_scanner *s, uint32_t at, cg_name known, cg_lexeme *head) {
  const cg_packs *const packs = s->reading.packs;
  const uint32_t word = known.owner == CG_NONE ? at : known.end;
  if (cg_read_founding(&s->reading, word + 1).lex != CG_LEX_FOUNDED ||
      !cg_open_is_capital(&s->reading, word)) {
    return at;
  }
  *head =
    cg_packs_lexeme(packs, cg_names_word(packs, cg_singular(cg_read_text(&s->reading, word))));
  return head->lex == CG_LEX_BODY_HEAD ? word + 1 : at;
}

/* The next number of "resolutions 751 (1992), 1267 (1999) and resolution 1533 (2004)" behind
 * `*out`; its `style` is 0 if there is none. */
static cg_status read_next_founder(const cg_scanner *s, cg_number *out) {
  const uint32_t begin = cg_read_past_notes(&s->reading, out->next);
  uint32_t at = cg_read_past_joint(&s->reading, begin);
  if (at == begin) {
    out->style = 0;
    return CG_OK;
  }
  at += cg_read_lexeme(&s->reading, at).lex == CG_LEX_RESOLUTION;
  return cg_read_number(&s->reading, at, s->document->arena, out);
}

cg_status cg_founded_several(cg_scanner *s, uint32_t at, cg_name known, uint32_t *next) {
  cg_lexeme head = {0, 0};
  cg_number founder = {0, {"", 0}, 0, false};
  const uint32_t end = past_heads(s, at, known, &head);
  if (end == at) {
    return CG_OK;
  }
  const cg_slice name = cg_singular(cg_read_text(&s->reading, end - 1));
  CG_TRY(read_founder(s, end + 1, &founder));
  for (uint32_t n = 0; founder.style && n < BODIES_MOST; ++n) {
    cg_mention mention =
      cg_scanner_mention(s, CG_MENTION_FOUNDED, CG_RULE_FOUNDED_BODY, (cg_span){at, founder.next});
    mention.thing = (cg_kind)head.value;
    mention.style = founder.style;
    mention.value = founder.value;
    if (cg_packs_is_founder(s->reading.packs, founder.value, name)) {
      *next = end; /* The resolutions are references of their own. */
      CG_TRY(cg_scanner_add(s, mention));
    }
    CG_TRY(read_next_founder(s, &founder));
  }
  return CG_OK;
}

/* Whether "establish … a" is before the name at `at`. */
static bool is_new(const cg_scanner *s, uint32_t at) {
  const uint32_t begin = cg_document_clauses(s->document)[s->clause].tokens.begin;
  uint32_t i = at;
  for (uint32_t words = 0; i > begin && words <= ADJECTIVES_MOST; ++words) {
    const cg_lexeme word = cg_read_lexeme(&s->reading, --i);
    if (word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_A) {
      break;
    }
    if (s->reading.tokens[i].kind != CG_TOKEN_WORD || cg_lex_is_connective(word.lex) ||
        word.lex == CG_LEX_OWN || words == ADJECTIVES_MOST) {
      return false;
    }
  }
  for (uint32_t reach = 0; i > begin && reach < ACT_REACH; ++reach) {
    --i;
    if (cg_read_lexeme(&s->reading, i).lex == CG_LEX_FOUND) {
      return true;
    }
    if (cg_read_is_mark(&s->reading, i, ';') ||
        (cg_token_has(&s->reading.tokens[i], CG_TOKEN_CAPITAL) &&
         cg_lex_is_head(cg_read_lexeme(&s->reading, i).lex))) {
      return false;
    }
  }
  return false;
}

cg_status cg_founded_new(cg_scanner *s, uint32_t at, const cg_open_name *open, uint32_t *next) {
  cg_lexeme head;
  const uint32_t end = past_head(s, at, open, &head);
  if (end == at || (open->end && !open->is_generic) || !is_new(s, at)) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_FOUNDED, CG_RULE_FOUNDED_BODY, (cg_span){at, end});
  mention.thing = (cg_kind)head.value;
  mention.value = cg_document_words(s->document, mention.tokens);
  mention.is_own = true;
  *next = end;
  return cg_scanner_add(s, mention);
}

/* The words with a capital each but for small ones: "Commission of Inquiry". */
static cg_slice capitalize(const cg_scanner *s, cg_span tokens) {
  cg_buffer out = cg_buffer_init(s->document->arena);
  cg_slice none = {"", 0};
  for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const cg_slice word = cg_read_text(&s->reading, i);
    const bool is_small =
      cg_lex_is_connective(cg_read_lexeme(&s->reading, i).lex) || !cg_is_lower(word.data[0]);
    const char first = is_small ? word.data[0] : (char)(word.data[0] - 'a' + 'A');
    if ((i > tokens.begin && cg_buffer_add_byte(&out, ' ')) || cg_buffer_add_byte(&out, first) ||
        cg_buffer_add(&out, cg_slice_from(word, 1))) {
      return none;
    }
  }
  return cg_buffer_slice(&out);
}

cg_status cg_founded_plain(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_lexeme head = cg_read_lexeme(&s->reading, at);
  const bool is_small = !cg_token_has(&s->reading.tokens[at], CG_TOKEN_CAPITAL);
  const bool goes_on = cg_read_lexeme(&s->reading, at + 1).lex == CG_LEX_OF &&
                       cg_read_lexeme(&s->reading, at + 2).lex == CG_LEX_GENERIC;
  if (!is_small || head.lex != CG_LEX_BODY_HEAD || !goes_on || !is_new(s, at)) {
    return CG_OK; /* "a committee" is too little to go on. */
  }
  cg_mention mention = cg_scanner_mention(s, CG_MENTION_FOUNDED, CG_RULE_FOUNDED_BODY,
                                          (cg_span){at, at + PLAIN_WORDS});
  mention.thing = (cg_kind)head.value;
  mention.value = capitalize(s, mention.tokens);
  mention.is_own = true;
  mention.is_quiet = true;
  *next = mention.tokens.end;
  return mention.value.length ? cg_scanner_add(s, mention) : CG_NO_MEMORY;
}
