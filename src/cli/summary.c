/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/summary.h"

#include "base/escape.h"
#include "base/slice.h"
#include "base/table.h"
#include "base/try.h"
#include "cli/output.h"
#include "cli/stop.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define KINDS_MOST 128u
#define STATUSES_MOST 16u
#define ERRORS_MOST ((size_t)1 << 20) /* Bytes */

struct cli_summary {
  struct timespec begin;
  size_t clauses;
  size_t references;
  size_t kinds[KINDS_MOST];
  size_t statuses[STATUSES_MOST];
  uint64_t *unlisted; /* Hashes of the things that no pack has; 0: a free place */
  size_t unlisted_count;
  size_t unlisted_capacity; /* A power of two, or 0 */
  cli_messages_kept errors;
};

cli_summary *cli_summary_new(void) {
  cli_summary *const s = calloc(1, sizeof(*s));
  if (s) {
    clock_gettime(CLOCK_MONOTONIC, &s->begin);
    cli_messages_record(&s->errors, ERRORS_MOST);
  }
  return s;
}

/* --- Names that no pack has, each once */

static uint64_t hash_of(cg_slice text) {
  uint64_t hash = text.length;
  for (size_t at = 0; at < text.length; at += 8) {
    hash = cg_key_hash_mix(hash, text.length - at > 8
                                   ? cg_load8(text.data + at)
                                   : cg_load_up_to8(text.data + at, text.length - at));
  }
  return hash ? hash : 1;
}

static uint64_t *place_of(uint64_t *set, size_t capacity, uint64_t hash) {
  size_t i = (size_t)(hash >> 20) & (capacity - 1);
  while (set[i] && set[i] != hash) {
    i = (i + 1) & (capacity - 1);
  }
  return &set[i];
}

static cg_status add_unlisted(cli_summary *s, cg_slice target) {
  if (2 * (s->unlisted_count + 1) > s->unlisted_capacity) {
    const size_t capacity = s->unlisted_capacity ? 2 * s->unlisted_capacity : 256;
    uint64_t *const larger = calloc(capacity, sizeof(*larger));
    CG_TRY(larger ? CG_OK : CG_NO_MEMORY);
    for (size_t i = 0; i < s->unlisted_capacity; ++i) {
      if (s->unlisted[i]) {
        *place_of(larger, capacity, s->unlisted[i]) = s->unlisted[i];
      }
    }
    free(s->unlisted);
    s->unlisted = larger;
    s->unlisted_capacity = capacity;
  }
  uint64_t *const place = place_of(s->unlisted, s->unlisted_capacity, hash_of(target));
  s->unlisted_count += !*place;
  *place = hash_of(target);
  return CG_OK;
}

cg_status cli_summary_add(cli_summary *s, const cg_document *document) {
  const size_t count = cg_document_reference_count(document);
  s->clauses += cg_document_clause_count(document);
  s->references += count;
  for (size_t i = 0; i < count; ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    ++s->kinds[(unsigned)reference.kind < KINDS_MOST ? (unsigned)reference.kind : 0];
    ++s->statuses[(unsigned)reference.status < STATUSES_MOST ? (unsigned)reference.status : 0];
    CG_TRY(reference.status == CG_UNLISTED ? add_unlisted(s, reference.target) : CG_OK);
  }
  return CG_OK;
}

/* --- JSON */

static cg_status put(cli_output *output, const char *text) {
  return cli_output_take(output, cg_slice_of(text));
}

static cg_status put_number(cli_output *output, const char *key, size_t number) {
  char line[128];
  snprintf(line, sizeof(line), "  \"%s\": %zu,\n", key, number);
  return put(output, line);
}

