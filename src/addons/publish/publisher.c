/* SPDX-License-Identifier: Apache-2.0 */
/* The queue: as many parcels in transit as there are jobs, each until the server has answered. */
#include "addons/publish/endpoint.h"
#include "addons/publish/journal.h"
#include "addons/publish/publisher_impl.h"
#include "addons/publish/transfer.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/iri.h"
#include "base/try.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#define JOBS 4
#define RETRIES 5
#define TIMEOUT 60
#define FIRST_DELAY 500 /* Milliseconds; each further delay is twice as long */
#define LONGEST_DELAY 60000
#define LONGEST_POLL 1000

int64_t cg_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- Opening and closing */

static cg_publish_options with_defaults(const cg_publish_options *settings) {
  cg_publish_options s = *settings;
  s.jobs = s.jobs > 0 ? s.jobs : JOBS;
  s.retries = s.retries < 0 ? 0 : s.retries ? s.retries : RETRIES;
  s.timeout = s.timeout > 0 ? s.timeout : TIMEOUT;
  return s;
}

static cg_status set_headers(cg_publisher *p) {
  static const char *const type = "Content-Type: application/n-triples";
  p->headers = curl_slist_append(NULL, type);
  p->asking_headers = curl_slist_append(NULL, type);
  struct curl_slist *const direct = curl_slist_append(p->headers, "Expect:");
  struct curl_slist *const asking = curl_slist_append(p->asking_headers, "Expect: 100-continue");
  return p->headers && p->asking_headers && direct && asking ? CG_OK : CG_NO_MEMORY;
}

/* Choose how to send credentials, as far as known before the server has answered. */
static cg_status choose_auth(cg_publisher *p, bool is_exposed) {
  const cg_publish_options *const s = &p->settings;
  const bool has_password = !s->token && (s->user || s->netrc);
  if (s->netrc && access(s->netrc, R_OK)) {
    return cg_fail(&p->messages, CG_CANNOT_READ, s->netrc, 0, "cannot read the netrc file");
  }
  if (is_exposed && (s->token || has_password)) {
    cg_note(&p->messages, "endpoint",
            "credentials go there by plain HTTP, for others to read; use https");
  }
  p->auth = s->token       ? (long)CURLAUTH_BEARER
            : has_password ? (long)(CURLAUTH_DIGEST | CURLAUTH_BASIC)
                           : 0;
  p->is_auth_known = !has_password;
  return CG_OK;
}

static cg_status open_transfers(cg_publisher *p) {
  const size_t count = (size_t)p->settings.jobs;
  p->transfers = cg_arena_take_many(p->arena, count, sizeof(*p->transfers));
  p->multi = curl_multi_init();
  CG_TRY(p->transfers && p->multi ? set_headers(p) : CG_NO_MEMORY);
  for (size_t i = 0; i < count; ++i) {
    CG_TRY(cg_transfer_open(p, &p->transfers[i]));
  }
  return CG_OK;
}

static cg_status start(cg_publisher *p) {
  bool is_exposed = false;
  CG_TRY(curl_global_init(CURL_GLOBAL_DEFAULT) ? CG_INTERNAL : CG_OK);
  p->is_global = true;
  CG_TRY(cg_endpoint_check(&p->messages, p->settings.endpoint, &is_exposed));
  CG_TRY(choose_auth(p, is_exposed));
  CG_TRY(cg_journal_open(p));
  return p->settings.is_dry ? CG_OK : open_transfers(p);
}

cg_status cg_publisher_open(const cg_environment *environment, const cg_publish_options *settings,
                            cg_publisher **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_publisher *const p = cg_arena_take(arena, sizeof(*p));
  if (!p) {
    cg_arena_free(arena);
    return CG_NO_MEMORY;
  }
  *p = (cg_publisher){.arena = arena,
                      .allocator = chosen.allocator,
                      .messages = cg_environment_messages(&chosen),
                      .settings = with_defaults(settings)};
  const cg_status status = start(p);
  if (status) {
    cg_publisher_close(p);
    return status;
  }
  *out = p;
  return CG_OK;
}

