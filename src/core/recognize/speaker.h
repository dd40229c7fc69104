/* SPDX-License-Identifier: Apache-2.0 */
/** @file speaker.h  The body that speaks, as the subject of a sentence. */
#ifndef CG_RECOGNIZE_SPEAKER_H
#define CG_RECOGNIZE_SPEAKER_H

#include "recognize/acting.h"

/** Index after the body that speaks where the sentence at `at` begins with it, "The Security
 * Council decides", or with an aside and it, "To this end, the Council decides"; `at` if it does
 * not. */
uint32_t cg_speaker_past(const cg_acting *a, uint32_t at);

#endif /* CG_RECOGNIZE_SPEAKER_H */
