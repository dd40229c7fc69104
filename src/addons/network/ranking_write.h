/* SPDX-License-Identifier: Apache-2.0 */
/** @file ranking_write.h  Rankings as tables. */
#ifndef CG_NETWORK_RANKING_WRITE_H
#define CG_NETWORK_RANKING_WRITE_H

#include "addons/network/ranking_impl.h"

/** Write rows as a table for people or, if `separator` is "," or a tab, as separated fields. */
void cg_ranking_write_text(cg_network_writer *w, const cg_ranking *ranking);
void cg_ranking_write_fields(cg_network_writer *w, const cg_ranking *ranking, const char *separator,
                             bool has_headings);

#endif /* CG_NETWORK_RANKING_WRITE_H */
