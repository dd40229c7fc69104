/* SPDX-License-Identifier: GPL-3.0-or-later */
/** @file resolver.h  What the files of this folder share while a document is resolved. */
#ifndef CG_RESOLVE_RESOLVER_H
#define CG_RESOLVE_RESOLVER_H

#include "base/table.h"
#include "model/document.h"
#include "pack/citation.h"
#include "pack/packs.h"
#include "resolve/heads.h"

/** What a short form meant when it stood last, and how often in a row. */
typedef struct {
  uint32_t thing;
  uint32_t count;
} cg_short_use;

/** Times that a short form must have meant a thing to go on meaning it. */
#define CG_SHORT_SETTLED 3u

typedef struct {
  cg_document    *document;
  const cg_packs *packs;
  cg_table        by_iri;        /**< IRI to index of thing */
  cg_table        abbreviations; /**< "UNMHA" to index of thing */
  cg_array        mention_things; /**< uint32_t by mention: the first thing it means, or CG_NONE */
  cg_array        recent;        /**< uint32_t: things in the order in which they were named */
  uint32_t       *by_head;       /**< By vocabulary word: last thing whose name has that word, or CG_NONE */
  cg_heads        heads;         /**< Of the names of things */
  cg_array        said;          /**< cg_slice by thing: the words by which the text last named a body that packs know */
  cg_table        uses;          /**< Short form to its place in `use_list` */
  cg_array        use_list;      /**< cg_short_use: what each short form last meant */
  cg_array        founders;      /**< Of founded.c: the numbers of resolutions that founded bodies of the packs */
  bool            has_founders;  /**< They were looked for */
  uint32_t        index;         /**< Of the mention at hand */
  uint32_t        locals;        /**< Number of things local to the document */
} cg_resolver;

/** What a mention means. */
typedef struct {
  uint32_t       thing; /**< CG_NONE for a date */
  uint32_t       probable;
  cg_method      method;
  cg_link_status status;
} cg_meaning;

/** A plain meaning: resolved, nothing more probable. */
static inline cg_meaning cg_meaning_of(uint32_t thing, cg_method method) {
  return (cg_meaning){thing, CG_NONE, method, CG_RESOLVED};
}

/* things.c */

/** The thing of pack entry `entry`, made where it is new; CG_NONE stands for no memory. */
cg_status cg_thing_of_entry(cg_resolver *r, uint32_t entry, uint32_t *out);

/** `thing`, or the one there is with its IRI. */
cg_status cg_thing_add(cg_resolver *r, const cg_thing *thing, uint32_t *out);

/** IRI under the base: `folder` ("doc/"), then `name` as a path or, with `is_slug`, as a slug. */
cg_status cg_thing_iri(cg_resolver *r, cg_slice folder, cg_slice name, bool is_slug,
                       cg_slice *out);

/** The document with the official symbol `symbol`. */
cg_status cg_thing_of_symbol(cg_resolver *r, cg_slice symbol, cg_kind kind, uint32_t *out);

/** A thing that this document alone knows, with the name that is the mention's value: "<document>#report-2", where `prefix`
 * is "#report-". */
cg_status cg_thing_local(cg_resolver *r, const char *prefix, const cg_mention *mention, cg_kind kind,
                         uint32_t *out);

/** A thing that no pack knows, by the name `name`. */
cg_status cg_thing_open(cg_resolver *r, cg_kind kind, cg_slice name, uint32_t *out);

/** Key of an entry: the part of its IRI after the last slash. */
cg_slice cg_entry_key(const cg_resolver *r, uint32_t entry);

/* link.c */

/** The mention at hand gives no link, for `reason`; `thing` is what it could have meant, or CG_NONE. */
cg_status cg_link_omit(cg_resolver *r, cg_omission_reason reason, uint32_t thing);

/** Add a link for the mention at hand. */
cg_status cg_link_add(cg_resolver *r, cg_meaning meaning);

/* context.c */

/** `thing` was named in full by the mention at hand. */
cg_status cg_context_name(cg_resolver *r, uint32_t thing);

/** Whether `mention` stands in parentheses or after "which": what it means explains what stands before. */
bool cg_context_is_aside(const cg_resolver *r, const cg_mention *mention);

/** Whether "a" stands before the short form, or before the one word before it, "a draft Final Declaration": one of the kind, not the one
 * named before. */
bool cg_context_is_another(const cg_resolver *r, const cg_mention *mention);

/** The thing, named last, of which `name` is a short form; CG_NONE if there is none. */
uint32_t cg_context_antecedent(const cg_resolver *r, cg_slice name, cg_kind kind);

/** The thing, named last, of which `name` is a short form and whose name has the word `which`, "third" or "2010", too; or CG_NONE. */
uint32_t cg_context_numbered(const cg_resolver *r, cg_slice name, cg_kind kind, cg_slice which);

/** Whether a pack entry with the name `label` may be called `name`, which means something of `kind`. */
bool cg_context_is_called(const cg_resolver *r, uint32_t entry, cg_slice name, cg_kind kind);

/** The thing, named last, of which the open name `name` of two words or more is a part; CG_NONE if there is none. */
uint32_t cg_context_whole(const cg_resolver *r, cg_slice name, cg_kind kind);

/** The short form `name` was found to mean `thing`. */
cg_status cg_context_use(cg_resolver *r, cg_slice name, uint32_t thing);

/** What the short form `name` meant when it stood last; its `thing` is CG_NONE if it did not stand yet. */
cg_short_use cg_context_last_use(const cg_resolver *r, cg_slice name);

/** The last thing of `kind` that was named, not too long ago, or CG_NONE. */
uint32_t cg_context_last_named(const cg_resolver *r, cg_kind kind);

/** The last thing of `kind` named before the mention at hand in its clause, or CG_NONE. */
uint32_t cg_context_last_in_clause(const cg_resolver *r, cg_kind kind);

/** The pack entry of the thing that mention `mention` means, or CG_NONE. */
uint32_t cg_context_entry(const cg_resolver *r, uint32_t mention);

/* parties.c */

/** The conference or meeting of parties that the short form names, "the Conference of the Parties to the Convention"; CG_NONE if it
 * names none, or nobody's.  A place, "in Marrakech", is cut off the words of the mention. */
cg_status cg_parties_find(cg_resolver *r, cg_mention *mention, uint32_t *out);

/** Link the mention at hand to the conference of parties that it names; `is_done` says whether it names one. */
cg_status cg_parties_link(cg_resolver *r, bool *is_done);

/* founded.c */

/** The body that the document `iri` founded and whose name has the words `name`; or CG_NONE. */
uint32_t cg_founded_with(const cg_resolver *r, cg_slice iri, cg_slice name);

/** The entry of the only body with the words `name` in its name that a resolution founded whose number the clause prints or,
 * if it prints none of such a body, any clause; or CG_NONE. */
cg_status cg_founded_cited(cg_resolver *r, const cg_mention *mention, cg_slice name, uint32_t *out);

/* One function a kind of mention; each adds its links. */
cg_status cg_resolve_numbered(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_formed(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_agenda_item(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_unsymboled(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_session(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_court_decision(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_name(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_open_name(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_short(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_acronym(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_founded(cg_resolver *r, const cg_mention *mention);
cg_status cg_resolve_thereto(cg_resolver *r, const cg_mention *mention);

#endif /* CG_RESOLVE_RESOLVER_H */
