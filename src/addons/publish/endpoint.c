/* SPDX-License-Identifier: Apache-2.0 */
/* URLs of endpoints. Messages never contain one, because it may include a password. */
#include "addons/publish/endpoint.h"

#include "addons/publish/publisher_impl.h"

#include "base/slice.h"
#include "base/try.h"

#include <strings.h>

static cg_status refuse(const cg_messages *messages, const char *what) {
  return cg_fail(messages, CG_BAD_ARGUMENT, "endpoint", 0, "%s", what);
}

static bool has_part(CURLU *url, CURLUPart part) {
  char *text = NULL;
  const bool is_there = !curl_url_get(url, part, &text, 0);
  curl_free(text);
  return is_there;
}

/* Whether that part of `url` is `wanted`, ignoring case. */
static bool is_part(CURLU *url, CURLUPart part, const char *wanted) {
  char *text = NULL;
  const bool is_same =
    !curl_url_get(url, part, &text, CURLU_DEFAULT_PORT) && !strcasecmp(text, wanted);
  curl_free(text);
  return is_same;
}

static bool is_loopback(CURLU *url) {
  char *host = NULL;
  const bool is_known = !curl_url_get(url, CURLUPART_HOST, &host, 0);
  const bool is_near = is_known && (!strcasecmp(host, "localhost") || !strncmp(host, "127.", 4) ||
                                    !strcmp(host, "[::1]"));
  curl_free(host);
  return is_near;
}

static cg_status check(const cg_messages *messages, CURLU *url, const char *endpoint,
                       bool *is_exposed) {
  if (curl_url_set(url, CURLUPART_URL, endpoint, CURLU_NON_SUPPORT_SCHEME)) {
    return refuse(messages, "is not a URL; write one such as http://localhost:7878/store");
  }
  if (!is_part(url, CURLUPART_SCHEME, "http") && !is_part(url, CURLUPART_SCHEME, "https")) {
    return refuse(messages, "is neither http nor https");
  }
  if (has_part(url, CURLUPART_USER) || has_part(url, CURLUPART_PASSWORD)) {
    return refuse(
      messages, "contains credentials, which others could read; put them into CLAUSEGRAPH_USER and "
                "CLAUSEGRAPH_PASSWORD or a netrc file");
  }
  if (strpbrk(endpoint, "?#")) {
    return refuse(
      messages,
      "contains '?' or '#'; write only the graph store's URL, to which the graph name is added");
  }
  *is_exposed = is_part(url, CURLUPART_SCHEME, "http") && !is_loopback(url);
  return CG_OK;
}

cg_status cg_endpoint_check(const cg_messages *messages, const char *endpoint, bool *is_exposed) {
  if (!endpoint || !*endpoint) {
    return refuse(messages, "is missing; write the graph store's URL");
  }
  CURLU *const url = curl_url();
  const cg_status status = url ? check(messages, url, endpoint, is_exposed) : CG_NO_MEMORY;
  curl_url_cleanup(url);
  return status;
}

/* Whether `part` is equal in both URLs. */
static bool is_same(CURLU *a, CURLU *b, CURLUPart part) {
  char *text = NULL;
  const bool result = !curl_url_get(a, part, &text, CURLU_DEFAULT_PORT) && is_part(b, part, text);
  curl_free(text);
  return result;
}

bool cg_endpoint_has(const char *endpoint, const char *url) {
  CURLU *const a = curl_url();
  CURLU *const b = curl_url();
  const bool result = a && b && !curl_url_set(a, CURLUPART_URL, endpoint, 0) &&
                      !curl_url_set(b, CURLUPART_URL, url, 0) && !has_part(b, CURLUPART_USER) &&
                      is_same(a, b, CURLUPART_SCHEME) && is_same(a, b, CURLUPART_HOST) &&
                      is_same(a, b, CURLUPART_PORT);
  curl_url_cleanup(a);
  curl_url_cleanup(b);
  return result;
}