void cg_publisher_close(cg_publisher *p) {
  if (!p) {
    return;
  }
  for (int i = 0; p->transfers && i < p->settings.jobs; ++i) {
    cg_transfer *const t = &p->transfers[i];
    if (t->easy && t->parcel.arena && !t->is_waiting) {
      curl_multi_remove_handle(p->multi, t->easy);
    }
    curl_easy_cleanup(t->easy);
    cg_arena_free(t->parcel.arena);
  }
  curl_multi_cleanup(p->multi);
  curl_slist_free_all(p->headers);
  curl_slist_free_all(p->asking_headers);
  cg_journal_close(&p->journal);
  if (p->is_global) {
    curl_global_cleanup();
  }
  cg_arena_free(p->arena);
}

/* --- What becomes of a parcel */

/* Count and report. */
static void tell(cg_publisher *p, const cg_parcel *parcel, cg_publish_outcome outcome) {
  const cg_publish_view view = {outcome, parcel->iri, parcel->body.length, parcel->statement_count};
  p->counts.skipped += outcome == CG_PUBLISH_SKIPPED;
  p->counts.failed += outcome == CG_PUBLISH_FAILED;
  p->counts.sent += outcome == CG_PUBLISH_SENT || outcome == CG_PUBLISH_PLANNED;
  if (p->settings.visit) {
    p->settings.visit(p->settings.visit_handle, &view);
  }
}

/* Finish a parcel; its transfer is then free. */
static void end(cg_publisher *p, cg_transfer *t, cg_publish_outcome outcome) {
  tell(p, &t->parcel, outcome);
  cg_arena_free(t->parcel.arena);
  *t = (cg_transfer){.easy = t->easy};
}

static void fail(cg_publisher *p, cg_transfer *t, const char *why) {
  cg_fail(&p->messages, CG_CANNOT_WRITE, t->parcel.name, 0, "<%s>: %s", t->parcel.iri.data, why);
  end(p, t, CG_PUBLISH_FAILED);
}

static void acknowledge(cg_publisher *p, cg_transfer *t) {
  const cg_status status = cg_journal_add(p, &t->parcel);
  p->stopped = p->stopped ? p->stopped : status;
  end(p, t, CG_PUBLISH_SENT);
}

/* Start an attempt; the parcel fails if this is impossible. */
static void begin(cg_publisher *p, cg_transfer *t) {
  const cg_status status = cg_transfer_start(p, t);
  if (status) {
    t->is_waiting = true; /* Not passed to libcurl. */
    fail(p, t, cg_status_text(status));
  }
}

/* Wait for the next attempt, or give up. */
static void put_off(cg_publisher *p, cg_transfer *t, const char *why, int64_t delay) {
  if (t->try_count >= p->settings.retries || p->stopped) {
    fail(p, t, why);
    return;
  }
  ++t->try_count;
  t->is_waiting = true;
  t->wake = cg_now() + delay;
  cg_note(&p->messages, t->parcel.name, "<%s>: %s; retrying in %.1f s (%d of %d)",
          t->parcel.iri.data, why, (double)delay / 1000, t->try_count, p->settings.retries);
}

/* Handle the end of an attempt with `code`. */
static void settle(cg_publisher *p, cg_transfer *t, CURLcode code) {
  char why[CG_WHY_ROOM];
  int64_t delay = t->try_count < 7 ? (int64_t)FIRST_DELAY << t->try_count : LONGEST_DELAY;
  const cg_verdict verdict = cg_transfer_judge(p, t, code, why, &delay);
  curl_multi_remove_handle(p->multi, t->easy);
  const bool is_last = t->try_count >= p->settings.retries;
  switch (verdict) {
  case CG_VERDICT_DONE: acknowledge(p, t); break;
  case CG_VERDICT_MOVED: begin(p, t); break;
  case CG_VERDICT_AGAIN: put_off(p, t, why, delay); break;
  case CG_VERDICT_UNREACHABLE:
    p->stopped = is_last && !p->stopped ? CG_CANNOT_WRITE : p->stopped;
    put_off(p, t, why, delay);
    break;
  case CG_VERDICT_STRANGER:
    p->stopped = p->stopped ? p->stopped : CG_CANNOT_WRITE;
    fail(p, t, why);
    break;
  case CG_VERDICT_REFUSED: fail(p, t, why); break;
  }
}

