/* SPDX-License-Identifier: Apache-2.0 */
/* Several changes of a document while a store is open: the last one counts. */
#include "base/slice.h"
#include "suites.h"

#include <clausegraph/store.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DOCUMENT "urn:document"

static char folder[] = "/tmp/clausegraph-store.XXXXXX";
static cg_store *store;

static void set_up(void) {
  strcpy(folder + sizeof(folder) - 7, "XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void) {
  char command[64];
  snprintf(command, sizeof(command), "rm -r %s", folder);
  ck_assert_int_eq(system(command), 0); /* NOLINT: a name of our own */
}

static void open_store(void) {
  ck_assert_int_eq(cg_store_open(NULL, folder, CG_STORE_WRITE, &store), CG_OK);
}

static void put(const char *clause) {
  char line[256];
  snprintf(line, sizeof(line),
           "<" DOCUMENT "> <https://w3id.org/clausegraph/ontology#hasClause> <" DOCUMENT "#%s> .\n",
           clause);
  ck_assert_int_eq(cg_store_put_as(store, "test", cg_slice_of(line), "ntriples"), CG_OK);
}

static void delete (void) { ck_assert_int_eq(cg_store_delete(store, CG_SLICE(DOCUMENT)), CG_OK); }

static cg_status take_clause(void *handle, const cg_statement_view *statement) {
  char *const clauses = handle;
  snprintf(clauses + strlen(clauses), 64 - strlen(clauses), "%.*s ", (int)statement->object.length,
           statement->object.data);
  return CG_OK;
}

/* Close the store and check that it has these clauses, with a space after each. */
static void check_kept(const char *clauses) {
  char found[64] = "";
  ck_assert_int_eq(cg_store_close(store), CG_OK);
  ck_assert_int_eq(cg_store_open(NULL, folder, CG_STORE_READ, &store), CG_OK);
  ck_assert_int_eq(cg_store_visit(store, take_clause, found), CG_OK);
  ck_assert_int_eq(cg_store_count(store), *clauses != '\0');
  ck_assert_int_eq(cg_store_close(store), CG_OK);
  ck_assert_str_eq(found, clauses);
}

START_TEST(put_after_delete) {
  open_store();
  put("op1");
  check_kept(DOCUMENT "#op1 ");
  open_store();
  delete ();
  put("op2");
  check_kept(DOCUMENT "#op2 ");
}
END_TEST

START_TEST(delete_after_put) {
  open_store();
  put("op1");
  check_kept(DOCUMENT "#op1 ");
  open_store();
  put("op2");
  delete ();
  check_kept("");
}
END_TEST

START_TEST(put_after_two_changes) {
  open_store();
  put("op1");
  check_kept(DOCUMENT "#op1 ");
  open_store();
  put("op2");
  delete ();
  put("op3");
  check_kept(DOCUMENT "#op3 ");
}
END_TEST

Suite *suite_store(void) {
  Suite *const suite = suite_create("store");
  TCase *const cases = tcase_create("changes");
  tcase_add_checked_fixture(cases, set_up, tear_down);
  tcase_add_test(cases, put_after_delete);
  tcase_add_test(cases, delete_after_put);
  tcase_add_test(cases, put_after_two_changes);
  suite_add_tcase(suite, cases);
  return suite;
}
