/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/convert/walk.h"

#include "addons/convert/archive.h"
#include "addons/convert/forms.h"
#include "addons/convert/package.h"
#include "addons/convert/worker.h"
#include "base/try.h"

#include <sys/mman.h>
#include <sys/stat.h>

#define DEEPEST 3 /* Nested archives */
#define NESTED "archives are nested more than 3 levels deep; unpack the file and pass the folder"
#define MOST_MEMBERS 100000
#define UNPACKED_FREE ((size_t)1 << 30) /* Unpacked bytes allowed for any file */
#define UNPACKED_TIMES 200              /* and additionally for each byte of its own */

/* A walk through one file. */
typedef struct {
  convert_outlet *outlet;
  const convert_choice *choice;
  size_t budget; /* Bytes that may still be unpacked */
} journey;

/* Current position of the walk. */
typedef struct {
  int file;
  const char *name;
  unsigned depth;
} visited;

static cg_status visit(journey *walk, const visited *place);

static cg_status fail(const journey *walk, const visited *place, const char *words) {
  return convert_outlet_message(walk->outlet, "failed", cg_slice_of(place->name),
                                cg_slice_of(words));
}

/* Adds the name of the document to a worker's messages. */
typedef struct {
  journey *walk;
  const char *name;
} listener;

static cg_status hear(void *handle, const char *kind, cg_slice message) {
  const listener *hearing = handle;
  const cg_slice name = cg_slice_of(hearing->name);
  return kind ? convert_outlet_message(hearing->walk->outlet, kind, name, message)
              : convert_outlet_beat(hearing->walk->outlet, name);
}

static cg_status read_document(journey *walk, const visited *place, cg_slice bytes,
                               const convert_way *way) {
  char failure[CONVERT_LONGEST_MESSAGE];
  FILE *text = NULL;
  listener hearing = {walk, place->name};
  const convert_task task = {
    bytes, place->file, walk->choice->is_ocr, walk->choice->limits, *way, walk->choice->nowhere};
  if (!convert_outlet_wants(walk->outlet, cg_slice_of(place->name))) {
    return CG_OK;
  }
  if (bytes.length > CONVERT_MOST_BYTES) {
    return fail(walk, place,
                "the file is larger than 256 MiB; split it or convert it to plain text");
  }
  CG_TRY(convert_worker_run(&task, hear, &hearing, &text, failure));
  return text ? convert_outlet_text(walk->outlet, cg_slice_of(place->name), text)
              : fail(walk, place, failure);
}

/* Unpack the current member of `archive` and visit it as `name`. */
static cg_status visit_unpacked(journey *walk, const visited *from, convert_archive *archive,
                                const char *name) {
  const char *why;
  const visited failed = {from->file, name, from->depth};
  FILE *file = convert_archive_unpack(archive, CONVERT_MOST_BYTES, &why);
  if (!file) {
    walk->budget -= walk->budget < CONVERT_MOST_BYTES ? walk->budget : CONVERT_MOST_BYTES / 2;
    return fail(walk, &failed, why);
  }
  struct stat facts;
  const size_t size = fstat(fileno(file), &facts) ? 0 : (size_t)facts.st_size;
  walk->budget -= size < walk->budget ? size : walk->budget;
  const visited inner = {fileno(file), name, from->depth + 1};
  const cg_status status = visit(walk, &inner);
  fclose(file);
  return status;
}

/* Whether a member is a file that systems or clausegraph put beside documents. */
static bool is_beside(cg_slice name) {
  size_t base = name.length;
  while (base && name.data[base - 1] != '/') {
    --base;
  }
  const cg_slice last = cg_slice_from(name, base);
  return cg_slice_has_prefix(name, CG_SLICE("__MACOSX/")) ||
         cg_slice_has_prefix(last, CG_SLICE(".")) ||
         cg_slice_is_equal(last, CG_SLICE("Thumbs.db")) ||
         cg_slice_is_equal(last, CG_SLICE("desktop.ini")) ||
         (last.length > 5 &&
          cg_slice_is_equal(cg_slice_from(last, last.length - 5), CG_SLICE(".meta")));
}

static cg_status visit_member(journey *walk, const visited *place, convert_archive *archive,
                              const convert_member *member) {
  char name[2 * CONVERT_LONGEST_NAME];
  if (!member->is_file || is_beside(cg_slice_of(member->name))) {
    return CG_OK;
  }
  snprintf(name, sizeof name, "%.*s%s%s", CONVERT_LONGEST_NAME - 2, place->name,
           place->name[0] ? "/" : "", member->name);
  name[CONVERT_LONGEST_NAME - 1] = '\0';
  if (member->is_encrypted) {
    return convert_outlet_message(
      walk->outlet, "failed", cg_slice_of(name),
      CG_SLICE("it is encrypted; unpack the archive with its password and give the folder"));
  }
  return visit_unpacked(walk, place, archive, name);
}

