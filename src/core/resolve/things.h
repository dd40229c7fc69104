/* SPDX-License-Identifier: Apache-2.0 */
/** @file things.h  Things that a text refers to, each made once. */
#ifndef CG_RESOLVE_THINGS_H
#define CG_RESOLVE_THINGS_H

#include "resolve/resolver.h"

/** The thing of pack entry `entry`, made where it is new; CG_NONE stands for no memory. */
cg_status cg_thing_of_entry(cg_resolver *r, uint32_t entry, uint32_t *out);

/** `thing`, or the one there is with its IRI. */
cg_status cg_thing_add(cg_resolver *r, const cg_thing *thing, uint32_t *out);

/** IRI under the base: `folder` ("doc/"), then `name` as a path or, with `is_slug`, as a slug. */
cg_status cg_thing_iri(cg_resolver *r, cg_slice folder, cg_slice name, bool is_slug, cg_slice *out);

/** The document with the official symbol `symbol`. */
cg_status cg_thing_of_symbol(cg_resolver *r, cg_slice symbol, cg_kind kind, uint32_t *out);

/** A thing that this document alone knows, with the name that is the mention's value:
 * "<document>#report-2", where `prefix` is "#report-". */
cg_status cg_thing_local(cg_resolver *r, const char *prefix, const cg_mention *mention,
                         cg_kind kind, uint32_t *out);

/** A thing that no pack knows, by the name `name`. */
cg_status cg_thing_open(cg_resolver *r, cg_kind kind, cg_slice name, uint32_t *out);

/** Key of an entry: the part of its IRI after the last slash. */
cg_slice cg_entry_key(const cg_resolver *r, uint32_t entry);

/** The adopting body if the short form `name` is part of its name: "the Council" in a resolution of
 * one; else CG_NONE. */
cg_status cg_thing_of_adopter(cg_resolver *r, cg_slice name, uint32_t *out);

#endif /* CG_RESOLVE_THINGS_H */
