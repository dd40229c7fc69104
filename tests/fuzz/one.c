/* SPDX-License-Identifier: Apache-2.0 */
/* What libFuzzer calls: one target, FUZZ_ONE, which the Makefile names. */
#include <stddef.h>
#include <stdint.h>

#ifndef FUZZ_ONE
#  define FUZZ_ONE fuzz_target_graph
#endif

int FUZZ_ONE(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) { return FUZZ_ONE(data, size); }
