/* SPDX-License-Identifier: Apache-2.0 */
#include "recognize/speaker.h"

#include "pack/packs.h"

/* Whether the words of a mention that ends before `end` end with the last word of the name of the
 * body that speaks. */
static bool ends_as_speaker(const cg_acting *a, uint32_t end) {
  const cg_metadata *const metadata = &a->document->metadata;
  const cg_slice label =
    metadata->organ == CG_NONE
      ? (cg_slice){"", 0}
      : cg_packs_text(a->reading.packs, cg_packs_entry(a->reading.packs, metadata->organ)->label);
  const cg_slice word = cg_read_text(&a->reading, end - 1);
  return word.length && cg_slice_has_suffix(label, word);
}

/* Index after the body that speaks, "The Security Council", at the start of the sentence at `at`;
 * `at` if it is none. */
static uint32_t past_speaker(const cg_acting *a, uint32_t at) {
  uint32_t place = at;
  place += place < a->reading.end && cg_acting_phrase(a, place).phrase == CG_PHRASE_THOSE;
  const uint32_t mention = cg_acting_mention(a, place);
  if (mention == CG_NONE) {
    const cg_clause *const clause = cg_array_at(&a->document->clauses, a->clause);
    const cg_phrase_found it = cg_acting_phrase(a, at);
    const bool is_again =
      it.phrase == CG_PHRASE_ITSELF && a->document->acts.count > clause->acts.begin;
    return is_again ? it.end : at;
  }
  const cg_mention *const named = cg_array_at(&a->document->mentions, mention);
  const uint32_t organ = a->document->metadata.organ;
  const bool is_speaker = named->entry == CG_NONE ? ends_as_speaker(a, named->tokens.end)
                          : organ == CG_NONE ? cg_kind_is(cg_acting_kind(a, named), CG_KIND_ORGAN)
                                             : named->entry == organ;
  return is_speaker ? named->tokens.end : at;
}

uint32_t cg_speaker_past(const cg_acting *a, uint32_t at) {
  const uint32_t subject = past_speaker(a, at);
  const uint32_t comma = subject == at ? cg_acting_aside_end(a, at) : CG_NONE;
  const uint32_t late = comma == CG_NONE ? 0 : past_speaker(a, comma + 1);
  return comma != CG_NONE && late > comma + 1 ? late : subject;
}
