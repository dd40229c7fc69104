/* SPDX-License-Identifier: Apache-2.0 */
/** @file odt_impl.h  State of the ODT reader. */
#ifndef CG_CONVERT_ODT_IMPL_H
#define CG_CONVERT_ODT_IMPL_H

#include "addons/convert/odt.h"
#include "addons/convert/xml.h"

#include <libxml/hash.h>

#define ODT_LEVELS 10
#define ODT_DEEPEST 32 /* Limit on styles based on each other, which stops cycles */

/** A list style with its counters. */
typedef struct {
  const xmlNode *levels[ODT_LEVELS];
  int counts[ODT_LEVELS];
  bool is_begun[ODT_LEVELS];
} odt_list;

/** A note that was found but not yet written. */
typedef struct {
  const xmlNode *body;
  cg_slice mark;
} odt_note;

/** A document being read. */
typedef struct {
  convert_job *job;
  xmlHashTable *styles; /**< Names to styles of paragraphs and words */
  xmlHashTable *lists;  /**< Names to odt_list */
  cg_array pending;     /**< odt_note: notes in the current paragraph */
  cg_array boxes;       /**< Text boxes in it: const xmlNode * */
  convert_line line;    /**< The current paragraph */
  bool is_head;         /**< Paragraphs belong to a running head */
} odt;

#endif /* CG_CONVERT_ODT_IMPL_H */
