/* SPDX-License-Identifier: Apache-2.0 */
/* The journal of publish: what was read of it stays when a run goes on with it. */
#include "frame.h"

#include "addons/publish/journal.h"
#include "addons/publish/publisher_impl.h"

static cg_publisher publisher(cg_arena *arena, const char *path) {
  return (cg_publisher){.arena = arena,
                        .allocator = cg_allocator_default(),
                        .messages = fuzz_messages,
                        .settings = {.endpoint = "https://example.org/data", .journal = path}};
}

static void check_kept(const cg_array *before, const cg_array *again) {
  fuzz_require(before->count == again->count &&
                 !memcmp(before->items, again->items, (size_t)before->count * before->item_size),
               "a journal that is read again has the same digests");
}

FUZZ_TARGET(journal) {
  cg_arena *const arena = fuzz_arena();
  const char *const path = fuzz_file("journal", fuzz_slice(data, size));
  cg_publisher first = publisher(arena, path);
  const cg_status status = cg_journal_open(&first);
  fuzz_require(!status || status == CG_CANNOT_READ, "a journal is read or refused");
  if (!status) {
    cg_parcel parcel = {.iri = CG_SLICE("https://example.org/doc/1")};
    cg_publisher again = publisher(arena, path);
    memset(parcel.digest, 'a', sizeof(parcel.digest));
    fuzz_require(!cg_journal_add(&first, &parcel) && cg_journal_has(&first.journal, &parcel),
                 "what is added is there");
    cg_journal_close(&first.journal);
    fuzz_require(!cg_journal_open(&again), "a journal that was written can be read");
    check_kept(&first.journal.digests, &again.journal.digests);
    cg_journal_close(&again.journal);
  }
  cg_journal_close(&first.journal);
  cg_arena_free(arena);
  return 0;
}
