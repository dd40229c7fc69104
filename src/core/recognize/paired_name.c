/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/paired_name.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

/* Whether packs know a declaration whose name begins with these words: "Rivers Declaration on
 * Peat". */
static bool is_begun(const cg_packs *packs, cg_slice words) {
  for (uint32_t i = 0; i < cg_packs_count(packs); ++i) {
    const cg_slice label = cg_packs_text(packs, cg_packs_entry(packs, i)->label);
    if (cg_packs_entry(packs, i)->kind == CG_KIND_DECLARATION &&
        cg_slice_has_prefix(label, words)) {
      return true;
    }
  }
  return false;
}

/* Whether "Programme of Action", the words of several that are at `begin` and end at `end`, has no
 * name of its own, behind a declaration: both are one text. */
static bool is_bare_programme(const cg_scanner *s, const cg_open_name *open, cg_lexeme second,
                              uint32_t begin, uint32_t end) {
  const cg_lex lex = cg_read_lexeme(&s->reading, end).lex;
  return open->head.value == CG_KIND_DECLARATION && second.value == CG_KIND_PROGRAMME &&
         end > begin + 1 && lex != CG_LEX_ADOPTED && lex != CG_LEX_TO &&
         (lex == CG_LEX_AND || !cg_lex_is_connective(lex)) && !open->is_generic;
}

cg_status cg_paired_name_add(cg_scanner *s, uint32_t at, const cg_open_name *open, uint32_t *next) {
  const uint32_t begin = open->end + 2;
  uint32_t end = begin;
  const cg_lexeme second = cg_read_expression(&s->reading, begin, &end);
  if (open->head.lex != CG_LEX_INSTRUMENT_HEAD || open->end != open->run ||
      second.lex != CG_LEX_INSTRUMENT_HEAD ||
      cg_read_lexeme(&s->reading, open->end).lex != CG_LEX_AND ||
      cg_read_lexeme(&s->reading, open->end + 1).lex != CG_LEX_THE) {
    return CG_OK;
  }
  const cg_slice first = cg_document_words(s->document, (cg_span){at, open->end});
  const cg_slice pieces[] = {first, CG_SLICE(" "),
                             cg_document_words(s->document, (cg_span){open->end, open->end + 1}),
                             CG_SLICE(" "), cg_document_words(s->document, (cg_span){begin, end})};
  const cg_slice name = cg_join(s->document->arena, pieces, 5);
  if (!name.data) {
    return CG_NO_MEMORY;
  }
  const uint32_t entry = cg_names_entry(s->reading.packs, name);
  if (entry == CG_NONE &&
      (!is_bare_programme(s, open, second, begin, end) || is_begun(s->reading.packs, first))) {
    return CG_OK;
  }
  cg_mention mention =
    entry == CG_NONE
      ? cg_scanner_mention(s, CG_MENTION_OPEN_NAME, CG_RULE_OPEN_NAME, (cg_span){at, end})
      : cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, end});
  mention.entry = entry;
  mention.thing = CG_KIND_DECLARATION;
  mention.value = name;
  *next = end;
  return cg_scanner_add(s, mention);
}
