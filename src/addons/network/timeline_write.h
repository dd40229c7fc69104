/* SPDX-License-Identifier: Apache-2.0 */
/** @file timeline_write.h  Timelines as bars and tables. */
#ifndef CG_NETWORK_TIMELINE_WRITE_H
#define CG_NETWORK_TIMELINE_WRITE_H

#include "addons/network/timeline_impl.h"

void cg_timeline_write_svg(cg_network_writer *w, const cg_timeline *t);
void cg_timeline_write_csv(cg_network_writer *w, const cg_timeline *t);
void cg_timeline_write_json(cg_network_writer *w, const cg_timeline *t);
void cg_timeline_write_text(cg_network_writer *w, const cg_timeline *t);

#endif /* CG_NETWORK_TIMELINE_WRITE_H */
