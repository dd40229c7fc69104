/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/context_impl.h"

#include "base/buffer.h"
#include "base/form.h"
#include "base/growing.h"
#include "base/side_file.h"
#include "base/try.h"
#include "base/whole_file.h"
#include "engine/converter.h"
#include "engine/documents_impl.h"

#include <clausegraph/document.h>

#include <unistd.h>

/* A file being read. */
typedef struct {
  const cg_context *context;
  const char *path;
  cg_arena *arena;
  cg_document_options options; /* The caller's options, with the values of the metadata file */
} reading;

/* Read the metadata file. */
static cg_status read_side_file(reading *r) {
  const cg_messages *const messages = &r->context->messages;
  const cg_slice pieces[] = {cg_slice_of(r->path), CG_SLICE(CG_SIDE_FILE_ENDING), {"", 1}};
  const cg_slice side = cg_join(r->arena, pieces, 3);
  cg_slice text;
  CG_TRY(side.data ? CG_OK : CG_NO_MEMORY);
  if (access(side.data, F_OK)) {
    return CG_OK;
  }
  CG_TRY(cg_whole_file_read(side.data, messages, r->arena, &text));
  return cg_side_file_take(side.data, text, messages, &r->options);
}

static cg_status read_text(reading *r, cg_slice *out) {
  CG_TRY(cg_whole_file_read(r->path, &r->context->messages, r->arena, out));
  const cg_form form = cg_form_find(*out);
  /* The function that reads the text refuses files that are not text. */
  if (form.class == CG_FORM_TEXT || form.class == CG_FORM_BINARY) {
    return CG_OK;
  }
  return form.class == CG_FORM_JSON
           ? cg_fail(&r->context->messages, CG_BAD_INPUT, r->path, 0, "is %s", form.label)
           : cg_convert_file(r->path, form.label, &r->context->messages, r->arena, out);
}

static cg_status read_all(reading *r, const cg_document_options *options, cg_documents **out) {
  cg_slice text;
  CG_TRY(cg_struct_take(&r->context->messages, "cg_document_options", options, &r->options,
                        sizeof(r->options)));
  CG_TRY(read_text(r, &text));
  CG_TRY(read_side_file(r));
  return cg_documents_read(r->context, r->path, text, &r->options, out);
}

cg_status cg_documents_read_file(const cg_context *context, const char *path,
                                 const cg_document_options *options, cg_documents **out) {
  reading r = {.context = context, .path = path};
  *out = NULL;
  CG_TRY(cg_arena_new(context->allocator, &r.arena));
  const cg_status status = read_all(&r, options, out);
  cg_arena_free(r.arena);
  return status;
}

cg_status cg_document_read_file(const cg_context *context, const char *path,
                                const cg_document_options *options, cg_document **out) {
  cg_documents *documents = NULL;
  *out = NULL;
  CG_TRY(cg_documents_read_file(context, path, options, &documents));
  *out = cg_documents_chosen(documents);
  return CG_OK;
}
