/* SPDX-License-Identifier: Apache-2.0 */
/** @file frame.h  Functions shared by the fuzz targets.
 *
 * A target is one file that defines FUZZ_TARGET(). tests/fuzz/replay, built with any compiler, runs
 * the targets on the stored inputs. Linked with libFuzzer and one.c, a target searches for failing
 * inputs (tests/fuzz/run-fuzzer). A target aborts if a property does not hold; refusing an input is
 * fine. */
#ifndef CG_TESTS_FUZZ_FRAME_H
#define CG_TESTS_FUZZ_FRAME_H

#include "base/arena.h"
#include "base/message.h"
#include "base/slice.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/** Define the target `name`: a function that takes an input, `data` and `size`, and returns 0. */
#define FUZZ_TARGET(name)                                                                          \
  int fuzz_target_##name(const uint8_t *data, size_t size);                                        \
  int fuzz_target_##name(const uint8_t *data, size_t size)

/** Print `what`, which does not hold, and abort. */
_Noreturn void fuzz_abort(const char *what);

/** Unless `holds`, print `what` and abort. */
static inline void fuzz_require(bool holds, const char *what) {
  if (!holds) {
    fuzz_abort(what);
  }
}

/** The input as a slice. */
static inline cg_slice fuzz_slice(const uint8_t *data, size_t size) {
  return (cg_slice){(const char *)data, size};
}

/** A new arena; exits if out of memory. */
cg_arena *fuzz_arena(void);

/** Reads each message to its end and drops it. */
extern const cg_messages fuzz_messages;

/** Folder of this process, removed when it ends. */
const char *fuzz_folder(void);

/** Path of `name` in that folder, overwritten by the next call. */
const char *fuzz_path(const char *name);

/** Write `bytes` to the file `name` of that folder; returns its path, overwritten by the next
 * call. */
const char *fuzz_file(const char *name, cg_slice bytes);

/** The compiled packs of this build. */
const char *fuzz_packs(void);

/** A part of an input that consists of several files: "=== NAME", a line feed, and the bytes up to
 * the next such line. */
typedef struct {
  cg_slice name; /**< Empty if the input does not begin with such a line */
  cg_slice bytes;
} fuzz_part;

/** Take the next part of `rest`; false at the end. */
bool fuzz_next_part(cg_slice *rest, fuzz_part *out);

/** A cg_sink that adds up all bytes, so that each of them is read. */
cg_status fuzz_drop(void *handle, cg_slice bytes);

#endif /* CG_TESTS_FUZZ_FRAME_H */
