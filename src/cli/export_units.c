/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/export_units.h"

#include "base/slice.h"
#include "base/try.h"
#include "cli/export_places.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { VISITED = 1, VOIDED = 2, FAILED = 4, KEPT = 8 };

typedef struct cli_export_folder folder;
typedef cli_journal_unit unit;

static size_t index_of(const folder *f, const unit *u) {
  return (size_t)(u - cli_journal_at(f->journal, 0));
}

/* Whether no later line has the same key. */
static int is_last(const folder *f, const unit *u) {
  return cli_journal_find(f->journal, u->key) == u;
}

/* Note which unit has the file of each document.  One that holds comes before one that is void. */
static cg_status find_owners(folder *f, int are_void) {
  const unit *u;
  for (size_t i = 0; (u = cli_journal_at(f->journal, i)); ++i) {
    if (!is_last(f, u) || cli_journal_is_void(u) != are_void) {
      continue;
    }
    f->states[i] |= are_void ? VOIDED : 0;
    for (size_t k = 0; k < u->count; ++k) {
      if (!u->documents[k].is_repeated) {
        CG_TRY(cg_table_set(&f->owners, u->documents[k].iri, (uint32_t)i));
      }
    }
  }
  return CG_OK;
}

cg_status cli_export_units_open(folder *f, size_t *count) {
  size_t units = 0;
  while (cli_journal_at(f->journal, units)) {
    ++units;
  }
  *count = units;
  f->states = calloc(units + 1, 1);
  CG_TRY(f->states ? cg_arena_new(cg_allocator_default(), &f->arena) : CG_NO_MEMORY);
  f->owners = cg_table_init(f->arena);
  if (cli_export_is_alone(f)) {
    CG_TRY(find_owners(f, 1));
    CG_TRY(find_owners(f, 0));
  }
  return CG_OK;
}

/* NULL: no earlier run wrote the document. */
static const unit *owner_of(const folder *f, cg_slice iri) {
  const uint32_t index = cg_table_find(&f->owners, iri);
  return index == CG_NONE ? NULL : cli_journal_at(f->journal, index);
}

int cli_export_units_have_files(const folder *f, const unit *u) {
  size_t i = 0;
  if (!cli_export_is_alone(f)) {
    return cli_export_is_there(cli_export_unit_path(f, u));
  }
  while (i < u->count && (u->documents[i].is_repeated ||
                          cli_export_is_there(cli_export_document_path(f, u->documents[i].iri)))) {
    ++i;
  }
  return i == u->count;
}

void cli_export_units_visit(folder *f, const unit *u) {
  f->unit = u;
  if (u) {
    f->states[index_of(f, u)] |= VISITED;
  }
}

static cg_status void_unit(folder *f, const unit *u, cg_slice iri) {
  unsigned char *const state = u ? &f->states[index_of(f, u)] : NULL;
  if (!u || *state & VOIDED) {
    return CG_OK;
  }
  *state |= VOIDED;
  CG_TRY(cli_journal_void(f->journal, u, iri));
  return cli_journal_sync(f->journal);
}

cg_status cli_export_units_void(folder *f, const unit *u) { return void_unit(f, u, CG_SLICE("")); }

cg_status cli_export_units_begin(folder *f, cg_slice iri) {
  CG_TRY(void_unit(f, f->unit, iri));
  return cli_export_units_void(f, owner_of(f, iri));
}

cg_status cli_export_units_fail(folder *f) {
  if (f->unit) {
    f->states[index_of(f, f->unit)] |= FAILED;
  }
  return cli_export_units_void(f, f->unit);
}

/* A unit that is kept, but would be written otherwise now: another run must do it.  Nobody knows
 * that before its turn. */
static cg_status ask_again(folder *f, const unit *u, const cli_journal_document *document) {
  cli_inputs *const inputs = &f->e->session.inputs;
  cli_complain(
    "%.*s: another input %s the document %.*s; run the same command with --resume once more",
    (int)u->key.length, u->key.data,
    document->is_repeated ? "gave, and does not give any more," : "now gives",
    (int)document->iri.length, document->iri.data);
  ++inputs->failed;
  inputs->last = CG_BAD_INPUT;
  return cli_export_units_void(f, u);
}

/* `is_again`: another input with the same name and bytes was before. */
static cg_status keep_document(folder *f, const unit *u, const cli_journal_document *document,
                               int is_again) {
  cli_session *const session = &f->e->session;
  char name[4096];
  const int was_before = cli_seen_has(&session->seen, document->iri);
  if (was_before != document->is_repeated && (!cli_export_is_alone(f) || !was_before)) {
    return ask_again(f, u, document);
  }
  snprintf(name, sizeof(name), "%.*s", (int)document->name.length, document->name.data);
  const cg_status status = cli_seen_add(&session->seen, document->iri, name);
  CG_TRY(status == CG_NO_MEMORY ? status : CG_OK);
  session->inputs.documents += !status;
  session->unchanged += !status;
  session->inputs.failed += status != CG_OK;
  session->inputs.last = status ? status : session->inputs.last;
  /* Its file is another input's now */
  return status && !document->is_repeated && !is_again ? cli_export_units_void(f, u) : CG_OK;
}

