/* SPDX-License-Identifier: Apache-2.0 */
#include "base/date.h"

bool cg_date_is_valid(cg_date date) {
  static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (!date.year || date.month < 1 || date.month > 12 || date.day < 1) {
    return false;
  }
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  return date.day <= days[date.month - 1] + (leap && date.month == 2);
}

int cg_date_compare(cg_date a, cg_date b) {
  const int years = (int)a.year - (int)b.year;
  const int months = (int)a.month - (int)b.month;
  return years ? years : months ? months : (int)a.day - (int)b.day;
}

static uint32_t number_at(cg_slice text, uint32_t begin, uint32_t end) {
  return cg_slice_number(cg_slice_part(text, (cg_span){begin, end}));
}

cg_date cg_date_read(cg_slice text) {
  const cg_date none = {0, 0, 0};
  if (text.length != CG_DATE_LENGTH || text.data[4] != '-' || text.data[7] != '-') {
    return none;
  }
  const uint32_t year = number_at(text, 0, 4);
  const uint32_t month = number_at(text, 5, 7);
  const uint32_t day = number_at(text, 8, 10);
  if (year == CG_NONE || month == CG_NONE || day == CG_NONE) {
    return none;
  }
  const cg_date date = {(uint16_t)year, (uint8_t)month, (uint8_t)day};
  return cg_date_is_valid(date) ? date : none;
}

static void write_digits(char *end, unsigned number, unsigned count) {
  while (count--) {
    *--end = (char)('0' + number % 10);
    number /= 10;
  }
}

void cg_date_write(cg_date date, char out[CG_DATE_LENGTH]) {
  write_digits(out + 4, date.year, 4);
  out[4] = '-';
  write_digits(out + 7, date.month, 2);
  out[7] = '-';
  write_digits(out + 10, date.day, 2);
}

static bool is_below(cg_slice text, uint32_t begin, uint32_t limit) {
  return number_at(text, begin, begin + 2) < limit;
}

bool cg_is_time(cg_slice text) {
  return text.length == sizeof("2026-11-25T21:00:00Z") - 1 &&
         cg_date_is_set(cg_date_read((cg_slice){text.data, CG_DATE_LENGTH})) &&
         text.data[10] == 'T' && text.data[13] == ':' && text.data[16] == ':' &&
         text.data[19] == 'Z' && is_below(text, 11, 24) && is_below(text, 14, 60) &&
         is_below(text, 17, 60);
}
