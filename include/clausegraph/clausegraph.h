/* SPDX-License-Identifier: Apache-2.0 */
/** @file clausegraph.h  Read a UN resolution, find what it cites, write it as RDF.
 *
 * Three types own memory: context, document, graph.  All else is borrowed from one of them and
 * dies with it; a context outlives what was made from it, a document the graphs it was added to.
 * Pointers are not NULL unless marked so. */
#ifndef CLAUSEGRAPH_H
#define CLAUSEGRAPH_H

#include <clausegraph/macros.h>
#include <clausegraph/options.h>
#include <clausegraph/slice.h>
#include <clausegraph/status.h>

CG_BEGIN_DECLS

typedef struct cg_context  cg_context;  /**< Settings and packs; immutable, shared by threads */
typedef struct cg_document cg_document; /**< One processed text and all that was found in it */
typedef struct cg_graph    cg_graph;    /**< RDF statements; one thread at a time */

/** Version of the library, "0.1.0", static. */
CG_API const char *cg_version(void);

/** Load the packs.  On failure `*out` is NULL and the log says file, line and reason. */
CG_CHECKED cg_status cg_context_open(const cg_options *CG_NULLABLE options, cg_context **out);

/** Close, after all that was made from it is freed.  Accepts NULL. */
CG_API void cg_context_close(cg_context *CG_NULLABLE context);

/** What the packs hold. */
typedef struct {
  size_t entry_count; /**< Things described */
  size_t name_count;  /**< Names by which texts call them */
  size_t verb_count;
} cg_pack_summary;

/** Count what the packs of `context` hold. */
CG_API cg_pack_summary cg_context_packs(const cg_context *context);

/** Look for what packs may hold but should not: two things with one name or one identifier, links to nothing,
 * impossible identifiers, entries without a source.  Each problem is one message of the log; their number goes
 * to `problem_count`.  A pack that cannot be loaded at all is CG_BAD_PACK. */
CG_CHECKED cg_status cg_packs_examine(const cg_options *CG_NULLABLE options,
                                      size_t *problem_count);

/** Takes bytes.  Anything but CG_OK stops the writing and is passed back. */
typedef cg_status (*cg_sink)(void *CG_NULLABLE handle, cg_slice bytes);

/** Write what the corrections of `context` teach that a pack can hold (things that no pack knows, words that one is
 * called) as a pack in Turtle, for people to review; what a pack cannot hold is told as notes.  A context without
 * corrections is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_packs_suggest(const cg_context *context, cg_sink sink, void *CG_NULLABLE handle);

/** Compile the data packs of the folder that `options` name, to be opened in a hundredth of the time: write the result to a
 * file and give its name as `packs`.  Only this version of the library, on this kind of machine, can open it. */
CG_CHECKED cg_status cg_packs_compile(const cg_options *CG_NULLABLE options, cg_sink sink, void *CG_NULLABLE handle);

/** Process `input`, which is copied; `name` (a file's, say) is for messages.  Of several documents in one text this is
 * the one whose symbol `options` name, else the first; cg_documents_read() gives all.
 * Damaged text is not an error: it gives fewer or less certain references.  What is no text at
 * all gives CG_BAD_INPUT and a message. */
CG_CHECKED cg_status cg_document_read(const cg_context *context, const char *name, cg_slice input,
                                      const cg_document_options *CG_NULLABLE options,
                                      cg_document **out);

/** The documents of one text: a page of Official Records or a collection can show several resolutions. */
typedef struct cg_documents cg_documents;

/** Process `input` as cg_document_read() does, and give all its documents, in the order of the text.  What `options` say is of
 * the document with their symbol, else of the first one without a symbol. */
CG_CHECKED cg_status cg_documents_read(const cg_context *context, const char *name, cg_slice input,
                                       const cg_document_options *CG_NULLABLE options,
                                       cg_documents **out);

/** Number of documents, at least 1. */
CG_API size_t cg_documents_count(const cg_documents *documents);

/** The `index`-th document, which exists, borrowed from `documents`: never free it by itself. */
CG_API const cg_document *cg_documents_at(const cg_documents *documents, size_t index);

/** Free, with all its documents.  Accepts NULL. */
CG_API void cg_documents_free(cg_documents *CG_NULLABLE documents);

/** Free, with all that was borrowed from it.  Accepts NULL. */
CG_API void cg_document_free(cg_document *CG_NULLABLE document);

