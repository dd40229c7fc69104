/* SPDX-License-Identifier: Apache-2.0 */
/* references FILE: list what each clause of a resolution refers to.  FILE is text, PDF, DOCX, ODT
 * or HTML. */
#include <clausegraph/clausegraph.h>

#include <stdio.h>

static void print_message(void *handle, cg_log_level level, const char *message) {
  (void)handle;
  (void)level;
  fprintf(stderr, "%s\n", message);
}

static void print_clause(const cg_document *document, size_t index) {
  const cg_slice label = cg_document_clause(document, index).label;
  const cg_span span = cg_document_clause_references(document, index);
  for (size_t i = span.begin; i < span.end; ++i) {
    const cg_reference_view r = cg_document_reference(document, i);
    printf("%.*s\t%.*s\t%s\t%.*s\t%.2f\n", (int)label.length, label.data, (int)r.quote.length,
           r.quote.data, r.kind ? cg_kind_name(r.kind).data : "date", (int)r.target.length,
           r.target.data, r.confidence);
  }
}

int main(int argc, char **argv) {
  cg_environment environment = CG_ENVIRONMENT_INIT;
  cg_context *context = NULL;
  cg_document *document = NULL;
  if (argc != 2) {
    fputs("usage: references FILE\n", stderr);
    return 2;
  }
  environment.log = print_message;
  cg_status status = cg_context_open(&environment, NULL, &context);
  if (!status) {
    status = cg_document_read_file(context, argv[1], NULL, &document);
  }
  for (size_t i = 0; !status && i < cg_document_clause_count(document); ++i) {
    print_clause(document, i);
  }
  cg_document_free(document);
  cg_context_close(context);
  return status != CG_OK;
}
