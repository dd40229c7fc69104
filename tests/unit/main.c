/* SPDX-License-Identifier: Apache-2.0 */
#include "suites.h"

#include <stdlib.h>

#ifndef SUITES /* Of a program for an add-on */
#  define SUITES                                                                                   \
    suite_base, suite_citation, suite_correct, suite_counts, suite_date, suite_engine,             \
      suite_escape, suite_files, suite_form, suite_image, suite_input, suite_iri, suite_load,      \
      suite_model, suite_pack, suite_register, suite_sha256, suite_statements, suite_structure,    \
      suite_text, suite_views, suite_writer
#endif

static Suite *(*const suites[])(void) = {SUITES};

int main(void) {
  SRunner *const runner = srunner_create(NULL);
  for (size_t i = 0; i < sizeof(suites) / sizeof(suites[0]); ++i) {
    srunner_add_suite(runner, suites[i]());
  }
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
