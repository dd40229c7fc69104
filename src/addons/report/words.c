/* SPDX-License-Identifier: Apache-2.0 */
/* Display names of terms. */
#include "addons/report/words.h"

#include "addons/report/page.h"

#include "base/buffer.h"
#include "base/try.h"

/* Display order of families; others come after these. */
static const char *const order[] = {"Instrument", "Document", "CourtDecision", "Body",  "State",
                                    "Territory",  "Place",    "Group",         "Event", "Session",
                                    "AgendaItem", "Goal",     "Target",        "Date"};

static bool has_family(const cg_page *page, cg_slice family) {
  for (uint32_t i = 0; i < page->families.count; ++i) {
    if (cg_slice_is_equal(*(const cg_slice *)cg_array_at(&page->families, i), family)) {
      return true;
    }
  }
  return false;
}

static cg_status add_families(cg_page *page, const cg_slice *wanted) {
  for (uint32_t i = 0; i < page->reference_count; ++i) {
    const cg_slice family = cg_page_family(page, &page->references[i]);
    if ((!wanted || cg_slice_is_equal(family, *wanted)) && !has_family(page, family)) {
      CG_TRY(cg_array_append(&page->families, &family));
    }
  }
  return CG_OK;
}

cg_status cg_page_sort_families(cg_page *page) {
  for (size_t i = 0; i < sizeof(order) / sizeof(order[0]); ++i) {
    const cg_slice family = cg_slice_of(order[i]);
    CG_TRY(add_families(page, &family));
  }
  return add_families(page, NULL);
}

cg_slice cg_page_family_at(const cg_page *page, uint32_t index) {
  return index < page->families.count ? *(const cg_slice *)cg_array_at(&page->families, index)
                                      : (cg_slice){"", 0};
}

cg_slice cg_page_family(const cg_page *page, const cg_page_reference *reference) {
  return reference->thing == CG_NONE
           ? CG_SLICE("Date")
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
  const cg_slice pieces[] = {{words.data, words.length - ends_in_y},
                             ends_in_y ? CG_SLICE("ies") : CG_SLICE("s")};
  const cg_slice plural = cg_join(page->arena, pieces, 2);
  if (!plural.data || !plural.length) {
    return words;
  }
  ((char *)(uintptr_t)plural.data)[0] &= (char)~0x20;
  return plural;
}
