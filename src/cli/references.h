/* SPDX-License-Identifier: Apache-2.0 */
/** @file references.h  The command references. */
#ifndef CLI_REFERENCES_H
#define CLI_REFERENCES_H

/** Write the references of documents as one table. */
int cli_command_references(int argc, char **argv);

#endif /* CLI_REFERENCES_H */
