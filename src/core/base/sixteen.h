/* SPDX-License-Identifier: Apache-2.0 */
/** @file sixteen.h  Processes text sixteen bytes at a time, with SSE2 if available.
 *
 * Tests of bytes give lanes, in which the bytes that pass have their highest bit set. Lanes are
 * combined, and then made into a set: a number whose bit i represents byte i. */
#ifndef CG_BASE_SIXTEEN_H
#define CG_BASE_SIXTEEN_H

#include "base/bits.h"

#ifdef __SSE2__
#  include <emmintrin.h>
#endif

/** Bytes processed together. */
#define CG_SIXTEEN 16u

/** All sixteen. */
#define CG_ALL_SIXTEEN 0xFFFF

#ifdef __SSE2__

typedef __m128i cg_sixteen;

static inline cg_sixteen cg_load16(const char *bytes) {
  return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

static inline void cg_store16(char *out, cg_sixteen bytes) {
  _mm_storeu_si128((__m128i *)(void *)out, bytes);
}

/** Two halves, as from cg_load8(). */
static inline cg_sixteen cg_sixteen_of(uint64_t low, uint64_t high) {
  return _mm_set_epi64x((long long)high, (long long)low);
}

/** The bytes with bit 5 set, which turns ASCII capitals into lower case. */
static inline cg_sixteen cg_sixteen_fold(cg_sixteen bytes) {
  return _mm_or_si128(bytes, _mm_set1_epi8(0x20));
}

/** The first `count` bytes; the others are 0. */
static inline cg_sixteen cg_sixteen_first(cg_sixteen bytes, unsigned count) {
  static const unsigned char ones[2 * CG_SIXTEEN] = {
    0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
  return _mm_and_si128(bytes, cg_load16((const char *)ones + CG_SIXTEEN - count));
}

/** Bytes 0 to 7 as a number, like cg_load8(). */
static inline uint64_t cg_sixteen_low(cg_sixteen bytes) {
  return (uint64_t)_mm_cvtsi128_si64(bytes);
}

/** Bytes 8 to 15. */
static inline uint64_t cg_sixteen_high(cg_sixteen bytes) {
  return (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(bytes, bytes));
}

/** The set of bytes whose highest bit is set: lanes, or the bytes above 0x7F. */
static inline uint32_t cg_sixteen_set(cg_sixteen lanes) {
  return (uint32_t)_mm_movemask_epi8(lanes);
}

static inline cg_sixteen cg_lanes_or(cg_sixteen a, cg_sixteen b) { return _mm_or_si128(a, b); }

static inline cg_sixteen cg_lanes_and(cg_sixteen a, cg_sixteen b) { return _mm_and_si128(a, b); }

static inline cg_sixteen cg_lanes_equal(cg_sixteen bytes, char byte) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte));
}

/** The bytes between `low` and `high`, inclusive, which must be ASCII. */
static inline cg_sixteen cg_lanes_between(cg_sixteen bytes, char low, char high) {
  const cg_sixteen above = _mm_sub_epi8(bytes, _mm_set1_epi8(low));
  return _mm_cmpeq_epi8(_mm_min_epu8(above, _mm_set1_epi8((char)(high - low))), above);
}

/** The continuation bytes 10xxxxxx of UTF-8. */
static inline uint32_t cg_sixteen_continuing(cg_sixteen bytes) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmplt_epi8(bytes, _mm_set1_epi8((char)0xC0)));
}

/** The bytes that are equal in both. */
static inline uint32_t cg_sixteen_same(cg_sixteen a, cg_sixteen b) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(a, b));
}

/** The bytes with bit 5 set: of ASCII letters, the lower-case ones. */
static inline uint32_t cg_sixteen_small(cg_sixteen bytes) {
  /* Move bit 5 to the highest bit of each byte */
  return (uint32_t)_mm_movemask_epi8(_mm_slli_epi16(bytes, 2));
}

#else

typedef struct {
  uint64_t low;
  uint64_t high;
} cg_sixteen;

static inline cg_sixteen cg_load16(const char *bytes) {
  return (cg_sixteen){cg_load8(bytes), cg_load8(bytes + 8)};
}

static inline void cg_store16(char *out, cg_sixteen bytes) {
  cg_store8(out, bytes.low);
  cg_store8(out + 8, bytes.high);
}

