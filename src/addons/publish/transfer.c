/* SPDX-License-Identifier: Apache-2.0 */
/* One PUT with libcurl, and the evaluation of its result.
 *
 * Redirects are followed here, not by libcurl: only within the endpoint's scheme, host and port, so
 * that neither credentials nor graphs go to another machine. If there are a user and a password,
 * the first request does not contain them and waits ("Expect: 100-continue") for the server to
 * request them; Digest is preferred to Basic. Later requests send them at once, so that bodies are
 * not sent twice. */
#include "addons/publish/transfer.h"

#include "addons/publish/endpoint.h"
#include "addons/publish/publisher_impl.h"

#include "base/buffer.h"
#include "base/try.h"

#include <stdio.h>

#define CONNECT_SECONDS 10L
#define REDIRECTS_MOST 5
#define LONGEST_DELAY 600 /* Maximum delay in seconds that a server may request */

static size_t give_body(char *buffer, size_t size, size_t count, void *handle) {
  cg_transfer *const t = handle;
  const size_t rest = t->parcel.body.length - t->position;
  const size_t length = size * count < rest ? size * count : rest;
  memcpy(buffer, t->parcel.body.data + t->position, length);
  t->position += length;
  return length;
}

static int seek_body(void *handle, curl_off_t offset, int origin) {
  cg_transfer *const t = handle;
  if (origin != SEEK_SET || offset < 0 || (size_t)offset > t->parcel.body.length) {
    return CURL_SEEKFUNC_FAIL;
  }
  t->position = (size_t)offset;
  return CURL_SEEKFUNC_OK;
}

/* Append `text`, up to the end of a line, to the `length` bytes so far; control characters become
 * "?". Returns the new length. */
static size_t add_line(char text[CG_ANSWER_ROOM], size_t length, const char *data, size_t count) {
  for (size_t i = 0; i < count && length < CG_ANSWER_ROOM - 1; ++i) {
    if (data[i] == '\n' || data[i] == '\r') {
      if (length) {
        break;
      }
      continue; /* Skip empty lines at the start */
    }
    const unsigned char c = (unsigned char)data[i];
    text[length++] = c < ' ' || c == 0x7F ? '?' : data[i];
  }
  text[length] = '\0';
  return length;
}

static size_t take_answer(char *data, size_t size, size_t count, void *handle) {
  cg_transfer *const t = handle;
  const size_t room = CG_ANSWER_ROOM - 1;
  if (t->answer_length < room) {
    const size_t before = t->answer_length;
    const size_t after = add_line(t->answer, before, data, size * count);
    const bool is_whole = after && after - before < size * count;
    t->answer_length = is_whole ? room : after; /* Only the first line is kept. */
  }
  return size * count;
}

/* Read only status lines; a new one replaces the earlier ones. */
static size_t take_header(char *data, size_t size, size_t count, void *handle) {
  cg_transfer *const t = handle;
  const cg_slice line = {data, size * count};
  const char *const space = memchr(data, ' ', line.length);
  if (space && cg_slice_has_prefix(line, CG_SLICE("HTTP/"))) {
    add_line(t->status, 0, space + 1, (size_t)(data + line.length - space - 1));
    t->answer[0] = '\0';
    t->answer_length = 0;
  }
  return line.length;
}

cg_status cg_transfer_open(const cg_publisher *p, cg_transfer *t) {
  const cg_publish_options *const s = &p->settings;
  CURL *const easy = t->easy = curl_easy_init();
  if (!easy) {
    return CG_NO_MEMORY;
  }
  int bad = curl_easy_setopt(easy, CURLOPT_PRIVATE, t) ||
            curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L) ||
            curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L) ||
            curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https") ||
            curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L) ||
            curl_easy_setopt(easy, CURLOPT_USERAGENT, "clausegraph/" CG_VERSION) ||
            curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, CONNECT_SECONDS) ||
            curl_easy_setopt(easy, CURLOPT_TIMEOUT, (long)s->timeout) ||
            curl_easy_setopt(easy, CURLOPT_READFUNCTION, give_body) ||
            curl_easy_setopt(easy, CURLOPT_READDATA, t) ||
            curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, seek_body) ||
            curl_easy_setopt(easy, CURLOPT_SEEKDATA, t) ||
            curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take_answer) ||
            curl_easy_setopt(easy, CURLOPT_WRITEDATA, t) ||
            curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, take_header) ||
            curl_easy_setopt(easy, CURLOPT_HEADERDATA, t);
  if (s->token) {
    bad = bad || curl_easy_setopt(easy, CURLOPT_XOAUTH2_BEARER, s->token);
  } else if (s->user) {
    bad = bad || curl_easy_setopt(easy, CURLOPT_USERNAME, s->user) ||
          curl_easy_setopt(easy, CURLOPT_PASSWORD, s->password ? s->password : "");
  } else if (s->netrc) {
    bad = bad || curl_easy_setopt(easy, CURLOPT_NETRC, (long)CURL_NETRC_REQUIRED) ||
          curl_easy_setopt(easy, CURLOPT_NETRC_FILE, s->netrc);
  }
  return bad ? CG_NO_MEMORY : CG_OK;
}

/* The endpoint, "?graph=" and the IRI, allocated in the parcel's arena. */
static cg_status make_url(const cg_publisher *p, cg_transfer *t) {
  char *const iri = curl_easy_escape(t->easy, t->parcel.iri.data, (int)t->parcel.iri.length);
  const cg_slice pieces[] = {
    cg_slice_of(p->settings.endpoint), CG_SLICE("?graph="), cg_slice_of(iri), {"", 1}};
  t->url = iri ? cg_join(t->parcel.arena, pieces, 4).data : NULL;
  curl_free(iri);
  return t->url ? CG_OK : CG_NO_MEMORY;
}

