/* SPDX-License-Identifier: Apache-2.0 */
/** @file query_thing.h  What people call a thing, as the IRI that graphs have. */
#ifndef CLI_QUERY_THING_H
#define CLI_QUERY_THING_H

#include <clausegraph/environment.h>
#include <clausegraph/status.h>

/** Find the thing that `words` mean by themselves: a name or abbreviation of the packs, or a
 * symbol.  The caller frees `*iri`.  Complains where they mean nothing that is known, or several
 * things, which is CG_BAD_ARGUMENT. */
cg_status cli_query_thing(const cg_environment *environment, const char *words, char **iri);

#endif /* CLI_QUERY_THING_H */
