/* SPDX-License-Identifier: Apache-2.0 */
/** @file forms.h  What is done with each form: who reads it, or what to say. */
#ifndef CG_CONVERT_FORMS_H
#define CG_CONVERT_FORMS_H

#include "addons/convert/convert.h"
#include "addons/convert/form.h"

typedef struct {
  convert_reader read;     /**< Reads a document of the form; NULL if nobody does */
  void (*prepare)(cg_slice bytes); /**< Opens what `read` needs besides the file; NULL: nothing */
  bool           has_programs;     /**< Whether `read` starts programs; if not, it can open nothing */
  const char    *message;  /**< Where nobody does: what is wrong; what to do.  NULL: it is an archive or compressed */
  bool           is_apart; /**< Whether a member of an archive in this form is plainly no document */
} convert_way;

/** The way of `form`. */
convert_way convert_way_of(convert_form form);

#endif /* CG_CONVERT_FORMS_H */
