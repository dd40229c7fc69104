/* SPDX-License-Identifier: Apache-2.0 */
/** @file further.h  Further tasks of one verb: "to hold talks, to respect rights and report". */
#ifndef CG_RECOGNIZE_FURTHER_H
#define CG_RECOGNIZE_FURTHER_H

#include "recognize/acting.h"

/** Where one more task of the last act begins, after the "and" or comma at `at`; CG_NONE if none
 * does. */
uint32_t cg_further_task(const cg_acting *a, uint32_t at);

/** Where those begin who get a task of their own after the "and" at `at`, "and for the
 * Secretary-General to", ", and the Board to"; CG_NONE if there are none. */
uint32_t cg_further_party(const cg_acting *a, uint32_t at);

/** Take the "to" at `at` inside the current task for an infinitive, if a known verb follows: not
 * "access to water". */
void cg_further_enter(cg_acting *a, uint32_t at);

#endif /* CG_RECOGNIZE_FURTHER_H */
