/* SPDX-License-Identifier: Apache-2.0 */
/** @file explain_json.h  What explain lists as JSON Lines, for programs. */
#ifndef CLI_EXPLAIN_JSON_H
#define CLI_EXPLAIN_JSON_H

#include "cli/explain_impl.h"

cg_status cli_explain_write_json(const cli_explained *e, cli_explain_what what);

#endif /* CLI_EXPLAIN_JSON_H */
