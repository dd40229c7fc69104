/* SPDX-License-Identifier: Apache-2.0 */
/** @file by_words.h  Documents known to a text by their words alone: equal words are the same
 * report, unless they depend on what is before them or the report is yet to be made. */
#ifndef CG_RESOLVE_BY_WORDS_H
#define CG_RESOLVE_BY_WORDS_H

#include "resolve/resolver.h"

/** Remember what the words of the mention mean, and whose it is, `author` or CG_NONE; of words that
 * meant two documents, CG_NONE. */
cg_status cg_by_words_remember(cg_resolver *r, const cg_mention *mention, uint32_t author,
                               uint32_t thing);

/** Remember `thing` as a document of `author`, for words that say no more than whose it is. */
cg_status cg_by_words_of_author(cg_resolver *r, const cg_mention *mention, uint32_t author,
                                uint32_t thing);

/** Remember `thing` as the document that `author` made on the day of the mention, if it has one. */
cg_status cg_by_words_of_day(cg_resolver *r, const cg_mention *mention, uint32_t author,
                             uint32_t thing);

/** The document with a symbol that `author` made on the day of the mention, as the text said
 * before; CG_NONE if there is none, or more than one. */
cg_status cg_by_words_on_day(cg_resolver *r, const cg_mention *mention, uint32_t author,
                             uint32_t *out);

/** The document that the same words meant before, or the only one of `author` if they say no more
 * than whose it is, else one of its own; `author` is whose it is, or CG_NONE. */
cg_status cg_by_words_resolve(cg_resolver *r, const cg_mention *mention, uint32_t author);

#endif /* CG_RESOLVE_BY_WORDS_H */
