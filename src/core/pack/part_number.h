/* SPDX-License-Identifier: Apache-2.0 */
/** @file part_number.h  Reads numbers of parts: "3 bis (a) (ii)", "VII", "A", "1-A", "(b)". */
#ifndef CG_PACK_PART_NUMBER_H
#define CG_PACK_PART_NUMBER_H

#include "pack/pinpoint.h"

/** Read the number at `at` into `level`, whose kind must be set; returns the index after it, or
 * `at` if there is none. */
uint32_t cg_part_number_read(const cg_reading *reading, uint32_t at, cg_cited_level *level);

/** Read the next number of the list that ends with `level`: "(b)" after "3 (a)" is 3 (b). */
uint32_t cg_part_number_next(const cg_reading *reading, uint32_t at, cg_cited_level *level);

/** Add the numbers between `first` and `last`, in digits, Roman numerals or single letters, to
 * `members`, cg_cited_level. */
cg_status cg_part_number_between(const cg_cited_level *first, const cg_cited_level *last,
                                 cg_array *members);

#endif /* CG_PACK_PART_NUMBER_H */
