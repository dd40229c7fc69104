/* SPDX-License-Identifier: Apache-2.0 */
/** @file things.h  The option --things: where the things that documents refer to are described. */
#ifndef CLI_THINGS_H
#define CLI_THINGS_H

#include <clausegraph/options.h>

/** Take the value of --things, or NULL for the default of the format called `format`; complains,
 * and returns an exit status. */
int cli_things_take(cg_things *things, const char *value, const char *format);

#endif /* CLI_THINGS_H */