static inline cg_sixteen cg_sixteen_of(uint64_t low, uint64_t high) {
  return (cg_sixteen){low, high};
}

static inline cg_sixteen cg_sixteen_fold(cg_sixteen bytes) {
  return (cg_sixteen){bytes.low | CG_EACH(0x20), bytes.high | CG_EACH(0x20)};
}

/* The lowest `count` bytes of eight. */
static inline uint64_t cg_eight_first(uint64_t eight, unsigned count) {
  return count < 8 ? eight & (((uint64_t)1 << 8 * count) - 1) : eight;
}

static inline cg_sixteen cg_sixteen_first(cg_sixteen bytes, unsigned count) {
  return (cg_sixteen){cg_eight_first(bytes.low, count),
                      count > 8 ? cg_eight_first(bytes.high, count - 8) : 0};
}

static inline uint64_t cg_sixteen_low(cg_sixteen bytes) { return bytes.low; }

static inline uint64_t cg_sixteen_high(cg_sixteen bytes) { return bytes.high; }

/* A multiplication moves the lowest bits of eight bytes next to each other. */
static inline uint32_t cg_sixteen_set(cg_sixteen lanes) {
  const uint64_t gather = 0x0102040810204080u;
  return (uint32_t)(((lanes.low & CG_HIGH_BITS) >> 7) * gather >> 56 |
                    (((lanes.high & CG_HIGH_BITS) >> 7) * gather >> 56) << 8);
}

static inline cg_sixteen cg_lanes_or(cg_sixteen a, cg_sixteen b) {
  return (cg_sixteen){a.low | b.low, a.high | b.high};
}

static inline cg_sixteen cg_lanes_and(cg_sixteen a, cg_sixteen b) {
  return (cg_sixteen){a.low & b.low, a.high & b.high};
}

static inline cg_sixteen cg_lanes_equal(cg_sixteen bytes, char byte) {
  return (cg_sixteen){cg_bytes_equal(bytes.low, (unsigned char)byte),
                      cg_bytes_equal(bytes.high, (unsigned char)byte)};
}

static inline cg_sixteen cg_lanes_between(cg_sixteen bytes, char low, char high) {
  return (cg_sixteen){cg_bytes_between(bytes.low, (unsigned char)low, (unsigned char)high),
                      cg_bytes_between(bytes.high, (unsigned char)low, (unsigned char)high)};
}

static inline uint32_t cg_sixteen_continuing(cg_sixteen bytes) {
  return cg_sixteen_set(
    (cg_sixteen){bytes.low & ~(bytes.low << 1), bytes.high & ~(bytes.high << 1)});
}

static inline uint32_t cg_sixteen_same(cg_sixteen a, cg_sixteen b) {
  return cg_sixteen_set(
    (cg_sixteen){cg_bytes_equal(a.low ^ b.low, 0), cg_bytes_equal(a.high ^ b.high, 0)});
}

static inline uint32_t cg_sixteen_small(cg_sixteen bytes) {
  return cg_sixteen_set((cg_sixteen){bytes.low << 2, bytes.high << 2});
}

#endif

/** The set of bytes between `low` and `high`, inclusive, which must be ASCII. */
static inline uint32_t cg_sixteen_between(cg_sixteen bytes, char low, char high) {
  return cg_sixteen_set(cg_lanes_between(bytes, low, high));
}

static inline uint32_t cg_sixteen_equal(cg_sixteen bytes, char byte) {
  return cg_sixteen_set(cg_lanes_equal(bytes, byte));
}

/** Load fewer than sixteen bytes, as cg_load16() would if zeros followed them. */
static inline cg_sixteen cg_load_up_to16(const char *bytes, size_t length) {
  return length < 8 ? cg_sixteen_of(cg_load_up_to8(bytes, length), 0)
                    : cg_sixteen_of(cg_load8(bytes), cg_load_up_to8(bytes + 8, length - 8));
}

/** The index of the first byte in `set`; 16 if it is empty. */
static inline unsigned cg_first_of(uint32_t set) {
  return (unsigned)__builtin_ctz(set | 1u << CG_SIXTEEN);
}

#endif /* CG_BASE_SIXTEEN_H */
