/* SPDX-License-Identifier: Apache-2.0 */
/** @file network_input.h  Texts, graphs and stores into a network. */
#ifndef CLI_NETWORK_INPUT_H
#define CLI_NETWORK_INPUT_H

#include "cli/session.h"

#include <clausegraph/network.h>

/** Take each of `files`, texts or graphs by their names; complains, and returns an exit status. */
int cli_network_take_files(cg_network *network, char **files, int count,
                           const cli_session_options *options);

/** Take all documents of the store in `folder`. */
cg_status cli_network_take_store(cg_network *network, const char *folder,
                                 const cg_environment *environment);

#endif /* CLI_NETWORK_INPUT_H */
