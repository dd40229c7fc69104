/* SPDX-License-Identifier: Apache-2.0 */
#include "addons/report/cited.h"
#include "addons/report/lists.h"
#include "addons/report/page.h"
#include "addons/report/report_impl.h"
#include "addons/report/survey.h"
#include "addons/report/thing.h"

#include "base/growing.h"
#include "base/try.h"

static cg_status init(cg_report *report, const char *folder, const char *start,
                      const cg_messages *messages) {
  cg_arena *const arena = report->arena;
  const cg_slice base = cg_slice_of(start ? start : CG_DEFAULT_BASE);
  report->base = cg_arena_copy(arena, base);
  report->folder = (cg_folder){.arena = arena,
                               .messages = *messages,
                               .files = cg_array_init(arena, sizeof(cg_slice)),
                               .known = cg_table_init(arena)};
  report->papers = cg_array_init(arena, sizeof(cg_paper));
  report->cited = cg_array_init(arena, sizeof(cg_cited));
  report->citations = cg_array_init(arena, sizeof(cg_report_citation));
  report->pins = cg_array_init(arena, sizeof(cg_pin));
  report->facts = cg_array_init(arena, sizeof(cg_statement_view));
  report->known = cg_table_init(arena);
  report->read = cg_table_init(arena);
  CG_TRY(report->base.data ? CG_OK : CG_NO_MEMORY);
  return cg_folder_open(&report->folder, folder);
}

cg_status cg_report_open(const cg_environment *environment, const cg_context *context,
                         const char *folder, cg_report_form form, const char *base,
                         cg_report **out) {
  cg_environment chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(cg_environment_take(environment, &chosen));
  CG_TRY(cg_arena_new(chosen.allocator, &arena));
  cg_report *const report = cg_arena_take(arena, sizeof(*report));
  cg_status status = CG_NO_MEMORY;
  if (report) {
    report->context = context;
    report->allocator = chosen.allocator;
    report->form = form;
    report->arena = arena;
    const cg_messages messages = cg_environment_messages(&chosen);
    status = init(report, folder, base, &messages);
  }
  if (status) {
    if (report) {
      cg_folder_discard(&report->folder);
    }
    cg_arena_free(arena);
    return status;
  }
  *out = report;
  return CG_OK;
}

/* Write the page to its file. In a report on several documents, it is completed when all are
 * read. */
static cg_status write_page(cg_report *report, cg_page *page) {
  const bool is_single = report->form == CG_REPORT_SINGLE;
  cg_slice name = CG_SLICE("index.html");
  FILE *file = NULL;
  if (!is_single) {
    CG_TRY(cg_report_file(report, CG_SLICE("documents/"), page->iri, report->arena, &name));
  }
  CG_TRY(cg_report_note(report, page, name));
  CG_TRY(cg_folder_begin(&report->folder, name, &file));
  const cg_status status = cg_page_put(page, is_single ? NULL : "../", file);
  if (is_single) {
    cg_page_end(file);
  }
  const cg_status ended = cg_folder_end(&report->folder, file);
  return status ? status : ended;
}

static cg_status add_page(cg_report *report, const cg_document *document, cg_arena *arena) {
  cg_graph *graph = NULL;
  cg_page page;
  CG_TRY(cg_graph_new(report->context, NULL, &graph));
  cg_status status = cg_graph_add(graph, document);
  if (!status) {
    status = cg_page_survey(report->context, document, graph, arena, &page);
  }
  if (!status) {
    status = write_page(report, &page);
  }
  cg_graph_free(graph);
  return status;
}

cg_status cg_report_add(cg_report *report, const cg_document *document) {
  const cg_slice iri = cg_document_iri(document);
  cg_arena *arena = NULL;
  if (cg_table_find(&report->read, iri) != CG_NONE) {
    cg_note(&report->folder.messages, "report",
            "'%.*s' is already in the report; its second text is skipped", (int)iri.length,
            iri.data);
    return CG_OK;
  }
  if (report->form == CG_REPORT_SINGLE && report->papers.count) {
    return CG_BAD_ARGUMENT;
  }
  CG_TRY(report->broken); /* Already reported */
  CG_TRY(cg_arena_new(report->allocator, &arena));
  report->broken = add_page(report, document, arena);
  cg_arena_free(arena);
  return report->broken;
}

static cg_status finish(cg_report *report) {
  if (report->form == CG_REPORT_MANY) {
    CG_TRY(cg_report_end_pages(report));
    CG_TRY(cg_report_put_things(report));
    CG_TRY(cg_report_put_lists(report));
  }
  return cg_folder_keep(&report->folder);
}

cg_status cg_report_close(cg_report *report, int is_kept) {
  if (!report) {
    return CG_OK;
  }
  cg_status status = report->broken;
  if (!status && is_kept && report->papers.count) {
    status = finish(report);
  }
  cg_folder_discard(&report->folder);
  cg_arena_free(report->arena);
  return status;
}
