/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/format.h"

#include "cli/command.h"
#include "cli/compression.h"
#include "cli/session.h"

#include <stdio.h>
#include <string.h>

const char *cg_format_of_name(const char *name, const cg_format *formats) {
  const size_t length = name ? cli_compression_stem(name) : 0;
  for (; formats->ending; ++formats) {
    const size_t ending = strlen(formats->ending);
    if (length > ending && !strncmp(name + length - ending, formats->ending, ending)) {
      return formats->format;
    }
  }
  return NULL;
}

static const char *find_short_name(const char *word, const cg_format *formats) {
  while (formats->ending && strcmp(formats->ending + 1, word)) {
    ++formats;
  }
  return formats->format;
}

/* The extension of `name` with its dot, as a part of it; `*length` is 0 if it has none. */
static const char *find_extension(const char *name, size_t *length) {
  const char *const slash = strrchr(name, '/');
  const char *const base = slash ? slash + 1 : name;
  const char *const end = name + cli_compression_stem(name);
  const char *dot = end > base ? end - 1 : base;
  while (dot > base && *dot != '.') {
    --dot;
  }
  *length = dot > base ? (size_t)(end - dot) : 0; /* A dot in front hides the file */
  return dot;
}

/* A command that writes one format only has no --format. */
static int refuse(const char *output, const char *extension, size_t length,
                  const cg_format *formats) {
  char list[128] = "";
  if (!formats[1].ending) {
    cli_complain("%s: the extension of this output is %s, not '%.*s'", output, formats->ending,
                 (int)length, extension);
    return CLI_EXIT_USAGE;
  }
  for (; formats->ending; ++formats) {
    const size_t used = strlen(list);
    snprintf(list + used, sizeof(list) - used, "%s%s", used ? ", " : "", formats->ending);
  }
  cli_complain("%s: no output format has the extension '%.*s'; use one of %s, or choose a format "
               "with --format",
               output, (int)length, extension, list);
  return CLI_EXIT_USAGE;
}

int cg_format_settle(const char **format, const char *output, const cg_format *formats,
                     const char *usual) {
  size_t length = 0;
  if (*format) {
    const char *const found = find_short_name(*format, formats);
    *format = found ? found : *format;
    return CLI_EXIT_FINE;
  }
  *format = cg_format_of_name(output, formats);
  if (!*format) {
    const char *const extension = output ? find_extension(output, &length) : NULL;
    if (length) {
      return refuse(output, extension, length, formats);
    }
    *format = usual;
  }
  return CLI_EXIT_FINE;
}
