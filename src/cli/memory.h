/* SPDX-License-Identifier: Apache-2.0 */
/** @file memory.h  Memory that ends the process where there is none: rasqal and raptor go on without it, and answer wrongly. */
#ifndef CLI_MEMORY_H
#define CLI_MEMORY_H

/** From now on, an allocation that fails, anybody's, ends the process with `status`.  Does nothing under sanitizers. */
void cli_memory_end_without(int status);

#endif /* CLI_MEMORY_H */