cg_status cg_transfer_start(cg_publisher *p, cg_transfer *t) {
  CURL *const easy = t->easy;
  CG_TRY(t->url ? CG_OK : make_url(p, t));
  t->position = 0;
  t->is_waiting = false;
  t->status[0] = t->answer[0] = '\0';
  t->answer_length = 0;
  const int bad =
    curl_easy_setopt(easy, CURLOPT_URL, t->url) ||
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, p->is_auth_known ? p->headers : p->asking_headers) ||
    curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, (curl_off_t)t->parcel.body.length) ||
    (p->auth && curl_easy_setopt(easy, CURLOPT_HTTPAUTH, p->auth));
  return bad || curl_multi_add_handle(p->multi, easy) ? CG_NO_MEMORY : CG_OK;
}

/* Learn from the response whether the server wants Digest, Basic, or no credentials. */
static void learn_auth(cg_publisher *p, CURL *easy) {
  long offered = 0;
  if (!p->is_auth_known && !curl_easy_getinfo(easy, CURLINFO_HTTPAUTH_AVAIL, &offered)) {
    p->auth = offered & (long)CURLAUTH_DIGEST  ? (long)CURLAUTH_DIGEST
              : offered & (long)CURLAUTH_BASIC ? (long)CURLAUTH_BASIC
                                               : p->auth;
    p->is_auth_known = true;
  }
}

static cg_verdict judge_failure(CURL *easy, CURLcode code) {
  long sent = 0;
  switch (code) {
  case CURLE_COULDNT_RESOLVE_HOST:
  case CURLE_COULDNT_RESOLVE_PROXY:
  case CURLE_COULDNT_CONNECT: return CG_VERDICT_UNREACHABLE;
  case CURLE_OPERATION_TIMEDOUT:
  case CURLE_SSL_CONNECT_ERROR:
    curl_easy_getinfo(easy, CURLINFO_REQUEST_SIZE, &sent);
    return sent ? CG_VERDICT_AGAIN : CG_VERDICT_UNREACHABLE;
  case CURLE_GOT_NOTHING:
  case CURLE_SEND_ERROR:
  case CURLE_RECV_ERROR:
  case CURLE_PARTIAL_FILE:
  case CURLE_HTTP2:
  case CURLE_HTTP2_STREAM: return CG_VERDICT_AGAIN;
  case CURLE_PEER_FAILED_VERIFICATION: return CG_VERDICT_STRANGER;
  default: return CG_VERDICT_REFUSED;
  }
}

/* Follow a redirect within the endpoint's host; refuse any other. */
static cg_verdict judge_redirect(const cg_publisher *p, cg_transfer *t, char why[CG_WHY_ROOM]) {
  char *url = NULL;
  if (curl_easy_getinfo(t->easy, CURLINFO_REDIRECT_URL, &url) || !url) {
    return CG_VERDICT_REFUSED;
  }
  if (!cg_endpoint_has(p->settings.endpoint, url)) {
    snprintf(why, CG_WHY_ROOM,
             "the server redirects (%s) to another host or port, which is not followed; "
             "if you trust that one, use it as the endpoint",
             t->status);
    return CG_VERDICT_STRANGER;
  }
  if (t->redirect_count++ >= REDIRECTS_MOST) {
    snprintf(why, CG_WHY_ROOM, "too many redirects");
    return CG_VERDICT_REFUSED;
  }
  t->url = cg_arena_copy(t->parcel.arena, cg_slice_of(url)).data;
  return t->url ? CG_VERDICT_MOVED : CG_VERDICT_REFUSED;
}

/* For 503 and the like: when to retry. */
static cg_verdict judge_busy(CURL *easy, int64_t *delay) {
  curl_off_t seconds = 0;
  if (!curl_easy_getinfo(easy, CURLINFO_RETRY_AFTER, &seconds) && seconds > 0) {
    if (seconds > LONGEST_DELAY) {
      return CG_VERDICT_REFUSED;
    }
    *delay = (int64_t)seconds * 1000;
  }
  return CG_VERDICT_AGAIN;
}

cg_verdict cg_transfer_judge(cg_publisher *p, cg_transfer *t, CURLcode code, char why[CG_WHY_ROOM],
                             int64_t *delay) {
  long status = 0;
  if (code) {
    snprintf(why, CG_WHY_ROOM, "%s", curl_easy_strerror(code));
    return judge_failure(t->easy, code);
  }
  learn_auth(p, t->easy);
  curl_easy_getinfo(t->easy, CURLINFO_RESPONSE_CODE, &status);
  const bool is_prose = *t->answer && *t->answer != '<'; /* Not an HTML page */
  snprintf(why, CG_WHY_ROOM, "the server says %s%s%s", t->status, is_prose ? ": " : "",
           is_prose ? t->answer : "");
  if (status >= 200 && status < 300) {
    return CG_VERDICT_DONE;
  }
  switch (status) {
  case 301:
  case 302:
  case 307:
  case 308: return judge_redirect(p, t, why);
  case 401: return CG_VERDICT_STRANGER;
  case 429:
  case 502:
  case 503:
  case 504: return judge_busy(t->easy, delay);
  default: return CG_VERDICT_REFUSED;
  }
}
