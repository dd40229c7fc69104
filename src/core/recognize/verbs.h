/* SPDX-License-Identifier: Apache-2.0 */
/** @file verbs.h  Governing verbs. */
#ifndef CG_RECOGNIZE_VERBS_H
#define CG_RECOGNIZE_VERBS_H

#include "pack/citation.h"

/** A verb found. */
typedef struct {
  uint32_t verb;   /**< Pack verb, or CG_NONE */
  cg_span words;   /**< Its tokens, without adverbs before it */
  bool is_finite;  /**< "requests", not "requesting" */
  bool is_base;    /**< An infinitive, or "request" after "We" */
  bool is_passive; /**< "is requested": those before it are asked */
} cg_verb_found;

/** The verb in the third person or as a participle at `at`, after any adverbs. */
cg_verb_found cg_verb_at(const cg_reading *reading, uint32_t at);

/** The verb in the passive at `at`, "is also requested", if an infinitive follows. */
cg_verb_found cg_verb_passive_at(const cg_reading *reading, uint32_t at);

/** The verb in the infinitive at `at`, after adverbs and "continue to". */
cg_verb_found cg_verb_base_at(const cg_reading *reading, uint32_t at);

#endif /* CG_RECOGNIZE_VERBS_H */
