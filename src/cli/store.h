/* SPDX-License-Identifier: Apache-2.0 */
/** @file store.h  The command store. */
#ifndef CLI_STORE_H
#define CLI_STORE_H

/** List, write out or delete the documents of a store. */
int cli_command_store(int argc, char **argv);

#endif /* CLI_STORE_H */
