/* SPDX-License-Identifier: Apache-2.0 */
/** @file open_tail_impl.h  What follows the head noun of an open name, while it is read. */
#ifndef CG_RECOGNIZE_OPEN_TAIL_IMPL_H
#define CG_RECOGNIZE_OPEN_TAIL_IMPL_H

#include "recognize/open_tail.h"

typedef struct {
  const cg_reading *reading;
  cg_open_name *name;
  bool takes_verb; /**< "Mission to support …": a small letter may go on */
  bool is_between; /**< "between A and B": the next "and" is part of the name */
  cg_kind last;    /**< Kind of the known name that the tail ends with, or 0 */
} cg_name_tail;

#endif /* CG_RECOGNIZE_OPEN_TAIL_IMPL_H */
