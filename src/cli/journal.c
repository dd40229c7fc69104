/* SPDX-License-Identifier: Apache-2.0 */
/* Lines are: "clausegraph-export 1 KIND", "#WORDS", "D IRI NAME", "R IRI NAME" for a document that
 * is repeated, "U DIGEST KEY", tab-separated.  In names, tabs, line ends and "%" are
 * percent-encoded. */
#include "cli/journal.h"

#include "base/line_file.h"
#include "base/slice.h"
#include "base/table.h"
#include "base/try.h"
#include "cli/complain.h"
#include "cli/output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "clausegraph-export 1 "
#define REFUSAL "is not a journal of clausegraph export; choose another folder"

struct cli_journal {
  char *path;
  cg_line_file lines;
  cg_arena *arena;
  char *text; /* Of earlier runs */
  cli_journal_document *documents;
  size_t document_count;
  cli_journal_unit *units;
  size_t unit_count;
  cg_table by_key;
  cli_held begun; /* Lines of the unit that is begun */
};

/* The tab-separated field at the front of `*line`. */
static cg_slice next_field(cg_slice *line) {
  const char *const tab = line->length ? memchr(line->data, '\t', line->length) : NULL;
  const cg_slice field = {line->data, tab ? (size_t)(tab - line->data) : line->length};
  *line = cg_slice_from(*line, field.length + (tab != NULL));
  return field;
}

static int value_of(char c) { return c >= 'A' && c <= 'F' ? c - 'A' + 10 : c - '0'; }

/* `field` as it was before put_name(), in its own place. */
static cg_slice decode(cg_slice field) {
  char *const bytes = (char *)field.data; /* Of `text`, which is ours */
  size_t length = 0;
  for (size_t i = 0; i < field.length; ++i) {
    const int is_code = bytes[i] == '%' && i + 2 < field.length;
    bytes[length++] =
      is_code ? (char)(value_of(bytes[i + 1]) * 16 + value_of(bytes[i + 2])) : bytes[i];
    i += is_code ? 2 : 0;
  }
  return (cg_slice){bytes, length};
}

/* Take a whole line; `*first` is the first document of its unit. */
static cg_status take_line(cli_journal *j, cg_slice line, size_t *first) {
  const cg_slice what = next_field(&line);
  const cg_slice field = next_field(&line);
  const int is_repeated = cg_slice_is_equal(what, CG_SLICE("R"));
  if (is_repeated || cg_slice_is_equal(what, CG_SLICE("D"))) {
    j->documents[j->document_count++] = (cli_journal_document){field, decode(line), is_repeated};
  } else if (cg_slice_is_equal(what, CG_SLICE("U")) && field.length == CG_SHA256_LENGTH) {
    const cg_slice key = decode(line);
    j->units[j->unit_count++] =
      (cli_journal_unit){key, field, j->documents + *first, j->document_count - *first};
    *first = j->document_count;
    return cg_table_set(&j->by_key, key, (uint32_t)j->unit_count - 1);
  } else {
    /* A run began here: what the one before had begun is not finished */
    j->document_count = *first;
  }
  return CG_OK;
}

static size_t count_lines(cg_slice text) {
  size_t count = 1;
  for (size_t i = 0; i < text.length; ++i) {
    count += text.data[i] == '\n';
  }
  return count;
}

/* Whether the first line is that of `kind`; complains. */
static cg_status check_head(const cli_journal *j, cg_slice line, const char *kind) {
  if (!cg_slice_has_prefix(line, CG_SLICE(HEAD))) {
    cli_complain("%s: " REFUSAL, j->path);
    return CG_CANNOT_WRITE;
  }
  const cg_slice found = cg_slice_from(line, strlen(HEAD));
  if (!cg_slice_is_equal(found, cg_slice_of(kind))) {
    cli_complain("%s: the folder has %.*s, not %s; choose another folder", j->path,
                 (int)found.length, found.data, kind);
    return CG_CANNOT_WRITE;
  }
  return CG_OK;
}

/* The whole lines; `*length` is how long they are. */
static cg_status take_lines(cli_journal *j, cg_slice text, const char *kind, size_t *length) {
  const size_t most = count_lines(text);
  size_t first = 0;
  j->documents = calloc(most, sizeof(*j->documents));
  j->units = calloc(most, sizeof(*j->units));
  CG_TRY(j->documents && j->units ? CG_OK : CG_NO_MEMORY);
  for (*length = 0; *length < text.length;) {
    const char *const begin = text.data + *length;
    const char *const end = memchr(begin, '\n', text.length - *length);
    if (!end) {
      const cg_slice rest = {begin, text.length - *length};
      return *length || cg_slice_has_prefix(CG_SLICE(HEAD), rest) ||
                 cg_slice_has_prefix(rest, CG_SLICE(HEAD))
               ? CG_OK
               : check_head(j, rest, kind);
    }
    const cg_slice line = {begin, (size_t)(end - begin)};
    CG_TRY(*length ? take_line(j, line, &first) : check_head(j, line, kind));
    *length += line.length + 1;
  }
  return CG_OK;
}

