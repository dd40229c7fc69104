/* SPDX-License-Identifier: Apache-2.0 */
/** @file words.h  Verbs, lexemes, spellings and repairs. */
#ifndef CG_LOAD_WORDS_H
#define CG_LOAD_WORDS_H

#include "load/loading.h"

/** Compile a verb, lexeme, spelling variant or OCR repair. */
cg_status cg_load_words(const cg_loading *l, uint32_t index, cg_subject_type type);

#endif /* CG_LOAD_WORDS_H */
