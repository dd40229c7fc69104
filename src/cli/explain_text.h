/* SPDX-License-Identifier: Apache-2.0 */
/** @file explain_text.h  What explain lists as text for people. */
#ifndef CLI_EXPLAIN_TEXT_H
#define CLI_EXPLAIN_TEXT_H

#include "cli/explain_impl.h"

cg_status cli_explain_write_text(const cli_explained *e, cli_explain_what what);

#endif /* CLI_EXPLAIN_TEXT_H */
