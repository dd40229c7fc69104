/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_folder.h"

#include "base/message.h"
#include "base/slice.h"
#include "base/try.h"
#include "cli/compression.h"
#include "cli/document_name.h"
#include "cli/export_settings.h"
#include "cli/export_write.h"
#include "cli/journal.h"
#include "cli/stop.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ASIDE "/.clausegraph-unfinished" /* Hidden: whoever reads the folder skips it */
#define JOURNAL "/.clausegraph-journal"
#define DEFAULT_BASE "https://w3id.org/clausegraph/id/"
#define NO_SHARD SIZE_MAX

typedef char digest[CG_SHA256_LENGTH];

struct cli_export_folder {
  cli_exporting *e;
  const char    *path;
  cg_slice       base;    /* Of IRIs */
  char          *aside;   /* Folder of unfinished files */
  cli_journal   *journal;
  digest         settings;
  atomic_uint    serial;  /* Of files aside */
  char          *visited; /* For each unit of earlier runs: its input came again, or its shard */
  /* Shards */
  digest        *planned; /* Digest of the inputs of each, if all were looked at first */
  size_t         planned_count;
  size_t         shard;   /* That is being filled; NO_SHARD: none */
  digest         digest;  /* Of its inputs so far */
  size_t         failed;  /* Of its documents */
  int            is_open;
  char          *shard_aside; /* Where it is, until it is whole */
};

static cg_status fail(const char *path, const char *what) {
  cli_complain("%s: %s: %s", path, what, cg_error_text(errno));
  return CG_CANNOT_WRITE;
}

/* A path in the folder, from malloc(). */
static char *path_of(const cli_export_folder *f, const char *name) {
  char *path;
  return asprintf(&path, "%s/%s%s", f->path, name, f->e->options->ending) < 0 ? NULL : path;
}

static char *document_path(const cli_export_folder *f, cg_slice iri) {
  char name[CLI_DOCUMENT_NAME_SIZE];
  cli_document_name(iri, f->base, name);
  return path_of(f, name);
}

static char *shard_path(const cli_export_folder *f, size_t shard) {
  char name[32];
  snprintf(name, sizeof(name), "part-%05zu", shard + 1);
  return path_of(f, name);
}

static const char *name_in(const cli_export_folder *f, const char *path) { return path + strlen(f->path) + 1; }

static int is_there(char *path) {
  const int found = path && !access(path, F_OK);
  free(path);
  return found;
}

static int is_alone(const cli_export_folder *f) { return !f->e->options->shard_size; }

