/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_folder.h"

#include "base/slice.h"
#include "base/try.h"
#include "cli/export_places.h"
#include "cli/export_settings.h"
#include "cli/export_shards.h"
#include "cli/export_units.h"
#include "cli/stop.h"

#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ASIDE "/.clausegraph-unfinished" /* Hidden: whoever reads the folder skips it */
#define JOURNAL "/.clausegraph-journal"

typedef struct cli_export_folder folder;

/* --- Around inputs */

/* The digest of an input and all that decides what it gives. */
static void bind(const folder *f, cli_source *source) {
  char both[2 * CG_SHA256_LENGTH];
  memcpy(both, f->settings, CG_SHA256_LENGTH);
  memcpy(both + CG_SHA256_LENGTH, source->digest, CG_SHA256_LENGTH);
  cg_sha256((cg_slice){both, sizeof(both)}, source->digest);
}

static int is_of(const cli_journal_unit *unit, const cli_source *source) {
  return unit && !memcmp(unit->digest.data, source->digest, CG_SHA256_LENGTH);
}

/* The `ordinal`-th unit of earlier runs whose input was called `name`; NULL if there are not so
 * many. */
static const cli_journal_unit *find(const folder *f, const char *name, size_t ordinal) {
  char *const key = cli_export_names_key(name, ordinal);
  const cli_journal_unit *const unit = key ? cli_journal_find(f->journal, cg_slice_of(key)) : NULL;
  free(key);
  return unit;
}

/* An earlier run had an input of this name with these bytes, whichever of several it is. */
static void find_done(const folder *f, cli_source *source) {
  const cli_journal_unit *unit;
  for (size_t i = 1; (unit = find(f, source->name, i)) && !source->is_done; ++i) {
    source->is_done = is_of(unit, source) && cli_export_units_have_files(f, unit);
    source->found = unit;
  }
}

/* Which of the inputs of its name it is, is known in its turn. */
static cg_status enter_input(folder *f, const cli_source *source) {
  size_t ordinal;
  free(f->key);
  f->key = NULL;
  if (!source->name) { /* It could not be read */
    cli_export_units_visit(f, NULL);
    return CG_OK;
  }
  CG_TRY(cli_export_names_count(&f->names, cg_slice_of(source->name), &ordinal));
  f->key = cli_export_names_key(source->name, ordinal);
  const cli_journal_unit *const own =
    f->key ? cli_journal_find(f->journal, cg_slice_of(f->key)) : NULL;
  const cli_journal_unit *const unit = source->is_done && !is_of(own, source) ? source->found : own;
  cli_export_units_visit(f, unit);
  CG_TRY(f->key ? CG_OK : CG_NO_MEMORY);
  return source->is_done ? cli_export_units_keep(f, unit) : CG_OK;
}

/* In any thread: the units of earlier runs do not change. */
static void look(void *handle, cli_source *source) {
  const cli_exporting *const e = handle;
  const folder *const f = e->folder;
  if (cli_export_is_alone(f)) {
    bind(f, source);
    find_done(f, source);
  } else if (!e->session.only_looks) {
    source->found = cli_export_shards_find(f, source, &source->is_done);
  }
}

static cg_status enter(void *handle, const cli_source *source) {
  const cli_exporting *const e = handle;
  folder *const f = e->folder;
  if (e->session.only_looks) {
    return cli_export_shards_plan(f, source);
  }
  ++f->inputs;
  if (cli_export_is_alone(f)) {
    return enter_input(f, source);
  }
  cli_export_units_visit(f, source->found);
  return cli_export_shards_enter(f, source);
}

static cg_status repeat(void *handle, const char *name, cg_slice iri) {
  const cli_exporting *const e = handle;
  return cli_journal_add(e->folder->journal, iri, cg_slice_of(name), 1);
}

static cg_status leave(void *handle, const cli_source *source, size_t failed) {
  const cli_exporting *const e = handle;
  folder *const f = e->folder;
  f->failed += source->is_done ? 0 : failed;
  if (!cli_export_is_alone(f)) {
    return cli_export_shards_leave(f, source, source->is_done ? 0 : failed);
  }
  if (source->is_done) {
    return CG_OK;
  }
  if (failed) {
    cli_journal_drop(f->journal); /* The next run tries again */
    return cli_export_units_fail(f);
  }
  /* Else the journal could have a new file where the disk has the old one */
  CG_TRY(f->unit ? cli_export_sync_folder(f->path) : CG_OK);
  return cli_journal_end(f->journal, cg_slice_of(f->key), source->digest);
}

/* --- The run */

/* Remove what is in a folder that holds files only. */
static void empty(const char *path) {
  DIR *const entries = opendir(path);
  for (const struct dirent *entry; entries && (entry = readdir(entries));) {
    unlinkat(dirfd(entries), entry->d_name, 0);
  }
  if (entries) {
    closedir(entries);
  }
}

/* Whether the folder has files, and whether one of them is a journal. */
static cg_status examine(const char *path, int *has_files, int *has_journal) {
  DIR *const entries = opendir(path);
  *has_files = *has_journal = 0;
  if (!entries) {
    return cli_export_fail(path, "cannot read this folder");
  }
  for (const struct dirent *entry; (entry = readdir(entries));) {
    const int is_dots = !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..");
    *has_journal |= !strcmp(entry->d_name, &JOURNAL[1]);
    *has_files |= !is_dots;
  }
  closedir(entries);
  return CG_OK;
}

