/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_shards.h"

#include "base/slice.h"
#include "base/try.h"
#include "cli/export_places.h"
#include "cli/export_units.h"
#include "cli/export_write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct cli_export_folder folder;

static size_t shard_of(const folder *f, const cli_source *source) {
  return source->index / f->e->options->shard_size;
}

/* Add `source` to the digest of the inputs before it. */
static void extend(cli_digest sum, const cli_source *source) {
  char both[2 * CG_SHA256_LENGTH];
  memcpy(both, sum, CG_SHA256_LENGTH);
  memcpy(both + CG_SHA256_LENGTH, source->digest, CG_SHA256_LENGTH);
  cg_sha256((cg_slice){both, sizeof(both)}, sum);
}

cg_status cli_export_shards_plan(folder *f, const cli_source *source) {
  const size_t shard = shard_of(f, source);
  if (shard >= f->planned_count) {
    const size_t count = f->planned_count ? 2 * f->planned_count : 64;
    cli_digest *const larger = realloc(f->planned, count * sizeof(*larger));
    CG_TRY(larger ? CG_OK : CG_NO_MEMORY);
    f->planned = larger;
    for (size_t i = f->planned_count; i < count; ++i) {
      memcpy(f->planned[i], f->settings, CG_SHA256_LENGTH);
    }
    f->planned_count = count;
  }
  extend(f->planned[shard], source);
  ++f->planned_inputs;
  return CG_OK;
}

const cli_journal_unit *cli_export_shards_find(const folder *f, const cli_source *source,
                                               int *is_done) {
  const size_t shard = shard_of(f, source);
  char *const path = cli_export_shard_path(f, shard);
  const cli_journal_unit *const unit =
    path ? cli_journal_find(f->journal, cg_slice_of(cli_export_name_in(f, path))) : NULL;
  free(path);
  *is_done = unit && shard < f->planned_count &&
             !memcmp(unit->digest.data, f->planned[shard], CG_SHA256_LENGTH) &&
             cli_export_units_have_files(f, unit);
  return unit;
}

cg_status cli_export_shards_note(folder *f, const char *name, cg_slice iri) {
  return cli_journal_add(f->journal, iri, cg_slice_of(name), 0);
}

static cg_status open_shard(folder *f) {
  cli_exporting *const e = f->e;
  char *const path = cli_export_shard_path(f, f->shard);
  char *aside = NULL;
  cg_ledger_free(e->graph.ledger);
  e->graph.ledger = NULL;
  e->written = 0;
  cg_status status = path && asprintf(&aside, "%s/%s", f->aside, cli_export_name_in(f, path)) >= 0
                       ? CG_OK
                       : CG_NO_MEMORY;
  status = status ? status : cg_ledger_new(e->session.context, &e->graph.ledger);
  status = status ? status : cli_output_open(&e->output, aside);
  f->is_open = !status;
  if (status) {
    free(path);
    free(aside);
    return status;
  }
  e->output.name = path; /* In messages */
  f->shard_aside = aside;
  return CG_OK;
}

/* The end of the file; without a document a list is empty, not nothing. */
static cg_status end_output(folder *f) {
  cli_exporting *const e = f->e;
  CG_TRY(cli_export_release(e, 1));
  return !e->written && e->joining->before[0] ? cli_output_take(&e->output, CG_SLICE("[]\n"))
                                              : CG_OK;
}

/* The earlier line goes before the file does. */
static cg_status place(folder *f, const char *path) {
  CG_TRY(cli_export_units_void(
    f, cli_journal_find(f->journal, cg_slice_of(cli_export_name_in(f, path)))));
  return rename(f->shard_aside, path) ? cli_export_fail(path, "cannot put the file in its place")
                                      : cli_export_sync_folder(f->path);
}

/* What failed is tried again by the next run. */
static cg_status end_unit(folder *f, const char *path) {
  if (f->shard_failed) {
    cli_journal_drop(f->journal);
    return CG_OK;
  }
  CG_TRY(cli_journal_end(f->journal, cg_slice_of(cli_export_name_in(f, path)), f->digest));
  return cli_journal_sync(f->journal);
}

/* A shard is kept for its inputs when they were looked at; they may have changed since. */
static cg_status check_kept(folder *f) {
  const cli_journal_unit *const unit = f->kept;
  f->kept = NULL;
  if (!unit || !memcmp(f->digest, unit->digest.data, CG_SHA256_LENGTH)) {
    return CG_OK;
  }
  cli_complain(
    "%.*s: its inputs changed while they were read; run the same command with --resume once more",
    (int)unit->key.length, unit->key.data);
  ++f->e->session.inputs.failed;
  f->e->session.inputs.last = CG_BAD_INPUT;
  return cli_export_units_void(f, unit);
}

cg_status cli_export_shards_close(folder *f, int is_whole) {
  cli_exporting *const e = f->e;
  char *const path = (char *)e->output.name; /* From open_shard() */
  if (!f->is_open) {
    return is_whole ? check_kept(f) : CG_OK;
  }
  cg_status status = cli_output_close(&e->output, is_whole ? end_output(f) : CG_CANNOT_WRITE);
  f->is_open = 0;
  status = status ? status : place(f, path);
  status = status ? status : end_unit(f, path);
  if (status) {
    cli_journal_drop(f->journal);
  }
  e->output.name = NULL;
  free(path);
  free(f->shard_aside);
  return is_whole ? status : CG_OK;
}

cg_status cli_export_shards_enter(folder *f, const cli_source *source) {
  if (shard_of(f, source) != f->shard) {
    CG_TRY(cli_export_shards_close(f, 1));
    f->shard = shard_of(f, source);
    f->shard_failed = 0;
    memcpy(f->digest, f->settings, CG_SHA256_LENGTH);
    f->kept = source->is_done ? source->found : NULL;
    CG_TRY(f->kept ? cli_export_units_keep(f, f->kept) : open_shard(f));
  }
  extend(f->digest, source);
  return CG_OK;
}

cg_status cli_export_shards_leave(folder *f, const cli_source *source, size_t failed) {
  f->shard_failed += failed;
  return (source->index + 1) % f->e->options->shard_size ? CG_OK : cli_export_shards_close(f, 1);
}
