/* SPDX-License-Identifier: Apache-2.0 */
/** @file context.h  What a text named before, for short forms. */
#ifndef CG_RESOLVE_CONTEXT_H
#define CG_RESOLVE_CONTEXT_H

#include "resolve/resolver.h"

/** `thing` was named in full by the current mention. */
cg_status cg_context_name(cg_resolver *r, uint32_t thing);

/** Remember `thing` as the one meant last. */
cg_status cg_context_recall(cg_resolver *r, uint32_t thing);

/** The thing that the text calls `abbreviation`, which it may define further on, where packs know
 * the name: "the UNMHA" before "(UNMHA)"; `thing` is CG_NONE if there is none. */
cg_status cg_context_abbreviated(cg_resolver *r, cg_slice abbreviation, uint32_t *thing);

/** Whether `mention` is in parentheses or after "which": its thing explains the one before. */
bool cg_context_is_aside(const cg_resolver *r, const cg_mention *mention);

/** Whether "a" is before the short form, or before the one word before it, "a draft Final
 * Declaration": one of the kind, not the one named before. */
bool cg_context_is_another(const cg_resolver *r, const cg_mention *mention);

/** The thing, named last, of which `name` is a short form; CG_NONE if there is none. */
uint32_t cg_context_antecedent(const cg_resolver *r, cg_slice name, cg_kind kind);

/** The thing, named last, of which `name` is a short form and whose name has the word `which`,
 * "third" or "2010", too; or CG_NONE. */
uint32_t cg_context_numbered(const cg_resolver *r, cg_slice name, cg_kind kind, cg_slice which);

/** The thing, named last, of which the open name `name` of two words or more is a part; CG_NONE if
 * there is none. */
uint32_t cg_context_whole(const cg_resolver *r, cg_slice name, cg_kind kind);

/** The short form `name` was found to mean `thing`. */
cg_status cg_context_use(cg_resolver *r, cg_slice name, uint32_t thing);

/** What the short form `name` meant last; its `thing` is CG_NONE if it did not occur yet. */
cg_short_use cg_context_last_use(const cg_resolver *r, cg_slice name);

/** The last thing of `kind` that was named, not too long ago, or CG_NONE. */
uint32_t cg_context_last_named(const cg_resolver *r, cg_kind kind);

/** The last thing of `kind` named before the current mention in its clause, or CG_NONE. */
uint32_t cg_context_last_in_clause(const cg_resolver *r, cg_kind kind);

/** The pack entry of the thing that mention `mention` means, or CG_NONE. */
uint32_t cg_context_entry(const cg_resolver *r, uint32_t mention);

#endif /* CG_RESOLVE_CONTEXT_H */
