/* SPDX-License-Identifier: Apache-2.0 */
/** @file suites.h  One suite a part of the library. */
#ifndef CG_TESTS_UNIT_SUITES_H
#define CG_TESTS_UNIT_SUITES_H

#include <check.h>

Suite *suite_base(void);
Suite *suite_citation(void);
Suite *suite_correct(void);
Suite *suite_counts(void);
Suite *suite_date(void);
Suite *suite_engine(void);
Suite *suite_escape(void);
Suite *suite_files(void);
Suite *suite_form(void);
Suite *suite_image(void);
Suite *suite_input(void);
Suite *suite_iri(void);
Suite *suite_librdf(void);
Suite *suite_load(void);
Suite *suite_measures(void);
Suite *suite_model(void);
Suite *suite_network(void);
Suite *suite_pack(void);
Suite *suite_queries(void);
Suite *suite_register(void);
Suite *suite_runs(void);
Suite *suite_serializer(void);
Suite *suite_sha256(void);
Suite *suite_statements(void);
Suite *suite_store(void);
Suite *suite_structure(void);
Suite *suite_terms(void);
Suite *suite_text(void);
Suite *suite_views(void);
Suite *suite_writer(void);

#endif /* CG_TESTS_UNIT_SUITES_H */
