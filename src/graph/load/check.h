/* SPDX-License-Identifier: Apache-2.0 */
/** @file check.h  What packs may hold but should not. */
#ifndef CG_LOAD_CHECK_H
#define CG_LOAD_CHECK_H

#include "load/checking.h"
#include "load/load.h"

/** Say what is wrong with a statement, and about what in it; the problem counts. */
void cg_check_report(cg_checking *c, const cg_pack_statement *s, const char *what, cg_slice detail);

/** The subject's first statement with the predicate `iri`, or NULL. */
const cg_pack_statement *cg_check_find(const cg_checking *c, uint32_t subject, cg_slice iri);

/** Look for what loads but is wrong: names and identifiers that two things share, names that no text can match, links to
 * nothing, unknown properties, days in the wrong order, impossible identifiers, entries without a source.  One message a problem; `problem_count` is their number. */
cg_status cg_load_check(const char *folder, const cg_messages *messages, cg_arena *arena,
                        uint32_t *problem_count);

#endif /* CG_LOAD_CHECK_H */
