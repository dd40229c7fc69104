/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE /* asprintf */

#include "cli/export_names.h"

#include "base/try.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64u

struct cli_export_name {
  uint64_t hash;
  size_t count; /* 0: a free place */
};

typedef struct cli_export_name entry;

static uint64_t hash_of(cg_slice name) {
  uint64_t hash = 14695981039346656037u; /* FNV-1a, 64 bits */
  for (size_t i = 0; i < name.length; ++i) {
    hash = (hash ^ (unsigned char)name.data[i]) * 1099511628211u;
  }
  return hash;
}

/* The place of the hash, or the free one where it belongs. */
static entry *place_of(const cli_export_names *n, uint64_t hash) {
  size_t i = hash & (n->capacity - 1);
  while (n->names[i].count && n->names[i].hash != hash) {
    i = (i + 1) & (n->capacity - 1);
  }
  return &n->names[i];
}

static cg_status grow(cli_export_names *n) {
  cli_export_names larger = {NULL, n->count, n->capacity ? 2 * n->capacity : FIRST_CAPACITY};
  larger.names = calloc(larger.capacity, sizeof(*larger.names));
  CG_TRY(larger.names ? CG_OK : CG_NO_MEMORY);
  for (size_t i = 0; i < n->capacity; ++i) {
    if (n->names[i].count) {
      *place_of(&larger, n->names[i].hash) = n->names[i];
    }
  }
  free(n->names);
  *n = larger;
  return CG_OK;
}

cg_status cli_export_names_count(cli_export_names *n, cg_slice name, size_t *ordinal) {
  if (2 * (n->count + 1) > n->capacity) {
    CG_TRY(grow(n));
  }
  const uint64_t hash = hash_of(name);
  entry *const at = place_of(n, hash);
  n->count += !at->count;
  at->hash = hash;
  *ordinal = ++at->count;
  return CG_OK;
}

/* A line end, which the journal escapes, is in few names. */
char *cli_export_names_key(const char *name, size_t ordinal) {
  char *key;
  return ordinal == 1 ? strdup(name) : asprintf(&key, "%s\n%zu", name, ordinal) < 0 ? NULL : key;
}

void cli_export_names_clear(cli_export_names *n) {
  free(n->names);
  *n = (cli_export_names){NULL, 0, 0};
}
