/* SPDX-License-Identifier: Apache-2.0 */
#include "base/language_tag.h"

bool cg_language_tag_is_valid(cg_slice tag) {
  size_t begin = 0;
  for (size_t i = 0; i <= tag.length; ++i) {
    if (i == tag.length || tag.data[i] == '-') {
      if (i == begin || i - begin > 8) {
        return false;
      }
      begin = i + 1;
    } else if (!cg_is_letter(tag.data[i]) && !(begin && cg_is_digit(tag.data[i]))) {
      return false;
    }
  }
  return true;
}
