/* SPDX-License-Identifier: Apache-2.0 */
/* Compiled packs: used where they lie, refused where they are damaged. */
#include "suites.h"

#include "base/message.h"
#include "load/load.h"
#include "model/vote.h"
#include "pack/builder.h"
#include "pack/image.h"
#include "pack/image_check.h"
#include "pack/image_impl.h"
#include "pack/names.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

static cg_arena *arena;
static char said[1024];
static cg_slice image; /* Of the packs of the source tree */

static void take_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

static const cg_messages messages = {take_message, NULL};

static void set_up(void) {
  const char *const folder = getenv("CLAUSEGRAPH_PACKS");
  ck_assert_msg(folder != NULL, "CLAUSEGRAPH_PACKS must name the packs");
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  ck_assert_msg(cg_load_image(folder, &messages, arena, &image) == CG_OK, "%s", said);
}

static void tear_down(void) { cg_arena_free(arena); }

/* A copy of the image that may be changed. */
static char *copy(void) {
  char *const bytes = cg_arena_take_raw(arena, image.length);
  ck_assert_ptr_nonnull(bytes);
  memcpy(bytes, image.data, image.length);
  return bytes;
}

static void put_checksum(char *bytes, size_t length) {
  cg_image_head head;
  memcpy(&head, bytes, sizeof(head));
  head.checksum = cg_image_checksum((cg_slice){bytes, length});
  memcpy(bytes, &head, sizeof(head));
}

START_TEST(the_same_packs_give_the_same_bytes) {
  cg_slice again;
  ck_assert_int_eq(cg_load_image(getenv("CLAUSEGRAPH_PACKS"), &messages, arena, &again), CG_OK);
  ck_assert(cg_slice_is_equal(image, again));
  ck_assert_int_eq(cg_image_examine(image, "packs", &messages), CG_OK);
}
END_TEST

START_TEST(another_base_moves_iris_and_nothing_else) {
  const cg_packs *here;
  const cg_packs *there;
  ck_assert_int_eq(cg_image_open(image, CG_SLICE(CG_DEFAULT_BASE), arena, &here), CG_OK);
  ck_assert_int_eq(cg_image_open(image, CG_SLICE("urn:x:"), arena, &there), CG_OK);
  ck_assert_uint_eq(cg_packs_count(here), cg_packs_count(there));
  for (uint32_t i = 0; i < cg_packs_count(here); ++i) {
    const cg_slice old = cg_entry_iri(here, i);
    const cg_slice new = cg_entry_iri(there, i);
    const size_t base = sizeof(CG_DEFAULT_BASE) - 1;
    ck_assert(cg_slice_is_equal(cg_entry_label(here, i), cg_entry_label(there, i)));
    ck_assert_uint_eq(cg_packs_find(there, new), i);
    if (cg_slice_has_prefix(old, CG_SLICE(CG_DEFAULT_BASE))) {
      ck_assert(cg_slice_has_prefix(new, CG_SLICE("urn:x:")));
      ck_assert(cg_slice_is_equal(cg_slice_from(old, base), cg_slice_from(new, 6)));
      ck_assert_uint_eq(cg_packs_find(there, old), CG_NONE);
    }
  }
}
END_TEST

static void check_refused(cg_slice bytes, const char *what) {
  said[0] = '\0';
  ck_assert_int_eq(cg_image_examine(bytes, "x.image", &messages), CG_BAD_PACK);
  ck_assert_msg(!strncmp(said, "x.image: ", 9) && strstr(said, what), "%s", said);
}

START_TEST(a_damaged_image_is_refused) {
  static const size_t lengths[] = {0, 1, 8, sizeof(cg_image_head) - 1, sizeof(cg_image_head), 4096};
  for (size_t i = 0; i < sizeof(lengths) / sizeof(lengths[0]); ++i) {
    check_refused((cg_slice){image.data, lengths[i]},
                  lengths[i] < sizeof(cg_image_head) ? "neither" : "damaged");
  }
  check_refused((cg_slice){image.data, image.length - 1}, "damaged");
  for (size_t at = sizeof(cg_image_head); at < image.length; at += image.length / 97) {
    char *const bytes = copy();
    bytes[at] ^= 0x10;
    check_refused((cg_slice){bytes, image.length}, "damaged");
  }
}
END_TEST

START_TEST(an_image_of_another_version_is_refused) {
  char *const bytes = copy();
  cg_image_head head;
  memcpy(&head, bytes, sizeof(head));
  ++head.layout;
  memcpy(bytes, &head, sizeof(head));
  check_refused((cg_slice){bytes, image.length}, "another version");
}
END_TEST

/* Use every part: all that an accepted image says can be read, and each search ends. */
static void use(const cg_packs *packs) {
  size_t length = 0;
  for (uint32_t i = 0; i < cg_packs_count(packs); i += 7) {
    const cg_entry *const entry = cg_packs_entry(packs, i);
    length +=
      cg_packs_text(packs, entry->iri).length + cg_packs_text(packs, entry->resolutions).length;
    length += cg_packs_find(packs, cg_entry_iri(packs, i)) == i;
    length += cg_names_entry(packs, cg_entry_label(packs, i)) == i;
    for (uint32_t j = entry->facts.begin; j < entry->facts.end; ++j) {
      length += cg_packs_text(packs, cg_packs_fact(packs, j)->object).length;
    }
  }
  ck_assert_uint_ne(length, 1);
}

