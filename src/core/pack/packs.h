/* SPDX-License-Identifier: Apache-2.0 */
/** @file packs.h  Compiled packs: immutable, shared by threads. */
#ifndef CG_PACK_PACKS_H
#define CG_PACK_PACKS_H

#include "base/arena.h"
#include "base/date.h"
#include "model/kind.h"
#include "model/mention.h"
#include "pack/lexicon.h"
#include "pack/register.h"

typedef struct cg_packs cg_packs;

/** A text of the packs, as a number. Records without addresses can be stored and shared unchanged.
 * cg_packs_text() returns the text; 0 is the empty text. */
typedef struct {
  uint32_t id;
} cg_text;

/** Whether the text is not empty. */
static inline bool cg_text_is_set(cg_text text) { return text.id != 0; }

/** A thing that a pack describes. */
typedef struct {
  cg_kind kind;  /**< 0 for a collective name */
  cg_text iri;   /**< Complete, with the base IRI of the context */
  cg_text label; /**< Full English name */
  /** IRI of the pack version that describes it; empty if the pack has no header */
  cg_text release;
  cg_span facts;      /**< Facts exported in graphs: cg_packs_fact() */
  cg_span members;    /**< For a collective name: cg_packs_member() */
  uint32_t numbering; /**< cg_style values used by the body, or 0 */
  /** Likewise for its presidential statements, or 0 if they are numbered alike */
  uint32_t statement_numbering;
  /** Prefix of its resolutions' symbols, "A/RES/", or of this project's keys */
  cg_text resolutions;
  cg_text decisions;        /**< Likewise for its decisions */
  cg_text statements;       /**< Likewise for its presidential statements */
  uint32_t first_year;      /**< Year of its first session, or 0 */
  uint32_t sessions_a_year; /**< Regular sessions per year since then; 0 if `first_year` is */
  uint32_t first_session;   /**< Number of the session that opened in `first_year`, usually 1 */
  /** First session or year whose numbers have a slash, "31/1"; 0 if unknown */
  uint32_t slashed_from;
  /** Number of its Supplement in the Assembly's Official Records, or 0 */
  uint32_t supplement;
  bool is_official;          /**< Whether these prefixes are official */
  bool has_goals;            /**< Numbers after its name are goals: "… Goals 8 and 10" */
  bool has_session_numerals; /**< A numeral after its abbreviation is a session: "UNCTAD XII" */
  bool is_optional;          /**< Readers disagree whether it counts as a reference */
} cg_entry;

/** A property of an entry, exported unchanged. */
typedef struct {
  cg_text predicate; /**< IRI */
  cg_text object;    /**< IRI, or lexical form */
  cg_text datatype;  /**< IRI, or empty */
  cg_text language;  /**< Tag, or empty */
  uint32_t is_iri;   /**< 1: `object` is an IRI */
} cg_fact;

/** The header of a pack file. */
typedef struct {
  cg_text iri;
  cg_text version_iri; /**< IRI of this version */
  cg_text version;     /**< "0.1.0" */
  cg_text licence;     /**< IRI, or empty */
} cg_pack_header;

/** A language with function words. */
typedef struct {
  cg_text name; /**< "French" */
  cg_text tag;  /**< Of BCP 47, "fr" */
} cg_language;

/** The dates of a session. */
typedef struct {
  uint32_t body; /**< Entry */
  uint32_t number;
  cg_date begin;
  cg_date end;
} cg_calendar_row;

/** The text `text`, borrowed from `packs`. */
cg_slice cg_packs_text(const cg_packs *packs, cg_text text);

/** Number of entries. */
uint32_t cg_packs_count(const cg_packs *packs);

/** The `index`-th entry; it must exist. */
const cg_entry *cg_packs_entry(const cg_packs *packs, uint32_t index);

/** Number of bodies with an official series, `is_official`. */
uint32_t cg_packs_official_count(const cg_packs *packs);

/** The entry of the `index`-th such body, which must exist, in the order of entries. */
uint32_t cg_packs_official(const cg_packs *packs, uint32_t index);

/** IRI of the `index`-th entry; it must exist. */
static inline cg_slice cg_entry_iri(const cg_packs *packs, uint32_t index) {
  return cg_packs_text(packs, cg_packs_entry(packs, index)->iri);
}

/** Label of the `index`-th entry; it must exist. */
static inline cg_slice cg_entry_label(const cg_packs *packs, uint32_t index) {
  return cg_packs_text(packs, cg_packs_entry(packs, index)->label);
}

/** Number of packs that have a header. */
uint32_t cg_packs_header_count(const cg_packs *packs);

/** The `index`-th header; it must exist. */
const cg_pack_header *cg_packs_header(const cg_packs *packs, uint32_t index);

/** Number of names. */
uint32_t cg_packs_name_count(const cg_packs *packs);

/** Number of languages with function words. */
uint32_t cg_packs_language_count(const cg_packs *packs);

