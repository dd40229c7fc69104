/* SPDX-License-Identifier: Apache-2.0 */
/** @file posts.h  Posts with the bodies that they are of. */
#ifndef CG_RECOGNIZE_POSTS_H
#define CG_RECOGNIZE_POSTS_H

#include "pack/names.h"
#include "recognize/open_name.h"
#include "recognize/scanner.h"

/** Whether the post called `label` is named in the plural by the tokens from `at` to `end`: the
 * words before "of" are others than those of `label`, "Presidents of the Council". */
bool cg_post_is_plural(const cg_scanner *s, uint32_t at, uint32_t end, cg_slice label);

/** "the Presidents of the Council and the Assembly": add the same post of each further body, up to
 * the one after "and".  `next` becomes the index after the last. */
cg_status cg_post_add_shared(cg_scanner *s, cg_slice label, uint32_t *next);

/** "IMF Managing Director": add the post that packs know as that of the body `name`, which begins
 * at `at`, and set `next` to the index after it; leaves `next` alone if no such post follows. */
cg_status cg_post_add_behind(cg_scanner *s, uint32_t at, cg_name name, uint32_t *next);

/** "Secretary-General of la Francophonie": whether the known post `name`, which begins at `begin`,
 * is here that of another body than the packs mean by the word alone. */
bool cg_post_is_of_another(const cg_scanner *s, uint32_t begin, cg_name name,
                           const cg_open_name *open);

/** "Special Rapporteurs on the right to food and on the right to education", whose first words are
 * `post`: adds the posts that packs know, also behind others, and sets `next` to the index after
 * them, or after `post` if there are none; leaves `next` alone if `post` is in the singular. */
cg_status cg_post_add_mandates(cg_scanner *s, cg_span post, uint32_t *next);

/** "Special Representatives of the Secretary-General on … and for …", where the post at the end of
 * the first words is from `at` to `end`: adds the posts that packs know and sets `next` to the
 * index after them; leaves `next` alone if there are none. */
cg_status cg_post_add_representatives(cg_scanner *s, uint32_t at, uint32_t end, uint32_t *next);

#endif /* CG_RECOGNIZE_POSTS_H */
