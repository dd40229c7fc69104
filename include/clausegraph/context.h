/* SPDX-License-Identifier: Apache-2.0 */
/** @file context.h  Open the packs: data about treaties, bodies, States, sessions, verbs. */
#ifndef CLAUSEGRAPH_CONTEXT_H
#define CLAUSEGRAPH_CONTEXT_H

#include <clausegraph/environment.h>
#include <clausegraph/kinds.h>
#include <clausegraph/macros.h>
#include <clausegraph/options.h>
#include <clausegraph/slice.h>
#include <clausegraph/status.h>

CG_BEGIN_DECLS

typedef struct cg_context cg_context; /**< Settings and packs; immutable, shared by threads */

/** Receives bytes, borrowed until it returns. Any status but CG_OK stops the writing and is
 * returned. */
typedef cg_status (*cg_sink)(void *CG_NULLABLE handle, cg_slice bytes);

/** Load the packs.
 * @param environment copied; NULL: the C library's allocator and no messages
 * @param options copied; NULL: the defaults
 * @param[out] out owned, free with cg_context_close(); NULL on failure
 * @return CG_BAD_PACK, CG_CANNOT_READ, CG_BAD_INPUT (corrections), CG_BAD_ARGUMENT, CG_NO_MEMORY;
 * the log has file, line and reason */
CG_CHECKED cg_status cg_context_open(const cg_environment *CG_NULLABLE environment,
                                     const cg_options *CG_NULLABLE options, cg_context **out);

/** Close. First free everything made from it.
 * @param context may be NULL */
CG_API void cg_context_close(cg_context *CG_NULLABLE context);

/** Contents of the packs. */
typedef struct {
  size_t entry_count; /**< Number of things */
  size_t name_count;  /**< Number of names of things */
  size_t verb_count;  /**< Number of verbs */
} cg_pack_summary;

/** As cg_context_packs(), for callers that pass the size of their struct.
 * @param context the context
 * @param[out] out of `size` bytes
 * @param size `sizeof(cg_pack_summary)` */
CG_API void cg_context_get_packs(const cg_context *context, cg_pack_summary *out, size_t size);

/** Count the entries in the packs of `context`.
 * @param context the context
 * @return the counts */
CG_INLINE cg_pack_summary cg_context_packs(const cg_context *context) {
  cg_pack_summary summary;
  cg_context_get_packs(context, &summary, sizeof(summary));
  return summary;
}

/** A thing that words mean. Slices are borrowed from the context, or until the callback returns. */
typedef struct {
  cg_slice iri;   /**< IRI of the thing */
  cg_slice label; /**< Its name or symbol */
  cg_kind kind;   /**< Its class; CG_KIND_NONE for a part of a text, such as an article */
} cg_thing_view;

/** Receives a thing, borrowed until it returns. Any status but CG_OK stops the look-up and is
 * returned. */
typedef cg_status (*cg_thing_visit)(void *CG_NULLABLE handle, const cg_thing_view *thing);

/** Look up what a string means by itself: a name or abbreviation of the packs ("Convention on the
 * Rights of the Child", "CRC"), a symbol ("A/RES/70/1", "S/RES/1325 (2000)"), a short form that
 * needs no context ("the Charter", "the two Covenants"), a part of one of these ("article 5 of the
 * Charter"), the IRI of a thing of the packs, or the last part of one ("security-council").  Visits
 * each possible thing once, beginning with what the string means in a text; none if the meaning is
 * unknown.
 * @param context the context
 * @param words the string, UTF-8; white space at its ends does not count
 * @param visit called for each thing
 * @param handle passed to `visit`
 * @return what `visit` returned, or CG_NO_MEMORY */
CG_CHECKED cg_status cg_context_look_up(const cg_context *context, cg_slice words,
                                        cg_thing_visit visit, void *CG_NULLABLE handle);

/** Check packs for errors that do not prevent loading: two things with the same name or identifier,
 * dangling links, impossible identifiers, entries without a source.  Each problem is one message in
 * the log.
 * @param environment as for cg_context_open()
 * @param options name the folder of the packs
 * @param[out] problem_count number of problems
 * @return CG_BAD_PACK for a pack that cannot be loaded at all, CG_CANNOT_READ, CG_BAD_ARGUMENT,
 * CG_NO_MEMORY */
CG_CHECKED cg_status cg_packs_examine(const cg_environment *CG_NULLABLE environment,
                                      const cg_options *CG_NULLABLE options, size_t *problem_count);

/** Write a pack in Turtle, for people to review, with what can be learnt from the corrections of
 * `context`: things that are in no pack, and new names.  The log gets a note for each correction
 * that a pack cannot express.
 * @param context opened with corrections
 * @param sink receives the pack
 * @param handle passed to `sink`
 * @return CG_BAD_ARGUMENT for a context without corrections, CG_NO_MEMORY, or what `sink`
 * returned */
CG_CHECKED cg_status cg_packs_suggest(const cg_context *context, cg_sink sink,
                                      void *CG_NULLABLE handle);

/** Compile the data packs of a folder.  Opening the result takes a hundredth of the time: write it
 * to a file and set `packs` of cg_options to its name.  Only the same release of the library, on
 * the same kind of machine, can open it.
 * @param environment as for cg_context_open()
 * @param options name the folder of the packs
 * @param sink receives the compiled packs, at once
 * @param handle passed to `sink`
 * @return CG_BAD_PACK, CG_CANNOT_READ, CG_BAD_ARGUMENT, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_packs_compile(const cg_environment *CG_NULLABLE environment,
                                      const cg_options *CG_NULLABLE options, cg_sink sink,
                                      void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_CONTEXT_H */