/* The name of a new folder is on the disk when its files are. */
static cg_status sync_parent(const char *path) {
  char *parent;
  if (asprintf(&parent, "%s/..", path) < 0) {
    return CG_NO_MEMORY;
  }
  const cg_status status = cli_export_sync_folder(parent);
  free(parent);
  return status;
}

/* A new or empty folder, or, to continue, one with a journal. */
static cg_status make_folder(const folder *f) {
  int files;
  int journal;
  struct stat about;
  const int is_made = !mkdir(f->path, 0777);
  if (!is_made && errno != EEXIST) {
    return cli_export_fail(f->path, "cannot make this folder");
  }
  if (stat(f->path, &about) || !S_ISDIR(about.st_mode)) {
    cli_complain("%s: is not a folder", f->path);
    return CG_CANNOT_WRITE;
  }
  CG_TRY(is_made ? sync_parent(f->path) : CG_OK);
  CG_TRY(examine(f->path, &files, &journal));
  if (files && !(journal && f->e->options->resumes)) {
    cli_complain(
      "%s: %s", f->path,
      journal ? "already contains an export; add --resume to continue it, or choose another folder"
              : "is not empty; choose a new folder");
    return CG_CANNOT_WRITE;
  }
  return CG_OK;
}

static cg_status open_journal(folder *f) {
  char kind[128];
  char words[CLI_SETTINGS_WORDS];
  char *path = NULL;
  CG_TRY(cli_export_settings(f->e, f->settings, words));
  if (cli_export_is_alone(f)) {
    snprintf(kind, sizeof(kind), "documents *%s", f->e->options->ending);
  } else {
    snprintf(kind, sizeof(kind), "shards of %zu inputs *%s", f->e->options->shard_size,
             f->e->options->ending);
  }
  CG_TRY(asprintf(&path, "%s" JOURNAL, f->path) < 0 ? CG_NO_MEMORY : CG_OK);
  cg_status status = cli_journal_open(path, kind, &f->journal);
  free(path);
  status = status ? status : cli_journal_note(f->journal, words);
  return status == CG_CANNOT_READ ? CG_CANNOT_WRITE : status;
}

/* Before the journal is locked, unfinished files can be those of a run that goes on. */
static cg_status open_aside(folder *f) {
  if (asprintf(&f->aside, "%s" ASIDE, f->path) < 0) {
    f->aside = NULL;
    return CG_NO_MEMORY;
  }
  if (mkdir(f->aside, 0777) && errno != EEXIST) {
    return cli_export_fail(f->aside, "cannot make this folder");
  }
  empty(f->aside); /* What a run left that was killed */
  return CG_OK;
}

static cg_status open_folder(folder *f) {
  size_t units = 0;
  CG_TRY(make_folder(f));
  CG_TRY(open_journal(f));
  CG_TRY(open_aside(f));
  CG_TRY(cli_export_units_open(f, &units));
  f->e->session.looks_first = !cli_export_is_alone(f) && units;
  return CG_OK;
}

static int finish(folder *f, int result) {
  const cli_inputs *const inputs = &f->e->session.inputs;
  const int is_whole = !inputs->is_stopped;
  const int was_fine = result == CLI_EXIT_FINE;
  cg_status status = cli_export_shards_close(f, is_whole);
  status = status || !is_whole ? status : cli_export_units_remove_stale(f);
  const cg_status synced = status ? status : cli_export_sync_folder(f->path);
  status = synced ? synced : cli_journal_sync(f->journal);
  if (!is_whole) {
    cli_complain("%s: is not complete; continue with the same command and --resume", f->path);
  }
  /* The last shard was closed after the run had summed up */
  if (!status && was_fine && inputs->failed > f->e->session.seen.repeated) {
    return CLI_EXIT_SOME_FAILED;
  }
  return status && result != CLI_EXIT_OUTPUT ? cli_exit_of(status) : result;
}

static void close_folder(folder *f) {
  if (f->aside) {
    empty(f->aside);
    rmdir(f->aside);
  }
  cli_export_units_close(f);
  cli_journal_close(f->journal);
  cli_export_names_clear(&f->names);
  free(f->key);
  free(f->aside);
  free(f->planned);
}

int cli_export_folder_run(cli_exporting *e, char **files, int count) {
  static const cli_session_sources sources = {look, enter, repeat, leave};
  const char *const base = e->options->session.context.base;
  folder f = {.e = e,
              .path = e->options->folder,
              .base = cg_slice_of(base ? base : CG_DEFAULT_BASE),
              .shard = SIZE_MAX};
  e->folder = &f;
  e->session.sources = &sources;
  int result = cli_exit_of(open_folder(&f));
  if (!result) {
    cli_stop_catch();
    signal(SIGPIPE, SIG_IGN); /* Of programs that compress: the write fails */
    result = finish(&f, cli_session_run(&e->session, files, count));
    cli_seen_clear(&e->session.seen);
  }
  e->folder = NULL;
  close_folder(&f);
  return result;
}