cg_status cli_export_units_keep(folder *f, const unit *u) {
  unsigned char *const state = &f->states[index_of(f, u)];
  const int is_again = *state & KEPT;
  *state |= KEPT;
  for (size_t i = 0; i < u->count; ++i) {
    CG_TRY(keep_document(f, u, &u->documents[i], is_again));
  }
  return CG_OK;
}

/* --- At the end of a whole run */

/* Remove a file that may be gone, and free its path. */
static cg_status remove_file(char *path) {
  const cg_status status =
    !path ? CG_NO_MEMORY
    : unlink(path) && errno != ENOENT
      ? cli_export_fail(path, "cannot remove this file, which no input gives any more")
      : CG_OK;
  free(path);
  return status;
}

/* Whether the document has a file for an input that was not read in this run. */
static int is_kept(const folder *f, cg_slice iri) {
  const unit *const owner = owner_of(f, iri);
  const int state = owner ? f->states[index_of(f, owner)] : VISITED;
  return !(state & VISITED) || state & FAILED;
}

static cg_status remove_documents(const folder *f, const unit *u) {
  for (size_t i = 0; i < u->count; ++i) {
    const cg_slice iri = u->documents[i].iri;
    if (!cli_seen_has(&f->e->session.seen, iri) && !is_kept(f, iri)) {
      CG_TRY(remove_file(cli_export_document_path(f, iri)));
    }
  }
  return CG_OK;
}

static void note_kept(const folder *f, size_t count, const char *what) {
  if (count) {
    cli_complain("note: %s: %zu input%s %s; %s files are kept", f->path, count,
                 count == 1 ? "" : "s", what, count == 1 ? "its" : "their");
  }
}

/* Lines before the last of their key count too: a run that was killed may have left their files. */
static cg_status remove_stale_documents(const folder *f) {
  const unit *u;
  size_t missing = 0;
  size_t failed = 0;
  for (size_t i = 0; (u = cli_journal_at(f->journal, i)); ++i) {
    const int state = f->states[index_of(f, cli_journal_find(f->journal, u->key))];
    if (state & VISITED && !(state & FAILED)) {
      CG_TRY(remove_documents(f, u));
    }
    missing += is_last(f, u) && !(state & VISITED);
    failed += is_last(f, u) && state & FAILED;
  }
  note_kept(f, missing,
            missing == 1 ? "of earlier runs is missing" : "of earlier runs are missing");
  note_kept(f, failed, "of earlier runs failed now");
  return CG_OK;
}

/* Whether the shards of this run are all that the inputs give: none failed before it was entered,
 * and they came twice. */
static int are_all_shards(const folder *f) {
  const cli_session *const session = &f->e->session;
  return f->inputs && f->inputs == f->planned_inputs &&
         session->inputs.failed == session->seen.repeated + f->failed;
}

/* Unless an input failed, which the next run reads again anyhow, it is an error that files are left
 * which belong to no input. */
static void note_kept_shards(const folder *f, size_t kept) {
  cli_inputs *const inputs = &f->e->session.inputs;
  const int has_failed = inputs->failed > f->e->session.seen.repeated;
  cli_complain("%s%s: %zu shard%s of earlier runs %s kept, since inputs failed or changed while "
               "they were read%s",
               has_failed ? "note: " : "", f->path, kept, kept == 1 ? "" : "s",
               kept == 1 ? "is" : "are",
               has_failed ? "" : "; run the same command with --resume once more");
  if (!has_failed) {
    ++inputs->failed;
    inputs->last = CG_BAD_INPUT;
  }
}

static cg_status remove_stale_shards(const folder *f) {
  const unit *u;
  size_t kept = 0;
  for (size_t i = 0; (u = cli_journal_at(f->journal, i)); ++i) {
    if (!is_last(f, u) || f->states[i] & VISITED || !cli_export_is_shard(f, u)) {
      continue;
    }
    char *const path = cli_export_unit_path(f, u);
    if (are_all_shards(f)) {
      CG_TRY(remove_file(path));
    } else {
      kept += (size_t)cli_export_is_there(path);
    }
  }
  if (kept) {
    note_kept_shards(f, kept);
  }
  return CG_OK;
}

cg_status cli_export_units_remove_stale(const folder *f) {
  return cli_export_is_alone(f) ? remove_stale_documents(f) : remove_stale_shards(f);
}

void cli_export_units_close(folder *f) {
  cg_arena_free(f->arena);
  free(f->states);
}