/* An object of the counts that are not 0, by name. */
static cg_status put_counts(cli_output *output, const char *key, const size_t *counts,
                            size_t length, cg_slice (*name_of)(unsigned)) {
  char line[256];
  int is_first = 1;
  snprintf(line, sizeof(line), "  \"%s\": {", key);
  CG_TRY(put(output, line));
  for (unsigned i = 0; i < length; ++i) {
    const cg_slice name = name_of(i);
    if (counts[i]) {
      snprintf(line, sizeof(line), "%s\"%.*s\": %zu", is_first ? "" : ", ", (int)name.length,
               name.data, counts[i]);
      CG_TRY(put(output, line));
      is_first = 0;
    }
  }
  return put(output, "},\n");
}

static cg_slice kind_name(unsigned kind) {
  return kind ? cg_kind_name((cg_kind)kind) : CG_SLICE("Date");
}

static cg_slice status_name(unsigned status) {
  return status ? cg_reference_status_name((cg_reference_status)status) : CG_SLICE("None");
}

static cg_status put_errors(cli_output *output, const cli_messages_kept *errors) {
  cg_outlet outlet = {cli_output_take, output, CG_OK};
  CG_TRY(put(output, "  \"errors\": ["));
  for (size_t at = 0; at < errors->length;) {
    const cg_slice text = cg_slice_of(errors->bytes + at);
    cg_escape_put_json(&outlet, at ? ",\n    " : "\n    ", text);
    CG_TRY(outlet.status);
    at += text.length + 1;
  }
  return put(output, "],\n");
}

static const char *signal_name(int number) {
  return number == SIGINT    ? "\"SIGINT\""
         : number == SIGTERM ? "\"SIGTERM\""
         : number            ? "\"SIGHUP\""
                             : "null";
}

static cg_status put_all(const cli_summary *s, const cli_session *session, cli_output *output,
                         int is_complete) {
  const cli_inputs *const inputs = &session->inputs;
  struct timespec end;
  char line[256];
  clock_gettime(CLOCK_MONOTONIC, &end);
  const double seconds =
    (double)(end.tv_sec - s->begin.tv_sec) + (double)(end.tv_nsec - s->begin.tv_nsec) / 1e9;
  snprintf(line, sizeof(line),
           "{\n  \"program\": \"clausegraph %s\",\n  \"complete\": %s,\n  \"signal\": %s,\n",
           cg_version(), is_complete ? "true" : "false", signal_name(cli_stop_signal()));
  CG_TRY(put(output, line));
  CG_TRY(put_number(output, "files", inputs->files));
  CG_TRY(put_number(output, "documents", inputs->documents));
  CG_TRY(put_number(output, "unchanged", session->unchanged));
  CG_TRY(put_number(output, "duplicates", session->duplicates));
  CG_TRY(put_number(output, "failed", inputs->failed - session->duplicates));
  CG_TRY(put_number(output, "skipped", inputs->skipped));
  CG_TRY(put_number(output, "clauses", s->clauses));
  CG_TRY(put_number(output, "references", s->references));
  CG_TRY(put_counts(output, "references_by_kind", s->kinds, KINDS_MOST, kind_name));
  CG_TRY(put_counts(output, "references_by_status", s->statuses, STATUSES_MOST, status_name));
  CG_TRY(put_number(output, "unlisted_names", s->unlisted_count));
  CG_TRY(put_errors(output, &s->errors));
  snprintf(line, sizeof(line),
           "  \"jobs\": %u,\n  \"seconds\": %.3f,\n  \"documents_per_second\": %.1f\n}\n",
           session->jobs ? session->jobs : 1, seconds,
           seconds > 0 ? (double)(inputs->documents - session->unchanged) / seconds : 0);
  return put(output, line);
}

int cli_summary_write(const cli_summary *s, const cli_session *session, const char *name,
                      int is_complete) {
  cli_output output;
  cg_status status = cli_output_open(&output, name);
  if (!status) {
    status = cli_output_close(&output, put_all(s, session, &output, is_complete));
  }
  return cli_exit_of(status);
}

void cli_summary_free(cli_summary *s) {
  if (s) {
    cli_messages_record(NULL, 0);
    cli_messages_clear(&s->errors);
    free(s->unlisted);
    free(s);
  }
}
