/* SPDX-License-Identifier: Apache-2.0 */
/** @file register.h  The register of resolutions: a sorted text that is searched in place, in an
 * image of packs.
 *
 * docs/packs.md describes the file. Every function accepts a NULL register, which is empty. */
#ifndef CG_PACK_REGISTER_H
#define CG_PACK_REGISTER_H

#include "base/arena.h"
#include "base/date.h"
#include "base/message.h"

/** Name of the file in the folder of packs. */
#define CG_REGISTER_FILE "resolutions.tsv"

/** The text of the file, borrowed. */
typedef struct {
  cg_slice text;
} cg_register;

/** A row; its slices are borrowed from the register. */
typedef struct {
  cg_slice symbol;
  cg_date date;     /**< Day of adoption; not set if the row is damaged */
  cg_slice sources; /**< Keys of the sources of the day: "text,cited" */
  cg_slice title;   /**< Empty if unknown */
} cg_register_row;

/** Read the file `path` into `arena`; `out` is empty if it does not exist. A file without its first
 * or last line is CG_BAD_PACK, an unreadable one CG_CANNOT_READ, each with a message. */
cg_status cg_register_read(const char *path, const cg_messages *messages, cg_arena *arena,
                           cg_slice *out);

/** The row of `symbol` ("A/RES/70/147", "S/RES/1325(2000)", "A/RES/217(III)A"); false if there is
 * none. */
bool cg_register_find(const cg_register *reg, cg_slice symbol, cg_register_row *out);

/** Whether the symbol of a row starts with `prefix`. */
bool cg_register_has(const cg_register *reg, cg_slice prefix);

/** The first row from byte `*at` on whose symbol starts with `prefix` and whose day is `date`;
 * false if there is none. `*at` must be 0 at first and is moved past the row. */
bool cg_register_next_on(const cg_register *reg, cg_slice prefix, cg_date date, size_t *at,
                         cg_register_row *out);

/** The year in which number `number` of a series without sessions ("S/RES/") was adopted. A number
 * without a row has the year of the nearest rows before and after it, if both have the same year;
 * otherwise 0. */
uint32_t cg_register_year(const cg_register *reg, cg_slice prefix, uint32_t number);

/** The first row of `number` ("181") in the series `prefix` ("A/RES/") whose numbers have a session
 * or year in parentheses: that of "A/RES/181(II)"; false if there is none. */
bool cg_register_numbered(const cg_register *reg, cg_slice prefix, cg_slice number,
                          cg_register_row *out);

/** Report damaged rows and rows out of order in messages that name the file `path`, and add their
 * number to `problem_count`. */
void cg_register_check(const cg_register *reg, const char *path, const cg_messages *messages,
                       uint32_t *problem_count);

#endif /* CG_PACK_REGISTER_H */