static cg_status read_all(cli_journal *j, const char *kind) {
  const cg_messages messages = cli_messages();
  const cg_slice head[] = {CG_SLICE(HEAD), cg_slice_of(kind), CG_SLICE("\n")};
  size_t size;
  size_t length = 0;
  CG_TRY(cg_line_file_read(&j->lines, REFUSAL, &messages, &j->text, &size));
  CG_TRY(take_lines(j, (cg_slice){j->text, size}, kind, &length));
  CG_TRY(cg_line_file_cut(&j->lines, length, &messages));
  return length ? CG_OK : cg_line_file_add(&j->lines, head, 3, &messages);
}

cg_status cli_journal_open(const char *path, const char *kind, cli_journal **out) {
  const cg_messages messages = cli_messages();
  cli_journal *const j = *out = calloc(1, sizeof(*j));
  CG_TRY(j ? CG_OK : CG_NO_MEMORY);
  j->lines.file = -1;
  j->path = strdup(path);
  cg_status status = j->path ? cg_arena_new(cg_allocator_default(), &j->arena) : CG_NO_MEMORY;
  if (!status) {
    j->by_key = cg_table_init(j->arena);
    status = cg_line_file_open(&j->lines, j->path, false, &messages);
  }
  status = status ? status : read_all(j, kind);
  if (status) {
    cli_journal_close(j);
    *out = NULL;
  }
  return status;
}

const cli_journal_unit *cli_journal_find(const cli_journal *j, cg_slice key) {
  const uint32_t index = cg_table_find(&j->by_key, key);
  return index == CG_NONE ? NULL : &j->units[index];
}

const cli_journal_unit *cli_journal_at(const cli_journal *j, size_t index) {
  return index < j->unit_count ? &j->units[index] : NULL;
}

cg_status cli_journal_note(cli_journal *j, const char *words) {
  const cg_messages messages = cli_messages();
  const cg_slice line[] = {CG_SLICE("#\t"), cg_slice_of(words), CG_SLICE("\n")};
  return cg_line_file_add(&j->lines, line, 3, &messages);
}

static cg_status put(cli_journal *j, cg_slice bytes) { return cli_held_take(&j->begun, bytes); }

static cg_status put_name(cli_journal *j, cg_slice name) {
  char code[4];
  for (size_t i = 0; i < name.length; ++i) {
    const char c = name.data[i];
    if (c == '%' || (unsigned char)c < ' ') {
      snprintf(code, sizeof(code), "%%%02X", (unsigned char)c);
      CG_TRY(put(j, cg_slice_of(code)));
    } else {
      CG_TRY(put(j, (cg_slice){&c, 1}));
    }
  }
  return CG_OK;
}

cg_status cli_journal_add(cli_journal *j, cg_slice iri, cg_slice name, int is_repeated) {
  CG_TRY(put(j, is_repeated ? CG_SLICE("R\t") : CG_SLICE("D\t")));
  CG_TRY(put(j, iri));
  CG_TRY(put(j, CG_SLICE("\t")));
  CG_TRY(put_name(j, name));
  return put(j, CG_SLICE("\n"));
}

/* The last line of a unit, and all of it to the file: in one piece, so that it is there whole or
 * not at all. */
cg_status cli_journal_end(cli_journal *j, cg_slice key, const char digest[CG_SHA256_LENGTH]) {
  const cg_messages messages = cli_messages();
  cg_status status = put(j, CG_SLICE("U\t"));
  status = status ? status : put(j, (cg_slice){digest, CG_SHA256_LENGTH});
  status = status ? status : put(j, CG_SLICE("\t"));
  status = status ? status : put_name(j, key);
  status = status ? status : put(j, CG_SLICE("\n"));
  const cg_slice all = {j->begun.bytes, j->begun.length};
  status = status ? status : cg_line_file_add(&j->lines, &all, 1, &messages);
  j->begun.length = 0;
  return status;
}

int cli_journal_is_void(const cli_journal_unit *unit) {
  size_t i = 0;
  while (i < unit->digest.length && unit->digest.data[i] == '0') {
    ++i;
  }
  return i == unit->digest.length;
}

cg_status cli_journal_void(cli_journal *j, const cli_journal_unit *unit, cg_slice iri) {
  const cli_held begun = j->begun; /* Another unit may be */
  char digest[CG_SHA256_LENGTH];
  cg_status status = CG_OK;
  memset(digest, '0', sizeof(digest));
  j->begun = (cli_held){NULL, 0, 0};
  for (size_t i = 0; i < unit->count && !status; ++i) {
    status = cli_journal_add(j, unit->documents[i].iri, unit->documents[i].name,
                             unit->documents[i].is_repeated);
  }
  status = status || !iri.length ? status : cli_journal_add(j, iri, unit->key, 0);
  status = status ? status : cli_journal_end(j, unit->key, digest);
  free(j->begun.bytes);
  j->begun = begun;
  return status;
}

void cli_journal_drop(cli_journal *j) { j->begun.length = 0; }

cg_status cli_journal_sync(cli_journal *j) {
  const cg_messages messages = cli_messages();
  return cg_line_file_sync(&j->lines, &messages);
}

void cli_journal_close(cli_journal *j) {
  if (j) {
    cg_line_file_close(&j->lines);
    cg_arena_free(j->arena);
    free(j->path);
    free(j->text);
    free(j->documents);
    free(j->units);
    free(j->begun.bytes);
    free(j);
  }
}
