/* SPDX-License-Identifier: Apache-2.0 */
/** @file ranking_write.h  Rankings as tables. */
#ifndef CG_NETWORK_RANKING_WRITE_H
#define CG_NETWORK_RANKING_WRITE_H

#include "addons/network/ranking_impl.h"

/** Write a table for people. */
void cg_ranking_write_text(cg_network_writer *w, const cg_ranking *ranking);

/** Write rows as "csv", "tsv" or "jsonl", which has no headings. */
void cg_ranking_write_rows(cg_network_writer *w, const cg_ranking *ranking, const char *format,
                           bool has_headings);

#endif /* CG_NETWORK_RANKING_WRITE_H */
