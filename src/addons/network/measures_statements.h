/* SPDX-License-Identifier: Apache-2.0 */
/** @file measures_statements.h  Measures as statements in the vocabulary of
 * ontology/measures.ttl. */
#ifndef CG_NETWORK_MEASURES_STATEMENTS_H
#define CG_NETWORK_MEASURES_STATEMENTS_H

#include "addons/network/measures_impl.h"

/** Write the measures as "ntriples" or "turtle". */
cg_status cg_measures_write_statements(const cg_measures *m, const char *syntax, const char *base,
                                       cg_sink sink, void *handle);

#endif /* CG_NETWORK_MEASURES_STATEMENTS_H */
