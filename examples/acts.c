/* SPDX-License-Identifier: Apache-2.0 */
/* acts FILE: list who is asked to do what, and by when. */
#include <clausegraph/clausegraph.h>

#include <stdio.h>

static void print_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "%s\n", message);
}

static void print_parts(const cg_document *document, cg_span parts, cg_act_part_role role,
                        const char *name) {
  for (size_t i = parts.begin; i < parts.end; ++i) {
    const cg_act_part_view part = cg_document_act_part(document, i);
    if (part.role == role) {
      printf("  %s: %.*s\n", name, (int)part.label.length, part.label.data);
    }
  }
}

static void print_act(const cg_document *document, size_t index) {
  const cg_act_view act = cg_document_act(document, index);
  const cg_slice clause = cg_document_clause(document, act.clause).label;
  if (!act.is_obligation) {
    return;
  }
  printf("%.*s: %.*s%s %.*s\n", (int)clause.length, clause.data, (int)act.verb_label.length,
         act.verb_label.data, act.is_negated ? " not" : "", (int)act.task.length, act.task.data);
  print_parts(document, act.parts, CG_PART_ADDRESSEE, "who");
  print_parts(document, act.parts, CG_PART_RECIPIENT, "for whom");
  print_parts(document, act.parts, CG_PART_DEADLINE, "by when");
}

int main(int argc, char **argv) {
  cg_environment environment = CG_ENVIRONMENT_INIT;
  cg_context *context = NULL;
  cg_document *document = NULL;
  if (argc != 2) {
    fputs("usage: acts FILE\n", stderr);
    return 2;
  }
  environment.log = print_message;
  cg_status status = cg_context_open(&environment, NULL, &context);
  status = status ? status : cg_document_read_file(context, argv[1], NULL, &document);
  if (status) {
    /* The log has the reason, unless memory ran out */
    fprintf(stderr, "acts: %s\n", cg_status_text(status));
  } else {
    const cg_slice symbol = cg_document_symbol(document);
    const cg_slice body = cg_document_body_label(document);
    printf("%.*s, %.*s\n", (int)symbol.length, symbol.data, (int)body.length, body.data);
    for (size_t i = 0; i < cg_document_act_count(document); ++i) {
      print_act(document, i);
    }
  }
  cg_document_free(document);
  cg_context_close(context);
  return status != CG_OK;
}