/** English name of the `index`-th language. */
cg_slice cg_packs_language(const cg_packs *packs, uint32_t index);

/** Tag of the `index`-th language (BCP 47), "fr". */
cg_slice cg_packs_language_tag(const cg_packs *packs, uint32_t index);

/** Whether `word`, in lower case, is a function word of the `index`-th language. */
bool cg_packs_is_function_word(const cg_packs *packs, uint32_t index, cg_slice word);

/** Number of governing verbs. */
uint32_t cg_packs_verb_count(const cg_packs *packs);

/** The entry with this IRI, or CG_NONE. */
uint32_t cg_packs_find(const cg_packs *packs, cg_slice iri);

/** The `index`-th fact; it must exist. */
const cg_fact *cg_packs_fact(const cg_packs *packs, uint32_t index);

/** The `index`-th member of collective names: an entry. */
uint32_t cg_packs_member(const cg_packs *packs, uint32_t index);

/** The body whose report is Supplement `number` of the Assembly's Official Records, or CG_NONE. */
uint32_t cg_packs_supplement(const cg_packs *packs, uint32_t number);

/** The body whose document numbers have the prefix `prefix` ("A/HRC/RES/"), or CG_NONE. */
uint32_t cg_packs_series(const cg_packs *packs, cg_slice prefix);

/** Whether `series` is a form with placeholders for the parts of a number, rather than a prefix. */
bool cg_series_is_form(cg_slice series);

/** The symbol of a body's document number `value` ("4/21"), from the prefix or form `series` of its
 * entry: "A/RES/" precedes the number, "UNEP/EA.{1}/RES.{2}" contains its two parts. Allocated in
 * `arena`; empty if out of memory, or if the number does not have two parts. */
cg_slice cg_series_symbol(cg_slice series, cg_slice value, cg_arena *arena);

/** `symbol` as written by the form of its series, "UNEP/EA.4/RES.21" for "UNEP/EA.4/Res.21";
 * `symbol` itself if there is none. */
cg_slice cg_packs_series_form(const cg_packs *packs, cg_slice symbol, cg_arena *arena);

/** The calendar row of that session, borrowed from `packs`, or NULL. */
const cg_calendar_row *cg_packs_session(const cg_packs *packs, uint32_t body, uint32_t number);

/** The last year with a known session or document; 0 if there is none. */
uint32_t cg_packs_last_year(const cg_packs *packs);

/** The only known statement of `body` on `date`; CG_NONE if there is none or several. */
uint32_t cg_packs_statement_on(const cg_packs *packs, uint32_t body, cg_date date);

/** The document of `body` adopted on `date` whose symbol ends in `ending` ("/5"), as an entry, or
 * CG_NONE. */
uint32_t cg_packs_document_on(const cg_packs *packs, uint32_t body, cg_date date, cg_slice ending);

/** Role of `part`, as printed, in symbols: CG_LEX_SYMBOL_ROOT, CG_LEX_SYMBOL_INNER,
 * CG_LEX_SYMBOL_SUFFIX, or 0. */
cg_lex cg_packs_symbol_part(const cg_packs *packs, cg_slice part);

/** The word of which `printed`, a word with a digit in it, is certainly a misreading; empty if
 * none. */
cg_slice cg_packs_repair(const cg_packs *packs, cg_slice printed);

/** The `index`-th instrument that supplements `instrument`, in the order of the packs; CG_NONE past
 * the last. */
uint32_t cg_packs_supplementing(const cg_packs *packs, uint32_t instrument, uint32_t index);

/** The next part of entry `whole`; CG_NONE past the last. `*at` must be 0 at first and is moved
 * past the part. */
uint32_t cg_packs_part(const cg_packs *packs, uint32_t whole, uint32_t *at);

/** The entry of which `part` is a part, or CG_NONE. */
uint32_t cg_packs_whole(const cg_packs *packs, uint32_t part);

/** The `index`-th body that the document with the IRI `document` founded; CG_NONE past the last. */
uint32_t cg_packs_founded(const cg_packs *packs, cg_slice document, uint32_t index);

/** The first document that founded the entry `body`, as an entry; or CG_NONE. */
uint32_t cg_packs_founder(const cg_packs *packs, uint32_t body);

/** Whether the document numbered `value`, "1533(2004)", founded a known body with `head` in its
 * label. */
bool cg_packs_is_founder(const cg_packs *packs, cg_slice value, cg_slice head);

/** The decision of `court` (an entry) with this official number, or of this day; or CG_NONE. If
 * there are several on one day, the entry `titled`, or else the first. */
uint32_t cg_packs_decision(const cg_packs *packs, uint32_t court, cg_slice number, cg_date date,
                           uint32_t titled);

/** The register of resolutions, or NULL. */
const cg_register *cg_packs_register(const cg_packs *packs);

/** Base IRI of all things, "https://w3id.org/clausegraph/id/" by default. */
cg_slice cg_packs_base(const cg_packs *packs);

#endif /* CG_PACK_PACKS_H */
