/* SPDX-License-Identifier: Apache-2.0 */
#include "base/base64.h"

#include "base/try.h"

cg_status cg_base64_add(cg_buffer *buffer, cg_slice bytes) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < bytes.length; i += 3) {
    const size_t count = bytes.length - i < 3 ? bytes.length - i : 3;
    uint32_t bits = 0;
    for (size_t j = 0; j < 3; ++j) {
      bits = bits << 8 | (j < count ? (unsigned char)bytes.data[i + j] : 0);
    }
    const char code[4] = {digits[bits >> 18 & 63], digits[bits >> 12 & 63],
                          count > 1 ? digits[bits >> 6 & 63] : '=',
                          count > 2 ? digits[bits & 63] : '='};
    CG_TRY(cg_buffer_add(buffer, (cg_slice){code, sizeof(code)}));
  }
  return CG_OK;
}
