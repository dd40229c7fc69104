/* SPDX-License-Identifier: Apache-2.0 */
/** @file slice.h  Functions on borrowed text. */
#ifndef CG_BASE_SLICE_H
#define CG_BASE_SLICE_H

#include <clausegraph/slice.h>

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/** Means "no index". */
#define CG_NONE UINT32_MAX

/** Slice over a NUL-terminated string; NULL gives the empty slice. */
static inline cg_slice cg_slice_of(const char *string) {
  return (cg_slice){string ? string : "", string ? strlen(string) : 0};
}

/** The part of `text` at `span`, which must lie within it. */
static inline cg_slice cg_slice_part(cg_slice text, cg_span span) {
  return (cg_slice){text.data + span.begin, span.end - span.begin};
}

/** The part of `text` from `begin` on. */
static inline cg_slice cg_slice_from(cg_slice text, size_t begin) {
  return (cg_slice){text.data + begin, text.length - begin};
}

static inline bool cg_slice_is_equal(cg_slice a, cg_slice b) {
  return a.length == b.length && (!a.length || !memcmp(a.data, b.data, a.length));
}

static inline bool cg_slice_has_prefix(cg_slice text, cg_slice prefix) {
  return text.length >= prefix.length && !memcmp(text.data, prefix.data, prefix.length);
}

static inline bool cg_slice_has_suffix(cg_slice text, cg_slice suffix) {
  return text.length >= suffix.length &&
         !memcmp(text.data + text.length - suffix.length, suffix.data, suffix.length);
}

/** Whether `text` contains `part`. */
bool cg_slice_has(cg_slice text, cg_slice part);

/** Whether `a` and `b` differ only in the case of ASCII letters. */
bool cg_slice_is_alike(cg_slice a, cg_slice b);

/** Index of the first of three bytes in `text` at or after `at`, or the length of `text`. */
size_t cg_slice_find_any(cg_slice text, size_t at, const char bytes[3]);

/** Compare bytewise; a prefix sorts first. */
int cg_slice_compare(cg_slice a, cg_slice b);

static inline bool cg_is_digit(char c) { return c >= '0' && c <= '9'; }
static inline bool cg_is_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline bool cg_is_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline bool cg_is_letter(char c) { return cg_is_upper(c) || cg_is_lower(c); }
static inline bool cg_is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/** `text` without ASCII white space at its ends. */
cg_slice cg_slice_trim(cg_slice text);

/** The value of `text`, which must consist of ASCII digits; CG_NONE if it does not, or above
 * 10^9. */
uint32_t cg_slice_number(cg_slice text);

#endif /* CG_BASE_SLICE_H */
