/* SPDX-License-Identifier: Apache-2.0 */
#include "base/sha256.h"

#include <check.h>
#include <stdlib.h>

Suite *suite_sha256(void);

static void check_digest(cg_slice bytes, const char *expected) {
  char digest[CG_SHA256_LENGTH];
  cg_sha256(bytes, digest);
  ck_assert_mem_eq(digest, expected, CG_SHA256_LENGTH);
}

/* The examples of NIST for FIPS 180-4. */
START_TEST(examples_of_the_standard) {
  check_digest(CG_SLICE(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  check_digest(CG_SLICE("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  check_digest(CG_SLICE("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
               "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
END_TEST

START_TEST(a_million_letters) {
  char *const bytes = malloc(1000000);
  ck_assert_ptr_nonnull(bytes);
  memset(bytes, 'a', 1000000);
  check_digest((cg_slice){bytes, 1000000},
               "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  free(bytes);
}
END_TEST

/* Lengths around which the padding needs an additional block. */
START_TEST(lengths_around_a_block) {
  static const struct {
    size_t length;
    const char *digest;
  } rows[] = {
    {55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"},
    {56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"},
    {63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"},
    {64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"},
    {65, "635361c48bb9eab14198e76ea8ab7f1a41685d6ad62aa9146d301d4f17eb0ae0"},
  };
  char bytes[65];
  memset(bytes, 'a', sizeof(bytes));
  for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); ++i) {
    check_digest((cg_slice){bytes, rows[i].length}, rows[i].digest);
  }
}
END_TEST

Suite *suite_sha256(void) {
  Suite *const suite = suite_create("sha256");
  TCase *const tests = tcase_create("sha256");
  tcase_add_test(tests, examples_of_the_standard);
  tcase_add_test(tests, a_million_letters);
  tcase_add_test(tests, lengths_around_a_block);
  suite_add_tcase(suite, tests);
  return suite;
}
