/* SPDX-License-Identifier: Apache-2.0 */
/** @file explain_rows.h  Tab-separated rows of explain, for programs. */
#ifndef CLI_EXPLAIN_ROWS_H
#define CLI_EXPLAIN_ROWS_H

#include "cli/explain_impl.h"

cg_status cli_explain_write_rows(const cli_explained *e, cli_explain_what what);

#endif /* CLI_EXPLAIN_ROWS_H */
