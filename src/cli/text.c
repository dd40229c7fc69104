/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/text.h"

#include "cli/progress.h"
#include "cli/summary.h"

#include <stdlib.h>

struct cli_prepared {
  cg_status status;
  void *result;
};

cg_status cli_text_begin(cli_session *session) {
  if (session->inputs.documents && cli_session_check_one(session->options)) {
    session->inputs.is_stopped = 1;
    return CG_BAD_ARGUMENT;
  }
  cli_progress_reach(session->inputs.files);
  cli_progress_show(session->inputs.documents, session->inputs.failed);
  session->texts++;
  return CG_OK;
}

void cli_text_read(const cli_session *session, const cli_input *input, cli_text *out) {
  cg_document_options given = input->given;
  given.no_split = session->options->document.no_split;
  out->status =
    cg_documents_read(session->context, input->name, input->bytes, &given, &out->documents);
}

size_t cli_text_prepare(const cli_session *session, cli_text *text) {
  const size_t count = text->status ? 0 : cg_documents_count(text->documents);
  size_t bytes = 0;
  text->prepared = count && session->prepare ? calloc(count, sizeof(*text->prepared)) : NULL;
  for (size_t i = 0; text->prepared && i < count; ++i) {
    cli_prepared *const p = &text->prepared[i];
    size_t size = 0;
    p->status =
      session->prepare(session->handle, cg_documents_at(text->documents, i), &p->result, &size);
    bytes += size;
  }
  return bytes;
}

/* Visit the `i`-th document, and free what was prepared for it. */
static cg_status visit(cli_session *session, const char *name, const cli_text *text, size_t i) {
  cli_prepared *const prepared = text->prepared ? &text->prepared[i] : NULL;
  cg_status status = prepared ? prepared->status : CG_OK;
  if (!status) {
    session->prepared = prepared ? prepared->result : NULL;
    status = session->visit(session->handle, name, cg_documents_at(text->documents, i));
    session->prepared = NULL;
  }
  if (prepared) {
    session->discard(session->handle, prepared->result);
    prepared->result = NULL;
  }
  return status;
}

static cg_status settle_one(cli_session *session, const char *name, const cli_text *text,
                            size_t i) {
  const cg_document *const document = cg_documents_at(text->documents, i);
  const cg_slice doubt = cg_document_doubt(document);
  if (doubt.length) {
    cli_complain("%s%s: %.*s", session->options->is_strict ? "" : "note: ", name, (int)doubt.length,
                 doubt.data);
  }
  if (doubt.length && session->options->is_strict) {
    return CG_BAD_INPUT;
  }
  if (!session->may_repeat) {
    const cg_status seen = cli_seen_add(&session->seen, cg_document_iri(document), name);
    if (seen) {
      const cg_status told =
        session->sources && seen == CG_BAD_INPUT
          ? session->sources->repeat(session->handle, name, cg_document_iri(document))
          : CG_OK;
      return told ? told : seen;
    }
  }
  cg_status status = visit(session, name, text, i);
  if (!status && session->summary) {
    status = cli_summary_add(session->summary, document);
  }
  if (status) {
    cli_seen_forget(&session->seen, cg_document_iri(document));
  }
  return status;
}

cg_status cli_text_settle(cli_session *session, const char *name, const cli_text *text) {
  cg_status status = text->status;
  const size_t count = status ? 0 : cg_documents_count(text->documents);
  session->siblings = count;
  for (size_t i = 0; i < count && status != CG_CANNOT_WRITE; ++i) {
    session->inputs.documents += i && !status; /* The last is counted by who called. */
    session->inputs.failed += i && status;
    session->inputs.last = i && status ? status : session->inputs.last;
    if (i && (status == CG_NO_MEMORY || status == CG_INTERNAL)) {
      cli_complain("%s: %s", name, cg_status_text(status));
    }
    status = settle_one(session, name, text, i);
    session->references +=
      status ? 0 : cg_document_reference_count(cg_documents_at(text->documents, i));
    cli_progress_show(session->inputs.documents, session->inputs.failed);
  }
  return status;
}

void cli_text_clear(const cli_session *session, cli_text *text) {
  const size_t count = text->prepared ? cg_documents_count(text->documents) : 0;
  for (size_t i = 0; i < count; ++i) {
    session->discard(session->handle, text->prepared[i].result);
  }
  free(text->prepared);
  cg_documents_free(text->documents);
  *text = (cli_text){NULL, NULL, CG_OK};
}
