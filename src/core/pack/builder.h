/* SPDX-License-Identifier: Apache-2.0 */
/** @file builder.h  Compiles packs. */
#ifndef CG_PACK_BUILDER_H
#define CG_PACK_BUILDER_H

#include "base/arena.h"
#include "pack/names.h"
#include <clausegraph/options.h>

#include "pack/packs.h"
#include "pack/verbs.h"

typedef struct cg_pack_builder cg_pack_builder;

/** Create a builder. It and everything it makes is allocated in `arena`, which must also own all
 * texts passed to it. */
cg_status cg_pack_builder_new(cg_arena *arena, cg_pack_builder **out);

/** The number of `text`, which must not be an IRI; 0 for an empty text. */
cg_status cg_pack_add_text(cg_pack_builder *builder, cg_slice text, cg_text *out);

/** The number of the IRI `iri`. If it begins with CG_DEFAULT_BASE, that base is replaceable. */
cg_status cg_pack_add_iri(cg_pack_builder *builder, cg_slice iri, cg_text *out);

/** Add the header of a pack. */
cg_status cg_pack_add_header(cg_pack_builder *builder, cg_pack_header header);

/** The entry with this IRI (borrowed from the arena), created if there is none. */
cg_status cg_pack_add_entry(cg_pack_builder *builder, cg_slice iri, uint32_t *out);

/** The fields of the entry, to be set by the caller; borrowed until the next entry is added. */
cg_entry *cg_pack_edit_entry(cg_pack_builder *builder, uint32_t entry);

/** Add a fact. All facts of an entry must be added together. */
cg_status cg_pack_add_fact(cg_pack_builder *builder, uint32_t entry, cg_fact fact);

/** Add `member` to the collective name `collective`. All members of a collective name must be added
 * together. */
cg_status cg_pack_add_member(cg_pack_builder *builder, uint32_t collective, uint32_t member);

/** Add the name `text` (borrowed from the arena) of `owner`, of kind `kind`. */
cg_status cg_pack_add_name(cg_pack_builder *builder, cg_name_kind kind, uint32_t owner,
                           cg_slice text);

/** Add `lexeme` for `form` (borrowed from the arena), one word or several. The first lexeme of a
 * form wins. */
cg_status cg_pack_add_lexeme(cg_pack_builder *builder, cg_slice form, cg_lexeme lexeme);

/** Add `variant` as another spelling of the word `standard`: "organisation" for "organization". */
cg_status cg_pack_add_spelling(cg_pack_builder *builder, cg_slice standard, cg_slice variant);

/** Add `printed` as a misreading of `form`, and of nothing else: "1bid" of "Ibid". */
cg_status cg_pack_add_repair(cg_pack_builder *builder, cg_slice printed, cg_slice form);

/** Add a part of symbols, as printed: `lex` is CG_LEX_SYMBOL_ROOT, CG_LEX_SYMBOL_INNER or
 * CG_LEX_SYMBOL_SUFFIX. */
cg_status cg_pack_add_symbol_part(cg_pack_builder *builder, cg_slice part, cg_lex lex);

/** Add a language called `name`, with its tag (BCP 47), for its function words. */
cg_status cg_pack_add_language(cg_pack_builder *builder, cg_slice name, cg_slice tag,
                               uint32_t *out);

/** Add a function word of it, in lower case. */
cg_status cg_pack_add_function_word(cg_pack_builder *builder, uint32_t language, cg_slice word);

/** Add a governing verb; `out` becomes its index, for its names. */
cg_status cg_pack_add_verb(cg_pack_builder *builder, cg_verb verb, uint32_t *out);

/** Add the first word of a governing verb in the third person. */
cg_status cg_pack_add_finite(cg_pack_builder *builder, cg_slice word);

/** Add the form of symbols of body `body` for documents of `kind`; it must satisfy
 * cg_form_is_valid(). */
cg_status cg_pack_add_form(cg_pack_builder *builder, uint32_t body, cg_kind kind, cg_slice form);

/** Add a session's days. */
cg_status cg_pack_add_session(cg_pack_builder *builder, cg_calendar_row row);

/** A document of `body` adopted on `date`, for cg_packs_document_on(). */
cg_status cg_pack_add_document(cg_pack_builder *builder, uint32_t body, uint32_t entry,
                               cg_date date);

/** Record that the instrument `supplement` supplements `instrument`; both are entries. */
cg_status cg_pack_add_supplement(cg_pack_builder *builder, uint32_t instrument,
                                 uint32_t supplement);

/** Record that `part` is part of `whole`; both are entries. */
cg_status cg_pack_add_part(cg_pack_builder *builder, uint32_t whole, uint32_t part);

/** Record that document `document` founded body `body`; both are entries. */
cg_status cg_pack_add_founded(cg_pack_builder *builder, uint32_t document, uint32_t body);

/** Record that entry `entry` is a decision of `court`, with its official number, which may be
 * empty, and date. */
cg_status cg_pack_add_decision(cg_pack_builder *builder, uint32_t court, uint32_t entry,
                               cg_slice number, cg_date date);

/** Set the register of resolutions, the text of its file. */
void cg_pack_set_register(cg_pack_builder *builder, cg_slice text);

#endif /* CG_PACK_BUILDER_H */
