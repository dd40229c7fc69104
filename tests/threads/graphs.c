/* SPDX-License-Identifier: Apache-2.0 */
/* Jobs that make, write and read graphs. */
#include "threads/jobs.h"

#include <clausegraph/statements.h>

#include <stdlib.h>
#include <string.h>

cg_status make_graph(const shared *with, const cg_graph_options *options, cg_document **document,
                     cg_graph **graph) {
  *document = NULL;
  *graph = NULL;
  cg_status status = cg_document_read(with->context, "one", with->text, NULL, document);
  status = status ? status : cg_graph_new(with->context, options, graph);
  return status ? status : cg_graph_add(*graph, *document);
}

static cg_status take_statement(void *run, const cg_statement_view *statement) {
  return cg_statement_write(statement, digest_bytes, run);
}

cg_status job_graph(job_run *run) {
  const cg_graph_options options = {.size = sizeof(cg_graph_options),
                                    .annotations = 1,
                                    .describe = 1,
                                    .source_offsets = 1,
                                    .syntax = "nquads"};
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, &options, &document, &graph);
  if (!status) {
    digest_number(run, cg_graph_count(graph));
    status = cg_graph_visit(graph, take_statement, run);
  }
  for (size_t i = 0; !status && cg_syntax(i).name; ++i) {
    status =
      cg_syntax(i).is_addon ? CG_OK : cg_graph_write(graph, cg_syntax(i).name, digest_bytes, run);
  }
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

cg_status job_ledger(job_run *run) {
  cg_graph_options options = {.size = sizeof(cg_graph_options), .things = CG_THINGS_SHARED};
  cg_status status = cg_ledger_new(run->with->context, &options.ledger);
  for (int i = 0; !status && i < 2; ++i) {
    cg_document *document;
    cg_graph *graph;
    status = make_graph(run->with, &options, &document, &graph);
    status = status ? status : cg_graph_write(graph, "nquads", digest_bytes, run);
    cg_graph_free(graph);
    cg_document_free(document);
  }
  cg_ledger_free(options.ledger);
  return status;
}

cg_status keep_bytes(void *handle, cg_slice bytes) {
  kept *const all = handle;
  char *const larger = realloc(all->bytes, all->length + bytes.length + 1);
  if (!larger) {
    return CG_NO_MEMORY;
  }
  memcpy(larger + all->length, bytes.data, bytes.length);
  *all = (kept){larger, all->length + bytes.length};
  return CG_OK;
}

/* The two halves of cg_document_write_lines() write what it writes. */
static cg_status write_halves(const shared *with, const cg_document *document, const char *syntax,
                              kept *out) {
  const cg_graph_options options = {.size = sizeof(cg_graph_options), .things = CG_THINGS_SHARED};
  cg_lines *lines;
  cg_status status =
    cg_lines_new(with->context, &options, document, syntax, keep_bytes, out, &lines);
  status = status ? status : cg_lines_write_things(lines, NULL, keep_bytes, out);
  cg_lines_free(lines);
  return status;
}

static cg_status check_halves(const shared *with, const cg_document *document, const char *syntax) {
  const cg_graph_options options = {.size = sizeof(cg_graph_options), .things = CG_THINGS_SHARED};
  kept whole = {NULL, 0};
  kept halves = {NULL, 0};
  cg_status status =
    cg_document_write_lines(with->context, &options, document, syntax, keep_bytes, &whole);
  status = status ? status : write_halves(with, document, syntax, &halves);
  if (!status &&
      (whole.length != halves.length || memcmp(whole.bytes, halves.bytes, whole.length))) {
    status = CG_INTERNAL;
  }
  free(whole.bytes);
  free(halves.bytes);
  return status;
}

