/* SPDX-License-Identifier: Apache-2.0 */
/** @file language_tag.h  Tags of languages (BCP 47). */
#ifndef CG_BASE_LANGUAGE_TAG_H
#define CG_BASE_LANGUAGE_TAG_H

#include "base/slice.h"

/** Whether `tag` has the characters and lengths of a language tag, "en", "zh-Hans"; whether it is registered is not asked. */
bool cg_language_tag_is_valid(cg_slice tag);

#endif /* CG_BASE_LANGUAGE_TAG_H */
