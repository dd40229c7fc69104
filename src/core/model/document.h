/* SPDX-License-Identifier: Apache-2.0 */
/** @file document.h  A text with the results of all stages. */
#ifndef CG_MODEL_DOCUMENT_H
#define CG_MODEL_DOCUMENT_H

#include "base/array.h"
#include "base/message.h"
#include "model/act.h"
#include "model/block.h"
#include "model/characters.h"
#include "model/clause.h"
#include "model/correction.h"
#include "model/link.h"
#include "model/map.h"
#include "model/mention.h"
#include "model/token.h"
#include "model/vote.h"

/** Metadata stated by the document or its reader; empty if unknown. */
typedef struct {
  cg_slice symbol; /**< "A/RES/70/147" */
  cg_slice title;
  cg_date date;     /**< Date of adoption */
  uint32_t organ;   /**< Pack entry of the adopting body, or CG_NONE */
  cg_kind kind;     /**< CG_KIND_DOCUMENT if unknown */
  uint32_t meeting; /**< Number of the adopting meeting, or 0 */
  bool is_enacted;  /**< It has enacting words, "The General Assembly," */
  cg_vote vote;     /**< The vote on its adoption */
} cg_metadata;

/** Limits of one document; 0: no limit. */
typedef struct {
  uint32_t tokens;
  uint32_t references;
} cg_limits;

/** Repaired words. */
typedef struct {
  cg_span span;     /**< Place in the text with the repair */
  cg_slice printed; /**< The words before repair */
} cg_repair;

/** Facts for callers that are not stored elsewhere. */
typedef struct {
  cg_slice date; /**< Date of adoption, "2015-12-17" */
  cg_slice body; /**< IRI of the adopting body */
  cg_slice body_label;
} cg_document_facts;

/** A page break. */
typedef struct {
  uint32_t decoded; /**< Byte of the decoded text at which the page begins */
  uint32_t page;    /**< Page number, from 1 */
} cg_page_start;

/** A run of a clause's text that is also a run of the repaired text. */
typedef struct {
  cg_span from;        /**< Place in the repaired text */
  uint32_t bytes;      /**< Bytes of the clause's text before it */
  uint32_t characters; /**< Characters of the clause's text before it */
  uint32_t before;     /**< Characters of the repaired text before it */
} cg_text_piece;

/** Each stage reads what earlier stages set, and sets its own part. */
typedef struct cg_document {
  cg_arena *arena; /**< Owns everything in the document */
  const cg_messages *messages;
  cg_limits limits;  /**< 0: no limit */
  const char *name;  /**< For messages, such as a file's name */
  cg_slice iri;      /**< The complete IRI; set before the first stage */
  cg_metadata given; /**< Symbol, title and date given by the caller */
  cg_metadata metadata;
  const struct cg_packs *packs;      /**< The packs in use, which must outlive the document */
  const cg_corrections *corrections; /**< Corrections of this and other documents, or NULL */

  cg_slice source;     /**< The input bytes */
  bool is_part;        /**< `source` also contains other documents */
  cg_slice media_type; /**< Stage 1: of `source`, "text/plain" */
  cg_slice decoded;    /**< Stage 1: as UTF-8 */
  cg_map decoded_map;  /**<   to bytes of `source` */
  bool is_structured;  /**< Stage 2: `source` is structured text */
  cg_array slips;      /**<   cg_repair, spans of `decoded`, in its order */
  /** cg_token, of `decoded`, in its order: words and marks that are certain to be tokens; empty if
   * `decoded` was changed since they were read */
  cg_array scanned;
  cg_slice text;   /**<   repaired */
  cg_map text_map; /**<   to bytes of `decoded` */
  /** cg_repair, spans of `text`, in its order: slips and spoiled symbols */
  cg_array repairs;
  cg_array page_starts; /**<   cg_page_start, in the order of the text */
  cg_array blocks;      /**<   cg_block: running text in reading order, notes, running heads */
  cg_array marks;       /**<   cg_note_mark, in the order of the text */
  cg_array tokens;      /**<   cg_token, in the order of the text */
  cg_array clauses;     /**< Stage 3: cg_clause, in reading order, footnotes last */
  cg_span title_tokens; /**<   tokens of the title, which is no part of `front` */
  cg_slice title_text;  /**<   the title's words, without note marks; empty if none is printed */
  cg_array text_pieces; /**<   cg_text_piece, clause by clause */
  cg_characters characters; /**<   of `text` */
  cg_array mentions;        /**< Stage 4: cg_mention, clause by clause */
  cg_array self_references; /**<   cg_self_reference, clause by clause */
  cg_array acts;            /**<   cg_act, clause by clause, in the order of their words */
  cg_array act_parts;       /**<   cg_act_part, act by act */
  cg_array things;          /**< Stage 5: cg_thing, in the order in which they were found */
  cg_array links;           /**<   cg_link, in the order of the clauses that they count for */
  cg_array self_targets;    /**<   uint32_t: clauses that self-references name */
  cg_array omissions;       /**<   cg_omission, in the order of the mentions */
  cg_document_facts facts;  /**< Last: what callers see */
  cg_slice language;        /**<   Tag of the language of `text`; empty if unknown */
  /** why the result is probably worthless; empty if no reason is known */
  cg_slice doubt;
} cg_document;

static inline const cg_token *cg_document_tokens(const cg_document *document) {
  return document->tokens.items;
}

static inline cg_clause *cg_document_clauses(const cg_document *document) {
  return document->clauses.items;
}

/** Words from the first token of `tokens` to the last, repaired; nothing if there are none. */
cg_slice cg_document_words(const cg_document *document, cg_span tokens);

/** CG_OK if `count` is at most `most`, or `most` is 0; otherwise CG_BAD_INPUT and a message that
 * names `what` was counted and the option. */
cg_status cg_document_limit(const cg_document *document, uint32_t count, uint32_t most,
                            const char *what, const char *limit);

/** Index of the clause of act `act`. */
uint32_t cg_document_clause_of_act(const cg_document *document, uint32_t act);

/** Index of the act that contains the words of `mention`; CG_NONE if there is none. */
uint32_t cg_document_act_of_mention(const cg_document *document, const cg_mention *mention);

/** The span of the repaired text covered by `tokens`; if there are none, an empty span at their
 * position. */
cg_span cg_document_text_span(const cg_document *document, cg_span tokens);

/** The source of `text`, a span of the repaired text, in the decoded text, without white space at
 * its ends; if `text` is empty, an empty span at its position. */
cg_span cg_document_decoded_span(const cg_document *document, cg_span text);

/** Likewise, in bytes of the source. */
cg_span cg_document_source_span(const cg_document *document, cg_span text);

#endif /* CG_MODEL_DOCUMENT_H */
