/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file table.h  Answers as a table for people. */
#ifndef CG_REDLAND_TABLE_H
#define CG_REDLAND_TABLE_H

#include "addons/redland/store.h"

/** Write the rows of `results` as a table of columns. */
cg_status cg_store_write_table(rasqal_query_results *results, cg_sink sink, void *handle);

#endif /* CG_REDLAND_TABLE_H */