/** IRI of the document, borrowed: by its symbol, else by the SHA-256 of its words (docs/formats.md). */
CG_API cg_slice cg_document_iri(const cg_document *document);

/** Title of the document, borrowed, which is its `dcterms:title`: as given or printed, else made from its number, its symbol or
 * its first words. */
CG_API cg_slice cg_document_title(const cg_document *document);

/** An IRI that release 0.1 gave, and the one that replaces it. */
typedef struct {
  const char *kind;    /**< "document", "clause" or "reference" */
  cg_slice    former;
  cg_slice    current;
} cg_iri_pair;

/** Takes a pair, borrowed.  Anything but CG_OK stops the listing and is passed back. */
typedef cg_status (*cg_iri_pair_visit)(void *CG_NULLABLE handle, const cg_iri_pair *pair);

/** Visit the IRIs of the document, of its clauses and of its references with those that release 0.1 gave them.  None for a
 * text with other documents in it, which 0.1 read as one.  0.1 did not read structured text: it gives no references, and without
 * a symbol nothing. */
CG_CHECKED cg_status cg_document_former_iris(const cg_context *context, const cg_document *document, cg_iri_pair_visit visit,
                                             void *CG_NULLABLE handle);

/** Why the result may be worth nothing, for people, borrowed: the text is in another language than English, or has no paragraph,
 * no enacting words or no reference that was found; empty if nothing says so. */
CG_API cg_slice cg_document_doubt(const cg_document *document);

/** Write the document as Akoma Ntoso 3.0: its paragraphs with their references marked.  `context` is the one with which `document`
 * was read. */
CG_CHECKED cg_status cg_document_write_akn(const cg_context *context, const cg_document *document, cg_sink sink,
                                           void *CG_NULLABLE handle);

/** What a clause is. */
typedef enum {
  CG_FRONT_MATTER = 1,
  CG_PREAMBULAR = 2,
  CG_OPERATIVE = 3,
  CG_SUBPARAGRAPH = 4,
  CG_ANNEX = 5,
  CG_FOOTNOTE = 6,
} cg_clause_type;

/** Stands for no clause where an index is asked. */
#define CG_NO_CLAUSE ((size_t)-1)

/** A paragraph, in reading order. */
typedef struct {
  cg_clause_type type;
  cg_slice       label;  /**< "op3-e" */
  cg_slice       number; /**< As printed, such as "(e)"; empty if there is none */
  cg_slice       text;   /**< After repair, with note marks and, in front matter, the title */
  cg_slice       words;  /**< The same without note marks and title: `cg:text` */
  cg_span        source; /**< Bytes of the input in which it stood */
  cg_slice       key;    /**< Fragment of its IRI: `label`, unless several clauses share that: "op1~2" */
  size_t         parent; /**< Index of the clause above, or CG_NO_CLAUSE */
  size_t         noted;  /**< Of a footnote: index of the clause with its mark, or CG_NO_CLAUSE */
  cg_span        title;  /**< Of front matter: bytes of `text` that are the document's title; empty if there is none */
  cg_slice       before; /**< Words between the clause before and this one that belong to none, such as "The General
                          *   Assembly,"; of footnotes empty */
} cg_clause_view;

/** A footnote mark in the text of a clause. */
typedef struct {
  cg_span place; /**< Bytes of the clause's `text` */
} cg_note_view;

/** One reference found. */
typedef struct {
  cg_slice clause;     /**< Label of the clause that it counts for */
  cg_slice quote;      /**< The words that refer, after repair and without note marks */
  cg_span  source;     /**< Bytes of the input in which they stood */
  cg_slice target;     /**< IRI of what is meant; empty for a date */
  cg_slice label;      /**< Its name, or symbol; for a date the date */
  cg_slice kind;       /**< Class of the target, "Treaty"; "date" for a date */
  cg_slice rule;       /**< Key of the rule that recognized it, "known-name" */
  cg_slice method;     /**< How it was resolved, "KnownName" */
  cg_slice status;     /**< "Resolved", "Ambiguous", "Unlisted" or "Conflict" */
  double   confidence; /**< In [0, 1] */
  size_t   counts_for; /**< Index of the clause that it counts for */
  size_t   stands_in;  /**< Index of the clause in which the words stand: `counts_for`, or a footnote */
  cg_span  place;      /**< Bytes of that clause's `text`: `quote`, with the note marks in it */
  cg_span  characters; /**< Characters (code points) of that clause's `words`: `quote` */
} cg_reference_view;

