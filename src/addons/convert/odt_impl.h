/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt_impl.h  A document of ODT on its way. */
#ifndef CG_CONVERT_ODT_IMPL_H
#define CG_CONVERT_ODT_IMPL_H

#include "addons/convert/odt.h"
#include "addons/convert/xml.h"

#include <libxml/hash.h>

#define ODT_LEVELS 10
#define ODT_DEEPEST 32 /* Styles based on each other; circles end there */

/** A style of lists, with its counters. */
typedef struct {
  const xmlNode *levels[ODT_LEVELS];
  int            counts[ODT_LEVELS];
  bool           is_begun[ODT_LEVELS];
} odt_list;

/** A note that was met and is still to be written. */
typedef struct {
  const xmlNode *body;
  cg_slice       mark;
} odt_note;

/** One document on its way. */
typedef struct {
  convert_job  *job;
  xmlHashTable *styles; /**< From names to styles of paragraphs and words */
  xmlHashTable *lists;  /**< From names to odt_list */
  cg_array      pending; /**< odt_note: met in the paragraph in the making */
  cg_array      boxes;   /**< Text boxes met in it: const xmlNode * */
  convert_line  line;    /**< The paragraph in the making */
  bool          is_head; /**< Whether paragraphs are words of a running head */
} odt;

#endif /* CG_CONVERT_ODT_IMPL_H */
