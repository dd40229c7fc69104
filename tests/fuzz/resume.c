/* SPDX-License-Identifier: Apache-2.0 */
/* The journal of an export into a folder: what was read of it stays when a run goes on with it, and
 * no line leads out of the folder. */
#include "frame.h"

#include "cli/document_name.h"
#include "cli/journal.h"

#include <string.h>

#define KIND "documents *.nq"
#define KEY "9 %\t\n.txt"

static cli_journal *open_journal(const char *path) {
  cli_journal *journal = NULL;
  const cg_status status = cli_journal_open(path, KIND, &journal);
  fuzz_require(!status || status == CG_CANNOT_READ || status == CG_CANNOT_WRITE,
               "a journal is read or refused");
  fuzz_require(!status == (journal != NULL), "there is a journal unless it is refused");
  return journal;
}

/* An export removes files that it finds by their documents. */
static void check_name(cg_slice iri) {
  char name[CLI_DOCUMENT_NAME_SIZE];
  cli_document_name(iri, CG_SLICE("https://example.org/"), name);
  fuzz_require(name[0] != '.' && !strchr(name, '/'), "the file of a document is in the folder");
}

static void check_unit(const cli_journal *journal, const cli_journal_unit *unit) {
  const cli_journal_unit *const last = cli_journal_find(journal, unit->key);
  size_t sum = 0;
  fuzz_require(last >= unit && cg_slice_is_equal(last->key, unit->key),
               "a unit is found by its key, the last one if there are more");
  fuzz_require(unit->digest.length == CG_SHA256_LENGTH, "a unit has a digest");
  for (size_t i = 0; i < unit->count; ++i) {
    fuzz_drop(&sum, unit->documents[i].name);
    check_name(unit->documents[i].iri);
  }
}

static void compare(const cli_journal_unit *before, const cli_journal_unit *again) {
  fuzz_require(again && cg_slice_is_equal(before->key, again->key) && before->count == again->count,
               "a unit has the key and documents");
  for (size_t i = 0; i < before->count; ++i) {
    const cli_journal_document *const a = &before->documents[i];
    const cli_journal_document *const b = &again->documents[i];
    fuzz_require(cg_slice_is_equal(a->iri, b->iri) && cg_slice_is_equal(a->name, b->name) &&
                   a->is_repeated == b->is_repeated,
                 "a document is as it was written");
  }
}

/* Open a copy of the file `path`, which is locked. */
static cli_journal *open_copy(const char *path) {
  char bytes[1 << 16];
  FILE *const file = fopen(path, "rb");
  fuzz_require(file != NULL, "a journal can be read");
  const size_t size = fread(bytes, 1, sizeof(bytes), file);
  fclose(file);
  return open_journal(fuzz_file("copy", (cg_slice){bytes, size}));
}

/* What is added is there when the journal is read again, behind what was there. */
static void check_again(const cli_journal *first, const char *path) {
  cli_journal *const journal = open_copy(path);
  const cli_journal_unit *unit;
  size_t count = 0;
  fuzz_require(journal != NULL, "a journal that was written can be read");
  for (; (unit = cli_journal_at(first, count)); ++count) {
    compare(unit, cli_journal_at(journal, count));
  }
  const cli_journal_unit *const added = cli_journal_at(journal, count);
  fuzz_require(added && cg_slice_is_equal(added->key, CG_SLICE(KEY)) && added->count == 1 &&
                 cg_slice_is_equal(added->documents->name, CG_SLICE(KEY)) &&
                 !cli_journal_is_void(added),
               "what is added is there");
  const cli_journal_unit *const voided = cli_journal_at(journal, count + 1);
  fuzz_require(count ? voided && cli_journal_is_void(voided) : !voided,
               "a unit that is to be done again is void");
  if (voided) {
    compare(cli_journal_at(first, count - 1), voided);
  }
  cli_journal_close(journal);
}

FUZZ_TARGET(resume) {
  const char digest[CG_SHA256_LENGTH] = "a";
  cli_journal *const journal = open_journal(fuzz_file("resume", fuzz_slice(data, size)));
  if (journal) {
    const cli_journal_unit *last = NULL;
    const cli_journal_unit *unit;
    for (size_t i = 0; (unit = cli_journal_at(journal, i)); ++i) {
      check_unit(journal, unit);
      last = unit;
    }
    fuzz_require(!cli_journal_note(journal, "settings") &&
                   !cli_journal_add(journal, CG_SLICE("iri"), CG_SLICE(KEY), 1) &&
                   !cli_journal_end(journal, CG_SLICE(KEY), digest) &&
                   (!last || !cli_journal_void(journal, last, CG_SLICE(""))),
                 "a journal is written");
    check_again(journal, fuzz_path("resume"));
  }
  cli_journal_close(journal);
  return 0;
}
