/* SPDX-License-Identifier: Apache-2.0 */
/** @file check.h  Finds errors in packs that do not prevent loading. */
#ifndef CG_LOAD_CHECK_H
#define CG_LOAD_CHECK_H

#include "load/checking.h"
#include "load/load.h"

/** Report a problem with a statement and the value concerned, and count it. */
void cg_check_report(cg_checking *c, const cg_pack_statement *s, const char *what, cg_slice detail);

/** The subject's first statement with the predicate `iri`, or NULL. */
const cg_pack_statement *cg_check_find(const cg_checking *c, uint32_t subject, cg_slice iri);

/** Find errors that do not prevent loading: names and identifiers shared by two things, names that
 * no text can match, dangling links, unknown properties, dates in the wrong order, impossible
 * identifiers, entries without a source. Reports one message per problem; `problem_count` is their
 * number. */
cg_status cg_load_check(const char *folder, const cg_messages *messages, cg_arena *arena,
                        uint32_t *problem_count);

#endif /* CG_LOAD_CHECK_H */
