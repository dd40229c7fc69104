/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Terms as words for readers. */
#include "report/page.h"

#include "base/buffer.h"

static const char *const families[] = {"Instrument", "Document", "CourtDecision", "Body",   "State",  "Place", "Event",
                                       "Session",    "AgendaItem", "Goal",        "Target", "Date"};

cg_slice cg_page_family_at(uint32_t index) {
  return cg_slice_of(index < sizeof(families) / sizeof(families[0]) ? families[index] : NULL);
}

cg_slice cg_page_family(const cg_page *page, const cg_page_reference *reference) {
  return reference->thing == CG_NONE ? CG_SLICE("Date")
                                     : ((const cg_page_thing *)cg_array_at(&page->things, reference->thing))->family;
}

cg_slice cg_page_words(const cg_page *page, cg_slice name) {
  cg_buffer words = cg_buffer_init(page->arena);
  for (size_t i = 0; i < name.length; ++i) {
    const bool is_next = i && cg_is_upper(name.data[i]);
    const char small = cg_is_upper(name.data[i]) ? (char)(name.data[i] | 0x20) : name.data[i];
    if ((is_next && cg_buffer_add_byte(&words, ' ')) || cg_buffer_add_byte(&words, small)) {
      return name;
    }
  }
  return cg_buffer_slice(&words);
}

cg_slice cg_page_plural(const cg_page *page, cg_slice family) {
  const cg_slice words = cg_page_words(page, family);
  const bool ends_in_y = words.length && words.data[words.length - 1] == 'y';
  const cg_slice pieces[] = {{words.data, words.length - ends_in_y}, ends_in_y ? CG_SLICE("ies") : CG_SLICE("s")};
  const cg_slice plural = cg_join(page->arena, pieces, 2);
  if (!plural.data || !plural.length) {
    return words;
  }
  ((char *)(uintptr_t)plural.data)[0] &= (char)~0x20;
  return plural;
}
