/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/posts.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

bool cg_post_is_plural(const cg_scanner *s, uint32_t at, uint32_t end, cg_slice label) {
  uint32_t of = at;
  while (of < end && cg_read_lexeme(&s->reading, of).lex != CG_LEX_OF) {
    ++of;
  }
  const cg_slice words = of > at && of < end ? cg_document_words(s->document, (cg_span){at, of}) : (cg_slice){"", 0};
  return words.length && words.data[words.length - 1] == 's' && !cg_slice_has_prefix(label, words);
}

cg_status cg_post_add_shared(cg_scanner *s, cg_slice label, uint32_t *next) {
  const char *const of = memchr(label.data, ' ', label.length);
  size_t head = of ? (size_t)(of - label.data) : label.length;
  while (head + 4 < label.length && memcmp(label.data + head, " of ", 4)) {
    ++head;
  }
  for (bool is_last = false; !is_last;) {
    const bool has_comma = cg_read_is_mark(&s->reading, *next, ',');
    is_last = cg_read_lexeme(&s->reading, *next + has_comma).lex == CG_LEX_AND;
    const uint32_t place = *next + has_comma + is_last;
    const uint32_t at = place + (cg_read_lexeme(&s->reading, place).lex == CG_LEX_THE);
    const cg_name body = cg_names_find(s->reading.packs, CG_NAME_OF_ENTRY, s->reading.tokens, at, s->reading.end);
    const cg_entry *const entry = body.owner == CG_NONE ? NULL : cg_packs_entry(s->reading.packs, body.owner);
    if (place == *next || !entry || !cg_kind_is(entry->kind, CG_KIND_BODY) || entry->kind == CG_KIND_OFFICE) {
      return CG_OK;
    }
    const cg_slice pieces[] = {{label.data, head}, CG_SLICE(" of the "), cg_packs_text(s->reading.packs, entry->label)};
    cg_mention post = cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, (cg_span){at, body.end});
    cg_mention inner = cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, body.end});
    post.thing = CG_KIND_OFFICE;
    post.value = cg_join(s->document->arena, pieces, 3);
    post.entry = post.value.data ? cg_names_entry(s->reading.packs, post.value) : CG_NONE;
    if (post.entry != CG_NONE) {
      post.kind = CG_MENTION_NAME;
      post.rule = CG_RULE_KNOWN_NAME;
    }
    inner.entry = body.owner;
    inner.is_quiet = true;
    CG_TRY(post.value.data ? cg_scanner_add(s, post) : CG_NO_MEMORY);
    CG_TRY(cg_scanner_add(s, inner));
    *next = body.end;
  }
  return CG_OK;
}

bool cg_post_is_of_another(const cg_scanner *s, uint32_t begin, cg_name name, const cg_open_name *open) {
  const cg_entry *const entry = cg_packs_entry(s->reading.packs, name.owner);
  const cg_slice label = cg_packs_text(s->reading.packs, entry->label);
  const uint32_t before = begin - (begin > s->begin && cg_read_lexeme(&s->reading, begin - 1).lex == CG_LEX_THE);
  const cg_lexeme word = before > s->begin ? cg_read_lexeme(&s->reading, before - 1) : (cg_lexeme){0, 0};
  const bool is_act = word.lex == CG_LEX_CONNECTOR && word.value == CG_CONNECTOR_BY; /* "appointed by the … of a …" */
  uint32_t at = name.end + 1;
  if (entry->kind != CG_KIND_OFFICE || memchr(label.data, ' ', label.length) || open->is_generic || is_act ||
      cg_read_lexeme(&s->reading, name.end).lex != CG_LEX_OF ||
      (cg_read_lexeme(&s->reading, at).lex == CG_LEX_CONNECTOR && cg_read_lexeme(&s->reading, at).value == CG_CONNECTOR_A)) {
    return false;
  }
  while (at < open->end && cg_lex_is_connective(cg_read_lexeme(&s->reading, at).lex)) {
    ++at;
  }
  return at < open->end && cg_read_lexeme(&s->reading, at).lex != CG_LEX_NAME_BREAK;
}
