/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/posts.h"

#include "base/buffer.h"
#include "base/try.h"
#include "model/wording.h"
#include "pack/names.h"
#include "pack/reading.h"
#include "recognize/names.h"
#include "recognize/open_name.h"

#define POST_MOST 3u     /* Words of "Managing Director" */
#define MANDATE_MOST 30u /* Tokens of "on the right to food" */

/* Length of the word that `text` begins with. */
static size_t word_length(cg_slice text) {
  size_t length = 0;
  while (length < text.length && cg_is_letter(text.data[length])) {
    ++length;
  }
  return length;
}

bool cg_post_is_plural(const cg_scanner *s, uint32_t at, uint32_t end, cg_slice label) {
  const cg_packs *const packs = s->reading.packs;
  uint32_t of = at;
  cg_slice rest = label;
  for (; of < end && cg_read_lexeme(&s->reading, of).lex != CG_LEX_OF; ++of) {
    const size_t length = word_length(rest);
    if (s->reading.tokens[of].kind == CG_TOKEN_WORD &&
        cg_names_word(packs, (cg_slice){rest.data, length}) != s->reading.tokens[of].word) {
      return false; /* Another name of the post */
    }
    rest = cg_slice_from(rest, length < rest.length && s->reading.tokens[of].kind == CG_TOKEN_WORD
                                 ? length + 1
                                 : length);
  }
  return of > at && of < end &&
         !cg_slice_has_prefix(label, cg_document_words(s->document, (cg_span){at, of}));
}

/* Length of "President of the " in the name of the post of a body; 0 if packs know no body by the
 * rest. */
static size_t head_length(const cg_packs *packs, cg_slice label) {
  for (size_t i = 0; i < label.length; ++i) {
    const uint32_t entry =
      label.data[i] == ' ' ? cg_names_entry(packs, cg_slice_from(label, i + 1)) : CG_NONE;
    if (entry != CG_NONE && cg_kind_is(cg_packs_entry(packs, entry)->kind, CG_KIND_BODY)) {
      return i + 1;
    }
  }
  return 0;
}

/* A further body of a list, behind a comma or "and". */
typedef struct {
  uint32_t begin; /* Token at which its name begins; the body is none if `end` is 0 */
  uint32_t end;
  uint32_t entry;
  bool is_last; /* "and" is before it */
} further;

static further read_further(const cg_scanner *s, uint32_t at) {
  const cg_reading *const reading = &s->reading;
  const bool has_comma = cg_read_is_mark(reading, at, ',');
  const bool is_last = cg_read_lexeme(reading, at + has_comma).lex == CG_LEX_AND;
  const uint32_t place = at + has_comma + is_last;
  const uint32_t begin = place + (cg_read_lexeme(reading, place).lex == CG_LEX_THE);
  const cg_name name = cg_read_name(reading, CG_NAME_OF_ENTRY, begin);
  const cg_entry *const entry =
    name.owner == CG_NONE ? NULL : cg_packs_entry(reading->packs, name.owner);
  const bool is_body = place > at && entry && cg_kind_is(entry->kind, CG_KIND_BODY) &&
                       entry->kind != CG_KIND_OFFICE &&
                       !cg_open_is_capital(reading, name.end); /* A longer name than packs know */
  return (further){begin, is_body ? name.end : 0, name.owner, is_last};
}

static cg_status add_post(cg_scanner *s, cg_slice head, const further *body) {
  const cg_packs *const packs = s->reading.packs;
  const cg_span tokens = {body->begin, body->end};
  const cg_slice pieces[] = {head, cg_packs_text(packs, cg_packs_entry(packs, body->entry)->label)};
  const cg_slice name = cg_join(s->document->arena, pieces, 2);
  if (!name.data) {
    return CG_NO_MEMORY;
  }
  const uint32_t known = cg_names_entry(packs, name);
  cg_mention post = known == CG_NONE
                      ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, tokens)
                      : cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, tokens);
  cg_mention inner = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, tokens);
  post.thing = CG_KIND_OFFICE;
  post.value = name;
  post.entry = known;
  inner.entry = body->entry;
  inner.is_quiet = true;
  CG_TRY(cg_scanner_add(s, post));
  return cg_scanner_add(s, inner);
}

cg_status cg_post_add_shared(cg_scanner *s, cg_slice label, uint32_t *next) {
  const cg_slice head = {label.data, head_length(s->reading.packs, label)};
  further body = read_further(s, *next);
  while (body.end && !body.is_last) {
    body = read_further(s, body.end);
  }
  if (!body.end || !head.length) {
    return CG_OK; /* No list of bodies */
  }
  do {
    body = read_further(s, *next);
    CG_TRY(add_post(s, head, &body));
    *next = body.end;
  } while (!body.is_last);
  return CG_OK;
}

