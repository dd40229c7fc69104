/* SPDX-License-Identifier: Apache-2.0 */
/** @file builder.h  Packs on their way from files to compiled knowledge. */
#ifndef CG_PACK_BUILDER_H
#define CG_PACK_BUILDER_H

#include "base/arena.h"
#include "pack/names.h"
#include "pack/packs.h"
#include "pack/verbs.h"

typedef struct cg_pack_builder cg_pack_builder;

/** Base of the IRIs in the packs themselves. */
#define CG_PACK_BASE "https://w3id.org/clausegraph/id/"

/** Start.  The builder and all that it makes live in `arena`, as does all text that it is given. */
cg_status cg_pack_builder_new(cg_arena *arena, cg_pack_builder **out);

/** The number of `text`, which is no IRI; 0 of an empty one. */
cg_status cg_pack_add_text(cg_pack_builder *builder, cg_slice text, cg_text *out);

/** The number of the IRI `iri`, which moves with the base if it starts with CG_PACK_BASE. */
cg_status cg_pack_add_iri(cg_pack_builder *builder, cg_slice iri, cg_text *out);

/** Add the header of a pack. */
cg_status cg_pack_add_header(cg_pack_builder *builder, cg_pack_header header);

/** The entry with this IRI (borrowed from the arena), made if there is none yet. */
cg_status cg_pack_add_entry(cg_pack_builder *builder, cg_slice iri, uint32_t *out);

/** The entry's fields, to be set by the caller; borrowed until the next entry is added. */
cg_entry *cg_pack_edit_entry(cg_pack_builder *builder, uint32_t entry);

/** Add a fact; an entry's facts are added together, one after the other. */
cg_status cg_pack_add_fact(cg_pack_builder *builder, uint32_t entry, cg_fact fact);

/** Entry `collective` stands for `member` too; a collective's members are added together. */
cg_status cg_pack_add_member(cg_pack_builder *builder, uint32_t collective, uint32_t member);

/** `text` (borrowed from the arena) names `owner` of kind `kind`. */
cg_status cg_pack_add_name(cg_pack_builder *builder, cg_name_kind kind, uint32_t owner,
                           cg_slice text);

/** `form` (borrowed from the arena), one word or several, does what `lexeme` says; what was
 * said first of a word holds. */
cg_status cg_pack_add_lexeme(cg_pack_builder *builder, cg_slice form, cg_lexeme lexeme);

/** `variant` is another spelling of the word `standard`: "organisation" of "organization". */
cg_status cg_pack_add_spelling(cg_pack_builder *builder, cg_slice standard, cg_slice variant);

/** `printed` is what scanners make of `form` and of nothing else: "1bid" of "Ibid". */
cg_status cg_pack_add_repair(cg_pack_builder *builder, cg_slice printed, cg_slice form);

/** Add a part of symbols, as printed: `lex` is CG_LEX_SYMBOL_ROOT, CG_LEX_SYMBOL_INNER or CG_LEX_SYMBOL_SUFFIX. */
cg_status cg_pack_add_symbol_part(cg_pack_builder *builder, cg_slice part, cg_lex lex);

/** Add a language called `name`, for its function words. */
cg_status cg_pack_add_language(cg_pack_builder *builder, cg_slice name, uint32_t *out);

/** Add a function word of it, in lower case. */
cg_status cg_pack_add_function_word(cg_pack_builder *builder, uint32_t language, cg_slice word);

/** Add a governing verb; `out` is its index, for its names. */
cg_status cg_pack_add_verb(cg_pack_builder *builder, cg_verb verb, uint32_t *out);

/** Add the first word of a governing verb in the third person. */
cg_status cg_pack_add_finite(cg_pack_builder *builder, cg_slice word);

/** Body `body` prints the symbols of its documents of `kind` in `form`, which cg_form_is_valid(). */
cg_status cg_pack_add_form(cg_pack_builder *builder, uint32_t body, cg_kind kind, cg_slice form);

/** Add a session's days. */
cg_status cg_pack_add_session(cg_pack_builder *builder, cg_calendar_row row);

/** A document of `body` adopted on `date`, for cg_packs_document_on(). */
cg_status cg_pack_add_document(cg_pack_builder *builder, uint32_t body, uint32_t entry,
                               cg_date date);

/** Instrument `supplement` supplements `instrument`; both are entries. */
cg_status cg_pack_add_supplement(cg_pack_builder *builder, uint32_t instrument,
                                 uint32_t supplement);

/** `part` is part of `whole`; both are entries. */
cg_status cg_pack_add_part(cg_pack_builder *builder, uint32_t whole, uint32_t part);

/** Body `body` was founded by document `document`; both are entries. */
cg_status cg_pack_add_founded(cg_pack_builder *builder, uint32_t document, uint32_t body);

/** Entry `entry` is a decision of `court`, with its official number, which may be empty, and date. */
cg_status cg_pack_add_decision(cg_pack_builder *builder, uint32_t court, uint32_t entry,
                               cg_slice number, cg_date date);

/** Keep the register of resolutions, the text of its file. */
void cg_pack_set_register(cg_pack_builder *builder, cg_slice text);

#endif /* CG_PACK_BUILDER_H */
