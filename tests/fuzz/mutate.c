/* SPDX-License-Identifier: Apache-2.0 */
/* The sample cut short from either end, with bytes put in, taken out and changed: nothing may
 * crash, and what comes out must be valid.  A fixed seed, so that a failure can be seen again. */
#include <clausegraph/clausegraph.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 150u
#define CHANGES_MOST 40u
#define LARGEST ((size_t)1 << 20)

static uint32_t next_random(uint32_t *state) { /* xorshift32 */
  *state ^= *state << 13;
  *state ^= *state >> 17;
  *state ^= *state << 5;
  return *state;
}

static cg_status take(void *handle, cg_slice bytes) {
  *(size_t *)handle += bytes.length;
  return CG_OK;
}

/* Characters that are critical in texts: parentheses, slashes, line ends, half characters. */
static char nasty(uint32_t *state) {
  static const char bytes[] = "()/.-,;:\"' \n\n\t0123456789AIVXS\xE2\x80\x9D\xC3\f";
  return bytes[next_random(state) % (sizeof(bytes) - 1)];
}

static size_t mutate(const char *from, size_t length, char *to, uint32_t *state) {
  size_t begin = next_random(state) % 4 ? 0 : next_random(state) % length;
  size_t end = next_random(state) % 4 ? length : begin + next_random(state) % (length - begin);
  size_t size = end - begin;
  memcpy(to, from + begin, size);
  for (uint32_t i = next_random(state) % CHANGES_MOST; size && i > 0; --i) {
    const size_t at = next_random(state) % size;
    switch (next_random(state) % 3) {
    case 0: to[at] = nasty(state); break;
    case 1: memmove(to + at, to + at + 1, --size - at); break;
    default:
      memmove(to + at + 1, to + at, size - at);
      to[at] = nasty(state);
      ++size;
    }
  }
  return size;
}

static cg_status run(const cg_context *context, cg_slice text) {
  cg_document *document = NULL;
  cg_graph *graph = NULL;
  size_t length = 0;
  cg_status status = cg_document_read(context, "mutation", text, NULL, &document);
  if (status == CG_BAD_INPUT) {
    return CG_OK; /* Refused is fine. */
  }
  if (!status) {
    status = cg_graph_new(context, NULL, &graph);
  }
  if (!status) {
    status = cg_graph_add(graph, document);
  }
  if (!status) {
    status = cg_graph_write(graph, "ntriples", take, &length);
  }
  cg_graph_free(graph);
  cg_document_free(document);
  return status;
}

static int run_all(const cg_context *context, const char *sample, size_t length, char *scratch) {
  for (uint32_t round = 1; round <= ROUNDS; ++round) {
    uint32_t state = round * 2654435761u;
    const size_t size = mutate(sample, length, scratch, &state);
    const cg_status status = run(context, (cg_slice){scratch, size});
    if (status) {
      printf("round %u: %s\n", (unsigned)round, cg_status_text(status));
      return 1;
    }
  }
  return 0;
}

int main(void) {
  const char *const source = getenv("srcdir");
  char path[4096];
  snprintf(path, sizeof(path), "%s/tests/documents/protection-of-migrants.txt",
           source ? source : ".");
  FILE *const file = fopen(path, "rb");
  char *const sample = malloc(LARGEST);
  char *const scratch = malloc(LARGEST);
  const size_t length = file && sample ? fread(sample, 1, LARGEST / 2, file) : 0;
  const cg_options options = {.size = sizeof(cg_options), .packs = getenv("CLAUSEGRAPH_PACKS")};
  cg_context *context = NULL;
  int bad = !scratch || length < 1000 || cg_context_open(NULL, &options, &context);
  bad = bad || run_all(context, sample, length, scratch);
  cg_context_close(context);
  if (file) {
    fclose(file);
  }
  free(sample);
  free(scratch);
  return bad;
}
