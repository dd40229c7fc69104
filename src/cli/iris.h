/* SPDX-License-Identifier: Apache-2.0 */
/** @file iris.h  The command "iris". */
#ifndef CLI_IRIS_H
#define CLI_IRIS_H

int cli_command_iris(int argc, char **argv);

#endif /* CLI_IRIS_H */
