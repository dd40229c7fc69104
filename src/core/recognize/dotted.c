/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/dotted.h"

#include "base/buffer.h"
#include "base/try.h"
#include "pack/names.h"
#include "pack/reading.h"

#define LETTERS_MOST 12u
#define SPACED_FEWEST 3u /* Letters of "U. S. A.": two may be those of somebody's name */

/* Whether a capital letter with a full stop is at `at`. */
static bool is_letter(const cg_reading *reading, uint32_t at) {
  return at < reading->end && reading->tokens[at].kind == CG_TOKEN_WORD &&
         reading->tokens[at].length == 1 && cg_token_has(&reading->tokens[at], CG_TOKEN_CAPITAL) &&
         cg_read_is_mark(reading, at + 1, '.') && cg_read_is_glued(reading, at + 1);
}

cg_status cg_rule_dotted(cg_scanner *s, uint32_t at, uint32_t *next) {
  const cg_reading *const reading = &s->reading;
  cg_buffer letters = cg_buffer_init(s->document->arena);
  uint32_t end = at;
  uint32_t count = 0;
  bool is_spaced = false;
  for (; count < LETTERS_MOST && is_letter(reading, end); end += 2, ++count) {
    is_spaced = is_spaced || (end > at && !cg_read_is_glued(reading, end));
    CG_TRY(cg_buffer_add(&letters, cg_read_text(reading, end)));
  }
  if (count < (is_spaced ? SPACED_FEWEST : 2)) {
    return CG_OK;
  }
  const uint32_t entry = cg_names_entry(reading->packs, cg_buffer_slice(&letters));
  if (entry == CG_NONE || cg_read_lexeme(reading, end).lex == CG_LEX_CURRENCY) {
    return CG_OK;
  }
  cg_mention mention =
    cg_scanner_mention(s, CG_MENTION_NAME, CG_RULE_KNOWN_NAME, (cg_span){at, end});
  mention.entry = entry;
  *next = end;
  return cg_scanner_add(s, mention);
}
