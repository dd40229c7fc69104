/* SPDX-License-Identifier: Apache-2.0 */
/* Data that does not fit into memory is sorted in temporary files, with the same result as in
 * memory. */
#include "addons/redland/index_file.h"
#include "addons/redland/index_runs.h"
#include "addons/redland/shelf_runs.h"
#include "base/buffer.h"
#include "suites.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { TERMS = 300, QUADS = 5000, FILES = 200, THINGS = 25, LOADS = 4 };

static char folder[] = "/tmp/clausegraph-runs.XXXXXX";
static cg_arena *arena;
static uint32_t seed;

static void set_up(void) {
  strcpy(folder + sizeof(folder) - 7, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  seed = 1;
}

static void tear_down(void) {
  char command[64];
  cg_arena_free(arena);
  snprintf(command, sizeof(command), "rm -r %s", folder);
  ck_assert_int_eq(system(command), 0); /* NOLINT: a name of our own */
}

/* A number below `end`, from the same sequence in every run. */
static uint32_t next_number(uint32_t end) {
  seed = seed * 1664525u + 1013904223u;
  return (seed >> 8) % end;
}

static const char *path_of(const char *name) {
  const cg_slice pieces[] = {cg_slice_of(folder), CG_SLICE("/"), cg_slice_of(name), {"", 1}};
  return cg_join(arena, pieces, 4).data;
}

static cg_slice bytes_of(const char *path) {
  struct stat about;
  FILE *const file = fopen(path, "rb");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_eq(fstat(fileno(file), &about), 0);
  char *const bytes = cg_arena_take(arena, (size_t)about.st_size + 1);
  const cg_slice all = {bytes, fread(bytes, 1, (size_t)about.st_size, file)};
  fclose(file);
  return all;
}

static int is_visible(const struct dirent *entry) { return entry->d_name[0] != '.'; }

/* Number of files in the folder. */
static int count_files(void) {
  struct dirent **entries = NULL;
  const int count = scandir(folder, &entries, is_visible, alphasort);
  for (int i = 0; i < count; ++i) {
    free(entries[i]);
  }
  free(entries);
  return count;
}

/* An index of random statements, many of them repeated, built with runs of `most` statements. */
static cg_slice index_with(uint32_t most, uint32_t quads) {
  const char *const path = path_of("index");
  cg_index_runs runs;
  ck_assert_int_eq(cg_index_runs_open(&runs, arena, folder, most), CG_OK);
  seed = 7;
  for (uint32_t i = 0; i < quads; ++i) {
    cg_index_builder *builder = NULL;
    cg_quad quad;
    ck_assert_int_eq(cg_index_runs_next(&runs, &builder), CG_OK);
    for (int place = 0; place < CG_PLACES; ++place) {
      char term[32];
      snprintf(term, sizeof(term), "<urn:%u>",
               next_number(place == CG_PREDICATE ? 3
                           : place == CG_GRAPH   ? 2
                                                 : TERMS));
      quad.at[place] = cg_index_add_term(builder, cg_slice_of(term));
    }
    ck_assert_int_eq(cg_index_add(builder, &quad), CG_OK);
  }
  ck_assert_int_eq(cg_index_runs_write(&runs, path, path_of("index.new")), CG_OK);
  cg_index_runs_close(&runs);
  ck_assert_int_eq(count_files(), 1);
  return bytes_of(path);
}

static void check_equal(cg_slice a, cg_slice b) {
  ck_assert_uint_eq(a.length, b.length);
  ck_assert_int_eq(memcmp(a.data, b.data, a.length), 0);
}

START_TEST(index_of_runs) {
  const uint32_t sizes[] = {1, 37, 1000, QUADS - 1, QUADS};
  const cg_slice whole = index_with(CG_RUN_QUADS, QUADS);
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    check_equal(whole, index_with(sizes[i], QUADS));
  }
  check_equal(index_with(CG_RUN_QUADS, 0), index_with(1, 0));
  check_equal(index_with(CG_RUN_QUADS, 1), index_with(1, 1));
}
END_TEST

START_TEST(index_is_found) {
  cg_index index;
  (void)index_with(37, QUADS);
  ck_assert_int_eq(cg_index_map(path_of("index"), &index), CG_OK);
  ck_assert(cg_index_verify(&index));
  for (uint32_t term = 0; term < index.term_count; ++term) {
    ck_assert_uint_eq(cg_index_find(&index, cg_index_term(&index, term)), term);
  }
  ck_assert_uint_eq(cg_index_find(&index, CG_SLICE("<urn:none>")), CG_NONE);
  cg_index_close(&index);
}
END_TEST

static cg_status take_line(void *handle, const cg_store_line *line, bool is_thing) {
  ck_assert(is_thing);
  ck_assert_int_eq(cg_buffer_add(handle, line->text), CG_OK);
  return cg_buffer_add_byte(handle, '\n');
}

/* A random line about a thing: a type or a label, from a pack or not. */
static cg_slice line_at_random(char *out, size_t size) {
  const uint32_t what = next_number(3);
  snprintf(out, size, "<urn:thing:%u> <urn:%u> %s%u%s <urn:%s> .", next_number(THINGS), what,
           what ? "\"" : "<urn:type:", next_number(3), what ? "\"" : ">",
           next_number(4) ? "graph/things" : "pack");
  return cg_slice_of(out);
}

/* The current lines among random lines of files from several loads, with this many bytes in
 * memory. */
static cg_slice stands_with(size_t most) {
  const cg_store store = {.arena = arena, .folder = folder};
  cg_buffer lines = cg_buffer_init(arena);
  cg_shelf_runs runs;
  ck_assert_int_eq(cg_shelf_runs_open(&runs, arena, &store, most), CG_OK);
  seed = 11;
  for (uint32_t file = 1; file <= FILES; ++file) {
    const uint32_t load = 1 + next_number(LOADS);
    for (uint32_t i = next_number(20); i; --i) {
      char text[128];
      size_t at = 0;
      cg_store_line line;
      ck_assert(cg_store_next_line(line_at_random(text, sizeof(text)), &at, &line));
      ck_assert_int_eq(cg_shelf_runs_add(&runs, &line, file, load), CG_OK);
    }
  }
  ck_assert_int_eq(cg_shelf_runs_visit(&runs, take_line, &lines), CG_OK);
  cg_shelf_runs_close(&runs);
  ck_assert_int_eq(count_files(), 0);
  return cg_buffer_slice(&lines);
}

START_TEST(things_of_runs) {
  const size_t sizes[] = {0, 200, 2000, 20000};
  const cg_slice whole = stands_with(CG_SHELF_BYTES);
  ck_assert_uint_gt(whole.length, 0);
  for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); ++i) {
    check_equal(whole, stands_with(sizes[i]));
  }
}
END_TEST

Suite *suite_runs(void) {
  Suite *const suite = suite_create("runs");
  TCase *const tests = tcase_create("runs");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, index_of_runs);
  tcase_add_test(tests, index_is_found);
  tcase_add_test(tests, things_of_runs);
  suite_add_tcase(suite, tests);
  return suite;
}
