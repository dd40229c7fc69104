/* SPDX-License-Identifier: Apache-2.0 */
/** @file forms.h  For each format: its reader, or the message that refuses it. */
#ifndef CG_CONVERT_FORMS_H
#define CG_CONVERT_FORMS_H

#include "addons/convert/convert.h"
#include "addons/convert/form.h"

typedef struct {
  convert_reader read;             /**< Reads a document in this format; NULL if none does */
  void (*prepare)(cg_slice bytes); /**< Loads what `read` needs besides the file; may be NULL */
  bool has_programs;               /**< `read` starts programs; otherwise it can open nothing */
  /** Without a reader: what is wrong and what to do. NULL: an archive or compressed file */
  const char *message;
  /** A member of an archive in this format is certainly not a document */
  bool is_apart;
} convert_way;

/** How `form` is handled. */
convert_way convert_way_of(convert_form form);

#endif /* CG_CONVERT_FORMS_H */
