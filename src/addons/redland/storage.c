/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing storages of Redland. */
#include "addons/redland/storage.h"

#include "addons/redland/storage_mark.h"
#include "addons/redland/turn.h"
#include "base/buffer.h"
#include "base/growing.h"
#include "base/try.h"

#include <string.h>
#include <sys/stat.h>

static bool is_new(const cg_storage *storage) {
  return librdf_hash_get_as_boolean(storage->options, "new") > 0;
}

/* Pass the first error message of a task to the log; later ones are its consequences. */
static int take_message(void *handle, librdf_log_message *message) {
  cg_storage *const storage = handle;
  if (librdf_log_message_level(message) >= LIBRDF_LOG_ERROR && !storage->has_told) {
    raptor_locator *const locator = librdf_log_message_locator(message);
    const int line = locator ? raptor_locator_line(locator) : -1;
    const char *const text = librdf_log_message_message(message);
    const size_t length = strlen(text);
    const bool may_be_absent = !storage->is_open && storage->options && !is_new(storage);
    cg_fail(&storage->messages, CG_BAD_INPUT, storage->task ? storage->task : storage->name,
            line > 0 ? (uint32_t)line : 0, "%.*s%s",
            (int)(length && text[length - 1] == '\n' ? length - 1 : length), text,
            may_be_absent ? "; if the storage does not exist yet, add the option new='yes'" : "");
    storage->has_told = true;
  }
  return 1;
}

static bool has_type(cg_storage *storage) {
  const char *name = NULL;
  const char *label = NULL;
  for (unsigned i = 0; !librdf_storage_enumerate(storage->world, i, &name, &label); ++i) {
    if (!strcmp(name, storage->type)) {
      return true;
    }
  }
  return false;
}

/* List the available types. */
static cg_status tell_types(cg_storage *storage) {
  const char *name = NULL;
  const char *label = NULL;
  cg_buffer all = cg_buffer_init(storage->arena);
  for (unsigned i = 0; !librdf_storage_enumerate(storage->world, i, &name, &label); ++i) {
    CG_TRY(i ? cg_buffer_add(&all, CG_SLICE(", ")) : CG_OK);
    CG_TRY(cg_buffer_add(&all, cg_slice_of(name)));
  }
  return cg_fail(&storage->messages, CG_BAD_ARGUMENT, storage->type, 0,
                 "unknown storage type; installed are %.*s (Debian: librdf-storage-sqlite, "
                 "-postgresql, -mysql, -virtuoso)",
                 (int)all.length, all.length ? all.data : "");
}

/* Set the default of an option. */
static int put_default(cg_storage *storage, const char *name, const char *value) {
  char *const given = librdf_hash_get(storage->options, name);
  const int failed = given ? 0 : librdf_hash_put_strings(storage->options, name, value);
  librdf_free_memory(given);
  return failed;
}

static cg_status read_options(cg_storage *storage, const char *options) {
  const bool is_hashes = !strcmp(storage->type, "hashes");
  storage->options = librdf_new_hash_from_string(storage->world, NULL, options ? options : "");
  if (!storage->options ||
      (is_hashes &&
       (put_default(storage, "hash-type", "bdb") || put_default(storage, "dir", "."))) ||
      ((is_hashes || !strcmp(storage->type, "memory")) &&
       put_default(storage, "contexts", "yes"))) {
    return CG_NO_MEMORY;
  }
  return CG_OK;
}

/* Refuse storage types that are a file without updates: librdf writes such a file when it ends, and
   does not report failure. */
static cg_status refuse_file(const cg_storage *storage) {
  static const char *const files[] = {"file", "uri", NULL};
  return cg_storage_is_one_of(storage, files)
           ? cg_fail(
               &storage->messages, CG_BAD_ARGUMENT, storage->type, 0,
               "this storage cannot be loaded; 'clausegraph export -o FILE.rdf' writes RDF/XML")
           : CG_OK;
}

