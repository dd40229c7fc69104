/* SPDX-License-Identifier: Apache-2.0 */
/** @file places.h  Where the program's own files are: installed, or beside the executable. */
#ifndef CLI_PLACES_H
#define CLI_PLACES_H

#define CLI_PLACE_SIZE 4096

/** Find the folder of the data packs when neither an option nor the environment names it.
 * Returns 0 where there is none. */
int cli_place_packs(char out[CLI_PLACE_SIZE]);

/** Find the folder of the shipped queries; CLAUSEGRAPH_QUERIES first. */
int cli_place_queries(char out[CLI_PLACE_SIZE]);

/** Find the program `name` beside the executable, or where it is installed; only in the folder
 * CLAUSEGRAPH_LIBEXEC where that is set. */
int cli_place_program(const char *name, char out[CLI_PLACE_SIZE]);

/** Find the program clausegraph-convert; CLAUSEGRAPH_CONVERT first. */
int cli_place_convert(char out[CLI_PLACE_SIZE]);

#endif /* CLI_PLACES_H */