cg_status cg_post_add_behind(cg_scanner *s, uint32_t at, cg_name name, uint32_t *next) {
  const cg_packs *const packs = s->reading.packs;
  const cg_entry *const body = cg_packs_entry(packs, name.owner);
  uint32_t end = name.end;
  if (!cg_kind_is(body->kind, CG_KIND_BODY) || body->kind == CG_KIND_OFFICE) {
    return CG_OK;
  }
  while (end < name.end + POST_MOST && cg_open_is_capital(&s->reading, end)) {
    ++end;
  }
  for (; end > name.end; --end) {
    const cg_slice words =
      cg_wording_of(s->document->arena, cg_document_words(s->document, (cg_span){name.end, end}),
                    cg_packs_text(packs, body->label));
    CG_TRY(words.data ? CG_OK : CG_NO_MEMORY);
    const uint32_t entry = cg_names_entry(packs, words);
    if (entry != CG_NONE && cg_packs_entry(packs, entry)->kind == CG_KIND_OFFICE) {
      cg_mention post =
        cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, end});
      post.entry = entry;
      *next = end;
      return cg_scanner_add(s, post);
    }
  }
  return CG_OK;
}

/* The longest name of a post that packs know: `head`, "Special Rapporteur", and the words from `at`
 * on, "on the right to food". */
static cg_status read_mandate(const cg_scanner *s, cg_slice head, uint32_t at, cg_name *out) {
  *out = (cg_name){CG_NONE, at};
  uint32_t end = at;
  while (end < s->reading.end && end < at + MANDATE_MOST &&
         !cg_read_is_mark(&s->reading, end, ';')) {
    ++end;
  }
  for (; end > at + 1 && out->owner == CG_NONE; --end) {
    if (s->reading.tokens[end - 1].kind != CG_TOKEN_WORD) {
      continue;
    }
    const cg_slice pieces[] = {head, CG_SLICE(" "),
                               cg_document_words(s->document, (cg_span){at, end})};
    const cg_slice name = cg_join(s->document->arena, pieces, 3);
    CG_TRY(name.data ? CG_OK : CG_NO_MEMORY);
    *out = (cg_name){cg_names_entry(s->reading.packs, name), end};
  }
  return CG_OK;
}

/* Whether "on" or "for" is at `at`. */
static bool opens_mandate(const cg_scanner *s, uint32_t at) {
  const cg_lex lex = cg_read_lexeme(&s->reading, at).lex;
  return lex == CG_LEX_ON || lex == CG_LEX_FOR;
}

/* Index of the comma or "and" with which a list of mandates goes on behind the one at `at`, which
 * no pack knows: ", on the right to food"; CG_NONE if the list ends with it. */
static uint32_t past_unknown(const cg_scanner *s, uint32_t at) {
  for (uint32_t i = at + 1;
       i < s->reading.end && i < at + MANDATE_MOST && s->reading.tokens[i].kind != CG_TOKEN_BREAK &&
       !cg_read_is_mark(&s->reading, i, ';');
       ++i) {
    const uint32_t place = cg_read_past_joint(&s->reading, i);
    if (place > i && opens_mandate(s, place)) {
      return i;
    }
  }
  return CG_NONE;
}

/* The names from `begin` to `end`, inside a mandate that no pack knows. */
static cg_status add_names(cg_scanner *s, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin, next; i < end; i = next) {
    next = i;
    CG_TRY(cg_open_is_capital(&s->reading, i) ? cg_rule_name(s, i, &next) : CG_OK);
    next = next > i ? next : i + 1;
  }
  return CG_OK;
}

/* A mandate, perhaps of no known post. */
typedef struct {
  uint32_t begin;
  cg_name name; /* Its end is that of the words, also where there is no owner */
} mandate;

/* Read the mandate whose "on" is at `at`, behind `head`; its name ends at `at` if there is none. */
static cg_status read_item(const cg_scanner *s, cg_slice head, uint32_t at, mandate *out) {
  *out = (mandate){at, {CG_NONE, at}};
  if (!opens_mandate(s, at)) {
    return CG_OK;
  }
  CG_TRY(read_mandate(s, head, at, &out->name));
  const uint32_t end = out->name.owner == CG_NONE ? past_unknown(s, at) : CG_NONE;
  out->name.end = out->name.owner != CG_NONE ? out->name.end : end != CG_NONE ? end : at;
  return CG_OK;
}