/* Whoever knows the checksum can write what he likes; still nothing outside is read. */
START_TEST(no_number_of_a_forged_image_leads_outside) {
  uint32_t state = 2027;
  uint32_t refused = 0;
  char *const bytes = copy();
  for (int i = 0; i < 400; ++i) {
    state = state * 1664525u + 1013904223u;
    const size_t range = i % 4 ? image.length : sizeof(cg_image_head);
    const size_t at = (state >> 3) % range;
    const char old = bytes[at];
    const cg_packs *packs;
    bytes[at] = (char)(state >> 24);
    put_checksum(bytes, image.length);
    if (cg_image_examine((cg_slice){bytes, image.length}, "x.image", &messages)) {
      ++refused;
    } else {
      ck_assert_int_eq(
        cg_image_open((cg_slice){bytes, image.length}, CG_SLICE("urn:x:"), arena, &packs), CG_OK);
      use(packs);
    }
    bytes[at] = old;
  }
  ck_assert_uint_gt(refused, 50);
}
END_TEST

/* Whether the image is refused with this number at `at`; if not, it can be used. */
static bool is_refused_with(char *bytes, size_t at, uint32_t number) {
  const cg_packs *packs;
  uint32_t old;
  memcpy(&old, bytes + at, sizeof(old));
  memcpy(bytes + at, &number, sizeof(number));
  put_checksum(bytes, image.length);
  const bool is_refused =
    cg_image_examine((cg_slice){bytes, image.length}, "x.image", &messages) != CG_OK;
  if (!is_refused) {
    ck_assert_int_eq(
      cg_image_open((cg_slice){bytes, image.length}, CG_SLICE("urn:x:"), arena, &packs), CG_OK);
    use(packs);
  }
  memcpy(bytes + at, &old, sizeof(old));
  return is_refused;
}

/* Whether the image is refused with another number in the row at `row`. */
static bool is_row_examined(char *bytes, size_t row, size_t size) {
  bool is_examined = false;
  for (size_t at = row; at + 4 <= row + size; at += 4) {
    is_examined = is_refused_with(bytes, at, UINT32_MAX - 15) || is_examined;
    is_examined = is_refused_with(bytes, at, 0x01010101) || is_examined;
  }
  return is_examined;
}

/* No part is trusted: a wrong number in the first row that is used after the middle is seen. */
START_TEST(every_part_is_examined) {
  char *const bytes = copy();
  cg_image_head head;
  memcpy(&head, bytes, sizeof(head));
  for (cg_part part = 0; part < CG_PART_COUNT; ++part) {
    const size_t size = cg_part_item_size(part);
    bool is_examined = size == 1; /* Bytes */
    for (uint32_t i = head.parts[part].count / 2; !is_examined && i < head.parts[part].count; ++i) {
      is_examined = is_row_examined(bytes, head.parts[part].at + i * size, size);
    }
    ck_assert_msg(is_examined || !head.parts[part].count, "part %d", (int)part);
  }
}
END_TEST

/* Numbers that a look-up or a division uses as they are. */
START_TEST(numbers_without_sense_are_refused) {
  char *const bytes = copy();
  cg_image_head head;
  memcpy(&head, bytes, sizeof(head));
  const cg_image_part entries = head.parts[CG_PART_ENTRIES];
  const cg_image_part lexemes = head.parts[CG_PART_LEXEMES];
  unsigned refused = 0;
  for (uint32_t i = 0; i < entries.count; ++i) {
    const size_t row = entries.at + i * sizeof(cg_entry);
    cg_entry entry;
    memcpy(&entry, bytes + row, sizeof(entry));
    if (entry.first_year) {
      ck_assert(is_refused_with(bytes, row + offsetof(cg_entry, sessions_a_year), 0));
      ++refused;
      break;
    }
  }
  for (uint32_t i = 0; i < lexemes.count && refused < 2; ++i) {
    const size_t row = lexemes.at + i * sizeof(cg_lexeme);
    cg_lexeme lexeme;
    memcpy(&lexeme, bytes + row, sizeof(lexeme));
    if (lexeme.lex == CG_LEX_VOTE_MANNER) {
      ck_assert(is_refused_with(bytes, row + offsetof(cg_lexeme, value), CG_VOTE_MANNER_COUNT));
      ++refused;
    }
  }
  ck_assert_uint_eq(refused, 2);
}
END_TEST

Suite *suite_image(void) {
  Suite *const suite = suite_create("image");
  TCase *const tests = tcase_create("image");
  tcase_set_timeout(tests, 300);
  tcase_add_unchecked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, the_same_packs_give_the_same_bytes);
  tcase_add_test(tests, another_base_moves_iris_and_nothing_else);
  tcase_add_test(tests, a_damaged_image_is_refused);
  tcase_add_test(tests, an_image_of_another_version_is_refused);
  tcase_add_test(tests, no_number_of_a_forged_image_leads_outside);
  tcase_add_test(tests, every_part_is_examined);
  tcase_add_test(tests, numbers_without_sense_are_refused);
  suite_add_tcase(suite, tests);
  return suite;
}
