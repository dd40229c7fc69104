/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/head.h"

#include "addons/report/html.h"
#include "base/base64.h"
#include "base/sha256.h"
#include "base/try.h"

/* From page.css, page.js, list.js and theme.js, by tools/embed */
#include "addons/report/assets.inc"

#include <clausegraph/clausegraph.h>

#define ASSET(bytes) ((cg_slice){(const char *)(bytes), sizeof(bytes)})

static cg_slice script_of(cg_head_form form) {
  return form == CG_HEAD_DOCUMENT ? ASSET(page_js) : ASSET(list_js);
}

static unsigned value_of(char digit) {
  return (unsigned)(cg_is_digit(digit) ? digit - '0' : digit - 'a' + 10);
}

/* Append " 'sha256-…'" of an element's content, as in a policy (CSP 3, 2.3.1). */
static cg_status add_hash(cg_buffer *policy, cg_slice content) {
  char digest[CG_SHA256_LENGTH];
  char bytes[CG_SHA256_LENGTH / 2];
  cg_sha256(content, digest);
  for (size_t i = 0; i < sizeof(bytes); ++i) {
    bytes[i] = (char)(value_of(digest[2 * i]) << 4 | value_of(digest[2 * i + 1]));
  }
  CG_TRY(cg_buffer_add(policy, CG_SLICE(" 'sha256-")));
  CG_TRY(cg_base64_add(policy, (cg_slice){bytes, sizeof(bytes)}));
  return cg_buffer_add_byte(policy, '\'');
}

static cg_status make_policy(cg_buffer *policy, cg_head_form form) {
  CG_TRY(cg_buffer_add(
    policy, CG_SLICE("default-src 'none'; base-uri 'none'; form-action 'none'; style-src")));
  CG_TRY(add_hash(policy, ASSET(page_css)));
  CG_TRY(cg_buffer_add(policy, CG_SLICE("; script-src")));
  CG_TRY(add_hash(policy, ASSET(theme_js)));
  return add_hash(policy, script_of(form));
}

cg_status cg_head_begin(FILE *file, cg_head_form form, cg_slice title, const char *root,
                        cg_arena *arena) {
  cg_buffer policy = cg_buffer_init(arena);
  CG_TRY(make_policy(&policy, form));
  cg_html_put(file,
              "<!DOCTYPE html>\n<html lang='en'>\n<head>\n<meta charset='utf-8'>\n"
              "<meta http-equiv='Content-Security-Policy' content=\"$r\">\n"
              "<meta name='viewport' content='width=device-width, initial-scale=1'>\n"
              "<meta name='color-scheme' content='light dark'>\n<meta name='generator' "
              "content='clausegraph $t'>\n"
              "<title>$t</title>\n<style>$r</style>\n<script>$r</script>\n</head>\n<body>\n"
              "<a class='skip' href='#cg-main'>Skip to the content</a>\n"
              "<header class='bar'><p class='brand'>clausegraph</p>",
              cg_buffer_slice(&policy), cg_slice_of(cg_version()), title, ASSET(page_css),
              ASSET(theme_js));
  if (root) {
    cg_html_put(file,
                "<nav aria-label='Report'><a href='$rindex.html'>Documents</a> "
                "<a href='$rthings.html'>Things</a></nav>",
                cg_slice_of(root), cg_slice_of(root));
  }
  cg_html_put(file, "<button type='button' id='cg-theme' hidden>Dark</button></header>\n");
  return CG_OK;
}

void cg_head_end(FILE *file, cg_head_form form) {
  cg_html_put(file,
              "<footer class='foot'><p>Made by clausegraph $t. The texts are documents of the "
              "United Nations.</p>"
              "</footer>\n<script>$r</script>\n</body>\n</html>\n",
              cg_slice_of(cg_version()), script_of(form));
}
