/* SPDX-License-Identifier: Apache-2.0 */
/* look_up WORDS...: what names, abbreviations and symbols mean. */
#include <clausegraph/clausegraph.h>

#include <stdio.h>
#include <string.h>

static void print_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "%s\n", message);
}

static cg_status print_thing(void *count, const cg_thing_view *thing) {
  printf("  %s\t%.*s\t%.*s\n", thing->kind ? cg_kind_name(thing->kind).data : "part",
         (int)thing->iri.length, thing->iri.data, (int)thing->label.length, thing->label.data);
  ++*(int *)count;
  return CG_OK;
}

int main(int argc, char **argv) {
  cg_environment environment = CG_ENVIRONMENT_INIT;
  cg_context *context = NULL;
  environment.log = print_message;
  cg_status status = cg_context_open(&environment, NULL, &context);
  for (int i = 1; !status && i < argc; ++i) {
    int count = 0;
    puts(argv[i]);
    status = cg_context_look_up(context, (cg_slice){argv[i], strlen(argv[i])}, print_thing, &count);
    if (!status && !count) {
      puts("  not known");
    }
  }
  if (status) {
    /* The log has the reason, unless memory ran out */
    fprintf(stderr, "look_up: %s\n", cg_status_text(status));
  }
  cg_context_close(context);
  return status != CG_OK;
}