/* Refuse a missing SQLite file: SQLite would create it without tables and then report an error for
 * each statement. */
static cg_status refuse_absent(const cg_storage *storage) {
  struct stat facts;
  const bool is_absent = !strcmp(storage->type, "sqlite") && !is_new(storage) &&
                         (stat(storage->name, &facts) || !facts.st_size);
  return is_absent ? cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0,
                             "no such database; to create it, add the storage option new='yes'")
                   : CG_OK;
}

static cg_status tell_unopened(const cg_storage *storage) {
  return storage->has_told
           ? CG_CANNOT_WRITE
           : cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0,
                     "cannot open this storage of type %s; check that it exists and is writable",
                     storage->type);
}

static cg_status start(cg_storage *storage, const char *options) {
  storage->world = librdf_new_world();
  if (!storage->world) {
    return CG_NO_MEMORY;
  }
  librdf_world_set_logger(storage->world, storage, take_message);
  librdf_world_open(storage->world);
  if (!has_type(storage)) {
    return tell_types(storage);
  }
  CG_TRY(refuse_file(storage));
  CG_TRY(read_options(storage, options));
  CG_TRY(refuse_absent(storage));
  CG_TRY(cg_storage_mark_find(storage));
  cg_storage_set_task(storage, NULL);
  storage->storage =
    librdf_new_storage_with_options(storage->world, storage->type, storage->name, storage->options);
  storage->model =
    storage->storage ? librdf_new_model(storage->world, storage->storage, NULL) : NULL;
  if (!storage->model) {
    return tell_unopened(storage);
  }
  const int count = librdf_model_size(storage->model); /* Berkeley DB returns -1 */
  /* An SQLite database without Redland tables */
  if (storage->has_told) {
    return tell_unopened(storage);
  }
  storage->is_open = true;
  storage->count = count > 0 ? (size_t)count : 0;
  return CG_OK;
}

static void let_go(cg_storage *storage) {
  if (storage->model) {
    librdf_free_model(storage->model);
  }
  if (storage->storage) {
    librdf_free_storage(storage->storage);
  }
  if (storage->options) {
    librdf_free_hash(storage->options);
  }
  if (storage->world) {
    librdf_free_world(storage->world);
  }
  cg_storage_mark_remove(storage); /* Everything is written now */
  cg_arena_free(storage->arena);
}

static cg_status open_in_turn(const cg_environment *environment, const char *type, const char *name,
                              const char *options, cg_storage **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_storage *const storage = cg_arena_take(arena, sizeof(*storage));
  if (!storage) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *storage = (cg_storage){.arena = arena,
                          .type = cg_arena_copy(arena, cg_slice_of(type)).data,
                          .name = cg_arena_copy(arena, cg_slice_of(name)).data,
                          .messages = cg_environment_messages(&chosen)};
  const cg_status status = storage->type && storage->name ? start(storage, options) : CG_NO_MEMORY;
  if (status) {
    let_go(storage);
    return status;
  }
  *out = storage;
  return CG_OK;
}

cg_status cg_storage_open(const cg_environment *environment, const char *type, const char *name,
                          const char *options, cg_storage **out) {
  cg_turn_take();
  const cg_status status = open_in_turn(environment, type, name, options, out);
  cg_turn_end();
  return status;
}

static cg_status close_in_turn(cg_storage *storage) {
  if (!storage) {
    return CG_OK;
  }
  const int failed = librdf_model_sync(storage->model);
  /* The marker remains if the files may be damaged */
  storage->has_mark = storage->has_mark && !failed && !storage->is_doubtful;
  const cg_status status =
    !failed ? CG_OK
    : storage->has_told
      ? CG_CANNOT_WRITE
      : cg_fail(&storage->messages, CG_CANNOT_WRITE, storage->name, 0, "cannot write the storage");
  let_go(storage);
  return status;
}

cg_status cg_storage_close(cg_storage *storage) {
  cg_turn_take();
  const cg_status status = close_in_turn(storage);
  cg_turn_end();
  return status;
}
