/* SPDX-License-Identifier: Apache-2.0 */
#include "engine/context_impl.h"

#include "base/buffer.h"
#include "base/growing.h"
#include "base/iri.h"
#include "base/try.h"
#include "load/check.h"
#include "load/corrections.h"
#include "load/load.h"
#include "pack/builder.h"
#include "pack/embedded.h"
#include "pack/image.h"

#include <stdlib.h>

#ifndef CG_PACK_DIR
#  error "The build says where the packs are installed: CG_PACK_DIR"
#endif
#ifndef CG_VERSION
#  error "The build says which version this is: CG_VERSION"
#endif

#define TOKENS_MOST 5000000u
#define REFERENCES_MOST 500000u

const char *cg_version(void) { return CG_VERSION; }

/* The folder or file from the options or the environment, or NULL. */
static const char *given_packs(const cg_options *options) {
  const char *const from_environment = getenv("CLAUSEGRAPH_PACKS");
  return options->packs                          ? options->packs
         : from_environment && *from_environment ? from_environment
                                                 : NULL;
}

static const char *pack_folder(const cg_options *options) {
  const char *const given = given_packs(options);
  return given ? given : CG_PACK_DIR;
}

static cg_status open_packs(cg_context *context, const cg_options *options) {
  const cg_slice base = cg_slice_of(options->base ? options->base : CG_DEFAULT_BASE);
  const char last = base.length ? base.data[base.length - 1] : ' ';
  if (!cg_iri_is_valid(base) || (last != '/' && last != '#' && last != ':')) {
    return cg_fail(&context->messages, CG_BAD_ARGUMENT, "base", 0,
                   "'%s' is not an absolute IRI that ends in '/', '#' or ':'", base.data);
  }
  const cg_slice kept = cg_arena_copy(context->arena, base);
  if (!kept.data) {
    return CG_NO_MEMORY;
  }
  const cg_slice embedded = cg_embedded_packs();
  return embedded.length && !given_packs(options)
           ? cg_image_open(embedded, kept, context->arena, &context->packs)
           : cg_load_packs(pack_folder(options), kept, &context->messages, context->arena,
                           &context->packs);
}

static cg_limits limits_of(const cg_options *options) {
  return (cg_limits){options->token_limit ? options->token_limit : TOKENS_MOST,
                     options->reference_limit ? options->reference_limit : REFERENCES_MOST};
}

/* Allocator, log and settings, as passed by the caller. */
typedef struct {
  cg_environment environment;
  cg_messages messages;
  cg_options options;
} settings;

static cg_status take_settings(const cg_environment *environment, const cg_options *options,
                               settings *out) {
  CG_TRY(cg_environment_take(environment, &out->environment));
  out->messages = cg_environment_messages(&out->environment);
  return cg_struct_take(&out->messages, "cg_options", options, &out->options, sizeof(out->options));
}

cg_status cg_context_open(const cg_environment *environment, const cg_options *options,
                          cg_context **out) {
  settings chosen;
  cg_arena *arena = NULL;
  *out = NULL;
  CG_TRY(take_settings(environment, options, &chosen));
  CG_TRY(cg_arena_new(chosen.environment.allocator, &arena));
  cg_context *const context = cg_arena_take(arena, sizeof(*context));
  cg_status status = CG_NO_MEMORY;
  if (context) {
    *context = (cg_context){
      chosen.environment.allocator, chosen.messages, limits_of(&chosen.options), arena, NULL, NULL};
    status = open_packs(context, &chosen.options);
  }
  if (!status && chosen.options.corrections) {
    status = cg_load_corrections(chosen.options.corrections, &context->messages, arena,
                                 &context->corrections);
    /* CG_CANNOT_READ is reserved for the packs. */
    status = status == CG_CANNOT_READ ? CG_BAD_INPUT : status;
  }
  if (status) {
    cg_arena_free(arena);
    return status;
  }
  *out = context;
  return CG_OK;
}

void cg_context_close(cg_context *context) {
  if (context) {
    cg_arena_free(context->arena);
  }
}

void cg_context_get_packs(const cg_context *context, cg_pack_summary *out, size_t size) {
  const cg_pack_summary summary = {cg_packs_count(context->packs),
                                   cg_packs_name_count(context->packs),
                                   cg_packs_verb_count(context->packs)};
  cg_struct_give(&summary, sizeof(summary), out, size);
}

cg_status cg_packs_examine(const cg_environment *environment, const cg_options *options,
                           size_t *problem_count) {
  settings chosen;
  cg_arena *arena = NULL;
  uint32_t count = 0;
  *problem_count = 0;
  CG_TRY(take_settings(environment, options, &chosen));
  CG_TRY(cg_arena_new(chosen.environment.allocator, &arena));
  const cg_status status =
    cg_load_check(pack_folder(&chosen.options), &chosen.messages, arena, &count);
  *problem_count = count;
  cg_arena_free(arena);
  return status;
}

cg_status cg_packs_compile(const cg_environment *environment, const cg_options *options,
                           cg_sink sink, void *handle) {
  settings chosen;
  cg_arena *arena = NULL;
  cg_slice image;
  CG_TRY(take_settings(environment, options, &chosen));
  CG_TRY(cg_arena_new(chosen.environment.allocator, &arena));
  cg_status status = cg_load_image(pack_folder(&chosen.options), &chosen.messages, arena, &image);
  status = status ? status : sink(handle, image);
  cg_arena_free(arena);
  return status;
}
