/* SPDX-License-Identifier: Apache-2.0 */
/** @file language_tag.h  Language tags (BCP 47). */
#ifndef CG_BASE_LANGUAGE_TAG_H
#define CG_BASE_LANGUAGE_TAG_H

#include "base/slice.h"

/** Whether `tag` has the syntax of a language tag, "en", "zh-Hans". Registration is not checked. */
bool cg_language_tag_is_valid(cg_slice tag);

#endif /* CG_BASE_LANGUAGE_TAG_H */
