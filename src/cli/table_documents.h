/* SPDX-License-Identifier: Apache-2.0 */
/** @file table_documents.h  Commands that list what is in documents, and those about the program
 * itself. */
#ifndef CLI_TABLE_DOCUMENTS_H
#define CLI_TABLE_DOCUMENTS_H

#include "cli/option.h"

extern const cli_command_entry cli_entry_references;
extern const cli_command_entry cli_entry_explain;
extern const cli_command_entry cli_entry_obligations;
extern const cli_command_entry cli_entry_unlisted;
extern const cli_command_entry cli_entry_iris;
extern const cli_command_entry cli_entry_report;
extern const cli_command_entry cli_entry_packs;
extern const cli_command_entry cli_entry_version;

#endif /* CLI_TABLE_DOCUMENTS_H */
