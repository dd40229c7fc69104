/* SPDX-License-Identifier: Apache-2.0 */
/** @file format.h  The format of an output, by --format or by the extension of its file. */
#ifndef CG_FORMAT_H
#define CG_FORMAT_H

/** An extension and its format; a list of them ends with {NULL, NULL}. */
typedef struct {
  const char *ending; /**< ".nt" */
  const char *format; /**< "ntriples" */
} cg_format;

/** The format of a file called `name`, by its extension before that of a compression; NULL if no
 * format in `formats` has it, or `name` is NULL. */
const char *cg_format_of_name(const char *name, const cg_format *formats);

/** Settle `*format`, the value of --format or NULL.  An extension without its dot, such as "nt", is
 * the short name of its format. NULL becomes the format of `output`, or `usual` if `output` is NULL
 * or has no extension.  Returns an exit status: an unknown extension is an error, with a message
 * that lists the known ones.  Other values of --format are left as they are. */
int cg_format_settle(const char **format, const char *output, const cg_format *formats,
                     const char *usual);

#endif /* CG_FORMAT_H */