/* Lines that are written as they are made are those of a graph that is kept. */
static cg_status check_lines(const shared *with, const cg_document *document, const cg_graph *graph,
                             const char *syntax) {
  kept whole = {NULL, 0};
  kept lines = {NULL, 0};
  cg_status status = cg_graph_write(graph, syntax, keep_bytes, &whole);
  status = status
             ? status
             : cg_document_write_lines(with->context, NULL, document, syntax, keep_bytes, &lines);
  if (!status && (whole.length != lines.length || memcmp(whole.bytes, lines.bytes, whole.length))) {
    status = CG_INTERNAL;
  }
  free(whole.bytes);
  free(lines.bytes);
  return status;
}

static const char *const readable[] = {"turtle", "ntriples", "nquads"};

cg_status job_statements(job_run *run) {
  cg_document *document;
  cg_graph *graph;
  cg_status status = make_graph(run->with, NULL, &document, &graph);
  status = status ? status : check_lines(run->with, document, graph, "ntriples");
  status = status ? status : check_lines(run->with, document, graph, "nquads");
  status = status ? status : check_halves(run->with, document, "nquads");
  for (size_t i = 0; !status && i < sizeof(readable) / sizeof(*readable); ++i) {
    kept written = {NULL, 0};
    status = cg_graph_write(graph, readable[i], keep_bytes, &written);
    const cg_slice data = {written.bytes, written.length};
    status =
      status ? status : cg_statements_read(NULL, "written", data, readable[i], take_statement, run);
    status = status
               ? status
               : cg_statements_read_blanks(NULL, "written", data, readable[i], take_statement, run);
    free(written.bytes);
  }
  const cg_statement_view two[] = {
    {CG_SLICE("urn:a"),
     CG_SLICE("urn:b"),
     CG_SLICE("urn:c"),
     1,
     {"", 0},
     {"", 0},
     CG_SLICE("urn:g")},
    {CG_SLICE("urn:a"),
     CG_SLICE("urn:b"),
     CG_SLICE("words"),
     0,
     {"", 0},
     CG_SLICE("en"),
     CG_SLICE("urn:g")},
  };
  for (size_t i = 0; !status && i < sizeof(readable) / sizeof(*readable); ++i) {
    status = cg_statements_write(NULL, two, 2, readable[i], digest_bytes, run);
  }
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

/* What the library says of itself. */
cg_status job_names(job_run *run) {
  digest_text(run, cg_version());
  for (int i = CG_OK; i <= CG_INTERNAL; ++i) {
    digest_text(run, cg_status_text((cg_status)i));
  }
  for (size_t i = 0; cg_syntax(i).name; ++i) {
    digest_text(run, cg_syntax(i).label);
    digest_number(run, (uint64_t)cg_syntax_is_known(cg_syntax(i).name));
  }
  for (size_t i = 0; cg_namespace(i).name; ++i) {
    digest_text(run, cg_namespace(i).iri);
  }
  for (unsigned i = 1; cg_kind_name((cg_kind)i).length; ++i) {
    const cg_kind kind = (cg_kind)i;
    digest_bytes(run, cg_kind_name(kind));
    digest_number(run, (uint64_t)cg_kind_goes_by_name(kind));
    digest_number(run, (uint64_t)cg_kind_find(cg_kind_name(cg_kind_parent(kind))));
    digest_number(run, (uint64_t)cg_kind_is(kind, CG_KIND_BODY));
  }
  for (unsigned i = 1; cg_clause_type_name((cg_clause_type)i).length; ++i) {
    digest_bytes(run, cg_clause_type_name((cg_clause_type)i));
  }
  for (unsigned i = 1; cg_act_part_role_name((cg_act_part_role)i).length; ++i) {
    digest_bytes(run, cg_act_part_role_name((cg_act_part_role)i));
  }
  for (unsigned i = 1; cg_iri_kind_name((cg_iri_kind)i).length; ++i) {
    digest_bytes(run, cg_iri_kind_name((cg_iri_kind)i));
  }
  for (unsigned i = 1; cg_method_name((cg_method)i).length; ++i) {
    digest_bytes(run, cg_method_name((cg_method)i));
    digest_bytes(run, cg_reference_status_name((cg_reference_status)i));
  }
  return CG_OK;
}