/* Whether a pack knows one of the mandates from `at` on. */
static cg_status has_known(const cg_scanner *s, cg_slice head, uint32_t at, bool *out) {
  mandate item = {at, {CG_NONE, at}};
  *out = false;
  do {
    CG_TRY(read_item(s, head, cg_read_past_joint(&s->reading, item.name.end), &item));
    *out = item.name.owner != CG_NONE;
  } while (!*out && item.name.end > item.begin);
  return CG_OK;
}

/* Add the posts that packs know by `head`, which is the singular of `post`, and the mandates behind
 * it; `next` becomes the index after the last. */
static cg_status add_mandates(cg_scanner *s, cg_slice head, cg_span post, uint32_t *next) {
  mandate item = {post.begin, {CG_NONE, post.end}};
  for (uint32_t at = post.end; head.length && (at > item.name.end || at == post.end);
       at = cg_read_past_joint(&s->reading, item.name.end)) {
    bool is_list = false;
    CG_TRY(has_known(s, head, at, &is_list));
    if (!is_list) {
      break;
    }
    CG_TRY(read_item(s, head, at, &item));
    if (item.name.owner == CG_NONE) {
      CG_TRY(add_names(s, at + 1, item.name.end));
    } else {
      cg_mention mention =
        cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME,
                           (cg_span){at == post.end ? post.begin : at, item.name.end});
      mention.entry = item.name.owner;
      CG_TRY(cg_scanner_add(s, mention));
    }
    *next = item.name.end;
  }
  return CG_OK;
}

cg_status cg_post_add_mandates(cg_scanner *s, cg_span post, uint32_t *next) {
  const cg_slice head = cg_singular(cg_document_words(s->document, post));
  CG_TRY(add_mandates(s, head, post, next));
  /* "the Special Rapporteurs on ferries" are nobody that was named before. */
  *next = *next == post.begin && head.length ? post.end : *next;
  return CG_OK;
}

cg_status cg_post_add_representatives(cg_scanner *s, uint32_t at, uint32_t end, uint32_t *next) {
  const bool is_of = at > s->begin + 2 && opens_mandate(s, end) &&
                     cg_read_lexeme(&s->reading, at - 1).lex == CG_LEX_THE &&
                     cg_read_lexeme(&s->reading, at - 2).lex == CG_LEX_OF;
  const uint32_t of = is_of ? at - 2 : s->begin;
  uint32_t begin = of;
  while (begin > s->begin && cg_open_is_capital(&s->reading, begin - 1)) {
    --begin;
  }
  const cg_slice words = cg_document_words(s->document, (cg_span){begin, of});
  const cg_slice head = begin < of ? cg_singular(words) : (cg_slice){"", 0};
  if (!head.length) {
    return CG_OK;
  }
  const cg_slice pieces[] = {head, CG_SLICE(" "),
                             cg_document_words(s->document, (cg_span){of, end})};
  const cg_slice whole = cg_join(s->document->arena, pieces, 3);
  bool is_list = false;
  CG_TRY(whole.data ? has_known(s, whole, end, &is_list) : CG_NO_MEMORY);
  if (!is_list) {
    return CG_OK;
  }
  /* "Special Representatives" is no short form after all. */
  for (const cg_mention *last; (last = cg_scanner_last(s)) && last->tokens.begin >= begin;) {
    --s->document->mentions.count;
  }
  return add_mandates(s, whole, (cg_span){begin, end}, next);
}

bool cg_post_is_of_another(const cg_scanner *s, uint32_t begin, cg_name name,
                           const cg_open_name *open) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_slice label = cg_packs_text(s->reading.packs, entry->label);
  const uint32_t before =
    begin - (begin > s->begin && cg_read_lexeme(&s->reading, begin - 1).lex == CG_LEX_THE);
  const cg_lexeme word =
    before > s->begin ? cg_read_lexeme(&s->reading, before - 1) : (cg_lexeme){0, 0};
  /* "appointed by the … of a …" */
  const bool is_act = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY;
  uint32_t at = name.end + 1;
  if (entry->kind != CG_KIND_OFFICE || memchr(label.data, ' ', label.length) || open->is_generic ||
      is_act || cg_read_lexeme(&s->reading, name.end).lex != CG_LEX_OF ||
      (cg_read_lexeme(&s->reading, at).lex == CG_LEX_CONNECTOR &&
       cg_read_lexeme(&s->reading, at).value == CG_CONNECTOR_A)) {
    return false;
  }
  while (at < open->end && cg_lex_is_connective(cg_read_lexeme(&s->reading, at).lex)) {
    ++at;
  }
  return at < open->end && cg_read_lexeme(&s->reading, at).lex != CG_LEX_NAME_BREAK;
}
