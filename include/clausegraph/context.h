/* SPDX-License-Identifier: Apache-2.0 */
/** @file context.h  Open the packs: what is known of treaties, bodies, States, sessions, verbs. */
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

/** Takes bytes, borrowed until it returns.  Anything but CG_OK stops the writing and is passed back. */
typedef cg_status (*cg_sink)(void *CG_NULLABLE handle, cg_slice bytes);

/** Load the packs.
 * @param environment copied; NULL: the C library's memory, and no messages
 * @param options copied; NULL: the defaults
 * @param[out] out the caller's, for cg_context_close(); NULL on failure
 * @return CG_BAD_PACK, CG_CANNOT_READ, CG_BAD_INPUT (corrections), CG_BAD_ARGUMENT, CG_NO_MEMORY; the log says file, line and reason */
CG_CHECKED cg_status cg_context_open(const cg_environment *CG_NULLABLE environment, const cg_options *CG_NULLABLE options,
                                     cg_context **out);

/** Close, after all that was made from it is freed.
 * @param context NULL: nothing is done */
CG_API void cg_context_close(cg_context *CG_NULLABLE context);

/** What the packs hold. */
typedef struct {
  size_t entry_count; /**< Things described */
  size_t name_count;  /**< Names by which texts call them */
  size_t verb_count; /**< Verbs by which clauses act */
} cg_pack_summary;

/** cg_context_packs() for callers that say which size their struct has.
 * @param context whose packs are counted
 * @param[out] out of `size` bytes
 * @param size `sizeof(cg_pack_summary)` */
CG_API void cg_context_get_packs(const cg_context *context, cg_pack_summary *out, size_t size);

/** Count what the packs of `context` hold.
 * @param context whose packs are counted
 * @return the counts */
CG_INLINE cg_pack_summary cg_context_packs(const cg_context *context) {
  cg_pack_summary summary;
  cg_context_get_packs(context, &summary, sizeof(summary));
  return summary;
}

/** A thing that words mean.  Slices are borrowed from the context, or as long as the visit lasts. */
typedef struct {
  cg_slice iri; /**< Of the thing */
  cg_slice label; /**< Its name, or symbol */
  cg_kind  kind; /**< Its class */
} cg_thing_view;

/** Takes a thing, borrowed until it returns.  Anything but CG_OK stops the look-up and is passed back. */
typedef cg_status (*cg_thing_visit)(void *CG_NULLABLE handle, const cg_thing_view *thing);

/** Look up what a string means by itself: a name or abbreviation of the packs ("Convention on the Rights of the Child", "CRC"), a
 * symbol ("A/RES/70/1", "S/RES/1325 (2000)"), the IRI of a thing of the packs, or the last part of one ("security-council").  Visits each
 * thing that it can mean, once, first what it means in a text; none where it means nothing that is known.
 * @param context whose packs are asked
 * @param words the string, UTF-8; white space at its ends does not count
 * @param visit called for each thing
 * @param handle given to `visit`
 * @return what `visit` returned, or CG_NO_MEMORY */
CG_CHECKED cg_status cg_context_look_up(const cg_context *context, cg_slice words, cg_thing_visit visit,
                                        void *CG_NULLABLE handle);

/** Look for what packs may hold but should not: two things with one name or one identifier, links to nothing,
 * impossible identifiers, entries without a source.  Each problem is one message of the log.
 * @param environment as for cg_context_open()
 * @param options name the folder of the packs
 * @param[out] problem_count number of problems
 * @return CG_BAD_PACK for a pack that cannot be loaded at all, CG_CANNOT_READ, CG_BAD_ARGUMENT, CG_NO_MEMORY */
CG_CHECKED cg_status cg_packs_examine(const cg_environment *CG_NULLABLE environment, const cg_options *CG_NULLABLE options,
                                      size_t *problem_count);

/** Write what the corrections of `context` teach that a pack can hold (things that no pack knows, words that one is
 * called) as a pack in Turtle, for people to review; what a pack cannot hold is a note of the log.
 * @param context opened with corrections
 * @param sink takes the pack
 * @param handle given to `sink`
 * @return CG_BAD_ARGUMENT for a context without corrections, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_packs_suggest(const cg_context *context, cg_sink sink, void *CG_NULLABLE handle);

/** Compile the data packs of a folder, to be opened in a hundredth of the time: write the result to a file and give its name as
 * `packs` of cg_options.  Only this release of the library, on this kind of machine, can open it.
 * @param environment as for cg_context_open()
 * @param options name the folder of the packs
 * @param sink takes the compiled packs, at once
 * @param handle given to `sink`
 * @return CG_BAD_PACK, CG_CANNOT_READ, CG_BAD_ARGUMENT, CG_NO_MEMORY, or what `sink` returned */
CG_CHECKED cg_status cg_packs_compile(const cg_environment *CG_NULLABLE environment, const cg_options *CG_NULLABLE options,
                                      cg_sink sink, void *CG_NULLABLE handle);

CG_END_DECLS

#endif /* CLAUSEGRAPH_CONTEXT_H */
