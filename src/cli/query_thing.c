/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/query_thing.h"

#include "base/slice.h"
#include "cli/session.h"

#include <clausegraph/context.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SHOWN_MOST 5

/* What was found: the IRI of the first thing, and the first few for a message. */
typedef struct {
  char *iri;
  size_t count;
  char shown[1024]; /* "Committee against Torture <…>, …" */
} finding;

static cg_status take(void *handle, const cg_thing_view *thing) {
  finding *const f = handle;
  const size_t used = strlen(f->shown);
  if (f->count++ < SHOWN_MOST) {
    snprintf(f->shown + used, sizeof(f->shown) - used, "%s%.*s <%.*s>", used ? ", " : "",
             (int)thing->label.length, thing->label.data, (int)thing->iri.length, thing->iri.data);
  }
  if (!f->iri) {
    f->iri = strndup(thing->iri.data, thing->iri.length);
  }
  return f->iri ? CG_OK : CG_NO_MEMORY;
}

/* The only thing that was found; prints a message if there is none, or more than one. */
static cg_status judge(const finding *f, const char *words) {
  if (!f->count) {
    cli_complain("'%s' is no IRI, and no name or symbol that is known", words);
  } else if (f->count > 1) {
    cli_complain("'%s' can mean %zu things; give the IRI of one: %s%s", words, f->count, f->shown,
                 f->count > SHOWN_MOST ? ", and others" : "");
  }
  return f->count == 1 ? CG_OK : CG_BAD_ARGUMENT;
}

cg_status cli_query_thing(const cg_environment *environment, const char *words, char **iri) {
  finding f = {NULL, 0, ""};
  cg_context *context = NULL;
  cg_status status = cg_context_open(environment, NULL, &context);
  *iri = NULL;
  if (!status) {
    status = cg_context_look_up(context, cg_slice_of(words), take, &f);
  }
  cg_context_close(context);
  if (!status) {
    status = judge(&f, words);
  }
  if (status) {
    free(f.iri);
    return status;
  }
  *iri = f.iri;
  return CG_OK;
}
