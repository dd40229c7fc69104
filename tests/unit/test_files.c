/* SPDX-License-Identifier: Apache-2.0 */
/* Journals, whole files and temporary files: what is written, what is refused with which message,
 * and what is left in the folder. */
#define _XOPEN_SOURCE 700 /* mkdtemp(), nftw() */
#include "suites.h"

#include "base/beside.h"
#include "base/line_file.h"
#include "base/whole_file.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static char said[512];

static void say(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  snprintf(said, sizeof(said), "%s", message);
}

static const cg_messages messages = {say, NULL};

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *place) {
  (void)about;
  (void)type;
  (void)place;
  return remove(path);
}

/* Each test runs in a folder of its own. */
static void set_up(void) {
  strcpy(folder, "/tmp/clausegraph-unit-XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  ck_assert_int_eq(chdir(folder), 0);
  said[0] = '\0';
}

static void tear_down(void) {
  ck_assert_int_eq(chdir("/"), 0);
  nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static bool exists(const char *path) {
  struct stat about;
  return !lstat(path, &about);
}

static void write_file(const char *path, const char *text) {
  FILE *const file = fopen(path, "wb");
  ck_assert_ptr_nonnull(file);
  ck_assert_int_ge(fputs(text, file), 0);
  ck_assert_int_eq(fclose(file), 0);
}

static void check_journal(const char *path, const char *expected) {
  cg_line_file lines;
  char *text = NULL;
  size_t length = 0;
  ck_assert_int_eq(cg_line_file_open(&lines, path, true, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_read(&lines, "no journal", &messages, &text, &length), CG_OK);
  ck_assert_uint_eq(length, strlen(expected));
  ck_assert_int_eq(memcmp(text, expected, length), 0);
  free(text);
  cg_line_file_close(&lines);
}

START_TEST(a_journal_gets_whole_lines) {
  cg_line_file lines;
  static char longest[3000];
  memset(longest, 'x', sizeof(longest) - 1);
  const cg_slice pieces[] = {CG_SLICE("one "), {NULL, 0}, CG_SLICE("line\n")};
  const cg_slice long_piece = {longest, sizeof(longest) - 1};
  ck_assert_int_eq(cg_line_file_open(&lines, "journal", false, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_add(&lines, pieces, 3, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_add(&lines, &long_piece, 1, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_sync(&lines, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_cut(&lines, strlen("one line\nxx"), &messages), CG_OK);
  cg_line_file_close(&lines);
  cg_line_file_close(&lines); /* Again: nothing */
  check_journal("journal", "one line\nxx");
  ck_assert_str_eq(said, "");
}
END_TEST

START_TEST(a_journal_has_one_writer) {
  cg_line_file first;
  cg_line_file second;
  ck_assert_int_eq(cg_line_file_open(&first, "journal", false, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_open(&second, "journal", false, &messages), CG_CANNOT_READ);
  ck_assert_ptr_nonnull(strstr(said, "another process uses the journal"));
  cg_line_file_close(&second);
  check_journal("journal", ""); /* Readers need no lock */
  cg_line_file_close(&first);
  ck_assert_int_eq(cg_line_file_open(&second, "journal", false, &messages), CG_OK);
  cg_line_file_close(&second);
}
END_TEST

START_TEST(no_journal_and_what_is_none) {
  cg_line_file lines;
  char *text = NULL;
  size_t length = 1;
  ck_assert_int_eq(cg_line_file_open(&lines, "journal", true, &messages), CG_OK);
  ck_assert_int_eq(lines.file, -1);
  ck_assert(!exists("journal"));
  ck_assert_int_eq(cg_line_file_read(&lines, "no journal", &messages, &text, &length),
                   CG_CANNOT_READ);
  ck_assert_uint_eq(length, 0);
  ck_assert_int_eq(cg_line_file_open(&lines, ".", false, &messages), CG_CANNOT_WRITE);
  ck_assert_ptr_nonnull(strstr(said, "cannot open the journal: Is a directory"));
  ck_assert_int_eq(cg_line_file_open(&lines, ".", true, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_read(&lines, "not a journal", &messages, &text, &length),
                   CG_CANNOT_READ);
  ck_assert_ptr_nonnull(strstr(said, "not a journal"));
  cg_line_file_close(&lines);
}
END_TEST

START_TEST(a_journal_has_at_most_2_gib) {
  cg_line_file lines;
  char *text = NULL;
  size_t length = 0;
  write_file("journal", "");
  ck_assert_int_eq(truncate("journal", ((off_t)1 << 31) + 1), 0); /* Takes no space */
  ck_assert_int_eq(cg_line_file_open(&lines, "journal", true, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_read(&lines, "not a journal", &messages, &text, &length),
                   CG_CANNOT_READ);
  ck_assert_ptr_nonnull(strstr(said, "more than 2 GiB"));
  ck_assert_ptr_null(text);
  cg_line_file_close(&lines);
}
END_TEST

START_TEST(a_journal_that_cannot_be_written) {
  cg_line_file lines;
  const cg_slice line = CG_SLICE("line\n");
  write_file("journal", "kept\n");
  ck_assert_int_eq(cg_line_file_open(&lines, "journal", true, &messages), CG_OK);
  ck_assert_int_eq(cg_line_file_add(&lines, &line, 1, &messages), CG_CANNOT_WRITE);
  ck_assert_ptr_nonnull(strstr(said, "cannot write"));
  ck_assert_int_eq(cg_line_file_cut(&lines, 0, &messages), CG_CANNOT_WRITE);
  cg_line_file_close(&lines);
  ck_assert_int_eq(cg_line_file_sync(&lines, &messages), CG_CANNOT_WRITE);
  check_journal("journal", "kept\n");
}
END_TEST

START_TEST(whole_files_appear_when_complete) {
  cg_whole_file file;
  ck_assert(cg_whole_file_open(&file, "out", "out.new"));
  fputs("words", file.stream);
  ck_assert(!exists("out"));
  ck_assert_ptr_null(cg_whole_file_close(&file, true));
  ck_assert(exists("out") && !exists("out.new"));
  ck_assert(cg_whole_file_open(&file, "out", "out.new"));
  ck_assert_ptr_null(cg_whole_file_close(&file, false));
  ck_assert(!exists("out.new"));
  ck_assert_int_eq(mkdir("taken", 0777), 0);
  ck_assert(cg_whole_file_open(&file, "taken", "out.new"));
  ck_assert_str_eq(cg_whole_file_close(&file, true), "cannot rename the file into place");
  ck_assert(!exists("out.new"));
  ck_assert(!cg_whole_file_open(&file, "out", "nowhere/out.new"));
}
END_TEST

START_TEST(whole_files_are_read) {
  cg_arena *arena = NULL;
  cg_slice text;
  ck_assert_int_eq(cg_arena_new(cg_allocator_default(), &arena), CG_OK);
  write_file("words", "two words");
  ck_assert_int_eq(cg_whole_file_read("words", &messages, arena, &text), CG_OK);
  ck_assert(cg_slice_is_equal(text, CG_SLICE("two words")));
  ck_assert_int_eq(cg_whole_file_read("nowhere", &messages, arena, &text), CG_CANNOT_READ);
  ck_assert_ptr_nonnull(strstr(said, "No such file"));
  ck_assert_int_eq(cg_whole_file_read(".", &messages, arena, &text), CG_CANNOT_READ);
  ck_assert_ptr_nonnull(strstr(said, "is not a regular file"));
  ck_assert_int_eq(mkfifo("fifo", 0600), 0);
  ck_assert_int_eq(cg_whole_file_read("fifo", &messages, arena, &text), CG_CANNOT_READ);
  ck_assert_uint_eq(text.length, 0);
  cg_arena_free(arena);
}
END_TEST

static void make_old(const char *path) {
  const struct timespec day[] = {{86400, 0}, {86400, 0}};
  ck_assert_int_eq(utimensat(AT_FDCWD, path, day, 0), 0);
}

/* Make a file as if `place` were written, and drop it. */
static void make_beside(const char *place) {
  char *name = NULL;
  const int file = cg_beside_make_file(place, &name);
  ck_assert_int_ge(file, 0);
  ck_assert(exists(name));
  ck_assert_int_eq(remove(name), 0);
  close(file);
  free(name);
}

START_TEST(old_temporary_files_are_removed) {
  write_file("out.clausegraph-AAAAAA", "");
  write_file("out.clausegraph-BBBBBB", "");
  write_file("out.clausegraph-CCCCCCC", "");
  write_file("other.clausegraph-DDDDDD", "");
  write_file("out.other-EEEEEE", "");
  make_old("out.clausegraph-AAAAAA");
  make_old("out.clausegraph-CCCCCCC");
  make_old("other.clausegraph-DDDDDD");
  make_old("out.other-EEEEEE");
  ck_assert_int_eq(symlink("other.clausegraph-DDDDDD", "out.clausegraph-FFFFFF"), 0);
  make_beside("out");
  ck_assert(!exists("out.clausegraph-AAAAAA"));
  ck_assert(exists("out.clausegraph-BBBBBB"));  /* Young */
  ck_assert(exists("out.clausegraph-CCCCCCC")); /* Not a name that we make */
  ck_assert(exists("other.clausegraph-DDDDDD"));
  ck_assert(exists("out.other-EEEEEE"));
  ck_assert(exists("out.clausegraph-FFFFFF")); /* A link is not followed */
}
END_TEST

START_TEST(temporary_files_in_use_are_kept) {
  char path[128];
  ck_assert_int_eq(mkdir("out.clausegraph-AAAAAA", 0777), 0);
  write_file("out.clausegraph-AAAAAA/part", "");
  write_file("out.clausegraph-BBBBBB", "");
  make_old("out.clausegraph-AAAAAA");
  make_old("out.clausegraph-BBBBBB");
  const int used = open("out.clausegraph-BBBBBB", O_RDONLY | O_CLOEXEC);
  ck_assert_int_eq(flock(used, LOCK_EX), 0);
  snprintf(path, sizeof(path), "%s/out", folder); /* With a folder in the name */
  make_beside(path);
  ck_assert(!exists("out.clausegraph-AAAAAA"));
  ck_assert(exists("out.clausegraph-BBBBBB"));
  close(used);
}
END_TEST

static mode_t mode_of(int file) {
  struct stat about;
  ck_assert_int_eq(fstat(file, &about), 0);
  return about.st_mode & 07777;
}

START_TEST(temporary_files_have_the_rights_of_what_they_replace) {
  char *name = NULL;
  const mode_t mask = umask(022);
  int file = cg_beside_make_file("out", &name);
  ck_assert_uint_eq(mode_of(file), 0644);
  close(file);
  free(name);
  write_file("out", "");
  ck_assert_int_eq(chmod("out", 0640), 0);
  file = cg_beside_make_file("out", &name);
  ck_assert_uint_eq(mode_of(file), 0640);
  close(file);
  free(name);
  file = cg_beside_make_folder("folder", &name);
  ck_assert_uint_eq(mode_of(file), 0755);
  close(file);
  free(name);
  umask(mask);
}
END_TEST

START_TEST(no_temporary_file_where_there_is_no_folder) {
  char *name = folder;
  ck_assert_int_eq(cg_beside_make_file("nowhere/out", &name), -1);
  ck_assert_ptr_null(name);
  name = folder;
  ck_assert_int_eq(cg_beside_make_folder("nowhere/out", &name), -1);
  ck_assert_ptr_null(name);
}
END_TEST

Suite *suite_files(void) {
  Suite *const suite = suite_create("files");
  TCase *const tests = tcase_create("files");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, a_journal_gets_whole_lines);
  tcase_add_test(tests, a_journal_has_one_writer);
  tcase_add_test(tests, no_journal_and_what_is_none);
  tcase_add_test(tests, a_journal_has_at_most_2_gib);
  tcase_add_test(tests, a_journal_that_cannot_be_written);
  tcase_add_test(tests, whole_files_appear_when_complete);
  tcase_add_test(tests, whole_files_are_read);
  tcase_add_test(tests, old_temporary_files_are_removed);
  tcase_add_test(tests, temporary_files_in_use_are_kept);
  tcase_add_test(tests, temporary_files_have_the_rights_of_what_they_replace);
  tcase_add_test(tests, no_temporary_file_where_there_is_no_folder);
  suite_add_tcase(suite, tests);
  return suite;
}