/* Names of files are on the disk too. */
static cg_status sync_folder(const cli_export_folder *f) {
  const int folder = open(f->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int failed = folder < 0 || (fsync(folder) && errno != EINVAL && errno != ENOTSUP);
  const int error = errno;
  if (folder >= 0) {
    close(folder);
  }
  errno = error;
  return failed ? fail(f->path, "cannot write") : CG_OK;
}

/* --- Files of documents */

static cg_status write_all(int file, cg_slice bytes) {
  while (bytes.length) {
    const ssize_t count = write(file, bytes.data, bytes.length);
    if (count < 0 && errno != EINTR) {
      return CG_CANNOT_WRITE;
    }
    bytes = cg_slice_from(bytes, count > 0 ? (size_t)count : 0);
  }
  return CG_OK;
}

/* Replace the file `aside` by a compressed one; returns its descriptor, or -1 after a message. */
static int compress(const cli_compression *compression, int file, const char *aside, const char *place) {
  cli_child child;
  const int packed = unlink(aside) ? -1 : open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (packed < 0 || lseek(file, 0, SEEK_SET)) {
    (void)fail(place, "cannot write");
    return packed;
  }
  cg_status status = cli_compression_start(compression, 1, place, file, packed, &child);
  if (!status && cli_child_end(&child, 0)) {
    cli_complain("%s: cannot write: the program that compresses it failed; is the disk full?", place);
    status = CG_CANNOT_WRITE;
  }
  if (status) {
    close(packed);
    return -1;
  }
  close(file);
  return packed;
}

/* Write, compress, sync and close the file `aside`. */
static cg_status write_aside(const cli_export_folder *f, cg_slice bytes, const char *aside, const char *place) {
  const cli_compression *const compression = cli_compression_of_name(place);
  int file = open(aside, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  (void)f;
  if (file < 0) {
    return fail(place, "cannot create a file there");
  }
  if (write_all(file, bytes)) {
    const cg_status status = fail(place, "cannot write");
    close(file);
    return status;
  }
  if (compression) {
    const int packed = compress(compression, file, aside, place);
    if (packed < 0) {
      close(file);
      return CG_CANNOT_WRITE;
    }
    file = packed;
  }
  const int failed = fsync(file);
  const int error = errno;
  const int not_closed = close(file);
  errno = failed ? error : errno;
  return failed || not_closed ? fail(place, "cannot write") : CG_OK;
}

cg_status cli_export_folder_put_aside(const cli_export_folder *folder, cg_slice iri, cg_slice bytes, char **aside) {
  cli_export_folder *const f = (cli_export_folder *)folder; /* For the number */
  char *const place = document_path(f, iri);
  cg_status status = place && asprintf(aside, "%s/%u", f->aside, f->serial++) >= 0 ? CG_OK : CG_NO_MEMORY;
  if (!status) {
    status = write_aside(f, bytes, *aside, place);
    if (status) {
      unlink(*aside);
      free(*aside);
    }
  }
  *aside = status ? NULL : *aside;
  free(place);
  return status;
}

cg_status cli_export_folder_place(cli_export_folder *f, const char *name, cg_slice iri, const char *aside) {
  char *const place = document_path(f, iri);
  cg_status status = place ? CG_OK : CG_NO_MEMORY;
  if (!status && rename(aside, place)) {
    status = fail(place, "cannot put the file in its place");
  }
  free(place);
  return status ? status : cli_journal_add(f->journal, iri, cg_slice_of(name), 0);
}

/* --- Shards */

cg_status cli_export_folder_note(cli_export_folder *f, const char *name, cg_slice iri) {
  return cli_journal_add(f->journal, iri, cg_slice_of(name), 0);
}

static cg_status open_shard(cli_export_folder *f) {
  cli_exporting *const e = f->e;
  char *const path = shard_path(f, f->shard);
  char *aside = NULL;
  cg_ledger_free(e->graph.ledger);
  e->graph.ledger = NULL;
  e->written = 0;
  cg_status status = path && asprintf(&aside, "%s/%s", f->aside, name_in(f, path)) >= 0 ? CG_OK : CG_NO_MEMORY;
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

/* Put the shard in its place, or take it away. */
static cg_status close_shard(cli_export_folder *f, int is_whole) {
  cli_exporting *const e = f->e;
  char *const path = (char *)e->output.name; /* From open_shard() */
  if (!f->is_open) {
    return CG_OK;
  }
  cg_status status = is_whole ? cli_export_release(e, 1) : CG_CANNOT_WRITE;
  status = cli_output_close(&e->output, status);
  f->is_open = 0;
  if (!status && rename(f->shard_aside, path)) {
    status = fail(path, "cannot put the file in its place");
  }
  status = status ? status : sync_folder(f);
  if (status || f->failed) { /* What failed is tried again by the next run */
    cli_journal_drop(f->journal);
  } else {
    status = cli_journal_end(f->journal, cg_slice_of(name_in(f, path)), f->digest);
    status = status ? status : cli_journal_sync(f->journal);
  }
  e->output.name = NULL;
  free(path);
  free(f->shard_aside);
  return is_whole ? status : CG_OK;
}

/* The digest of the inputs before and `source`. */
static void extend(digest sum, const cli_source *source) {
  char both[2 * CG_SHA256_LENGTH];
  memcpy(both, sum, CG_SHA256_LENGTH);
  memcpy(both + CG_SHA256_LENGTH, source->digest, CG_SHA256_LENGTH);
  cg_sha256((cg_slice){both, sizeof(both)}, sum);
}

/* Before there is anything to do: which inputs are in which shard. */
static cg_status plan(cli_export_folder *f, const cli_source *source) {
  const size_t shard = source->index / f->e->options->shard_size;
  if (shard >= f->planned_count) {
    const size_t count = f->planned_count ? 2 * f->planned_count : 64;
    digest *const larger = realloc(f->planned, count * sizeof(*larger));
    CG_TRY(larger ? CG_OK : CG_NO_MEMORY);
    f->planned = larger;
    for (size_t i = f->planned_count; i < count; ++i) {
      memcpy(f->planned[i], f->settings, CG_SHA256_LENGTH);
    }
    f->planned_count = count;
  }
  extend(f->planned[shard], source);
  return CG_OK;
}

/* --- Around inputs */

/* The digest of an input and all that decides what it gives. */
static void bind(const cli_export_folder *f, cli_source *source) {
  char both[2 * CG_SHA256_LENGTH];
  memcpy(both, f->settings, CG_SHA256_LENGTH);
  memcpy(both + CG_SHA256_LENGTH, source->digest, CG_SHA256_LENGTH);
  cg_sha256((cg_slice){both, sizeof(both)}, source->digest);
}

static int has_files(const cli_export_folder *f, const cli_journal_unit *unit) {
  size_t i = 0;
  if (!is_alone(f)) {
    char *path;
    return asprintf(&path, "%s/%.*s", f->path, (int)unit->key.length, unit->key.data) >= 0 && is_there(path);
  }
  while (i < unit->count && (unit->documents[i].is_repeated || is_there(document_path(f, unit->documents[i].iri)))) {
    ++i;
  }
  return i == unit->count;
}

/* In any thread: the journal of earlier runs does not change. */
static void look(void *handle, cli_source *source) {
  const cli_exporting *const e = handle;
  const cli_export_folder *const f = e->folder;
  const cli_journal_unit *unit = NULL;
  const size_t shard = is_alone(f) ? 0 : source->index / e->options->shard_size;
  if (is_alone(f)) {
    bind(f, source);
    unit = cli_journal_find(f->journal, cg_slice_of(source->name));
  } else if (!e->session.only_looks && shard < f->planned_count) {
    char *const path = shard_path(f, shard);
    unit = path ? cli_journal_find(f->journal, cg_slice_of(name_in(f, path))) : NULL;
    free(path);
  }
  source->found = unit;
  source->is_done = unit && !memcmp(unit->digest.data, is_alone(f) ? source->digest : f->planned[shard], CG_SHA256_LENGTH) && has_files(f, unit);
}

static void mark(cli_export_folder *f, const cli_journal_unit *unit) {
  if (unit) {
    f->visited[unit - cli_journal_at(f->journal, 0)] = 1;
  }
}

/* A unit that is kept, but would be written otherwise now: another run must do it.  Nobody knows that before its turn. */
static cg_status void_unit(cli_exporting *e, const cli_journal_unit *unit, const cli_journal_document *document) {
  cli_complain("%.*s: the document %.*s came from another input before; run the same command with --resume once more", (int)unit->key.length,
               unit->key.data, (int)document->iri.length, document->iri.data);
  ++e->session.inputs.failed;
  e->session.inputs.last = CG_BAD_INPUT;
  return cli_journal_void(e->folder->journal, unit->key);
}

/* The documents of a unit that an earlier run did. */
static cg_status keep(cli_exporting *e, const cli_journal_unit *unit) {
  cli_inputs *const inputs = &e->session.inputs;
  for (size_t i = 0; i < unit->count; ++i) {
    char name[4096];
    const cli_journal_document *const document = &unit->documents[i];
    const int was_before = cli_seen_has(&e->session.seen, document->iri);
    snprintf(name, sizeof(name), "%.*s", (int)document->name.length, document->name.data);
    if (was_before != document->is_repeated && (!is_alone(e->folder) || !was_before)) {
      CG_TRY(void_unit(e, unit, document));
      continue;
    }
    const cg_status status = cli_seen_add(&e->session.seen, document->iri, name);
    CG_TRY(status == CG_NO_MEMORY ? status : CG_OK);
    inputs->documents += !status;
    e->session.unchanged += !status;
    inputs->failed += status != CG_OK;
    inputs->last = status ? status : inputs->last;
  }
  return CG_OK;
}

static cg_status enter_shard(cli_export_folder *f, const cli_source *source) {
  const size_t shard = source->index / f->e->options->shard_size;
  const int is_first = shard != f->shard;
  if (is_first) {
    CG_TRY(close_shard(f, 1));
    f->shard = shard;
    f->failed = 0;
    memcpy(f->digest, f->settings, CG_SHA256_LENGTH);
    CG_TRY(source->is_done ? keep(f->e, source->found) : open_shard(f));
  }
  extend(f->digest, source);
  return CG_OK;
}

static cg_status enter(void *handle, const cli_source *source) {
  cli_exporting *const e = handle;
  cli_export_folder *const f = e->folder;
  if (e->session.only_looks) {
    return plan(f, source);
  }
  mark(f, source->found);
  if (!is_alone(f)) {
    return enter_shard(f, source);
  }
  return source->is_done ? keep(e, source->found) : CG_OK;
}

static cg_status repeat(void *handle, const char *name, cg_slice iri) {
  const cli_exporting *const e = handle;
  return cli_journal_add(e->folder->journal, iri, cg_slice_of(name), 1);
}

static cg_status leave(void *handle, const cli_source *source, size_t failed) {
  const cli_exporting *const e = handle;
  cli_export_folder *const f = e->folder;
  if (source->is_done) {
    return CG_OK;
  }
  f->failed += failed;
  if (!is_alone(f)) {
    return (source->index + 1) % e->options->shard_size ? CG_OK : close_shard(f, 1);
  }
  if (failed) {
    cli_journal_drop(f->journal); /* The next run tries again */
    return CG_OK;
  }
  CG_TRY(source->found ? sync_folder(f) : CG_OK); /* Else the journal could have a new file where the disk has the old one */
  return cli_journal_end(f->journal, cg_slice_of(source->name), source->digest);
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
static void examine(const char *path, int *has_files, int *has_journal) {
  DIR *const entries = opendir(path);
  *has_files = *has_journal = 0;
  for (const struct dirent *entry; entries && (entry = readdir(entries));) {
    const int is_dots = !strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..");
    *has_journal |= !strcmp(entry->d_name, &JOURNAL[1]);
    *has_files |= !is_dots;
  }
  if (entries) {
    closedir(entries);
  }
}

/* A new or empty folder, or, to go on, one with a journal. */
static cg_status make_folder(const cli_export_folder *f) {
  int files;
  int journal;
  struct stat about;
  if (mkdir(f->path, 0777) && errno != EEXIST) {
    return fail(f->path, "cannot make this folder");
  }
  if (stat(f->path, &about) || !S_ISDIR(about.st_mode)) {
    cli_complain("%s: is not a folder", f->path);
    return CG_CANNOT_WRITE;
  }
  examine(f->path, &files, &journal);
  if (files && !(journal && f->e->options->resumes)) {
    cli_complain("%s: %s", f->path, journal ? "has an export already; add --resume to go on with it, or choose another folder"
                                            : "is not empty; choose a new folder");
    return CG_CANNOT_WRITE;
  }
  return CG_OK;
}

static cg_status open_folder(cli_export_folder *f) {
  char kind[128];
  char words[CLI_SETTINGS_WORDS];
  char *path = NULL;
  size_t units = 0;
  CG_TRY(make_folder(f));
  CG_TRY(cli_export_settings(f->e, f->settings, words));
  if (is_alone(f)) {
    snprintf(kind, sizeof(kind), "documents *%s", f->e->options->ending);
  } else {
    snprintf(kind, sizeof(kind), "shards of %zu inputs *%s", f->e->options->shard_size, f->e->options->ending);
  }
  CG_TRY(asprintf(&path, "%s" JOURNAL, f->path) < 0 || asprintf(&f->aside, "%s" ASIDE, f->path) < 0 ? CG_NO_MEMORY : CG_OK);
  cg_status status = cli_journal_open(path, kind, &f->journal);
  free(path);
  status = status ? status : cli_journal_note(f->journal, words);
  CG_TRY(status == CG_CANNOT_READ ? CG_CANNOT_WRITE : status);
  if (mkdir(f->aside, 0777) && errno != EEXIST) {
    return fail(f->aside, "cannot make this folder");
  }
  empty(f->aside); /* What a killed run left: the journal's lock says that none is running */
  while (cli_journal_at(f->journal, units)) {
    ++units;
  }
  f->visited = calloc(units + 1, 1);
  f->e->session.looks_first = !is_alone(f) && units;
  return f->visited ? CG_OK : CG_NO_MEMORY;
}

/* Remove the files of documents that the inputs do not give any more, and of shards after the last. */
static void remove_stale(const cli_export_folder *f) {
  const cli_journal_unit *unit;
  const cli_journal_unit *const first = cli_journal_at(f->journal, 0);
  size_t gone = 0;
  for (size_t i = 0; (unit = cli_journal_at(f->journal, i)); ++i) {
    const cli_journal_unit *const last = cli_journal_find(f->journal, unit->key);
    const int is_visited = f->visited[last - first];
    for (size_t k = 0; is_alone(f) && is_visited && k < unit->count; ++k) {
      char *const path = cli_seen_has(&f->e->session.seen, unit->documents[k].iri) ? NULL : document_path(f, unit->documents[k].iri);
      if (path) {
        unlink(path);
      }
      free(path);
    }
    char *path = NULL;
    if (!is_alone(f) && !is_visited && asprintf(&path, "%s/%.*s", f->path, (int)unit->key.length, unit->key.data) >= 0) {
      unlink(path);
      free(path);
    }
    gone += unit == last && !is_visited;
  }
  if (gone && is_alone(f)) {
    cli_complain("note: %s: %zu input%s of earlier runs did not come again; what %s gave is kept", f->path, gone, gone == 1 ? "" : "s",
                 gone == 1 ? "it" : "they");
  }
}

static int finish(cli_export_folder *f, int result) {
  const cli_inputs *const inputs = &f->e->session.inputs;
  const int is_whole = !inputs->is_stopped;
  cg_status status = close_shard(f, is_whole);
  if (!status && is_whole) {
    remove_stale(f);
  }
  const cg_status synced = status ? status : sync_folder(f);
  status = synced ? synced : cli_journal_sync(f->journal);
  if (!is_whole) {
    cli_complain("%s: is not complete; the same command with --resume goes on", f->path);
  }
  return status && result != CLI_EXIT_OUTPUT ? cli_exit_of(status) : result;
}

int cli_export_folder_run(cli_exporting *e, char **files, int count) {
  static const cli_session_sources sources = {look, enter, repeat, leave};
  const char *const base = e->options->session.context.base;
  cli_export_folder f = {.e = e, .path = e->options->folder, .base = cg_slice_of(base ? base : DEFAULT_BASE), .shard = NO_SHARD};
  e->folder = &f;
  e->session.sources = &sources;
  int result = cli_exit_of(open_folder(&f));
  if (!result) {
    cli_stop_catch();
    signal(SIGPIPE, SIG_IGN); /* Of programs that compress: the write fails */
    result = finish(&f, cli_session_run(&e->session, files, count));
    cli_seen_clear(&e->session.seen);
  }
  if (f.aside) {
    empty(f.aside);
    rmdir(f.aside);
  }
  cli_journal_close(f.journal);
  free(f.aside);
  free(f.visited);
  free(f.planned);
  return result;
}