/** Words that look like a reference and gave none. */
typedef struct {
  cg_slice clause;    /**< Label of the clause in which they stand */
  cg_slice quote;     /**< The words, after repair */
  cg_span  source;    /**< Bytes of the input in which they stood */
  cg_slice target;    /**< IRI of what they could have meant; empty if that is not known */
  cg_slice rule;      /**< Key of the rule that recognized them, "short-form" */
  cg_slice reason;    /**< Why they gave none, for people: "part of a longer name" */
  int      is_doubt;  /**< Nonzero if a reference is meant and the program could not tell of what */
  size_t   stands_in; /**< Index of the clause in which the words stand */
  cg_span  place;     /**< Bytes of that clause's `text`; they are `quote` */
} cg_omission_view;

/** Local name of the `index`-th class of things, "Treaty", static; empty past the last. */
CG_API cg_slice cg_thing_class(size_t index);

/** Nonzero if a name alone can make a thing of the `index`-th class, as a correction may ask; a session, a State, a goal or a
 * decision of a court must be known. */
CG_API int cg_thing_class_goes_by_name(size_t index);

/** Number of clauses. */
CG_API size_t cg_document_clause_count(const cg_document *document);

/** The `index`-th clause; it must exist.  Slices are borrowed from `document`. */
CG_API cg_clause_view cg_document_clause(const cg_document *document, size_t index);

/** Find the first footnote mark at or after byte `from` of the text of the `index`-th clause, which must exist; returns
 * 0 if there is none. */
CG_API int cg_document_note(const cg_document *document, size_t index, uint32_t from, cg_note_view *out);

/** Number of references. */
CG_API size_t cg_document_reference_count(const cg_document *document);

/** The `index`-th reference; it must exist.  Slices are borrowed from `document`. */
CG_API cg_reference_view cg_document_reference(const cg_document *document, size_t index);

/** Number of omissions. */
CG_API size_t cg_document_omission_count(const cg_document *document);

/** The `index`-th omission, in the order of the text; it must exist.  Slices are borrowed from `document`. */
CG_API cg_omission_view cg_document_omission(const cg_document *document, size_t index);

/** Words by which a document means itself or clauses of its own: "the present resolution", "paragraph 3 above". */
typedef struct {
  cg_slice clause;       /**< Label of the clause that it counts for */
  cg_slice quote;        /**< The words, after repair and without note marks */
  cg_span  source;       /**< Bytes of the input in which they stood */
  cg_slice kind;         /**< Class of the document, "Resolution" */
  cg_slice rule;         /**< Key of the rule that recognized it */
  cg_slice method;       /**< How it was resolved */
  cg_slice status;       /**< "Resolved" */
  double   confidence;   /**< In [0, 1] */
  size_t   counts_for;   /**< Index of the clause that it counts for */
  size_t   stands_in;    /**< Index of the clause in which the words stand: `counts_for`, or a footnote */
  cg_span  place;        /**< Bytes of that clause's `text`: `quote`, with the note marks in it */
  cg_span  characters;   /**< Characters (code points) of that clause's `words`: `quote` */
  size_t   target_begin; /**< Indexes of the clauses that are meant, for cg_document_self_target(); */
  size_t   target_end;   /**< none where the whole document is, or the text has no such clause */
} cg_self_reference_view;

/** Number of self-references. */
CG_API size_t cg_document_self_reference_count(const cg_document *document);

/** The `index`-th self-reference, in the order of the text; it must exist.  Slices are borrowed from `document`. */
CG_API cg_self_reference_view cg_document_self_reference(const cg_document *document, size_t index);

/** Index of the clause that the `index`-th target of self-references is; it must exist. */
CG_API size_t cg_document_self_target(const cg_document *document, size_t index);

/** Stands for no act where an index is asked. */
#define CG_NO_ACT ((size_t)-1)

/** What a clause does by one verb, with one task. */
typedef struct {
  size_t   clause;      /**< Index of the clause */
  size_t   number;      /**< Its number among the clause's acts, from 1: the IRI ends in "/act-1" */
  cg_slice verb;        /**< IRI of the verb, a concept of the verb pack */
  cg_slice verb_label;  /**< "requests" */
  cg_slice mode;        /**< IRI of the verb that introduces an infinitive, "decides" of "Decides to extend"; or empty */
  cg_slice quote;       /**< The verb's words; empty if `inherited` */
  cg_slice task;        /**< The words of what is to be done, or of what is recalled, welcomed, decided; may be empty */
  int      is_negated;  /**< "Decides not to renew" */
  int      is_obligation; /**< It addresses somebody or sets a deadline: `clausegraph obligations` lists it */
  size_t   inherited;   /**< Index of the chapeau's act whose verb it has, or CG_NO_ACT */
  size_t   part_begin;  /**< Indexes of its parts, for cg_document_act_part() */
  size_t   part_end;
} cg_act_view;

