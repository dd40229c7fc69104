/* SPDX-License-Identifier: Apache-2.0 */
/* Jobs that open packs, read documents and look at them. */
#include "threads/jobs.h"

#include <string.h>

cg_status job_packs(job_run *run) {
  const cg_options compiled = {.size = sizeof(cg_options), .packs = run->with->image};
  cg_context *context = NULL;
  cg_status status = cg_context_open(NULL, &compiled, &context);
  if (!status) {
    const cg_pack_summary packs = cg_context_packs(context);
    digest_number(run, packs.entry_count);
    digest_number(run, packs.name_count);
    digest_number(run, packs.verb_count);
  }
  cg_context_close(context);
  return status ? status : cg_packs_suggest(run->with->corrected, digest_bytes, run);
}

/* Counts messages. */
static void count_message(void *handle, cg_log_level level, const char *message) {
  (void)level;
  digest_text(handle, message);
}

cg_status job_pack_folder(job_run *run) {
  const cg_environment environment = {
    .size = sizeof(cg_environment), .log = count_message, .log_handle = run};
  const cg_options options = {.size = sizeof(cg_options), .packs = run->with->packs};
  size_t problems = 0;
  const cg_status status = cg_packs_examine(&environment, &options, &problems);
  digest_number(run, problems);
  return status ? status : cg_packs_compile(&environment, &options, digest_bytes, run);
}

static void look_at_clauses(job_run *run, const cg_document *document) {
  for (size_t i = 0; i < cg_document_clause_count(document); ++i) {
    const cg_clause_view clause = cg_document_clause(document, i);
    cg_note_view note;
    digest_bytes(run, clause.key);
    digest_bytes(run, clause.words);
    digest_number(run, cg_document_clause_references(document, i).end);
    digest_number(run, cg_document_clause_acts(document, i).end);
    for (uint32_t from = 0; cg_document_note(document, i, from, &note); from = note.place.end) {
      digest_number(run, note.place.begin);
    }
  }
}

static void look_at_references(job_run *run, const cg_document *document) {
  for (size_t i = 0; i < cg_document_reference_count(document); ++i) {
    const cg_reference_view reference = cg_document_reference(document, i);
    digest_bytes(run, reference.quote);
    digest_bytes(run, reference.target);
    digest_bytes(run, reference.label);
    digest_number(run, cg_document_reference_act(document, i));
  }
  for (size_t i = 0; i < cg_document_omission_count(document); ++i) {
    digest_bytes(run, cg_document_omission(document, i).reason);
  }
  for (size_t i = 0; i < cg_document_self_reference_count(document); ++i) {
    const cg_self_reference_view reference = cg_document_self_reference(document, i);
    digest_bytes(run, reference.quote);
    for (size_t j = reference.targets.begin; j < reference.targets.end; ++j) {
      digest_number(run, cg_document_self_target(document, j));
    }
  }
}

static void look_at_acts(job_run *run, const cg_document *document) {
  for (size_t i = 0; i < cg_document_act_count(document); ++i) {
    const cg_act_view act = cg_document_act(document, i);
    digest_bytes(run, act.verb);
    digest_bytes(run, act.task);
    for (size_t j = act.parts.begin; j < act.parts.end; ++j) {
      digest_bytes(run, cg_document_act_part(document, j).label);
    }
  }
}

static cg_status take_pair(void *run, const cg_iri_pair *pair) {
  digest_bytes(run, pair->former);
  digest_bytes(run, pair->current);
  return CG_OK;
}

/* Everything that can be asked of a document. */
static cg_status look_at(job_run *run, const cg_document *document) {
  digest_bytes(run, cg_document_iri(document));
  digest_bytes(run, cg_document_title(document));
  digest_bytes(run, cg_document_symbol(document));
  digest_bytes(run, cg_document_date(document));
  digest_bytes(run, cg_document_body(document));
  digest_bytes(run, cg_document_body_label(document));
  digest_number(run, (uint64_t)cg_document_kind(document));
  digest_bytes(run, cg_document_language(document));
  digest_bytes(run, cg_document_doubt(document));
  look_at_clauses(run, document);
  look_at_references(run, document);
  look_at_acts(run, document);
  const cg_status status = cg_document_former_iris(document, take_pair, run);
  return status ? status : cg_document_write_akn(document, digest_bytes, run);
}

cg_status job_document(job_run *run) {
  cg_document *document = NULL;
  cg_documents *documents = NULL;
  cg_status status = cg_document_read(run->with->context, "one", run->with->text, NULL, &document);
  status = status ? status : look_at(run, document);
  status = status ? status
                  : cg_documents_read(run->with->context, "all", run->with->text, NULL, &documents);
  for (size_t i = 0; !status && i < cg_documents_count(documents); ++i) {
    status = look_at(run, cg_documents_at(documents, i));
  }
  cg_documents_free(documents);
  cg_document_free(document);
  return status;
}

static cg_status take_thing(void *run, const cg_thing_view *thing) {
  digest_bytes(run, thing->iri);
  digest_bytes(run, thing->label);
  digest_number(run, (uint64_t)thing->kind);
  return CG_OK;
}

cg_status job_look_up(job_run *run) {
  static const char *const words[] = {"CRC",
                                      "S/RES/1325 (2000)",
                                      "security council",
                                      "the two Covenants",
                                      "article 5 of the Charter",
                                      "nothing of the kind"};
  cg_status status = CG_OK;
  for (size_t i = 0; !status && i < sizeof(words) / sizeof(*words); ++i) {
    status = cg_context_look_up(run->with->context, (cg_slice){words[i], strlen(words[i])},
                                take_thing, run);
  }
  return status;
}

cg_status job_file(job_run *run) {
  cg_document *document = NULL;
  cg_documents *documents = NULL;
  cg_status status = cg_document_read_file(run->with->context, run->with->path, NULL, &document);
  status = status ? status : look_at(run, document);
  status =
    status ? status : cg_documents_read_file(run->with->context, run->with->path, NULL, &documents);
  if (!status) {
    digest_number(run, cg_documents_count(documents));
  }
  cg_documents_free(documents);
  cg_document_free(document);
  return status;
}

cg_status job_shared_document(job_run *run) { return look_at(run, run->with->document); }