static cg_status visit_archive(journey *walk, const visited *place) {
  convert_member member;
  cg_status status = CG_OK;
  int is_found = 0;
  if (place->depth > DEEPEST) {
    return fail(walk, place, NESTED);
  }
  convert_archive *archive = convert_archive_open(place->file);
  if (!archive) {
    return fail(walk, place, "the archive is damaged; download it again");
  }
  for (size_t i = 0; !status && (is_found = convert_archive_next(archive, &member)) > 0; ++i) {
    if (i >= MOST_MEMBERS) {
      status = fail(walk, place,
                    "the archive has more than 100000 members; unpack it and give the folder");
      break;
    }
    if (!walk->budget) {
      status = fail(
        walk, place,
        "the archive unpacks to far more than its size; unpack what you trust and give the folder");
      break;
    }
    status = visit_member(walk, place, archive, &member);
  }
  convert_archive_close(archive);
  return is_found < 0 && !status ? fail(walk, place, "the archive is damaged; download it again")
                                 : status;
}

/* Remove the extension of a compressed file, which no longer applies. */
static void shorten(char *name) {
  static const char *const endings[] = {".gz", ".xz", ".zst", ".bz2"};
  const size_t length = strlen(name);
  for (size_t i = 0; i < sizeof endings / sizeof *endings; ++i) {
    const size_t ending = strlen(endings[i]);
    if (length > ending && !strcmp(name + length - ending, endings[i])) {
      name[length - ending] = '\0';
      return;
    }
  }
}

static cg_status visit_compressed(journey *walk, const visited *place) {
  char name[CONVERT_LONGEST_NAME];
  convert_member member;
  if (place->depth > DEEPEST) {
    return fail(walk, place, NESTED);
  }
  snprintf(name, sizeof name, "%s", place->name);
  shorten(name);
  convert_archive *archive = convert_archive_open_compressed(place->file);
  const int found = archive ? convert_archive_next(archive, &member) : -1;
  const cg_status status =
    found > 0    ? visit_unpacked(walk, place, archive, name)
    : found == 0 ? fail(walk, place, "the compressed file is empty")
                 : fail(walk, place, "the compressed file is damaged; download it again");
  convert_archive_close(archive);
  return status;
}

/* Handle a file that cannot be read: a failure or, in an archive, a file that may well accompany
 * documents. */
static cg_status refuse(journey *walk, const visited *place, const convert_way *way) {
  const bool is_skipped = way->is_apart && place->name[0];
  return convert_outlet_message(walk->outlet, is_skipped ? "skipped" : "failed",
                                cg_slice_of(place->name), cg_slice_of(way->message));
}

static cg_status visit_form(journey *walk, const visited *place, cg_slice bytes) {
  convert_form form = convert_form_find(bytes);
  if (form == CONVERT_ZIP) {
    form = convert_package_form(place->file);
    if (convert_archive_is_out_of_memory()) {
      return fail(walk, place, "there is too little memory to read the file; split it");
    }
  }
  switch (form) {
  case CONVERT_ZIP:
  case CONVERT_TAR: return visit_archive(walk, place);
  case CONVERT_GZIP:
  case CONVERT_XZ:
  case CONVERT_ZSTD:
  case CONVERT_BZIP2: return visit_compressed(walk, place);
  default: break;
  }
  const convert_way way = convert_way_of(form);
  return way.read ? read_document(walk, place, bytes, &way) : refuse(walk, place, &way);
}

static cg_status visit(journey *walk, const visited *place) {
  struct stat facts;
  if (fstat(place->file, &facts)) {
    return fail(walk, place, "the file cannot be read");
  }
  const size_t size = (size_t)facts.st_size;
  void *bytes = size ? mmap(NULL, size, PROT_READ, MAP_PRIVATE, place->file, 0) : NULL;
  if (bytes == MAP_FAILED) {
    return fail(walk, place, "the file cannot be read into memory");
  }
  const cg_status status = visit_form(walk, place, (cg_slice){size ? bytes : "", size});
  if (size) {
    munmap(bytes, size);
  }
  return status;
}

cg_status convert_walk(convert_outlet *outlet, int file, const convert_choice *choice) {
  struct stat facts;
  const size_t size = fstat(file, &facts) ? 0 : (size_t)facts.st_size;
  journey walk = {outlet, choice, UNPACKED_FREE + size * UNPACKED_TIMES};
  const visited place = {file, "", 0};
  return visit(&walk, &place);
}