/** What a part is to its act. */
typedef enum {
  CG_PART_ADDRESSEE = 1,   /**< Asked, urged, invited, authorized, reminded */
  CG_PART_SUBJECT = 2,     /**< Thanked, supported or condemned */
  CG_PART_CONSULTED = 3,
  CG_PART_RECIPIENT = 4,   /**< Of a report, a briefing, information */
  CG_PART_DEADLINE = 5,
  CG_PART_UNTIL = 6,
  CG_PART_SESSION = 7,     /**< At which the task is to be done */
  CG_PART_PERIODICITY = 8,
  CG_PART_DELIVERABLE = 9,
  CG_PART_OBJECT = 10,     /**< What the verb has as its object */
  CG_PART_TERM = 11,       /**< A deadline in words, "within 60 days of the adoption" */
} cg_act_part_role;

/** A part of an act. */
typedef struct {
  cg_act_part_role role;
  cg_slice         words;  /**< As the clause has them; of an inherited part, as its chapeau has them */
  cg_slice         target; /**< IRI of the first thing that they mean; empty for days, periods and deliverables */
  cg_slice         label;  /**< Its name; of a day the first one, YYYY-MM-DD; else the words */
} cg_act_part_view;

/** Number of acts. */
CG_API size_t cg_document_act_count(const cg_document *document);

/** The `index`-th act, in the order of the text; it must exist.  `context` is the one with which `document` was read; slices are
 * borrowed from both. */
CG_API cg_act_view cg_document_act(const cg_context *context, const cg_document *document, size_t index);

/** The `index`-th part of acts; it must exist.  `day` has room for what a day is written as, and the view borrows it. */
CG_API cg_act_part_view cg_document_act_part(const cg_document *document, size_t index, char day[11]);

/** Start an empty ledger, for graphs of `context` of which each describes only what those before it did not; it outlives them. */
CG_CHECKED cg_status cg_ledger_new(const cg_context *context, cg_ledger **out);

/** Free a ledger.  Accepts NULL. */
CG_API void cg_ledger_free(cg_ledger *CG_NULLABLE ledger);

/** Start an empty graph. */
CG_CHECKED cg_status cg_graph_new(const cg_context *context,
                                  const cg_graph_options *CG_NULLABLE options, cg_graph **out);

/** Add all statements about `document`, or none.  `document` must outlive `graph`. */
CG_CHECKED cg_status cg_graph_add(cg_graph *graph, const cg_document *document);

/** Number of statements; in syntaxes with graph names one that two documents make counts twice. */
CG_API size_t cg_graph_count(const cg_graph *graph);

/** Free a graph; documents added to it are untouched.  Accepts NULL. */
CG_API void cg_graph_free(cg_graph *CG_NULLABLE graph);

/** A form of output. */
typedef struct {
  const char *name;  /**< "turtle" */
  const char *label; /**< "Turtle Terse RDF Triple Language" */
  int         is_addon; /**< Nonzero if cg_redland_write() of libclausegraph-redland writes it, not cg_graph_write() */
} cg_syntax_view;

/** The `index`-th syntax; NULL name past the last. */
CG_API cg_syntax_view cg_syntax(size_t index);

/** Whether there is a syntax called `name`. */
CG_API int cg_syntax_is_known(const char *name);

/** Write `graph` in the syntax called `syntax`, clauses in reading order: equal graphs give equal
 * bytes.  An unknown syntax, or one of an add-on, is CG_BAD_ARGUMENT. */
CG_CHECKED cg_status cg_graph_write(const cg_graph *graph, const char *syntax, cg_sink sink,
                                    void *CG_NULLABLE handle);

/** A prefix and what it stands for, as graphs declare it. */
typedef struct {
  const char *name; /**< "dcterms" */
  const char *iri;  /**< "http://purl.org/dc/terms/" */
} cg_namespace_view;

/** The `index`-th prefix; NULL name past the last. */
CG_API cg_namespace_view cg_namespace(size_t index);

CG_END_DECLS

#endif /* CLAUSEGRAPH_H */
