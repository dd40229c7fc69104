/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/seen.h"

#include "base/slice.h"
#include "base/table.h"
#include "cli/session.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_CAPACITY 64u

struct cli_seen_document {
  char *iri; /* NULL: a free place */
  char *name;
  int is_gone; /* It failed */
};

typedef struct cli_seen_document entry;

/* Place of the document, or the free one where it belongs. */
static entry *place_of(const cli_seen *seen, cg_slice iri) {
  for (size_t i = cg_hash(iri) & (seen->capacity - 1);; i = (i + 1) & (seen->capacity - 1)) {
    entry *const document = &seen->documents[i];
    if (!document->iri || cg_slice_is_equal(cg_slice_of(document->iri), iri)) {
      return document;
    }
  }
}

static cg_status grow(cli_seen *seen) {
  cli_seen larger = {NULL, seen->count, seen->capacity ? 2 * seen->capacity : FIRST_CAPACITY,
                     seen->repeated, seen->last};
  larger.documents = calloc(larger.capacity, sizeof(*larger.documents));
  if (!larger.documents) {
    return CG_NO_MEMORY;
  }
  for (size_t i = 0; i < seen->capacity; ++i) {
    if (seen->documents[i].iri) {
      *place_of(&larger, cg_slice_of(seen->documents[i].iri)) = seen->documents[i];
    }
  }
  free(seen->documents);
  *seen = larger;
  return CG_OK;
}

static cg_status fill(cli_seen *seen, entry *document, cg_slice iri, const char *name) {
  char *const own_iri = strndup(iri.data, iri.length);
  char *const own_name = strdup(name);
  if (!own_iri || !own_name) {
    free(own_iri);
    free(own_name);
    return CG_NO_MEMORY;
  }
  seen->count += !document->iri;
  free(document->iri);
  free(document->name);
  *document = (entry){own_iri, own_name, 0};
  return CG_OK;
}

/* One line for each pair of texts, even if both hold the same several documents. */
static cg_status tell(cli_seen *seen, const entry *document, const char *name) {
  if (!seen->last || strcmp(seen->last, name)) {
    if (!strcmp(document->name, name)) {
      cli_complain("%s: given twice, or contains the same document twice (%s), which is kept once",
                   name, document->iri);
    } else {
      cli_complain("%s: same document as %s (%s), which is kept; remove one of the two", name,
                   document->name, document->iri);
    }
    free(seen->last);
    seen->last = strdup(name);
  }
  ++seen->repeated;
  return CG_BAD_INPUT;
}

cg_status cli_seen_add(cli_seen *seen, cg_slice iri, const char *name) {
  if (2 * (seen->count + 1) > seen->capacity) {
    const cg_status status = grow(seen);
    if (status) {
      return status;
    }
  }
  entry *const document = place_of(seen, iri);
  if (document->iri && !document->is_gone) {
    return tell(seen, document, name);
  }
  return fill(seen, document, iri, name);
}

void cli_seen_forget(cli_seen *seen, cg_slice iri) {
  entry *const document = seen->capacity ? place_of(seen, iri) : NULL;
  if (document && document->iri) {
    document->is_gone = 1;
  }
}

int cli_seen_has(const cli_seen *seen, cg_slice iri) {
  const entry *const document = seen->capacity ? place_of(seen, iri) : NULL;
  return document && document->iri && !document->is_gone;
}

void cli_seen_clear(cli_seen *seen) {
  for (size_t i = 0; i < seen->capacity; ++i) {
    free(seen->documents[i].iri);
    free(seen->documents[i].name);
  }
  free(seen->documents);
  free(seen->last);
  *seen = (cli_seen){NULL, 0, 0, 0, NULL};
}