/* --- The queue */

/* Milliseconds until the next action that libcurl does not know about. */
static int time_to_wait(const cg_publisher *p) {
  int64_t wait = LONGEST_POLL;
  for (int i = 0; i < p->settings.jobs; ++i) {
    const cg_transfer *const t = &p->transfers[i];
    const int64_t rest = t->wake - cg_now();
    if (t->parcel.arena && t->is_waiting && rest < wait) {
      wait = rest > 0 ? rest : 0;
    }
  }
  return (int)wait;
}

/* Start attempts that are due; none if publishing has been stopped. */
static void wake_up(cg_publisher *p) {
  for (int i = 0; i < p->settings.jobs; ++i) {
    cg_transfer *const t = &p->transfers[i];
    if (t->parcel.arena && t->is_waiting && p->stopped) {
      fail(p, t, "not sent, because publishing was stopped");
    } else if (t->parcel.arena && t->is_waiting && t->wake <= cg_now()) {
      begin(p, t);
    }
  }
}

/* Continue all transfers; if requested, wait for a time while nothing happens. */
static void go_on(cg_publisher *p, bool may_wait) {
  int count = 0;
  wake_up(p);
  curl_multi_perform(p->multi, &count);
  const size_t settled = p->counts.sent + p->counts.failed;
  for (CURLMsg *message; (message = curl_multi_info_read(p->multi, &count));) {
    char *transfer = NULL;
    const CURLcode code = message->data.result;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
    settle(p, (cg_transfer *)(void *)transfer, code);
  }
  if (may_wait && settled == p->counts.sent + p->counts.failed) {
    curl_multi_poll(p->multi, NULL, 0, time_to_wait(p), NULL);
  }
}

/* A free transfer for `iri`; NULL if there is none yet: all are busy, one has the same document, or
 * the very first one has not yet learnt which authentication the server wants. */
static cg_transfer *find_free(const cg_publisher *p, cg_slice iri) {
  cg_transfer *found = NULL;
  for (int i = 0; i < p->settings.jobs; ++i) {
    cg_transfer *const t = &p->transfers[i];
    if (!t->parcel.arena) {
      found = found ? found : t;
    } else if (!p->is_auth_known || cg_slice_is_equal(t->parcel.iri, iri)) {
      return NULL;
    }
  }
  return found;
}

static cg_status enqueue(cg_publisher *p, const cg_parcel *parcel) {
  cg_transfer *t = NULL;
  while (!p->stopped && !(t = find_free(p, parcel->iri))) {
    go_on(p, true);
  }
  if (p->stopped) {
    cg_arena_free(parcel->arena);
    return p->stopped;
  }
  t->parcel = *parcel;
  begin(p, t);
  go_on(p, false);
  return CG_OK;
}

cg_status cg_publisher_send(cg_publisher *p, cg_parcel parcel) {
  if (!cg_iri_is_valid(parcel.iri)) {
    const cg_status status =
      cg_fail(&p->messages, CG_BAD_INPUT, parcel.name, 0,
              "'%s' is not an absolute IRI and cannot name a graph", parcel.iri.data);
    cg_arena_free(parcel.arena);
    return status;
  }
  cg_sha256(parcel.body, parcel.digest);
  const bool is_there = cg_journal_has(&p->journal, &parcel);
  if (is_there || p->settings.is_dry) {
    tell(p, &parcel, is_there ? CG_PUBLISH_SKIPPED : CG_PUBLISH_PLANNED);
    cg_arena_free(parcel.arena);
    return CG_OK;
  }
  return enqueue(p, &parcel);
}

static bool is_busy(const cg_publisher *p) {
  for (int i = 0; p->transfers && i < p->settings.jobs; ++i) {
    if (p->transfers[i].parcel.arena) {
      return true;
    }
  }
  return false;
}

cg_status cg_publisher_finish(cg_publisher *p, cg_publish_counts *out) {
  while (is_busy(p)) {
    go_on(p, true);
  }
  *out = p->counts;
  return p->stopped;
}
