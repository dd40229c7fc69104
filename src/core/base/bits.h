/* SPDX-License-Identifier: Apache-2.0 */
/** @file bits.h  Processes text eight bytes at a time; the first byte is the least significant of a
 * number. */
#ifndef CG_BASE_BITS_H
#define CG_BASE_BITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/** A number whose eight bytes all have this value. */
#define CG_EACH(byte) (0x0101010101010101u * (uint64_t)(byte))

/** The highest bit of each byte; sets of bytes are represented by these bits. */
#define CG_HIGH_BITS CG_EACH(0x80)

static inline uint64_t cg_load8(const char *bytes) {
  uint64_t eight;
  memcpy(&eight, bytes, sizeof(eight));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  return eight;
}

static inline void cg_store8(char *bytes, uint64_t eight) {
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  eight = __builtin_bswap64(eight);
#endif
  memcpy(bytes, &eight, sizeof(eight));
}

static inline uint64_t cg_load4(const char *bytes) {
  uint32_t four;
  memcpy(&four, bytes, sizeof(four));
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  four = __builtin_bswap32(four);
#endif
  return four;
}

/** Load up to eight bytes, as cg_load8() would if zeros followed them. Bytes read twice go to the
 * same place. */
static inline uint64_t cg_load_up_to8(const char *bytes, size_t length) {
  if (length >= 4) {
    return cg_load4(bytes) | cg_load4(bytes + length - 4) << 8 * (length - 4);
  }
  const unsigned char *const b = (const unsigned char *)bytes;
  return length ? b[0] | (uint64_t)b[length / 2] << 8 * (length / 2) |
                    (uint64_t)b[length - 1] << 8 * (length - 1)
                : 0;
}

/** The index of the first byte in `set`; 8 if it is empty. */
static inline unsigned cg_first_byte(uint64_t set) {
  return set ? (unsigned)__builtin_ctzll(set) / 8 : 8;
}

/** The bytes of `eight` between `low` and `high`, inclusive, which must be ASCII. */
static inline uint64_t cg_bytes_between(uint64_t eight, unsigned char low, unsigned char high) {
  const uint64_t low_bits = eight & ~CG_HIGH_BITS;
  return (low_bits + CG_EACH(0x80 - low)) & ~(low_bits + CG_EACH(0x7F - high)) & ~eight &
         CG_HIGH_BITS;
}

/** The bytes of `eight` equal to `byte`. */
static inline uint64_t cg_bytes_equal(uint64_t eight, unsigned char byte) {
  const uint64_t other = eight ^ CG_EACH(byte);
  return ~(((other & ~CG_HIGH_BITS) + CG_EACH(0x7F)) | other) & CG_HIGH_BITS;
}

#endif /* CG_BASE_BITS_H */
